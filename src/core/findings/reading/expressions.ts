import { formsOf } from '../situations/situation-words.ts'
import type { ReadWord } from './sentences-read.ts'

/** Words at their places; `null` stands for a few words between. */
type Elements = readonly (ReadonlySet<string> | null)[]
/** Expressions by the words they may begin with, each with what it tells. */
export type Expressions<T> = ReadonlyMap<
  string,
  readonly { readonly tells: T; readonly elements: Elements }[]
>
/** An expression met in a sentence: its words `[from, to)`. */
export type Met<T> = { readonly tells: T; readonly from: number; readonly to: number }

const MOST_GAP = 4
const BOUNDARY = /[;:.!?()—–"“”]/u

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
      const to = endOf(words, from, elements)
      return to === null ? [] : [{ tells, from, to }]
    }),
  )
}

function endOf(words: readonly ReadWord[], from: number, elements: Elements): number | null {
  let at = from + 1
  let gap = false
  for (const element of elements.slice(1)) {
    if (element === null) {
      gap = true
      continue
    }
    let met = -1
    for (let index = at; index <= (gap ? at + MOST_GAP : at); index++) {
      const word = words[index]
      if (!word || BOUNDARY.test(word.gap)) break
      if (element.has(word.key)) {
        met = index
        break
      }
    }
    if (met < 0) return null
    at = met + 1
    gap = false
  }
  return at
}
