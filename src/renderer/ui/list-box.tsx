import { useEffect, useMemo, useRef, type ReactNode } from 'react'
import {
  GridList,
  GridListHeader,
  GridListItem,
  GridListSection,
  ListLayout,
  Virtualizer,
  type Selection,
} from 'react-aria-components'
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
  /** Pixels; every row has this height, which keeps thousands of rows quick. */
  readonly rowHeight?: number
  /** Rows as high as their content, starting from this estimate in pixels. Takes the place of `rowHeight`. */
  readonly estimatedRowHeight?: number
  readonly selectionMode?: 'none' | 'single' | 'multiple'
  readonly selected?: readonly string[]
  /** The chosen rows, in the order in which they stand. */
  readonly onSelect?: (ids: readonly string[]) => void
  /** Enter or double click. */
  readonly onAction?: (id: string) => void
  /** What the rows show besides their item; a change of it draws them anew. */
  readonly dependencies?: readonly unknown[]
  readonly empty?: ReactNode
}

/**
 * A dense list for thousands of rows, walked with the arrow keys, Home and End. Only the rows in view
 * are in the document. Needs a parent that gives it a height (a flex column).
 */
export function DenseList<T extends { readonly id: string }>(props: ListProps<T>) {
  const { label, items, groups, rowHeight = 28, estimatedRowHeight, selectionMode = 'single' } = props
  const { selected, onSelect, onAction, empty, dependencies = [], textOf, children } = props
  const ids = useMemo(
    () => (groups ? groups.flatMap((group) => group.items) : (items ?? [])).map((item) => item.id),
    [groups, items],
  )
  const layoutOptions = useMemo(
    () => ({
      ...(estimatedRowHeight === undefined
        ? { rowSize: rowHeight }
        : { estimatedRowSize: estimatedRowHeight }),
      headingSize: 26,
    }),
    [rowHeight, estimatedRowHeight],
  )
  const row = (item: T) => (
    <GridListItem id={item.id} textValue={textOf(item)} className="dense-row" value={item}>
      {children(item)}
    </GridListItem>
  )
  const select = (keys: Selection): void => {
    onSelect?.(keys === 'all' ? ids : ids.filter((id) => keys.has(id)))
  }
  const place = useRef<HTMLDivElement>(null)
  const common = {
    ref: place,
    'aria-label': label,
    className: 'dense-list',
    selectionMode,
    selectionBehavior: 'replace' as const,
    ...(selected === undefined ? {} : { selectedKeys: selected }),
    onSelectionChange: select,
    ...(onAction === undefined ? {} : { onAction: (key: string | number) => onAction(String(key)) }),
    // Letters are commands of the views.
    disallowTypeAhead: true,
    renderEmptyState: () => <>{empty}</>,
  }
  const chosen = selectionMode === 'single' ? (selected?.[0] ?? null) : null
  useEffect(() => {
    const list = place.current
    if (chosen === null || list === null) return
    // Walked by J and K the next row is drawn already, though perhaps out of sight.
    const drawn = list.querySelector<HTMLElement>(`.dense-row[data-key="${CSS.escape(chosen)}"]`)
    const { activeElement } = document
    // The focus goes along: else Enter would open the row that was left.
    if (activeElement?.closest('.dense-row') && list.contains(activeElement)) drawn?.focus()
    drawn?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <Virtualizer layout={ListLayout} layoutOptions={layoutOptions}>
      {groups ? (
        <GridList {...common} items={groups} dependencies={dependencies}>
          {(group) => (
            <GridListSection id={group.id} className="dense-section">
              <GridListHeader className="dense-heading">{group.title}</GridListHeader>
              {group.items.map((item) => (
                <GridListItem
                  key={item.id}
                  id={item.id}
                  textValue={textOf(item)}
                  className="dense-row"
                  value={item}
                >
                  {children(item)}
                </GridListItem>
              ))}
            </GridListSection>
          )}
        </GridList>
      ) : (
        <GridList {...common} items={items ?? []} dependencies={dependencies}>
          {row}
        </GridList>
      )}
    </Virtualizer>
  )
}
