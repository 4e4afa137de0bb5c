import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import type { Discrepancy } from '#core/findings/discrepancy.ts'
import { ruleOf } from '#core/findings/calibration/rule-of.ts'
import type { AmountSign } from '#core/findings/weighed/amount-signs.ts'
import { amountCandidates } from '#core/findings/weighed/amount-candidates.ts'
import { AMOUNT_WEIGHTS, amountLikelihood } from '#core/findings/weighed/weighed-amounts.ts'
import { plausibleIn } from '#core/findings/plausible/plausible.ts'
import { caseFacts } from '#core/findings/reading/case-facts.ts'
import { storyReading } from '#core/findings/reading/story-reading.ts'
import { comparedReports } from '#core/findings/rules/amounts/weighed-amounts.ts'
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

/** The likeliest two amounts of two reports that exclude each other. */
function likeliest(a: string, b: string, days: readonly string[] = ['2031-05-06', '2031-05-06']) {
  const documents = [a, b].map((text, index) =>
    readPlain(`${index}.txt`, `# Raid on Brandt's warehouse\n\n${OPENING} ${text}\n`, days[index] ?? ''),
  )
  const { entities, claims, matches } = analyse(documents)
  const facts = caseFacts({ documents, entities, claims, matches })
  const reading = storyReading(documents, entities)
  const [one, other] = documents.map(({ id }) => id)
  if (one === undefined || other === undefined) throw new Error('there are two reports')
  const candidates = amountCandidates(comparedReports(reading, facts, plausibleIn(facts))([one, other]))
  return candidates.toSorted((x, y) => amountLikelihood(y.signs) - amountLikelihood(x.signs))[0] ?? null
}

const FOR: readonly AmountSign[] = [
  'one-topic',
  'same-digits',
  'surroundings-of-one-noun',
  'surroundings-of-only-values',
]
const AGAINST: readonly AmountSign[] = ['doublings', 'number-given', 'answered', 'harm-untold', 'other-nouns']

/** What was a condition before it was a sign. */
const KEPT_APART: readonly (readonly [AmountSign, string, string])[] = [
  [
    'of-a-part-told',
    'The storm killed at least 23 people.',
    'Nineteen people died in Oddeskar in the storm.',
  ],
  [
    'of-a-part-told',
    'The line pays 281 million crowns for the sheds and the remainder in shares.',
    'For the sheds the line pays 334 million crowns.',
  ],
  ['adds-up', 'On board were 28 passengers and three crew.', 'In all, 31 people were on board.'],
  [
    'other-hours',
    'Four bodies had been recovered from the mine by noon.',
    'Eleven bodies had been recovered from the mine by nightfall.',
  ],
  [
    'one-wished',
    'The clerk was jailed for four years.',
    'The prosecutor had asked for eight years in prison.',
  ],
]

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

  it.each(KEPT_APART)('F91: has %s speak against two amounts: “%s” and “%s”', (sign, a, b) => {
    const found = likeliest(a, b)
    expect(found?.signs[sign]).toBe(1)
    expect(AMOUNT_WEIGHTS.signs[sign]).toBeLessThan(0)
  })

  it('F91: holds reports of other weeks less likely to tell one thing', () => {
    const texts = [
      'The clerk was jailed for nine years.',
      'The clerk was given a term of four years.',
    ] as const
    const [near, far] = [likeliest(...texts), likeliest(...texts, ['2031-05-06', '2031-05-25'])]
    expect([near?.signs['no-event'], far?.signs['no-event']]).toEqual([0, 1])
  })

  it('F91: finds the same signs whichever report comes first', () => {
    for (const [, a, b] of KEPT_APART) expect(likeliest(b, a)?.signs).toEqual(likeliest(a, b)?.signs)
  })

  it('F91: never compares what is told of each with what is told of all, nor a sum with what was said before', () => {
    expect(
      likeliest(
        'The ferry was carrying 231 passengers that night.',
        'The ferry carries 900 passengers a day.',
      ),
    ).toBeNull()
    expect(
      likeliest(
        'Officials had spoken of fifteen sick children.',
        'There are 23 sick children, officials said.',
      ),
    ).toBeNull()
  })
})
