import { readdirSync, readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Passage, SourceDocument } from '#core/documents/source-document.ts'
import { matchDocuments } from '#core/matching/match-documents.ts'
import type { PossibleCounterpart } from '#core/matching/match.ts'
import { overlapLength } from '#core/text/span.ts'
import { documentOf } from './documents.ts'

const FOLDER = new URL('../../fixtures/possible/', import.meta.url)

const pair = v.strictObject({
  left: v.string(),
  right: v.string(),
  /** Both sentences stand in this document. */
  inside: v.optional(v.picklist(['left', 'right'])),
})
const ExpectedSchema = v.strictObject({
  rule: v.literal('M20'),
  why: v.pipe(v.string(), v.minLength(1)),
  leftKinds: v.optional(v.record(v.string(), v.picklist(['headline'])), {}),
  /** Sentences, in full, that are possible counterparts; and such that are not. */
  listed: v.array(pair),
  notListed: v.array(pair),
  /** Whether nothing at all is possible. */
  nothing: v.optional(v.boolean(), false),
})
type Pair = v.InferOutput<typeof pair>

function load(situation: string) {
  const read = (name: string): string => readFileSync(new URL(`${situation}/${name}`, FOLDER), 'utf8')
  const expected = v.parse(ExpectedSchema, JSON.parse(read('expected.json')))
  const left = documentOf('left', read('left.txt'), { language: 'en', kinds: expected.leftKinds })
  return { left, right: documentOf('right', read('right.txt'), { language: 'en' }), expected }
}

function possibleIn(documents: readonly SourceDocument[]): readonly PossibleCounterpart[] {
  return matchDocuments(documents).possibleCounterparts ?? []
}

describe('possible counterparts', () => {
  for (const situation of readdirSync(FOLDER).toSorted()) {
    const { left, right, expected } = load(situation)
    it(`M20: ${situation}`, () => {
      const found = possibleIn([left, right])
      const quote = ({ document, start, end }: Passage): string =>
        (document === 'left' ? left : right).text.slice(start, end)
      const shown = found.map(({ a, b }) => ({ a: quote(a), b: quote(b) }))
      const isListed = ({ left: first, right: second, inside }: Pair): boolean =>
        found.some(
          ({ a, b }) =>
            quote(a) === first &&
            quote(b) === second &&
            a.document === (inside ?? 'left') &&
            b.document === (inside ?? 'right'),
        )
      expect({ shown, missing: expected.listed.filter((one) => !isListed(one)) }).toMatchObject({
        missing: [],
      })
      expect({ shown, wrong: expected.notListed.filter(isListed) }).toMatchObject({ wrong: [] })
      if (expected.nothing) expect(shown).toEqual([])
    })
  }

  const { left, right } = load('clearer-elsewhere')

  it('M20: gives the same whichever document comes first, with the ranks of either side', () => {
    const key = ({ a, b, rankOfA, rankOfB, score }: PossibleCounterpart): string =>
      [[a, rankOfA] as const, [b, rankOfB] as const]
        .map(([{ document, start, end }, rank]) => `${document} ${start} ${end} rank ${rank}`)
        .toSorted()
        .join(' and ') + ` ${score}`
    const found = possibleIn([left, right])
    expect(found.length).toBeGreaterThan(0)
    expect(possibleIn([right, left]).map(key).toSorted()).toEqual(found.map(key).toSorted())
  })

  it('M20: gives the same when the documents change names', () => {
    const renamed = possibleIn([
      { ...left, id: 'z' },
      { ...right, id: 'a' },
    ])
    const places = (found: readonly PossibleCounterpart[], first: string): string[] =>
      found
        .filter(({ a, b }) => a.document !== b.document)
        .map(({ a, b, score }) =>
          a.document === first ? `${a.start} ${b.start} ${score}` : `${b.start} ${a.start} ${score}`,
        )
        .toSorted()
    expect(places(renamed, 'z')).toEqual(places(possibleIn([left, right]), 'left'))
  })

  it('M20: lists no pair that a match holds, nor any sentence with itself', () => {
    const { matches, possibleCounterparts = [] } = matchDocuments([left, right])
    expect(matches.length).toBeGreaterThan(0)
    const half = (x: Passage, y: Passage): boolean =>
      x.document === y.document && overlapLength(x, y) > 0.5 * Math.min(x.end - x.start, y.end - y.start)
    for (const { a, b } of possibleCounterparts) {
      expect(matches.some((match) => half(match.a, a) && half(match.b, b))).toBe(false)
      expect(half(a, b)).toBe(false)
    }
  })

  it('M20: lists few of a sentence and few in all', () => {
    const sentences = Array.from(
      { length: 16 },
      (_, index) => `Report ${index} tells that the harbour pilots of Tarn met the owners about wages.`,
    )
    const found = possibleIn(
      ['a', 'b', 'c'].map((id) => documentOf(id, sentences.join('\n'), { language: 'en' })),
    )
    expect(found.length).toBeLessThanOrEqual(1.5 * 48)
    for (const { rankOfA, rankOfB } of found) expect(Math.min(rankOfA, rankOfB)).toBeLessThanOrEqual(3)
  })

  it('M20: looks at no case in which not all pairs of documents are compared', () => {
    const others = Array.from({ length: 62 }, (_, index) =>
      documentOf(`x${index}`, `Report ${index} is about ship number ${index * 7}.`, { language: 'en' }),
    )
    expect(possibleIn([left, right, ...others])).toEqual([])
  })
})
