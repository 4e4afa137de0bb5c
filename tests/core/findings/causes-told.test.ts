import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import type { Discrepancy } from '#core/findings/discrepancy.ts'
import { readPlain } from '../claims/read-plain.ts'

/** Names that make two reports one story, and so many sentences that each is a long report. */
const STORY = `The ferryman Oskar Tveitnes lives in Brattholm. The pilot Runa Sletten comes from Vikedal. ${'The harbour is old and deep. '.repeat(12)}`

function proposed(...texts: string[]): Discrepancy[] {
  const documents = texts.map((text, index) =>
    readPlain(`${index}.txt`, `# Brattholm quay after Monday\n\n${text}\n\n${STORY}`, '2031-05-06'),
  )
  return analyse(documents).discrepancies.filter(({ explanation }) => explanation[0]?.startsWith('Rule F24:'))
}

describe('F24 causes of one happening', () => {
  it('reads a cause of the incident and a cause of the fire as causes of one thing', () => {
    const [found] = proposed(
      'The regrettable incident arose from a lightning strike.',
      'A cigarette is the likeliest cause. The fire spread to the roof.',
    )
    expect(found).toMatchObject({ type: 'causal-framing' })
    expect(found?.sides).toHaveLength(2)
  })

  it('takes what is due to happen for no cause', () => {
    expect(
      proposed(
        'The fire was caused by a cigarette.',
        'The fire raised doubts about talks that are due to resume in Vikedal.',
      ),
    ).toEqual([])
  })

  it('sees a cause denied that another report gives', () => {
    expect(
      proposed(
        'The trawler sank because of a squall off the point.',
        'The trawler did not sink because of a squall.',
      ),
    ).toHaveLength(1)
  })

  it('takes one cause in other words as one', () => {
    expect(
      proposed('The fire was caused by an explosion.', 'The blaze was the result of a blast in the cellar.'),
    ).toEqual([])
  })

  it.each([
    [
      'the wounds somebody died of',
      'A deckhand died of his burns in hospital. The accident was caused by a candle.',
      'The accident was caused by a candle.',
    ],
    [
      'a cause that was found',
      'The cause of the fire has been established.',
      'The fire was caused by a candle.',
    ],
    ['where the dead came from', 'The dead came from Vikedal.', 'The accident was caused by a candle.'],
    [
      'what happened in another year',
      'A fire in another mill in 2024 killed two. It was blamed on a gas bottle.',
      'The fire was caused by a candle.',
    ],
    [
      'causes of one class',
      'The fire was caused by a short circuit.',
      'Old wiring is the likeliest cause of the fire.',
    ],
    [
      'what the deaths came of, and what the fire',
      'Two men died because the gate was locked.',
      'The fire was caused by a candle.',
    ],
  ])('leaves %s alone', (_, a, b) => expect(proposed(a, b)).toEqual([]))

  it('takes two causes as one where a third report holds both', () => {
    const cooler = 'The fire was caused by the cooler in the larder.'
    const fault = 'The fire was caused by a faulty plug.'
    expect(proposed(cooler, fault)).toHaveLength(1)
    expect(proposed(cooler, fault, 'The fire was caused by a faulty plug of the cooler.')).toEqual([])
  })

  it('leaves causes of other things, and what only may be, alone', () => {
    expect(
      proposed('The fire was caused by a candle.', 'The flood was caused by the rain of Sunday.'),
    ).toEqual([])
    expect(
      proposed('The fire was caused by a candle.', 'The fire could have been caused by a cable.'),
    ).toEqual([])
  })
})
