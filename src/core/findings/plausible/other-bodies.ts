import type { Stretch } from './stretch.ts'

const NAME = /\p{Lu}[\p{L}’'-]*/gu
const TITLE =
  /^(?:mr|mrs|ms|dr|sir|prime|foreign|finance|defen[cs]e|interior|justice|health|minister|president|vice|chief|executive|officer|head|chair(?:man|woman)?|director|general|secretary|ceo|commander|captain|leader|mayor|governor|king|queen|the|a|an|its|his|her|in|at|colonel|brigadier|major|coach|manager|speaker|who|by|district|police|regional|provincial|national|federal|state|army|navy|local|former|acting|interim|new)$/iu
/** Words of a family or the like are names of a kind. */
const KIND = /\b(?:crime |mafia )?(?:family|clan)\b/iu

/**
 * Rule F72: whether two holders' passages name the bodies of their posts, without a word or the letters of one in
 * common: "the German finance minister", "the Canadian finance minister".
 */
export function areOtherBodies(
  values: readonly [string, string],
  both: readonly [Stretch, Stretch],
): boolean {
  const [a, b] = [bodyOf(values[0], both[0]), bodyOf(values[1], both[1])]
  if (both.every(({ quote }) => KIND.test(quote))) return true
  if (a.length === 0 || b.length === 0) return false
  return !a.some((word) => b.some((other) => isOne(word, other))) && !isShort(a, b) && !isShort(b, a)
}

/** The names in a passage that are neither the person's nor a title's. */
function bodyOf(value: string, { quote }: Stretch): string[] {
  const own = value.toLowerCase()
  return (quote.match(NAME) ?? [])
    .map((word) => word.toLowerCase().replace(/['’]s$/u, ''))
    .filter((word) => word.length > 1 && !TITLE.test(word) && !own.includes(word))
}

function isOne(a: string, b: string): boolean {
  return a === b || (a.length > 4 && b.length > 4 && a.slice(0, 4) === b.slice(0, 4))
}

/** "EU", "European Union". */
function isShort(short: readonly string[], long: readonly string[]): boolean {
  const letters = long.map((word) => word[0] ?? '').join('')
  return short.some((word) => word.length > 1 && letters.includes(word))
}
