import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import type { Discrepancy } from '#core/findings/discrepancy.ts'
import { readPlain } from '../claims/read-plain.ts'

const STORY = 'The ferryman Oskar Tveitnes lives in Brattholm. The pilot Runa Sletten comes from Vikedal.'

function proposed(
  a: string,
  b: string,
  days: readonly string[] = ['2031-05-06', '2031-05-06'],
): Discrepancy[] {
  const documents = [a, b].map((text, index) =>
    readPlain(`${index}.txt`, `# Report ${index}\n\n${text}\n\n${STORY}`, days[index] ?? '2031-05-06'),
  )
  return analyse(documents).discrepancies.filter(({ explanation }) => explanation[0]?.startsWith('Rule F35:'))
}

describe('F35 a post refused', () => {
  it.each([
    [
      'never was',
      'A guard of the quarry, Jostein Gravdal, was seen there.',
      'Jostein Gravdal is not and has never been a guard.',
      'identity-role',
    ],
    [
      'no longer since',
      'Their spokeswoman, Marit Oppedal, declined to comment.',
      'Ms Oppedal has not been their spokeswoman since March.',
      'identity-role',
    ],
    [
      'does not speak for',
      'A spokesman for the union, Jostein Gravdal, welcomed it.',
      'Jostein Gravdal does not speak for the union.',
      'identity-role',
    ],
    [
      'not believed',
      'His partner, Marit Oppedal, signed as well.',
      'We do not believe that Ms Oppedal was his “partner”.',
      'identity-role',
    ],
    [
      'an office laid down',
      'Director Jostein Gravdal opened the session.',
      'Jostein Gravdal laid down the office of director in March.',
      'office-holder',
    ],
    [
      'initials of the accused',
      'The commissioner of the club, J. G. (52), was arrested.',
      'Jostein Gravdal is not a commissioner.',
      'identity-role',
    ],
  ])('reads %s', (_, a, b, type) => expect(proposed(a, b)).toMatchObject([{ type }]))

  it('leaves a post alone that was left between the reports', () =>
    expect(
      proposed(
        'Director Jostein Gravdal opened the session.',
        'Jostein Gravdal stepped down as director on Monday.',
        ['2031-05-06', '2031-05-12'],
      ),
    ).toEqual([]))

  it.each([
    ['somebody else', 'The guard Runa Sletten was there.', 'Jostein Gravdal is not a guard.'],
    [
      'a former holder',
      'The former director, Jostein Gravdal, was there.',
      'Jostein Gravdal is no longer the director.',
    ],
    [
      'who is not related to somebody',
      'The owner, Jostein Gravdal, was held.',
      'Jostein Gravdal, a baker, is not related to the owner of the mill.',
    ],
    [
      'who was not seen by somebody',
      'The guard, Jostein Gravdal, came.',
      'Jostein Gravdal was not seen by the guard at the gate.',
    ],
  ])('leaves %s alone', (_, a, b) => expect(proposed(a, b)).toEqual([]))
})
