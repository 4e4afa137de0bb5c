import { hasArabicScript, isSpelling, wideSkeleton } from '../../text/arabic-script.ts'
import { ARABIC } from '../arabic/lexicon.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { comparePersonNames, WEAK_LINK } from './compare.ts'
import type { FullName } from './full-names.ts'

/** Whether a name is written in Arabic script. */
export function isArabicName({ core }: Pick<FullName, 'core'>): boolean {
  return hasArabicScript(core[0] ?? '')
}

/**
 * Whether a name in Arabic and one in Latin letters may be one (rule C32): letter by letter over the whole name, or word
 * by word with further names left out; of bodies a word may also be translated. Such a link holds only where no other
 * name fits as well.
 *
 * @returns `WEAK_LINK` or 0
 */
export function compareOverScripts(
  a: FullName,
  b: FullName,
  kind: 'person' | 'organisation',
  lexicon: Lexicon,
): number {
  const [arabic, latin] = isArabicName(a) ? [a, b] : [b, a]
  const joined = arabic.core.join('')
  const whole = [latin.core, latin.compounds].some((words) => isSpelling(joined, words.join('')))
  if (whole) return WEAK_LINK
  const agree =
    kind === 'person'
      ? [latin.core, latin.compounds].some((words) => comparePersonNames(arabic.core, words) >= WEAK_LINK)
      : bodiesAgree(arabic.core, latin.core, lexicon)
  return agree ? WEAK_LINK : 0
}

/** Whether an Arabic word of a body's name stands for a Latin one: spelt in its letters, or translated. */
export function wordsAgree(arabic: string, latin: string): boolean {
  if (isSpelling(arabic, latin)) return true
  const bare = singular(latin)
  return ARABIC.bodies.get(arabic)?.some((word) => singular(word) === bare) ?? false
}

function singular(word: string): string {
  return word.replace(/isation$/u, 'ization').replace(/s$/u, '')
}

/** Every word has its partner; only words that say little may be left over, and the head is not all that agrees. */
function bodiesAgree(
  arabic: readonly string[],
  latin: readonly string[],
  { weakNameWords }: Lexicon,
): boolean {
  const left = [...latin]
  let telling = 0
  for (const word of arabic) {
    const at = left.findIndex((other) => wordsAgree(word, other))
    if (at < 0) return false
    left.splice(at, 1)
    if (!ARABIC.heads.has(word)) telling++
  }
  return telling > 0 && left.every((word) => weakNameWords.has(word))
}

/**
 * Keys under which names of the two scripts meet: the whole name, first and last word, and each word of it with what it
 * may be in English.
 */
export function scriptKeys(name: FullName): ReadonlySet<string> {
  const { core, compounds } = name
  const keys = new Set<string>()
  for (const words of [core, compounds]) {
    keys.add(`= ${wideSkeleton(words.join(''))}`)
    keys.add(`- ${wideSkeleton(words[0] ?? '')} ${wideSkeleton(words.at(-1) ?? '')}`)
  }
  const translated = isArabicName(name)
    ? core.filter((word) => !ARABIC.heads.has(word)).flatMap((word) => ARABIC.bodies.get(word) ?? [])
    : core
  for (const word of translated) keys.add(`w ${singular(word)}`)
  // Of bodies' names only the head may be translated: "Badr Organisation".
  for (const word of core.slice(0, 4)) {
    const skeleton = wideSkeleton(word)
    if (skeleton.length > 1) keys.add(`s ${skeleton}`)
  }
  return keys
}
