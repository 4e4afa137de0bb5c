import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import type { Discrepancy } from '#core/findings/discrepancy.ts'
import { readPlain } from '../claims/read-plain.ts'

/** Names that make reports one story. */
const STORY = 'The ferryman Oskar Tveitnes lives in Brattholm. The pilot Runa Sletten comes from Vikedal.'

/** What is proposed over reports of one story, one a day from 6 May 2031 on. */
function proposed(...texts: readonly string[]): readonly Discrepancy[] {
  return analyse(
    texts.map((text, index) =>
      readPlain(`${index}.txt`, `# Report ${index}\n\n${text}\n\n${STORY}`, `2031-05-0${index + 6}`),
    ),
  ).discrepancies
}

describe('what plain sense tells', () => {
  it('F91: shows one amount once, however it is written', () => {
    const found = proposed(
      'Somebody carried 19 kilograms of powder to the lock at Brattholm, Runa Sletten said.',
      'Somebody carried 90 kilograms of powder to the lock at Brattholm, Runa Sletten said.',
      'Somebody carried ninety kilograms to the lock at Brattholm, Runa Sletten said.',
    ).filter(({ type }) => type === 'quantity')
    expect(found).toHaveLength(1)
    expect(found[0]?.sides).toHaveLength(2)
  })

  it('F19: asks nothing of somebody’s denial where the other text leaves open who did it', () => {
    const found = proposed(
      'Oskar Tveitnes denied that his men had blown up the lock gates at Brattholm.',
      'The lock gates at Brattholm were blown up, Runa Sletten said.',
    )
    expect(found.filter(({ type }) => type === 'negation-polarity')).toEqual([])
  })

  it('F19: asks where the other text says that these very men did it', () => {
    const found = proposed(
      'Oskar Tveitnes never blew up the lock gates at Brattholm.',
      'Oskar Tveitnes blew up the lock gates at Brattholm on Monday, Runa Sletten said.',
    )
    expect(found.map(({ type }) => type)).toContain('negation-polarity')
  })

  it('F47: takes words copied a day later to be of the day on which they were said', () => {
    const words = '“The families of Brattholm harbour need dry beds tonight,” Runa Sletten said.'
    expect(proposed(words, words).filter(({ type }) => type === 'date-time')).toEqual([])
  })

  it('F91: reads no number of a web address', () => {
    const found = proposed(
      'More at http://www.brattholm.example/news/brattholm-lock-35788-gates.html. The lock is shut.',
      'More at http://www.vikedal.example/news/brattholm-lock-36092-gates.html. The lock is shut.',
    )
    expect(found.filter(({ type }) => type === 'quantity')).toEqual([])
  })

  it('F26: counts one more report of an altered quotation as one more place of its side', () => {
    const found = proposed(
      '“The mission has asked three times to see the control house of the lock,” Runa Sletten said.',
      '“The mission has asked twice to see the control house of the lock, and twice it was turned away,” Runa Sletten said.',
      '“The mission has asked three times to see the control house of the lock, and three times it was turned away,” Runa Sletten said.',
    ).filter(({ type }) => type === 'quote-alteration')
    expect(found).toHaveLength(1)
    expect(found[0]?.sides.map(({ evidence }) => evidence.length).toSorted()).toEqual([1, 2])
  })
})
