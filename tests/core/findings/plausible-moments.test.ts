import { describe, expect, it } from 'vitest'
import {
  areDoneAndUndone,
  areEditions,
  areOfAnother,
  areOfTwoTargets,
  isOfAnotherYear,
  isOfRequest,
} from '#core/findings/plausible/other-moments.ts'
import { isOfTimeBefore } from '#core/findings/plausible/other-times.ts'
import { stretch } from './stretch.ts'

describe('F105 times of something else', () => {
  it('F105: reads a time that ends what is asked for as that of the asking', () => {
    expect(isOfRequest(stretch('Tveitnes asked the court to lift ‹the ban on Friday›.'))).toBe(true)
    expect(isOfRequest(stretch('The court lifted ‹the ban on Friday›.'))).toBe(false)
  })

  it('F105: sets what was done at one time against nothing that was not done at another', () => {
    const won = stretch('Brattholm ‹won the regatta in 2021›.')
    expect(areDoneAndUndone(won, stretch('Sletten, who did not ‹win a regatta in 2024›, came second.'))).toBe(
      true,
    )
    expect(areDoneAndUndone(won, stretch('Brattholm ‹won the regatta in 2024›.'))).toBe(false)
    const late = stretch('The pilot did not ‹come aboard until nine›.')
    expect(areDoneAndUndone(stretch('The pilot ‹came aboard at seven›.'), late)).toBe(false)
  })

  it('F105: takes two editions of one sentence for one day', () => {
    const page = stretch(
      'The cook was held a few hours after the ‹fire this morning›, the harbour office said.',
    )
    const later = stretch(
      'The cook was held a few hours after the ‹Monday morning fire›, the harbour office said.',
    )
    expect(areEditions(page, later)).toBe(true)
    const other = stretch('A ‹fire on Saturday› destroyed the sail loft of the yard in Vikedal.')
    expect(areEditions(page, other)).toBe(false)
    // The document is of Tuesday, 6 May 2031.
    const short = stretch('The loft ‹burned this morning›.')
    expect(areEditions(short, stretch('The loft ‹burned on Monday morning› in a gale.'))).toBe(true)
    expect(areEditions(short, stretch('The loft ‹burned on Sunday morning› in a gale.'))).toBe(false)
  })

  it('F105: keeps one event from another that one text tells of', () => {
    const first = stretch('The shell ‹hit the school at 3 p.m.›')
    expect(areOfAnother(first, stretch('A shell ‹hit another school at 9 a.m.›'))).toBe(true)
    expect(areOfAnother(first, stretch('The second blast ‹shook it at 9 a.m.›'))).toBe(true)
    expect(areOfAnother(first, stretch('The shell ‹hit the school at 9 a.m.›'))).toBe(false)
  })

  it('F105: keeps two attacks apart by what was attacked', () => {
    const ship = stretch('They answered for an ‹attack on Friday› that damaged a freighter.')
    expect(areOfTwoTargets(ship, stretch('The ‹Monday attack› on a drilling tower was the second.'))).toBe(
      true,
    )
    expect(
      areOfTwoTargets(ship, stretch('The ‹attack on Monday› that damaged the freighter was the second.')),
    ).toBe(false)
  })

  it('F105: leaves out the day of another year', () => {
    expect(isOfAnotherYear(stretch('The coast was ‹hit by the Boxing Day› wave of 2024 and rebuilt.'))).toBe(
      true,
    )
    expect(isOfAnotherYear(stretch('The coast was ‹hit on Tuesday› by a wave.'))).toBe(false)
  })

  it('F64: goes on with the time of the sentence before', () => {
    const before = 'In April last year a tremor shook Vikedal.'
    expect(isOfTimeBefore(stretch(`${before} Five died and ‹seven were injured›.`))).toBe(true)
    expect(isOfTimeBefore(stretch(`${before} On Monday ‹seven were injured› again.`))).toBe(false)
    expect(isOfTimeBefore(stretch('A tremor shook Vikedal. Five died and ‹seven were injured›.'))).toBe(false)
  })
})
