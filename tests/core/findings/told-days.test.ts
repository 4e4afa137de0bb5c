import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import { storiesOf } from '#core/findings/events/one-story.ts'
import { readPlain } from '../claims/read-plain.ts'

/** Names that make two reports one story. */
const STORY = 'The ferryman Oskar Tveitnes lives in Brattholm. The pilot Runa Sletten comes from Vikedal.'

/** The sides of what F21 proposes over two reports of one story. */
function sides(a: string, b: string): string[][] {
  const documents = [a, b].map((text, index) =>
    readPlain(`${index}.txt`, `# Report ${index}\n\n${text}\n\n${STORY}`, '2031-05-08'),
  )
  return analyse(documents)
    .discrepancies.filter(({ explanation }) => explanation[0]?.startsWith('Rule F21:'))
    .map((found) => found.sides.map(({ value }) => value))
}

describe('F21 days that no clause ties together', () => {
  it.each([
    [
      'a noun and a verb',
      'After the verdict against Oskar Tveitnes on Monday his lawyer spoke of an error.',
      'A court in Vikedal convicted Oskar Tveitnes on Tuesday.',
      ['Monday', 'Tuesday'],
    ],
    [
      'a clause between',
      'On Tuesday, while the ferry lay at the quay, Oskar Tveitnes was arrested in Brattholm.',
      'The arrest of Oskar Tveitnes in Brattholm on Monday stunned the town.',
      ['Monday', 'Tuesday'],
    ],
  ])('sets %s against each other', (_, a, b, expected) => {
    expect(sides(a, b)).toEqual([expected])
  })

  it.each([
    [
      'what is denied',
      'No shells fell upon Brattholm on Tuesday.',
      'After the killing of two boys in Brattholm on Monday the school was closed.',
    ],
    [
      'what went before',
      'In February two guards were killed in Brattholm.',
      'Two boys were killed in Brattholm on Monday.',
    ],
    [
      'what one of them tells of both days',
      'Shells fell upon Brattholm on Monday. Shells fell upon Brattholm on Tuesday, too.',
      'After the killing of two boys in Brattholm on Monday the school was closed.',
    ],
    [
      'another day and another count',
      'A bomb killed 12 people in Brattholm on Monday.',
      'A bomb killed 15 people in Brattholm on Tuesday.',
    ],
    [
      'the day of saying it',
      'Oskar Tveitnes was convicted, the court in Vikedal said on Tuesday.',
      'The verdict against Oskar Tveitnes in Vikedal fell on Monday.',
    ],
  ])('leaves %s alone', (_, a, b) => {
    expect(sides(a, b)).toEqual([])
  })
})

describe('F14 one story', () => {
  it('ties a follow-up by one name where another report ties the two', () => {
    const documents = [
      ['0.txt', 'The ferryman Oskar Tveitnes and the pilot Runa Sletten met.', '2031-05-06'],
      [
        '1.txt',
        'The ferryman Oskar Tveitnes and the pilot Runa Sletten met at the Langenes inquiry.',
        '2031-05-07',
      ],
      ['2.txt', 'The pilot Runa Sletten spoke at the Langenes inquiry.', '2031-05-12'],
      ['3.txt', 'At last the widow spoke, as did Sletten, of the Langenes inquiry.', '2031-05-16'],
      ['4.txt', 'In summer the widow spoke, as did Sletten, of the Langenes inquiry.', '2031-07-20'],
    ].map(([file, text, day]) => readPlain(file ?? '', `# Report\n\n${text}`, day ?? ''))
    const { partnersOf } = storiesOf(documents)
    const named = (index: number): string[] =>
      partnersOf(documents[index]?.id ?? '').map(
        (id) => documents.find((one) => one.id === id)?.provenance.fileName ?? '',
      )
    expect(named(0).toSorted()).toContain('3.txt')
    expect(named(4)).toEqual([])
  })
})
