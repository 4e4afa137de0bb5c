import { observable, type Observable } from '#renderer/services/observable.ts'

/** The rows that are chosen; kept while other views are shown. */
export const chosenRows: Observable<readonly string[]> = observable<readonly string[]>([])
