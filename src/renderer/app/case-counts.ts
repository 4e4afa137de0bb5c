import type { Uncompared } from '#core/matching/search-bounds.ts'
import { awaitsDecision } from '#core/findings/carry-decisions.ts'
import { useCaseQuery } from '#renderer/services/case-context.tsx'
import type { CaseDatabase } from '#renderer/store/database.ts'
import { listDiscrepancies } from '#renderer/store/queries/judgements.ts'
import { readPart } from '#renderer/store/queries/proposals.ts'

/** How much of everything the case holds. */
export type CaseCounts = {
  readonly documents: number
  readonly matches: number
  /** Proposals that nobody has decided. */
  readonly undecided: number
  readonly findings: number
  readonly complete: boolean
  /** What was not compared; `null` where nothing was left, or the analysis did not say. */
  readonly uncompared: Uncompared | null
}

const NONE: CaseCounts = {
  documents: 0,
  matches: 0,
  undecided: 0,
  findings: 0,
  complete: true,
  uncompared: null,
}

/** Follows the counts of the open case. */
export function useCaseCounts(): CaseCounts {
  return useCaseQuery(countCase) ?? NONE
}

async function countCase(db: CaseDatabase): Promise<CaseCounts> {
  const [documents, findings, current, judged] = await Promise.all([
    db.documents.count(),
    db.findings.count(),
    readPart(db, 'current'),
    listDiscrepancies(db),
  ])
  return {
    documents,
    findings,
    matches: current?.matches ?? 0,
    undecided: judged.filter(awaitsDecision).length,
    complete: current?.complete ?? true,
    uncompared: current?.uncompared ?? null,
  }
}
