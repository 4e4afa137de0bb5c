import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import { readPlain } from '../claims/read-plain.ts'

const STORY =
  'The ferryman Oskar Tveitnes lives in Brattholm. The pilot Runa Sletten comes from Vikedal, and the baker Jorunn Fjelle saw it all.'
/** What makes a report long without telling anything that could differ. */
const MORE = [
  'Along every row of the orchard grow pears of an old sort.',
  'The brook behind the mill is full of trout.',
]

/** Values that rules F22, F29 and F55 set against each other in two reports. */
function against(
  a: string,
  b: string,
  { days = ['2031-05-06', '2031-05-06'], long = false }: { days?: readonly string[]; long?: boolean } = {},
): (readonly string[])[] {
  const documents = [a, b].map((text, index) =>
    readPlain(
      `${index}.txt`,
      `# Report ${index} from Brattholm\n\n${STORY}\n\n${long ? Array(27).fill(MORE[index]).join(' ') : ''}\n\n${text}`,
      days[index] ?? '2031-05-06',
    ),
  )
  return analyse(documents)
    .discrepancies.filter(({ explanation }) => /^Rule F(?:22|29|55):/u.test(explanation[0] ?? ''))
    .map(({ sides }) => sides.map(({ value }) => value))
}

describe('F29 of whom a state is told, and when', () => {
  it('takes what is told to go on for no step before what had ended', () => {
    const freed = 'Oskar Tveitnes was set free by a magistrate on Tuesday at noon.'
    expect(against(freed, 'Oskar Tveitnes is still behind bars on Tuesday evening.')).toHaveLength(1)
    expect(against(freed, 'Oskar Tveitnes was still behind bars on Tuesday morning.')).toEqual([])
  })

  it('takes a death on the spot for no end of somebody in care', () => {
    const days = ['2031-05-05', '2031-05-06']
    const care = 'Oskar Tveitnes is recovering in the hospital of Vikedal.'
    expect(against(care, 'Oskar Tveitnes was found dead in the galley.', { days })).toHaveLength(1)
    expect(against(care, 'Oskar Tveitnes died on Tuesday.', { days })).toEqual([])
  })

  it('leaves one group and another apart', () => {
    expect(
      against('No steward was arrested.', 'Three people were arrested, two cooks and a driver.'),
    ).toEqual([])
    expect(against('All clerks of the customs house are safe.', 'The shells killed 17 people.')).toEqual([])
    expect(against('Nobody else was killed.', 'Oskar Tveitnes was killed by a falling beam.')).toEqual([])
  })

  it('leaves an earlier event apart', () => {
    expect(
      against(
        'The strike at the ferry goes on.',
        'The last strike at the ferry, in 2024, lasted five days and ended with a rise.',
      ),
    ).toEqual([])
    expect(
      against(
        'Oskar Tveitnes is in hospital with a broken arm.',
        'People here think of the Solvei, lost thirteen years ago. No one survived then.',
      ),
    ).toEqual([])
  })
})

describe('F55 one person and two purposes', () => {
  it('compares states of one person in long reports', () => {
    expect(
      against(
        'Runa Sletten was released on Monday without charge.',
        'Runa Sletten is in a cell to this day and remains in custody.',
        {
          long: true,
        },
      ),
    ).toHaveLength(1)
  })

  it('leaves two offers apart', () => {
    expect(
      against(
        'The union said that it had accepted the offer to mediate.',
        'Workers in the net hall rejected the pay offer.',
      ),
    ).toEqual([])
  })
})

describe('F25 what is denied', () => {
  const denied = (a: string, b: string): number =>
    analyse(
      [a, b].map((text, index) =>
        readPlain(`${index}.txt`, `# Report ${index} from Brattholm\n\n${STORY}\n\n${text}`, '2031-05-06'),
      ),
    ).discrepancies.filter(({ explanation }) => /^Rule F(?:19|25):/u.test(explanation[0] ?? '')).length

  it('denies less with a narrowing word, or of another time', () => {
    expect(denied('No gas was used in the square.', 'Gas was used in the square on Tuesday.')).toBe(1)
    expect(
      denied('Under him no gas was ever used in the square.', 'Gas was used in the square on Tuesday.'),
    ).toBe(0)
    expect(
      denied('There is no higher fence in Vikedal.', 'The fence in Vikedal was painted on Tuesday.'),
    ).toBe(0)
  })
})
