import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import { readPlain } from '../claims/read-plain.ts'

const STORY =
  'The raid on the quay of Brattholm lasted until dawn on Tuesday. Oskar Tveitnes and Runa Sletten watched from the Vikedal light.'

/** Whether one report denies what the other tells. */
function isDenied(a: string, b: string): boolean {
  const documents = [a, b].map((text, index) =>
    readPlain(`${index}.txt`, `# Raid on the quay of Brattholm\n\n${STORY}\n\n${text}`, '2031-05-06'),
  )
  return analyse(documents).discrepancies.some(({ type }) => type === 'negation-polarity')
}

describe('F25 people of one sort', () => {
  it.each([
    [
      'No foreign personnel were present at any stage.',
      'Two foreign advisers came ashore with the second boat.',
    ],
    ['There were no foreign troops on the quay.', 'The foreign soldiers stood on the quay all night.'],
    ['No uniformed officers were present.', 'Four uniformed guards stood at the gate.'],
  ])('shows “%s” / “%s”', (a, b) => expect(isDenied(a, b)).toBe(true))

  it.each([
    [
      'No foreign personnel were present at any stage.',
      'Two local advisers came ashore with the second boat.',
    ],
    ['No officials were hurt.', 'Two port officials came ashore with the second boat.'],
    ['No other people were present.', 'Other people watched from the hill.'],
  ])('leaves “%s” / “%s” alone', (a, b) => expect(isDenied(a, b)).toBe(false))
})
