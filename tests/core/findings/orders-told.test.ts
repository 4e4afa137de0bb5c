import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import { readPlain } from '../claims/read-plain.ts'

/** The sides of what F48 proposes over two reports of one event. */
function sides(a: string, b: string): string[][] {
  const report = (text: string): string =>
    `Minister Tveitnes quits over ferry inquiry\n\nMinister Oskar Tveitnes quit in Brattholm on Tuesday. ${text} Runa Sletten will run the ministry.`
  const documents = [a, b].map((text, index) => readPlain(`${index}.txt`, `# ${report(text)}`, '2031-05-08'))
  return analyse(documents)
    .discrepancies.filter(({ explanation }) => explanation[0]?.startsWith('Rule F48:'))
    .map((found) => found.sides.map(({ value }) => value))
}

describe('F48 which came first', () => {
  it('sets two orders of the same happenings against each other', () => {
    expect(
      sides(
        'His resignation came an hour before the commission published its findings.',
        'The report was already public when Oskar Tveitnes gave up his post.',
      ),
    ).toEqual([['public first', 'resignation first']])
  })

  it.each([
    [
      'one order told twice',
      'His resignation came an hour before the commission published its findings.',
      'The commission published its report after Oskar Tveitnes had resigned.',
    ],
    [
      'other happenings',
      'His resignation came an hour before the commission published its findings.',
      'He spoke to his party after lunch and left before dinner.',
    ],
    [
      'before whom somebody stands',
      'He appeared before a committee and resigned.',
      'He resigned after he had appeared.',
    ],
  ])('says nothing of %s', (_, a, b) => {
    expect(sides(a, b)).toEqual([])
  })
})
