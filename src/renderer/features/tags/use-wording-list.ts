import { useMemo } from 'react'
import type { WordingProposal } from '#core/codebook/wording.ts'
import type { ProposalDecision } from '#core/findings/finding.ts'
import { useCaseQuery } from '#renderer/services/case-context.tsx'
import { useWording } from '#renderer/services/passage-text/use-proposals.ts'
import type { CaseDatabase } from '#renderer/store/database.ts'

/** A proposed wording with what was decided about it. */
export type JudgedWording = {
  readonly id: string
  readonly proposal: WordingProposal
  readonly decision: ProposalDecision | null
}

async function readDecisions(db: CaseDatabase): Promise<ReadonlyMap<string, ProposalDecision>> {
  const rows = await db.decisions.where('id').startsWith('wording-').toArray()
  return new Map(rows.map((row) => [row.id, row]))
}

/** Follows the proposed wordings, best to look at first; `undefined` until they were read, `null` before the analysis. */
export function useWordingList(): readonly JudgedWording[] | null | undefined {
  const wording = useWording()
  const decisions = useCaseQuery(readDecisions)
  return useMemo(() => {
    if (wording === null) return null
    if (!wording || !decisions) return undefined
    return wording.map((proposal) => ({
      id: proposal.id,
      proposal,
      decision: decisions.get(proposal.id) ?? null,
    }))
  }, [wording, decisions])
}
