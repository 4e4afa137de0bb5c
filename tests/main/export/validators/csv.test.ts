import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { renderCsv } from '#core/dossier/render-csv.ts'
import { renderOutletsCsv } from '#core/dossier/render-outlets-csv.ts'
import { DOSSIERS_TO_CHECK } from './dossiers.ts'

describe.each([
  ['findings', renderCsv],
  ['outlets', renderOutletsCsv],
] as const)('the table of %s', (_, render) => {
  it.each(DOSSIERS_TO_CHECK)(
    'is read by csv-parse, strictly and with rows of one length: %s',
    (__, dossier) => {
      // Throws on a quote out of place and on a row that is longer or shorter than the first.
      const rows: string[][] = parse(render(dossier), { bom: true, record_delimiter: '\r\n' })
      expect(rows.length).toBeGreaterThan(0)
      expect(new Set(rows.map((row) => row.length)).size).toBe(1)
    },
  )
})
