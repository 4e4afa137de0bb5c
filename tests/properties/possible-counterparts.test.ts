import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SourceDocument } from '#core/documents/source-document.ts'
import { matchDocuments } from '#core/matching/match-documents.ts'
import type { PossibleCounterpart } from '#core/matching/match.ts'
import { documentOf } from '../core/matching/documents.ts'

const NAMES = ['Quell', 'Osmaniev', 'Varnhold', 'Tamsin', 'Orvela', 'Sarn']
const WORDS = [
  'guard',
  'mine',
  'wage',
  'killed',
  'assassinated',
  'bridge',
  'storm',
  'council',
  'denied',
  'ferry',
]

const word = fc.constantFrom(...NAMES, ...WORDS, 'the', 'of', 'said')
const sentence = fc
  .array(word, { minLength: 4, maxLength: 9 })
  .map((words) => `On that day ${words.join(' ')} there.`)
const article = fc.array(sentence, { minLength: 1, maxLength: 6 })
const articles = fc.array(article, { minLength: 1, maxLength: 4 })

function documentsOf(texts: readonly (readonly string[])[]): SourceDocument[] {
  return texts.map((lines, index) => documentOf(`d${index}`, lines.join('\n'), { language: 'en' }))
}

function possibleIn(documents: readonly SourceDocument[]): readonly PossibleCounterpart[] {
  return matchDocuments(documents).possibleCounterparts ?? []
}

/** A pair with all that is told of it, whichever sentence comes first. */
function keyOf({ a, b, rankOfA, rankOfB, score }: PossibleCounterpart): string {
  const sides = [
    `${a.document} ${a.start}-${a.end} ${rankOfA}`,
    `${b.document} ${b.start}-${b.end} ${rankOfB}`,
  ]
  return `${sides.toSorted().join(' = ')} ${score}`
}

describe('possible counterparts, for any documents', () => {
  it('M20: are the same in any order of the documents', () => {
    fc.assert(
      fc.property(articles, (texts) => {
        const documents = documentsOf(texts)
        const one = possibleIn(documents).map(keyOf).toSorted()
        expect(possibleIn(documents.toReversed()).map(keyOf).toSorted()).toEqual(one)
        expect(possibleIn(documents).map(keyOf).toSorted()).toEqual(one)
      }),
      { numRuns: 60 },
    )
  })

  it('M20: are sentences of their documents, each pair once, few of each and few in all', () => {
    fc.assert(
      fc.property(articles, (texts) => {
        const documents = documentsOf(texts)
        const found = possibleIn(documents)
        const sentences = texts.reduce((sum, lines) => sum + lines.length, 0)
        expect(found.length).toBeLessThanOrEqual((sentences * texts.length) / 2)
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length)
        for (const { a, b, rankOfA, rankOfB, reasons } of found) {
          for (const { document, start, end } of [a, b]) {
            const index = documents.findIndex(({ id }) => id === document)
            expect(texts[index]).toContain(documents[index]?.text.slice(start, end))
          }
          expect(a.document === b.document && a.end > b.start).toBe(false)
          expect(Math.min(rankOfA, rankOfB)).toBeLessThanOrEqual(3)
          expect(reasons.length).toBeGreaterThan(0)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('M20: are none that a match holds', () => {
    fc.assert(
      fc.property(articles, sentence, (texts, shared) => {
        const documents = documentsOf(texts.map((lines) => [...lines, shared]))
        const { matches, possibleCounterparts = [] } = matchDocuments(documents)
        const placesOf = ({ a, b }: Pick<PossibleCounterpart, 'a' | 'b'>): string =>
          [a, b]
            .map(({ document, start, end }) => `${document} ${start}-${end}`)
            .toSorted()
            .join(' ')
        const matched = new Set(matches.map(placesOf))
        expect(possibleCounterparts.filter((one) => matched.has(placesOf(one)))).toEqual([])
      }),
      { numRuns: 40 },
    )
  })
})
