import { sharedDoings } from '../../claims/lexicon/english-doings.ts'
import type { Profile, ProfileWord } from '../../statements/profile.ts'
import { kinOf } from './words-kin.ts'

/** How much two expressions seem to be told of one thing. */
export type Likeness = {
  readonly strength: number
  /** How near the words are that say what happened, 0 to 1. */
  readonly event: number
  readonly words: readonly [ProfileWord, ProfileWord] | null
  readonly shared: readonly string[]
  readonly names: readonly string[]
}

/** Kin below this says nothing. */
const LEAST_KIN = 0.6
/** Words of a sentence that are compared. */
const MOST_WORDS = 24

/** Evidence that two expressions are told of one thing: what happened, names, other words. Bounded by the words of two sentences. */
export function likenessOf(a: Profile, b: Profile): Likeness {
  const [left, right] = [a.words.slice(0, MOST_WORDS), b.words.slice(0, MOST_WORDS)]
  let event = 0
  let words: readonly [ProfileWord, ProfileWord] | null = null
  for (const one of left) {
    if (!one.telling && one.doings.length === 0) continue
    for (const other of right) {
      if (!other.telling && other.doings.length === 0) continue
      const near = Math.min(1, 0.12 + one.weight) * Math.min(1, 0.12 + other.weight)
      if (near <= event) continue
      const kin = near * kinOfWords(one, other)
      if (kin > event) {
        event = kin
        words = [one, other]
      }
    }
  }
  const shared: string[] = []
  let rest = 0
  const taken = new Set<ProfileWord>(words ?? [])
  for (const one of left) {
    if (words?.[0] === one) continue
    const other = right.find(
      (word) =>
        !taken.has(word) && (word.lemma === one.lemma || kinOf(word, one) >= 0.75 || sharesDoing(word, one)),
    )
    if (!other) continue
    taken.add(other)
    shared.push(one.lemma === other.lemma ? one.lemma : `${one.lemma} and ${other.lemma}`)
    rest += 0.3 * Math.sqrt(Math.min(one.weight, other.weight))
  }
  const names = [...a.names].filter((name) => b.names.has(name))
  return {
    strength: event + Math.min(0.75, rest) + Math.min(0.5, names.length * 0.25),
    event,
    words,
    shared,
    names,
  }
}

function sharesDoing(a: ProfileWord, b: ProfileWord): boolean {
  return sharedDoings(a.doings, b.doings).length > 0
}

function kinOfWords(a: ProfileWord, b: ProfileWord): number {
  if (!a.telling || !b.telling) return a.lemma !== b.lemma && sharesDoing(a, b) ? 0.9 : 0
  if (a.lemma === b.lemma) return 1
  if (sharesDoing(a, b)) return 0.9
  const kin = kinOf(a, b)
  return kin >= LEAST_KIN ? kin : 0
}

/** Why two expressions are taken to be told of one thing, in words. */
export function likenessReasons({ words, shared }: Likeness): string[] {
  const [word, other] = words ?? []
  return [
    word && other
      ? word.lemma === other.lemma
        ? `both say “${word.lemma}”`
        : `“${word.lemma}” and “${other.lemma}” may tell one thing`
      : 'both are told of one thing',
    ...(shared.length > 0 ? [`both sentences have ${shared.slice(0, 4).join(', ')}`] : []),
  ]
}
