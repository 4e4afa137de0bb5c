import { describe, expect, it } from 'vitest'
import {
  areFarApart,
  areOfOtherBases,
  areOfOthers,
  areOtherMoney,
  areSameFigures,
  areSoFar,
  areWithCompanions,
  isCountedFromNow,
  isNameOfRace,
  isNoCount,
  isOfOnePlace,
  isShareOf,
} from '#core/findings/plausible/amounts-of-others.ts'
import { isPartOfNumber } from '#core/findings/plausible/parts-of-numbers.ts'
import { analyse } from '#core/analysis/analyse.ts'
import { readPlain } from '../claims/read-plain.ts'
import { stretch } from './stretch.ts'

describe('F71 amounts of others, and numbers that count nothing', () => {
  it.each([
    ['a part of a term', 'He served ‹three years› of a 22-year sentence.', isShareOf],
    ['one of several', 'A farmer in ‹one› of the two villages saw it.', isShareOf],
    ['time from now', 'The war began ‹12 days› ago.', isCountedFromNow],
    ['time since the last', 'It was the first win in ‹11 years›.', isCountedFromNow],
    ['the name of a race', 'She kept her ‹3,000m title› in Vikedal.', isNameOfRace],
    ['an age of another day', 'Sletten said then-‹15-year-old› Tveitnes was there.', isPartOfNumber],
  ])('%s', (_, marked, is) => {
    expect(is(stretch(marked))).toBe(true)
  })

  it('leaves amounts', () => {
    for (const marked of [
      'The talks lasted ‹six days›.',
      'A storm killed ‹11 people› in Vikedal.',
      'The boat is ‹12 metres› long.',
      'He was jailed for ‹three years›.',
    ])
      expect(isNoCount(stretch(marked))).toBe(false)
  })

  it('sets what has been so far against the whole in nothing', () => {
    const all = stretch('The army will bring home ‹1,200 soldiers› this year.')
    expect(areSoFar(stretch('‹300 soldiers› have already left Brattholm.'), all)).toBe(true)
    expect(areSoFar(stretch('The army has ‹300 soldiers› there.'), all)).toBe(false)
  })

  it('sets sums in other money, and the same figures, against each other in nothing', () => {
    const euros = stretch('Gems worth ‹103 million euros› were taken.')
    expect(areOtherMoney(euros, stretch('Gems worth ‹£88m› were taken.'))).toBe(true)
    expect(areOtherMoney(euros, stretch('Gems worth ‹90 million euros› were taken.'))).toBe(false)
    const short = stretch('It has ‹a 3.2 MPx camera›.')
    expect(areSameFigures(short, stretch('It has ‹the 3.2-megapixel camera›.'))).toBe(true)
    expect(
      areSameFigures(stretch('It cost ‹1.2 million crowns›.'), stretch('It cost ‹1.2 billion crowns›.')),
    ).toBe(false)
  })

  it('sets the share of one place against none of another', () => {
    const town = stretch('The Herring Party won ‹31%› of the vote in Vikedal in May.')
    expect(isOfOnePlace(town, stretch('The Herring Party won ‹16%› of the vote.'))).toBe(true)
    expect(isOfOnePlace(town, stretch('In Vikedal it won ‹16%› of the vote.'))).toBe(false)
  })

  it('takes companions for the others of one among several', () => {
    const among = stretch('Sletten, one of ‹seven rebels›, voted against it.')
    expect(areWithCompanions(among, stretch('Sletten voted against it with ‹six colleagues›.'))).toBe(true)
    expect(areOfOthers(among, stretch('In all ‹nine rebels› voted against it.'))).toBe(false)
  })

  it('sets changes from other days, and amounts far apart, against each other in nothing', () => {
    const month = stretch('Prices rose ‹9 pct› to 140 crowns from 128 a month earlier.')
    const year = stretch('Prices rose ‹13 pct› from 124 at the end of May 2030.')
    expect(areOfOtherBases(month, year)).toBe(true)
    expect(areOfOtherBases(month, stretch('Prices rose ‹11 pct› from 126 a month earlier.'))).toBe(false)
    const ten = stretch('The quake killed ‹10 people› in Vikedal.')
    expect(areFarApart(ten, stretch('It killed ‹612 people› in Vikedal.'))).toBe(true)
    expect(areFarApart(ten, stretch('It killed ‹200 people› in Vikedal.'))).toBe(false)
    // A slip of noughts is worth a look.
    expect(areFarApart(ten, stretch('It killed ‹1,000 people› in Vikedal.'))).toBe(false)
  })

  it('proposes none of them', () => {
    const STORY = 'The ferryman Oskar Tveitnes lives in Brattholm. The pilot Runa Sletten comes from Vikedal.'
    const proposed = (a: string, b: string): string[] =>
      analyse(
        [a, b].map((text, index) =>
          readPlain(`${index}.txt`, `# Report ${index}\n\n${text}\n\n${STORY}`, '2031-05-06'),
        ),
      ).discrepancies.map(({ type }) => type)
    const told = (sum: string): string =>
      `Robbers took gems worth ${sum} from the Brattholm vault on Monday, Runa Sletten said.`
    expect(proposed(told('40 million euros'), told('90 million euros'))).toContain('quantity')
    expect(proposed(told('103 million euros'), told('£88 million'))).not.toContain('quantity')
  })
})
