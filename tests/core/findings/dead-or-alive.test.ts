import { describe, expect, it } from 'vitest'
import { proposed } from './ferry-reports.ts'

function lives(a: string, b: string, days?: string[]): string[][] {
  return proposed('F119', a, b, days).map(({ sides }) => sides.map(({ value }) => value))
}

describe('F119 dead in one report, alive in another', () => {
  it.each([
    [
      'who is sitting up',
      'Among the dead is Oskar Tveitnes, 34, the operator of the crane.',
      'There was better news from the ward, where Oskar Tveitnes, the operator who was at the crane, is sitting up and taking soup.',
    ],
    [
      'who told reporters something',
      'The owner bowed before the memory of Captain Oskar Tveitnes, master of the ferry, who fell at the head of his crew.',
      'The master of the ferry, Captain Oskar Tveitnes, told reporters that his crew had been outnumbered.',
    ],
    [
      'whom the reporter watched',
      'Captain Oskar Tveitnes, commander of the bridge post, who was killed by a sniper, leaves two sons.',
      'This morning I watched Captain Oskar Tveitnes limp across the quay in a borrowed overcoat.',
    ],
    [
      'a name with an initial',
      'The smuggler O. Tveitnes, who was shot dead in the hold, had a record.',
      'Among those freed, on crutches, was Oskar Tveitnes, who raised his cap.',
    ],
  ])('%s', (_, a, b) => {
    expect(lives(a, b)).toEqual([['dead', 'alive']])
  })

  it.each([
    [
      'a death that is only feared',
      'It is feared that Oskar Tveitnes was killed.',
      'Oskar Tveitnes is sitting up and taking soup.',
    ],
    [
      'who died after speaking',
      'Oskar Tveitnes was killed when the mast fell.',
      'Oskar Tveitnes told reporters that all was well. He died an hour later.',
    ],
    [
      'what somebody said earlier',
      'Oskar Tveitnes was killed when the mast fell.',
      'Oskar Tveitnes told the council last year that the mast was rotten.',
    ],
    [
      'a sentence of death',
      "Oskar Tveitnes's death sentence was read out on the quay.",
      'Oskar Tveitnes told reporters that he would appeal.',
    ],
    [
      'a name before a comma that somebody else speaks behind',
      'Oskar Tveitnes was killed when the mast fell.',
      'Runa Sletten, a lawyer assigned to Oskar Tveitnes, said the mast was rotten.',
    ],
    [
      'what was killed with a name in it',
      "The fire killed Oskar Tveitnes's horses.",
      'Oskar Tveitnes told reporters that he would buy others.',
    ],
  ])('not: %s', (_, a, b) => {
    expect(lives(a, b)).toEqual([])
  })

  it('asks nothing where the report of the living is the older one', () => {
    const dead = 'Oskar Tveitnes was killed when the mast fell.'
    const alive = 'Oskar Tveitnes told reporters that the mast would hold.'
    expect(lives(dead, alive, ['2031-05-06', '2031-05-07'])).toHaveLength(1)
    expect(lives(dead, alive, ['2031-05-07', '2031-05-06'])).toEqual([])
  })
})
