import { ofCase } from '#renderer/services/case-state.ts'
import type { Observable } from '#renderer/services/observable.ts'

/** The outlet whose page is open in the middle; `null`: the list. Kept while other views are shown. */
export const outletPage: Observable<string | null> = ofCase<string | null>(null)

/** What the list of outlets is narrowed to; kept while other views are shown. */
export const outletQuery: Observable<string> = ofCase('')
