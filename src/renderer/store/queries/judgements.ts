import type { Analysis } from '#core/analysis/analysis.ts'
import type { Discrepancy } from '#core/findings/discrepancy.ts'
import type { Finding, ProposalDecision } from '#core/findings/finding.ts'
import type { RowChange } from '#shared/formats/journal.ts'
import type { CaseDatabase, JournalHeader } from '../database.ts'

/** What the program proposes now, or `null` before the first analysis. */
export async function currentAnalysis(db: CaseDatabase): Promise<Analysis | null> {
  const row = await db.analysis.get('current')
  return row ? { ...row.analysis, quoteLedger: row.analysis.quoteLedger ?? [] } : null
}

/** Keeps the program's proposals. Not an action: nobody judged anything, so nothing goes into the journal. */
export async function keepAnalysis(db: CaseDatabase, fingerprint: string, analysis: Analysis): Promise<void> {
  await db.analysis.put({ id: 'current', fingerprint, analysis })
}

/** Which documents the kept proposals are about. */
export async function analysedFingerprint(db: CaseDatabase): Promise<string | null> {
  return (await db.analysis.get('current'))?.fingerprint ?? null
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
