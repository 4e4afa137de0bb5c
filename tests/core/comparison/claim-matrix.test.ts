import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../../src/core/claims/extract.ts'
import { attributeOf } from '../../../src/core/comparison/attribute-of.ts'
import { claimMatrix } from '../../../src/core/comparison/claim-matrix.ts'
import { checksOfRow, otherAccounts, sortRows } from '../../../src/core/comparison/claim-row.ts'
import { matrixColumns } from '../../../src/core/comparison/matrix-columns.ts'
import type { SourceDocument } from '../../../src/core/documents/source-document.ts'
import type { Discrepancy } from '../../../src/core/findings/discrepancy.ts'
import { proposeDiscrepancies } from '../../../src/core/findings/propose.ts'
import { readPlain } from '../claims/read-plain.ts'

function from(outlet: string | null, document: SourceDocument): SourceDocument {
  return { ...document, meta: { ...document.meta, outlet } }
}

const A = from(
  'Harbour Ledger',
  readPlain(
    'a',
    'Mara Quill, the leader of the Kestrel Front, spoke. Odo Brandt said he was tired.',
    '2031-01-02',
  ),
)
const B = from(
  'Tidewatch',
  readPlain(
    'b',
    'Mara Quill is the leader of the Heron Brigade, which fights the Kestrel Front.',
    '2031-01-01',
  ),
)
const C = from(
  'Harbour Ledger',
  readPlain('c', 'Tess Okafor is the leader of the Heron Brigade. Mara Quill said nothing.', '2031-01-01'),
)
const D = from(null, readPlain('d', 'Nothing happened.'))
const DOCUMENTS = [A, B, C, D]

function matrix(documents: readonly SourceDocument[] = DOCUMENTS) {
  const extraction = extractClaims(documents)
  const discrepancies = proposeDiscrepancies({ documents, ...extraction })
  return sortRows(claimMatrix({ documents, ...extraction, discrepancies }), 'conflicts')
}

