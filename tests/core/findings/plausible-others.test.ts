import { describe, expect, it } from 'vitest'
import { isAgeOfAnother, isAmong, areWithOthers } from '#core/findings/plausible/amounts-of-others.ts'
import { isOfEither, mayBeOneBody } from '#core/findings/plausible/other-bodies.ts'
import { isHallOfLand, isSharedOut, mayBeOnePlace } from '#core/findings/plausible/where.ts'
import { alignKeys } from '#core/findings/events/align-keys.ts'
import { isChanged } from '#core/findings/quoted/quoted-changes.ts'
import { keysOf } from '#core/findings/quoted/quoted-sentences.ts'
import { stretch } from './stretch.ts'

/** Whether what differs between two wordings changes what is said. */
function changes(a: string, b: string): boolean {
  const [left, right] = [keysOf(a), keysOf(b)]
  const { changes: found, equal } = alignKeys(left, right)
  return found.some((change) => isChanged(change, equal / Math.min(left.length, right.length)))
}

describe('F107 amounts of others', () => {
  it('F107: reads "two of the three" as no three', () => {
    expect(isAmong(stretch('Two of ‹the three victims› died.'))).toBe(true)
    expect(isAmong(stretch('On Monday ‹the three victims› died.'))).toBe(false)
  })

  it('F107: gives no speaker the age of whom she speaks', () => {
    expect(isAgeOfAnother(stretch("“He's ‹16› years old,” said Runa Sletten."))).toBe(true)
    expect(isAgeOfAnother(stretch('Runa Sletten, ‹19›, is a pilot.'))).toBe(false)
  })

  it('F107: knows a wider group', () => {
    const some = stretch('‹About 4,000 dockers› are on strike.')
    expect(areWithOthers(some, stretch('‹Six thousand people›, dockers and others, marched.'))).toBe(true)
    expect(areWithOthers(some, stretch('‹Six thousand dockers› are on strike.'))).toBe(false)
  })
})

describe('F66 and F72 places and bodies that may be one', () => {
  it('F66: lets a place lie in its country', () => {
    expect(mayBeOnePlace('Australia', 'Melbourne')).toBe(true)
    expect(mayBeOnePlace('in Norway', 'in Vikedal')).toBe(true)
    expect(mayBeOnePlace('in Norway', 'in Melbourne')).toBe(false)
    expect(mayBeOnePlace('in Vikedal', 'in Brattholm')).toBe(false)
  })

  it('F66: lets a hall of a country stand in a town of it', () => {
    expect(isHallOfLand('at the Sund Arena in Norway', ', Norway. The crowd sang.')).toBe(true)
    expect(isHallOfLand('at the Sund Arena in Norway', ', Chile. The crowd sang.')).toBe(false)
  })

  it('F66: reads no place in what is shared out', () => {
    expect(
      isSharedOut(stretch('Traders ‹received 9,000 tonnes, in Vikedal 12,000, in Brattholm 4,000›.')),
    ).toBe(true)
    expect(isSharedOut(stretch('The trader ‹died in Vikedal›.'))).toBe(false)
  })

  it('F72: knows a committee by what it is about', () => {
    expect(mayBeOneBody('chair of Fisheries Committee', 'chair of House Fisheries')).toBe(true)
    expect(mayBeOneBody('chair of Fisheries Committee', 'chair of Harbour Committee')).toBe(false)
    expect(mayBeOneBody('chair of House Fisheries Committee', 'chair of Senate Fisheries Committee')).toBe(
      false,
    )
  })

  it('F72: leaves out a post that "its" may tie to the other body', () => {
    const named = stretch('‹Runa Sletten, director of Coast Relief›, spoke.')
    const values = ['director of Coast Relief', 'director of Harbour Services'] as const
    const either = stretch('Coast Relief and Harbour Services met. ‹Its director, Runa Sletten›, spoke.')
    const only = stretch('Harbour Services met. ‹Its director, Runa Sletten›, spoke.')
    expect(isOfEither(values, [named, either])).toBe(true)
    expect(isOfEither(values, [named, only])).toBe(false)
  })
})

describe('F26 words of one meaning', () => {
  it('F26: takes one hour in two notations for one', () => {
    expect(
      changes(
        'The skipper passed away at 18:41 this evening in town',
        'The skipper passed away at 6:41pm this evening in town',
      ),
    ).toBe(false)
    expect(
      changes(
        'The skipper passed away at 18:41 this evening in town',
        'The skipper passed away at 7:41pm this evening in town',
      ),
    ).toBe(true)
  })

  it('F26: takes words of one meaning and small words for no change', () => {
    expect(
      changes(
        'We treated fifty sailors with wounds suffered when the mast broke',
        'We treated fifty sailors with wounds sustained when the mast broke',
      ),
    ).toBe(false)
    expect(
      changes('We could not keep this secret any longer', 'We could not keep this secret any more'),
    ).toBe(false)
    expect(
      changes('It is a great honour to be compared at Runa', 'It is a great honour to be compared with Runa'),
    ).toBe(false)
    expect(
      changes(
        'The whole crew will vote against the harbour plan',
        'The whole crew will vote for the harbour plan',
      ),
    ).toBe(true)
  })
})
