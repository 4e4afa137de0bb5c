import { observable, type Observable } from '#renderer/services/observable.ts'
import type { Arrangement } from './arrange-documents.ts'

/** How the library is arranged and what is chosen in it; kept while the library is hidden. */
export type LibraryState = Arrangement & { readonly chosen: readonly string[] }

export const FRESH_LIBRARY: LibraryState = { query: '', sort: 'imported', grouped: true, chosen: [] }

export const libraryState: Observable<LibraryState> = observable<LibraryState>(FRESH_LIBRARY)
