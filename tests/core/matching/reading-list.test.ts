import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { type Passage, type SourceDocument, toSourceDocument } from '#core/documents/source-document.ts'
import { matchDocuments } from '#core/matching/match-documents.ts'
import { overlapLength } from '#core/text/span.ts'
import { plainTextReader } from '#main/import/plain-text/plain-text-reader.ts'
import { HAS_REFERENCE_CASE, REFERENCE_CASE } from '../../support/reference-case.ts'

const passage = v.strictObject({ document: v.string(), start: v.number(), end: v.number() })

/**
 * Every pair of statements of the five articles that a reader finds to report the same thing, across articles and
 * inside each, as UTF-16 offsets of the text as imported. `found` says which of them the program finds: what it does
 * not find stays on the list.
 */
const ListSchema = v.array(
  v.strictObject({
    kind: v.picklist(['verbatim', 'near', 'reworded']),
    found: v.boolean(),
    a: passage,
    b: passage,
  }),
)
const list = v.parse(
  ListSchema,
  JSON.parse(readFileSync(new URL('../../fixtures/reference-case/statements.json', import.meta.url), 'utf8')),
)

/** The share of a passage that must lie in one of the match on each side. */
const COVERED = 0.5

function covers(found: Passage, wanted: Passage): boolean {
  return (
    found.document === wanted.document &&
    overlapLength(found, wanted) >= COVERED * (wanted.end - wanted.start)
  )
}

type Sides = { readonly a: Passage; readonly b: Passage }

function readArticles(): SourceDocument[] {
  return readdirSync(REFERENCE_CASE)
    .toSorted()
    .flatMap((fileName) => {
      const read = plainTextReader.read({ fileName, bytes: readFileSync(join(REFERENCE_CASE, fileName)) })
      if (!read.ok) return []
      const origin = { fileName, importedAt: '', sha256: '', byteLength: 0 }
      return [{ ...toSourceDocument(read.value, origin), id: fileName.slice(0, 3) }]
    })
}

describe.runIf(HAS_REFERENCE_CASE)('the reading list of the reference case', () => {
  const { matches, possibleCounterparts = [] } = matchDocuments(HAS_REFERENCE_CASE ? readArticles() : [])
  /** Whichever of its passages a match or the list gives first. */
  const tells = (match: Sides, { a, b }: Sides): boolean =>
    (covers(match.a, a) && covers(match.b, b)) || (covers(match.b, a) && covers(match.a, b))
  const isFound = (pair: Sides): boolean => matches.some((match) => tells(match, pair))
  const wordsOf = ({ a, b }: { readonly a: Passage; readonly b: Passage }): string =>
    `${a.document}:${a.start}-${a.end} and ${b.document}:${b.start}-${b.end}`

  it('M7: shows every pair of the list that it is known to find', () => {
    expect(list.filter((pair) => pair.found && !isFound(pair)).map(wordsOf)).toEqual([])
    const missed = list.filter((pair) => !isFound(pair))
    console.info(
      `Of ${list.length} pairs on the reading list ${list.length - missed.length} are found; missed:\n` +
        missed.map((pair) => `  ${wordsOf(pair)}`).join('\n'),
    )
  })

  it('M7: finds whatever stands in the list as verbatim or near', () => {
    expect(list.filter((pair) => pair.kind !== 'reworded' && !isFound(pair)).map(wordsOf)).toEqual([])
  })

  it('M20: lists what no match shows among the possible counterparts', () => {
    const listed = list.flatMap((pair) => {
      const possible = possibleCounterparts.find((one) => !isFound(pair) && tells(one, pair))
      return possible ? [Math.min(possible.rankOfA, possible.rankOfB)] : []
    })
    const matched = list.filter(isFound).length
    const first = listed.filter((rank) => rank === 1).length
    console.info(
      `Of ${list.length} pairs ${matched} are matches, ${listed.length} possible, ${first} of them likest; ` +
        `${possibleCounterparts.length} pairs are possible in all.`,
    )
    expect(matched).toBeGreaterThanOrEqual(29)
    expect(matched + listed.length).toBe(list.length)
    expect(first).toBeGreaterThanOrEqual(14)
    expect(Math.max(...listed)).toBeLessThanOrEqual(3)
    expect(possibleCounterparts.length).toBeLessThanOrEqual(280)
  })

  it('M7: finds little that is not on the list', () => {
    const other = matches.filter((match) => !list.some((pair) => tells(match, pair)))
    expect(other.length).toBeLessThanOrEqual(7)
  })
})
