import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import type { Discrepancy } from '#core/findings/discrepancy.ts'
import { readPlain } from '../claims/read-plain.ts'

/** Proposals of rule F41 for one article. */
function proposed(headline: string, text: string): Discrepancy[] {
  const documents = [readPlain('0.txt', `# ${headline}\n\n${text}`, '2031-05-06')]
  return analyse(documents).discrepancies.filter(({ explanation }) => explanation[0]?.startsWith('Rule F41:'))
}

describe('F41 a number in a headline', () => {
  it('is reported where no number below bears it out', () => {
    expect(
      proposed(
        '300 DROWN OFF VIKEDAL',
        'A ferry sank off Vikedal on Monday. So far 41 corpses lie in the gym. Twenty-six are missing.',
      ),
    ).toMatchObject([{ type: 'headline-body', internal: true, sides: [{ value: '300' }, {}] }])
  })

  it('is borne out by a sum or a difference', () => {
    expect(
      proposed(
        '67 dead off Vikedal',
        'A ferry sank off Vikedal on Monday. So far 41 corpses lie in the gym. Another 26 were killed on the quay.',
      ),
    ).toEqual([])
  })

  it('is reported where the text only fears it', () => {
    expect(
      proposed(
        'Storm kills 40 off Vikedal',
        'A ferry sank off Vikedal on Monday. Forty people are feared dead, the coast guard said.',
      ),
    ).toHaveLength(1)
    expect(
      proposed(
        '40 feared dead off Vikedal',
        'A ferry sank off Vikedal on Monday. Forty people are feared dead, the coast guard said.',
      ),
    ).toEqual([])
    expect(
      proposed(
        'Storm kills 40 off Vikedal',
        'A ferry sank off Vikedal on Monday. Forty people died. Another 40 are missing, the coast guard said.',
      ),
    ).toEqual([])
  })

  it('is not borne out by a number that is far off, a few of something else or the number of a gate', () => {
    expect(
      proposed(
        '100 drown off Vikedal',
        'A ferry with 62 on board sank off Vikedal on Monday. Seventeen people are known to have drowned.',
      ),
    ).toHaveLength(1)
    expect(
      proposed(
        'Three porters hurt in crash at Vikedal market',
        'Two porters were taken to hospital on Monday after a van drove into the market at Gate 3. A few crates fell over.',
      ),
    ).toHaveLength(1)
  })

  it('is borne out by a number that it rounds', () => {
    expect(
      proposed(
        '100 drown off Vikedal',
        'A ferry sank off Vikedal on Monday. Ninety-six people are known to have drowned.',
      ),
    ).toEqual([])
  })

  it('is not merely feared where the text tells it beside other years', () => {
    expect(
      proposed(
        'Gunmen kill 17 guards in raid on Vikedal',
        'Gunmen attacked a post at Vikedal on Monday, killing 17 guards, in the deadliest raid of this year.',
      ),
    ).toEqual([])
  })
})
