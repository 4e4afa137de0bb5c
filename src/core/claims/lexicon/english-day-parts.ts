import listed from '#resources/lexical/english-day-parts.json'

type DayPart = {
  /** Words in order, each with those that may stand there. */
  readonly words: readonly ReadonlySet<string>[]
  readonly first: number
  readonly last: number
}

const BY_FIRST = new Map<string, DayPart[]>()
for (const { first, last, told } of listed.parts)
  for (const expression of told.split('; ')) {
    const words = expression.split(' ').map((word) => new Set(word.split('|')))
    for (const word of words[0] ?? [])
      BY_FIRST.set(word, [...(BY_FIRST.get(word) ?? []), { words, first, last }])
  }

/**
 * The part of the day that an expression tells at a place of a sentence, in minutes since midnight, with how many words it
 * takes (`resources/lexical/english-day-parts.json`); the longest of several, `null` for none.
 */
export function dayPartAt(
  keys: readonly { readonly key: string }[],
  at: number,
): { readonly first: number; readonly last: number; readonly length: number } | null {
  let best: { readonly first: number; readonly last: number; readonly length: number } | null = null
  for (const { words, first, last } of BY_FIRST.get(keys[at]?.key ?? '') ?? []) {
    if (best !== null && words.length <= best.length) continue
    if (words.every((any, index) => any.has(keys[at + index]?.key ?? '')))
      best = { first, last, length: words.length }
  }
  return best
}
