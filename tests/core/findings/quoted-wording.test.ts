import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import type { Discrepancy } from '#core/findings/discrepancy.ts'
import { alignKeys } from '#core/findings/events/align-keys.ts'
import { readPlain } from '../claims/read-plain.ts'

const STORY = 'The ferryman Oskar Tveitnes lives in Brattholm. The pilot Runa Sletten comes from Vikedal.'

function proposed(a: string, b: string): Discrepancy[] {
  const documents = [a, b].map((words, index) =>
    readPlain(`${index}.txt`, `# Report ${index}\n\n“${words}” Runa Sletten said.\n\n${STORY}`, '2031-05-06'),
  )
  return analyse(documents).discrepancies.filter(({ type }) => type === 'quote-alteration')
}

describe('F26 one sentence between marks, two wordings', () => {
  it.each([
    ['a changed word', 'It is too early to speak of causes,', 'It is too early to speak of guilt,'],
    [
      'a changed scope',
      'You should not wonder when something falls,',
      'You should not wonder when everything falls,',
    ],
    ['a lost not', 'We shall not leave the harbour tonight,', 'We shall leave the harbour tonight,'],
    ['a changed mood', 'We shall see and we will finish it,', 'We shall see and we may finish it,'],
    ['a cut that widens', 'We had jackets for everyone on the list,', 'We had jackets for everyone,'],
    ['a condition cut off', 'Not one crown of yours, unless it must be,', 'Not one crown of yours,'],
    ['a not in a short sentence', 'The boats are not the problem,', 'The boats are the problem,'],
    [
      'a number for an every, behind the same beginning',
      'They were thin, but every one of them walked,',
      'They were thin, and two of them had to be carried,',
    ],
    [
      'a changed word behind the same sentence',
      'There were boats. I have counted them,',
      'There were boats. I have painted them,',
    ],
  ])('shows %s', (_, a, b) => expect(proposed(a, b)).toMatchObject([{ type: 'quote-alteration' }]))

  it.each([
    ['short forms', "It's a fence, not a friendship,", 'It is a fence, not a friendship,'],
    ['spelling', 'The colour of the harbour has changed,', 'The color of the harbor has changed,'],
    [
      'a word written apart',
      'Their endgame is to take the harbour,',
      'Their end game is to take the harbour,',
    ],
    ['an end left out', 'We do not leave the harbour, and we do not forget,', 'We do not leave the harbour,'],
    ['other sentences', 'The boats are in the harbour today,', 'The boats were sold in spring for little,'],
  ])('leaves %s alone', (_, a, b) => expect(proposed(a, b)).toEqual([]))
})

describe('F26 in reports of one event', () => {
  const FERRY =
    'The ferry Solbris sank off Brattholm on Tuesday with 40 people aboard. Oskar Tveitnes watched from the quay at Vikedal.'
  const reported = (a: string, b: string): Discrepancy[] =>
    analyse(
      [a, b].map((words, index) =>
        readPlain(
          `${index}.txt`,
          `# Ferry Solbris sinks off Brattholm\n\n${FERRY}\n\n“${words},” Runa Sletten told reporters.`,
          '2031-05-06',
        ),
      ),
    ).discrepancies.filter(({ type }) => type === 'quote-alteration')

  it.each([
    ['an end', 'The harbour fee will rise over my head', 'The harbour fee will rise before the summer'],
    [
      'a condition',
      'I will sail on Friday, whatever the owner says',
      'I will sail on Friday if the owner says so',
    ],
    [
      'a part for all',
      'I slept ashore, and the crew slept aboard',
      'I slept ashore, and most of the crew slept aboard',
    ],
  ])('shows %s told otherwise', (_, a, b) => expect(reported(a, b)).toHaveLength(1))

  it('leaves two sentences with one beginning alone', () =>
    expect(
      reported('We will do what we can for them', 'We will do everything the law asks of a harbour'),
    ).toEqual([]))
})

describe('F26 who said it', () => {
  const reported = (speakers: readonly [string, string], a: string, b: string): Discrepancy[] => {
    const documents = [a, b].map((words, index) =>
      readPlain(
        `${index}.txt`,
        `# Report ${index}\n\n“${words}” ${speakers[index]} said.\n\n${STORY}`,
        '2031-05-06',
      ),
    )
    return analyse(documents).discrepancies.filter(({ explanation }) =>
      explanation[0]?.startsWith('Rule F26'),
    )
  }

  it('asks for a longer row of words where two people are named', () => {
    const [a, b] = [
      'Call it an incident once more and I will bring you the shoes,',
      'Call it an accident once more and I will bring you the shoes,',
    ]
    expect(reported(['Runa Sletten', 'Oskar Tveitnes'], a, b)).toMatchObject([{ type: 'quote-alteration' }])
    expect(
      reported(
        ['Runa Sletten', 'Oskar Tveitnes'],
        'It is too early to speak of guilt,',
        'It is too early to speak of causes,',
      ),
    ).toEqual([])
  })
})

describe('aligning rows of words', () => {
  it('gives what differs, and what is equal in a row', () => {
    expect(alignKeys(['a', 'b', 'c', 'd'], ['a', 'b', 'x', 'd', 'e'])).toEqual({
      changes: [
        { left: ['c'], right: ['x'], last: false },
        { left: [], right: ['e'], last: true },
      ],
      equal: 3,
      run: 2,
    })
  })
})
