import { useMemo } from 'react'
import type { JudgedOmission } from '#core/findings/judged-omissions.ts'
import { useCase } from '#renderer/services/case-context.tsx'
import { notify } from '#renderer/services/notices.ts'
import type { Documents } from '#renderer/services/passage-text/use-documents.ts'
import { perform, undoNow } from '#renderer/services/perform.ts'
import { explainDecision } from '#renderer/store/actions/findings.ts'
import { decideOmission, reopenOmission, type OmissionVerdict } from '#renderer/store/actions/omissions.ts'
import { summaryOf } from './use-marking.ts'

/** Keeping and dismissing omissions; the same decision again clears it. */
export type Deciding = {
  /** Whether it is decided now. */
  readonly decide: (
    judged: JudgedOmission,
    verdict: OmissionVerdict,
    note: string,
    documents: Documents,
  ) => Promise<boolean>
  /** Keeps another note of a decision that stands. */
  readonly explain: (judged: JudgedOmission, note: string) => Promise<void>
}

/** Decisions about omissions, saved through the journal, each with its undo at hand. */
export function useDeciding(): Deciding {
  const { store } = useCase()
  return useMemo(
    () => ({
      decide: async (judged, verdict, note, documents) => {
        const { omission, decision, newDocuments } = judged
        const again = decision?.decision === verdict && newDocuments.length === 0
        const saved = await perform(
          store,
          again
            ? reopenOmission(decision)
            : decideOmission(store, judged, verdict, note, summaryOf(omission, documents)),
        )
        if (!saved) return false
        notify(
          'info',
          again ? 'The omission is open again' : verdict === 'dismissed' ? 'Dismissed' : 'Kept',
          undoNow(store),
        )
        return !again
      },
      explain: async ({ decision }, note) => {
        if (decision) await perform(store, explainDecision(store, decision.id, note))
      },
    }),
    [store],
  )
}
