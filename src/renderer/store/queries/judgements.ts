import { carryDecisions, isDismissed, type JudgedDiscrepancy } from '#core/findings/carry-decisions.ts'
import type { Finding } from '#core/findings/finding.ts'
import type { RowChange } from '#shared/formats/journal.ts'
import type { CaseDatabase, JournalHeader } from '../database.ts'
import { readPart } from './proposals.ts'

/** All findings, newest change first. */
export async function listFindings(db: CaseDatabase): Promise<Finding[]> {
  return await db.findings.orderBy('updatedAt').reverse().toArray()
}

/** All proposals with their decisions, also those carried over from an earlier analysis, most certain first. */
export async function listDiscrepancies(db: CaseDatabase): Promise<JudgedDiscrepancy[]> {
  const [proposed, decisions] = await Promise.all([readPart(db, 'discrepancies'), db.decisions.toArray()])
  return carryDecisions(proposed ?? [], decisions)
}

/** Ids of the proposals that the analyst dismissed as they stand. */
export async function dismissedDiscrepancies(db: CaseDatabase): Promise<ReadonlySet<string>> {
  const all = await listDiscrepancies(db)
  return new Set(all.filter(isDismissed).map(({ discrepancy }) => discrepancy.id))
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
