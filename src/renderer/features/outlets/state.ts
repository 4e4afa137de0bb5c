import { observable, type Observable } from '#renderer/services/observable.ts'

/** The outlet whose page is open in the middle; `null`: the list. Kept while other views are shown. */
export const outletPage: Observable<string | null> = observable<string | null>(null)
