import { describe, expect, it } from 'vitest'
import { cohenKappa, krippendorffAlpha, pairAgreements, type JudgedUnit } from '#core/agreement/agreement.ts'

/** A table with a row for each judge; `.` is a gap. */
function table(rows: Readonly<Record<string, string>>): JudgedUnit[] {
  const judges = Object.entries(rows).map(([judge, row]) => [judge, row.split(' ')] as const)
  const length = judges[0]?.[1].length ?? 0
  return Array.from({ length }, (_, index) => ({
    unit: `u${index}`,
    by: new Map(
      judges.flatMap(([judge, row]) => {
        const value = row[index]
        return value === undefined || value === '.' ? [] : [[judge, value] as const]
      }),
    ),
  }))
}

/** The worked example of Krippendorff, "Computing Krippendorff's alpha-reliability" (2011), section E. */
const PUBLISHED = table({
  A: '1 2 3 3 2 1 4 1 2 . . .',
  B: '1 2 3 3 2 2 4 1 2 5 . 3',
  C: '. 3 3 3 2 3 4 2 2 5 1 .',
  D: '1 2 3 3 2 4 4 1 2 5 1 .',
})

describe('Cohen’s kappa', () => {
  it('is that of a worked example: 20 yes and 15 no of 50 alike, 5 and 10 apart', () => {
    const units = table({
      A: [...Array(25).fill('yes'), ...Array(25).fill('no')].join(' '),
      B: [
        ...Array(20).fill('yes'),
        ...Array(5).fill('no'),
        ...Array(10).fill('yes'),
        ...Array(15).fill('no'),
      ].join(' '),
    })
    const { kappa, observed, expected } = cohenKappa(units, 'A', 'B')
    expect(observed).toBeCloseTo(0.7, 10)
    expect(expected).toBeCloseTo(0.5, 10)
    expect(kappa).toBeCloseTo(0.4, 10)
  })

  it('is 1 for the same judgements, below 0 for opposite ones, and nothing where all is one category', () => {
    expect(cohenKappa(table({ A: 'a b a b', B: 'a b a b' }), 'A', 'B').kappa).toBe(1)
    expect(cohenKappa(table({ A: 'a b a b', B: 'b a b a' }), 'A', 'B').kappa).toBe(-1)
    expect(cohenKappa(table({ A: 'a a', B: 'a a' }), 'A', 'B').kappa).toBeNull()
  })

  it('counts only what both judged, and lists every two who judged something in common', () => {
    const units = table({ A: 'a b . .', B: 'a . b .', C: '. . . a' })
    expect(cohenKappa(units, 'A', 'B').units).toBe(1)
    expect(pairAgreements(units).map(({ a, b }) => `${a} ${b}`)).toEqual(['A B'])
  })
})

describe('Krippendorff’s alpha', () => {
  it('is that of the published example, nominal and ordinal', () => {
    expect(krippendorffAlpha(PUBLISHED)).toBeCloseTo(0.743, 3)
    expect(krippendorffAlpha(PUBLISHED, ['1', '2', '3', '4', '5'])).toBeCloseTo(0.815, 3)
  })

  it('is 1 for full agreement, and nothing where nothing can be compared', () => {
    expect(krippendorffAlpha(table({ A: 'a b b', B: 'a b b' }))).toBe(1)
    expect(krippendorffAlpha(table({ A: 'a . .', B: '. b .' }))).toBeNull()
    expect(krippendorffAlpha(table({ A: 'a a', B: 'a a' }))).toBeNull()
  })

  it('leaves out categories that have no place in the order', () => {
    const graded = table({ A: 'A B F', B: 'A B C' })
    expect(krippendorffAlpha(graded, ['A', 'B', 'C', 'D', 'E'])).toBe(1)
  })
})
