import { ofCase } from '#renderer/services/case-state.ts'
import { observable, type Observable } from '#renderer/services/observable.ts'
import type { Arrangement } from './arrange-documents.ts'

/** How the library is arranged and what is chosen in it; kept while the library is hidden. */
export type LibraryState = Arrangement & { readonly chosen: readonly string[] }

/** Whether the list of files that could not be imported is open. */
export const failuresShown: Observable<boolean> = observable(false)

export const libraryState: Observable<LibraryState> = ofCase<LibraryState>({
  query: '',
  sort: 'imported',
  grouped: true,
  chosen: [],
})
