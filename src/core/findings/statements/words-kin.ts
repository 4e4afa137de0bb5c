import { memoised } from '../../base/memo.ts'
import { kinship } from '../../lexical/kinship.ts'
import { opposed } from '../../lexical/opposed.ts'
import { standingsOf } from '../../lexical/outcome-groups.ts'
import { nounClass } from '../../lexical/noun-class.ts'
import type { NounClass, WordPart } from '../../lexical/word.ts'

/** A word that says what happened: a verb, an adjective or a noun. */
export type EventWord = { readonly lemma: string; readonly part: WordPart }

/** Pairs of words are asked for over and over while a case is read; what is remembered is bounded. */
const MOST_REMEMBERED = 200_000
const kin = new Map<string, number>()

/** How near two words are in meaning, 0 to 1. */
export function kinOf(a: EventWord, b: EventWord): number {
  if (a.lemma === b.lemma) return 1
  const key =
    a.lemma < b.lemma ? `${a.part}${a.lemma} ${b.part}${b.lemma}` : `${b.part}${b.lemma} ${a.part}${a.lemma}`
  const known = kin.get(key)
  if (known !== undefined) return known
  if (kin.size >= MOST_REMEMBERED) kin.clear()
  const { score } = kinship(a, b)
  kin.set(key, score)
  return score
}

const opposites = new Map<string, string | null>()

/** The field in which two words exclude each other ("custody"), or `null`. */
export function opposedIn(a: EventWord, b: EventWord): string | null {
  const key = `${a.part}${a.lemma} ${b.part}${b.lemma}`
  const known = opposites.get(key)
  if (known !== undefined) return known
  if (opposites.size >= MOST_REMEMBERED) opposites.clear()
  const field = opposedAcrossParts(a, b)
  opposites.set(key, field)
  return field
}

/** "was alive" and "died" stand in one group, one as an adjective, one as a verb. */
function opposedAcrossParts(a: EventWord, b: EventWord): string | null {
  const found = opposed(a, b)
  if (found?.reason === 'listed') return found.group
  const others = standingsOf(b)
  return (
    standingsOf(a).find(({ group, side }) =>
      others.some((other) => other.group === group && other.side !== side),
    )?.group ?? null
  )
}

/** The class of a noun, remembered. */
export const classOf: (noun: string) => NounClass | null = memoised(
  (noun) => (noun === '' ? null : nounClass(noun)),
  MOST_REMEMBERED,
)
