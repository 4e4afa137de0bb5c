import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import { readPlain } from '../claims/read-plain.ts'

const STORY =
  'The ferry Solbris sank off Brattholm on Tuesday with 40 people aboard. Runa Sletten watched from the quay at Vikedal.'

/** The sides of what is proposed as `attribution` over two reports of one event. */
function sides(a: string, b: string): string[] {
  const documents = [a, b].map((text, index) =>
    readPlain(`${index}.txt`, `# Ferry Solbris sinks off Brattholm\n\n${STORY}\n\n${text}`, '2031-05-06'),
  )
  return analyse(documents)
    .discrepancies.filter(({ type }) => type === 'attribution')
    .flatMap((found) => found.sides.map(({ value }) => value))
}

describe('F45 one message, two who gave it', () => {
  it.each([
    [
      'a demand that was read out',
      'The demand was read over the harbour radio by Oskar Tveitnes.',
      'The islanders heard the terms from Marit Oppedal, a teacher.',
    ],
    [
      'a letter',
      'The letter was signed by Oskar Tveitnes of the seamen.',
      'Under the letter, at the bottom, stands the name of Marit Oppedal.',
    ],
    [
      'a proposal',
      'The proposal to raise the wreck came from Oskar Tveitnes.',
      'It was Marit Oppedal who put forward the idea to raise the wreck.',
    ],
  ])('sets %s against each other', (_, a, b) => expect(sides(a, b)).toHaveLength(2))

  it.each([
    [
      'two messages of a kind',
      'The warning came from Oskar Tveitnes; a second warning came from Marit Oppedal.',
      'The warning came from Marit Oppedal.',
    ],
    [
      'other kinds',
      'The warning came from Oskar Tveitnes.',
      'The proposal to raise the wreck came from Marit Oppedal.',
    ],
    ['who only heard it', 'The demand was read to Oskar Tveitnes.', 'The demand was read by Marit Oppedal.'],
  ])('leaves %s alone', (_, a, b) => expect(sides(a, b)).toEqual([]))
})

describe('F53 the same words given to two people', () => {
  it.each([
    [
      'a verdict',
      '"A grave without a lid," was the verdict of Oskar Tveitnes, who saw it.',
      'Marit Oppedal, who was aboard, called it "a grave without a lid".',
    ],
    [
      'what was left to somebody to remark',
      '"The sea keeps no books," Oskar Tveitnes told reporters.',
      'It was left to Marit Oppedal to remark that "the sea keeps no books".',
    ],
    [
      'a remark that is that of somebody',
      '"I should have looked at the gauge," Oskar Tveitnes admitted.',
      'The remark "I should have looked at the gauge" is that of the engineer Marit Oppedal.',
    ],
  ])('finds %s', (_, a, b) => expect(sides(a, b)).toHaveLength(2))
})
