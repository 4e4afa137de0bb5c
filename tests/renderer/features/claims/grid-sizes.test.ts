import { describe, expect, it } from 'vitest'
import { columnWidth, headWidth, linesOfValue, rowHeight } from '#renderer/features/claims/grid-sizes.ts'

describe('the widths of the claim matrix', () => {
  it('show five documents whole between the library and the details of a window of 1280', () => {
    const view = 580
    expect(headWidth(view) + 5 * columnWidth(view, 5)).toBeLessThanOrEqual(view)
  })

  it('show as many of hundreds as can be read', () => {
    const shown = (580 - headWidth(580)) / columnWidth(580, 300)
    expect(shown).toBeGreaterThan(4)
    expect(shown).toBeLessThan(5)
  })

  it('do not stretch two documents over a wide screen', () => {
    expect(columnWidth(1800, 2)).toBe(240)
  })
})

describe('the rows of the claim matrix', () => {
  it('have room for two values of two lines where columns are narrow, and for more rows where they are wide', () => {
    const LINE = 16
    for (const width of [84, 127, 128, 240]) {
      const { alone, above, several } = linesOfValue(width)
      expect(Math.max(alone, above + 1, 2 * several + 1) * LINE).toBeLessThanOrEqual(rowHeight(width))
    }
    expect(linesOfValue(85).several).toBe(2)
    expect(rowHeight(200)).toBeLessThan(rowHeight(100))
  })
})
