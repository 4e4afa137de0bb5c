import { formsOf } from '../../lexical/verb-forms.ts'
import { type Elements, expressionEnd, type Reach } from './expression-end.ts'
import type { ReadWord } from './sentences-read.ts'

/** Expressions by the words they may begin with, each with what it tells. */
export type Expressions<T> = ReadonlyMap<
  string,
  readonly { readonly tells: T; readonly elements: Elements }[]
>
/** An expression met in a sentence: its words `[from, to)`. */
export type Met<T> = { readonly tells: T; readonly from: number; readonly to: number }

const REACH: Reach = { gap: 4, boundary: /[;:.!?()—–"“”]/u }

/**
 * Reads lists of expressions: parted by semicolons, words in their base form for all their forms, `=word` for that form
 * alone, `a|b` for either, `*` for a few words between.
 */
export function expressionsOf<T>(lists: readonly (readonly [T, string])[]): Expressions<T> {
  const found = new Map<string, { readonly tells: T; readonly elements: Elements }[]>()
  for (const [tells, told] of lists)
    for (const words of told.split('; ')) {
      const elements = words
        .split(' ')
        .map((word) => (word === '*' ? null : new Set(word.split('|').flatMap((one) => wordsFor(one)))))
      for (const first of elements[0] ?? []) {
        const list = found.get(first)
        if (list) list.push({ tells, elements })
        else found.set(first, [{ tells, elements }])
      }
    }
  return found
}

function wordsFor(word: string): readonly string[] {
  return word.startsWith('=') ? [word.slice(1)] : formsOf(word)
}

/** The expressions that words hold, by where they begin. Linear: each place looks a few words ahead. */
export function expressionsIn<T>(words: readonly ReadWord[], expressions: Expressions<T>): Met<T>[] {
  return words.flatMap(({ key }, from) =>
    (expressions.get(key) ?? []).flatMap(({ tells, elements }) => {
      const to = expressionEnd(words, from, elements, REACH)
      return to === null ? [] : [{ tells, from, to }]
    }),
  )
}
