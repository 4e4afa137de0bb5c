import { useObservable } from '../case-context.tsx'
import { focusPassages, holdSelection, openDocument, workspace, type PaneSelection } from '../workspace.ts'
import { shortNameOf } from './document-words.ts'
import { useDocument } from './use-documents.ts'

/** Side A of a mark by hand while side B is looked for, with its words. */
export type Held = {
  readonly passage: PaneSelection | null
  readonly quote: string
  readonly origin: string
  readonly show: () => void
  readonly cancel: () => void
}

/** Follows what is held. */
export function useHeld(): Held {
  const { heldSelection: passage } = useObservable(workspace)
  const document = useDocument(passage?.document ?? null)
  const known = passage && document?.id === passage.document ? document : null
  return {
    passage,
    quote: known && passage ? known.text.slice(passage.start, passage.end) : '',
    origin: known ? shortNameOf(known) : '',
    show: () => {
      if (passage) show(passage)
    },
    cancel: () => holdSelection(null),
  }
}

function show(passage: PaneSelection): void {
  const { view, panes } = workspace.get()
  if (view !== 'compare' || panes[passage.pane] !== passage.document) {
    openDocument(passage.document, passage)
    return
  }
  focusPassages(panes.map((_, index) => (index === passage.pane ? passage : null)))
}
