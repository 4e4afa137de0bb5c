import { describe, expect, it } from 'vitest'
import { intervalOf, ratesOf } from './rates.ts'

describe('V9: rates', () => {
  it('V9: are shares of what was proposed and of what was wanted', () => {
    expect(ratesOf({ correct: 3, proposed: 4, found: 2, wanted: 8 })).toEqual({
      precision: 0.75,
      recall: 0.25,
      f1: 0.375,
    })
  })

  it('V9: are unknown where nothing was proposed, and F1 is 0 where something was wanted', () => {
    expect(ratesOf({ correct: 0, proposed: 0, found: 0, wanted: 2 })).toEqual({
      precision: null,
      recall: 0,
      f1: 0,
    })
    expect(ratesOf({ correct: 0, proposed: 0, found: 0, wanted: 0 }).f1).toBeNull()
  })

  it('V9: have intervals that hold the share and shrink with the number', () => {
    const few = intervalOf(8, 10)
    const many = intervalOf(800, 1000)
    expect(few.low).toBeCloseTo(0.49, 2)
    expect(few.high).toBeCloseTo(0.943, 3)
    expect(many.high - many.low).toBeLessThan(few.high - few.low)
    expect(intervalOf(0, 0)).toEqual({ low: 0, high: 1 })
  })
})
