import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import { readPlain } from '../claims/read-plain.ts'

/** The sides of what F80 proposes over two reports, each an opening that both share and a sentence of its own. */
function sides(opening: string, a: string, b: string): string[][] {
  const documents = [a, b].map((text, index) =>
    readPlain(`${index}.txt`, `# ${opening}\n\n${opening}. ${text}`, '2031-05-08'),
  )
  return analyse(documents)
    .discrepancies.filter(({ explanation }) => explanation[0]?.startsWith('Rule F80:'))
    .map((found) => found.sides.map(({ value }) => value))
}

const FERRY = 'The ferry Ravnborg sank off Tveitnes on Thursday with the loss of nine people'
const STRIKE = 'Drivers of the Orvin tram company went on strike in Brattholm on Monday'
const FIRE = 'The Sundvik grain store in Brattholm burned down on Sunday night'

describe('F80 causes of two classes', () => {
  it('sets two causes of what the reports are about against each other', () => {
    expect(
      sides(
        FERRY,
        'A sudden squall caused the sinking, the harbour master said.',
        'She capsized because she was carrying too many people, divers found.',
      ),
    ).toEqual([['squall', 'too many people']])
  })

  it('reads why people stopped work', () => {
    expect(
      sides(
        STRIKE,
        'They stopped work to demand higher wages, their union said.',
        'The strike was prompted by the sacking of a colleague, their union said.',
      ),
    ).toEqual([['higher wages', 'sacking']])
  })

  it.each([
    [
      'one cause in other words',
      FERRY,
      'A sudden squall caused the sinking, the harbour master said.',
      'She capsized because of strong winds, divers found.',
    ],
    [
      'a cause behind a cause',
      FIRE,
      'Faulty wiring caused the fire, the brigade said.',
      'The fire was the result of negligence, the brigade said.',
    ],
    [
      'a rumour of who did it',
      'Fans of two clubs fought in Brattholm on Sunday, and nine were hurt in the violence',
      'Rumours that guests of the visitors started the violence are untrue, the club wrote.',
      'A thrown bottle started the violence, the police said.',
    ],
    [
      'a report that gives both',
      FIRE,
      'Lightning caused the fire, the brigade said. A neighbour blamed arson.',
      'The fire was the result of arson, the brigade said.',
    ],
    [
      'what may have been',
      FIRE,
      'Lightning may have caused the fire, the brigade said.',
      'The fire was the result of arson, the brigade said.',
    ],
    [
      'a cause of something else',
      STRIKE,
      'They stopped work to demand higher wages, their union said.',
      'A tram left the rails on Friday because a rail had cracked.',
    ],
  ])('says nothing of %s', (_, opening, a, b) => {
    expect(sides(opening, a, b)).toEqual([])
  })
})
