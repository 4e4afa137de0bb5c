import { ofCase } from '#renderer/services/case-state.ts'
import type { Observable } from '#renderer/services/observable.ts'
import { WHOLE_HISTORY, type HistoryFilter } from '#renderer/store/queries/judgements.ts'

/** What the history is narrowed to; kept while other views are shown. */
export const historyFilter: Observable<HistoryFilter> = ofCase<HistoryFilter>(WHOLE_HISTORY)
