import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import type { Discrepancy } from '#core/findings/discrepancy.ts'
import { readPlain } from '../claims/read-plain.ts'

/** Proposals of rule F43 for one article. */
function proposed(headline: string, text: string): Discrepancy[] {
  const documents = [readPlain('0.txt', `# ${headline}\n\n${text}`, '2031-05-06')]
  return analyse(documents).discrepancies.filter(({ explanation }) => explanation[0]?.startsWith('Rule F43:'))
}

describe('F43 the length of a punishment in a headline', () => {
  it('is reported where the text gives another', () => {
    expect(
      proposed('Sletten banned for life', 'Runa Sletten was suspended for four years on Monday.'),
    ).toMatchObject([{ sides: [{ value: 'for life' }, { value: 'four years' }] }])
  })

  it('is borne out by the same length in another unit', () => {
    expect(
      proposed('Sletten banned for a year', 'Runa Sletten was suspended for twelve months on Monday.'),
    ).toEqual([])
  })

  it('is not compared with lengths of other things', () => {
    expect(proposed('Sletten banned for life', 'Runa Sletten had worked in Vikedal for four years.')).toEqual(
      [],
    )
  })
})
