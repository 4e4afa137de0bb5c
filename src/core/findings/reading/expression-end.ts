import type { ReadWord } from './sentences-read.ts'

/** Words at their places, each in all the forms it may have; `null` stands for a few words between. */
export type Elements = readonly (ReadonlySet<string> | null)[]

/** How far an expression may reach. */
export type Reach = {
  /** Words that may stand between two of its words where it has `null`. */
  readonly gap: number
  /** Marks, in what stands before a word, that end every expression. */
  readonly boundary: RegExp
  /** Words that may not stand in a gap; absent, all may. */
  readonly stop?: RegExp
}

/**
 * Where an expression that begins at a word of a sentence ends, as the index behind its last word; `null` where it does
 * not stand there. Looks at most `gap` words ahead for each of its words.
 */
export function expressionEnd(
  words: readonly ReadWord[],
  from: number,
  elements: Elements,
  { gap, boundary, stop }: Reach,
): number | null {
  let at = from + 1
  let open = false
  for (const element of elements.slice(1)) {
    if (element === null) {
      open = true
      continue
    }
    let met = -1
    for (let index = at; index <= (open ? at + gap : at); index++) {
      const word = words[index]
      if (!word || boundary.test(word.gap)) break
      if (open && stop?.test(word.key) === true) return null
      if (element.has(word.key)) {
        met = index
        break
      }
    }
    if (met < 0) return null
    at = met + 1
    open = false
  }
  return at
}
