import { describe, expect, it } from 'vitest'
import {
  areOneAndSeveral,
  areOtherVerdicts,
  areTwoHouses,
  areTwoPosts,
  isBefore,
} from '#core/findings/plausible/other-occasions.ts'
import { isDeadLater, isNoOutcome } from '#core/findings/plausible/readings.ts'
import { analyse } from '#core/analysis/analyse.ts'
import { readPlain } from '../claims/read-plain.ts'
import { stretch } from './stretch.ts'

/** Names that make two reports one story. */
const STORY = 'The ferryman Oskar Tveitnes lives in Brattholm. The pilot Runa Sletten comes from Vikedal.'

function types(
  a: string,
  b: string,
  dates: readonly (string | null)[] = ['2031-05-06', '2031-05-06'],
): string[] {
  const documents = [a, b].map((text, index) =>
    readPlain(`${index}.txt`, `# Report ${index}\n\n${text}\n\n${STORY}`, dates[index] ?? null),
  )
  return analyse(documents).discrepancies.map(({ type }) => type)
}

describe('F70 outcomes of two matters', () => {
  it('sets one house of a parliament against the other in nothing', () => {
    const lower = 'The lower house passed the harbour bill on Monday.'
    const upper = 'The Senate has not approved the harbour bill.'
    expect(types(lower, upper).filter((type) => /status|negation/u.test(type))).toEqual([])
    expect(areTwoHouses(stretch('‹The Senate› met.'), stretch('‹The Senate and the lower house› met.'))).toBe(
      false,
    )
  })

  it('sets one of several verdicts against no other', () => {
    const acquitted = stretch('Tveitnes ‹was acquitted› of ordering two other killings.')
    const convicted = stretch('Tveitnes ‹was convicted› of theft.')
    expect(areOtherVerdicts(acquitted, convicted)).toBe(true)
    expect(areOtherVerdicts(stretch('Tveitnes ‹was acquitted› of theft.'), convicted)).toBe(false)
    expect(
      types(
        'A judge dismissed the original charges against Oskar Tveitnes.',
        'Oskar Tveitnes was convicted in a case about a boat.',
      ),
    ).not.toContain('status-outcome')
  })

  it('sets the post that somebody left against no other that they keep', () => {
    const left = 'Oskar Tveitnes has resigned as Minister of Works.'
    expect(
      areTwoPosts(stretch(`‹${left}›`), stretch('‹Tveitnes remains National Chairman› of the party.')),
    ).toBe(true)
    expect(areTwoPosts(stretch(`‹${left}›`), stretch('‹Tveitnes remains Minister of Works›.'))).toBe(false)
    expect(types(left, 'Oskar Tveitnes remains National Chairman of the Herring Party.')).not.toContain(
      'status-outcome',
    )
  })

  it('lets two reports tell in other words that a verdict fell', () => {
    const fell = stretch('Judges ‹overturned his conviction›.')
    expect(areOtherVerdicts(fell, stretch('The court ‹quashed a two-year sentence›.'))).toBe(true)
    expect(areOtherVerdicts(fell, stretch('The court ‹found the conviction sound›.'))).toBe(false)
  })

  it('sets the post of a deputy against that of the head in nothing', () => {
    const deputy = stretch('‹Deputy harbour minister sacked› over nets')
    expect(areTwoPosts(deputy, stretch('‹Harbour minister keeps her job›'))).toBe(true)
    expect(areTwoPosts(deputy, stretch('‹Deputy harbour minister keeps his job›'))).toBe(false)
  })

  it('sets the state of several against that of one in nothing', () => {
    const skipper = stretch('‹The skipper survived the storm›.')
    for (const several of [
      '‹Four of the seven men are dead›.',
      '‹His men were killed›.',
      '‹Two pilots died›.',
    ])
      expect(areOneAndSeveral(stretch(several), skipper)).toBe(true)
    expect(areOneAndSeveral(stretch('‹All on board are dead›.'), skipper)).toBe(false)
    expect(areOneAndSeveral(stretch('‹The skipper is dead›.'), skipper)).toBe(false)
  })

  it('takes for earlier what had been so, unless it is for good', () => {
    const freed = stretch('‹Robbers freed the ferry on Monday›.')
    expect(isBefore(stretch('‹Armed men had seized the ferry› in May.'), freed)).toBe(true)
    expect(isBefore(stretch('‹Tveitnes had died› in May.'), stretch('‹Tveitnes lives›.'))).toBe(false)
    expect(isBefore(stretch('‹Sletten, who had led the crew, died›.'), stretch('‹Sletten lives›.'))).toBe(
      false,
    )
    expect(
      types(
        'The robbers freed the ferry Blue Tern on Wednesday in Brattholm.',
        'The robbers had seized the ferry Blue Tern 60 days before in Brattholm.',
      ),
    ).not.toContain('status-outcome')
  })

  it('takes words of former states for none', () => {
    expect(isNoOutcome(stretch('A mill ‹that had stood since 1884› burned.'))).toBe(true)
    expect(isNoOutcome(stretch('He was ‹released from a secure mental hospital› in May.'))).toBe(true)
    expect(isNoOutcome(stretch('The ‹Sletten conviction› was quashed.'))).toBe(true)
    expect(isNoOutcome(stretch('She quit, ‹ending eleven months in office›.'))).toBe(true)
    expect(isNoOutcome(stretch('She ‹remains in office›.'))).toBe(false)
    expect(isNoOutcome(stretch('He was ‹released from prison› in May.'))).toBe(false)
  })

  it('takes the sick of one report for the dead of the other in whatever words', () => {
    const sick = stretch('Sletten ‹had recently been in hospital›.')
    for (const death of ['Sletten ‹passed away› on Monday.', 'They found ‹the body of Sletten›.'])
      expect(isDeadLater(sick, stretch(death))).toBe(true)
  })
})

describe('F29 states of reports whose days are not known', () => {
  it('takes an earlier state for what came first, unless it lasts', () => {
    const contained = 'Firefighters contained the fire at the Brattholm mill.'
    const spread = 'The fire at the Brattholm mill quickly spread to the roof.'
    expect(types(contained, spread, [null, null])).not.toContain('status-outcome')
    expect(types(contained, 'The fire at the Brattholm mill is still raging.', [null, null])).toContain(
      'status-outcome',
    )
  })
})
