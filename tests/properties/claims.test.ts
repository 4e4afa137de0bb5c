import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../src/core/claims/extract.ts'
import { wordSimilarity } from '../../src/core/claims/names/spelling.ts'
import { romanisationKey } from '../../src/core/text/romanisation.ts'
import { quotedSpans } from '../../src/core/claims/quotes/quote-marks.ts'
import { proposeDiscrepancies } from '../../src/core/findings/propose.ts'
import { readPlain } from '../core/claims/read-plain.ts'
import { workClock } from '../support/work-clock.ts'

const PIECES = [
  'Mara Quill',
  'Odo Brandt',
  'the Kestrel Front',
  'Heron Brigade',
  'leader of',
  ', the leader of',
  'is led by',
  '’s',
  'head',
  ',',
  '.',
  '“',
  '”',
  '"',
  '(KF)',
  'said',
  'he',
  'its',
  'the group’s leader',
  'and',
  'former',
  'not',
  '\n\n',
  'al-Rummani',
  'U.S.',
  '’',
  '«',
  '»',
  '-',
  '123',
  'Ölçü',
  'كتائب',
  '東京',
  '𝔘',
] as const
const prose = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(' '))
const word = fc.stringMatching(/^[a-z]{1,12}$/u)

describe('claims on any text', () => {
  it('C1: every passage lies in its document and has the words it says', () => {
    fc.assert(
      fc.property(fc.oneof(prose, fc.string({ maxLength: 400, unit: 'grapheme' })), (text) => {
        const document = readPlain('a', text)
        const { entities, quotations, claims } = extractClaims([document])
        const passages = [
          ...entities.flatMap(({ mentions }) => mentions.map(({ passage }) => passage)),
          ...quotations.map(({ passage }) => passage),
          ...claims.flatMap(({ passage, context }) => [passage, context]),
        ]
        for (const { start, end } of passages) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(document.text.length)
        }
        for (const { passage, context } of claims) {
          expect(context.start).toBeLessThanOrEqual(passage.start)
          expect(context.end).toBeGreaterThanOrEqual(passage.end)
        }
        const ids = new Set(entities.map(({ id }) => id))
        expect(ids.size).toBe(entities.length)
        for (const { kind, subject, value } of claims)
          expect(
            kind === 'role'
              ? ids.has(subject) && ids.has(value.organisation)
              : ids.has(subject) || subject.startsWith('event-'),
          ).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  it('F1: the order of documents changes nothing', () => {
    fc.assert(
      fc.property(fc.array(prose, { minLength: 2, maxLength: 5 }), (texts) => {
        const documents = texts.map((text, index) => readPlain(`${index}`, text))
        const one = extractClaims(documents)
        const other = extractClaims(documents.toReversed())
        expect(other).toEqual(one)
        expect(
          proposeDiscrepancies({
            documents: documents.toReversed(),
            entities: one.entities.toReversed(),
            claims: one.claims.toReversed(),
          }),
        ).toEqual(proposeDiscrepancies({ documents, ...one }))
      }),
      { numRuns: 60 },
    )
  })

  it('C15: quotations of a block are in order and do not overlap', () => {
    fc.assert(
      fc.property(prose, (text) => {
        let last = 0
        for (const { start, end, inner } of quotedSpans(text, { start: 0, end: text.length })) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(inner.start).toBe(start + 1)
          expect(inner.end).toBeLessThanOrEqual(end)
          last = end
        }
      }),
    )
  })
})

describe('C3: word similarity', () => {
  it('C3: is symmetric, between 0 and 1, and 1 for equal words', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const score = wordSimilarity(a, b)
        expect(score).toBe(wordSimilarity(b, a))
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
        expect(wordSimilarity(a, a)).toBe(1)
      }),
    )
  })
  it('C3: does not see doubled letters', () => {
    fc.assert(
      fc.property(word, fc.nat(), (a, at) => {
        const index = at % a.length
        const letter = a.charAt(index)
        fc.pre('bflmnrv'.includes(letter))
        expect(romanisationKey(a.slice(0, index) + letter + a.slice(index))).toBe(romanisationKey(a))
      }),
    )
  })
})

describe('bounded work on hostile text', () => {
  it.each([
    ['opening marks', '“'.repeat(60_000)],
    ['straight marks', '" a'.repeat(30_000)],
    ['one endless name', 'Ab '.repeat(60_000)],
    ['names and commas', 'Mara Quill, leader of '.repeat(8_000)],
    ['groups', 'Kestrel Front. The group’s leader, its head. '.repeat(4_000)],
    ['brackets', 'Kestrel Front (KF) '.repeat(8_000)],
    ['blocks', 'Mara Quill said no\n\n'.repeat(8_000)],
    [
      'distinct names',
      Array.from({ length: 6_000 }, (_, index) => `Mara Q${index.toString(36)}ill said no.`).join(' '),
    ],
  ])('C1: %s', (_, text) => {
    const document = readPlain('a', text)
    const worked = workClock()
    extractClaims([document])
    expect(worked()).toBeLessThan(8_000)
  })
})
