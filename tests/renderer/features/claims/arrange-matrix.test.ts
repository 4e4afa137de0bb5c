import { describe, expect, it } from 'vitest'
import type { CellCheck, CellSide, MatrixRow } from '#core/comparison/claim-row.ts'
import type { MatrixColumn } from '#core/comparison/matrix-columns.ts'
import type { Discrepancy } from '#core/findings/discrepancy.ts'
import { arrangeMatrix, foldWords } from '#renderer/features/claims/arrange-matrix.ts'
import { EVERY, type ClaimsChoice } from '#renderer/features/claims/state.ts'

const CHOICE: ClaimsChoice = {
  query: '',
  kind: EVERY,
  document: EVERY,
  rows: 'all',
  order: 'name',
  folded: true,
}

function discrepancy(id: string): Discrepancy {
  return { id, type: 'quantity', summary: id, score: 0.5, internal: false, sides: [], explanation: [] }
}

/** A row with what documents say; a value that ends with `!` stands against another account. */
function row(name: string, said: Readonly<Record<string, string>>): MatrixRow {
  const conflict = discrepancy(`conflict of ${name}`)
  const isConflict = Object.values(said).some((text) => text.endsWith('!'))
  return {
    id: name,
    subjects: [name],
    name,
    attribute: { id: 'aboard', label: 'aboard' },
    kind: 'account',
    values: 1,
    discrepancies: isConflict ? [conflict] : [],
    cells: new Map(
      Object.entries(said).map(([document, text]) => {
        const sides: CellSide[] = text.endsWith('!') ? [{ discrepancy: conflict.id, side: 0 }] : []
        const passage = { document, start: 0, end: 4 }
        return [
          document,
          {
            document,
            claims: [
              {
                text,
                sides,
                claim: {
                  id: `${name} ${document}`,
                  kind: 'account',
                  value: { text },
                  subject: name,
                  asOf: null,
                  assertedBy: 'outlet',
                  hedge: 'none',
                  polarity: 'affirmed',
                  passage,
                  context: passage,
                  basis: [],
                },
              },
            ],
          },
        ]
      }),
    ),
  }
}

function column(document: string): MatrixColumn {
  return { document, outlet: document, outletName: document, title: document, day: '' }
}

function matrix(checks: readonly CellCheck[] = [], named: readonly string[] = []) {
  return {
    rows: [
      row('barge', { ledger: '12 aboard', post: '12 aboard' }),
      row('ferry', { ledger: '40 aboard!', tide: '52 aboard!' }),
      row('skiff', { post: '3 aboard' }),
      row('tug', { post: '4 aboard!' }),
    ],
    columns: ['ledger', 'mute', 'post', 'tide'].map((id) => column(id)),
    checks,
    mentions: (_: string, document: string) =>
      named.includes(document) ? [{ document, start: 0, end: 4 }] : [],
  }
}

function shown(choice: Partial<ClaimsChoice>, of = matrix()) {
  const { rows, columns, foldable } = arrangeMatrix(of, { ...CHOICE, ...choice })
  return { rows: rows.map(({ id }) => id), columns: columns.map(({ document }) => document), foldable }
}

describe('G9: what compares nothing is folded away', () => {
  it('G9: rows of one document alone, unless accounts differ in them, and documents without a word', () => {
    expect(shown({})).toEqual({
      rows: ['barge', 'ferry', 'tug'],
      columns: ['ledger', 'post', 'tide'],
      foldable: { rows: 1, columns: 1 },
    })
    expect(shown({ folded: false })).toEqual({
      rows: ['barge', 'ferry', 'skiff', 'tug'],
      columns: ['ledger', 'mute', 'post', 'tide'],
      foldable: { rows: 1, columns: 1 },
    })
  })

  it('G9: a document that names the subject, or that the analyst looked into, keeps its column', () => {
    expect(shown({}, matrix([], ['mute'])).columns).toContain('mute')
    const check = {
      id: 'c',
      document: 'mute',
      subject: 'ferry',
      name: 'ferry',
      attribute: 'aboard',
      checkedAt: '2031-01-01T00:00:00Z',
      author: 'Ada',
    }
    expect(shown({}, matrix([check])).columns).toContain('mute')
    expect(shown({}, matrix([{ ...check, attribute: 'speed' }])).columns).not.toContain('mute')
  })

  it('G9: all rows that were searched for are shown', () => {
    expect(shown({ query: 'skiff' })).toMatchObject({ rows: ['skiff'], foldable: { rows: 0, columns: 3 } })
    expect(shown({ document: 'post' }).rows).toEqual(['barge', 'skiff', 'tug'])
  })

  it('G9: where nothing is compared at all, all is shown', () => {
    const lonely = { ...matrix(), rows: [row('skiff', { post: '3 aboard' })] }
    expect(shown({}, lonely)).toMatchObject({ rows: ['skiff'], foldable: { rows: 0, columns: 3 } })
  })

  it('G9: says how much it is', () => {
    expect(foldWords({ rows: 0, columns: 0 }, true)).toBe('')
    expect(foldWords({ rows: 1, columns: 0 }, true)).toBe('Folded away: 1 row of one document alone')
    expect(foldWords({ rows: 0, columns: 1 }, true)).toBe(
      'Folded away: 1 document that says nothing of these rows',
    )
    expect(foldWords({ rows: 2, columns: 3 }, false)).toBe(
      'Shown, too: 2 rows of one document alone, 3 documents that say nothing of these rows',
    )
  })
})

describe('G6: columns go with the order of rows', () => {
  it('G6: those in conflict first, and a filter moves none', () => {
    expect(shown({ order: 'conflicts' }).columns).toEqual(['post', 'ledger', 'tide'])
    expect(shown({ order: 'conflicts', rows: 'conflicts' }).columns).toEqual(['post', 'ledger', 'tide'])
    expect(shown({ order: 'documents', folded: false }).columns).toEqual(['post', 'ledger', 'tide', 'mute'])
  })

  it('G6: a search brings those that speak in its rows to the front', () => {
    expect(shown({ order: 'conflicts', query: 'ferry', folded: false }).columns).toEqual([
      'ledger',
      'tide',
      'mute',
      'post',
    ])
  })
})
