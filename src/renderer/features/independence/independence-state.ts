import { observable, type Observable } from '#renderer/services/observable.ts'

/** The row that is chosen; kept while other views are shown. */
export const chosenRow: Observable<string | null> = observable<string | null>(null)
