import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import { readPlain } from '../claims/read-plain.ts'

/** The sides of what F82 proposes over two reports of one opening, each with a sentence of its own. */
function sides(opening: string, a: string, b: string): string[][] {
  const documents = [a, b].map((text, index) =>
    readPlain(`${index}.txt`, `# ${opening}\n\n${opening}. ${text}`, '2031-05-08'),
  )
  return analyse(documents)
    .discrepancies.filter(({ explanation }) => explanation[0]?.startsWith('Rule F82:'))
    .map((found) => found.sides.map(({ value }) => value))
}

const MILL = 'The old mill at Vikedal near Brattholm was burned on Thursday'
const CAVE = 'Nine hikers were rescued from the Ravna cave in Brattholm on Thursday'

describe('F82 one act, two camps', () => {
  it('sets two who did one thing against each other', () => {
    expect(
      sides(
        'Exam papers were stolen from the ministry in Brattholm on Thursday',
        'A clerk at the ministry copied them on to a stick, police said.',
        'Hackers abroad had broken into the server and got hold of them, police said.',
      ),
    ).toEqual([['A clerk at the ministry', 'Hackers abroad']])
  })

  it('reads nouns for an act', () => {
    expect(
      sides(
        'Mediator Oskar Tveitnes was shot dead at Vikedal on Thursday',
        'Rebels fired the shots, a doctor said.',
        'He fell to the bullets of soldiers, a doctor said.',
      ),
    ).toHaveLength(1)
  })

  it.each([
    [
      'one camp in other words',
      MILL,
      'It was set alight by soldiers, survivors said.',
      'An infantry battalion torched it, survivors said.',
    ],
    [
      'a report that tells both',
      MILL,
      'It was set alight by soldiers, survivors said. Others said that herders torched it.',
      'Cattle herders torched it, survivors said.',
    ],
    [
      'what was not done',
      MILL,
      'It was set alight by soldiers, survivors said.',
      'Cattle herders denied that they would torch it.',
    ],
    [
      'two acts',
      CAVE,
      'Firefighters carried them out on stretchers.',
      'Police closed the road to the cave at noon.',
    ],
  ])('says nothing of %s', (_, opening, a, b) => {
    expect(sides(opening, a, b)).toEqual([])
  })
})
