import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import { csvCell, csvText, renderCsv } from '#core/dossier/render-csv.ts'
import { anchoredIn, documentOf, dossierOf, findingOf } from '../../fixtures/dossiers/build.ts'
import { HOSTILE_TEXTS, hostileDossier } from '../../fixtures/dossiers/hostile.ts'
import { workClock } from '../../support/work-clock.ts'

const SIGNS = ['=', '+', '-', '@', '|', '%', '＝', '＋', '－', '＠']

describe('csvCell (D9)', () => {
  it('lets no cell begin with a sign, also after blanks, controls and apostrophes', () => {
    for (const sign of SIGNS) {
      for (const lead of ['', ' ', '\t', '\r\n', '\u00a0', '\ufeff', '\u200b', "'", "' '"]) {
        expect(csvCell(`${lead}${sign}1+1`), JSON.stringify(lead + sign)).toMatch(/^"'/u)
      }
    }
    expect(csvCell('plain - text = fine')).toBe('"plain - text = fine"')
    expect(csvCell('say "no"')).toBe('"say ""no"""')
  })

  it('breaks formulas after what starts a cell in another locale', () => {
    expect(csvCell('x;=1+1')).toBe('"x;\'=1+1"')
    expect(csvCell('x; \t=1')).not.toMatch(/[;\t] *=/u)
    expect(csvCell('x\n=1')).toBe('"x\n\'=1"')
  })

  it('can be taken back exactly', () => {
    const piece = fc.constantFrom(
      ...SIGNS,
      ';',
      '\t',
      '\n',
      '\r',
      ' ',
      "'",
      "''",
      'a',
      '1',
      '"',
      '\u200b',
      ',',
    )
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('')),
        (text) => {
          const cell = csvCell(text).slice(1, -1).replaceAll('""', '"')
          expect(csvText(cell)).toBe(text)
          expect(cell).not.toMatch(/(?:^|[;\t\r\n])[=+\-@|%＝＋－＠]/u)
        },
      ),
      { numRuns: 3000 },
    )
  })

  it('takes time in proportion to the text', () => {
    const text = `${'\n'.repeat(400_000)}x`
    const worked = workClock()
    csvCell(text)
    expect(worked()).toBeLessThan(2000)
  })
})

describe('renderCsv', () => {
  it('has one row for each passage of each side and tells findings from proposals', () => {
    const left = documentOf(1, 'Seven people died, seven.', { title: 'One' })
    const right = documentOf(2, 'Nine people died.')
    const finding = findingOf([
      { value: 'seven', passages: [anchoredIn(left, 'Seven people'), anchoredIn(left, 'seven', 0)] },
      { value: 'nine', passages: [anchoredIn(right, 'Nine people')] },
      { value: 'none', passages: [] },
    ])
    const rows = rowsOf(renderCsv(dossierOf([left, right], { findings: [finding] })))
    expect(rows).toHaveLength(5)
    const [header = [], first = []] = rows
    expect(first[header.indexOf('quote')]).toBe('Seven people')
    expect(first[header.indexOf('start')]).toBe('0')
    expect(first[header.indexOf('judged')]).toBe('yes')
    expect(first[header.indexOf('sha256')]).toBe(left.provenance.sha256)
    expect(rows.every((row) => row.length === header.length)).toBe(true)
  })

  it('tells the grade of an account, and how sure and of what day the claim at a passage is', () => {
    const left = documentOf(1, 'Police said seven people were reportedly killed in Sarmin on Tuesday.', {
      published: '2024-01-05',
    })
    const analysis = analyse([left])
    const [claim] = analysis.claims
    const passage = anchoredIn(left, 'seven people were reportedly killed')
    const finding = findingOf([{ value: 'seven', passages: [passage] }], { id: 'finding-1' })
    const grade = {
      id: 'a',
      target: { kind: 'account', finding: 'finding-1', statement: 'seven', passage },
      grade: 3,
      reason: '',
      exception: '',
      reports: 1,
      independent: 1,
      blind: false,
      gradedAt: '2024-02-01',
      author: 'A',
    } as const
    const dossier = dossierOf([left], { analysis, findings: [finding], assessments: [grade] })
    const [header = [], row = []] = rowsOf(renderCsv(dossier))
    const cell = (name: string): string | undefined => row[header.indexOf(name)]
    expect(cell('credibility')).toBe('3')
    expect(cell('imported')).toBe(left.provenance.importedAt)
    expect(claim?.hedge).not.toBe('none')
    expect(cell('hedge')).toBe(claim?.hedge)
    expect(cell('as of')).toBe(claim?.asOf)
  })

  it('starts with a byte order mark and keeps its rows whatever stands in the fields', () => {
    const count = rowsOf(renderCsv(hostileDossier('x'))).length
    for (const text of HOSTILE_TEXTS) {
      const csv = renderCsv(hostileDossier(text))
      expect(csv.startsWith('\ufeff"finding"')).toBe(true)
      expect(rowsOf(csv), text).toHaveLength(count)
    }
  })
})

/** Cells of an RFC 4180 text in which every cell is quoted. */
function rowsOf(csv: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, cell = '', after = ''] of csv.slice(1).matchAll(/"((?:[^"]|"")*)"(,|\r\n)/gu)) {
    rows.at(-1)?.push(cell.replaceAll('""', '"'))
    if (after !== ',') rows.push([])
  }
  return rows.slice(0, -1)
}
