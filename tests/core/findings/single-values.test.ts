import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import { readPlain } from '../claims/read-plain.ts'

/** The sides of what is proposed by F117 over two reports published on one day. */
function sides(a: string, b: string): string[][] {
  const documents = [a, b].map((text, index) => readPlain(`${index}.txt`, `# ${text}`, '2031-05-06'))
  return analyse(documents)
    .discrepancies.filter(({ explanation }) => explanation[0]?.startsWith('Rule F117') === true)
    .map((found) => found.sides.map(({ value }) => value))
}

const QUAKE = 'Quake shakes Sund valley\n\nRuna Sletten, the governor of Vikedal, asked for tents.'
const GAME = 'Brattholm and Vikedal draw\n\nBrattholm drew 1-1 with Vikedal on Sunday.'
const SHIP =
  'Linnet sinks off Vikedal\n\nThe ferry Linnet sank off Vikedal on Monday with Runa Sletten aboard.'

describe('F117 what a happening or a thing has once', () => {
  it.each([
    [
      'the magnitude of one quake',
      `${QUAKE} A magnitude 6.4 earthquake struck the Sund valley early on Tuesday.`,
      `${QUAKE} The 7.4-magnitude quake hit the Sund valley on Tuesday.`,
      ['7.4-magnitude', 'magnitude 6.4'],
    ],
    [
      'the magnitude on a scale',
      `${QUAKE} The quake in the Sund valley measured 6.4 on the Richter scale.`,
      `${QUAKE} The earthquake in the Sund valley had a magnitude of 7.1.`,
      ['6.4 on the Richter', 'magnitude of 7.1'],
    ],
    [
      'the minute of a goal',
      `${GAME} Oskar Tveitnes scored in the 63rd minute.`,
      `${GAME} Oskar Tveitnes scored for Brattholm in the 73rd minute.`,
      ['63rd minute', '73rd minute'],
    ],
    [
      'the minute in which a match between two was broken off',
      `${GAME} The match was abandoned in the 63rd minute.`,
      `${GAME} The match between Brattholm and Vikedal was abandoned in the 73rd minute.`,
      ['63rd minute', '73rd minute'],
    ],
    [
      'the year in which a ship was built',
      `${SHIP} The ferry Linnet, built in 1987, belonged to Sund Line.`,
      `${SHIP} She was built in 1978.`,
      ['built in 1987', 'was built in 1978'],
    ],
  ])('F117: proposes %s', (_, a, b, values) => {
    expect(sides(a, b)).toEqual([values])
  })

  it.each([
    [
      'an aftershock',
      `${QUAKE} A magnitude 6.4 earthquake struck the Sund valley early on Tuesday.`,
      `${QUAKE} An aftershock of magnitude 5.1 shook the Sund valley on Tuesday.`,
    ],
    [
      'a quake of another day',
      `${QUAKE} A magnitude 6.4 earthquake struck the Sund valley on Tuesday.`,
      `${QUAKE} A magnitude 7.4 earthquake struck the Sund valley on Saturday.`,
    ],
    [
      'what was measured again',
      `${QUAKE} A magnitude 6.4 earthquake struck the Sund valley on Tuesday.`,
      `${QUAKE} The magnitude of 7.4 was revised on Tuesday.`,
    ],
    [
      'two institutes that measure nearly alike',
      `${QUAKE} A magnitude 6.4 earthquake struck the Sund valley on Tuesday.`,
      `${QUAKE} A magnitude 6.3 earthquake struck the Sund valley on Tuesday.`,
    ],
    [
      'two goals of which one report has both',
      `${GAME} Oskar Tveitnes scored in the 63rd minute. Oskar Tveitnes scored in the 73rd minute.`,
      `${GAME} Oskar Tveitnes scored in the 73rd minute.`,
    ],
    [
      'goals of two people',
      `${GAME} Oskar Tveitnes scored in the 63rd minute.`,
      `${GAME} Pal Groven scored in the 73rd minute.`,
    ],
    [
      'what else was done to a ship',
      `${SHIP} The ferry Linnet was built in 1978.`,
      `${SHIP} The ferry Linnet was refitted in 1987.`,
    ],
    [
      'another ship',
      `${SHIP} The ferry Linnet was built in 1978.`,
      `${SHIP} The ferry Dunlin was built in 1987.`,
    ],
  ])('F117: leaves %s alone', (_, a, b) => {
    expect(sides(a, b)).toEqual([])
  })
})
