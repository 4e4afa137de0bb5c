import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import { readPlain } from '../claims/read-plain.ts'

/** Names that make two reports one story. */
const STORY = 'The ferryman Oskar Tveitnes lives in Brattholm. The pilot Runa Sletten comes from Vikedal.'

/** The sides of what F17 proposes over two reports of one story. */
function sides(a: string, b: string): string[][] {
  const documents = [a, b].map((text, index) =>
    readPlain(`${index}.txt`, `# Report ${index}\n\n${text}\n\n${STORY}`, '2031-05-06'),
  )
  return analyse(documents)
    .discrepancies.filter(({ explanation }) => explanation[0]?.startsWith('Rule F17:'))
    .map((found) => found.sides.map(({ value }) => value))
}

describe('F17 times of day', () => {
  it.each([
    [
      'other words for one happening',
      'The Brattholm ferry capsized at around 3:45 a.m. on Tuesday.',
      'At ten minutes to two in the morning the Brattholm ferry sank.',
      ['At ten minutes to two', 'at around 3:45 a.m.'],
    ],
    [
      'the first of it',
      'The first shells fell on the Vikedal quay shortly before seven in the evening.',
      'Gunners bombarded the Vikedal quay at 9.40 p.m.',
      ['at 9.40 p.m.', 'shortly before seven'],
    ],
    [
      'parts of the day',
      'Oskar Tveitnes was set free on Sunday evening.',
      'Soldiers liberated Oskar Tveitnes on Sunday at dawn.',
      ['dawn', 'evening'],
    ],
    [
      'a night between two days',
      'The recount in Brattholm ended at half past four on Tuesday morning.',
      'The recount in Brattholm ended at 11.15 p.m. on Monday.',
      ['at 11.15 p.m.', 'at half past four'],
    ],
  ])('sets %s against each other', (_, a, b, expected) => {
    expect(sides(a, b)).toEqual([expected])
  })

  it.each([
    [
      'what the words allow',
      'The Brattholm ferry sank at 3:52 a.m.',
      'The Brattholm ferry went down a little before four in the morning.',
    ],
    [
      'a time that either gives as well',
      'The Brattholm ferry sank at 3:45 a.m. The last boat had left Brattholm at 1.50 a.m.',
      'The Brattholm ferry sank at ten to two in the morning.',
    ],
    [
      'what was planned',
      'The Brattholm ferry sank at 3:45 a.m.',
      'The Brattholm ferry was due to sail at 6 a.m.',
    ],
    [
      'the time of saying it',
      'The Brattholm ferry sank at 3:45 a.m.',
      'The Brattholm ferry sank, the harbour office said at 9 a.m.',
    ],
    [
      'a bound',
      'The Brattholm ferry sank at 3:45 a.m.',
      'The Brattholm ferry had sunk by half past eight in the morning.',
    ],
    [
      'two days',
      'A blast shook Vikedal at 3:45 a.m. on Tuesday.',
      'A blast shook Vikedal at 9 a.m. on Friday.',
    ],
    [
      'a beginning and an end',
      'The shelling of Vikedal began at 3:45 a.m.',
      'The shelling of Vikedal stopped at 9 a.m.',
    ],
    ['two zones', 'The Brattholm ferry sank at 03:45 local time.', 'The Brattholm ferry sank at 19:45 GMT.'],
    [
      'what happened to two people',
      'Oskar Tveitnes was arrested at 3:45 a.m.',
      'A clerk of the harbour office was arrested at 9 a.m.',
    ],
  ])('leaves %s alone', (_, a, b) => {
    expect(sides(a, b)).toEqual([])
  })
})
