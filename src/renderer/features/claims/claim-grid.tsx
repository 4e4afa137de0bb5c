import { Scale } from 'lucide-react'
import { useCallback, useId, useMemo, type CSSProperties } from 'react'
import type { MatrixRow } from '#core/comparison/claim-row.ts'
import type { MatrixColumn } from '#core/comparison/matrix-columns.ts'
import { BreakableName } from '#renderer/ui/breakable-name.tsx'
import type { GridPlace } from '#renderer/ui/grid/steps.ts'
import { numbersIn, useGridWindow } from '#renderer/ui/grid/use-grid-window.ts'
import type { DrawnRange } from '#renderer/ui/grid/window-of.ts'
import { cellStates } from './cell-state.ts'
import { ClaimCell } from './claim-cell.tsx'
import { columnWidth, HEAD_HEIGHT, headWidth, linesOfValue, rowHeight } from './grid-sizes.ts'
import type { CaseMatrix } from './use-claim-matrix.ts'
import { cellWords, stateWords } from './words.ts'

const HEAD_SIZE = { height: HEAD_HEIGHT, widthIn: headWidth }

type GridStyle = CSSProperties & Record<'--grid-head' | '--claim-column' | '--claim-row', string>

/**
 * Subjects and attributes against documents. Only the cells in view are in the window, so that thousands of rows and
 * hundreds of documents are as quick as a few. One stop for Tab; arrow keys, Home, End and the page keys move in it.
 */
export function ClaimGrid({
  matrix,
  rows,
  columns,
  current,
  onMove,
  onOpen,
  onOpenRow,
}: {
  readonly matrix: CaseMatrix
  readonly rows: readonly MatrixRow[]
  readonly columns: readonly MatrixColumn[]
  readonly current: GridPlace
  readonly onMove: (place: GridPlace) => void
  readonly onOpen: (place: GridPlace) => void
  readonly onOpenRow: (row: number) => void
}) {
  const id = useId()
  const count = columns.length
  const widthIn = useCallback((view: number) => columnWidth(view, count), [count])
  const cell = useMemo(() => ({ heightOf: rowHeight, widthIn }), [widthIn])
  const { scroller, drawn, head, cellWidth, cellHeight, measure, onKeyDown } = useGridWindow({
    size: { rows: rows.length, columns: count },
    cell,
    head: HEAD_SIZE,
    current,
    onMove,
    onOpen,
  })
  const bands = useMemo(() => outletBands(columns), [columns])
  const startOf = (column: number): number => head + column * cellWidth
  const cellId = (place: GridPlace): string => `${id}-${place.row}-${place.column}`
  const size = {
    inlineSize: head + count * cellWidth,
    blockSize: HEAD_HEIGHT + rows.length * cellHeight,
  }
  const style: GridStyle = {
    '--grid-head': `${head}px`,
    '--claim-column': `${cellWidth}px`,
    '--claim-row': `${cellHeight}px`,
  }
  return (
    <div
      ref={scroller}
      className="grid-view claim-grid"
      style={style}
      role="grid"
      aria-label="Claims"
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      aria-activedescendant={cellId(current)}
      tabIndex={0}
      onScroll={measure}
      onKeyDown={onKeyDown}
    >
      <div className="grid-canvas" role="presentation" style={size}>
        <div className="grid-head" role="row" aria-rowindex={1}>
          <div className="grid-corner claim-corner" role="columnheader" aria-colindex={1}>
            <span>Subject and attribute</span>
            <span>
              <b aria-hidden>·</b> not checked
            </span>
          </div>
          {bands
            .filter(({ first, last }) => last > drawn.columns.first && first < drawn.columns.last)
            .map(({ outlet, first, last }) => (
              <div
                key={first}
                className="claim-band"
                role="presentation"
                style={{
                  insetInlineStart: startOf(first),
                  inlineSize: (last - first) * cellWidth,
                }}
              >
                <span dir="auto">
                  <BreakableName name={outlet} />
                </span>
              </div>
            ))}
          {numbersIn(drawn.columns).map((column) => {
            const shown = columns[column]
            return shown ? (
              <div
                key={column}
                role="columnheader"
                aria-colindex={column + 2}
                className={`claim-column${column === current.column ? ' grid-marked' : ''}`}
                style={{ insetInlineStart: startOf(column) }}
                title={`${shown.outletName}: ${shown.title}`}
              >
                <span className="claim-column-title" dir="auto">
                  {shown.title}
                </span>
                <span className="muted">{shown.day === '' ? 'no date' : shown.day}</span>
              </div>
            ) : null
          })}
        </div>
        {numbersIn(drawn.rows).map((index) => {
          const row = rows[index]
          return row ? (
            <Row
              key={row.id}
              matrix={matrix}
              row={row}
              index={index}
              columns={columns}
              drawn={drawn.columns}
              startOf={startOf}
              width={cellWidth}
              height={cellHeight}
              current={current}
              cellId={cellId}
              onMove={onMove}
              onOpen={onOpen}
              onOpenRow={onOpenRow}
            />
          ) : null
        })}
      </div>
    </div>
  )
}

