import { Inbox } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useCaseQuery } from '#renderer/services/case-context.tsx'
import { useCommands } from '#renderer/services/commands.ts'
import { openProposal } from '#renderer/services/judging/inbox.ts'
import { focusWork } from '#renderer/services/work-focus.ts'
import { listBothTiers } from '#renderer/store/queries/judgements.ts'
import { IconButton } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { PanelHeader } from '#renderer/ui/panel.tsx'
import { DiscrepancyDetail } from './discrepancy-detail.tsx'
import { useJudging } from './use-judging.ts'
import { useVerdict } from './use-verdict.ts'

const BACK = 'Backspace'

/** One proposal beside the documents it is about, to be judged there. */
export function DiscrepancyInspector({ id }: { readonly id: string }) {
  const all = useCaseQuery(listBothTiers)
  const judging = useJudging()
  const [typed, setTyped] = useState<string | null>(null)
  const judged = all?.find(({ discrepancy }) => discrepancy.id === id) ?? null
  const judgement = useVerdict(judged)
  useCommands(
    useMemo(
      () => [
        {
          id: 'discrepancy.back',
          label: 'Back to the inbox',
          group: 'Discrepancies',
          keys: BACK,
          run: () => backTo(id),
        },
      ],
      [id],
    ),
  )
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
      <PanelHeader
        title="Discrepancy"
        subtitle="Proposed by the program"
        actions={<IconButton label="Back to the inbox" icon={Inbox} keys={BACK} onPress={() => backTo(id)} />}
      />
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

/** Shows the proposal where the others wait, with the focus on its row. */
function backTo(id: string): void {
  openProposal(id)
  focusWork()
}
