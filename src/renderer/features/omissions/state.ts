import { ofCase } from '#renderer/services/case-state.ts'
import type { Observable } from '#renderer/services/observable.ts'
import { EVERYBODY, type OmissionFilter } from './omission-rows.ts'

/** Where the analyst stands in the list; kept while other views are shown. */
export type OmissionsState = {
  readonly current: string | null
  /** Which of the places of the chosen one, counted from 0. */
  readonly place: number
  readonly filter: OmissionFilter
  /** A note that is being written, of which omission. */
  readonly typed: { readonly id: string; readonly text: string } | null
}

export const FRESH: OmissionFilter = { of: EVERYBODY, role: 'absent', kind: 'all', state: 'open' }

export const omissionsState: Observable<OmissionsState> = ofCase<OmissionsState>({
  current: null,
  place: 0,
  filter: FRESH,
  typed: null,
})

/** Changes the filter; what no longer fits is left. */
export function changeFilter(change: Partial<OmissionFilter>): void {
  omissionsState.update((now) => ({ ...now, current: null, place: 0, filter: { ...now.filter, ...change } }))
}
