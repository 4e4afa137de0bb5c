import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual'
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react'
import { flatten, rangeOf, stepInList } from './list-steps.ts'
import './list-box.css'

export type ListGroup<T> = { readonly id: string; readonly title: ReactNode; readonly items: readonly T[] }

type ListProps<T extends { readonly id: string }> = {
  readonly label: string
  /** Rows one after another, or … */
  readonly items?: readonly T[]
  /** … rows under headings. */
  readonly groups?: readonly ListGroup<T>[]
  readonly children: (item: T) => ReactNode
  /** The words of a row, for assistive technology. */
  readonly textOf: (item: T) => string
  /** What else a row tells, for assistive technology, where that is not in its words. */
  readonly moreOf?: (item: T) => string
  /** Pixels; every row has this height. */
  readonly rowHeight?: number
  /** Rows as high as their content, starting from this estimate in pixels. Takes the place of `rowHeight`. */
  readonly estimatedRowHeight?: number
  readonly selectionMode?: 'none' | 'single' | 'multiple'
  readonly selected?: readonly string[]
  /** The chosen rows, in the order in which they stand. */
  readonly onSelect?: (ids: readonly string[]) => void
  /** Enter or double click. */
  readonly onAction?: (id: string) => void
  /** Delete: takes away the chosen rows, or the row with the focus where it is none of them. */
  readonly onRemove?: (ids: readonly string[]) => void
  readonly empty?: ReactNode
}

const HEADING = 26
const NONE: readonly string[] = []

/**
 * A dense list for tens of thousands of rows, walked with the arrow keys, Home, End and the page keys; Shift and Control
 * choose several. Only the rows in view exist. Needs a parent that gives it a height (a flex column).
 */
