import { describe, expect, it } from 'vitest'
import { areOtherBodies } from '#core/findings/plausible/other-bodies.ts'
import { isOfCause, isReasonDenied } from '#core/findings/plausible/readings.ts'
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
    ['in the chapel', 'in the cellar', false],
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
  const values = ['Oskar Tveitnes', 'Runa Sletten'] as const
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

  it('may be one by their letters', () => {
    const short = stretch('The ‹FU president Oskar Tveitnes› spoke.')
    expect(areOtherBodies(values, [short, stretch('The ‹Fjord Union president Runa Sletten› spoke.')])).toBe(
      false,
    )
  })
})
