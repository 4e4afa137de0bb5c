import { useCallback, useId, useMemo, useState, type CSSProperties } from 'react'
import type { DocumentSummary } from '#renderer/store/queries/documents.ts'
import { shortNameOf, titleOf } from '#renderer/services/passage-text/document-words.ts'
import type { GridPlace } from '#renderer/ui/grid/steps.ts'
import { numbersIn, useGridWindow } from '#renderer/ui/grid/use-grid-window.ts'
import type { SharedText, SharedTexts } from '#renderer/services/passage-text/shared-text.ts'
import { pairWords, shareWords } from './words.ts'

/** Pixels; the style sheet has the same. */
const CELL = { width: 46, height: 36 }
const CELL_SIZE = { heightOf: () => CELL.height, widthIn: () => CELL.width }
const HEAD = { width: 196, widest: 420, height: 148 }

/**
 * Documents against documents. Only the cells in view are in the window, so that five hundred documents are as quick as
 * five. One stop for Tab; arrow keys, Home, End and the page keys move in it, Enter opens.
 */
export function Matrix({
  documents,
  shared,
  current,
  onMove,
  onHover,
  onOpen,
}: {
  /** In the order of rows and columns. */
  readonly documents: readonly DocumentSummary[]
  readonly shared: SharedTexts
  readonly current: GridPlace
  readonly onMove: (place: GridPlace) => void
  readonly onHover: (place: GridPlace | null) => void
  readonly onOpen: (place: GridPlace) => void
}) {
  const id = useId()
  const count = documents.length
  const widthIn = useCallback((view: number) => headWidth(view, count), [count])
  const { scroller, drawn, head, measure, onKeyDown } = useGridWindow({
    size: { rows: count, columns: count },
    cell: CELL_SIZE,
    head: { height: HEAD.height, widthIn },
    current,
    onMove,
    onOpen,
  })
  const { rows, columns } = drawn
  const [hovered, setHovered] = useState<GridPlace | null>(null)
  const hover = useCallback(
    (place: GridPlace | null) => {
      setHovered(place)
      onHover(place)
    },
    [onHover],
  )

  const marked = hovered ?? current
  const repeated = useMemo(() => repeatedOutlets(documents), [documents])
  const cellId = (place: GridPlace): string => `${id}-${place.row}-${place.column}`
  const size = { inlineSize: head + count * CELL.width, blockSize: HEAD.height + count * CELL.height }
  const headStyle: HeadStyle = { '--head': `${head}px` }
  return (
    <div
      ref={scroller}
      className="grid-view matrix"
      style={headStyle}
      role="grid"
      aria-label="Shared text"
      aria-rowcount={count + 1}
      aria-colcount={count + 1}
      aria-activedescendant={cellId(current)}
      tabIndex={0}
      onScroll={measure}
      onKeyDown={onKeyDown}
      onMouseLeave={() => hover(null)}
    >
      <div className="grid-canvas" role="presentation" style={size}>
        <div className="grid-head" role="row" aria-rowindex={1}>
          <div className="grid-corner matrix-corner" role="columnheader" aria-colindex={1}>
            <span>of the text in this row …</span>
            <span>… stands here too</span>
          </div>
          {numbersIn(columns).map((column) => (
            <div
              key={column}
              role="columnheader"
              aria-colindex={column + 2}
              className={`matrix-column${marked.column === column ? ' grid-marked' : ''}`}
              style={{ insetInlineStart: head + column * CELL.width }}
              title={nameOf(documents[column])}
            >
              <span className="matrix-column-name">
                <span className="truncate" dir="auto">
                  {columnName(documents[column], repeated)}
                </span>
              </span>
              <span className="matrix-number">{column + 1}</span>
            </div>
          ))}
        </div>
        {numbersIn(rows).map((row) => (
          <div
            key={row}
            role="row"
            aria-rowindex={row + 2}
            className="grid-row matrix-row"
            style={{ insetBlockStart: HEAD.height + row * CELL.height }}
          >
            <div
              role="rowheader"
              aria-colindex={1}
              className={`grid-row-head matrix-row-head${marked.row === row ? ' grid-marked' : ''}`}
              title={nameOf(documents[row])}
            >
              <span className="matrix-number">{row + 1}</span>
              <span className="matrix-name">
                <span className="truncate" dir="auto">
                  {shortName(documents[row])}
                </span>
                <span className="truncate muted" dir="auto">
                  {titleWords(documents[row])}
                </span>
              </span>
            </div>
            {numbersIn(columns).map((column) => {
              const place = { row, column }
              const from = documents[row]
              const to = documents[column]
              if (!from || !to) return null
              const isCurrent = row === current.row && column === current.column
              return (
                <Cell
                  key={column}
                  id={cellId(place)}
                  place={place}
                  head={head}
                  cell={shared.get(from.id)?.get(to.id) ?? null}
                  label={pairWords(from, to, shared)}
                  isCurrent={isCurrent}
                  onHover={hover}
                  onOpen={onOpen}
                />
              )
            })}
          </div>
        ))}
      </div>
    </div>
  )
}

