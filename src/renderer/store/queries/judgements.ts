import type { Discrepancy } from '#core/findings/discrepancy.ts'
import type { Finding, ProposalDecision } from '#core/findings/finding.ts'
import type { RowChange } from '#shared/formats/journal.ts'
import type { CaseDatabase, JournalHeader } from '../database.ts'
import { readPart } from './proposals.ts'

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
  const [proposed, decisions] = await Promise.all([readPart(db, 'discrepancies'), db.decisions.toArray()])
  const byId = new Map(decisions.map((decision) => [decision.id, decision]))
  return (proposed ?? []).map((discrepancy) => ({
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
