import { useMemo } from 'react'
import type { SourceDocument } from '#core/documents/source-document.ts'
import { passageMark } from '#renderer/services/passage-text/document-marks.ts'
import { fullOriginOf, headingOf, titleOf } from '#renderer/services/passage-text/document-words.ts'
import type { DiffMark } from '#renderer/services/passage-text/diff-marks.ts'
import type { DocumentMark } from '#renderer/services/passage-text/document-marks.ts'
import { isInComment } from '#renderer/services/passage-text/find-in-text.ts'
import { markSelection, tagSelection } from '#renderer/services/passage-text/marking.ts'
import { openMark } from '#renderer/services/passage-text/open-mark.ts'
import type { Pane } from '#renderer/services/passage-text/use-pane.ts'
import { useSelectionPlace } from '#renderer/services/passage-text/use-selection-place.ts'
import { DocumentHeading, DocumentPane } from '#renderer/ui/document-text/document-pane.tsx'
import { SelectionToolbar } from '#renderer/ui/document-text/selection-toolbar.tsx'

/** One side of the comparison. */
export function ComparePane({
  name,
  document,
  pane,
  marks,
  diff,
  markSide,
}: {
  /** "Left" or "Right". */
  readonly name: string
  readonly document: SourceDocument
  readonly pane: Pane
  readonly marks: readonly DocumentMark[]
  readonly diff: readonly DiffMark[]
  /** Which side of a mark by hand the next selection becomes. */
  readonly markSide: 'A' | 'B'
}) {
  const all = useMemo(
    () => [...marks, ...diff, ...passageMark(pane.flashing, document.id, 'flash')],
    [marks, diff, pane.flashing, document.id],
  )
  const place = useSelectionPlace(pane, all)
  return (
    <DocumentPane
      label={`${name}: ${titleOf(document)}`}
      scroller={pane.scroller}
      root={pane.root}
      onKeyDown={pane.onKeyDown}
      onOpen={openMark}
      text={document.text}
      blocks={document.blocks}
      marks={all}
      revealComments={isInComment(document.blocks, pane.flashing)}
      header={<DocumentHeading title={headingOf(document)} origin={fullOriginOf(document)} />}
      floating={
        place ? (
          <SelectionToolbar {...place} side={markSide} onMark={markSelection} onTag={tagSelection} />
        ) : null
      }
    />
  )
}
