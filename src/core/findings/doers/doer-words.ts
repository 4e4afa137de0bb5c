import listed from '#resources/lexical/english-doers.json'
import type { Expressions } from '../reading/expressions.ts'
import { expressionsOf } from '../reading/expressions.ts'

/** A camp of doers: the army, hackers, the singer. */
export type Camp = { readonly name: string; readonly joins: ReadonlySet<string> }

type DoerWords = {
  /** Verbs of families of acts. */
  readonly acts: Expressions<string>
  /** Nouns behind which the doer stands: "bullets of", "the go-ahead came from". */
  readonly nouns: Expressions<string>
  readonly camps: Expressions<Camp>
}

let words: DoerWords | null = null

/** Expressions for acts and for those who do them. */
export function doerWords(): DoerWords {
  words ??= {
    acts: expressionsOf(listed.acts.map(({ name, told }) => [name, told] as const)),
    nouns: expressionsOf(
      listed.acts.flatMap((act) =>
        'nouns' in act && act.nouns !== undefined ? [[act.name, act.nouns] as const] : [],
      ),
    ),
    camps: expressionsOf(
      listed.camps.map(
        (camp) =>
          [
            {
              name: camp.name,
              joins: new Set('joins' in camp && camp.joins !== undefined ? camp.joins.split(' ') : []),
            },
            camp.told,
          ] as const,
      ),
    ),
  }
  return words
}

/** Whether words of both camps may name one doer. */
export function mayBeOne(a: Camp, b: Camp): boolean {
  return a.name === b.name || a.joins.has(b.name) || b.joins.has(a.name)
}
