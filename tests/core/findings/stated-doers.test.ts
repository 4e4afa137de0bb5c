import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import type { Discrepancy } from '#core/findings/discrepancy.ts'
import { readPlain } from '../claims/read-plain.ts'

const STORY = 'The ferryman Oskar Tveitnes lives in Brattholm. The pilot Runa Sletten comes from Vikedal.'

function proposed(a: string, b: string): Discrepancy[] {
  const documents = [a, b].map((text, index) =>
    readPlain(
      `${index}.txt`,
      `# Report ${index}\n\n${text}\n\n“We shall see,” ${index === 0 ? 'Marit Oppedal' : 'Jostein Gravdal'} said.\n\n${STORY}`,
      '2031-05-06',
    ),
  )
  return analyse(documents).discrepancies.filter(({ explanation }) => explanation[0]?.startsWith('Rule F23:'))
}

describe('F23 who did it', () => {
  it.each([
    [
      'camps, active and passive',
      'Soldiers freed Oskar Tveitnes on Monday.',
      'Oskar Tveitnes was freed by the villagers on Monday.',
      'agency-responsibility',
    ],
    [
      'two persons',
      'Marit Oppedal seized the ship Vikedal on Monday.',
      'The ship Vikedal was seized by Jostein Gravdal on Monday.',
      'agency-responsibility',
    ],
    [
      "nobody's doing and somebody's",
      'Oskar Tveitnes died of a fever on Monday.',
      'Oskar Tveitnes was murdered by his captors on Monday.',
      'agency-responsibility',
    ],
    [
      'whose idea it was',
      'Marit Oppedal proposed the regatta of Vikedal.',
      'The regatta of Vikedal was proposed by Jostein Gravdal.',
      'attribution',
    ],
  ])('reads %s', (_, a, b, type) => expect(proposed(a, b)).toMatchObject([{ type }]))

  it.each([
    [
      'one camp in two words',
      'Soldiers freed Oskar Tveitnes on Monday.',
      'Oskar Tveitnes was freed by troops on Monday.',
    ],
    [
      'what was done to another',
      'Soldiers freed Oskar Tveitnes on Monday.',
      'Runa Sletten was freed by the villagers on Monday.',
    ],
    [
      'a denial',
      'Soldiers freed Oskar Tveitnes on Monday.',
      'Oskar Tveitnes was not freed by the villagers on Monday.',
    ],
    [
      'a report that gives both',
      'Soldiers freed Oskar Tveitnes on Monday. The villagers freed Oskar Tveitnes with them.',
      'Oskar Tveitnes was freed by the villagers on Monday.',
    ],
    [
      'death of wounds',
      'Oskar Tveitnes died of gunshot wounds on Monday.',
      'Oskar Tveitnes was murdered by his captors on Monday.',
    ],
  ])('leaves %s alone', (_, a, b) => expect(proposed(a, b)).toEqual([]))
})
