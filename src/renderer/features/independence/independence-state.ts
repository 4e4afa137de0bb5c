import { ofCase } from '#renderer/services/case-state.ts'
import type { Observable } from '#renderer/services/observable.ts'

/** The rows that are chosen; kept while other views are shown. */
export const chosenRows: Observable<readonly string[]> = ofCase<readonly string[]>([])
