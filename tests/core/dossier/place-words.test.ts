import { describe, expect, it } from 'vitest'
import { pageAt } from '#core/documents/source-document.ts'
import { placeWords } from '#core/dossier/place-words.ts'

const provenance = {
  fileName: 'sluice.pdf',
  importedAt: '2031-03-04T05:06:07Z',
  sha256: 'a'.repeat(64),
  byteLength: 9,
  mediaType: 'application/pdf',
  encoding: 'binary',
  reader: { name: 'pdf', version: '1' },
}

describe('I87 where a passage stands', () => {
  it('is told by page where the original has pages', () => {
    const paged = { provenance: { ...provenance, pageStarts: [0, 100, 100, 250] } }
    expect(placeWords(paged, { start: 12, end: 50 })).toBe('page 1, characters 12–50')
    expect(placeWords(paged, { start: 90, end: 120 })).toBe('pages 1–3, characters 90–120')
    expect(placeWords(paged, { start: 250, end: 260 })).toBe('page 4, characters 250–260')
    expect(placeWords({ provenance }, { start: 12, end: 50 })).toBe('characters 12–50')
  })

  it('ends with the page on which its last letter stands', () => {
    const paged = { provenance: { ...provenance, pageStarts: [0, 100] } }
    expect(placeWords(paged, { start: 90, end: 100 })).toBe('page 1, characters 90–100')
    expect(pageAt(paged.provenance, 99)).toBe(1)
    expect(pageAt(paged.provenance, 100)).toBe(2)
    expect(pageAt({ pageStarts: [] }, 5)).toBeNull()
  })
})
