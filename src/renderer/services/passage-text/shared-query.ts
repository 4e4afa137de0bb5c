import { liveQuery } from 'dexie'
import type { CaseDatabase } from '#renderer/store/database.ts'
import { useCaseView, useObservable } from '../case-context.tsx'
import { observable, type Observable } from '../observable.ts'

/**
 * Makes a hook that follows a query with one copy of its answer for all views. For answers that are large, since every
 * query copies what it reads. `undefined` until the query has answered.
 */
export function sharedQuery<T>(query: (db: CaseDatabase) => Promise<T>): () => T | undefined {
  const answers = new WeakMap<CaseDatabase, Observable<T | undefined>>()
  const follow = (db: CaseDatabase): Observable<T | undefined> => {
    const known = answers.get(db)
    if (known) return known
    const made = observable<T | undefined>(undefined)
    answers.set(db, made)
    // Lives as long as the database is open; a case that closes ends it with an error that nobody needs to see.
    liveQuery(() => query(db)).subscribe({ next: made.set, error: () => undefined })
    return made
  }
  return function useShared(): T | undefined {
    return useObservable(follow(useCaseView().db))
  }
}
