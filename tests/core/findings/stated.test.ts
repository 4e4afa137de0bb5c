import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import type { Discrepancy } from '#core/findings/discrepancy.ts'
import { readPlain } from '../claims/read-plain.ts'

/** Names that make two reports one story. */
const STORY = 'The ferryman Oskar Tveitnes lives in Brattholm. The pilot Runa Sletten comes from Vikedal.'

/** Proposals of one rule over two reports of one story. */
function proposed(rule: string, a: string, b: string): Discrepancy[] {
  const documents = [a, b].map((text, index) =>
    readPlain(`${index}.txt`, `# Report ${index}\n\n${text}\n\n${STORY}`, '2031-05-06'),
  )
  return analyse(documents).discrepancies.filter(({ explanation }) =>
    explanation[0]?.startsWith(`Rule ${rule}:`),
  )
}

describe('F19 denials', () => {
  it('sets a denial against a clause in other words', () => {
    const [found] = proposed(
      'F19',
      'Gunboats bombarded the harbour of Brattholm at dawn.',
      'Nobody shelled the harbour of Brattholm, the mayor said.',
    )
    expect(found).toMatchObject({ type: 'negation-polarity' })
  })

  it('keeps what only may be from what is denied', () => {
    expect(
      proposed(
        'F19',
        'Gunboats may have bombarded the harbour of Brattholm.',
        'Nobody shelled the harbour of Brattholm, the mayor said.',
      ),
    ).toEqual([])
  })
})

describe('F20 places', () => {
  it('tells places apart by their number', () => {
    const [found] = proposed('F20', 'The blast occurred in Shaft 3.', 'The incident took place in Shaft 5.')
    expect(found).toMatchObject({ type: 'location', sides: [{ value: 'Shaft 3' }, { value: 'Shaft 5' }] })
  })

  it('lets a place that the other document names be part of it', () => {
    expect(proposed('F20', 'The blast occurred near Vikedal.', 'The blast occurred in Brattholm.')).toEqual(
      [],
    )
  })
})

describe('F22 outcomes', () => {
  it('sets outcomes of one field against each other', () => {
    const [found] = proposed(
      'F22',
      'Oskar Tveitnes resigned in the evening.',
      'Oskar Tveitnes was sacked by the harbour board.',
    )
    expect(found).toMatchObject({ type: 'status-outcome' })
  })

  it('sees a sequence where one document tells both', () => {
    expect(
      proposed(
        'F22',
        'Oskar Tveitnes was arrested at the quay.',
        'Police arrested Oskar Tveitnes in the morning. Oskar Tveitnes was released at noon.',
      ),
    ).toEqual([])
  })
})

describe('F25 what there was none of', () => {
  it('sets “no distress call” against a distress call', () => {
    const [found] = proposed(
      'F25',
      'No distress call was ever received from the ferry.',
      'The tug reached Brattholm two hours after the distress call went out.',
    )
    expect(found).toMatchObject({
      type: 'negation-polarity',
      sides: [{ value: 'call' }, { value: 'no call' }],
    })
  })

  it.each([
    ['another call', 'The tug reached Brattholm after a call to the mayor went out.'],
    ['a document that denies it too', 'No distress call was heard. The distress call is an invention.'],
    ['a call that only may be', 'A distress call may have been sent from the ferry.'],
  ])('leaves %s alone', (_, other) =>
    expect(proposed('F25', 'No distress call was ever received from the ferry.', other)).toEqual([]),
  )
})
