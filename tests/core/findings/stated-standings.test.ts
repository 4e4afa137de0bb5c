import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import type { Discrepancy } from '#core/findings/discrepancy.ts'
import { readPlain } from '../claims/read-plain.ts'

const STORY =
  'The ferryman Oskar Tveitnes lives in Brattholm. The pilot Runa Sletten comes from Vikedal, and the baker Jorunn Fjelle saw it all.'

function proposed(
  a: string,
  b: string,
  days: readonly [string, string] = ['2031-05-06', '2031-05-06'],
): Discrepancy[] {
  const documents = [a, b].map((text, index) =>
    readPlain(`${index}.txt`, `# Report ${index}\n\n${text}\n\n${STORY}`, days[index] ?? days[0]),
  )
  return analyse(documents).discrepancies.filter(({ explanation }) =>
    /^Rule F(?:22|29|55):/u.test(explanation[0] ?? ''),
  )
}

describe('F29 states that exclude each other', () => {
  it.each([
    [
      'life',
      'Oskar Tveitnes is fighting for his life in the burns unit.',
      'Oskar Tveitnes died on Monday night.',
    ],
    ['a ship’s captain', 'Oskar Tveitnes went down with his ship.', 'Oskar Tveitnes was pulled out alive.'],
    [
      'custody and bail',
      'The magistrate was pleased to grant Oskar Tveitnes bail.',
      'Oskar Tveitnes is behind bars.',
    ],
    [
      'custody and flight',
      'Oskar Tveitnes is thought to have slipped away by canoe.',
      'Oskar Tveitnes is under arrest.',
    ],
    [
      'a description beside the name',
      'The clerk, Oskar Tveitnes, who is said to have fled, is under arrest.',
      'Oskar Tveitnes escaped across the fjord.',
    ],
    [
      'how somebody was caught',
      'Oskar Tveitnes gave himself up.',
      'Oskar Tveitnes was arrested at the airport.',
    ],
    ['how an office ended', 'Oskar Tveitnes resigned as chairman.', 'Oskar Tveitnes was shown the door.'],
    ['a denied resignation', 'Oskar Tveitnes has not resigned.', 'Oskar Tveitnes handed in his resignation.'],
    ['nobody and somebody', 'No one has been arrested.', 'A man has been arrested, the police said.'],
    ['no arrests', 'There were no arrests.', 'Police carted off eleven of them.'],
    ['nothing signed', 'Nothing was signed.', 'The memorandum of Brattholm was signed on Monday.'],
    ['all and some', 'All have since been released.', 'Thirty-eight people are still held in the barracks.'],
    ['a thing', 'The Vikedal tunnel is still blocked by rubble.', 'The Vikedal tunnel is open to all.'],
    ['a court’s order', "The court's order stands.", 'The order of the court was set aside on appeal.'],
    [
      'what lasted',
      'The airport, shut overnight, reopened at noon.',
      'The airport remained open throughout.',
    ],
    ['a truce', 'The ceasefire has held since midnight.', 'The ceasefire was violated fourteen times.'],
    ['remains', 'His body has not been returned.', 'His remains were repatriated this morning.'],
  ])('proposes %s', (_, a, b) => {
    expect(proposed(a, b)).toHaveLength(1)
    expect(proposed(b, a)).toHaveLength(1)
  })

  it('takes what happened before the other report was published for no update', () => {
    const days = ['2031-05-07', '2031-05-09'] as const
    expect(proposed('Oskar Tveitnes is alive.', 'Oskar Tveitnes died on 6 May.', days)).toHaveLength(1)
    expect(proposed('Oskar Tveitnes is alive.', 'Oskar Tveitnes died on 8 May.', days)).toEqual([])
  })

  it.each([
    ['another person', 'Oskar Tveitnes is under arrest.', 'Runa Sletten is at large.'],
    ['a plan', 'Oskar Tveitnes wants to resign.', 'Oskar Tveitnes was dismissed by the board.'],
    ['a demand', 'The crowd demanded that Oskar Tveitnes be released.', 'Oskar Tveitnes is in custody.'],
    ['a possibility', 'Oskar Tveitnes may have died.', 'Oskar Tveitnes is alive.'],
    ['a rumour', 'The rumour that Oskar Tveitnes died is untrue.', 'Oskar Tveitnes is alive.'],
    [
      'both in one report',
      'Oskar Tveitnes was arrested and later released.',
      'Oskar Tveitnes was arrested on Monday.',
    ],
    ['what may both be', 'Oskar Tveitnes was forced out.', 'Oskar Tveitnes resigned.'],
    ['another thing', 'The Vikedal tunnel is open.', 'The Brattholm tunnel is closed.'],
    ['a question', 'Is Oskar Tveitnes dead?', 'Oskar Tveitnes is alive.'],
    ['some of many', 'Two of the workers were rescued.', 'Three workers were killed.'],
  ])('leaves %s alone', (_, a, b) => expect(proposed(a, b)).toEqual([]))

  it.each([
    ['found later', 'The painting is still missing.', 'The painting was found in a barn.'],
    ['released later', 'Oskar Tveitnes is in custody.', 'Oskar Tveitnes was released.'],
    ['resigned later', 'Oskar Tveitnes has not resigned.', 'Oskar Tveitnes resigned.'],
    ['reopened later', 'The bridge is closed.', 'The bridge is open again.'],
  ])('takes what was %s for an update', (_, a, b) =>
    expect(proposed(a, b, ['2031-05-06', '2031-05-07'])).toEqual([]),
  )
})
