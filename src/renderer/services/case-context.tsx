import { useLiveQuery } from 'dexie-react-hooks'
import { createContext, useContext, useSyncExternalStore } from 'react'
import { invariant } from '#core/base/invariant.ts'
import type { CaseDatabase } from '#renderer/store/database.ts'
import type { OpenCase } from './case-session.ts'
import type { CaseView } from './case-view.ts'
import type { Observable } from './observable.ts'

const CaseContext = createContext<OpenCase | null>(null)

/** Gives everything below the open case. */
export const CaseProvider = CaseContext.Provider

/** The open case. Only for views below `CaseProvider`. */
export function useCase(): OpenCase {
  const open = useContext(CaseContext)
  invariant(open, 'the view stands below CaseProvider')
  return open
}

/** What views may read of the open case, which is not all of it in blind mode. */
export function useCaseView(): CaseView {
  return useObservable(useCase().view)
}

/** Follows a query of the open case's store; `undefined` until it has answered. */
export function useCaseQuery<T>(
  query: (db: CaseDatabase) => Promise<T>,
  dependencies: readonly unknown[] = [],
): T | undefined {
  const { db } = useCaseView()
  return useLiveQuery(() => query(db), [db, ...dependencies])
}

/** Follows an observable. */
export function useObservable<T>(source: Observable<T>): T {
  return useSyncExternalStore(source.subscribe, source.get)
}
