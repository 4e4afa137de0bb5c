import type { MatchKind } from '#core/matching/match.ts'
import { ofCase } from '#renderer/services/case-state.ts'
import type { Observable } from '#renderer/services/observable.ts'

/** Everything, in choices of a kind or a document. */
export const ALL = 'all'
export const LEFT_OUT = 'left-out'
export const POSSIBLE = 'possible'

/** Which pairs are listed. */
export type ShownMatches = MatchKind | typeof ALL | typeof POSSIBLE | typeof LEFT_OUT

/** What the list of matches is narrowed to; kept while other views are shown. */
export type MatchesState = {
  readonly query: string
  readonly kind: ShownMatches
  readonly document: string
}

export const matchesState: Observable<MatchesState> = ofCase<MatchesState>({
  query: '',
  kind: ALL,
  document: ALL,
})

/** Changes what the list is narrowed to. */
export function changeMatches(next: Partial<MatchesState>): void {
  matchesState.update((now) => ({ ...now, ...next }))
}
