import { observable, type Observable } from '#renderer/services/observable.ts'
import { EVERYBODY, type OmissionFilter } from './omission-rows.ts'

/** Where the analyst stands in the list; kept while other views are shown. */
export type OmissionsState = {
  readonly current: string | null
  /** Which of the places of the chosen one, counted from 0. */
  readonly place: number
  readonly filter: OmissionFilter
}

export const FRESH: OmissionFilter = { of: EVERYBODY, role: 'absent', kind: 'all' }

export const omissionsState: Observable<OmissionsState> = observable<OmissionsState>({
  current: null,
  place: 0,
  filter: FRESH,
})

/** Changes the filter; what no longer fits is left. */
export function changeFilter(change: Partial<OmissionFilter>): void {
  omissionsState.update((now) => ({ ...now, current: null, place: 0, filter: { ...now.filter, ...change } }))
}
