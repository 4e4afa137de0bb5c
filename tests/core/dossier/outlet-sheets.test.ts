import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NO_ANALYSIS } from '#core/analysis/analysis.ts'
import { describe, expect, it } from 'vitest'
import { parseCsv } from '#core/base/csv.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { publicDossier } from '#core/dossier/public-profile.ts'
import { analysisJson } from '#core/dossier/render-json.ts'
import { renderHtml } from '#core/dossier/render-html.ts'
import { renderMarkdown } from '#core/dossier/render-markdown.ts'
import { renderOutletsCsv } from '#core/dossier/render-outlets-csv.ts'
import { outletIdOf } from '#core/reliability/outlets-of.ts'
import { loadDossierAssets } from '#main/export/load-assets.ts'
import { testDocument } from '../../renderer/store/test-case.ts'

const RESOURCES = join(import.meta.dirname, '..', '..', '..', 'resources')
const document = testDocument('The lock was shut.')
const outlet = outletIdOf('Lake Courier')

const dossier: Dossier = {
  format: 'variorum-dossier',
  version: 1,
  title: 'T',
  summary: '',
  compiledAt: '2031-01-02T00:00:00Z',
  author: 'Ada Vey',
  programVersion: '1',
  documents: [{ ...document, meta: { ...document.meta, outlet: 'Lake Courier' } }],
  duplicates: [],
  failures: [],
  findings: [],
  outlets: [{ id: outlet, name: 'Lake Courier', domains: [], ownership: '', notes: '' }],
  ratings: [],
  tags: [],
  tagDefinitions: [],
  sheetEntries: [
    {
      id: 'sheet-1',
      outlet,
      aspect: 'alignment',
      value: 'none-found',
      note: 'First look',
      notedAt: '2031-01-01T00:00:00Z',
      author: 'Ada Vey',
    },
    {
      id: 'sheet-2',
      outlet,
      aspect: 'alignment',
      value: 'government',
      note: 'Leaders <b>of May</b>',
      notedAt: '2031-01-02T00:00:00Z',
      author: 'Ada Vey',
    },
  ],
  outsideRatings: ['71', '=2+3'].map((value, index) => ({
    id: `outside-${index}`,
    outlet,
    rater: `Watch ${index}`,
    measure: 'accuracy',
    value,
    scale: '0 to 100',
    date: '2030',
    licence: 'CC BY 4.0',
    url: '',
    note: '',
    list: 'watch.csv',
    addedAt: '2031-01-01T00:00:00Z',
    author: 'Ada Vey',
  })),
  proposals: [],
  analysis: NO_ANALYSIS,
}

describe('sheets and other raters in a dossier (D28)', () => {
  it('stand in page and Markdown: the answer in force, and each value with scale, date and licence', async () => {
    const assets = await loadDossierAssets(RESOURCES)
    for (const printed of [renderHtml(dossier, assets), renderMarkdown(dossier, assets)]) {
      for (const words of ['Sides with the government', 'Watch 0', '0 to 100', 'CC BY 4.0'])
        expect(printed).toContain(words)
      expect(printed).not.toContain('Looked for, none found')
      expect(printed).not.toContain('<b>of May</b>')
    }
  })

  it('stand in the JSON as they were given', () => {
    expect(analysisJson(dossier)).toMatchObject({
      outlets: [
        {
          sheet: [{ aspect: 'alignment', value: 'government' }],
          otherRaters: [{ value: '71', licence: 'CC BY 4.0' }, { value: '=2+3' }],
        },
      ],
    })
  })

  it('stand in a table of the outlets in which nothing can run', () => {
    const table = parseCsv(renderOutletsCsv(dossier))
    const records = table.kind === 'table' ? table.records : []
    expect(records.map(({ cells }) => [cells[2], cells[4]])).toEqual([
      ['kind', 'value'],
      ['sheet', 'Sides with the government'],
      ['other rater', '71'],
      ['other rater', "'=2+3"],
    ])
  })

  it('name no analyst in a public dossier', () => {
    const open = JSON.stringify(publicDossier(dossier, []))
    expect(open).not.toContain('Ada Vey')
    expect(open).toContain('Watch 0')
  })

  it('come with the program in no rater’s list: its sheet has questions and choices alone', () => {
    const sheet = readFileSync(join(RESOURCES, 'vocabularies', 'outlet-sheet.json'), 'utf8')
    expect(sheet).not.toMatch(/https?:|\.(?:com|org|net)\b/u)
  })
})
