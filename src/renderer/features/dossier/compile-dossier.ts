import type { AnchoredPassage } from '#core/anchoring/selectors.ts'
import { assertNever } from '#core/base/invariant.ts'
import { type Analysis, NO_ANALYSIS } from '#core/analysis/analysis.ts'
import type { Code } from '#core/codebook/code.ts'
import { claimMatrix } from '#core/comparison/claim-matrix.ts'
import { sortRows, type CellCheck } from '#core/comparison/claim-row.ts'
import { claimTables, rowsAboutPassages, type ClaimTable } from '#core/comparison/claim-table.ts'
import type { Passage, SourceDocument } from '#core/documents/source-document.ts'
import type { ImportFailure } from '#core/documents/failure.ts'
import type { Dossier, DuplicateImport, Independence, SummaryAnswer } from '#core/dossier/dossier.ts'
import { groupMatches, type SharedStatement } from '#core/dossier/shared-statements.ts'
import { publicDossier } from '#core/dossier/public-profile.ts'
import { newestFirst, type Assessment, type CredibilityTarget } from '#core/credibility/credibility.ts'
import type { Matrix } from '#core/hypotheses/hypothesis.ts'
import type { SourceDecision } from '#core/independence/source-decision.ts'
import type { Discrepancy } from '#core/findings/discrepancy.ts'
import type { JudgedOmission } from '#core/findings/judged-omissions.ts'
import type { DecidedOmission, Omission } from '#core/findings/omission.ts'
import type { Finding } from '#core/findings/finding.ts'
import type { ReplyRequest } from '#core/findings/reply-request.ts'
import type { QuoteRow } from '#core/quotes/quote-row.ts'
import { restrictLedger, rowsAbout } from '#core/quotes/restrict-ledger.ts'
import { assignOutlets } from '#core/reliability/outlets-of.ts'
import { chosenOf, type PartChoice, type PrintedParts } from './dossier-draft.ts'
import { printedDifferences } from './printed-differences.ts'
import type { NamedDifference } from '#renderer/store/queries/differences.ts'
import type { SheetEntry } from '#core/reliability/outlet-sheet.ts'
import type { OutsideRating } from '#core/reliability/outside-rating.ts'
import type { BiasTag, Outlet, Rating, TagDefinition, TagTarget } from '#core/reliability/outlet.ts'

/** What of a case a dossier can be made from. */
export type CaseContents = {
  /** In import order, with the analyst's edits. */
  readonly documents: readonly SourceDocument[]
  readonly duplicates: readonly DuplicateImport[]
  readonly failures: readonly ImportFailure[]
  readonly findings: readonly Finding[]
  /** Records of the analyst; outlets that only documents name are derived. */
  readonly outletRecords: readonly Outlet[]
  readonly ratings: readonly Rating[]
  readonly tags: readonly BiasTag[]
  readonly tagDefinitions: readonly TagDefinition[]
  readonly codes: readonly Code[]
  readonly sheetEntries: readonly SheetEntry[]
  readonly outsideRatings: readonly OutsideRating[]
  readonly analysis: Analysis
  /** Ids of proposals that somebody has decided on. */
  readonly decided: ReadonlySet<string>
  /** Proposals that somebody dismissed: no conflict in the claim matrix. */
  readonly dismissed: ReadonlySet<string>
  /** What several reports tell and others lack, with what was decided about it. */
  readonly omissions?: readonly JudgedOmission[]
  /** Cells of the claim matrix that were looked into. */
  readonly checks: readonly CellCheck[]
  /** Credibility grades of claims and accounts. */
  readonly assessments: readonly Assessment[]
  readonly sourceDecisions: readonly SourceDecision[]
  readonly matrix: Matrix
  readonly memos: readonly { readonly on: string; readonly text: string }[]
  readonly replyRequests: readonly ReplyRequest[]
  /** What analysts whose cases were merged judged differently, or alike. */
  readonly differences: readonly NamedDifference[]
  /** Words that no public dossier may hold. */
  readonly redactions: readonly AnchoredPassage[]
}

