import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { stepInGrid, type GridPlace } from './steps.ts'
import { scrollToShow, windowOf, type DrawnRange } from './window-of.ts'

const NOTHING: DrawnRange = { first: 0, last: 0 }

type GridWindow = {
  readonly scroller: RefObject<HTMLDivElement | null>
  /** The rows and columns in view, to be drawn. */
  readonly drawn: { readonly rows: DrawnRange; readonly columns: DrawnRange }
  /** Pixels of the column of headers. */
  readonly head: number
  /** Pixels of each other column. */
  readonly cellWidth: number
  /** Pixels of each row. */
  readonly cellHeight: number
  /** To be called when the grid is scrolled. */
  readonly measure: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/**
 * What of a large grid is in view, and how it is walked: arrow keys, Home, End and the page keys move, Enter and Space
 * open; the current cell is kept in view. Sizes in pixels.
 *
 * @param size how many rows and columns there are
 * @param cell `widthIn` gives the width of a column in a view so wide, `heightOf` the height of rows whose columns are so
 *   wide; see `head`
 * @param head of the headers; `widthIn` gives the width of their column in a view so wide, and must be the same
 *   function from one drawing to the next
 */
export function useGridWindow({
  size,
  cell,
  head,
  current,
  onMove,
  onOpen,
}: {
  readonly size: { readonly rows: number; readonly columns: number }
  readonly cell: {
    readonly widthIn: (view: number) => number
    readonly heightOf: (width: number) => number
  }
  readonly head: { readonly height: number; readonly widthIn: (view: number) => number }
  readonly current: GridPlace
  readonly onMove: (place: GridPlace) => void
  readonly onOpen: (place: GridPlace) => void
}): GridWindow {
  const scroller = useRef<HTMLDivElement>(null)
  const [drawn, setDrawn] = useState({ rows: NOTHING, columns: NOTHING })
  const [headWidth, setHeadWidth] = useState(() => head.widthIn(0))
  const [width, setWidth] = useState(() => cell.widthIn(0))
  const { rows, columns } = size
  const { widthIn, height: headHeight } = head
  const { widthIn: cellWidthIn, heightOf } = cell
  const height = heightOf(width)

  const measure = useCallback(() => {
    const element = scroller.current
    if (!element) return
    const { clientWidth, clientHeight, scrollTop, scrollLeft } = element
    const own = widthIn(clientWidth)
    setHeadWidth(own)
    const each = cellWidthIn(clientWidth)
    setWidth(each)
    const next = {
      rows: windowOf(scrollTop, clientHeight - headHeight, heightOf(each), rows),
      // Negative where the text runs from right to left.
      columns: windowOf(Math.abs(scrollLeft), clientWidth - own, each, columns),
    }
    setDrawn((now) => (sameRange(now.rows, next.rows) && sameRange(now.columns, next.columns) ? now : next))
  }, [rows, columns, cellWidthIn, heightOf, headHeight, widthIn])
  useEffect(() => {
    if (!scroller.current) return undefined
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(scroller.current)
    return () => observer.disconnect()
  }, [measure])
  useEffect(() => {
    // After its keys the view takes the focus; after a click on the rail or a tab, that keeps it.
    if (document.activeElement === document.body) scroller.current?.focus({ preventScroll: true })
  }, [])
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const { clientWidth, clientHeight, scrollTop, scrollLeft } = element
    element.scrollTop = scrollToShow(scrollTop, clientHeight - headHeight, height, current.row)
    element.scrollLeft = scrollToShow(scrollLeft, clientWidth - widthIn(clientWidth), width, current.column)
  }, [current, width, height, headHeight, widthIn])

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      onOpen(current)
      return
    }
    const page = Math.max(1, drawn.rows.last - drawn.rows.first - 10)
    const next = stepInGrid(current, event, size, page)
    if (!next) return
    event.preventDefault()
    onMove(next)
  }
  return { scroller, drawn, head: headWidth, cellWidth: width, cellHeight: height, measure, onKeyDown }
}

/** The numbers of a range, one after the other. */
export function numbersIn({ first, last }: DrawnRange): number[] {
  return Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index)
}

function sameRange(a: DrawnRange, b: DrawnRange): boolean {
  return a.first === b.first && a.last === b.last
}
