import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { analyse } from '#core/analysis/analyse.ts'
import { describePassage } from '#core/anchoring/anchor.ts'
import { invariant } from '#core/base/invariant.ts'
import type { Assessment } from '#core/credibility/credibility.ts'
import type { SourceDocument } from '#core/documents/source-document.ts'
import type { Discrepancy } from '#core/findings/discrepancy.ts'
import type { Finding } from '#core/findings/finding.ts'
import { viewDossier } from '#core/dossier/dossier-view.ts'
import type { Match } from '#core/matching/match.ts'
import type { NamedDifference } from '#renderer/store/queries/differences.ts'
import { DEFAULT_WEIGHTS } from '#core/hypotheses/hypothesis.ts'
import { outletIdOf } from '#core/reliability/outlets-of.ts'
import {
  type CaseContents,
  compileDossier,
  type DossierChoice,
} from '#renderer/features/dossier/compile-dossier.ts'
import { WHOLE_PART } from '#renderer/features/dossier/dossier-draft.ts'
import { dossierSchema } from '#shared/formats/dossier.ts'
import { summary } from '../summary.ts'

function document(id: string, outlet: string): SourceDocument {
  const { candidates, notes, provenance } = summary(id, {}).row
  const meta = { ...summary(id, {}).meta, outlet }
  const text = 'Words of the text.'
  return { id, text, blocks: [{ kind: 'paragraph', start: 0, end: 18 }], meta, candidates, notes, provenance }
}

function finding(id: string, cited: string): Finding {
  return {
    id,
    type: 'quantity',
    summary: id,
    sides: [
      {
        value: 'x',
        passages: [
          {
            document: cited,
            quote: { type: 'TextQuoteSelector', exact: 'Words', prefix: '', suffix: ' of the' },
            position: { type: 'TextPositionSelector', start: 0, end: 5 },
          },
        ],
      },
    ],
    severity: 'material',
    status: 'confirmed',
    disposition: 'contradiction',
    note: '',
    origin: { kind: 'hand' },
    author: 'A',
    createdAt: '2031-01-01T00:00:00Z',
    updatedAt: '2031-01-01T00:00:00Z',
  }
}

function proposal(id: string, ...documents: readonly string[]): Discrepancy {
  const sides = documents.map((one) => ({
    value: one,
    claims: [],
    evidence: [{ document: one, start: 0, end: 5 }],
  }))
  return { id, type: 'quantity', summary: id, score: 0.5, internal: false, sides, explanation: [] }
}

function blocksOf(text: string): SourceDocument['blocks'] {
  let start = 0
  return text.split('\n\n').map((part) => {
    const block = { kind: 'paragraph', start, end: start + part.length } as const
    start += part.length + 2
    return block
  })
}