/** What the analyst chose to print. */
export type DossierChoice = PrintedParts & {
  readonly title: string
  readonly summary: string
  /** Ids of findings in the order to print. */
  readonly findings: readonly string[]
  /** What is said of the sources, prompt by prompt. */
  readonly sourceSummary: readonly SummaryAnswer[]
}

/** Who compiles, when, and with what: from outside, so that equal choices give equal dossiers. */
export type DossierStamp = {
  readonly compiledAt: string
  readonly author: string
  readonly programVersion: string
}

/**
 * The dossier of a choice. Without `proposals` and `statements` nothing of the program's own goes in, so that deleting all proposals
 * changes no dossier. Pure.
 */
export function compileDossier(contents: CaseContents, choice: DossierChoice, stamp: DossierStamp): Dossier {
  const dossier = compileWhole(contents, choice, stamp)
  return choice.profile === 'public' ? publicDossier(dossier, contents.redactions) : dossier
}

function compileWhole(contents: CaseContents, choice: DossierChoice, stamp: DossierStamp): Dossier {
  const byId = new Map(contents.findings.map((finding) => [finding.id, finding]))
  const findings = choice.findings.flatMap((id) => byId.get(id) ?? [])
  const cited = new Set(
    findings.flatMap(({ sides }) =>
      sides.flatMap(({ passages }) => passages.map(({ document }) => document)),
    ),
  )
  const documents = contents.documents.filter(({ id }) => choice.documents === 'all' || cited.has(id))
  const included = new Set(documents.map(({ id }) => id))
  const outlets = choice.outlets
    ? chosenOf(outletsFor(documents, contents.outletRecords), choice.parts.outlets)
    : []
  const outletIds = new Set(outlets.map(({ id }) => id))
  const tags = contents.tags.filter(({ target }) => isIncluded(target, included, outletIds))
  const used = new Set(tags.map(({ tag }) => tag))
  const analysis = choice.proposals ? restrictAnalysis(contents.analysis, included) : NO_ANALYSIS
  return {
    format: 'variorum-dossier',
    version: 1,
    title: choice.title.trim() || 'Untitled dossier',
    summary: choice.summary.trim(),
    ...stamp,
    documents,
    duplicates: contents.duplicates.filter(({ document }) => included.has(document)),
    failures: choice.failures ? contents.failures : [],
    findings,
    outlets,
    ratings: contents.ratings.filter(({ outlet }) => outletIds.has(outlet)),
    tags,
    tagDefinitions: contents.tagDefinitions.filter(({ id }) => used.has(id)),
    codes: contents.codes,
    sheetEntries: contents.sheetEntries.filter(({ outlet }) => outletIds.has(outlet)),
    outsideRatings: contents.outsideRatings.filter(({ outlet }) => outletIds.has(outlet)),
    proposals: analysis.discrepancies.filter(({ id }) => !contents.decided.has(id)),
    outletsPrinted: outlets.map(({ id }) => id),
    ...(choice.proposals || choice.statements
      ? printedStatements(contents.analysis, documents, choice.parts.statements)
      : {}),
    ...(choice.quotations ? { quotations: rowsOfFindings(contents.analysis, findings, included) } : {}),
    profile: choice.profile,
    assessments: contents.assessments.filter(({ target }) => isPrinted(target, findings, included)),
    ...(choice.independence ? { independence: independenceOf(contents, included) } : {}),
    ...(choice.hypotheses ? { matrix: contents.matrix } : {}),
    sourceSummary: choice.sourceSummary.filter(({ text }) => text.trim() !== ''),
    memos: contents.memos.filter(({ on }) => {
      const [kind, id = ''] = on.split(' ')
      if (kind === 'document') return included.has(id)
      return kind === 'outlet' ? outletIds.has(id) : findings.some((finding) => finding.id === id)
    }),
    replyRequests: contents.replyRequests.filter(({ finding }) => findings.some(({ id }) => id === finding)),
    ...(choice.differences
      ? { differences: printedDifferences(contents.differences, { findings, included, outletIds, choice }) }
      : {}),
    ...(choice.claims
      ? {
          claimTables: chosenOf(
            tablesOfFindings(contents, findings, documents).map((table) => ({ id: tableId(table), table })),
            choice.parts.claims,
          ).map(({ table }) => table),
        }
      : {}),
    ...(choice.timeline ? { timeline: true } : {}),
    ...(choice.omissions ? { omissions: decidedOmissions(contents, included) } : {}),
    analysis,
  }
}

