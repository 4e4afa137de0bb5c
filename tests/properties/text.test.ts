import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describePassage, matchAnchor } from '#core/anchoring/anchor.ts'
import { canonicalText } from '#core/text/canonical.ts'
import { toCodePoints } from '#core/text/code-points.ts'
import { sentencesOf } from '#core/text/sentences.ts'
import { wordKey, wordsOf } from '#core/text/words.ts'

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        'Mr. ',
        'U.S. ',
        'He said. ',
        '“No.” ',
        '他说。',
        'don’t ',
        '\n',
        '  ',
        '3.5 ',
        'قال؟ ',
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join('')),
)

describe('text, for any characters', () => {
  it('canonicalText does nothing to its own result', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const once = canonicalText(raw)
        expect(canonicalText(once)).toBe(once)
      }),
      { numRuns: 500 },
    )
  })

  it('words are in order, apart, not empty, and inside', () => {
    fc.assert(
      fc.property(text, (raw) => {
        let previous = 0
        for (const word of wordsOf(raw)) {
          expect(word.start).toBeGreaterThanOrEqual(previous)
          expect(word.end).toBeGreaterThan(word.start)
          expect(word.key).toBe(wordKey(raw.slice(word.start, word.end)))
          previous = word.end
        }
        expect(previous).toBeLessThanOrEqual(raw.length)
      }),
      { numRuns: 500 },
    )
  })

  it('no letter or digit stands outside the words', () => {
    fc.assert(
      fc.property(text, (raw) => {
        let rest = raw
        for (const word of wordsOf(raw).toReversed()) rest = rest.slice(0, word.start) + rest.slice(word.end)
        expect(rest).not.toMatch(/[\p{L}\p{N}]/u)
      }),
      { numRuns: 500 },
    )
  })

  it('sentences cover all but white space', () => {
    fc.assert(
      fc.property(text, (raw) => {
        let at = 0
        for (const sentence of sentencesOf(raw, { start: 0, end: raw.length })) {
          expect(raw.slice(at, sentence.start).trim()).toBe('')
          expect(sentence.end).toBeGreaterThan(sentence.start)
          at = sentence.end
        }
        expect(raw.slice(at).trim()).toBe('')
      }),
      { numRuns: 500 },
    )
  })

  it('code points are counted as the language itself parts a text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 100 }),
        fc.nat(100),
        fc.nat(100),
        (raw, from, length) => {
          const points = Array.from(raw)
          const start = points.slice(0, from).join('').length
          const end = start + points.slice(from, from + length).join('').length
          const span = { start, end }
          expect(toCodePoints(raw, span)).toEqual({
            start: Math.min(from, points.length),
            end: Math.min(from + length, points.length),
          })
        },
      ),
    )
  })

  it('a described passage is found where it was', () => {
    fc.assert(
      fc.property(text, fc.nat(200), fc.nat(40), (raw, from, length) => {
        const start = Math.min(from, raw.length)
        const end = Math.min(raw.length, start + length)
        const anchored = describePassage(raw, { document: 'doc', start, end })
        expect(matchAnchor(raw, anchored)).toEqual({ span: { start, end }, how: 'position' })
      }),
    )
  })

  it('a passage found by context has the words that were described', () => {
    fc.assert(
      fc.property(text, text, fc.nat(100), fc.nat(20), (raw, before, from, length) => {
        const start = Math.min(from, raw.length)
        const anchored = describePassage(raw, {
          document: 'doc',
          start,
          end: Math.min(raw.length, start + length),
        })
        const found = matchAnchor(before + raw, anchored)
        const words = found ? (before + raw).slice(found.span.start, found.span.end) : anchored.quote.exact
        expect(words).toBe(anchored.quote.exact)
      }),
    )
  })
})
