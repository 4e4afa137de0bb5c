import { useEffect } from 'react'
import { useObservable } from '#renderer/services/case-context.tsx'
import { draft, endDraft, endSide } from '#renderer/services/passage-text/marking.ts'
import { workspace } from '#renderer/services/workspace.ts'
import { AddSide } from './add-side.tsx'
import { EvidenceDialog } from './evidence-dialog.tsx'
import { forgetUnfinished, NewFindingDialog } from './new-finding-dialog.tsx'
import { PassageTagsDialog } from './passage-tags-dialog.tsx'
import { RedactDialog } from './redact-dialog.tsx'
import { TagPassageDialog } from './tag-passage-dialog.tsx'

/** Finishes what was begun on selected words: a mark by hand, or a tag. Stands once in the window. */
export function MarkDialog() {
  const now = useObservable(draft)
  const { heldSelection } = useObservable(workspace)
  const isHeld = heldSelection !== null
  useEffect(() => {
    // Side A was let go or saved: what comes next is another mark.
    if (!isHeld) forgetUnfinished()
  }, [isHeld])
  if (!now) return null
  if (now.kind === 'tag') return <TagPassageDialog passage={now.passage} onClose={endDraft} />
  if (now.kind === 'redact') return <RedactDialog passage={now.passage} onClose={endSide} />
  if (now.kind === 'evidence') return <EvidenceDialog passage={now.passage} onClose={endSide} />
  if (now.kind === 'tagged') return <PassageTagsDialog tag={now.tag} onClose={() => endDraft(false)} />
  if (now.kind === 'side') return <AddSide passage={now.passage} finding={now.finding} onClose={endSide} />
  return <NewFindingDialog sides={now.sides} likely={now.type ?? null} onClose={endDraft} />
}
