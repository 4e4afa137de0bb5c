import { describe, expect, it } from 'vitest'
import { originOf } from '#renderer/services/passage-text/document-words.ts'
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

  it('isolates words that are written from right to left, so that the numbers beside them stay in place', () => {
    expect(
      reasonSentences([
        { kind: 'shared-phrase', text: '15 حزيران', documents: 2 },
        { kind: 'score', text: 'صندوق', value: 6.3 },
      ]),
    ).toEqual([
      'Both have “\u206815 حزيران\u2069”, which no other document has',
      'Rare words that weighed most: \u2068صندوق\u2069 (6.3)',
    ])
  })
})

describe('originOf', () => {
  const meta = {
    title: null,
    outlet: 'Strait Herald',
    bylines: [],
    published: '2031-05-03',
    url: null,
    language: null,
  }

  it('isolates the date beside a name that is written from right to left', () => {
    expect(originOf({ meta })).toEqual(['Strait Herald', '2031-05-03'])
    expect(originOf({ meta: { ...meta, outlet: 'صحيفة النهر' } })).toEqual([
      'صحيفة النهر',
      '\u20662031-05-03\u2069',
    ])
    expect(originOf({ meta: { ...meta, outlet: null, published: null } })).toEqual(['No outlet named'])
  })
})
