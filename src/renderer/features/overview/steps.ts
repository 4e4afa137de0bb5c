/** A cell: numbers of the row and the column, from 0. */
export type GridPlace = { readonly row: number; readonly column: number }

/**
 * Where a key leads from a cell of a square grid, or `null` for other keys. As in the ARIA grid pattern: arrows by one,
 * Home and End in the row, with Control in the grid, page keys by a page.
 */
export function stepInGrid(
  from: GridPlace,
  key: {
    readonly key: string
    readonly ctrlKey: boolean
    readonly altKey: boolean
    readonly metaKey: boolean
  },
  count: number,
  page: number,
): GridPlace | null {
  if (key.altKey || key.metaKey) return null
  const to = (row: number, column: number): GridPlace => ({
    row: Math.max(0, Math.min(count - 1, row)),
    column: Math.max(0, Math.min(count - 1, column)),
  })
  const { row, column } = from
  if (key.ctrlKey) {
    if (key.key === 'Home') return to(0, 0)
    return key.key === 'End' ? to(count - 1, count - 1) : null
  }
  switch (key.key) {
    case 'ArrowUp':
      return to(row - 1, column)
    case 'ArrowDown':
      return to(row + 1, column)
    case 'ArrowLeft':
      return to(row, column - 1)
    case 'ArrowRight':
      return to(row, column + 1)
    case 'Home':
      return to(row, 0)
    case 'End':
      return to(row, count - 1)
    case 'PageUp':
      return to(row - page, column)
    case 'PageDown':
      return to(row + page, column)
    default:
      return null
  }
}
