import type { CellClaim, MatrixRow } from '#core/comparison/claim-row.ts'
import type { MatrixColumn } from '#core/comparison/matrix-columns.ts'
import { stanceWords } from '#core/comparison/stance-words.ts'
import type { Entity } from '#core/claims/entity.ts'
import { sideLetter } from '#renderer/services/passage-text/terms.ts'
import type { CellState } from './cell-state.ts'

/** What there is in a cell, in one sentence. */
export function cellWords(
  row: MatrixRow,
  column: MatrixColumn,
  state: CellState,
  entities: ReadonlyMap<string, Entity>,
): string {
  const place = `${row.name}, ${row.attribute.label}, ${placeWords(column)}`
  return `${place}: ${stateWords(state, entities, row)}.`
}

/** Whose report a column is, within a sentence. */
export function placeWords({ outlet, outletName }: MatrixColumn): string {
  return outlet === null ? 'in a report that names no outlet' : `in ${outletName}`
}

/** What there is in a cell, without where it stands: for who sees that. */
export function stateWords(state: CellState, entities: ReadonlyMap<string, Entity>, row: MatrixRow): string {
  switch (state.kind) {
    case 'claims':
      return state.cell.claims
        .map((shown) => {
          const sides = sidesOf(shown, row)
          const conflict =
            sides.length === 0 ? '' : `, conflicting, side ${sides.map(sideLetter).join(' and ')}`
          return (
            [shown.text, ...stanceWords(shown.claim, (id) => entities.get(id)?.name)].join(', ') + conflict
          )
        })
        .join('; ')
    case 'checked':
      return 'absent, checked'
    case 'named':
      return `names it ${timesWords(state.passages.length)}, not checked`
    case 'unchecked':
      return 'not checked'
  }
}

/** The sides of a claim in the surest discrepancy of the row that it is part of. */
export function sidesOf({ sides }: CellClaim, row: MatrixRow): readonly number[] {
  const first = row.discrepancies.find(({ id }) => sides.some(({ discrepancy }) => discrepancy === id))
  if (!first) return []
  const own = sides.flatMap(({ discrepancy, side }) => (discrepancy === first.id ? [side] : []))
  return [...new Set(own)].toSorted((a, b) => a - b)
}

/** "once", "twice", "3 times". */
export function timesWords(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`
}
