/** A cell: numbers of the row and the column, from 0. */
export type GridPlace = { readonly row: number; readonly column: number }

/** How many rows and columns a grid has. */
export type GridSize = { readonly rows: number; readonly columns: number }

/**
 * Where a key leads from a cell of a grid, or `null` for other keys. As in the ARIA grid pattern: arrows by one,
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
  size: GridSize,
  page: number,
): GridPlace | null {
  if (key.altKey || key.metaKey) return null
  const to = (row: number, column: number): GridPlace => ({
    row: Math.max(0, Math.min(size.rows - 1, row)),
    column: Math.max(0, Math.min(size.columns - 1, column)),
  })
  const { row, column } = from
  if (key.ctrlKey) {
    if (key.key === 'Home') return to(0, 0)
    return key.key === 'End' ? to(size.rows - 1, size.columns - 1) : null
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
      return to(row, size.columns - 1)
    case 'PageUp':
      return to(row - page, column)
    case 'PageDown':
      return to(row + page, column)
    default:
      return null
  }
}
