import { describe, expect, it } from 'vitest'
import type { Discrepancy } from '#core/findings/discrepancy.ts'
import { offerPairs } from '#renderer/features/compare/offer-pairs.ts'
import { measureSharedTexts } from '#renderer/services/passage-text/shared-text.ts'
import type { BriefMatch } from '#renderer/store/pack-matches.ts'

function shares(...pairs: readonly (readonly [a: string, b: string, units: number])[]) {
  const lengths = new Map(pairs.flatMap(([a, b]) => [[a, 100] as const, [b, 100] as const]))
  const matches = pairs.map(([a, b, units], index): BriefMatch => ({
    id: `m${index}`,
    kind: 'near',
    score: 30,
    a: { document: a, start: 0, end: units },
    b: { document: b, start: 0, end: units },
    reasons: 1,
  }))
  return measureSharedTexts(lengths, matches)
}

function proposal(id: string, a: string, b: string): Discrepancy {
  const side = (document: string) => ({
    value: document,
    claims: [],
    evidence: [{ document, start: 5, end: 9 }],
  })
  return {
    id,
    type: 'identity-role',
    summary: id,
    score: 0.5,
    internal: a === b,
    sides: [side(a), side(b)],
    explanation: [],
  }
}

describe('the pairs that the empty compare view offers', () => {
  it('are those of the next proposals, each once and with how many wait, in the order of the inbox', () => {
    const { toDecide } = offerPairs(
      [proposal('first', 'x', 'y'), proposal('second', 'a', 'b'), proposal('third', 'y', 'x')],
      shares(['a', 'b', 50]),
    )
    expect(toDecide).toMatchObject([
      { left: 'x', right: 'y', undecided: 2, matches: 0, proposal: { id: 'first', a: { document: 'x' } } },
      { left: 'a', right: 'b', undecided: 1, matches: 1, shares: [0.5, 0.5] },
    ])
  })

  it('are those that share most, the most first, without those above and what repeats itself', () => {
    const shared = shares(['a', 'b', 20], ['c', 'd', 60], ['a', 'c', 90], ['e', 'e', 99], ['b', 'd', 40])
    const { sharing } = offerPairs([proposal('p', 'c', 'a')], shared)
    expect(sharing.map(({ left, right }) => `${left} ${right}`)).toEqual(['c d', 'b d', 'a b'])
    expect(sharing.every(({ proposal: one, undecided }) => one === null && undecided === 0)).toBe(true)
  })

  it('stand in the order of the share that is shown, the larger one of the two', () => {
    const row = (left: string, right: string, there: number, back: number) =>
      [
        [left, new Map([[right, { matches: [], share: there }]])],
        [right, new Map([[left, { matches: [], share: back }]])],
      ] as const
    const { sharing } = offerPairs([], new Map([...row('a', 'b', 0.24, 0.22), ...row('c', 'd', 0.3, 0.05)]))
    expect(sharing.map(({ left }) => left)).toEqual(['c', 'a'])
  })

  it('tell how many proposals wait where the pair stands below because others come first', () => {
    const before = ['1', '2', '3', '4'].map((name) => proposal(`p${name}`, name, `${name}x`))
    const { toDecide, sharing } = offerPairs([...before, proposal('last', 'b', 'a')], shares(['a', 'b', 30]))
    expect(toDecide).toHaveLength(4)
    expect(sharing).toMatchObject([{ left: 'a', right: 'b', undecided: 1 }])
  })

  it('are nine at most, so that a digit opens each', () => {
    const many = Array.from({ length: 30 }, (_, index) => `d${index}`)
    const proposals = many.slice(1).map((name) => proposal(name, 'd0', name))
    const all = many.slice(1).map((name, index) => ['d0', name, 10 + index] as const)
    const { toDecide, sharing } = offerPairs(proposals, shares(...all))
    expect(toDecide.length + sharing.length).toBe(9)
    expect(sharing[0]?.right).toBe('d29')
  })

  it('are none where nothing is shared or proposed', () => {
    expect(offerPairs([], new Map())).toEqual({ toDecide: [], sharing: [] })
  })
})
