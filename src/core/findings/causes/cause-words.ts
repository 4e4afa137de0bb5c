import listed from '#resources/lexical/english-causes.json'
import type { Expressions } from '../reading/expressions.ts'
import { expressionsOf } from '../reading/expressions.ts'

/** A class of causes: a broken rail, drink, a dispute over pay. */
export type CauseClass = {
  readonly name: string
  readonly sort: string
  /** Families of what it may be the cause of. */
  readonly of: ReadonlySet<string>
  /** Classes that may stand behind it or follow from it. */
  readonly joins: ReadonlySet<string>
}

type CauseWords = {
  readonly causes: Expressions<CauseClass>
  readonly effects: Expressions<string>
}

let words: CauseWords | null = null

/** Expressions for classes of causes, and for families of what has causes. */
export function causeWords(): CauseWords {
  words ??= {
    causes: expressionsOf(
      listed.causes.map(
        (entry) =>
          [
            {
              name: entry.name,
              sort: entry.sort,
              of: new Set(entry.of.split(' ')),
              joins: new Set('joins' in entry && entry.joins !== undefined ? entry.joins.split(' ') : []),
            },
            entry.told,
          ] as const,
      ),
    ),
    effects: expressionsOf(listed.effects.map(({ name, told }) => [name, told] as const)),
  }
  return words
}

/** Whether one thing may have both causes: a cause may have a cause. */
export function mayGoTogether(a: CauseClass, b: CauseClass): boolean {
  return a.name === b.name || a.joins.has(b.name) || b.joins.has(a.name)
}
