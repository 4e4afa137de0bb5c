import type { EntityKind } from '#core/claims/entity.ts'
import { ofCase } from '#renderer/services/case-state.ts'
import type { Observable } from '#renderer/services/observable.ts'

/** How the list of names stands; kept while other views are shown. */
export type NamesState = {
  readonly query: string
  readonly kind: EntityKind | 'every'
  /** The entity that is shown. */
  readonly current: string | null
}

export const namesState: Observable<NamesState> = ofCase<NamesState>({
  query: '',
  kind: 'every',
  current: null,
})
