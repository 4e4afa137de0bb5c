import { describe, expect, it } from 'vitest'
import { renderCslJson, renderRis } from '#core/dossier/render-references.ts'
import { documentOf, dossierOf } from '../../fixtures/dossiers/build.ts'
import { HOSTILE_TEXTS, hostileDossier } from '../../fixtures/dossiers/hostile.ts'

const dated = documentOf(1, 'Text.', {
  title: 'Sluice gates fail',
  outlet: 'North Herald',
  bylines: ['Marta Quell', 'Ilan Vey'],
  published: '2031-04-05T06:07:00Z',
  url: 'https://north.example/sluice',
})

describe('renderRis', () => {
  it('writes one record a source, with what the document has (D17)', () => {
    const [first = '', second = ''] = renderRis(dossierOf([dated, documentOf(2, 'Other.')])).split('\r\n\r\n')
    expect(first.split('\r\n')).toEqual([
      'TY  - NEWS',
      'ID  - 1',
      'TI  - Sluice gates fail',
      'AU  - Marta Quell',
      'AU  - Ilan Vey',
      'T2  - North Herald',
      'DA  - 2031/04/05/',
      'PY  - 2031',
      'UR  - https://north.example/sluice',
      'LA  - en',
      `N1  - File file-1.txt; SHA-256 ${dated.provenance.sha256}`,
      'ER  - ',
    ])
    expect(second).not.toContain('DA  - ')
  })

  it('keeps one record a source whatever a document says of itself', () => {
    for (const text of [...HOSTILE_TEXTS, 'a\r\nER  - \r\nTY  - BOOK', 'a\u2028TY  - BOOK']) {
      const dossier = hostileDossier(text)
      const lines = renderRis(dossier).split('\r\n')
      expect(lines.filter((line) => line.startsWith('TY  - '))).toHaveLength(dossier.documents.length)
      for (const line of lines) expect(line).toMatch(/^(?:[A-Z][A-Z0-9] {2}- .*)?$/u)
    }
  })
})

describe('renderCslJson', () => {
  it('writes items that a citation processor takes', () => {
    const items: unknown = JSON.parse(
      renderCslJson(dossierOf([dated, documentOf(2, 'Other.', { published: '2031-04' })])),
    )
    expect(items).toMatchObject([
      {
        id: 'source-1',
        type: 'article-newspaper',
        title: 'Sluice gates fail',
        author: [{ literal: 'Marta Quell' }, { literal: 'Ilan Vey' }],
        'container-title': 'North Herald',
        issued: { 'date-parts': [[2031, 4, 5]] },
        URL: 'https://north.example/sluice',
      },
      { id: 'source-2', issued: { 'date-parts': [[2031, 4]] } },
    ])
  })
})
