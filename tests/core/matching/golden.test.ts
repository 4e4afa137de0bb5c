import { readdirSync, readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { SourceDocument } from '#core/documents/source-document.ts'
import { alignDocuments } from '#core/matching/alignment.ts'
import { matchDocuments } from '#core/matching/match-documents.ts'
import type { Match } from '#core/matching/match.ts'
import { documentOf } from './documents.ts'

const FOLDER = new URL('../../fixtures/alignments/', import.meta.url)

const kinds = v.optional(
  v.record(v.string(), v.picklist(['paragraph', 'comment', 'furniture', 'byline'])),
  {},
)

/** What a situation must give: `matches` is complete, each with words that its passages hold. */
const ExpectedSchema = v.strictObject({
  rule: v.pipe(v.string(), v.regex(/^M\d+$/u)),
  why: v.pipe(v.string(), v.minLength(1)),
  outlet: v.optional(v.string()),
  leftKinds: kinds,
  rightKinds: kinds,
  matches: v.array(
    v.strictObject({
      /** One kind, or several parted by `|`. */
      kind: v.string(),
      left: v.pipe(v.string(), v.minLength(1)),
      right: v.pipe(v.string(), v.minLength(1)),
      /** Both passages stand in this document. */
      inside: v.optional(v.picklist(['left', 'right'])),
      moved: v.optional(v.boolean()),
    }),
  ),
})
type Expected = v.InferOutput<typeof ExpectedSchema>

const situations = readdirSync(FOLDER).toSorted()

function load(situation: string): { left: SourceDocument; right: SourceDocument; expected: Expected } {
  const read = (name: string): string => readFileSync(new URL(`${situation}/${name}`, FOLDER), 'utf8')
  const expected = v.parse(ExpectedSchema, JSON.parse(read('expected.json')))
  const outlet = expected.outlet === undefined ? {} : { outlet: expected.outlet }
  return {
    left: documentOf('left', read('left.txt'), { ...outlet, kinds: expected.leftKinds }),
    right: documentOf('right', read('right.txt'), { ...outlet, kinds: expected.rightKinds }),
    expected,
  }
}

function quote(document: SourceDocument, passage: Match['a']): string {
  return document.text.slice(passage.start, passage.end)
}

/** Where a match stands, whichever of its passages comes first. */
function spans(match: Match): string {
  return [match.a, match.b]
    .map((side) => `${side.document}:${side.start}-${side.end}`)
    .toSorted()
    .join(' ')
}

describe('situations', () => {
  it('has at least twenty-five, each with an expectation and a reason', () => {
    expect(situations.length).toBeGreaterThanOrEqual(25)
    for (const situation of situations) expect(() => load(situation)).not.toThrow()
  })

  for (const situation of situations) {
    const { left, right, expected } = load(situation)
    it(`${expected.rule}: ${situation}`, () => {
      const { matches, complete } = matchDocuments([left, right])
      expect(complete).toBe(true)
      const shown = matches.map((match) => ({
        kind: match.kind,
        score: match.score,
        a: quote(match.a.document === 'left' ? left : right, match.a),
        b: quote(match.b.document === 'left' ? left : right, match.b),
      }))
      expect(shown).toHaveLength(expected.matches.length)
      const alignment = alignDocuments(left, right, matches)
      for (const wanted of expected.matches) {
        const [first, second] =
          wanted.inside === undefined ? ['left', 'right'] : [wanted.inside, wanted.inside]
        const found = matches.find(
          (match) =>
            match.a.document === first &&
            match.b.document === second &&
            quote(first === 'left' ? left : right, match.a).includes(wanted.left) &&
            quote(second === 'left' ? left : right, match.b).includes(wanted.right),
        )
        expect({ wanted, shown, found: found !== undefined }).toMatchObject({ found: true })
        expect(wanted.kind.split('|')).toContain(found?.kind)
        const aligned = alignment.matches.find((match) => match.match === found?.id)
        expect(aligned?.moved ?? false).toBe(wanted.moved ?? false)
      }
    })

    it(`M9: ${situation} keeps what every result keeps`, () => {
      const { matches } = matchDocuments([left, right])
      const swapped = matchDocuments([right, left]).matches
      expect(swapped.map(spans).toSorted()).toEqual(matches.map(spans).toSorted())
      for (const match of matches) {
        for (const side of [match.a, match.b]) {
          const { text } = side.document === 'left' ? left : right
          expect(side.start).toBeGreaterThanOrEqual(0)
          expect(side.end).toBeGreaterThan(side.start)
          expect(side.end).toBeLessThanOrEqual(text.length)
          expect(text.slice(side.start, side.end)).toBe(text.slice(side.start, side.end).trim())
        }
        expect(match.score).toBeGreaterThanOrEqual(20)
        expect(match.reasons.length).toBeGreaterThan(0)
        const values = match.reasons.map((reason) =>
          reason.kind === 'score' ? reason.value : reason.documents,
        )
        expect(Math.min(...values)).toBeGreaterThan(0)
      }
    })
  }
})
