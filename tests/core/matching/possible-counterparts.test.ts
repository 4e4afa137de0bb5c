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

  const likeness = (first: string, second: string): number => {
    const texts = [first, second].map(
      (sentence, index) =>
        `Snow fell on the plain of Tarn for ${index + 2} days.\nThe UK is named in all reports from Tarn.\n${sentence}`,
    )
    const documents = texts.map((text, index) => documentOf(`d${index}`, text, { language: 'en' }))
    return (
      possibleIn(documents).find(
        ({ a, b }) =>
          texts[0]?.replaceAll('\n', '\n\n').slice(a.start, a.end) === first &&
          texts[1]?.replaceAll('\n', '\n\n').slice(b.start, b.end) === second,
      )?.score ?? 0
    )
  }

  it('M20: weighs that one takes part in one event, also a name that is a common word but for its capitals', () => {
    const vowed = 'Guards vowed to expel the UK from every port of that coast.'
    const sought = 'Sailors sought to drive the UK out of harbours.'
    const apart = 'Sailors from the UK there sought to drive goats out of harbours.'
    expect(likeness(vowed, sought)).toBeGreaterThan(0)
    expect(likeness(vowed, sought) - likeness(vowed, apart)).toBeGreaterThan(2)
    expect(likeness('Guards vowed to expel us from ports.', 'Sailors sought to drive us out.')).toBeLessThan(
      likeness('Guards vowed to expel US from ports.', 'Sailors sought to drive US out.'),
    )
  })

  it('M20: lists sentences of which a match shows a corner alone, and no others that a match holds', () => {
    const begins =
      'Ottilie Brandvold, who has kept the lighthouse with two brothers since the war, told a meeting of'
    const shared = '“shipwrecked lanternfish merchants” and of unpaid harbour dues'
    const first = `${begins} villagers on Monday in the old chapel that she had read about ${shared} in the ledger of her father before it was sold to a museum.`
    const second = `Nobody at the customs house, where forty clerks once wrote down every barrel and each tax that was paid for it, could say what ${shared} meant, or who had signed the page.`
    const documents = [first, second].map((text, index) => documentOf(`d${index}`, text, { language: 'en' }))
    const { matches, possibleCounterparts = [] } = matchDocuments(documents)
    expect(matches).toHaveLength(1)
    expect(matches[0]?.a.end).toBeLessThan(first.length)
    expect(possibleCounterparts.map(({ a }) => [a.start, a.end])).toEqual([[0, first.length]])
    const whole = [first, `${first} It rained.`].map((text, index) =>
      documentOf(`w${index}`, text, { language: 'en' }),
    )
    expect(possibleIn(whole)).toEqual([])
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
