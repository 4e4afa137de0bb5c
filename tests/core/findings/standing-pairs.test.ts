import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import { readPlain } from '../claims/read-plain.ts'
import { FIRST_PAIRS, LATER_PAIRS } from './standing-pairs.ts'

const STORY =
  'The ferryman Oskar Tveitnes lives in Brattholm. The pilot Runa Sletten comes from Vikedal, and the baker Jorunn Fjelle saw it all.'

function isProposed([a, b]: readonly [string, string]): boolean {
  const documents = [a, b].map((text, index) =>
    readPlain(`${index}.txt`, `# Report ${index}\n\n${text}\n\n${STORY}`, '2031-05-06'),
  )
  return analyse(documents).discrepancies.some(
    ({ type }) => type === 'status-outcome' || type === 'negation-polarity',
  )
}

describe('F29 pairs of sentences', () => {
  it('sets most pairs of the first list against each other', () =>
    expect(FIRST_PAIRS.filter(isProposed).length).toBeGreaterThanOrEqual(86))

  it('sets most pairs of the later list against each other', () =>
    expect(LATER_PAIRS.filter(isProposed).length).toBeGreaterThanOrEqual(75))

  it('leaves two sentences of one side alone', () => {
    const sides = FIRST_PAIRS.slice(0, 40).map(([a]) => a)
    const wrong = sides.filter((side) => isProposed([side, side]))
    expect(wrong).toEqual([])
  })
})
