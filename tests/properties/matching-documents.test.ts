import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SourceDocument } from '#core/documents/source-document.ts'
import { matchDocuments } from '#core/matching/match-documents.ts'
import type { Match } from '#core/matching/match.ts'
import { documentOf } from '../core/matching/documents.ts'

/** Invented words, so that no list of common words knows them: two or three syllables by number. */
const SYLLABLES = ['ka', 'lo', 'mir', 'ten', 'vu', 'sha', 'pro', 'dex', 'nil', 'gar', 'bo', 'zet']

function wordOf(number: number): string {
  const syllable = (part: number): string => SYLLABLES[Math.floor(number / 12 ** part) % 12] ?? ''
  return `${syllable(0)}${syllable(1)}${syllable(2)}${syllable(0)}`
}

const word = fc.integer({ min: 0, max: 1727 }).map(wordOf)
const sentence = fc.array(word, { minLength: 9, maxLength: 16 }).map((words) => `The ${words.join(' ')}.`)
const article = fc.array(sentence, { minLength: 1, maxLength: 5 })

function quotes(matches: readonly Match[], documents: readonly SourceDocument[]): string[] {
  const quote = (side: Match['a']): string =>
    `${side.document}: ${documents.find((document) => document.id === side.document)?.text.slice(side.start, side.end)}`
  return matches.map((match) => [quote(match.a), quote(match.b)].toSorted().join(' = ')).toSorted()
}

function scores(matches: readonly Match[]): number[] {
  return matches.map((match) => match.score).toSorted((x, y) => x - y)
}

function scoreOf(left: string, right: string): number {
  const { matches } = matchDocuments([documentOf('a', left), documentOf('b', right)])
  return Math.max(
    0,
    ...matches.filter((match) => match.a.document !== match.b.document).map((match) => match.score),
  )
}

describe('matchDocuments, for any documents', () => {
  it('M4: finds a shared sentence wherever it stands', () => {
    fc.assert(
      fc.property(article, article, sentence, fc.nat(5), (left, right, shared, at) => {
        const a = documentOf('a', left.toSpliced(at, 0, shared).join('\n'))
        const b = documentOf('b', right.toSpliced(5 - at, 0, shared).join('\n'))
        const found = matchDocuments([a, b]).matches.some((match) => {
          const quoted = a.text.slice(match.a.start, match.a.end)
          return match.a.document === 'a' && match.b.document === 'b' && quoted.includes(shared.slice(4, -1))
        })
        expect(found).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('M10: gives the same matches in any order of the documents', () => {
    fc.assert(
      fc.property(fc.array(article, { minLength: 2, maxLength: 4 }), sentence, (articles, shared) => {
        const documents = articles.map((lines, index) =>
          documentOf(`d${index}`, [...lines, shared].join('\n')),
        )
        const one = matchDocuments(documents).matches
        const other = matchDocuments(documents.toReversed()).matches
        expect(quotes(other, documents)).toEqual(quotes(one, documents))
        expect(scores(other)).toEqual(scores(one))
      }),
      { numRuns: 40 },
    )
  })

  it('M5: never matches a place with itself', () => {
    fc.assert(
      fc.property(article, sentence, (lines, repeated) => {
        const document = documentOf('a', [repeated, ...lines, repeated].join('\n'))
        const { matches } = matchDocuments([document])
        expect(matches.length).toBeGreaterThan(0)
        for (const match of matches) expect(match.a.end).toBeLessThanOrEqual(match.b.start)
      }),
      { numRuns: 40 },
    )
  })

  it('M7: damage never makes a match surer', () => {
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 12, maxLength: 20 }),
        fc.array(fc.nat(19), { minLength: 1, maxLength: 6 }),
        (words, hits) => {
          const whole = words.join(' ')
          const damaged = words
            .map((each, index) => (hits.includes(index) ? `qu${index}xyz` : each))
            .join(' ')
          expect(scoreOf(whole, damaged)).toBeLessThanOrEqual(scoreOf(whole, whole))
        },
      ),
      { numRuns: 60 },
    )
  })

  it('M10: a paragraph inserted elsewhere moves no match', () => {
    fc.assert(
      fc.property(
        article,
        article,
        sentence,
        fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 20, maxLength: 60 }),
        (left, right, shared, noise) => {
          const inserted = noise.map((number) => `w${wordOf(number)}ing`).join(' ')
          const a = documentOf('a', [...left, shared].join('\n'))
          const b = documentOf('b', [shared, ...right].join('\n'))
          const longer = documentOf('b', [shared, ...right, inserted].join('\n'))
          expect(quotes(matchDocuments([a, longer]).matches, [a, longer])).toEqual(
            quotes(matchDocuments([a, b]).matches, [a, b]),
          )
        },
      ),
      { numRuns: 40 },
    )
  })

  it('M1: is quiet and quick on any text at all', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        (left, right) => {
          const documents = [documentOf('a', left), documentOf('b', right)]
          for (const match of matchDocuments(documents).matches) {
            for (const side of [match.a, match.b]) {
              const length = documents.find((document) => document.id === side.document)?.text.length ?? 0
              expect(side.start).toBeLessThan(side.end)
              expect(side.end).toBeLessThanOrEqual(length)
            }
          }
        },
      ),
      { numRuns: 100 },
    )
  })
})
