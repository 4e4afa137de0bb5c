import { targetKey } from '#core/credibility/credibility.ts'
import type { Row, Stamp, TablePolicy } from '#core/merging/merge-types.ts'
import type { CaseRow, CaseTable } from '#shared/formats/case-rows.ts'

/** Reads the stamp of a row from two of its fields. */
function stampOf(time: string, author = 'author'): (row: Row) => Stamp {
  return (row) => ({ time: textOf(row[time]), author: textOf(row[author]) })
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** A row of a known table, seen as the rows of that table are. */
function as<T extends CaseTable>(row: Row): CaseRow<T> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- rows reach a policy from their own table only, and were checked when they were read
  return row as unknown as CaseRow<T>
}

const QUIET: TablePolicy = { by: 'quiet', unjudged: [] }

/** How each table of a case is merged (docs/methods/merging.md). */
export const MERGE_POLICIES: { readonly [T in CaseTable]: TablePolicy } = {
  documents: {
    by: 'fields',
    nested: ['edited'],
    unjudged: ['meta', 'candidates', 'notes', 'provenance', 'order'],
  },
  // A text comes and goes with its document.
  texts: QUIET,
  imports: QUIET,
  failures: QUIET,
  outlets: { by: 'fields', unjudged: [] },
  ratings: {
    by: 'whole',
    unjudged: ['ratedAt', 'author'],
    stampOf: stampOf('ratedAt'),
    subjectOf: (row) => as<'ratings'>(row).outlet,
    verdictOf: (row) => as<'ratings'>(row).grade,
  },
  tags: { by: 'whole', unjudged: ['taggedAt', 'author'], stampOf: stampOf('taggedAt') },
  tagDefinitions: { by: 'fields', unjudged: ['origin'] },
  findings: {
    by: 'fields',
    unjudged: ['createdAt', 'updatedAt', 'author'],
    stampOf: stampOf('updatedAt'),
    twinOf: (row) => {
      const { origin } = as<'findings'>(row)
      return origin.kind === 'discrepancy' ? origin.discrepancy : null
    },
  },
  decisions: {
    by: 'whole',
    unjudged: ['decidedAt', 'author', 'finding', 'judged', 'reason', 'verdict'],
    stampOf: stampOf('decidedAt'),
    verdictOf: (row) => as<'decisions'>(row).decision,
  },
  pins: QUIET,
  nameDecisions: { by: 'whole', unjudged: ['decidedAt', 'author'], stampOf: stampOf('decidedAt') },
  cellChecks: QUIET,
  assessments: {
    by: 'whole',
    unjudged: ['gradedAt', 'author'],
    stampOf: stampOf('gradedAt'),
    subjectOf: (row) => targetKey(as<'assessments'>(row).target),
    verdictOf: (row) => String(as<'assessments'>(row).grade),
  },
  sourceDecisions: { by: 'whole', unjudged: ['decidedAt', 'author'], stampOf: stampOf('decidedAt') },
  hypotheses: { by: 'fields', unjudged: ['order', 'createdAt', 'author'] },
  evidence: { by: 'fields', unjudged: ['order', 'createdAt', 'author'] },
  hypothesisCells: {
    by: 'whole',
    unjudged: ['ratedAt', 'author'],
    stampOf: stampOf('ratedAt'),
    verdictOf: (row) => as<'hypothesisCells'>(row).rating,
  },
  redactions: QUIET,
  memos: { by: 'whole', unjudged: ['updatedAt', 'author'], stampOf: stampOf('updatedAt') },
  replyRequests: {
    by: 'fields',
    unjudged: ['createdAt', 'updatedAt', 'author'],
    stampOf: stampOf('updatedAt'),
  },
  caseSettings: { by: 'whole', unjudged: ['changedAt', 'author'], stampOf: stampOf('changedAt') },
  sheetEntries: {
    by: 'whole',
    unjudged: ['notedAt', 'author'],
    stampOf: stampOf('notedAt'),
    subjectOf: (row) => `${as<'sheetEntries'>(row).outlet} ${as<'sheetEntries'>(row).aspect}`,
    verdictOf: (row) => as<'sheetEntries'>(row).value,
  },
  outsideRatings: QUIET,
  codes: { by: 'fields', unjudged: ['order', 'origin', 'source'] },
  // What was decided goes before what is open, the later before the earlier.
  differences: {
    by: 'quiet',
    unjudged: [],
    stampOf: (row) => ({ author: '', time: as<'differences'>(row).outcome?.decidedAt ?? '' }),
  },
  mergedCases: QUIET,
}
