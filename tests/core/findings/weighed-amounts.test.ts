import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import type { Discrepancy } from '#core/findings/discrepancy.ts'
import { ruleOf } from '#core/findings/calibration/rule-of.ts'
import type { AmountSign } from '#core/findings/weighed/amount-signs.ts'
import { AMOUNT_WEIGHTS } from '#core/findings/weighed/weighed-amounts.ts'
import { readPlain } from '../claims/read-plain.ts'

const OPENING = 'Police in Vesterholm searched the warehouse of Aurelio Brandt on Tuesday.'

/** What makes a report long. */
const REST = 'Nobody on the quay could say when the yard would open again. '.repeat(16)

function proposed(a: string, b: string): Discrepancy[] {
  const documents = [a, b].map((text, index) =>
    readPlain(
      `${index}.txt`,
      `# Raid on Brandt's warehouse\n\n${OPENING} ${text}\n\n${REST}\n`,
      '2031-05-06',
    ),
  )
  return analyse(documents).discrepancies.filter(({ type }) => type === 'quantity')
}

const FOR: readonly AmountSign[] = ['one-topic', 'only-values', 'same-digits', 'matched', 'surroundings']
const AGAINST: readonly AmountSign[] = ['doublings', 'number-given', 'answered', 'harm-untold', 'other-nouns']

describe('F91 amounts weighed by what signs were worth', () => {
  it('F91: sets two numbers of one thing against each other, and says how likely it is that they are', () => {
    const [first, ...more] = proposed(
      'Officers carried out 38 crates of forged passports.',
      'Officers carried away 83 crates of forged passports.',
    )
    expect(more).toEqual([])
    expect(first?.sides.map(({ value }) => value)).toEqual(['38 crates', '83 crates'])
    expect(first && ruleOf(first)).toBe('F91')
    expect(first?.explanation.join(' ')).toMatch(/\d\d in 100 likely/u)
  })

  it('F91: says nothing where both give both numbers, of other things, or what agrees', () => {
    expect(
      proposed(
        'Officers carried out 38 crates and, from the yard, 83 crates of paper.',
        'They took 83 crates of paper from the yard; 38 crates came out of the hall.',
      ),
    ).toEqual([])
    expect(
      proposed('Officers carried out 38 crates of passports.', 'Brandt has 83 employees in the town.'),
    ).toEqual([])
    expect(
      proposed('Officers carried out 38 crates of passports.', 'They left with nearly forty crates.'),
    ).toEqual([])
  })

  it('F91: has what ties amounts speak for them and what keeps them apart against', () => {
    for (const sign of FOR) expect(AMOUNT_WEIGHTS.signs[sign], sign).toBeGreaterThan(0)
    for (const sign of AGAINST) expect(AMOUNT_WEIGHTS.signs[sign], sign).toBeLessThan(0)
  })
})
