import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Example, fitLogistic } from './fit-logistic.ts'

/** Examples of which the first value tells whether they are right, in so many of ten cases, and the second nothing. */
function examples(sure: number): Example[] {
  return [...Array(200).keys()].map((index) => {
    const first = index % 2
    const right = index % 10 < sure ? first === 1 : first === 0
    return { case: `case ${index % 20}`, right, weight: 1, values: [first, (index % 7) - 3] }
  })
}

describe('V21: what signs are worth', () => {
  it('V21: gives weight to what tells right from wrong, and none to what does not', () => {
    const { weights } = fitLogistic(examples(9))
    expect(weights[0]).toBeGreaterThan(1)
    expect(Math.abs(weights[1] ?? 0)).toBeLessThan(0.1)
  })

  it('V21: foretells cases left out better the more the signs tell', () => {
    expect(fitLogistic(examples(10)).loss).toBeLessThan(fitLogistic(examples(8)).loss)
    expect(fitLogistic(examples(8)).loss).toBeLessThan(Math.log(2))
  })

  it('V21: gives a sign that is always the same no weight, and every example the share of right ones', () => {
    const all = [...Array(40).keys()].map((index) => ({
      case: `case ${index}`,
      right: index % 4 === 0,
      weight: 1,
      values: [1],
    }))
    const { none, weights } = fitLogistic(all)
    expect(weights[0]).toBeCloseTo(0, 6)
    expect(1 / (1 + Math.exp(-none))).toBeCloseTo(0.25, 4)
  })

  it('V21: counts an example as often as its weight says', () => {
    const [one] = examples(9)
    if (!one) throw new Error('there are examples')
    const twice = fitLogistic([...examples(9), one])
    const weighed = fitLogistic([{ ...one, weight: 2 }, ...examples(9).slice(1)])
    // What is measured is put on one scale by all examples alike, so that the weights are nearly, and not quite, the same.
    expect(weighed.weights[0]).toBeCloseTo(twice.weights[0] ?? 0, 1)
    expect(weighed.weights[0]).not.toBe(fitLogistic(examples(9)).weights[0])
  })

  it('V21: does not hang on the order of the examples of one case, or on the unit of a sign', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 100, noNaN: true }), (unit) => {
        const scaled = examples(9).map((one) => ({
          ...one,
          values: one.values.map((value, at) => (at === 0 ? value * unit : value)),
        }))
        const [a, b] = [fitLogistic(examples(9)), fitLogistic(scaled)]
        expect((b.weights[0] ?? 0) * unit).toBeCloseTo(a.weights[0] ?? 0, 4)
      }),
      { numRuns: 10 },
    )
  })
})
