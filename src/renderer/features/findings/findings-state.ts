import type { FindingStatus, FindingType, Severity } from '#core/findings/finding-types.ts'
import { ofCase } from '#renderer/services/case-state.ts'
import type { Observable } from '#renderer/services/observable.ts'
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

export const findingsState: Observable<FindingsState> = ofCase<FindingsState>({
  query: '',
  type: ALL,
  status: ALL,
  severity: ALL,
  order: 'changed',
})