type HeadStyle = CSSProperties & { readonly '--head': string }
type ShadeStyle = CSSProperties & { readonly '--share': string }

function Cell({
  id,
  place,
  head,
  cell,
  label,
  isCurrent,
  onHover,
  onOpen,
}: {
  readonly id: string
  readonly place: GridPlace
  /** How wide the names of the rows are. */
  readonly head: number
  readonly cell: SharedText | null
  readonly label: string
  readonly isCurrent: boolean
  readonly onHover: (place: GridPlace) => void
  readonly onOpen: (place: GridPlace) => void
}) {
  const own = place.row === place.column
  // Small shares are the most; the root tells them apart. Words stay readable on the darkest shade.
  const style: ShadeStyle = {
    insetInlineStart: head + place.column * CELL.width,
    '--share': `${Math.round(Math.sqrt(cell?.share ?? 0) * 44)}%`,
  }
  return (
    <div
      id={id}
      role="gridcell"
      aria-colindex={place.column + 2}
      aria-selected={isCurrent}
      aria-label={label}
      className={`grid-cell matrix-cell${own ? ' matrix-own' : ''}${isCurrent ? ' grid-cell-current' : ''}${cell ? ' matrix-shared' : ''}`}
      style={style}
      onMouseEnter={() => onHover(place)}
      onClick={() => onOpen(place)}
    >
      {cell ? (
        <>
          <span className="matrix-count">{cell.matches.length}</span>
          <span className="matrix-share">{shareWords(cell.share)}</span>
        </>
      ) : (
        <span aria-hidden>–</span>
      )}
    </div>
  )
}

/** Few columns leave room for longer names. */
function headWidth(view: number, count: number): number {
  return Math.max(HEAD.width, Math.min(HEAD.widest, view - count * CELL.width - CELL.width))
}

/** The outlets of more than one document: their names alone tell no columns apart. */
function repeatedOutlets(documents: readonly DocumentSummary[]): ReadonlySet<string> {
  const met = new Set<string>()
  const repeated = new Set<string>()
  for (const { meta } of documents) {
    if (meta.outlet === null) continue
    if (met.has(meta.outlet)) repeated.add(meta.outlet)
    met.add(meta.outlet)
  }
  return repeated
}

function columnName(document: DocumentSummary | undefined, repeated: ReadonlySet<string>): string {
  if (!document) return ''
  return repeated.has(document.meta.outlet ?? '') ? titleOf(document) : shortNameOf(document)
}

function shortName(document: DocumentSummary | undefined): string {
  return document ? shortNameOf(document) : ''
}

function titleWords(document: DocumentSummary | undefined): string {
  return document && document.meta.outlet !== null ? titleOf(document) : ''
}

function nameOf(document: DocumentSummary | undefined): string {
  return document ? `${shortNameOf(document)}: ${titleOf(document)}` : ''
}
