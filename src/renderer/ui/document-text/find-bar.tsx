import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { IconButton } from '../button.tsx'
import '../fields.css'
import './find-bar.css'

/** Finds words in the document: what is looked for, how often it stands there, and which place is shown. */
export function FindBar({
  query,
  onQuery,
  count,
  current,
  limited,
  onStep,
  onClose,
}: {
  readonly query: string
  readonly onQuery: (query: string) => void
  readonly count: number
  /** Index of the place that is shown. */
  readonly current: number
  /** Whether there are more places than were counted. */
  readonly limited: boolean
  readonly onStep: (step: 1 | -1) => void
  readonly onClose: () => void
}) {
  const found = count > 0 ? `${current + 1} of ${count}${limited ? '+' : ''}` : 'Not found'
  return (
    <div className="find-bar" role="search">
      <input
        className="input"
        aria-label="Find in document"
        placeholder="Find in document"
        dir="auto"
        value={query}
        // The bar opens because the user asked to type into it.
        autoFocus
        onFocus={(event) => event.target.select()}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter') onStep(event.shiftKey ? -1 : 1)
          else if (event.key === 'Escape') onClose()
          else return
          event.preventDefault()
        }}
      />
      <span className="find-count" role="status">
        {query === '' ? '' : found}
      </span>
      <IconButton
        label="Previous place"
        icon={ChevronUp}
        keys="Shift+Enter"
        size="small"
        isDisabled={count === 0}
        onPress={() => onStep(-1)}
      />
      <IconButton
        label="Next place"
        icon={ChevronDown}
        keys="Enter"
        size="small"
        isDisabled={count === 0}
        onPress={() => onStep(1)}
      />
      <IconButton label="Close" icon={X} keys="Escape" size="small" onPress={onClose} />
    </div>
  )
}
