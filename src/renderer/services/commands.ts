import { useLayoutEffect } from 'react'
import { observable, type Observable } from './observable.ts'

/**
 * Something the user can do by key, from the palette, or from a menu. `keys` is written as presses (`$mod+k`, `j`);
 * commands of views that are not shown are not registered, so one key may mean different things in different views.
 */
export type Command = {
  readonly id: string
  readonly label: string
  /** Heading in the palette and on the key sheet: "Reader", "Triage", "Case" … */
  readonly group: string
  readonly keys?: string
  /** False keeps it out of the palette (plain movement keys). */
  readonly palette?: boolean
  /** Whether it can run now; those that cannot are greyed out and their keys do nothing. */
  readonly enabled?: boolean
  /** Runs while a text field has the focus too. Only for chords with a modifier. */
  readonly inFields?: boolean
  readonly run: () => void
}

/** All commands that can be given now, in the order in which views registered them. */
export const commands: Observable<readonly Command[]> = observable<readonly Command[]>([])

/** Registers commands; returns the function that takes them back. */
export function registerCommands(list: readonly Command[]): () => void {
  commands.update((now) => [...now, ...list])
  return () => commands.update((now) => now.filter((command) => !list.includes(command)))
}

/**
 * Registers a view's commands while it is shown: as it is drawn, so that no key is lost that is pressed at once.
 * @param list made with `useMemo`, so that it changes only when the commands do
 */
export function useCommands(list: readonly Command[]): void {
  useLayoutEffect(() => registerCommands(list), [list])
}
