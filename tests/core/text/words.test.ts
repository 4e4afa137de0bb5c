import { describe, expect, it } from 'vitest'
import { wordKey, wordsOf } from '#core/text/words.ts'
import { workClock } from '../../support/work-clock.ts'

function shown(text: string): string[] {
  return wordsOf(text).map((word) => text.slice(word.start, word.end))
}

describe('wordsOf', () => {
  it('keeps inner apostrophes and initialisms whole', () => {
    expect(shown('The U.S. envoy didn’t visit Ma’rib’s well.')).toEqual([
      'The',
      'U.S.',
      'envoy',
      'didn’t',
      'visit',
      'Ma’rib’s',
      'well',
    ])
  })

  it('parts words at hyphens and dashes', () => {
    expect(shown('al-Amin—twice')).toEqual(['al', 'Amin', 'twice'])
  })

  it('counts offsets in the whole text', () => {
    const text = 'first line\nsecond line'
    expect(wordsOf(text, { start: 11, end: 17 })).toEqual([{ start: 11, end: 17, key: 'second' }])
  })

  it('cuts Chinese by its words and leaves the Latin around it alone', () => {
    const words = shown('U.S.代表说don’t停止12次')
    expect(words[0]).toBe('U.S.')
    expect(words).toContain('don’t')
    expect(words).toContain('12')
    expect(words.join('')).toBe('U.S.代表说don’t停止12次')
  })

  it('does not cut a word where a long line is handed over in parts', () => {
    const sentence = '部长否认了关于洪水的说法'
    const once = shown(sentence)
    const many = shown(sentence.repeat(700))
    expect(new Set(many)).toEqual(new Set(once))
    expect(many).toHaveLength(once.length * 700)
  })

  it('finds nothing in marks and blanks', () => {
    expect(wordsOf(' … — “ ” \n')).toEqual([])
  })

  it('stays fast on a line without spaces', () => {
    const worked = workClock()
    wordsOf('a.'.repeat(150_000))
    wordsOf('水'.repeat(100_000))
    expect(worked()).toBeLessThan(5000)
  })
})

describe('wordKey', () => {
  it.each([
    ['U.S.', 'US'],
    ['Ma’rib', "Ma'rib"],
    ['Ma’rib', 'Marib'],
    ['café', 'CAFE'],
    ['Straße', 'STRASSE'],
    ['ёлка', 'елка'],
    ['مُدَرِّس', 'مدرس'],
    ['أحمد', 'احمد'],
    ['٢٠٢٠', '2020'],
    ['co\u00adoperate', 'cooperate'],
  ])('takes %s and %s for the same word', (one, other) => {
    expect(wordKey(one)).toBe(wordKey(other))
  })

  it.each([
    ['мой', 'мои'],
    ['कुल', 'कल'],
    ['が', 'か'],
    ['ดี', 'ดา'],
    ['2.6', '2.7'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(wordKey(one)).not.toBe(wordKey(other))
  })
})
