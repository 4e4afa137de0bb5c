import { describe, expect, it } from 'vitest'
import { analysisJson, inPrintOrder, renderJson } from '#core/dossier/render-json.ts'
import { anchoredIn, documentOf, dossierOf, findingOf, passageIn } from '../../fixtures/dossiers/build.ts'

const one = documentOf(1, 'Oru leads the Kestrel Front.', { published: '2024-02-01' })
const two = documentOf(2, 'Oru leads the Heron Guard.', { published: '2024-01-01' })
const analysis = {
  entities: [{ id: 'entity-1', kind: 'person' as const, name: 'Oru', forms: ['Oru'], mentions: [] }],
  matches: [
    {
      id: 'match-1',
      kind: 'near' as const,
      score: 21.123456789,
      a: passageIn(one, 'Oru leads'),
      b: passageIn(two, 'Oru leads'),
      reasons: [{ kind: 'score' as const, text: 'sum', value: 0.1 + 0.2 }],
    },
  ],
  quotations: [],
  quoteLedger: [],
  leftOut: [],
  ties: [],
  claims: [],
  discrepancies: [
    {
      id: 'discrepancy-1',
      type: 'identity-role' as const,
      summary: 'Two groups',
      score: 0.9,
      internal: false,
      sides: [{ value: 'leader of Kestrel Front', claims: [], evidence: [passageIn(one, 'Oru leads')] }],
      explanation: ['Rule.'],
    },
  ],
  complete: true,
}

describe('analysisJson', () => {
  it('has the members of the contract in its order', () => {
    const json = analysisJson(dossierOf([one, two], { analysis }))
    expect(Object.keys(json ?? {})).toEqual([
      'format',
      'version',
      'documents',
      'entities',
      'matches',
      'quotations',
      'claims',
      'discrepancies',
      'findings',
      'outlets',
      'duplicates',
      'failures',
      'quoteLedger',
      'leftOut',
      'sourceClusters',
      'sourceTies',
      'timeline',
      'complete',
    ])
    expect(json).toMatchObject({ format: 'variorum-analysis', version: 1 })
  })

  it('quotes every passage as its document has it', () => {
    const { matches, discrepancies } = JSON.parse(renderJson(dossierOf([one, two], { analysis })))
    expect(matches[0].a).toEqual({ document: one.id, start: 0, end: 9, quote: 'Oru leads' })
    expect(matches[0].score).toBe(21.123457)
    expect(matches[0].reasons[0].value).toBe(0.3)
    expect(discrepancies[0].sides[0].evidence[0].quote).toBe('Oru leads')
  })

  it('holds no time of compiling or import', () => {
    const later = { ...one, provenance: { ...one.provenance, importedAt: '2030-01-01T00:00:00Z' } }
    const duplicate = { file: 'again.txt', document: one.id, importedAt: '2030-01-01T00:00:00Z' }
    const now = dossierOf([one], { duplicates: [{ ...duplicate, importedAt: '2024-01-01T00:00:00Z' }] })
    const then = dossierOf([later], { duplicates: [duplicate], compiledAt: '2030-01-01T00:00:00Z' })
    expect(renderJson(then)).toBe(renderJson(now))
  })

  it('prints judgements with their recorded words', () => {
    const finding = findingOf([{ value: 'x', passages: [anchoredIn(one, 'Kestrel Front')] }])
    const { findings } = JSON.parse(renderJson(dossierOf([one], { findings: [finding] })))
    expect(findings[0].sides[0].passages[0]).toMatchObject({ quote: 'Kestrel Front', start: 14, end: 27 })
  })

  it('refuses an analysis of other documents', () => {
    expect(() => analysisJson(dossierOf([one], { analysis }))).toThrow(/doc-2/u)
  })
})

describe('inPrintOrder', () => {
  it('goes by date, then file name, with dateless documents last', () => {
    const none = documentOf(3, 'x')
    expect(inPrintOrder([none, one, two]).map(({ id }) => id)).toEqual(['doc-2', 'doc-1', 'doc-3'])
  })
})
