import { describe, expect, it } from 'vitest'
import { oddsWords, reasonWords } from '#renderer/services/passage-text/match-words.ts'

describe('oddsWords', () => {
  it('says a score in nats as a power of ten', () => {
    expect(oddsWords(20 * Math.LN10)).toBe('1 in 10²⁰ by chance')
    expect(oddsWords(0)).toBe('1 in 10⁰ by chance')
  })
})

describe('reasonWords', () => {
  it('says how rare what both have is', () => {
    expect(reasonWords({ kind: 'shared-phrase', text: 'up that ladder', documents: 2 })).toBe(
      'Both have “up that ladder”, which no other document has',
    )
    expect(reasonWords({ kind: 'shared-name', text: 'Halvern', documents: 5 })).toBe(
      'Both name Halvern, found in 5 documents',
    )
  })
})
