import { ArrowLeftRight, ChevronDown, ChevronUp, Diff, Link2, Link2Off } from 'lucide-react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { SourceDocument } from '#core/documents/source-document.ts'
import { useObservable } from '#renderer/services/case-context.tsx'
import { comparePair, diffMarks } from '#renderer/services/passage-text/diff-marks.ts'
import { markSelection } from '#renderer/services/passage-text/marking.ts'
import { useDocumentMarks } from '#renderer/services/passage-text/use-document-marks.ts'
import { useHeld } from '#renderer/services/passage-text/use-held.ts'
import { usePane, type Pane } from '#renderer/services/passage-text/use-pane.ts'
import { usePassageCommands } from '#renderer/services/passage-text/use-passage-commands.ts'
import { inspect, workspace } from '#renderer/services/workspace.ts'
import { IconButton } from '#renderer/ui/button.tsx'
import { HeldBar } from '#renderer/ui/document-text/selection-toolbar.tsx'
import { CompareHeader } from './compare-header.tsx'
import { ComparePane } from './compare-pane.tsx'
import { LinkedScroll } from './linked-scroll.ts'
import { Ribbons } from './ribbons.tsx'
import { useCompareCommands } from './use-compare-commands.ts'
import { useComparison, type Comparison, type PairedMatch } from './use-comparison.ts'

/** Two loaded documents in their panes. Mounted anew for other documents. */
export function SideBySide({
  left,
  right,
}: {
  readonly left: SourceDocument
  readonly right: SourceDocument
}) {
  const { inspected } = useObservable(workspace)
  const comparison = useComparison(left, right)
  const { pairs } = comparison
  const matches = useMemo(() => pairs.map((pair) => pair.match), [pairs])
  const leftMarks = useDocumentMarks(left, matches)
  const rightMarks = useDocumentMarks(right, matches)
  const active = pairs.find((pair) => inspected.kind === 'match' && pair.match.id === inspected.id) ?? null
  const diff = useActiveDiff(active, left, right)

  const [linked] = useState(() => new LinkedScroll())
  const onLeftScrolled = useCallback(() => linked.settled('left'), [linked])
  const onRightScrolled = useCallback(() => linked.settled('right'), [linked])
  const leftPane = usePane(0, left, leftMarks, onLeftScrolled)
  const rightPane = usePane(1, right, rightMarks, onRightScrolled)
  const svg = useRef<SVGSVGElement>(null)
  const [locked, setLocked] = useState(true)
  useLinkedScroll({ linked, leftPane, rightPane, svg, comparison, locked, active })

  const held = useHeld()
  const toggleLock = useCallback(() => setLocked((now) => !now), [])
  usePassageCommands('Compare')
  const walk = useCompareCommands({ comparison, active, leftPane, locked, toggleLock, swap: swapPanes })
  const ribbons = useMemo(
    () =>
      pairs.map(({ match, moved }) => ({
        id: match.id,
        kind: match.kind,
        moved,
        active: match.id === active?.match.id,
      })),
    [pairs, active],
  )
  const markSide = held.passage ? 'B' : 'A'
  const none = pairs.length === 0
  return (
    <div className="compare">
      <CompareHeader left={left.id} right={right.id}>
        <IconButton
          label="Previous match"
          icon={ChevronUp}
          keys="["
          isDisabled={none}
          onPress={() => walk.match(-1)}
        />
        <span className="compare-count" role="status">
          {countWords(pairs, active)}
        </span>
        <IconButton
          label="Next match"
          icon={ChevronDown}
          keys="]"
          isDisabled={none}
          onPress={() => walk.match(1)}
        />
        <IconButton
          label="Next difference"
          icon={Diff}
          keys="F7"
          isDisabled={none}
          onPress={() => walk.difference(1)}
        />
        <IconButton
          label={locked ? 'Scrolling is locked, passage to passage' : 'Scrolling is free'}
          icon={locked ? Link2 : Link2Off}
          keys="l"
          isPressed={locked}
          onPress={toggleLock}
        />
        <IconButton label="Swap the panes" icon={ArrowLeftRight} keys="$mod+\" onPress={swapPanes} />
      </CompareHeader>
      <div className="compare-panes">
        <ComparePane
          name="Left"
          document={left}
          pane={leftPane}
          marks={leftMarks}
          diff={diff.left}
          markSide={markSide}
        />
        <Ribbons svg={svg} ribbons={ribbons} onOpen={openMatch} />
        <ComparePane
          name="Right"
          document={right}
          pane={rightPane}
          marks={rightMarks}
          diff={diff.right}
          markSide={markSide}
        />
      </div>
      {held.passage ? (
        <HeldBar
          quote={held.quote}
          origin={held.origin}
          hasSelection={leftPane.selected !== null || rightPane.selected !== null}
          onMark={markSelection}
          onShow={held.show}
          onCancel={held.cancel}
        />
      ) : null}
    </div>
  )
}

function useLinkedScroll(options: {
  readonly linked: LinkedScroll
  readonly leftPane: Pane
  readonly rightPane: Pane
  readonly svg: { readonly current: SVGSVGElement | null }
  readonly comparison: Comparison
  readonly locked: boolean
  readonly active: PairedMatch | null
}): void {
  const { linked, svg, comparison, locked, active } = options
  const { scroller: leftScroller, root: leftRoot } = options.leftPane
  const { scroller: rightScroller, root: rightRoot } = options.rightPane
  useEffect(() => {
    const left = leftScroller.current
    const right = rightScroller.current
    if (!left || !right || !leftRoot.current || !rightRoot.current || !svg.current) return undefined
    const roots = { leftRoot: leftRoot.current, rightRoot: rightRoot.current }
    return linked.attach({ left, right, ...roots, svg: svg.current })
  }, [linked, svg, leftScroller, leftRoot, rightScroller, rightRoot])
  useEffect(() => {
    const spans = comparison.pairs.map(({ match, left, right, moved }) => ({
      id: match.id,
      left,
      right,
      moved,
    }))
    linked.link(spans, comparison.same)
  }, [linked, comparison])
  useEffect(() => linked.lock(locked), [linked, locked])
  useEffect(() => linked.prefer(active?.match.id ?? null), [linked, active])
}

function swapPanes(): void {
  workspace.update((now) => {
    const [first, second] = now.panes
    return { ...now, panes: [second ?? null, first ?? null], focus: null, selection: null }
  })
}

function openMatch(id: string): void {
  inspect({ kind: 'match', id })
}

function countWords(pairs: readonly PairedMatch[], active: PairedMatch | null): string {
  if (pairs.length === 0) return 'No matches'
  if (active) return `${pairs.indexOf(active) + 1} of ${pairs.length}`
  return pairs.length === 1 ? '1 match' : `${pairs.length} matches`
}

const NO_DIFF = { left: [], right: [] }

function useActiveDiff(active: PairedMatch | null, left: SourceDocument, right: SourceDocument) {
  return useMemo(() => {
    if (!active) return NO_DIFF
    const { left: a, right: b, match } = active
    const compared = comparePair(left, a, right, b)
    const id = `match:${match.id}`
    return {
      left: diffMarks(compared.diff, 'left', compared.left.start, id, left.meta.language),
      right: diffMarks(compared.diff, 'right', compared.right.start, id, right.meta.language),
    }
  }, [active, left, right])
}
