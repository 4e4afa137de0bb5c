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
  if (a.length === 0 || b.length === 0) return false
  return !a.some((word) => b.some((other) => isOne(word, other))) && !isShort(a, b) && !isShort(b, a)
}

/** The names in a passage that are neither the person's nor a title's. */
function bodyOf(value: string, { quote }: Stretch): string[] {
  // "NAME: head of ORGANISATION".
  const own = value.replace(/:.*$/u, '').toLowerCase()
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

/** A name that lost the blank before the next: "PatrickRNC". */
const GLUED = /\p{Ll}{3,}\p{Lu}{2,}/u
const COMMON =
  /^(?:the|and|for|new|national|international|united|house|committee|council|union|association|company|corp|corporation|centre|center|group|party|ministry|department|office|agency|bank|club|university|school|board|commission|federation|league|front|movement|army|forces|brigade|brigades|society|institute|college|hospital|general|public|world|european|american|british|north|south|east|west)$/u

/**
 * Rule F72: whether two organisations may be one under two names: two words of both that are not every organisation's, one
 * name within the other but for blanks, the letters of the other, or a name that cannot be read.
 */
export function mayBeOneBody(a: string, b: string): boolean {
  const [left, right] = [organisationOf(a), organisationOf(b)]
  if (GLUED.test(left) || GLUED.test(right)) return true
  const [x, y] = [left, right].map((name) => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, ''))
  // Head and deputy of one organisation are a matter of their own (F2).
  if (!x || !y || left === right) return false
  if ((x.length > 5 && y.includes(x)) || (y.length > 5 && x.includes(y))) return true
  const [words, others] = [wordsOf(left), wordsOf(right)]
  const shared = words.filter(
    (word) => word.length > 4 && !COMMON.test(word.toLowerCase()) && others.includes(word),
  )
  return (
    shared.length > 1 ||
    mayBeOneCommittee(left, right) ||
    areLettersOf(words, others) ||
    areLettersOf(others, words)
  )
}

function wordsOf(name: string): readonly string[] {
  return name.match(/[\p{L}\p{N}]+/gu) ?? []
}

/** "HP", "Hewlett-Packard". */
function areLettersOf(short: readonly string[], long: readonly string[]): boolean {
  const letters = long.map((word) => word[0] ?? '').join('')
  return short.some((word) => word.length > 1 && /^\p{Lu}+$/u.test(word) && letters.startsWith(word))
}

const COMMITTEE = /\b(?:sub)?(?:committee|commission|panel|caucus)\b/iu
/** Words of the name of a committee that say only whose it is. */
const OF_COMMITTEE =
  /^(?:the|of|on|for|and|house|senate|select|joint|special|standing|parliamentary|congressional|(?:sub)?committee|commission|panel|caucus)$/u

/** "Chair of the Fisheries Committee", "chair of House Fisheries": a committee by what it is about. */
function mayBeOneCommittee(a: string, b: string): boolean {
  if (!COMMITTEE.test(a) && !COMMITTEE.test(b)) return false
  const [left, right] = [a, b].map((name) =>
    wordsOf(name.toLowerCase()).filter((word) => !OF_COMMITTEE.test(word)),
  )
  const houses = [a, b].map((name) => /\bhouse\b/iu.test(name) && !/\bsenate\b/iu.test(name))
  const senates = [a, b].map((name) => /\bsenate\b/iu.test(name))
  if ((houses[0] && senates[1]) || (houses[1] && senates[0])) return false
  return !!left && !!right && left.length > 0 && left.join(' ') === right.join(' ')
}

/**
 * Rule F72: "its director", where the text names the other body as well, which "its" may mean: a post that only a pronoun
 * ties to its body.
 */
export function isOfEither(values: readonly [string, string], both: readonly [Stretch, Stretch]): boolean {
  return both.some(({ quote, document }, at) => {
    if (!/^(?:its|their)\b/iu.test(quote)) return false
    const other = organisationOf(values[at === 0 ? 1 : 0])
    const telling = wordsOf(other).filter((word) => word.length > 2 && !COMMON.test(word.toLowerCase()))
    return telling.length > 0 && telling.every((word) => document.text.includes(word))
  })
}

/** What the post is of: "NAME: head of ORGANISATION". */
function organisationOf(value: string): string {
  return value.replace(/^[^:]*: /u, '').replace(/^.*? of (?:the )?/u, '')
}

/** Rule F72: whether both hold a post of a family or clan, of which each has its own. */
export function areOfFamilies(both: readonly Stretch[]): boolean {
  return both.every(({ quote }) => KIND.test(quote))
}
