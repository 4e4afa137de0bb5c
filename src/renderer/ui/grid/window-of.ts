/** Numbers of the rows or columns to draw: `[first, last)`. */
export type DrawnRange = { readonly first: number; readonly last: number }

/** How many are drawn beyond the edges, so that quick scrolling shows no gaps. */
const OVERSCAN = 4

/**
 * Which of `count` rows (or columns) of one size can be seen.
 *
 * @param scrolled pixels by which the content is scrolled
 * @param view pixels of the view that show rows, without the headers
 */
export function windowOf(scrolled: number, view: number, size: number, count: number): DrawnRange {
  const first = Math.max(0, Math.floor(scrolled / size) - OVERSCAN)
  const last = Math.min(count, Math.ceil((scrolled + Math.max(0, view)) / size) + OVERSCAN)
  return { first: Math.min(first, last), last }
}

/** Where to scroll so that a row or column is wholly in view: as little as possible. */
export function scrollToShow(scrolled: number, view: number, size: number, index: number): number {
  const top = index * size
  if (top < scrolled) return top
  return top + size > scrolled + view ? top + size - view : scrolled
}
