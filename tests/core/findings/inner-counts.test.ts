import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import type { Discrepancy } from '#core/findings/discrepancy.ts'
import { readPlain } from '../claims/read-plain.ts'

/** Names that make two reports one story. */
const STORY = 'The ferryman Oskar Tveitnes lives in Brattholm. The pilot Runa Sletten comes from Vikedal.'

/** Proposals of rule F42 for one text beside a report of the same story. */
function proposed(text: string): Discrepancy[] {
  const documents = [text, 'The ferry of Brattholm was late.'].map((own, index) =>
    readPlain(`${index}.txt`, `# Report ${index}\n\n${own}\n\n${STORY}`, '2031-05-06'),
  )
  return analyse(documents).discrepancies.filter(({ explanation }) => explanation[0]?.startsWith('Rule F42:'))
}

const live = (late: string, early: string): string =>
  `19:50 ${late}\n\n14:20 The mayor of Brattholm spoke.\n\n07:30 ${early}`

describe('F42 counts within one document', () => {
  it('sets entries of a live page against each other, newest first or last', () => {
    const found = proposed(
      live(
        'In all, 118 survivors have been brought ashore.',
        'Our reporter counts 181 survivors on the pier.',
      ),
    )
    expect(found).toMatchObject([
      { type: 'quantity', internal: true, sides: [{ value: '118 survivors' }, { value: '181 survivors' }] },
    ])
    expect(found[0]?.hint).toBeUndefined()
  })

  it('takes a later entry that counts more of what grows for an update', () => {
    expect(
      proposed(live('By now 34 people are confirmed dead.', 'Twelve people are confirmed dead.')),
    ).toMatchObject([{ hint: 'superseded-update' }])
  })

  it('leaves alone what a live page corrects', () => {
    expect(
      proposed(
        live('By now 71 people are confirmed dead.', 'Correction: we wrote that 700 people had died.'),
      ),
    ).toEqual([])
  })

  it('sets two speakers of one report against each other, and nobody against himself', () => {
    expect(
      proposed('The ministry put the number of arrests at 147. Lawyers said 212 people were held.'),
    ).toMatchObject([{ type: 'quantity', internal: true }])
    expect(proposed('Lawyers said 147 people were arrested. Lawyers said 212 people were arrested.')).toEqual(
      [],
    )
  })
})
