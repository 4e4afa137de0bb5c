import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldForSearch, mayHold, parseQuery, searchSpan } from '#core/text/search.ts'

function found(text: string, typed: string): string[] {
  const query = parseQuery(typed)
  if (!query) return []
  return searchSpan(text, { start: 0, end: text.length }, query).map(({ start, end }) =>
    text.slice(start, end),
  )
}

describe('search', () => {
  it('finds words by their beginnings, whatever their case, accents and apostrophes', () => {
    expect(found('Veth’ar Daroun met Véthar el-Savani in the U.S. today.', 'vethar us')).toEqual([
      'Veth’ar',
      'Véthar',
      'U.S.',
    ])
    expect(found('قال السافاني إنّ السدّ سليم', 'السد')).toEqual(['السدّ'])
    expect(found('Плотина цела, сказал Савани', 'плотин')).toEqual(['Плотина'])
  })

  it('wants every word in the piece, in any order', () => {
    expect(found('The gates were opened at night.', 'night gates')).toEqual(['gates', 'night'])
    expect(found('The gates were opened at night.', 'night gates nobody')).toEqual([])
  })

  it('takes words in quotation marks as a phrase', () => {
    expect(found('the gates opened; the opened gates', '“opened gates”')).toEqual(['opened gates'])
  })

  it('finds nothing for nothing', () => {
    expect(parseQuery('  ')).toBeNull()
    expect(parseQuery('“…”')).toBeNull()
  })

  it('never rules out a text that holds the words', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme', maxLength: 12 }),
        (text, typed) => {
          const query = parseQuery(typed)
          if (!query) return
          const spans = searchSpan(text, { start: 0, end: text.length }, query)
          if (spans.length > 0) expect(mayHold(foldForSearch(text), query)).toBe(true)
        },
      ),
      { numRuns: 500 },
    )
  })
})
