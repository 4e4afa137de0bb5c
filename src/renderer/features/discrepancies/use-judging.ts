import { groupBy } from '#core/base/group-by.ts'
import { useMemo } from 'react'
import type { JudgedDiscrepancy } from '#core/findings/carry-decisions.ts'
import type { Discrepancy } from '#core/findings/discrepancy.ts'
import type { ProposalDecision } from '#core/findings/finding.ts'
import { useCase } from '#renderer/services/case-context.tsx'
import { notify } from '#renderer/services/notices.ts'
import { perform, undoNow } from '#renderer/services/perform.ts'
import { inspect, workspace } from '#renderer/services/workspace.ts'
import {
  confirmDiscrepancy,
  decideDiscrepancy,
  explainDecision,
  extendFinding,
  reopenDiscrepancy,
  type Verdict,
} from '#renderer/store/actions/findings.ts'
import { keepVerdict } from './use-verdict.ts'

/**
 * Judging proposals. Each gives whether the proposal is decided now: the same decision again clears it, but where
 * something is new since, it judges the proposal as it stands.
 */
export type Judging = {
  /** The reason becomes the finding's note, the verdict its severity and disposition. */
  readonly confirm: (judged: JudgedDiscrepancy, reason: string, verdict: Verdict) => Promise<boolean>
  readonly dismiss: (judged: JudgedDiscrepancy, reason: string, verdict: Verdict) => Promise<boolean>
  readonly hold: (judged: JudgedDiscrepancy, reason: string, verdict: Verdict) => Promise<boolean>
  /** Keeps the reason of a decision that stands. */
  readonly explain: (judged: JudgedDiscrepancy, reason: string) => Promise<void>
}

/** The decisions of the inbox, saved through the journal, each with its undo at hand. */
export function useJudging(): Judging {
  const { store } = useCase()
  return useMemo(() => {
    const say = (text: string): number => notify('info', text, undoNow(store))
    const decide = async (
      { discrepancy, decision, since }: JudgedDiscrepancy,
      wanted: 'dismissed' | 'held',
      reason: string,
      verdict: Verdict,
    ): Promise<boolean> => {
      const again = decision?.decision === wanted && since === null
      if (again) keepVerdict({ discrepancy, decision, since })
      const saved = await perform(
        store,
        again
          ? reopenDiscrepancy(decision.id)
          : decideDiscrepancy(store, discrepancy, wanted, reason, decision, verdict),
      )
      if (saved)
        say(again ? 'The proposal is open again' : wanted === 'held' ? 'Held for later' : 'Dismissed')
      return saved && !again
    }
    return {
      confirm: async (judged, reason, verdict) => {
        const { discrepancy, decision, since } = judged
        if (decision?.decision === 'confirmed' && since !== null) {
          const saved = await perform(store, extendFinding(store, judged))
          if (saved) say('What is new is in the finding')
          return saved
        }
        if (decision?.decision === 'confirmed') {
          const saved = await perform(store, reopenDiscrepancy(decision.id))
          if (saved) say('The proposal is open again; its finding was deleted')
          return false
        }
        const id = store.newId('finding')
        const saved = await perform(
          store,
          confirmDiscrepancy(store, discrepancy, id, reason, verdict, decision),
        )
        if (saved) {
          // The inbox goes on to the next proposal; beside a text the finding is what to work on.
          if (workspace.get().view !== 'discrepancies') inspect({ kind: 'finding', id })
          say('Confirmed as a finding')
        }
        return saved
      },
      dismiss: (judged, reason, verdict) => decide(judged, 'dismissed', reason, verdict),
      hold: (judged, reason, verdict) => decide(judged, 'held', reason, verdict),
      explain: async ({ decision }, reason) => {
        if (!decision || decision.decision === 'confirmed') return
        await perform(store, explainDecision(store, decision.id, reason))
      },
    }
  }, [store])
}

/** A decision in words. */
export function decisionWords(decision: ProposalDecision | null): string {
  if (!decision) return 'Not decided'
  return { confirmed: 'Confirmed', dismissed: 'Dismissed', held: 'Held' }[decision.decision]
}

/** Sentences of an explanation: why it was proposed, and what would make it no conflict. */
export function explanationParts(discrepancy: Discrepancy): {
  readonly why: readonly string[]
  readonly unless: readonly string[]
} {
  const sentences = groupBy(discrepancy.explanation, (sentence) => /\bno conflict\b/iu.test(sentence))
  return { why: sentences.get(false) ?? [], unless: sentences.get(true) ?? [] }
}
