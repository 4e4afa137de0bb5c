import { Columns2, Trash2, X } from 'lucide-react'
import { useCase } from '#renderer/services/case-context.tsx'
import { compareDocuments, MOST_PANES, workspace } from '#renderer/services/workspace.ts'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { removeWithNotice } from './document-actions.ts'
import { libraryState } from './library-state.ts'

/** What can be done with several chosen documents. */
export function SelectionBar({ chosen }: { readonly chosen: readonly string[] }) {
  const { store } = useCase()
  const [first, second, ...more] = chosen
  if (first === undefined || second === undefined) return null
  return (
    <div className="selection-bar" role="toolbar" aria-label="Chosen documents">
      <span>{chosen.length} chosen</span>
      <Button size="small" icon={Columns2} onPress={() => compareDocuments(first, second, ...more)}>
        {chosen.length > MOST_PANES ? `Compare first ${MOST_PANES}` : 'Compare'}
      </Button>
      <IconButton
        label="Remove from the case"
        icon={Trash2}
        size="small"
        onPress={() => void removeWithNotice(store, chosen)}
      />
      <IconButton
        label="Choose nothing"
        icon={X}
        size="small"
        onPress={() => libraryState.update((now) => ({ ...now, chosen: [] }))}
      />
    </div>
  )
}

/**
 * The documents that "compare" is about: those chosen; one chosen and the one being read; or one beside itself. `null`
 * when nothing is chosen.
 */
export function comparedDocuments(
  chosen: readonly string[],
): readonly [string, string, ...(readonly string[])] | null {
  const [first, second, ...more] = chosen
  if (first === undefined) return null
  if (second !== undefined) return [first, second, ...more]
  const { reading, panes } = workspace.get()
  const other = [reading, ...panes].find((id) => id !== null && id !== first)
  return [other ?? first, first]
}
