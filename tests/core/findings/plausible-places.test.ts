import { describe, expect, it } from 'vitest'
import { areOfFamilies, areOtherBodies, mayBeOneBody } from '#core/findings/plausible/other-bodies.ts'
import {
  isDeniedAside,
  isMishap,
  isOfCause,
  isOfKind,
  isReasonDenied,
  isUsual,
} from '#core/findings/plausible/readings.ts'
import { isForestalled, isLimit } from '#core/findings/plausible/same-words.ts'
import { isElsewhere, mayBeOnePlace } from '#core/findings/plausible/where.ts'
import { analyse } from '#core/analysis/analyse.ts'
import { readPlain } from '../claims/read-plain.ts'
import { stretch } from './stretch.ts'

const STORY = 'The ferryman Oskar Tveitnes lives in Brattholm. The pilot Runa Sletten comes from Vikedal.'

function types(a: string, b: string): string[] {
  const documents = [a, b].map((text, index) =>
    readPlain(`${index}.txt`, `# Report ${index}\n\n${text}\n\n${STORY}`, '2031-05-06'),
  )
  return analyse(documents).discrepancies.map(({ type }) => type)
}

describe('F66 what is no place', () => {
  it.each([
    ['under the Harbour Code', 'in Vikedal', true],
    ['on gang duty', 'near the house', true],
    ['in a good position', 'in the chapel', true],
    ['in prison', 'at the Vikedal Medical Center', true],
    ['at the Fjord-Arena', 'at the Fjord Arena in Brattholm', true],
    ['over a cliff', 'in the Vikedal mountains', true],
    ['at the Fjord Arena', 'in Vikedal', true],
    ['in Vikedal', 'in a hotel at Brattholm', false],
    ['on the road', 'in the Orvin highlands', true],
    ['on the road', 'in a house in the village', false],
    ['on Mill Road', 'in the Orvin highlands', false],
    ['at the entrance', 'on the outskirts of Vikedal', true],
    ['in the chapel', 'in the cellar', false],
    ['at the chapel', 'behind a locked door', true],
    ['in the gallery', 'on the floor', true],
    ['in the attic', 'in the kitchen on the ground floor', false],
    ['through a skylight', 'through a cellar door', false],
    ['at the quarry', 'on the same road', true],
    ['at the quarry', 'on the contested stretch', true],
    ['at the quarry', 'on the field of honour', true],
    ['at the quarry', 'on stolen motorbikes', true],
    ['at the quarry', 'in the deepest rift', true],
    ['between Vikedal and Brattholm', 'off Tarn', true],
    ['at the clinic', 'in the emirate of Tarn', true],
    ['at the Embassy of the Kingdom of Tarn', 'at the museum', false],
  ])('%s, %s', (a, b, one) => {
    expect(mayBeOnePlace(a, b)).toBe(one)
  })

  it('is where another thing was, or several', () => {
    const before = stretch('Tveitnes ‹was arrested five days before the loss at Vikedal›.')
    expect(isElsewhere('at Vikedal', before)).toBe(true)
    expect(isElsewhere('at Vikedal', stretch('Tveitnes ‹was arrested at Vikedal›.'))).toBe(false)
    expect(
      isElsewhere('in Vikedal', stretch('It was the latest in a spate of ‹robberies in Vikedal›.')),
    ).toBe(true)
  })
})