export function DenseList<T extends { readonly id: string }>(props: ListProps<T>) {
  const { label, items, groups, rowHeight = 28, estimatedRowHeight, selectionMode = 'single' } = props
  const { onSelect, onAction, onRemove, empty, textOf, moreOf, children } = props
  const lines = useMemo(() => flatten(items, groups), [items, groups])
  const [own, setOwn] = useState<readonly string[]>(NONE)
  const selected = props.selected ?? own
  const chosen = useMemo(() => new Set(selected), [selected])
  const [cursor, setCursor] = useState<string | null>(null)
  const [anchor, setAnchor] = useState<string | null>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const wantsFocus = useRef(false)

  // The cursor is where the user went last; else where the selection is, else at the first row.
  const at = useMemo(() => {
    for (const id of [cursor, ...selected]) {
      const found = id === null ? undefined : lines.places.get(id)
      if (found !== undefined) return found
    }
    return lines.first
  }, [cursor, selected, lines])

  const rangeExtractor = useCallback(
    (range: Range) => {
      const shown = defaultRangeExtractor(range)
      if (at < 0 || shown.includes(at)) return shown
      return [...shown, at].toSorted((a, b) => a - b)
    },
    [at],
  )
  // oxlint-disable-next-line react/incompatible-library -- its functions are called here only, never handed on
  const virtualizer = useVirtualizer({
    count: lines.all.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) =>
      lines.all[index]?.kind === 'heading' ? HEADING : (estimatedRowHeight ?? rowHeight),
    getItemKey: (index) => lines.all[index]?.key ?? index,
    overscan: 6,
    rangeExtractor,
    useFlushSync: false,
  })

  // What is chosen elsewhere, as with J and K, comes into view here.
  const [only] = selected
  const followed = useRef<string | undefined>(undefined)
  useEffect(() => {
    if (only === followed.current) return
    followed.current = only
    const place = only === undefined || selected.length > 1 ? undefined : lines.places.get(only)
    if (place === undefined) return
    // The focus goes along: else Enter would open the row that was left.
    const { activeElement } = document
    wantsFocus.current =
      activeElement?.getAttribute('role') === 'row' && holds(scroller.current, activeElement)
    setCursor(only ?? null)
    virtualizer.scrollToIndex(place, { align: 'auto' })
  }, [only, selected, lines, virtualizer])

  useLayoutEffect(() => {
    if (!wantsFocus.current) return
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${at}"]`)
    if (!row) return
    wantsFocus.current = false
    row.focus({ preventScroll: true })
  })

  const choose = (ids: readonly string[]): void => {
    if (selectionMode === 'none') return
    if (props.selected === undefined) setOwn(ids)
    followed.current = ids[0]
    onSelect?.(ids)
  }
  const goTo = (index: number, extend: boolean): void => {
    const line = lines.all[index]
    if (line?.kind !== 'row') return
    const { id } = line.item
    wantsFocus.current = true
    setCursor(id)
    virtualizer.scrollToIndex(index, { align: 'auto' })
    if (extend && selectionMode === 'multiple') choose(rangeOf(lines, anchor ?? id, id))
    else {
      setAnchor(id)
      choose([id])
    }
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.target instanceof Element) || event.target.getAttribute('role') !== 'row') return
    if (event.altKey) return
    const line = lines.all[at]
    if (event.key === 'Enter' && line?.kind === 'row' && onAction) {
      event.preventDefault()
      onAction(line.item.id)
      return
    }
    const isCommand = event.ctrlKey || event.metaKey
    if (event.key === 'Delete' && !isCommand && line?.kind === 'row' && onRemove) {
      event.preventDefault()
      onRemove(chosen.has(line.item.id) ? lines.ids.filter((id) => chosen.has(id)) : [line.item.id])
      return
    }
    if (isCommand && event.key === 'a' && selectionMode === 'multiple') {
      event.preventDefault()
      choose(lines.ids)
      return
    }
    if (event.key === ' ' && !isCommand && line?.kind === 'row') {
      event.preventDefault()
      choose(selectionMode === 'multiple' ? toggled(lines.ids, chosen, line.item.id) : [line.item.id])
      return
    }
    if (isCommand && event.key !== 'Home' && event.key !== 'End') return
    const page = Math.max(
      1,
      Math.floor((scroller.current?.clientHeight ?? 0) / (estimatedRowHeight ?? rowHeight)),
    )
    const next = stepInList(lines, at, event.key, page)
    if (next === null) return
    event.preventDefault()
    goTo(next, event.shiftKey)
  }
  const onClick = (event: MouseEvent, id: string): void => {
    if (isControl(event)) return
    setCursor(id)
    wantsFocus.current = true
    if (selectionMode === 'multiple' && event.shiftKey) {
      choose(rangeOf(lines, anchor ?? id, id))
      return
    }
    setAnchor(id)
    const several = selectionMode === 'multiple' && (event.ctrlKey || event.metaKey)
    choose(several ? toggled(lines.ids, chosen, id) : [id])
  }

  const isEmpty = lines.all.length === 0
  return (
    <div
      ref={scroller}
      className="dense-list"
      role="grid"
      aria-label={label}
      aria-rowcount={lines.all.length}
      {...(selectionMode === 'multiple' ? { 'aria-multiselectable': true } : {})}
      {...(isEmpty ? { 'data-empty': true, tabIndex: 0 } : {})}
      onKeyDown={onKeyDown}
    >
      {isEmpty ? (
        empty
      ) : (
        <div className="dense-canvas" role="presentation" style={{ blockSize: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, key, start, size }) => {
            const line = lines.all[index]
            if (!line) return null
            const fixed = line.kind === 'heading' || estimatedRowHeight === undefined
            const place = {
              key,
              'data-index': index,
              'aria-rowindex': index + 1,
              ...(fixed ? {} : { ref: virtualizer.measureElement }),
              style: { insetBlockStart: start, ...(fixed ? { blockSize: size } : {}) },
            }
            if (line.kind === 'heading') {
              return (
                <div {...place} key={key} role="row" className="dense-heading">
                  <div role="rowheader" className="dense-cell">
                    {line.title}
                  </div>
                </div>
              )
            }
            const { item } = line
            const isSelected = chosen.has(item.id)
            return (
              <div
                {...place}
                key={key}
                role="row"
                className="dense-row"
                aria-label={textOf(item)}
                aria-description={moreOf?.(item)}
                tabIndex={index === at ? 0 : -1}
                {...(selectionMode === 'none' ? {} : { 'aria-selected': isSelected })}
                {...(isSelected ? { 'data-selected': true } : {})}
                onClick={(event) => onClick(event, item.id)}
                onDoubleClick={(event) => {
                  if (!isControl(event)) onAction?.(item.id)
                }}
                // Two clicks open a row, they do not select words; Shift does not either.
                onMouseDown={(event) => {
                  if (event.detail > 1 || event.shiftKey) event.preventDefault()
                }}
              >
                <div role="gridcell" className="dense-cell">
                  {children(item)}
                </div>
              </div>
            )
          })}
        </div>
      )}
    </div>
  )
}

function holds(list: Element | null, element: Element): boolean {
  return list?.contains(element) ?? false
}

/** A button within a row does its own. */
function isControl(event: MouseEvent): boolean {
  return event.target instanceof Element && event.target.closest('button, a, input, select') !== null
}

function toggled(ids: readonly string[], chosen: ReadonlySet<string>, id: string): readonly string[] {
  return ids.filter((one) => (one === id ? !chosen.has(id) : chosen.has(one)))
}
