import { describe, expect, it } from 'vitest'
import {
  judgeMarkedSpeakers,
  readMarkedArticles,
  type MarkedSpeaker,
} from '../../evaluate/marked-speakers.ts'

/**
 * Whole articles of many kinds about invented people, with the speaker of all words that somebody is given. The rules
 * were made with the articles of `build`; those of `report` were only measured (docs/methods/claims.md).
 */
function measure(part: string, marked: boolean): { precision: number; recall: number; errors: string } {
  const judged = readMarkedArticles(new URL(`../../fixtures/speakers/${part}/`, import.meta.url))
    .flatMap(judgeMarkedSpeakers)
    .filter((one) => one.marked === marked)
  const number = (...verdicts: MarkedSpeaker['verdict'][]): number =>
    judged.filter(({ verdict }) => verdicts.includes(verdict)).length
  const right = number('right')
  const errors = judged
    .filter(({ verdict }) => verdict !== 'right' && verdict !== 'quiet')
    .map(({ verdict, article, words, named }) => `${verdict} ${article} ${words.slice(0, 60)} | ${named}`)
  return {
    precision: right / (right + number('wrong', 'loud', 'pronoun')),
    recall: right / number('right', 'wrong', 'pronoun', 'unnamed'),
    errors: part === 'build' ? errors.join('\n') : `${errors.length} errors`,
  }
}

describe('C15: the speakers of whole articles', () => {
  it('C15: names the right ones in the articles that the rules were made with', () => {
    const { precision, recall, errors } = measure('build', true)
    expect(precision, errors).toBeGreaterThanOrEqual(0.91)
    expect(recall, errors).toBeGreaterThanOrEqual(0.89)
  })
  it('C15: does less well on those that were only measured', () => {
    const { precision, recall, errors } = measure('report', true)
    expect(precision, errors).toBeGreaterThanOrEqual(0.81)
    expect(recall, errors).toBeGreaterThanOrEqual(0.72)
  })
  it('C17: names who is reported without marks', () => {
    const { precision, recall, errors } = measure('build', false)
    expect(precision, errors).toBeGreaterThanOrEqual(0.83)
    expect(recall, errors).toBeGreaterThanOrEqual(0.67)
  })
})
