import type { FindingStatus, FindingType, Severity } from '#core/findings/finding-types.ts'
import { observable, type Observable } from '#renderer/services/observable.ts'
import type { Order } from './finding-order.ts'

/** Everything, in choices of a filter. */
export const ALL = 'all'

/** What the list of findings is narrowed to, and its order; kept while other views are shown. */
export type FindingsState = {
  readonly query: string
  readonly type: FindingType | typeof ALL
  readonly status: FindingStatus | typeof ALL
  readonly severity: Severity | typeof ALL
  readonly order: Order
}

export const findingsState: Observable<FindingsState> = observable<FindingsState>({
  query: '',
  type: ALL,
  status: ALL,
  severity: ALL,
  order: 'changed',
})
