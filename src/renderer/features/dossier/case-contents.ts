import { type Analysis, NO_ANALYSIS } from '#core/analysis/analysis.ts'
import type { CaseDatabase } from '#renderer/store/database.ts'
import { plainCode } from '#core/codebook/change-codes.ts'
import { awaitsDecision, isDismissed } from '#core/findings/carry-decisions.ts'
import { bySeverity } from '#core/findings/ranking/likely-severity.ts'
import { listCellChecks } from '#renderer/store/queries/cells.ts'
import { listDifferences } from '#renderer/store/queries/differences.ts'
import { loadDocuments } from '#renderer/store/queries/documents.ts'
import {
  listAssessments,
  listMemos,
  listRedactions,
  listReplyRequests,
  listSourceDecisions,
  loadMatrix,
} from '#renderer/store/queries/judging.ts'
import { listDiscrepancies, listFindings, listOmissions } from '#renderer/store/queries/judgements.ts'
import { currentAnalysis, currentAssertions } from '#renderer/store/queries/proposals.ts'
import {
  listOutletRecords,
  listOutsideRatings,
  listSheetEntries,
  listRatings,
  listTags,
} from '#renderer/store/queries/outlets.ts'
import { readCodebook } from '#renderer/store/queries/codes.ts'
import { allTagDefinitions } from '#renderer/services/tagging.ts'
import type { CaseContents } from './compile-dossier.ts'
import type { PrintedParts } from './dossier-draft.ts'

/** Whether a dossier prints anything for which the matches of the case must be read. */
export function printsMatches({
  proposals,
  statements,
}: Pick<PrintedParts, 'proposals' | 'statements'>): boolean {
  return proposals || statements
}

/**
 * Reads everything a dossier can be made from. The matches, which are most of what a large case holds and take seconds
 * to read, come only where they are printed: see `printsMatches`.
 */
export async function loadCaseContents(db: CaseDatabase, withMatches: boolean): Promise<CaseContents> {
  const [documents, imports, failures, findings, outletRecords, ratings] = await Promise.all([
    loadDocuments(db),
    db.imports.orderBy('importedAt').toArray(),
    db.failures.orderBy('failedAt').toArray(),
    listFindings(db),
    listOutletRecords(db),
    listRatings(db),
  ])
  const [assessments, sourceDecisions, matrix, memos, redactions, replyRequests] = await Promise.all([
    listAssessments(db),
    listSourceDecisions(db),
    loadMatrix(db),
    listMemos(db),
    listRedactions(db),
    listReplyRequests(db),
  ])
  const differences = await listDifferences(db)
  const [sheetEntries, outsideRatings] = await Promise.all([listSheetEntries(db), listOutsideRatings(db)])
  const [tags, tagDefinitions, codebook, analysis, judged, checks, omissions] = await Promise.all([
    listTags(db),
    allTagDefinitions(db),
    readCodebook(db),
    withMatches ? currentAnalysis(db) : analysisWithoutMatches(db),
    listDiscrepancies(db),
    listCellChecks(db),
    listOmissions(db),
  ])
  return {
    documents,
    duplicates: imports
      .filter(({ duplicate }) => duplicate)
      .map(({ fileName, document, importedAt }) => ({ file: fileName, document, importedAt })),
    failures: failures.map(({ failure }) => failure),
    // What was not put in an order is printed with the worst first.
    findings: findings.toSorted((a, b) => bySeverity(a.severity, b.severity)),
    outletRecords,
    ratings,
    tags,
    tagDefinitions,
    codes: codebook.codes.map(plainCode),
    sheetEntries,
    outsideRatings,
    analysis: analysis ?? NO_ANALYSIS,
    decided: new Set(judged.filter((one) => !awaitsDecision(one)).map(({ discrepancy }) => discrepancy.id)),
    dismissed: new Set(judged.filter(isDismissed).map(({ discrepancy }) => discrepancy.id)),
    checks,
    omissions: omissions ?? [],
    assessments,
    sourceDecisions,
    matrix,
    memos: memos.map(({ id, text }) => ({ on: id, text })),
    replyRequests,
    differences,
    redactions: redactions.map(({ passage }) => passage),
  }
}

async function analysisWithoutMatches(db: CaseDatabase): Promise<Analysis | null> {
  const assertions = await currentAssertions(db)
  return assertions && { ...NO_ANALYSIS, ...assertions }
}
