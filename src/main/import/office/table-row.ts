import type { StyledPiece } from '../text/label-pieces.ts'

/** Cells up to this length stand in one row on one line, in UTF-16 units. */
const SHORT_CELL = 120

/** A row of short cells is one line; longer cells are text of their own, as in tables made for layout (rule I74). */
export function rowLine(cells: readonly (readonly StyledPiece[])[]): StyledPiece[] {
  const filled = cells
    .map((cell) => cell.filter(({ text }) => /\S/u.test(text)))
    .filter(({ length }) => length > 0)
  const short = filled.every(([first, second]) => !second && (first?.text.length ?? 0) <= SHORT_CELL)
  if (!short || filled.length < 2) return filled.flat()
  const line = filled.map(([piece]) => piece?.text.replace(/\s+/gu, ' ').trim()).join(' | ')
  return [{ text: line, kind: 'paragraph' }]
}
