import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displayTitle, openingWords } from '#core/documents/display-title.ts'

const provenance = {
  fileName: '0042_scan.txt',
  importedAt: '',
  sha256: '',
  byteLength: 0,
  mediaType: 'text/plain',
  encoding: 'utf-8',
  reader: { name: 'plain-text', version: '1' },
}
const meta = { title: null, outlet: null, bylines: [], published: null, url: null, language: null }

describe('displayTitle', () => {
  it('is the title, else the opening words, else the file name', () => {
    const text =
      'Share this\n\nThe pilots of Oswin said on Monday that the boats had come from the north, at night.'
    const blocks = [
      { kind: 'furniture' as const, start: 0, end: 10 },
      { kind: 'paragraph' as const, start: 12, end: text.length },
    ]
    const opening = openingWords(text, blocks)
    const candidates = opening ? [opening] : []
    expect(displayTitle({ meta: { ...meta, title: 'Boats' }, candidates, provenance })).toBe('Boats')
    expect(displayTitle({ meta, candidates, provenance })).toBe(
      'The pilots of Oswin said on Monday that the boats had come from the…',
    )
    expect(displayTitle({ meta, candidates: [], provenance })).toBe('0042_scan.txt')
  })

  it('offers no more than 73 characters of any text, and nothing of an empty one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const opening = openingWords(text, [{ kind: 'paragraph', start: 0, end: text.length }])
        if (text.trim() === '') expect(opening).toBeNull()
        else expect(opening?.value.length ?? 0).toBeLessThanOrEqual(73)
      }),
    )
  })
})
