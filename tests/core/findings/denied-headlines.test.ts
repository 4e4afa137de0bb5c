import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import type { Discrepancy } from '#core/findings/discrepancy.ts'
import { readPlain } from '../claims/read-plain.ts'

/** What is proposed of one article and its headline: by F101, or by F14 and F56 before it. */
function proposed(headline: string, text: string): Discrepancy[] {
  const documents = [readPlain('0.txt', `# ${headline}\n\n${text}`, '2031-05-06')]
  return analyse(documents).discrepancies.filter(({ type }) => type === 'headline-body')
}

describe('F101 what the text denies of its headline', () => {
  it('is reported where a clause denies the headline’s very doing', () => {
    expect(
      proposed(
        'Norrland Dairy sells its Osby creamery',
        'Farmers around Osby were anxious all week. The creamery takes their milk twice a day. Norrland Dairy has not sold the creamery, its chairwoman said on Tuesday, and it talks to nobody.',
      ),
    ).toMatchObject([{ type: 'headline-body', internal: true, sides: [{}, {}] }])
  })

  it('is reported where the text has other words for it, or nobody for whom it was done to', () => {
    expect(
      proposed(
        'Teacher jailed over exam papers',
        'A school in Alvik is in uproar over exam papers that were sold in a café. Nobody has been imprisoned so far, the court clerk said on Tuesday.',
      ),
    ).toHaveLength(1)
    expect(
      proposed(
        'Torvald quits treaty of Marn',
        'The ministers of the coast states met on Monday. Torvald has quit nothing, its envoy told them, and the treaty stands.',
      ),
    ).toHaveLength(1)
  })

  it('is reported where nobody has decided it', () => {
    expect(
      proposed(
        'Norrland Dairy shuts Osby creamery',
        'Farmers around Osby were anxious all week. Norrland Dairy has not taken any decision to close it, its chairwoman said on Tuesday.',
      ),
    ).toHaveLength(1)
    expect(
      proposed(
        'Norrland Dairy shuts Osby creamery',
        'Farmers around Osby were anxious all week. The dairy closes it in June. Norrland Dairy has not taken any decision to close another, its chairwoman said on Tuesday.',
      ),
    ).toEqual([])
  })

  it('is borne out by any clause or noun that tells it', () => {
    expect(
      proposed(
        'Norrland Dairy sells its Osby creamery',
        'Norrland Dairy sold the creamery at Osby on Monday for a crown. Norrland Dairy has not sold the creamery in Bro, its chairwoman said.',
      ),
    ).toEqual([])
    expect(
      proposed(
        'Norrland Dairy sells its Osby creamery',
        'The creamery at Osby went for a crown. The sale was signed on Monday. “We have not sold it lightly,” said the chairwoman.',
      ),
    ).toEqual([])
  })

  it('is not reported of another, of another time, or of others beside', () => {
    expect(
      proposed(
        'Lindqvist wins Osby mayoralty',
        'The vote was close. His rival Berg did not win a single ward, the board said on Monday.',
      ),
    ).toEqual([])
    expect(
      proposed(
        'Norrland Dairy raises milk price',
        'Farmers around Osby will be glad. Norrland Dairy had not raised the price since 2027.',
      ),
    ).toEqual([])
    expect(
      proposed(
        'Police arrest baker in Osby',
        'A man of 40 was taken from his shop on Monday. Police did not arrest anyone else, a sergeant said.',
      ),
    ).toEqual([])
  })

  it('is not reported where the headline asks', () => {
    expect(
      proposed(
        'Will Norrland Dairy sell its Osby creamery?',
        'Farmers around Osby were anxious all week. Norrland Dairy has not sold the creamery, its chairwoman said.',
      ),
    ).toEqual([])
  })
})
