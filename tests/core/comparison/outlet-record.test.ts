import { describe, expect, it } from 'vitest'
import type { StatusClaim } from '#core/claims/claim.ts'
import { attributeOf } from '#core/comparison/attribute-of.ts'
import type { MatrixRow } from '#core/comparison/claim-row.ts'
import { outletRecord, type RecordSource } from '#core/comparison/outlet-record.ts'
import type { Discrepancy } from '#core/findings/discrepancy.ts'
import type { Finding } from '#core/findings/finding.ts'

const OUTLETS: Readonly<Record<string, string>> = { a1: 'A', a2: 'A', b1: 'B', c1: 'C' }
const DAYS: Readonly<Record<string, string>> = {
  a1: '2031-01-02',
  a2: '2031-01-05',
  b1: '2031-01-03T09:00:00Z',
}

function claim(document: string, text: string, assertedBy = 'outlet'): StatusClaim {
  const passage = { document, start: 10, end: 20 }
  const value = { state: text, event: 'seized', text }
  return {
    id: `claim ${document} ${text}`,
    kind: 'status',
    subject: 's',
    asOf: null,
    assertedBy,
    hedge: 'none',
    polarity: 'affirmed',
    passage,
    context: { document, start: 0, end: 40 },
    rule: '',
    basis: [],
    value,
    event: {
      sentence: 0,
      headline: false,
      names: [],
      nearby: [],
      time: null,
      timeNearby: null,
      sorts: [],
      words: [],
    },
  }
}

function row(
  id: string,
  claims: readonly StatusClaim[],
  discrepancies: readonly Discrepancy[] = [],
): MatrixRow {
  const [first] = claims
  return {
    id,
    subjects: ['s'],
    name: `subject of ${id}`,
    attribute: first ? attributeOf(first) : { id: '', label: '' },
    kind: 'status',
    cells: new Map(
      claims.map((one) => [
        one.passage.document,
        {
          document: one.passage.document,
          claims: [
            {
              claim: one,
              text: one.value.text,
              sides: discrepancies.map(({ id: discrepancy }) => ({ discrepancy, side: 0 })),
            },
          ],
        },
      ]),
    ),
    discrepancies,
    values: 1,
  }
}

function finding(over: Partial<Finding>, ...documents: readonly string[]): Finding {
  return {
    id: 'finding-1',
    type: 'status-outcome',
    summary: 'Seized or sold',
    sides: documents.map((document) => ({
      value: '',
      passages: [
        {
          document,
          quote: { type: 'TextQuoteSelector', exact: 'x', prefix: '', suffix: '' },
          position: { type: 'TextPositionSelector', start: 5, end: 15 },
        },
      ],
    })),
    severity: 'material',
    status: 'confirmed',
    disposition: 'contradiction',
    note: '',
    origin: { kind: 'hand' },
    author: 'T',
    createdAt: '2031-02-01T00:00:00Z',
    updatedAt: '2031-02-01T00:00:00Z',
    ...over,
  }
}

function source(over: Partial<RecordSource>): RecordSource {
  return {
    outletOf: (document) => OUTLETS[document] ?? null,
    publishedOf: (document) => DAYS[document] ?? null,
    clusterOf: (document) => document,
    rows: [],
    findings: [],
    decided: new Set(),
    held: new Set(),
    ...over,
  }
}

describe('the record of an outlet (R10)', () => {
  it('has in its base only what a report of another outlet speaks of, too', () => {
    const rows = [
      row('r1', [claim('a1', 'seized'), claim('b1', 'sold')]),
      row('r2', [claim('a1', 'seized'), claim('a2', 'seized')]),
      row('r3', [claim('b1', 'seized'), claim('c1', 'seized')]),
      row('r4', [claim('a1', 'seized', 'entity-speaker'), claim('b1', 'seized')]),
    ]
    const record = outletRecord('A', source({ rows }))
    expect(record.statements.map(({ id }) => id)).toEqual(['r1'])
    expect(record.alone).toBe(1)
    expect(record.contradicted).toMatchObject({ count: 0, base: 1 })
  })

  it('tells apart what only reports without an outlet speak of, too', () => {
    const rows = [row('r1', [claim('a1', 'seized'), claim('x9', 'sold')])]
    expect(outletRecord('A', source({ rows }))).toMatchObject({ onlyUnnamed: 1, contradicted: { base: 1 } })
    const named = [row('r1', [claim('a1', 'seized'), claim('x9', 'sold'), claim('b1', 'sold')])]
    expect(outletRecord('A', source({ rows: named })).onlyUnnamed).toBe(0)
  })

  it('counts a contradiction only where an analyst confirmed one, and says when the other appeared', () => {
    const rows = [row('r1', [claim('a1', 'seized'), claim('b1', 'sold')])]
    const confirmed = outletRecord('A', source({ rows, findings: [finding({}, 'a1', 'b1')] }))
    expect(confirmed.contradicted).toMatchObject({ count: 1, base: 1 })
    expect(confirmed.contradictedLater).toBe(1)
    expect(confirmed.statements[0]?.contradicted).toEqual([{ finding: 'finding-1', when: 'later' }])
    expect(outletRecord('B', source({ rows, findings: [finding({}, 'a1', 'b1')] })).contradictedLater).toBe(0)
    for (const over of [{ status: 'candidate' }, { disposition: 'superseded-update' }] as const) {
      const record = outletRecord('A', source({ rows, findings: [finding(over, 'a1', 'b1')] }))
      expect(record.contradicted.count).toBe(0)
    }
  })

  it('takes a finding that no claim stands for into the base, and one within the outlet not at all', () => {
    const within = outletRecord('A', source({ findings: [finding({}, 'a1', 'a2')] }))
    expect(within.contradicted).toMatchObject({ count: 0, base: 0 })
    const across = outletRecord('A', source({ findings: [finding({}, 'a1', 'c1')] }))
    expect(across.contradicted).toMatchObject({ count: 1, base: 1 })
    expect(across.statements[0]?.contradicted[0]?.when).toBe(null)
  })

  it('counts as corroborated only what an independent report says alike', () => {
    const rows = [row('r1', [claim('a1', 'seized'), claim('b1', 'Seized')])]
    expect(outletRecord('A', source({ rows })).corroborated).toMatchObject({ count: 1, base: 1 })
    const copied = source({ rows, clusterOf: () => 'one' })
    expect(outletRecord('A', copied).corroborated).toMatchObject({ count: 0, base: 1 })
  })

  it('tells proposals apart and counts none of them', () => {
    const discrepancy: Discrepancy = {
      id: 'd1',
      type: 'status-outcome',
      summary: '',
      score: 0.5,
      internal: false,
      sides: [
        { value: 'seized', claims: [], evidence: [{ document: 'a1', start: 0, end: 1 }] },
        { value: 'sold', claims: [], evidence: [{ document: 'b1', start: 0, end: 1 }] },
      ],
      explanation: [],
    }
    const rows = [row('r1', [claim('a1', 'seized'), claim('b1', 'sold')], [discrepancy])]
    const open = outletRecord('A', source({ rows }))
    expect([open.proposed, open.contradicted.count]).toEqual([1, 0])
    expect(outletRecord('A', source({ rows, decided: new Set(['d1']) })).proposed).toBe(0)
    const held = outletRecord('A', source({ rows, held: new Set(['d1']) }))
    expect([held.proposed, held.held, held.statements[0]?.held]).toEqual([0, 1, ['d1']])
  })
})
