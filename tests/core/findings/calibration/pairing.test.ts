import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import type { Passage } from '#core/documents/source-document.ts'
import { pairingsIn } from '#core/findings/calibration/pairing.ts'
import { CALIBRATION } from '#core/findings/calibration/calibration.ts'
import type { Match, PossibleCounterpart } from '#core/matching/match.ts'
import { readPlain } from '../../claims/read-plain.ts'

const at = (document: string, start: number, end = start + 50): Passage => ({ document, start, end })
const side = (...evidence: Passage[]) => ({ value: '', evidence, claims: [] })
const MATCH: Match = { id: 'm', kind: 'near', score: 30, a: at('a', 0), b: at('b', 100), reasons: [] }
const possible = (a: Passage, b: Passage, rankOfA: number, rankOfB: number): PossibleCounterpart => ({
  id: `${a.start}`,
  score: 9,
  a,
  b,
  rankOfA,
  rankOfB,
  reasons: [],
})
const LISTED = [possible(at('a', 200), at('b', 300), 1, 1), possible(at('a', 400), at('b', 500), 1, 2)]

describe('P7: how the passages of a proposal are paired', () => {
  const pairingOf = pairingsIn([MATCH], LISTED)

  it('P7: in a match, or in a possible counterpart, whichever side is told first', () => {
    expect(pairingOf({ sides: [side(at('a', 10, 20)), side(at('b', 110, 120))] })).toBe('matched')
    expect(pairingOf({ sides: [side(at('b', 310, 320)), side(at('a', 210, 220))] })).toBe('first')
    expect(pairingOf({ sides: [side(at('a', 410, 420)), side(at('b', 510, 520))] })).toBe('listed')
  })

  it('P7: apart where nothing pairs them, inner where they stand in one document', () => {
    expect(pairingOf({ sides: [side(at('a', 10)), side(at('b', 310))] })).toBe('apart')
    expect(pairingOf({ sides: [side(at('a', 10)), side(at('a', 310))] })).toBe('inner')
    expect(pairingOf({ sides: [side(at('a', 10)), side(at('a', 210), at('b', 110))] })).toBe('matched')
  })

  it('P7: takes the best pair of passages', () => {
    const many = [side(at('a', 410), at('a', 210)), side(at('b', 510), at('b', 310))]
    expect(pairingOf({ sides: many })).toBe('first')
  })

  it('P7: is not known of what no match holds where no counterparts were looked for', () => {
    const large = pairingsIn([MATCH], [])
    expect(large({ sides: [side(at('a', 10)), side(at('b', 110))] })).toBe('matched')
    expect(large({ sides: [side(at('a', 210)), side(at('b', 310))] })).toBeNull()
  })
})

const REST = 'The ferryman Oskar Tveitnes lives in Brattholm. The pilot Runa Sletten comes from Vikedal.'

it('P7: an analysis scores what it proposes by how its passages are paired', () => {
  const documents = [41, 63].map((count, index) =>
    readPlain(
      `${index}.txt`,
      `# Report ${index}\n\nDivers at the Brattholm ferry said on Tuesday that ${count} passengers had drowned in the hold.\n\n${REST}`,
      '2031-05-06',
    ),
  )
  const scoreWith = (right: number): number => {
    const record = {
      ...CALIBRATION.short,
      tie: 1,
      paired: { ...CALIBRATION.short.paired, matched: { proposed: 40, right } },
    }
    const { discrepancies, possibleDiscrepancies = [] } = analyse(documents, {
      calibration: { short: record, long: record },
    })
    const [found] = [...discrepancies, ...possibleDiscrepancies].filter(({ type }) => type === 'quantity')
    return found?.score ?? 0
  }
  expect(scoreWith(40)).toBeGreaterThan(scoreWith(20))
  expect(scoreWith(20)).toBeGreaterThan(scoreWith(0))
  expect(scoreWith(0)).toBeGreaterThan(0)
})
