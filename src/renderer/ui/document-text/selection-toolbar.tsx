import { GitCompareArrows, Highlighter, ListPlus, Tag, X } from 'lucide-react'
import { Button, IconButton } from '../button.tsx'
import { Badge } from '../badge.tsx'
import { Kbd } from '../kbd.tsx'
import './selection-toolbar.css'

/** Buttons beside selected words. `x` and `y` are pixels in the pane's scrolled content. */
export function SelectionToolbar({
  x,
  y,
  side,
  onMark,
  onTag,
  onCounterparts,
  onAddSide,
}: {
  readonly x: number
  readonly y: number
  /** Which side of a conflict the words would become. */
  readonly side: 'A' | 'B'
  readonly onMark: () => void
  readonly onTag: () => void
  /** Lists what may report the same as the words. */
  readonly onCounterparts: () => void
  /** Adds the words to the finding looked at last; `null` where there is none. */
  readonly onAddSide: (() => void) | null
}) {
  return (
    <div
      className="selection-toolbar"
      role="toolbar"
      aria-label="Selected words"
      style={{ left: x, top: y }}
      // Keeps the words selected while a button is pressed.
      onMouseDown={(event) => event.preventDefault()}
    >
      <Button size="small" variant="quiet" icon={Highlighter} onPress={onMark}>
        Mark as side {side} <Kbd keys="n" />
      </Button>
      <Button size="small" variant="quiet" icon={Tag} onPress={onTag}>
        Tag <Kbd keys="t" />
      </Button>
      <Button size="small" variant="quiet" icon={GitCompareArrows} onPress={onCounterparts}>
        Counterparts <Kbd keys="f" />
      </Button>
      {onAddSide ? (
        <Button size="small" variant="quiet" icon={ListPlus} onPress={onAddSide}>
          Add as a side of the finding <Kbd keys="e" />
        </Button>
      ) : null}
    </div>
  )
}

/** Says at the bottom of a view that side A is held, with its words. */
export function HeldBar({
  quote,
  origin,
  hasSelection,
  onMark,
  onShow,
  onCancel,
}: {
  readonly quote: string
  readonly origin: string
  readonly hasSelection: boolean
  readonly onMark: () => void
  readonly onShow: () => void
  readonly onCancel: () => void
}) {
  return (
    <div className="held-bar" role="status">
      <Badge tone="side-a">A</Badge>
      <button type="button" className="held-quote" onClick={onShow} title="Show the words">
        <q dir="auto">{quote}</q>
        <span className="muted">{origin}</span>
      </button>
      <span className="held-hint">
        {hasSelection ? null : 'Select the words that do not agree, here or in another document'}
      </span>
      <Button size="small" variant="primary" icon={Highlighter} isDisabled={!hasSelection} onPress={onMark}>
        Mark as side B
      </Button>
      <Kbd keys="n" />
      <IconButton
        label="Let side A go"
        icon={X}
        keys="Escape"
        size="small"
        placement="top"
        onPress={onCancel}
      />
    </div>
  )
}
