import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import type { Discrepancy } from '#core/findings/discrepancy.ts'
import { readPlain } from '../claims/read-plain.ts'

/** Names that make two reports one story, and so many sentences that each is a long report. */
const STORY = `The ferryman Oskar Tveitnes lives in Brattholm. The pilot Runa Sletten comes from Vikedal. ${'The harbour is old and deep. '.repeat(12)}`

/** Proposals of a rule for reports of one story, sure ones and others. */
function proposed(rule: string, ...texts: string[]): Discrepancy[] {
  const documents = texts.map((text, index) =>
    readPlain(`${index}.txt`, `# Report ${index}\n\n${text}\n\n${STORY}`, '2031-05-06'),
  )
  const { discrepancies, possibleDiscrepancies = [] } = analyse(documents)
  return [...discrepancies, ...possibleDiscrepancies].filter(({ explanation }) =>
    explanation[0]?.startsWith(`Rule ${rule}:`),
  )
}

describe('F28 words that name something else', () => {
  it('F28: takes students of a school for no crowd', () => {
    const police = 'Police cleared the rioters from the quay.'
    expect(proposed('F28', police, 'The students had sat on the quay since Monday.')).toHaveLength(1)
    expect(proposed('F28', police, 'Students of the school held a vigil on the quay.')).toEqual([])
    expect(proposed('F28', police, 'The student protests on the quay were recalled.')).toEqual([])
  })

  it('F28: reads a mistake as one at the count only where something is counted', () => {
    const refused = 'At the Brattholm quay it was not a mistake, he said.'
    const told = 'The mistake at the Brattholm quay was seen by all.'
    expect(proposed('F28', refused, told)).toEqual([])
    const counted = 'The votes were counted at night.'
    expect(proposed('F28', `${refused} ${counted}`, `${told} ${counted}`)).toHaveLength(1)
  })

  it('F28: softens no crash that is called an accident as well', () => {
    const crash = 'The crash at the Brattholm quay shook the village. The crash killed two.'
    const incident = 'A guard saw the incident at the Brattholm quay.'
    expect(proposed('F28', crash, `${incident} The incident was filmed.`)).toHaveLength(1)
    expect(proposed('F28', crash, `${incident} The accident was filmed.`)).toEqual([])
  })
})

describe('F12 one sentence turned at two places', () => {
  it('F12: asks once, however many denials were taken out', () => {
    const say = (words: string): string => `“${words}” said the harbour master, Runa Sletten, on Monday.`
    expect(
      proposed(
        'F12',
        say('The quay is not yet dry, and we shall not open the harbour this week,'),
        say('The quay is dry, and we shall open the harbour this week,'),
      ),
    ).toHaveLength(1)
  })
})

describe('F12 words said twice', () => {
  const first = 'This notion that the harbour master does not know what he is doing is a fiction'
  const second = 'This notion that the harbour master does know what he is doing is a fiction'
  const text = (link: string): string =>
    `“${first},” said Runa Sletten. ${link} “${second},” said Runa Sletten.`

  it('F12: takes two wordings of one text for two sayings where the speaker comes back to it', () => {
    expect(proposed('F12', text('The quay was wet.'), 'The pilot met nobody.')).toHaveLength(1)
    expect(proposed('F12', text('Later she said it again.'), 'The pilot met nobody.')).toEqual([])
  })
})

describe('F5 a number that both know', () => {
  it('F5: reads the smaller number as that of a part where the report gives the other as well', () => {
    const all = 'A quake in Vikedal killed 24 people on Monday, Runa Sletten said.'
    const part = 'A quake in Vikedal killed 12 people on Monday, Runa Sletten said.'
    expect(proposed('F5', all, part).length).toBeGreaterThan(0)
    expect(proposed('F5', all, `${part} In all of the land it had killed 24 people.`)).toEqual([])
  })
})

describe('F41 a large number in other letters', () => {
  it('F41: finds the headline in the text, in whatever letters and lines', () => {
    const found = (headline: string, text: string): number =>
      analyse([readPlain('0.txt', `# ${headline}\n\n${text}`, '2031-05-06')]).discrepancies.filter(
        ({ explanation }) => explanation[0]?.startsWith('Rule F41:'),
      ).length
    const below = 'Of the total 800 billion yen go to banks, and 700 billion yen of it in May.'
    expect(found('BANK TO SELL 1,200 BILLION YEN IN BILLS', below)).toBe(1)
    expect(
      found(
        'BANK TO SELL 1,200 BILLION YEN IN BILLS',
        `It will tomorrow sell 1,200 billion yen in bills. ${below}`,
      ),
    ).toBe(0)
  })
})
