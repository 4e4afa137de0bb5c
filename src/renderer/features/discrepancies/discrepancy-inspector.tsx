import { useState } from 'react'
import { useCaseQuery } from '#renderer/services/case-context.tsx'
import { listBothTiers } from '#renderer/store/queries/judgements.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { PanelHeader } from '#renderer/ui/panel.tsx'
import { DiscrepancyDetail } from './discrepancy-detail.tsx'
import { useJudging } from './use-judging.ts'
import { useVerdict } from './use-verdict.ts'

/** One proposal beside the documents it is about, to be judged there. */
export function DiscrepancyInspector({ id }: { readonly id: string }) {
  const all = useCaseQuery(listBothTiers)
  const judging = useJudging()
  const [typed, setTyped] = useState<string | null>(null)
  const judged = all?.find(({ discrepancy }) => discrepancy.id === id) ?? null
  const judgement = useVerdict(judged)
  if (all === undefined) return null
  if (!judged) {
    return (
      <EmptyState
        title="This proposal is gone"
        text="The documents were analysed anew since. What you decided about it is kept in the history."
      />
    )
  }
  const reason = typed ?? judged.decision?.reason ?? ''
  const words = reason.trim()
  return (
    <>
      <PanelHeader title="Discrepancy" subtitle="Proposed by the program" />
      <DiscrepancyDetail
        judged={judged}
        reason={reason}
        judgement={judgement}
        onReason={setTyped}
        onExplain={() => {
          if (judged.decision && words !== judged.decision.reason) void judging.explain(judged, words)
        }}
        onConfirm={() => void judging.confirm(judged, words, judgement.verdict)}
        onDismiss={() => void judging.dismiss(judged, words)}
        onHold={() => void judging.hold(judged, words)}
      />
    </>
  )
}
