import type { ReactNode } from 'react'

/** A line of a list: a row, or the heading of those below. */
export type ListLine<T> =
  | { readonly kind: 'row'; readonly key: string; readonly item: T }
  | { readonly kind: 'heading'; readonly key: string; readonly title: ReactNode }

/** The lines of a list, with where its rows are. */
export type ListLines<T> = {
  readonly all: readonly ListLine<T>[]
  /** Of the rows, in order. */
  readonly ids: readonly string[]
  /** Line of each row. */
  readonly places: ReadonlyMap<string, number>
  /** Line of the first row, -1 where there is none. */
  readonly first: number
}

/** Puts rows, or groups of rows with their headings, one below the other. */
export function flatten<T extends { readonly id: string }>(
  items: readonly T[] | undefined,
  groups:
    | readonly { readonly id: string; readonly title: ReactNode; readonly items: readonly T[] }[]
    | undefined,
): ListLines<T> {
  const all: ListLine<T>[] = []
  const places = new Map<string, number>()
  const ids: string[] = []
  const add = (item: T): void => {
    places.set(item.id, all.length)
    ids.push(item.id)
    all.push({ kind: 'row', key: item.id, item })
  }
  for (const { id, title, items: own } of groups ?? []) {
    all.push({ kind: 'heading', key: `heading ${id}`, title })
    for (const item of own) add(item)
  }
  if (!groups) for (const item of items ?? []) add(item)
  return { all, ids, places, first: all.findIndex(({ kind }) => kind === 'row') }
}

/**
 * The line to which a key leads from a line, past headings; `null` for other keys. At the ends it stays.
 *
 * @param page rows by which the page keys go
 */
export function stepInList<T>({ all }: ListLines<T>, from: number, key: string, page: number): number | null {
  const seek = (start: number, by: 1 | -1): number | null => {
    for (let at = start; at >= 0 && at < all.length; at += by) if (all[at]?.kind === 'row') return at
    return null
  }
  const last = all.length - 1
  switch (key) {
    case 'ArrowDown':
      return seek(from + 1, 1) ?? from
    case 'ArrowUp':
      return seek(from - 1, -1) ?? from
    case 'Home':
      return seek(0, 1) ?? from
    case 'End':
      return seek(last, -1) ?? from
    case 'PageDown':
      return seek(Math.min(last, from + page), 1) ?? seek(last, -1) ?? from
    case 'PageUp':
      return seek(Math.max(0, from - page), -1) ?? seek(0, 1) ?? from
    default:
      return null
  }
}

/** The rows from one to another, both included, in the order of the list. */
export function rangeOf<T>({ ids }: ListLines<T>, one: string, other: string): readonly string[] {
  const [from, to] = [ids.indexOf(one), ids.indexOf(other)]
  if (from < 0) return to < 0 ? [] : [other]
  return ids.slice(Math.min(from, to), Math.max(from, to) + 1)
}
