import { useEffect, useRef } from 'react'

/** What stood in the list when it was last drawn, and what has left it since it was opened. */
type Seen = { readonly list: string; readonly ids: ReadonlySet<string>; readonly left: Set<string> }

/**
 * Shows the proposal that comes back to the list when its decision is taken back: that is what the analyst wants to see
 * after an undo, not the one that the list had gone on to.
 *
 * @param list which rows are listed; another list is another beginning
 * @param ids the rows of the list, in order
 */
export function useReturned(list: string, ids: readonly string[], select: (id: string) => void): void {
  const seen = useRef<Seen | null>(null)
  useEffect(() => {
    const last = seen.current
    const now = new Set(ids)
    if (last?.list !== list) {
      seen.current = { list, ids: now, left: new Set() }
      return
    }
    const back = ids.filter((id) => last.left.has(id))
    for (const id of last.ids) if (!now.has(id)) last.left.add(id)
    for (const id of back) last.left.delete(id)
    seen.current = { list, ids: now, left: last.left }
    const [only, ...others] = back
    if (only !== undefined && others.length === 0) select(only)
  }, [list, ids, select])
}
