import { valueFieldsOf } from '../../claims/lexicon/english-value-fields.ts'
import type { NearWord } from '../../statements/near-words.ts'
import { kinOf } from '../statements/words-kin.ts'

/** What two values of any sort have around them in common. */
export type SharedSurroundings = {
  readonly strength: number
  /** The words that tie them, the surest first: "loan and lend". */
  readonly words: readonly string[]
  readonly names: readonly string[]
}

export type Surroundings = {
  readonly words: readonly NearWord[]
  readonly names: ReadonlySet<string>
}

const LEAST_KIN = 0.6
/** What two words of one field are worth. */
const FIELD = 0.65
/** Words of one value that are compared. */
const MOST_WORDS = 16
const WORD = 0.4
const NAME = 0.12
const MOST_NAMES = 0.24
const MOST = 1.2

/**
 * Words that are the same or kin and names that both have, weighed by how near the values they stand. `rarity` is 1 for
 * a word that stands beside few values of a document, less for one beside many, which tells them not apart. Bounded by
 * the words of two sentences.
 */
export function sharedSurroundings(
  a: Surroundings,
  b: Surroundings,
  rarity: (lemma: string) => number,
): SharedSurroundings {
  const pairs: { one: NearWord; other: NearWord; worth: number }[] = []
  for (const one of a.words.slice(0, MOST_WORDS))
    for (const other of b.words.slice(0, MOST_WORDS)) {
      const kin =
        one.lemma === other.lemma ? 1 : Math.max(kinOf(one, other), shareField(one, other) ? FIELD : 0)
      if (kin < LEAST_KIN) continue
      const near = Math.sqrt(one.weight * other.weight)
      const rare = Math.min(rarity(one.lemma), rarity(other.lemma))
      pairs.push({ one, other, worth: kin * near * rare })
    }
  const taken = new Set<NearWord>()
  const words: string[] = []
  let strength = 0
  for (const { one, other, worth } of pairs.toSorted((x, y) => y.worth - x.worth)) {
    if (taken.has(one) || taken.has(other)) continue
    taken.add(one).add(other)
    strength += worth * WORD
    words.push(one.lemma === other.lemma ? one.lemma : `${one.lemma} and ${other.lemma}`)
  }
  const names = [...a.names].filter((name) => b.names.has(name))
  return {
    strength: Math.min(MOST, strength) + Math.min(MOST_NAMES, names.length * NAME),
    words,
    names,
  }
}

function shareField(a: NearWord, b: NearWord): boolean {
  const fields = valueFieldsOf(b.lemma)
  return [...valueFieldsOf(a.lemma)].some((field) => fields.has(field))
}