describe('F68 days and denials of something else', () => {
  it('the day of what came before', () => {
    expect(isOfCause(stretch('He was ‹charged after a shooting at a party on Friday›.'))).toBe(true)
    expect(isOfCause(stretch('He was ‹charged with a shooting on Friday›.'))).toBe(false)
  })

  it('a reason denied', () => {
    expect(isReasonDenied(stretch('Sletten denied that ‹Tveitnes resigned› because of a quarrel.'))).toBe(
      true,
    )
    expect(isReasonDenied(stretch('Sletten denied that ‹Tveitnes resigned›.'))).toBe(false)
    const denied = 'Runa Sletten denied that Oskar Tveitnes resigned because of a quarrel in Brattholm.'
    const told = 'Oskar Tveitnes resigned on Monday for reasons of his own.'
    expect(types(denied, told)).not.toContain('negation-polarity')
  })

  it('the usual day, what is denied in passing, and deaths that nobody did', () => {
    expect(isUsual(stretch('The office typically ‹publishes on Tuesday›.'))).toBe(true)
    expect(isUsual(stretch('The office ‹published it on Tuesday›.'))).toBe(false)
    expect(isDeniedAside(stretch('All three, ‹who have denied it, have been charged›.'))).toBe(true)
    expect(isDeniedAside(stretch('‹All three denied that they had been charged›.'))).toBe(false)
    expect(isMishap(stretch('‹Tveitnes was killed› after slipping on the ice.'))).toBe(true)
    expect(isMishap(stretch('‹Tveitnes was killed› by two men.'))).toBe(false)
    expect(isOfKind('natural causes', 'heart disease')).toBe(true)
    expect(isOfKind('natural causes', 'a knife')).toBe(false)
  })

  it('things kept off, and sums denied only above', () => {
    expect(isForestalled(stretch('The jury ‹deadlocked over the death sentence›.'))).toBe(true)
    expect(isForestalled(stretch('Sletten ‹distanced herself from a new bid›.'))).toBe(true)
    expect(isLimit(stretch('It cost ‹not a cent above 600 crowns›.'))).toBe(true)
    expect(isLimit(stretch('‹Not a cent was paid›.'))).toBe(false)
  })
})

describe('F25 things of which a text has many', () => {
  it('asks for more than names in common', () => {
    const told = 'The offer of Runa Sletten pleased the crew.'
    const denied = 'No offer was made to Runa Sletten.'
    expect(types(denied, told)).not.toContain('negation-polarity')
    expect(
      types(
        'No warning was given to Oskar Tveitnes in Brattholm.',
        'A warning was given to Oskar Tveitnes in Brattholm.',
      ),
    ).toContain('negation-polarity')
  })
})

describe('F72 bodies of other names', () => {
  const values = ['Oskar Tveitnes: minister of Vikedal', 'Runa Sletten: minister of Vikedal'] as const
  const holder = stretch('The ‹Vikedal finance minister Oskar Tveitnes› spoke.')
  it('have other heads', () => {
    expect(
      areOtherBodies(values, [holder, stretch('The ‹Brattholm finance minister Runa Sletten› spoke.')]),
    ).toBe(true)
    expect(
      areOtherBodies(values, [holder, stretch('The ‹Vikedal finance minister Runa Sletten› spoke.')]),
    ).toBe(false)
    expect(areOtherBodies(values, [holder, stretch('‹Finance minister Runa Sletten› spoke.')])).toBe(false)
  })

  it('are one under two names', () => {
    expect(mayBeOneBody('director of Fjord Rescue Centre', 'director of Fjord Rescue Alliance')).toBe(true)
    expect(mayBeOneBody('chief of TideMicro', 'chief of Tide Micro')).toBe(true)
    expect(mayBeOneBody('chief of HF', 'chief of Herring-Fleet')).toBe(true)
    expect(mayBeOneBody('chair of SlettenFHC', 'chair of Fjord Harbour Council')).toBe(true)
    expect(mayBeOneBody('head of Slate Cartel', 'head of Salt Cartel')).toBe(false)
    expect(mayBeOneBody('head of Slate Cartel', 'deputy head of Slate Cartel')).toBe(false)
    expect(mayBeOneBody('chair of National Fishing Council', 'chair of National Salt Company')).toBe(false)
    const commander = (body: string): string =>
      `Oskar Jon Tveitnes, commander of the ${body}, said in Brattholm that his fighters would stay.`
    expect(types(commander('Herring Brigades'), commander('Salt Front'))).toContain('identity-role')
    expect(types(commander('Herring Brigades'), commander('HerringBrigades'))).not.toContain('identity-role')
  })

  it('are families, of which each has a head', () => {
    const head = (family: string): string => `‹the boss of the ${family} family› spoke`
    expect(areOfFamilies([stretch(head('Sletten')), stretch(head('Tveitnes'))])).toBe(true)
    expect(areOfFamilies([stretch(head('Sletten')), stretch('‹the boss of the yard› spoke')])).toBe(false)
  })

  it('may be one by their letters', () => {
    const short = stretch('The ‹FU president Oskar Tveitnes› spoke.')
    expect(areOtherBodies(values, [short, stretch('The ‹Fjord Union president Runa Sletten› spoke.')])).toBe(
      false,
    )
  })
})
