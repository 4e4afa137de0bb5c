import { carryDecisions, isDismissed, type JudgedDiscrepancy } from '#core/findings/carry-decisions.ts'
import type { Finding } from '#core/findings/finding.ts'
import { judgeOmissions, type JudgedOmission } from '#core/findings/judged-omissions.ts'
import type { RowChange } from '#shared/formats/journal.ts'
import type { CaseDatabase, JournalHeader } from '../database.ts'
import { readPart } from './proposals.ts'

/** All findings, newest change first. */
export async function listFindings(db: CaseDatabase): Promise<Finding[]> {
  return await db.findings.orderBy('updatedAt').reverse().toArray()
}

/** A proposal with its decision, and whether it is proposed outright or only possible (P2). */
export type TieredDiscrepancy = JudgedDiscrepancy & { readonly tier: 'sure' | 'possible' }

/**
 * The proposals of both tiers with their decisions, also those carried over from an earlier analysis, in which they may
 * have been of the other tier; the sure ones first, in each tier the best.
 */
export async function listBothTiers(db: CaseDatabase): Promise<TieredDiscrepancy[]> {
  const [sure, possible, decisions] = await Promise.all([
    readPart(db, 'discrepancies'),
    readPart(db, 'possibleDiscrepancies'),
    db.decisions.toArray(),
  ])
  const judged = carryDecisions([...(sure ?? []), ...(possible ?? [])], decisions)
  return judged.map((one, index) => ({ ...one, tier: index < (sure?.length ?? 0) ? 'sure' : 'possible' }))
}

/** What is proposed outright, with the decisions. */
export async function listDiscrepancies(db: CaseDatabase): Promise<JudgedDiscrepancy[]> {
  return (await listBothTiers(db)).filter(({ tier }) => tier === 'sure')
}

/** Ids of the proposals that the analyst dismissed as they stand. */
export async function dismissedDiscrepancies(db: CaseDatabase): Promise<ReadonlySet<string>> {
  const all = await listDiscrepancies(db)
  return new Set(all.filter(isDismissed).map(({ discrepancy }) => discrepancy.id))
}

/** What several reports tell and others lack, with what the analyst decided; `null` before the first analysis. */
export async function listOmissions(db: CaseDatabase): Promise<JudgedOmission[] | null> {
  const [omissions, decisions] = await Promise.all([readPart(db, 'omissions'), db.decisions.toArray()])
  return omissions && judgeOmissions(omissions, decisions)
}

/** Which entries of the history to list; empty for all. */
export type HistoryFilter = {
  readonly actor: string
  /** The first word of an action: `finding` of `finding.create`. */
  readonly subject: string
  /** Words that stand in what was done or who did it, in any case. */
  readonly words: string
}

export const WHOLE_HISTORY: HistoryFilter = { actor: '', subject: '', words: '' }

/** The history of the case, newest first. */
export async function listHistory(
  db: CaseDatabase,
  limit = 500,
  { actor, subject, words }: HistoryFilter = WHOLE_HISTORY,
): Promise<JournalHeader[]> {
  const newest = db.journal.orderBy('seq').reverse()
  if (actor === '' && subject === '' && words.trim() === '') return await newest.limit(limit).toArray()
  const wanted = words.trim().toLowerCase()
  return await newest
    .filter(
      (entry) =>
        (actor === '' || entry.actor === actor) &&
        (subject === '' || subjectOf(entry) === subject) &&
        `${entry.label}\n${entry.actor}\n${entry.action}`.toLowerCase().includes(wanted),
    )
    .limit(limit)
    .toArray()
}

/** The first word of an entry's action. */
export function subjectOf({ action }: Pick<JournalHeader, 'action'>): string {
  return action.split('.', 1)[0] ?? ''
}

/** Who did something in the case, and to what kinds of things, each in order; with how many entries there are. */
export async function historyFacets(
  db: CaseDatabase,
): Promise<{ readonly actors: string[]; readonly subjects: string[]; readonly count: number }> {
  const [actors, subjects] = [new Set<string>(), new Set<string>()]
  let count = 0
  await db.journal.each((entry) => {
    actors.add(entry.actor)
    subjects.add(subjectOf(entry))
    count++
  })
  return { actors: [...actors].toSorted(), subjects: [...subjects].toSorted(), count }
}

/** The rows that an entry changed, without the texts of documents. */
export async function changesOf(db: CaseDatabase, seq: number): Promise<readonly RowChange[]> {
  const stored = await db.changes.get(seq)
  return (stored?.changes ?? []).filter(({ table }) => table !== 'texts')
}