const moleId = outletIdOf('Mole')
const contents: CaseContents = {
  documents: [document('doc-1', 'Mole'), document('doc-2', 'Heron')],
  duplicates: [{ file: 'again.html', document: 'doc-2', importedAt: '2031-01-02T00:00:00Z' }],
  failures: [{ file: 'broken.pdf', code: 'no-text', message: 'No text' }],
  findings: [finding('finding-1', 'doc-1'), finding('finding-2', 'doc-2')],
  outletRecords: [{ id: moleId, name: 'The Mole', domains: [], ownership: 'A fund', notes: '' }],
  ratings: [
    { id: 'rating-1', outlet: moleId, grade: 'B', reason: 'r', ratedAt: '2031-01-01T00:00:00Z', author: 'A' },
  ],
  tags: [
    {
      id: 'tag-1',
      tag: 'lean-left',
      target: { kind: 'outlet', outlet: moleId },
      reason: '',
      taggedAt: '2031-01-01T00:00:00Z',
      author: 'A',
    },
    {
      id: 'tag-2',
      tag: 'satire',
      target: { kind: 'document', document: 'doc-2' },
      reason: '',
      taggedAt: '2031-01-01T00:00:00Z',
      author: 'A',
    },
  ],
  sheetEntries: [],
  outsideRatings: [],
  codes: [],
  replyRequests: [],
  differences: [
    difference('of-finding', { kind: 'finding', id: 'finding-1' }),
    difference('of-other-finding', { kind: 'finding', id: 'finding-gone' }),
    difference('of-hypotheses', { kind: 'hypotheses' }),
    difference('of-proposal', { kind: 'proposal', id: 'one' }),
    { ...difference('agreed', null), agrees: true },
  ],
  tagDefinitions: ['lean-left', 'satire', 'unused'].map((id) => ({
    id,
    label: id,
    description: '',
    group: 'g',
    origin: 'built-in',
  })),
  analysis: {
    entities: [],
    matches: [],
    quotations: [],
    quoteLedger: [],
    leftOut: [],
    ties: [],
    claims: [],
    discrepancies: [
      proposal('open', 'doc-1', 'doc-2'),
      proposal('decided', 'doc-1'),
      proposal('one', 'doc-1'),
    ],
    complete: true,
  },
  decided: new Set(['decided']),
  dismissed: new Set(),
  checks: [],
  assessments: [],
  sourceDecisions: [],
  matrix: { hypotheses: [], evidence: [], cells: [], weights: DEFAULT_WEIGHTS },
  memos: [],
  redactions: [],
}

function difference(about: string, concern: NamedDifference['concern']): NamedDifference {
  return {
    id: about,
    kind: 'row',
    table: 'decisions',
    key: about,
    field: '',
    accounts: [
      { value: { decision: 'confirmed', reason: '' }, author: 'A', time: '2031-01-01T00:00:00Z' },
      { value: null, author: 'B', time: '2031-01-02T00:00:00Z' },
    ],
    agrees: false,
    outcome: null,
    about,
    concern,
  }
}

const choice: DossierChoice = {
  title: ' Two accounts ',
  summary: '',
  findings: ['finding-2', 'finding-1', 'finding-gone'],
  documents: 'all',
  proposals: false,
  quotations: false,
  claims: false,
  omissions: false,
  timeline: false,
  outlets: true,
  failures: true,
  independence: false,
  hypotheses: false,
  differences: false,
  statements: false,
  parts: { outlets: WHOLE_PART, claims: WHOLE_PART, statements: WHOLE_PART },
  sourceSummary: [],
  profile: 'internal',
}
const stamp = { compiledAt: '2031-02-01T00:00:00Z', author: 'A', programVersion: '1.0.0' }