function Row({
  matrix,
  row,
  index,
  columns,
  drawn,
  startOf,
  width,
  height,
  current,
  cellId,
  onMove,
  onOpen,
  onOpenRow,
}: {
  readonly matrix: CaseMatrix
  readonly row: MatrixRow
  readonly index: number
  readonly columns: readonly MatrixColumn[]
  readonly drawn: DrawnRange
  /** Pixels at which a column begins. */
  readonly startOf: (column: number) => number
  /** Pixels of a cell. */
  readonly width: number
  readonly height: number
  readonly current: GridPlace
  readonly cellId: (place: GridPlace) => string
  readonly onMove: (place: GridPlace) => void
  readonly onOpen: (place: GridPlace) => void
  readonly onOpenRow: (row: number) => void
}) {
  const stateOf = useMemo(() => cellStates(matrix, row), [matrix, row])
  const conflicts = row.discrepancies.length
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className="grid-row claim-row"
      style={{ insetBlockStart: HEAD_HEIGHT + index * height }}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        className={`grid-row-head claim-row-head${index === current.row ? ' grid-marked' : ''}`}
        title={`${row.name}: ${row.attribute.label}`}
      >
        <span className="claim-subject">
          <span className="claim-name" dir="auto">
            {row.name}
          </span>
          <span
            className="claim-attribute"
            dir="auto"
            style={{ WebkitLineClamp: linesOfValue(width).several }}
          >
            {row.attribute.label}
          </span>
        </span>
        {conflicts === 0 ? null : (
          <button
            type="button"
            tabIndex={-1}
            className="claim-conflict"
            title="Show the discrepancy (D)"
            aria-label={conflicts === 1 ? 'Show the discrepancy' : `Show the ${conflicts} discrepancies`}
            onClick={() => onOpenRow(index)}
          >
            <Scale size={14} aria-hidden />
            {conflicts === 1 ? null : conflicts}
          </button>
        )}
      </div>
      {numbersIn(drawn).map((column) => {
        const shown = columns[column]
        if (!shown) return null
        const place = { row: index, column }
        const state = stateOf(shown.document)
        const isCurrent = index === current.row && column === current.column
        const conflicting = state.kind === 'claims' && state.conflicting
        return (
          <div
            key={column}
            id={cellId(place)}
            role="gridcell"
            aria-colindex={column + 2}
            aria-selected={isCurrent}
            aria-label={cellWords(row, shown, state, matrix.entities)}
            title={stateWords(state, matrix.entities, row)}
            className={`grid-cell claim-cell claim-cell-${state.kind}${conflicting ? ' claim-cell-conflict' : ''}${isCurrent ? ' grid-cell-current' : ''}`}
            style={{ insetInlineStart: startOf(column) }}
            onClick={() => onMove(place)}
            onDoubleClick={() => onOpen(place)}
          >
            <ClaimCell row={row} state={state} entities={matrix.entities} width={width} />
          </div>
        )
      })}
    </div>
  )
}

type Band = { readonly outlet: string; readonly first: number; readonly last: number }

/** Neighbouring columns of one outlet. */
function outletBands(columns: readonly MatrixColumn[]): Band[] {
  const bands: { outlet: string; key: string | null; first: number; last: number }[] = []
  for (const [index, { outlet, outletName }] of columns.entries()) {
    const last = bands.at(-1)
    if (last?.key === outlet) last.last = index + 1
    else bands.push({ outlet: outletName, key: outlet, first: index, last: index + 1 })
  }
  return bands
}
