import type { EntityKind } from '#core/claims/entity.ts'
import { observable, type Observable } from '#renderer/services/observable.ts'

/** How the list of names stands; kept while other views are shown. */
export type NamesState = {
  readonly query: string
  readonly kind: EntityKind | 'every'
  /** The entity that is shown. */
  readonly current: string | null
}

export const namesState: Observable<NamesState> = observable<NamesState>({
  query: '',
  kind: 'every',
  current: null,
})
