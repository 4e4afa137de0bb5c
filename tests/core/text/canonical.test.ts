import { describe, expect, it } from 'vitest'
import { canonicalText } from '#core/text/canonical.ts'
import { toCodePoints } from '#core/text/code-points.ts'
import { compareSpans, overlapLength, spanContains, spansOverlap } from '#core/text/span.ts'
import { workClock } from '../../support/work-clock.ts'

describe('canonicalText', () => {
  it('gives one form to every line end, byte order mark and composition', () => {
    expect(canonicalText('\uFEFFcafe\u0301 \r\nb\t\rc\u2028d\u0000')).toBe('café\nb\nc\nd')
  })

  it('keeps blanks inside a line', () => {
    expect(canonicalText('a  b')).toBe('a  b')
  })

  it('stays fast on a long run of blanks inside a line', () => {
    const worked = workClock()
    const text = `a${' '.repeat(200_000)}b`
    expect(canonicalText(text)).toBe(text)
    expect(worked()).toBeLessThan(2000)
  })
})

describe('code points', () => {
  it('counts a pair of surrogates as one', () => {
    const text = 'a😀b😀c'
    expect(toCodePoints(text, { start: 3, end: 6 })).toEqual({ start: 2, end: 4 })
  })
})

describe('spans', () => {
  it('are half open', () => {
    expect(spansOverlap({ start: 0, end: 3 }, { start: 3, end: 5 })).toBe(false)
    expect(overlapLength({ start: 0, end: 4 }, { start: 3, end: 5 })).toBe(1)
    expect(spanContains({ start: 0, end: 4 }, { start: 2, end: 4 })).toBe(true)
    expect(
      [
        { start: 2, end: 3 },
        { start: 0, end: 9 },
        { start: 0, end: 1 },
      ].toSorted(compareSpans)[0],
    ).toEqual({ start: 0, end: 1 })
  })
})
