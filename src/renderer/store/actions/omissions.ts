import type { ProposalDecision } from '#core/findings/finding.ts'
import { questionOfOmission, type JudgedOmission } from '#core/findings/judged-omissions.ts'
import type { Action, CaseStore } from '../case-store.ts'
import { write } from '../rows.ts'
import { rowOf } from './findings.ts'

/** What can be decided about an omission: `confirmed` keeps it as one that matters. */
export type OmissionVerdict = 'confirmed' | 'dismissed'

/**
 * Keeps or dismisses an omission, with a note that may be empty. What was decided stays decided when the analysis is run
 * again.
 *
 * @param summary what it is about, for the history
 */
export function decideOmission(
  store: CaseStore,
  { omission, decision: earlier }: JudgedOmission,
  decision: OmissionVerdict,
  reason: string,
  summary: string,
): Action {
  return {
    action: `omission.${decision === 'dismissed' ? 'dismiss' : 'keep'}`,
    label: decision === 'dismissed' ? 'Dismiss an omission' : 'Keep an omission',
    plan: () => {
      const judged = rowOf({ ...questionOfOmission(omission, earlier?.judged), summary })
      const row = {
        id: omission.id,
        decision,
        finding: null,
        reason,
        decidedAt: store.now(),
        author: store.actor(),
        judged,
      }
      const moved = earlier && earlier.id !== row.id ? [write('decisions', earlier.id, null)] : []
      return [...moved, write('decisions', row.id, row)]
    },
  }
}

/** Takes back what was decided about an omission. */
export function reopenOmission({ id }: ProposalDecision): Action {
  return {
    action: 'omission.reopen',
    label: 'Reopen an omission',
    plan: () => [write('decisions', id, null)],
  }
}
