import { useMemo } from 'react'
import type { Evidence, Hypothesis } from '#core/hypotheses/hypothesis.ts'
import type { Command } from '#renderer/services/commands.ts'
import { perform } from '#renderer/services/perform.ts'
import { moveEvidence, moveHypothesis } from '#renderer/store/actions/hypotheses.ts'
import type { CaseStore } from '#renderer/store/case-store.ts'
import type { HypothesesState } from './state.ts'

/**
 * Commands that move the hypothesis of the column and the evidence of the row under the cursor. Evidence that is shown
 * by how telling it is has no place of its own to be moved to.
 *
 * @param evidence in the order to show
 */
export function useMoveCommands(
  { hypothesis, evidence: piece, order }: HypothesesState,
  hypotheses: readonly Hypothesis[],
  evidence: readonly Evidence[],
  store: CaseStore,
): readonly Command[] {
  return useMemo(() => {
    const column = hypotheses.findIndex(({ id }) => id === hypothesis)
    const row = evidence.findIndex(({ id }) => id === piece)
    const moving = (by: 1 | -1, keys: string, label: string, kind: 'hypothesis' | 'evidence'): Command => {
      const [at, all] = kind === 'hypothesis' ? [column, hypotheses] : [row, evidence]
      const id = all[at]?.id
      const free = kind === 'hypothesis' || order === 'added'
      return {
        id: `hypotheses.move-${kind}-${by < 0 ? 'forward' : 'back'}`,
        label,
        group: 'Hypotheses',
        keys,
        enabled: free && id !== undefined && all[at + by] !== undefined,
        run: () => {
          if (id === undefined) return
          void perform(store, kind === 'hypothesis' ? moveHypothesis(id, by) : moveEvidence(id, by))
        },
      }
    }
    return [
      moving(-1, 'Alt+ArrowLeft', 'Move the hypothesis to the left', 'hypothesis'),
      moving(1, 'Alt+ArrowRight', 'Move the hypothesis to the right', 'hypothesis'),
      moving(-1, 'Alt+ArrowUp', 'Move the evidence up', 'evidence'),
      moving(1, 'Alt+ArrowDown', 'Move the evidence down', 'evidence'),
    ]
  }, [hypothesis, piece, order, hypotheses, evidence, store])
}
