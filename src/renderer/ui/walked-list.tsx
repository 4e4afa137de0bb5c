import { useMemo, type ReactNode } from 'react'
import { DenseList, type ListGroup } from './list-box.tsx'

/**
 * A dense list of which one row at most is chosen, as beside a detail. Its rows are numbered for the list's own search
 * by letters, so that letters typed here stay commands instead of jumping to a row.
 */
export function WalkedList<T extends { readonly id: string }>({
  chosen,
  onChoose,
  wordsOf,
  items,
  groups,
  ...rest
}: {
  readonly label: string
  readonly items?: readonly T[]
  readonly groups?: readonly ListGroup<T>[]
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
  /** Enter or double click. */
  readonly onAction?: (id: string) => void
  /** The words of a row, for assistive technology. */
  readonly wordsOf: (item: T) => string
  /** What else a row tells, as of `DenseList`. */
  readonly moreOf?: (item: T) => string
  /** Pixels, as of `DenseList`. */
  readonly rowHeight?: number
  readonly estimatedRowHeight?: number
  readonly empty?: ReactNode
  readonly children: (item: T) => ReactNode
}) {
  const places = useMemo(() => {
    const rows = items ?? groups?.flatMap((group) => group.items) ?? []
    return new Map(rows.map(({ id }, index) => [id, index + 1]))
  }, [items, groups])
  return (
    <DenseList
      {...rest}
      {...(items ? { items } : {})}
      {...(groups ? { groups } : {})}
      selected={chosen === null ? [] : [chosen]}
      onSelect={([id]) => {
        if (id !== undefined) onChoose(id)
      }}
      textOf={(item) => `${places.get(item.id) ?? 0}: ${wordsOf(item)}`}
    />
  )
}
