import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import type { Discrepancy } from '#core/findings/discrepancy.ts'
import { readPlain } from '../claims/read-plain.ts'

const STORY = 'The ferryman Oskar Tveitnes lives in Brattholm. The pilot Runa Sletten comes from Vikedal.'

function proposed(rule: string, a: string, b: string): Discrepancy[] {
  const documents = [a, b].map((text, index) =>
    readPlain(`${index}.txt`, `# Report ${index}\n\n${text}\n\n${STORY}`, '2031-05-06'),
  )
  return analyse(documents).discrepancies.filter(({ explanation }) =>
    new RegExp(`^Rule ${rule}:`, 'u').test(explanation[0] ?? ''),
  )
}

describe('S12 denials outside the verb', () => {
  it.each([
    [
      'at no point',
      'The board served two notices on the yard.',
      'At no point did the yard receive any notice.',
    ],
    ['not a', 'A siren was heard in Brattholm.', 'Not a siren sounded there.'],
    [
      'a noun that looks like a verb',
      'A fire drill was held in Brattholm.',
      'There was no fire drill in Brattholm.',
    ],
  ])('reads “%s”', (_, a, b) => expect(proposed('F25', a, b)).toMatchObject([{ type: 'negation-polarity' }]))

  it('takes the number of a thing for no denial', () => {
    expect(
      proposed('F25', 'The pump at well no. 9 was sealed.', 'The well in Brattholm was sealed.'),
    ).toEqual([])
  })
})

describe('F19 what was refused to whoever wrote the report', () => {
  it.each([
    ['The mayor met the families at the harbour.', 'The mayor declined to meet us at the harbour.', 0],
    [
      'The mayor met the families at the harbour.',
      'The mayor declined to meet the families at the harbour.',
      1,
    ],
  ])('%s / %s', (a, b, count) => expect(proposed('F19', a, b)).toHaveLength(count))
})

describe('S10 outcomes told by a phrase', () => {
  it.each([
    ['custody', 'Oskar Tveitnes was led to prison.', 'Oskar Tveitnes is at liberty.'],
    ['office', 'Oskar Tveitnes tendered his resignation.', 'Oskar Tveitnes was relieved of his duties.'],
    ['life', 'Oskar Tveitnes lost his life in the harbour.', 'Oskar Tveitnes is alive.'],
  ])('knows %s', (_, a, b) => expect(proposed('F22', a, b)).toMatchObject([{ type: 'status-outcome' }]))
})

describe('S11 phrases that stand for others', () => {
  it('knows the general by his title', () => {
    expect(
      proposed(
        'F22',
        'General Aslak Moe spoke in the morning. In the evening the general was arrested.',
        'General Aslak Moe is at liberty.',
      ),
    ).toMatchObject([{ type: 'status-outcome' }])
  })

  it('tells two of one title apart', () => {
    expect(
      proposed(
        'F22',
        'General Aslak Moe met General Peder Lunde. In the evening the general was arrested.',
        'General Aslak Moe is at liberty.',
      ),
    ).toEqual([])
  })
})

describe('F19 and F22: other people, other things', () => {
  it('sets no counts of others against each other', () => {
    expect(
      proposed('F19', '118 sailors have been rescued.', 'Fifty-eight sailors have not been rescued.'),
    ).toEqual([])
  })

  it('sets nothing against each other that is told of whoever did it', () => {
    const those = 'The result was welcomed in Brattholm by those who voted for the bridge.'
    expect(proposed('F19', those, 'She also thanked those who had not voted for the bridge.')).toEqual([])
  })

  it('sees no conflict between what the accused denied and what the court found', () => {
    const denied = 'Aslak Moe had denied robbing the ferryman Oskar Tveitnes.'
    expect(proposed('F19', denied, 'Aslak Moe robbed the ferryman Oskar Tveitnes.')).toHaveLength(1)
    expect(
      proposed('F19', denied, 'Aslak Moe was convicted of having robbed the ferryman Oskar Tveitnes.'),
    ).toEqual([])
  })
})
