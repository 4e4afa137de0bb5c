import { describe, expect, it } from 'vitest'
import {
  areInsideAndAround,
  areOfOtherAdmissions,
  areOfOtherPlaces,
  areOfTwoDeciders,
  isKeptOut,
  isOfAnotherOfItsKind,
  isOfBothOutcomes,
  isOfSupporters,
} from '#core/findings/plausible/other-deeds.ts'
import { isOver } from '#core/findings/plausible/other-parts.ts'
import { isDeadLater, isNoOutcome, isOfKind } from '#core/findings/plausible/readings.ts'
import { isForestalled } from '#core/findings/plausible/same-words.ts'
import { analyse } from '#core/analysis/analyse.ts'
import { readPlain } from '../claims/read-plain.ts'
import { stretch } from './stretch.ts'

describe('F106 deeds and states of something else', () => {
  it('F106: keeps what is denied of one named place from what is told of another', () => {
    const denied = stretch('Runa Sletten ‹never checked into the Brattholm Clinic›.')
    expect(areOfOtherPlaces(denied, stretch('Sletten ‹checked into the Vikedal Centre› late.'))).toBe(true)
    expect(areOfOtherPlaces(denied, stretch('Sletten ‹checked into the Brattholm Clinic› late.'))).toBe(false)
    expect(areOfOtherPlaces(denied, stretch('Sletten ‹checked into a clinic› late.'))).toBe(false)
  })

  it('F106: knows none within a building from some around it', () => {
    const none = stretch('‹There were no gunmen in the school›.')
    expect(areInsideAndAround(none, stretch('‹There were gunmen in that area›.'))).toBe(true)
    expect(areInsideAndAround(none, stretch('‹There were gunmen in the school›.'))).toBe(false)
    const country = stretch('‹Nobody in the country› has been infected.')
    expect(areInsideAndAround(country, stretch('‹A farmhand› in that area is infected.'))).toBe(false)
  })

  it('F106: sets a sentence that tells both outcomes against neither', () => {
    expect(
      isOfBothOutcomes(stretch('The yard ‹accepted one offer›, rejecting a higher one from Sund.')),
    ).toBe(true)
    expect(isOfBothOutcomes(stretch('The yard ‹accepted the offer› on Monday.'))).toBe(false)
  })

  it('F106: lets two bodies decide each for itself', () => {
    const refused = stretch('‹Last week Brattholm Ferries rejected the bid from its rival›.')
    expect(areOfTwoDeciders(refused, stretch("‹Sund Line's board has approved the bid›."))).toBe(true)
    expect(areOfTwoDeciders(refused, stretch('‹Brattholm Ferries accepted the bid›.'))).toBe(false)
  })

  it('F106: reads those who sign a petition as those who ask', () => {
    expect(isOfSupporters(stretch('‹The petition, signed by› hundreds of sailors, calls for a ban.'))).toBe(
      true,
    )
    expect(isOfSupporters(stretch('‹The treaty, signed by› both sides, holds.'))).toBe(false)
  })

  it('F106: reads no post kept in "keep him out of jail"', () => {
    const kept = stretch('His doctors helped ‹to keep him out of jail, as› the jury was told.')
    expect(isKeptOut('stays', kept)).toBe(true)
    expect(isKeptOut('stays', stretch('The board voted ‹to keep him as› director.'))).toBe(false)
  })

  it('F106: keeps what one admits from what another denies', () => {
    const admits = stretch(
      '‹Tveitnes has admitted he was impressed by the crew since taking over from Sletten.›',
    )
    expect(areOfOtherAdmissions(admits, stretch('‹Aasen denies a quarrel with Sletten.›'))).toBe(true)
    const quarrel = stretch('‹Tveitnes has admitted a quarrel with Sletten.›')
    expect(areOfOtherAdmissions(quarrel, stretch('‹Aasen denies a quarrel with Sletten.›'))).toBe(false)
    expect(areOfOtherAdmissions(quarrel, stretch('‹Aasen denies the claims.›'))).toBe(false)
  })

  it('F106: knows a yard that is brought in as another', () => {
    const denied = stretch('‹The yard has not been approved› by the inspector.')
    expect(isOfAnotherOfItsKind(denied, stretch('She left a Vikedal yard that ‹was approved›.'))).toBe(true)
    expect(isOfAnotherOfItsKind(denied, stretch('She left the yard that ‹was approved›.'))).toBe(false)
  })

  it('F65: reads "barely" as no telling', () => {
    expect(isForestalled(stretch('Sletten ‹barely landed a fish›.'))).toBe(true)
    expect(isForestalled(stretch('It lies ‹barely three kilometres› off.'))).toBe(false)
  })

  it('F68: lets who was admitted to a ward die, also at once where it was before', () => {
    const ward = stretch('Tveitnes ‹was taken to the medical ward› of the prison.')
    expect(isDeadLater(ward, stretch('Tveitnes ‹dies in prison›.'))).toBe(true)
    expect(isDeadLater(ward, stretch('Tveitnes ‹was found dead›.'))).toBe(false)
    const lately = stretch('He is said to have ‹recently been in hospital›.')
    expect(isDeadLater(lately, stretch('Tveitnes ‹was found dead›.'))).toBe(true)
  })

  it('F68: reads no bail in who bailed on something', () => {
    expect(isNoOutcome(stretch('‹Sletten bailed on the cure›.'))).toBe(true)
    expect(isNoOutcome(stretch('‹Sletten was bailed›.'))).toBe(false)
  })

  it('F68: takes two words for one death for one cause', () => {
    expect(isOfKind('a boy whose killing by police', 'The fatal shooting of Oskar Tveitnes')).toBe(true)
    expect(isOfKind('the killing of a boy by police', 'the murder of a boy by smugglers')).toBe(false)
    expect(isOfKind('the killing of a boy', 'the price of bread')).toBe(false)
  })

  it('F73: knows a term that was served from one that lasts', () => {
    expect(isOver(stretch('‹He served four months› in prison for it.'))).toBe(true)
    expect(isOver(stretch('‹He served as harbour master› in Vikedal.'))).toBe(false)
  })

  it('F55: reads no state in a word of a name', () => {
    const story = 'The ferryman Oskar Tveitnes lives in Brattholm. The pilot Runa Sletten comes from Vikedal.'
    const types = (a: string, b: string): string[] =>
      analyse(
        [a, b].map((text, at) =>
          readPlain(`${at}.txt`, `# Report ${at}\n\n${text}\n\n${story}`, '2031-05-06'),
        ),
      ).discrepancies.map(({ type }) => type)
    expect(
      types(
        'The firm, Sund Harbour Consulting, belongs to Oskar Tveitnes, a prosecutor said.',
        'Oskar Tveitnes said that he had never heard of Sund Harbour Consulting.',
      ),
    ).not.toContain('negation-polarity')
  })
})
