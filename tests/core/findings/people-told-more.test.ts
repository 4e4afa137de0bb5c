import { describe, expect, it } from 'vitest'
import { holdersProposed, proposed } from './ferry-reports.ts'

/** Makes a report one of more than 900 letters. */
const LONG_REPORT =
  'The tide was low and the wind came from the north, and the lamps on the quay were lit. '.repeat(12)

describe('F51 ties of marriage, commanders, those who belong to nothing', () => {
  it.each([
    [
      'a former wife and a sister',
      'His former wife, Marit Oppedal, came to the quay.',
      'His sister, Marit Oppedal, came to the quay.',
    ],
    [
      'the commander of a patrol and its medic',
      'Lieutenant Jostein Gravdal, who commanded the patrol, was saved.',
      'Among those saved was the medic, Jostein Gravdal.',
    ],
    [
      'a brother, and a founder whose son somebody is',
      'He took the line over from his elder brother, Jostein Gravdal.',
      'The line was begun by Jostein Gravdal, whose son he is.',
    ],
    [
      'a husband and a brother, each with his trade',
      'Her husband, the cellist Jostein Gravdal, left the board.',
      'Her brother, the cellist Jostein Gravdal, left the board.',
    ],
  ])('sets %s against each other', (_, a, b) =>
    expect(proposed('F51', a, b)).toMatchObject([{ type: 'identity-role' }]),
  )
  it.each([
    [
      'a former wife and a wife',
      'His former wife, Marit Oppedal, came to the quay.',
      'His wife, Marit Oppedal, came to the quay.',
    ],
    [
      "a baker's son and a cousin",
      "Jostein Gravdal, a baker's son, was saved.",
      'Her cousin, Jostein Gravdal, was saved.',
    ],
    [
      'who is a son, and whose mother is named',
      'Her son, Jostein Gravdal, was saved.',
      'Jostein Gravdal, whose mother, Marit Oppedal, leads the union, was saved.',
    ],
    [
      'the leader of a movement and a doctor',
      'Jostein Gravdal, who leads the movement, was saved.',
      'Jostein Gravdal, a doctor, was saved.',
    ],
    [
      'the commander of a guard and who was in no party',
      'Jostein Gravdal, who commanded the harbour guard, was saved.',
      'Jostein Gravdal, who did not belong to any party, was saved.',
    ],
    [
      'another of the same name',
      'Jostein Gravdal, a farmer, was saved.',
      'Another Jostein Gravdal, a teacher in Vikedal, was ashore.',
    ],
  ])('leaves %s alone', (_, a, b) => expect(proposed('F51', a, b)).toEqual([]))
})

describe('F52 those who follow, and posts of a house', () => {
  it.each([
    [
      'two who follow one person',
      'The owners named Marit Oppedal, until now a deputy, to succeed Oskar Tveitnes.',
      'Oskar Tveitnes is to be succeeded by his brother, Jostein Gravdal.',
      'office-holder',
    ],
    [
      'two drivers of one train',
      'The driver of the boat train, Oskar Tveitnes, 51, had waited.',
      'The driver of the boat train, Jostein Gravdal, had waited.',
      'identity-role',
    ],
    [
      'a chief executive whose firm one report leaves out',
      'Oskar Tveitnes, the chief executive of Lindmark Shipping, spoke. Marit Oppedal was silent.',
      'Marit Oppedal, the chief executive, spoke. Lindmark Shipping had sold the ferry to Oskar Tveitnes.',
      'office-holder',
    ],
    ['a prefect', 'The prefect, Oskar Tveitnes, came.', 'Prefect Marit Oppedal came.', 'office-holder'],
  ])('sets %s against each other', (_, a, b, type) => expect(holdersProposed(a, b)).toMatchObject([{ type }]))
  it.each([
    [
      'who followed whom, years ago',
      'Marit Oppedal succeeded Oskar Tveitnes in 2019.',
      'Runa Sletten is to be succeeded by Jostein Gravdal.',
    ],
    [
      'those who follow two people',
      'The owners named Marit Oppedal to succeed Oskar Tveitnes.',
      'Runa Sletten is to be succeeded by Jostein Gravdal.',
    ],
    [
      'the heads of two delegations',
      'Oskar Tveitnes, the head of the delegation, signed.',
      'The head of the Brattholm delegation, Jostein Gravdal, signed.',
    ],
    [
      'the director of a field office',
      "The director of the Sea Institute's field office, Oskar Tveitnes, came.",
      "The Sea Institute's director, Jostein Gravdal, came.",
    ],
    [
      'chief executives of two firms',
      'Oskar Tveitnes, the chief executive of Lindmark Shipping, spoke.',
      'Marit Oppedal, the chief executive, spoke of the price of fish.',
    ],
  ])('leaves %s alone', (_, a, b) => expect(holdersProposed(a, b)).toEqual([]))
})

describe('F53 whose words they are', () => {
  const words = '“We counted the coats on the hooks and one was left,”'
  it.each([
    [
      'a pronoun that follows who spoke last',
      `Oskar Tveitnes said he had been on the quay. ${words} he said.`,
      `${words} said Jostein Gravdal.`,
    ],
    [
      'a few words, the same from end to end, of whom a pronoun means',
      `Oskar Tveitnes said he had been on the quay. “Ships are lent, not given,” he said. ${LONG_REPORT}`,
      '“Ships are lent, not given,” said Jostein Gravdal.',
    ],
  ])('sets %s against another', (_, a, b) =>
    expect([...proposed('F53', a, b), ...proposed('F13', a, b)]).toMatchObject([{ type: 'attribution' }]),
  )
  it.each([
    [
      'a few words of whom a pronoun means in a short report',
      'Oskar Tveitnes said he had been on the quay. “Ships are lent, not given,” he said.',
      '“Ships are lent, not given,” said Jostein Gravdal.',
    ],
    [
      'a few words of a longer saying, of whom a pronoun means',
      `Oskar Tveitnes said he had been on the quay. “Ships are lent, not given,” he said. ${LONG_REPORT}`,
      '“Ships are lent, not given away,” said Jostein Gravdal.',
    ],
    [
      'whom somebody told',
      `Oskar Tveitnes looked at the sea. ${words} he told Judge Jostein Gravdal.`,
      `${words} said Oskar Tveitnes.`,
    ],
    [
      'to whom somebody said it',
      `Marit Oppedal, the judge, was angry. To Oskar Tveitnes she said: ${words} and no more.`,
      `${words} said Marit Oppedal, the judge.`,
    ],
  ])('leaves %s alone', (_, a, b) => expect([...proposed('F53', a, b), ...proposed('F13', a, b)]).toEqual([]))
})
