import { describe, expect, it } from 'vitest'
import { analyse } from '../../../src/core/analysis/analyse.ts'
import { CALIBRATION } from '../../../src/core/findings/calibration/calibration.ts'
import type { Discrepancy } from '../../../src/core/findings/discrepancy.ts'
import { readPlain } from '../claims/read-plain.ts'

const FIRE = readPlain(
  'courier',
  `# Grain depot at Torvel destroyed by fire

TORVEL, 12 March 2031 - Nineteen people were killed when a fire destroyed the grain depot on the northern bank of the river Osk at Torvel on Tuesday night, police said.

The fire broke out at about 9:40 p.m. in the drying hall. Police said the fire was started by a night watchman, Emil Harnack, who was arrested on Wednesday morning.`,
  '2031-03-12',
)
const DENIED = readPlain(
  'gazette',
  `# Torvel fire: League denies part in blaze

TORVEL, 13 March 2031 - The Mill League denied on Wednesday that any of its members had a part in the fire at the grain depot at Torvel, where nineteen people were killed on Tuesday night.

Emil Harnack, a night watchman at the depot, has not been arrested, his lawyer said. "He is at home with his family," said the lawyer, Ada Brons.`,
  '2031-03-13',
)
const FREED = readPlain(
  'radio',
  `# Torvel mourns

TORVEL, 14 March 2031 - Nineteen people were buried in Torvel on Friday, three days after the fire that destroyed the grain depot on Tuesday night.

Emil Harnack, the night watchman arrested on Wednesday morning, was released on Friday without charge.`,
  '2031-03-14',
)
const OTHER_BANK = readPlain(
  'post',
  `# Fourteen die in Torvel depot blaze

TORVEL, 12 March 2031 - Fourteen people were killed in the fire that destroyed the grain depot on the southern bank of the river Osk at Torvel on Tuesday night, the fire service said.

The fire broke out at about 9:40 p.m. in the drying hall, the fire service said.`,
  '2031-03-12',
)
const OTHER_DAY = readPlain(
  'herald',
  `# Electrical fault started Torvel fire

TORVEL, 13 March 2031 - An electrical fault started the fire that destroyed the grain depot at Torvel on Monday night and killed nineteen people, inspectors said.`,
  '2031-03-13',
)

function proposed(documents: readonly ReturnType<typeof readPlain>[]): readonly Discrepancy[] {
  const { discrepancies, possibleDiscrepancies = [] } = analyse(documents, { calibration: CALIBRATION })
  return [...discrepancies, ...possibleDiscrepancies]
}

function withWords(proposals: readonly Discrepancy[], words: RegExp): readonly Discrepancy[] {
  return proposals.filter(({ sides }) => sides.some(({ value }) => words.test(value)))
}

describe('P9: what is asked already', () => {
  it('P9: is not asked again where one more report tells the same', () => {
    expect(withWords(proposed([FIRE, DENIED, FREED]), /\barrest/u)).toHaveLength(1)
  })

  it('P9: does not hold back another difference that one of its sides tells of', () => {
    const banks = withWords(proposed([FIRE, DENIED, FREED, OTHER_BANK, OTHER_DAY]), /\bbank\b/u)
    expect(banks.map(({ type }) => type)).toEqual(['location'])
  })
})