describe('compileDossier', () => {
  it('prints the chosen outlets in their order, and none where none are wanted', () => {
    const all = compileDossier(contents, choice, stamp).outletsPrinted ?? []
    expect(all).toHaveLength(2)
    const printed = (leftOut: readonly string[], outlets = true): unknown => {
      const parts = { ...choice.parts, outlets: { leftOut, order: all.toReversed() } }
      const dossier = compileDossier(contents, { ...choice, outlets, parts }, stamp)
      expect(viewDossier(dossier).outlets.map(({ outlet }) => outlet.id)).toEqual(dossier.outletsPrinted)
      return dossier.outletsPrinted
    }
    expect(printed([])).toEqual(all.toReversed())
    expect(printed(all.slice(0, 1))).toEqual(all.slice(1))
    expect(printed([], false)).toEqual([])
  })

  it('prints the chosen passages that documents share in their order, also without proposals', () => {
    const place = (id: string, start: number) => ({ document: id, start, end: start + 4 })
    const matches = ['m1', 'm2', 'm3'].map((id, index): Match => ({
      id,
      kind: 'near',
      score: 30 - index,
      a: place('doc-1', index * 5),
      b: place('doc-2', index * 5),
      reasons: [],
    }))
    const shared = { ...contents, analysis: { ...contents.analysis, matches } }
    const printed = (of: DossierChoice): unknown =>
      viewDossier(compileDossier(shared, of, stamp)).statements.map(({ accounts }) =>
        accounts.flatMap(({ passages }) => passages.map(({ span }) => span?.start)),
      )
    expect(printed(choice)).toEqual([])
    expect(printed({ ...choice, statements: true })).toEqual([
      [0, 0],
      [5, 5],
      [10, 10],
    ])
    const parts = { ...choice.parts, statements: { leftOut: ['m2'], order: ['m3'] } }
    expect(printed({ ...choice, statements: true, parts })).toEqual([
      [10, 10],
      [0, 0],
    ])
    expect(printed({ ...choice, proposals: true, parts })).toEqual([
      [10, 10],
      [0, 0],
    ])
    expect(compileDossier(shared, { ...choice, statements: true, parts }, stamp).proposals).toEqual([])
  })

  it('prints differences about what it holds, and none that is agreement (G10)', () => {
    expect(compileDossier(contents, choice, stamp).differences).toBeUndefined()
    const about = (of: DossierChoice): (string | undefined)[] =>
      (compileDossier(contents, of, stamp).differences ?? []).map((one) => one.about)
    expect(about({ ...choice, differences: true })).toEqual(['of-finding', 'of-proposal'])
    expect(about({ ...choice, differences: true, hypotheses: true })).toEqual([
      'of-finding',
      'of-hypotheses',
      'of-proposal',
    ])
    const [one] = compileDossier(contents, { ...choice, differences: true }, stamp).differences ?? []
    expect(one).toMatchObject({
      what: 'Proposal',
      accounts: [
        { author: 'A', lines: [{ label: 'Decision', value: 'Confirmed' }] },
        { author: 'B', lines: [{ label: '', value: 'Taken out' }] },
      ],
      outcome: null,
    })
  })

  it('prints the chosen findings in their order, with outlets, tags and grades', () => {
    const dossier = compileDossier(contents, choice, stamp)
    expect(dossier.title).toBe('Two accounts')
    expect(dossier.findings.map(({ id }) => id)).toEqual(['finding-2', 'finding-1'])
    expect(dossier.outlets.map(({ name }) => name).toSorted()).toEqual(['Heron', 'The Mole'])
    expect(dossier.tagDefinitions.map(({ id }) => id)).toEqual(['lean-left', 'satire'])
    expect(v.safeParse(dossierSchema, dossier).success).toBe(true)
  })

  it('holds nothing of the program’s own unless asked: deleting all proposals changes no dossier', () => {
    const without = { ...contents, analysis: { ...contents.analysis, discrepancies: [] } }
    const dossier = compileDossier(contents, choice, stamp)
    expect(dossier).toEqual(compileDossier(without, choice, stamp))
    expect(dossier.proposals).toEqual([])
  })

  it('prints what others tell and a printed document lacks, when asked', () => {
    const at = (id: string) => ({ document: id, start: 0, end: 4 })
    const lacking = (id: string) => ({ document: id, nearest: null, share: 0 })
    const one = { id: 'o', kind: 'name' as const, name: 'Ilse Marrow', score: 0.1, partly: [] }
    const whole = { ...one, reported: [at('doc-1'), at('doc-2')], absent: [lacking('doc-1')] }
    const elsewhere = { ...one, reported: [at('doc-1'), at('doc-9')], absent: [lacking('doc-2')] }
    const omissions = [whole, elsewhere]
    const known = { ...contents, analysis: { ...contents.analysis, omissions } }
    expect(compileDossier(known, choice, stamp).omissions).toBeUndefined()
    const dossier = compileDossier(known, { ...choice, omissions: true }, stamp)
    expect(dossier.omissions).toEqual([whole])
    expect(v.safeParse(dossierSchema, dossier).success).toBe(true)
  })

  it('holds possible counterparts of its documents alone', () => {
    const pair = (id: string, b: string) => ({
      id,
      score: 8,
      rankOfA: 1,
      rankOfB: 1,
      a: { document: 'doc-1', start: 0, end: 4 },
      b: { document: b, start: 5, end: 9 },
      reasons: [],
    })
    const possibleCounterparts = [pair('within', 'doc-1'), pair('across', 'doc-2')]
    const known = { ...contents, analysis: { ...contents.analysis, possibleCounterparts } }
    const ids = (of: DossierChoice): unknown =>
      compileDossier(known, of, stamp).analysis.possibleCounterparts?.map(({ id }) => id)
    const asked = { ...choice, proposals: true }
    expect(ids(asked)).toEqual(['within', 'across'])
    expect(ids({ ...asked, findings: ['finding-1'], documents: 'cited' })).toEqual(['within'])
    expect(ids(choice)).toBeUndefined()
  })

  it('prints only undecided proposals when asked', () => {
    const dossier = compileDossier(contents, { ...choice, proposals: true }, stamp)
    expect(dossier.proposals.map(({ id }) => id)).toEqual(['open', 'one'])
  })

  it('leaves out everything about documents that no chosen finding quotes', () => {
    const cited = { ...choice, findings: ['finding-1'], documents: 'cited', proposals: true } as const
    const dossier = compileDossier(contents, cited, stamp)
    expect(dossier.documents.map(({ id }) => id)).toEqual(['doc-1'])
    expect(dossier.duplicates).toEqual([])
    expect(dossier.tags.map(({ id }) => id)).toEqual(['tag-1'])
    expect(dossier.outlets.map(({ id }) => id)).toEqual([moleId])
    expect(dossier.proposals.map(({ id }) => id)).toEqual(['one'])
  })

  it('prints the credibility of a claim beside it, the newest, and that of no other', () => {
    const text = 'Mara Vel, leader of the Kestrel Front, spoke.\n\nMara Vel, head of the Heron Guard, left.'
    const source = { ...document('doc-1', 'Mole'), text, blocks: blocksOf(text) }
    const analysis = analyse([source])
    const [claim, other] = analysis.claims
    invariant(claim && other, 'two claims are read')
    const passage = describePassage(text, claim.passage)
    const target = { kind: 'claim', claim: claim.id, statement: '', passage } as const
    const given = (id: string, grade: 2 | 4, gradedAt: string): Assessment => ({
      id,
      target,
      grade,
      reason: '',
      exception: '',
      reports: 1,
      independent: 1,
      blind: false,
      gradedAt,
      author: '',
    })
    const cited = { ...finding('finding-1', 'doc-1') }
    const sides = analysis.claims.map(({ value, passage: at }) => ({
      value: value.text,
      passages: [describePassage(text, at)],
    }))
    const dossier = compileDossier(
      {
        ...contents,
        documents: [source],
        findings: [{ ...cited, sides }],
        analysis,
        assessments: [given('b', 4, '2031-01-02'), given('a', 2, '2031-01-01')],
      },
      { ...choice, findings: ['finding-1'], claims: true },
      stamp,
    )
    const printed = (dossier.claimTables ?? []).flatMap(({ lines }) => lines.flatMap(({ claims }) => claims))
    expect(
      printed
        .filter(({ stance }) => stance.includes('credibility'))
        .map(({ start, stance }) => [start, stance]),
    ).toEqual([[claim.passage.start, 'credibility 4']])
    expect(printed.length).toBeGreaterThan(1)
    expect(v.safeParse(dossierSchema, dossier).success).toBe(true)
  })

  it('leaves out outlets, their grades and their tags when they are not wanted', () => {
    const dossier = compileDossier(contents, { ...choice, outlets: false, failures: false }, stamp)
    expect([dossier.outlets, dossier.ratings, dossier.failures]).toEqual([[], [], []])
    expect(dossier.tags.map(({ id }) => id)).toEqual(['tag-2'])
  })
})
