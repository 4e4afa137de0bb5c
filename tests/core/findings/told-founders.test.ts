import { describe, expect, it } from 'vitest'
import { proposed } from './ferry-reports.ts'

function founders(a: string, b: string): string[][] {
  return proposed('F118', a, b).map(({ sides }) => sides.map(({ value }) => value))
}

describe('F118 two founders of one body', () => {
  it.each([
    [
      'one noun',
      'The firm was founded in 2024 by Oskar Tveitnes.',
      'Marit Oppedal alone created the firm in 2024.',
    ],
    [
      'one name, told by an apposition and by its name',
      'The ferry belongs to the Brattholm Alliance, a group of owners created two years ago by the skipper Oskar Tveitnes.',
      'The Brattholm Alliance, a coalition founded by Marit Oppedal, owns the ferry.',
    ],
    [
      'one year, and no name near',
      'The line has been part of the town for long. It was founded in 1923 by Oskar Tveitnes, a draper.',
      'This was once a firm that took care. Marit Oppedal, the dyer who founded it in 1923, went to sea herself.',
    ],
    [
      'a turned sentence',
      'The movement was founded in 2009 by Oskar Tveitnes, a teacher.',
      'The man who founded it, in the winter of 2009, was Orhun Vadder, an army major who had deserted.',
    ],
  ])('%s', (_, a, b) => {
    expect(founders(a, b)).toHaveLength(1)
  })

  it.each([
    [
      'two bodies',
      'The Brattholm Alliance was founded in 2024 by Oskar Tveitnes.',
      'The Vikedal Guild was founded in 2024 by Marit Oppedal.',
    ],
    [
      'founded by both',
      'The firm was founded in 2024 by Oskar Tveitnes and Marit Oppedal.',
      'Marit Oppedal founded the firm in 2024.',
    ],
    [
      'one of several founders',
      'Oskar Tveitnes co-founded the firm in 2024.',
      'The firm was founded in 2024 by Marit Oppedal.',
    ],
    [
      'a denial',
      'The firm was not founded by Oskar Tveitnes.',
      'The firm was founded in 2024 by Marit Oppedal.',
    ],
    [
      'spellings of one name',
      'The firm was founded in 2024 by Yusen Tarkhal.',
      'Yusen Tarhal founded the firm in 2024.',
    ],
  ])('not: %s', (_, a, b) => {
    expect(founders(a, b)).toEqual([])
  })
})
