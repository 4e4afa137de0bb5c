/** A value that views can follow, for `useSyncExternalStore`. Setting an equal value calls nobody. */
export type Observable<T> = {
  readonly get: () => T
  readonly set: (next: T) => void
  readonly update: (change: (now: T) => T) => void
  readonly subscribe: (listener: () => void) => () => void
}

/** Makes an observable with its first value. */
export function observable<T>(initial: T): Observable<T> {
  let value = initial
  const listeners = new Set<() => void>()
  const set = (next: T): void => {
    if (Object.is(next, value)) return
    value = next
    for (const listener of listeners) listener()
  }
  return {
    get: () => value,
    set,
    update: (change) => set(change(value)),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
