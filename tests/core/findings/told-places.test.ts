import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import { readPlain } from '../claims/read-plain.ts'

/** Names that make two reports one story. */
const STORY = 'The ferryman Oskar Tveitnes lives in Brattholm. The pilot Runa Sletten comes from Vikedal.'

/** The sides of what F20 proposes over two reports of one story. */
function sides(a: string, b: string): string[][] {
  const documents = [a, b].map((text, index) =>
    readPlain(`${index}.txt`, `# Report ${index}\n\n${text}\n\n${STORY}`, '2031-05-08'),
  )
  return analyse(documents)
    .discrepancies.filter(({ explanation }) => explanation[0]?.startsWith('Rule F20:'))
    .map((found) => found.sides.map(({ value }) => value))
}

describe('F20 places that no clause ties together', () => {
  it.each([
    [
      'two spots of one happening',
      'Oskar Tveitnes was shot outside his cottage.',
      'Oskar Tveitnes was murdered on the jetty.',
      ['on the jetty', 'outside his cottage'],
    ],
    [
      'where it began',
      'The blaze started in a storeroom on the ground floor, said Runa Sletten.',
      'The seat of the fire was the kitchen, Runa Sletten said.',
      ['in a storeroom', 'the kitchen'],
    ],
    [
      'two names',
      'Oskar Tveitnes and Runa Sletten signed the agreement at Langhorn Castle.',
      'The agreement of Oskar Tveitnes and Runa Sletten was signed at Haugen House.',
      ['at Haugen House', 'at Langhorn Castle'],
    ],
    [
      'where it came from',
      'The shells came from the sea, Runa Sletten said.',
      'Runa Sletten traced the mortar fire to a ridge.',
      ['from a ridge', 'from the sea'],
    ],
  ])('sets %s against each other', (_, a, b, expected) => {
    expect(sides(a, b)).toEqual([expected])
  })

  it.each([
    [
      'one word for the other',
      'Oskar Tveitnes was shot outside his home.',
      'Oskar Tveitnes was murdered outside his house.',
    ],
    [
      'a spot that the other document knows as well',
      'Oskar Tveitnes was shot outside his cottage, a few steps from the jetty.',
      'Oskar Tveitnes was murdered on the jetty.',
    ],
    [
      'a spot in a town',
      'Oskar Tveitnes was shot in the village of Langenes.',
      'Oskar Tveitnes was murdered on the jetty.',
    ],
    [
      'what is denied',
      'Oskar Tveitnes was shot, not outside his cottage.',
      'Oskar Tveitnes was murdered on the jetty.',
    ],
    ['two people', 'Oskar Tveitnes was arrested on the jetty.', 'Runa Sletten was arrested in the laundry.'],
    [
      'the days of it',
      'Oskar Tveitnes was arrested on Monday on the jetty.',
      'Oskar Tveitnes was arrested on Monday.',
    ],
  ])('leaves %s alone', (_, a, b) => {
    expect(sides(a, b)).toEqual([])
  })
})
