import type { QuantityLexicon } from '../lexicon/quantity-lexicon.ts'
import type { Item } from '../reading/items.ts'

/** What a number counts: the noun phrase after it, `[from, to)`. */
export type Counted = {
  /** Singular; `''` without a noun. */
  readonly noun: string
  /** As it is written. */
  readonly word: string
  /** Adjectives and names before the noun, which narrow it. */
  readonly narrowing: readonly string[]
  readonly to: number
}

/** A noun phrase is read up to here. */
const LONGEST = 6

/** The noun phrase from an index on: words up to a verb, a preposition or a mark. */
export function countedFrom(
  items: readonly Item[],
  from: number,
  lexicon: QuantityLexicon,
  ends: ReadonlySet<string>,
): Counted {
  let to = from
  const words: string[] = []
  while (to < from + LONGEST) {
    const item = items[to]
    if (!item || item.kind === 'mark' || item.kind === 'quote' || item.kind === 'possessive') break
    if (item.kind !== 'name' && (lexicon.stops.has(item.key) || ends.has(item.key))) break
    words.push(item.kind === 'name' ? (item.mention?.form.toLowerCase() ?? '') : item.key)
    to++
    // The noun is reached when a verb or adverb of something else follows a known one.
    if (
      isPeople(singular(item.key, lexicon), lexicon) &&
      !isPeople(singular(items[to]?.key ?? '', lexicon), lexicon)
    )
      break
  }
  const head = words.pop() ?? ''
  return { noun: singular(head, lexicon), word: head, narrowing: words, to }
}

/** Whether a singular noun is one for persons. */
export function isPeople(noun: string, lexicon: QuantityLexicon): boolean {
  return lexicon.people.has(noun) || lexicon.humanNouns.has(noun)
}

/** The singular of a noun, by list and by rule. */
export function singular(noun: string, { singulars }: QuantityLexicon): string {
  const listed = singulars.get(noun)
  if (listed !== undefined) return listed
  if (/(?:ss|us|is)$/u.test(noun) || noun.length < 4) return noun
  if (noun.endsWith('ies')) return `${noun.slice(0, -3)}y`
  if (/(?:ches|shes|xes|sses)$/u.test(noun)) return noun.slice(0, -2)
  return noun.replace(/s$/u, '')
}