/** Tells one table of claims from another. */
export function tableId({ subject, attribute }: ClaimTable): string {
  return `${subject} ${attribute}`
}

/** The passages that documents share, joined to statements, each with an id that a later analysis gives again. */
export function statementsOf(
  { matches }: Analysis,
  documents: readonly SourceDocument[],
): { readonly id: string; readonly statement: SharedStatement }[] {
  const ids = documents.map(({ id }) => id)
  const has = new Set(ids)
  const within = matches.filter(({ a, b }) => has.has(a.document) && has.has(b.document))
  return groupMatches(within, ids).map((statement) => ({ id: statement.matches[0]?.id ?? '', statement }))
}

function printedStatements(
  analysis: Analysis,
  documents: readonly SourceDocument[],
  chosen: PartChoice,
): Pick<Dossier, 'matches' | 'statementsPrinted'> {
  const statements = chosenOf(statementsOf(analysis, documents), chosen)
  return {
    matches: statements.flatMap(({ statement }) => statement.matches),
    statementsPrinted: statements.map(({ id }) => id),
  }
}

/** The quotations that findings quote, with their witnesses in the printed documents. */
export function rowsOfFindings(
  analysis: Analysis,
  findings: readonly Finding[],
  documents: ReadonlySet<string>,
): QuoteRow[] {
  return rowsAbout(restrictLedger(analysis.quoteLedger, documents), passagesOf(findings))
}

/** The claims that findings are about, of every printed document, with what the analyst noted as absent. */
export function tablesOfFindings(
  { analysis, dismissed, checks, assessments }: CaseContents,
  findings: readonly Finding[],
  documents: readonly SourceDocument[],
): ClaimTable[] {
  const discrepancies = analysis.discrepancies.filter(({ id }) => !dismissed.has(id))
  const rows = sortRows(claimMatrix({ ...analysis, documents, discrepancies }), 'conflicts')
  const own = rowsAboutPassages(rows, passagesOf(findings), checks)
  const tables = claimTables(
    own,
    documents.map(({ id }) => id),
    analysis.entities,
    checks,
  )
  return withCredibility(tables, assessments)
}

/** Tables with the credibility that somebody gave a claim, after how sure the text is of it. */
function withCredibility(tables: readonly ClaimTable[], assessments: readonly Assessment[]): ClaimTable[] {
  const grades = new Map<string, string>()
  for (const { target, grade } of newestFirst(assessments).toReversed()) {
    const { document, position } = target.passage
    if (target.kind === 'claim') grades.set(`${document} ${position.start} ${position.end}`, String(grade))
  }
  return tables.map((table) => ({
    ...table,
    lines: table.lines.map((line) => ({
      ...line,
      claims: line.claims.map((claim) => {
        const grade = grades.get(`${line.document} ${claim.start} ${claim.end}`)
        const said = claim.stance === '' ? [] : [claim.stance]
        return grade === undefined
          ? claim
          : { ...claim, stance: [...said, `credibility ${grade}`].join(', ') }
      }),
    })),
  }))
}

function passagesOf(findings: readonly Finding[]): Passage[] {
  return findings.flatMap(({ sides }) =>
    sides.flatMap((side) =>
      side.passages.map(({ document, position }) => ({ document, start: position.start, end: position.end })),
    ),
  )
}

/** A name for the files: letters and digits of the title, parted by hyphens. */
export function suggestedName(title: string): string {
  const name = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 80)
  return name === '' ? 'dossier' : name
}

function isPrinted(
  target: CredibilityTarget,
  findings: readonly Finding[],
  documents: ReadonlySet<string>,
): boolean {
  return target.kind === 'account'
    ? findings.some(({ id }) => id === target.finding)
    : documents.has(target.passage.document)
}

