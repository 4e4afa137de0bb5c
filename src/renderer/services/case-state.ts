import { observable, type Observable } from './observable.ts'

type Kept = {
  /** Notes the value under a case and goes back to the first one. */
  readonly keep: (id: string) => void
  readonly take: (id: string) => void
}

const all: Kept[] = []

/**
 * A value that belongs to the case that is open, such as the filter of a list: another case begins with the first value
 * again, and whoever comes back to a case finds what they left. Kept for as long as the window is open.
 */
export function ofCase<T>(initial: T): Observable<T> {
  const value = observable(initial)
  const left = new Map<string, T>()
  all.push({
    keep: (id) => {
      left.set(id, value.get())
      value.set(initial)
    },
    take: (id) => {
      const before = left.get(id)
      value.set(before === undefined ? initial : before)
    },
  })
  return value
}

/** Puts away what belongs to the case that is left. */
export function leaveCaseState(id: string): void {
  for (const { keep } of all) keep(id)
}

/** Brings back what belongs to the case that is opened. */
export function enterCaseState(id: string): void {
  for (const { take } of all) take(id)
}
