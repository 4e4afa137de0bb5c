import { Inbox } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useCaseQuery } from '#renderer/services/case-context.tsx'
import { type Command, useCommands } from '#renderer/services/commands.ts'
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
  const words = (typed ?? judged?.decision?.reason ?? '').trim()
  const { verdict } = judgement
  const decide = useMemo(() => {
    if (!judged) return null
    return {
      onConfirm: () => void judging.confirm(judged, words, verdict),
      onDismiss: () => void judging.dismiss(judged, words, verdict),
      onHold: () => void judging.hold(judged, words, verdict),
    }
  }, [judged, judging, words, verdict])
  useCommands(
    useMemo((): readonly Command[] => {
      const group = 'Discrepancies'
      const enabled = decide !== null
      return [
        { id: 'discrepancy.back', label: 'Back to the inbox', group, keys: BACK, run: () => backTo(id) },
        // With Shift: beside the texts the plain letters mark passages.
        {
          id: 'discrepancy.confirm',
          label: 'Confirm the proposal beside the texts',
          group,
          keys: 'Shift+y',
          enabled,
          run: () => decide?.onConfirm(),
        },
        {
          id: 'discrepancy.dismiss',
          label: 'Dismiss the proposal beside the texts',
          group,
          keys: 'Shift+n',
          enabled,
          run: () => decide?.onDismiss(),
        },
        {
          id: 'discrepancy.hold',
          label: 'Hold the proposal beside the texts',
          group,
          keys: 'Shift+h',
          enabled,
          run: () => decide?.onHold(),
        },
      ]
    }, [id, decide]),
  )
  if (all === undefined) return null
  if (!judged || !decide) {
    return (
      <EmptyState
        title="This proposal is gone"
        text="The documents were analysed anew since. What you decided about it is kept in the history."
      />
    )
  }
  const reason = typed ?? judged.decision?.reason ?? ''
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
        {...decide}
      />
    </>
  )
}

/** Shows the proposal where the others wait, with the focus on its row. */
function backTo(id: string): void {
  openProposal(id)
  focusWork()
}
