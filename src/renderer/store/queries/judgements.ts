import type { Analysis } from '#core/analysis/analysis.ts'
import type { Discrepancy } from '#core/findings/discrepancy.ts'
import type { Finding, ProposalDecision } from '#core/findings/finding.ts'
import type { RowChange } from '#shared/formats/journal.ts'
import type { AnalysisRow, CaseDatabase, JournalHeader } from '../database.ts'

/** What the program proposes now, or `null` before the first analysis. */
export async function currentAnalysis(db: CaseDatabase): Promise<Analysis | null> {
  const row = await db.analysis.get('current')
  return row
    ? { ...row.analysis, quoteLedger: row.analysis.quoteLedger ?? [], leftOut: row.analysis.leftOut ?? [] }
    : null
}

/** Keeps the program's proposals. Not an action: nobody judged anything, so nothing goes into the journal. */
export async function keepAnalysis(db: CaseDatabase, fingerprint: string, analysis: Analysis): Promise<void> {
  await db.analysis.put({ id: 'current', fingerprint, analysis })
}

/** The kept proposals with what they were made of, or `null`. */
export async function keptAnalysis(db: CaseDatabase): Promise<AnalysisRow | null> {
  return (await db.analysis.get('current')) ?? null
}

/** All findings, newest change first. */
export async function listFindings(db: CaseDatabase): Promise<Finding[]> {
  return await db.findings.orderBy('updatedAt').reverse().toArray()
}

/** A proposal with what the analyst decided about it, if anything. */
export type JudgedDiscrepancy = {
  readonly discrepancy: Discrepancy
  readonly decision: ProposalDecision | null
}

/** All proposals with their decisions, most certain first. */
export async function listDiscrepancies(db: CaseDatabase): Promise<JudgedDiscrepancy[]> {
  const [analysis, decisions] = await Promise.all([currentAnalysis(db), db.decisions.toArray()])
  const byId = new Map(decisions.map((decision) => [decision.id, decision]))
  return (analysis?.discrepancies ?? []).map((discrepancy) => ({
    discrepancy,
    decision: byId.get(discrepancy.id) ?? null,
  }))
}

/** The history of the case, newest first. */
export async function listHistory(db: CaseDatabase, limit = 500): Promise<JournalHeader[]> {
  return await db.journal.orderBy('seq').reverse().limit(limit).toArray()
}

/** The rows that an entry changed, without the texts of documents. */
export async function changesOf(db: CaseDatabase, seq: number): Promise<readonly RowChange[]> {
  const stored = await db.changes.get(seq)
  return (stored?.changes ?? []).filter(({ table }) => table !== 'texts')
}