describe('the claim matrix', () => {
  it('G1: has a row for each holder of posts, and for each post that is given to several', () => {
    expect(matrix().map(({ name, attribute }) => `${name}: ${attribute.label}`)).toEqual([
      'Mara Quill: post',
      'Heron Brigade: who heads it',
      'Tess Okafor: post',
    ])
  })

  it('G1: calls kinds of claims that it has never heard of by their own words', () => {
    const told = { kind: 'head-count', value: { measure: 'wounded', population: '', text: '12 wounded' } }
    // @ts-expect-error -- a kind of a later version
    expect(attributeOf(told)).toEqual({ id: 'head-count wounded', label: 'head count: wounded' })
  })

  it('G1: says of those who are counted that they are, and of an age that it is one', () => {
    const label = (measure: string) =>
      // @ts-expect-error -- only what names the attribute
      attributeOf({ kind: 'quantity', value: { measure, population: '', text: '' } }).label
    expect(label('wounded')).toBe('how many wounded')
    expect(label('age')).toBe('age')
  })

  it('G3: a discrepancy stands in the row that holds its accounts, and cells know their side', () => {
    const [first, second] = matrix()
    expect(first?.discrepancies.map(({ type }) => type)).toEqual(['identity-role'])
    const sides = [...(first?.cells.values() ?? [])].map(({ claims }) =>
      claims.map((one) => one.sides.map(({ side }) => side)),
    )
    expect(sides.flat(2).toSorted((a, b) => a - b)).toEqual([0, 1])
    expect(second?.values).toBe(2)
    const cell = first?.cells.get(A.id)
    expect(first && cell && otherAccounts(first, cell).map(({ document }) => document)).toEqual([B.id])
  })

  it('G3: a discrepancy that is left out leaves no mark', () => {
    const extraction = extractClaims(DOCUMENTS)
    const rows = claimMatrix({ documents: DOCUMENTS, ...extraction, discrepancies: [] })
    expect(
      rows
        .flatMap((row) => [...row.cells.values()])
        .flatMap(({ claims }) => claims.flatMap(({ sides }) => sides)),
    ).toEqual([])
  })

  it('G1, G2: claims about one event are one row for what is counted, and conflict there', () => {
    const told = (name: string, words: string) =>
      readPlain(name, `${words} in the Halvern blast on Tuesday, Mayor Odo Brandt said.`, '2031-03-06')
    const rows = matrix([
      told('e', 'Twelve people were killed and 30 were wounded'),
      told('f', 'Fifteen people were killed and 30 were wounded'),
    ])
    const killed = rows.find(({ attribute }) => attribute.label === 'how many killed')
    const wounded = rows.find(({ attribute }) => attribute.label === 'how many wounded')
    expect(killed?.cells.size).toBe(2)
    expect(killed?.discrepancies.map(({ type }) => type)).toEqual(['quantity'])
    expect(wounded?.discrepancies).toEqual([])
    expect(rows[0]).toBe(killed)
  })

  it('G4: finds a check again by its subject, and by its name when the analysis gave it another id', () => {
    const [row] = matrix()
    if (!row) throw new Error('there is a row')
    const check = {
      id: 'c',
      document: D.id,
      subject: row.subjects[0] ?? '',
      name: 'x',
      attribute: row.attribute.id,
      checkedAt: '',
      author: '',
    }
    expect([...checksOfRow(row, [check]).keys()]).toEqual([D.id])
    expect([...checksOfRow(row, [{ ...check, subject: 'gone', name: row.name }]).keys()]).toEqual([D.id])
    expect(checksOfRow(row, [{ ...check, subject: 'gone' }]).size).toBe(0)
    expect(checksOfRow(row, [{ ...check, attribute: 'other' }]).size).toBe(0)
  })

  it('G5: sorts the same whatever the order of documents and rows', () => {
    const rows = matrix()
    expect(matrix(DOCUMENTS.toReversed()).map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
    for (const order of ['conflicts', 'documents', 'name'] as const)
      expect(sortRows(rows.toReversed(), order)).toEqual(sortRows(rows, order))
    expect(sortRows(rows, 'name').map(({ name }) => name)).toEqual([
      'Heron Brigade',
      'Mara Quill',
      'Tess Okafor',
    ])
    expect(sortRows(rows, 'documents')[0]?.cells.size).toBe(2)
  })

  it('G6: groups columns by outlet, the earliest document first, documents without an outlet last', () => {
    expect(matrixColumns(DOCUMENTS.toReversed()).map(({ document }) => document)).toEqual([
      C.id,
      A.id,
      B.id,
      D.id,
    ])
  })
})

describe('G8: accounts that no claim was read from', () => {
  const courier = from(
    'Courier',
    readPlain(
      'courier',
      `# Fire at the Hasselqvist mill

The police of Velden said that a faulty boiler had caused the fire at the Hasselqvist mill on Monday night. Ruben Hasselqvist was not at home.`,
    ),
  )
  const post = from(
    'Post',
    readPlain(
      'post',
      `# Mill of Velden burns

The fire at the Hasselqvist mill of Velden was caused by two youths with fireworks, neighbours told this newspaper. Ruben Hasselqvist wept.`,
    ),
  )
  const other = readPlain('other', 'Nothing happened.')

  it('G8: have a row of what they differ in, with the letters of their sides', () => {
    const row = matrix([courier, post, other]).find(({ kind }) => kind === 'account')
    expect(row?.attribute.label).toBe('cause')
    expect(row?.discrepancies.map(({ type }) => type)).toEqual(['causal-framing'])
    const cells = [courier, post].map(({ id }) => row?.cells.get(id)?.claims ?? [])
    expect(cells.map((claims) => claims.map(({ text }) => text))).toEqual([
      ['a faulty boiler'],
      ['two youths with fireworks'],
    ])
    const sides = cells.flatMap((claims) => claims.flatMap((one) => one.sides.map(({ side }) => side)))
    expect(new Set(sides)).toEqual(new Set([0, 1]))
    expect(row?.cells.has(other.id)).toBe(false)
    expect(cells[0]?.[0]?.claim.passage.document).toBe(courier.id)
  })

  it('G8: a row without a name in common is called by the passage and what follows in its sentence', () => {
    const [a, b] = [
      readPlain('a', 'At dawn nineteen people sat down. Nobody else came.'),
      readPlain('b', 'Later on fourteen people sat down.'),
    ]
    const side = (document: SourceDocument, value: string) => {
      const start = document.text.indexOf(value)
      return {
        value,
        claims: [],
        evidence: [{ document: document.id, start, end: start + value.length }],
      }
    }
    const amounts: Discrepancy = {
      id: 'amounts',
      type: 'quantity',
      summary: '',
      score: 0.8,
      internal: false,
      sides: [side(a, 'nineteen people'), side(b, 'fourteen people')],
      explanation: [],
    }
    const rows = claimMatrix({ documents: [a, b], entities: [], claims: [], discrepancies: [amounts] })
    expect(rows.map(({ name }) => name)).toEqual(['“nineteen people sat down”'])
  })

  it('G8: none for a discrepancy that stands in a row of claims already', () => {
    expect(matrix().filter(({ kind }) => kind === 'account')).toEqual([])
  })
})
