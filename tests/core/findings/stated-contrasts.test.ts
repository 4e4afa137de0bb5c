import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import type { Discrepancy } from '#core/findings/discrepancy.ts'
import { readPlain } from '../claims/read-plain.ts'

const STORY = 'The ferryman Oskar Tveitnes lives in Brattholm. The pilot Runa Sletten comes from Vikedal.'

function proposed(a: string, b: string): Discrepancy[] {
  const documents = [a, b].map((text, index) =>
    readPlain(`${index}.txt`, `# Report ${index}\n\n${text}\n\n${STORY}`, '2031-05-06'),
  )
  return analyse(documents).discrepancies.filter(({ explanation }) => explanation[0]?.startsWith('Rule F34:'))
}

describe('F34 refused here, given there', () => {
  it.each([
    [
      'a cleft',
      'It was the customs officers, not the villagers, who sank the barge.',
      'The barge was sunk by villagers.',
      'agency-responsibility',
    ],
    [
      'not by one but by another',
      'The chapel was built not by Oskar Tveitnes but by his brother.',
      'Oskar Tveitnes built the chapel with his own hands.',
      'agency-responsibility',
    ],
    [
      'a sentence of refusals alone',
      'The guards locked the granary. Not the farmers.',
      'The farmers locked the granary at noon.',
      'agency-responsibility',
    ],
    [
      'a reason among others in a cleft',
      'It was the ban on visits, and no feud among the crews, that drove the men into the yard.',
      'A feud between two crews over the kitchen set off the violence.',
      'causal-framing',
    ],
    [
      'a thing that brought it',
      'It was not the oil price but reckless purchases that ruined the house.',
      'The price of oil brought the yard to its knees.',
      'causal-framing',
    ],
    [
      'what carried it',
      'It was not the wind that carried the flames into the village.',
      'The flames reached the village because the wind turned.',
      'causal-framing',
    ],
    [
      'who leads',
      'Runa Sletten, not the minister, runs the inquiry.',
      'The inquiry is led by the minister himself.',
      'identity-role',
    ],
    [
      'a thing that brought it about',
      'It was the well that brought the fever, and not the flood.',
      'The fever came after the flood.',
      'causal-framing',
    ],
  ])('reads %s', (_, a, b, type) => expect(proposed(a, b)).toMatchObject([{ type }]))

  it.each([
    [
      'another thing done',
      'It was the customs officers, not the villagers, who sank the barge.',
      'The villagers mended the church.',
    ],
    [
      'what the other refuses too',
      'It was the customs officers, not the villagers, who sank the barge.',
      'The villagers did not sink the barge.',
    ],
    ['a figure of speech', 'It is a fence, not a friendship.', 'Their friendship is old, the villagers say.'],
  ])('leaves %s alone', (_, a, b) => expect(proposed(a, b)).toEqual([]))
})
