import { ofCase } from '#renderer/services/case-state.ts'
import type { Observable } from '#renderer/services/observable.ts'
import { FRESH_FILTER, type LedgerFilter } from './ledger-rows.ts'

/** What the ledger shows; kept while other views are looked at. */
export type LedgerState = {
  readonly filter: LedgerFilter
  /** The chosen row, its chosen witness, and the witness the others are set against; `null`: the first, the reference. */
  readonly row: string | null
  readonly witness: string | null
  readonly base: string | null
}

export const ledger: Observable<LedgerState> = ofCase<LedgerState>({
  filter: FRESH_FILTER,
  row: null,
  witness: null,
  base: null,
})

/** Shows another row, from its reference. */
export function chooseRow(row: string): void {
  ledger.update((now) => (now.row === row ? now : { ...now, row, witness: null, base: null }))
}

/** Shows this witness of the row. */
export function chooseWitness(witness: string): void {
  ledger.update((now) => ({ ...now, witness }))
}

/** Sets the other witnesses against this one. */
export function setAgainst(base: string): void {
  ledger.update((now) => ({ ...now, base }))
}

/** Narrows the ledger: changes the named parts of its filter. */
export function changeFilter(part: Partial<LedgerFilter>): void {
  ledger.update((now) => ({ ...now, filter: { ...now.filter, ...part } }))
}
