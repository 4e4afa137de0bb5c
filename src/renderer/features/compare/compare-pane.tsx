import { Columns2, X } from 'lucide-react'
import { useCallback, useEffect, useMemo, type ReactNode } from 'react'
import type { SourceDocument } from '#core/documents/source-document.ts'
import type { Match } from '#core/matching/match.ts'
import type { DiffMark } from '#renderer/services/passage-text/diff-marks.ts'
import { showCounterparts } from '#renderer/services/passage-text/counterparts.ts'
import { passageMark } from '#renderer/services/passage-text/document-marks.ts'
import { fullOriginOf, headingOf, titleOf } from '#renderer/services/passage-text/document-words.ts'
import { isInComment } from '#renderer/services/passage-text/find-in-text.ts'
import {
  addSelectionToFinding,
  lastFinding,
  markSelection,
  tagSelection,
} from '#renderer/services/passage-text/marking.ts'
import { openMark } from '#renderer/services/passage-text/open-mark.ts'
import { useDocumentMarks } from '#renderer/services/passage-text/use-document-marks.ts'
import { documentOptions, useSummaries } from '#renderer/services/passage-text/use-documents.ts'
import { usePane } from '#renderer/services/passage-text/use-pane.ts'
import { useSelectionPlace } from '#renderer/services/passage-text/use-selection-place.ts'
import { useObservable } from '#renderer/services/case-context.tsx'
import { setPane } from '#renderer/services/workspace.ts'
import { closePaneOf } from './use-compare-commands.ts'
import { IconButton } from '#renderer/ui/button.tsx'
import { DocumentHeading, DocumentPane } from '#renderer/ui/document-text/document-pane.tsx'
import { SelectionToolbar } from '#renderer/ui/document-text/selection-toolbar.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { PickField } from '#renderer/ui/pick-field.tsx'
import type { LinkedScroll } from './linked-scroll.ts'

/** What a pane is called: two are left and right, more are counted. */
export function paneName(index: number, count: number): string {
  if (count > 2) return `Pane ${index + 1}`
  return index === 0 ? 'Left' : 'Right'
}

/** What the same document in two panes is good for. */
export const SAME_TWICE = 'The same document in two panes shows where it repeats or contradicts itself.'

/** A column of the comparison: which document stands in it, and the document or what to do without one. */
export function PaneColumn({
  index,
  count,
  document,
  id,
  headOnly,
  children,
}: {
  readonly index: number
  readonly count: number
  /** The document that was chosen. */
  readonly id: string | null
  /** `null` while it is being read. */
  readonly document: SourceDocument | null
  /** Nothing stands in any pane: what to open is told below all of them. */
  readonly headOnly: boolean
  readonly children: ReactNode
}) {
  const name = paneName(index, count)
  const side = count > 2 ? `in pane ${index + 1}` : `on the ${name.toLowerCase()}`
  return (
    <div className="compare-column" data-pane={index}>
      <header className="compare-column-head">
        <DocumentChooser
          label={`Document ${side}`}
          value={id}
          onChange={(chosen) => setPane(index, chosen)}
        />
        {count > 2 ? (
          <IconButton
            label={`Close pane ${index + 1}`}
            icon={X}
            keys="Shift+a"
            size="small"
            onPress={() => closePaneOf(index, count)}
          />
        ) : null}
      </header>
      {headOnly ? null : id === null ? (
        <EmptyState icon={Columns2} title="Choose a document" text={SAME_TWICE} />
      ) : document ? (
        children
      ) : (
        <div className="document-pane" aria-busy />
      )}
    </div>
  )
}

/** One document of the comparison. Mounted anew for another document. */
export function ComparePane({
  index,
  count,
  document,
  linked,
  matches,
  diff,
  markSide,
}: {
  readonly index: number
  readonly count: number
  readonly document: SourceDocument
  readonly linked: LinkedScroll
  readonly matches: readonly Match[]
  readonly diff: readonly DiffMark[]
  /** Which side of a mark by hand the next selection becomes. */
  readonly markSide: 'A' | 'B'
}) {
  const marks = useDocumentMarks(document, matches)
  const onScrolled = useCallback((request: number) => linked.settled(index, request), [linked, index])
  const pane = usePane(index, document, marks, onScrolled)
  const { scroller, root } = pane
  useEffect(() => {
    if (!scroller.current || !root.current) return undefined
    return linked.attachPane(index, scroller.current, root.current)
  }, [linked, index, scroller, root])
  const all = useMemo(
    () => [...marks, ...diff, ...passageMark(pane.flashing, document.id, 'flash')],
    [marks, diff, pane.flashing, document.id],
  )
  const place = useSelectionPlace(pane, all)
  const known = useObservable(lastFinding)
  return (
    <DocumentPane
      label={`${paneName(index, count)}: ${titleOf(document)}`}
      scroller={scroller}
      root={root}
      onKeyDown={pane.onKeyDown}
      onOpen={openMark}
      text={document.text}
      blocks={document.blocks}
      marks={all}
      revealComments={isInComment(document.blocks, pane.flashing)}
      header={<DocumentHeading title={headingOf(document)} origin={fullOriginOf(document)} />}
      floating={
        place ? (
          <SelectionToolbar
            {...place}
            side={markSide}
            onMark={markSelection}
            onTag={tagSelection}
            onCounterparts={() => showCounterparts()}
            onAddSide={known === null ? null : addSelectionToFinding}
          />
        ) : null
      }
    />
  )
}

function DocumentChooser({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: string | null
  readonly onChange: (id: string) => void
}) {
  const documents = useSummaries()
  const chosen = value === null ? undefined : documents?.get(value)
  return (
    <PickField
      label={label}
      options={() => documentOptions(documents)}
      chosen={chosen ? { id: chosen.id, label: titleOf(chosen) } : null}
      onChange={onChange}
      placeholder="Choose a document…"
      isDisabled={!documents || documents.size === 0}
    />
  )
}
