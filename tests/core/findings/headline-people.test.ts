import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import { readPlain } from '../claims/read-plain.ts'

/** Whether a headline is set against the text below it. */
function isRefuted(title: string, text: string): boolean {
  const documents = [
    readPlain('a.txt', `# ${title}\n\n${text}`, '2031-05-06'),
    readPlain(
      'b.txt',
      '# Brattholm fair\n\nThe band of the harbour school played. There was music.',
      '2031-05-06',
    ),
  ]
  return analyse(documents).discrepancies.some(({ type }) => type === 'headline-body')
}

describe('F56 of whom a headline tells it: by name, noun or pronoun below', () => {
  it.each([
    [
      'Skipper WALKS FREE!',
      'Runa Sletten is going to prison for three years. She was led from the dock in handcuffs.',
    ],
    [
      'Shipping tycoon CLEARED over drowned deckhand',
      'Guilty of manslaughter, said the court in Vikedal. Oskar Tveitnes, 58, heard it standing. The tycoon will serve nine years.',
    ],
    [
      'Skipper CLEARED over drowned deckhand',
      'In Vikedal the skipper Runa Sletten heard the price of a life. Guilty of manslaughter, said the court.',
    ],
    ['Smuggler boss Tveitnes killed', 'Three of his men died. Tveitnes himself escaped with a graze.'],
    [
      'Harbour chief Sletten acquitted',
      'The court in Vikedal found Runa Sletten guilty on all counts on Monday.',
    ],
    [
      'Minister Sletten denies knowing of leak',
      '“I knew of it from May, and I said nothing,” Runa Sletten told deputies.',
    ],
  ])('shows %s / %s', (title, text) => expect(isRefuted(title, text)).toBe(true))

  it.each([
    ['Smuggler boss Tveitnes killed', 'Oskar Tveitnes died at once. His driver survived.'],
    ['Tveitnes guilty of fraud', 'Oskar Tveitnes was convicted on Monday. Of another fraud he was cleared.'],
    [
      'Sletten wins harbour vote',
      'Runa Sletten has 214 votes more. Her rival, Oskar Tveitnes of the Quay Union, conceded defeat.',
    ],
    ['Skipper survives blaze', 'Runa Sletten swam ashore. Her brother died in the cabin.'],
    ['Skipper acquitted', 'Runa Sletten is not guilty, the court said. Her mate was convicted in March.'],
  ])('leaves %s / %s alone', (title, text) => expect(isRefuted(title, text)).toBe(false))
})
