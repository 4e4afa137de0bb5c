import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import type { Discrepancy } from '#core/findings/discrepancy.ts'
import { readPlain } from '../claims/read-plain.ts'

const STORY = 'The ferryman Oskar Tveitnes lives in Brattholm. The pilot Runa Sletten comes from Vikedal.'

function proposed(rule: string, a: string, b: string): Discrepancy[] {
  const documents = [a, b].map((text, index) =>
    readPlain(`${index}.txt`, `# Report ${index}\n\n${text}\n\n${STORY}`, '2031-05-06'),
  )
  return analyse(documents).discrepancies.filter(({ explanation }) =>
    explanation[0]?.startsWith(`Rule ${rule}:`),
  )
}

describe('F37 posts of different rank', () => {
  it.each([
    [
      'a title and a description',
      'General secretary Jostein Gravdal read the minutes.',
      'Jostein Gravdal, vice-president of the rowing club, was present.',
    ],
  ])('sets %s against each other', (_, a, b) =>
    expect(proposed('F37', a, b)).toMatchObject([{ type: 'identity-role' }]),
  )

  it('leaves a head of a house that is told by two words alone', () =>
    expect(
      proposed(
        'F37',
        'The chairman, Jostein Gravdal, was present.',
        'The president of the club, Jostein Gravdal, was present.',
      ),
    ).toEqual([]))
})
