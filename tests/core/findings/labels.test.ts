import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import type { Discrepancy } from '#core/findings/discrepancy.ts'
import { readPlain } from '../claims/read-plain.ts'

/** Names that make two reports one story, and so many sentences that each is a long report. */
const STORY = `The ferryman Oskar Tveitnes lives in Brattholm. The pilot Runa Sletten comes from Vikedal. ${'The harbour is old and deep. '.repeat(12)}`

function proposed(...texts: string[]): Discrepancy[] {
  const documents = texts.map((text, index) =>
    readPlain(`${index}.txt`, `# Report ${index}\n\n${text}\n\n${STORY}`, '2031-05-06'),
  )
  return analyse(documents).discrepancies.filter(({ explanation }) => explanation[0]?.startsWith('Rule F28:'))
}

describe('F28 words for one thing that lean', () => {
  it('sets a soft word for what happened against a grave one', () => {
    const [found] = proposed(
      'The company regrets the incident at the Brattholm quay.',
      'The village mourns after the massacre at the Brattholm quay.',
    )
    expect(found).toMatchObject({
      type: 'terminology-label',
      sides: [{ value: 'massacre' }, { value: 'incident' }],
    })
  })

  it('sets a hostile word for people against a plain one', () => {
    expect(
      proposed('Police cleared the rioters from the quay.', 'The students had sat on the quay since Monday.'),
    ).toHaveLength(1)
  })

  it('leaves a single person alone', () => {
    expect(
      proposed('Police cleared the rioters from the quay.', 'A student of 19 was hurt on the quay.'),
    ).toEqual([])
  })

  it('sees a word refused that another report uses', () => {
    expect(
      proposed(
        'The yard paid a ransom of 900 crowns for the boat.',
        'The boat came home. It was not a ransom.',
      ),
    ).toHaveLength(1)
  })

  it('leaves plain words and the names of offences alone', () => {
    expect(proposed('The blast woke the harbour.', 'The explosion woke the harbour.')).toEqual([])
    expect(
      proposed('A man was charged with murder on Monday.', 'The shooting at the quay was on Sunday.'),
    ).toEqual([])
  })

  it.each([
    [
      'those hired in the place of strikers',
      'The yard brought scabs by bus.',
      'The yard has hired 40 replacement workers.',
    ],
    ['a strike', 'The owners condemned the illegal stoppage at the yard.', 'The strike at the yard goes on.'],
    [
      'plotters',
      'The guard arrested nine turncoats at the quay.',
      'The guard seized nine reformers at the quay.',
    ],
    [
      'idlers',
      'A group of idlers was sent away from the quay.',
      'The protesters were sent away from the quay.',
    ],
  ])('F28 knows more words: %s', (_, a, b) => expect(proposed(a, b)).toHaveLength(1))

  it.each([
    [
      'a verb behind a mark',
      'The mast fell on the deck, killing seven men.',
      'The yard regrets the accident on the deck.',
    ],
    [
      'the fire of guns',
      'Two men fell in the exchange of fire at the quay.',
      'The guard regrets the incident at the quay.',
    ],
    [
      'what an incident was',
      'The massacre at the quay was on Monday.',
      'The minister recalled the grave incident of 12 July at the ford, in which two boats met.',
    ],
    [
      'a part of a name',
      '“Speed is no cause,” accident board chief Runa Sletten said.',
      'The accident woke the harbour.',
    ],
  ])('F28 leaves alone %s', (_, a, b) => expect(proposed(a, b)).toEqual([]))

  it('takes what did not happen for no refusal of the word', () => {
    expect(
      proposed('The yard paid a ransom for the boat.', 'The boat came home. No ransom had been paid.'),
    ).toEqual([])
    expect(
      proposed('The yard paid the ransom in May.', 'The yard would not say if a ransom was paid in May.'),
    ).toEqual([])
    expect(
      proposed('The traitor left Brattholm.', 'Critics of Runa Sletten called her a traitor in Brattholm.'),
    ).toEqual([])
  })

  it('takes one of several, and an incident that is told, for no soft word', () => {
    for (const soft of [
      'It was the deadliest incident',
      'The incident that left four dead was',
      'The incidents were',
    ])
      expect(
        proposed(
          `${soft} at the Brattholm quay.`,
          'The village mourns after the massacre at the Brattholm quay.',
        ),
      ).toEqual([])
  })

  it('takes a killing for no other word for a shooting, and a camp for no other than a detention camp', () => {
    expect(
      proposed(
        'The killing at the Brattholm quay was on Sunday.',
        'The shooting at the Brattholm quay was on Sunday.',
      ),
    ).toEqual([])
    expect(proposed('The detention camp at Brattholm is full.', 'The camp at Brattholm is full.')).toEqual([])
  })

  it('takes an accident for no soft word for a crash', () => {
    expect(
      proposed(
        'The crash at the Brattholm quay was on Sunday.',
        'The accident at the Brattholm quay was on Sunday.',
      ),
    ).toEqual([])
  })

  it('leaves the slips of players alone', () => {
    const game = (text: string): string =>
      `${text} The coach said the midfielders won the league match after half-time in the semi-finals.`
    expect(
      proposed(
        game('It was not a mistake, said the keeper.'),
        game('A mistake by the keeper gave them a goal.'),
      ),
    ).toEqual([])
  })

  it('takes no side for a document that uses words of both', () => {
    expect(
      proposed(
        'The terrorists, freedom fighters to others, left the quay.',
        'Gunmen left the quay on Sunday.',
      ),
    ).toEqual([])
  })
})
