import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import { claimMatrix } from '#core/comparison/claim-matrix.ts'
import { claimTables, rowsAboutPassages } from '#core/comparison/claim-table.ts'
import { sortRows, type CellCheck } from '#core/comparison/claim-row.ts'
import { renderHtml } from '#core/dossier/render-html.ts'
import { renderMarkdown } from '#core/dossier/render-markdown.ts'
import { dossierSchema } from '#shared/formats/dossier.ts'
import { documentOf, dossierOf, PLAIN_ASSETS } from '../../fixtures/dossiers/build.ts'

const documents = [
  documentOf(1, 'Mara Quill, the leader of the Kestrel Front, spoke. She saw <b>.', { title: 'One' }),
  documentOf(2, 'Mara Quill, the alleged leader of the Heron Brigade, fights the Kestrel Front.', {
    title: 'Two',
  }),
  documentOf(3, 'Nothing of the kind.', { title: 'Three' }),
  documentOf(4, 'Nothing either.', { title: 'Four' }),
]
const ids = documents.map(({ id }) => id)
const analysis = analyse(documents)
const rows = sortRows(claimMatrix({ documents, ...analysis }), 'conflicts')
const [first] = rows
const check: CellCheck = {
  id: 'check-1',
  document: ids[2] ?? '',
  subject: first?.subjects[0] ?? '',
  name: first?.name ?? '',
  attribute: first?.attribute.id ?? '',
  checkedAt: '2031-05-06T07:08:09Z',
  author: 'A | B',
}
const tables = claimTables(rows, ids, analysis.entities, [check])
const dossier = dossierOf(documents, { analysis, claimTables: tables })

describe('claims by source in the dossier', () => {
  it('D15, G7: print “absent (checked)” with who noted it, and “not checked” otherwise', () => {
    const lines = tables[0]?.lines ?? []
    expect(lines.map(({ claims, absent }) => [claims.length, absent?.author ?? null])).toEqual([
      [1, null],
      [1, null],
      [0, 'A | B'],
      [0, null],
    ])
    const markdown = renderMarkdown(dossier, PLAIN_ASSETS)
    expect(markdown).toContain('### Mara Quill: post')
    expect(markdown).toMatch(/\| Source 3, .* \| \*\*absent \(checked\)\*\*: A \\\| B, 2031\\-05\\-06/u)
    expect(markdown).toMatch(/\| Source 4, .* \| _not checked_ \|/u)
    const page = renderHtml(dossier, PLAIN_ASSETS)
    expect(page).toContain('<h2>Claims by source</h2>')
    expect(page).toContain('<strong>absent (checked)</strong>')
    expect(page).toContain('<em>not checked</em>')
  })

  it('D15: say who asserts it and where it stands', () => {
    const [one, two] = tables[0]?.lines ?? []
    expect(one?.claims[0]).toMatchObject({ text: 'leader of Kestrel Front', stance: '' })
    expect(two?.claims[0]).toMatchObject({ text: 'leader of Heron Brigade', stance: 'alleged' })
    const { start = 0, end = 0 } = two?.claims[0] ?? {}
    expect(documents[1]?.text.slice(start, end)).toContain('Heron Brigade')
  })

  it('D15: are not printed unless asked', () => {
    const plain = dossierOf(documents, { analysis })
    expect(renderMarkdown(plain, PLAIN_ASSETS)).not.toContain('Claims by source')
    expect(renderHtml(plain, PLAIN_ASSETS)).not.toContain('id="claims"')
  })

  it('cross the border between processes whole', () => {
    expect(v.parse(dossierSchema, dossier)).toEqual(dossier)
  })

  it('G7: are those that passages are about, and those that were looked into', () => {
    const passage = [...(rows[0]?.cells.values() ?? [])][0]?.claims[0]?.claim.passage
    expect(rowsAboutPassages(rows, [], [])).toEqual([])
    expect(rowsAboutPassages(rows, passage ? [passage] : [], [])).toContain(rows[0])
    expect(rowsAboutPassages(rows, [], [check])).toEqual([rows[0]])
  })
})
