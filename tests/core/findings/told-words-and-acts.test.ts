import { describe, expect, it } from 'vitest'
import { proposed } from './ferry-reports.ts'

describe('F53 words given to two', () => {
  it.each([
    [
      'said before and behind',
      '"Not one boat will sail while I live," Oskar Tveitnes told cadets.',
      'In an address to cadets, Marit Oppedal declared: "Not one boat will sail while I live."',
    ],
    [
      'whose the words were',
      '"Whoever brings his net shall sleep," were the words, and they came from Marit Oppedal.',
      'They heard a sentence: "Whoever brings his net shall sleep." It was the skipper, Oskar Tveitnes, who uttered it.',
    ],
    [
      'few words',
      'His mother, Marit Oppedal, called the loss "a stain on justice" as she left.',
      'It was the lawyer, Oskar Tveitnes, who spoke of "a stain on justice".',
    ],
    [
      'who is named in the sentence before',
      'Mayor Marit Oppedal was angry. "We should have been told on the first night of the storm," the mayor said.',
      '"We should have been told on the first night of the storm," said Oskar Tveitnes, a pilot.',
    ],
  ])('sets %s against each other', (_, a, b) =>
    expect([...proposed('F53', a, b), ...proposed('F13', a, b)]).toMatchObject([{ type: 'attribution' }]),
  )

  it.each([
    [
      'one person by two names',
      '"Not one boat will sail while I live," Oskar Tveitnes told cadets.',
      'Mr Tveitnes declared: "Not one boat will sail while I live."',
    ],
    [
      'a report that quotes both',
      '"Not one boat will sail," Oskar Tveitnes said. "Not one boat will sail," Marit Oppedal said, too.',
      '"Not one boat will sail," Marit Oppedal said.',
    ],
    [
      'who is spoken to',
      '"Not one boat will sail," Oskar Tveitnes told Marit Oppedal.',
      '"Not one boat will sail," Oskar Tveitnes said.',
    ],
    [
      'other words',
      '"Not one boat will sail," Oskar Tveitnes said.',
      '"All the nets are torn," Marit Oppedal said.',
    ],
  ])('leaves %s alone', (_, a, b) => expect(proposed('F53', a, b)).toEqual([]))
})