/** Ties between the printed documents, and decisions about any of them. */
function independenceOf(
  { analysis, sourceDecisions }: CaseContents,
  documents: ReadonlySet<string>,
): Independence {
  return {
    ties: analysis.ties.filter(({ from, on }) => documents.has(from) && documents.has(on)),
    decisions: sourceDecisions.filter((decision) => decision.documents.some((id) => documents.has(id))),
  }
}

/** The outlets of the printed documents, with what the analyst recorded of them. */
export function outletsFor(documents: readonly SourceDocument[], records: readonly Outlet[]): Outlet[] {
  const byId = new Map(records.map((record) => [record.id, record]))
  return assignOutlets(documents).outlets.map((outlet) => {
    const record = byId.get(outlet.id)
    return record ? { ...record, domains: outlet.domains } : outlet
  })
}

function isIncluded(
  target: TagTarget,
  documents: ReadonlySet<string>,
  outlets: ReadonlySet<string>,
): boolean {
  switch (target.kind) {
    case 'outlet':
      return outlets.has(target.outlet)
    case 'document':
      return documents.has(target.document)
    case 'passage':
      return documents.has(target.passage.document)
    default:
      return assertNever(target)
  }
}

/** What two of these documents tell or more and another of them leaves out. */
function restrictOmissions({ omissions = [] }: Analysis, documents: ReadonlySet<string>): Omission[] {
  const has = ({ document }: { readonly document: string }): boolean => documents.has(document)
  return omissions.flatMap((one) => {
    const reported = one.reported.filter(has)
    const absent = one.absent.filter(has)
    if (reported.length < 2 || absent.length === 0) return []
    return [{ ...one, reported, absent, partly: one.partly.filter(has) }]
  })
}

/** The omissions of these documents with the decisions about them. */
function decidedOmissions(
  { analysis, omissions = [] }: CaseContents,
  documents: ReadonlySet<string>,
): DecidedOmission[] {
  const decisions = new Map(omissions.map(({ omission, decision }) => [omission.id, decision]))
  return restrictOmissions(analysis, documents).map((omission) => {
    const decision = decisions.get(omission.id)
    if (!decision) return omission
    const { reason, decidedAt, author } = decision
    const verdict = decision.decision === 'dismissed' ? ('dismissed' as const) : ('kept' as const)
    return { ...omission, verdict: { decision: verdict, note: reason, decidedAt, author } }
  })
}

/** The part of an analysis that speaks of these documents only. */
function restrictAnalysis(analysis: Analysis, documents: ReadonlySet<string>): Analysis {
  const has = ({ document }: Passage): boolean => documents.has(document)
  const isWithin = ({ sides }: Discrepancy): boolean => sides.every(({ evidence }) => evidence.every(has))
  return {
    ...analysis,
    entities: analysis.entities.flatMap((entity) => {
      const mentions = entity.mentions.filter(({ passage }) => has(passage))
      return mentions.length === 0 ? [] : [{ ...entity, mentions }]
    }),
    matches: analysis.matches.filter(({ a, b }) => has(a) && has(b)),
    possibleCounterparts: (analysis.possibleCounterparts ?? []).filter(({ a, b }) => has(a) && has(b)),
    leftOut: analysis.leftOut.flatMap((line) => {
      const passages = line.passages.filter(has)
      return passages.length === 0 ? [] : [{ ...line, passages }]
    }),
    quotations: analysis.quotations.filter(({ passage }) => has(passage)),
    ties: analysis.ties.filter(({ from, on }) => documents.has(from) && documents.has(on)),
    quoteLedger: restrictLedger(analysis.quoteLedger, documents),
    omissions: restrictOmissions(analysis, documents),
    wording: (analysis.wording ?? []).flatMap((one) =>
      documents.has(one.document)
        ? [{ ...one, others: one.others.filter(({ document }) => documents.has(document)) }]
        : [],
    ),
    tellings: (analysis.tellings ?? []).filter(({ passage }) => has(passage)),
    claims: analysis.claims.filter(({ passage }) => has(passage)),
    discrepancies: analysis.discrepancies.filter(isWithin),
    ...(analysis.possibleDiscrepancies === undefined
      ? {}
      : { possibleDiscrepancies: analysis.possibleDiscrepancies.filter(isWithin) }),
  }
}
