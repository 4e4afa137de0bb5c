import { describe, expect, it } from 'vitest'
import { oddsWords, reasonSentences } from '#renderer/services/passage-text/match-words.ts'

describe('oddsWords', () => {
  it('says a score in nats as a power of ten', () => {
    expect(oddsWords(20 * Math.LN10)).toBe('1 in 10²⁰ by chance')
    expect(oddsWords(0)).toBe('1 in 10⁰ by chance')
  })
})

describe('reasonSentences', () => {
  it('says how rare what both have is, and gathers the weights of words', () => {
    expect(
      reasonSentences([
        { kind: 'shared-phrase', text: 'up that ladder', documents: 2 },
        { kind: 'shared-name', text: 'Halvern', documents: 5 },
        { kind: 'score', text: 'ladder', value: 5.94 },
        { kind: 'score', text: 'carried', value: 3 },
      ]),
    ).toEqual([
      'Both have “up that ladder”, which no other document has',
      'Both name Halvern, found in 5 documents',
      'Rare words that weighed most: ladder (5.9), carried (3)',
    ])
  })
})
