import { areForms, isDeniedForm } from '../aligned/denied-forms.ts'
import type { DenialWordsOf } from './denial-words.ts'
import { foldedWord } from './denial-words.ts'

/** Words that are the same on both sides, at least, and telling ones among them. */
const FEWEST_EQUAL = 3
const FEWEST_TELLING = 2
/** From so many equal words on two may differ, else one. */
const MANY_EQUAL = 6
/** Letters in a row that two forms of one verb share: Arabic “nataqallā”, “talaqqaynā”. */
const LEAST_ROOT = 3
const BEHIND = 2
const WORD = /[\p{L}\p{M}\p{N}]+/gu

export type Word = { readonly text: string; readonly key: string }
export type Read = { readonly words: readonly Word[]; readonly denials: readonly Word[] }

/**
 * What two wordings of one sentence deny: the words of the side that does, and `null` for the side that does not. `null`
 * where both or neither do, or where more differs.
 */
export function lostDenial(
  left: string,
  right: string,
  words: DenialWordsOf,
): readonly [string | null, string | null] | null {
  const [a, b] = [left, right].map((text) => readWording(text, words))
  if (!a || !b) return null
  const rest = restsOf(a.words, b.words, words)
  if (rest.equal < FEWEST_EQUAL || rest.telling < FEWEST_TELLING) return null
  const [ours, theirs] = rest.own
  const more = Math.max(ours.length, theirs.length)
  if (a.denials.length > 0 !== b.denials.length > 0) {
    // A word on either side is another thing in its place: “saw the mayor”, “saw no doctor”.
    if (more > (rest.equal >= MANY_EQUAL ? 2 : 1) || (ours.length > 0 && theirs.length > 0)) return null
    return [toldBy(a), toldBy(b)]
  }
  // Denied by the form of the verb: Persian “nakhāhad”, Turkish “gelmedi”.
  const [one, other] = [ours[0], theirs[0]]
  if (a.denials.length > 0 || more > 1 || !one || !other) return null
  return isDeniedForm(one.key, other.key, words) !== isDeniedForm(other.key, one.key, words)
    ? [one.text, other.text]
    : null
}

function toldBy({ denials }: Read): string | null {
  return denials.length === 0 ? null : denials.map(({ text }) => text).join(' … ')
}

/** A wording without what denies in it, and what does; `null` for questions, and where a negation says “only”. */
export function readWording(text: string, words: DenialWordsOf): Read | null {
  if (/[?؟]/u.test(text)) return null
  const found = [...text.matchAll(WORD)].map(([word], at, all) => ({
    text: word,
    key: foldedWord(word),
    end: all[at]?.index === undefined ? 0 : all[at].index + word.length,
  }))
  if (found.some(({ key }) => words.except.has(key))) return null
  const kept: Word[] = []
  const denials: Word[] = []
  for (const [at, word] of found.entries()) {
    const behind = found.slice(at + 1, at + 1 + BEHIND)
    if (denies(word.key, at, found, words)) {
      // “No, …” answers; “no solo” takes itself back.
      const answers = at === 0 && /^\s*[,;:.!،—–-]/u.test(text.slice(word.end))
      if (behind.some(({ key }) => words.soft.has(key))) kept.push(word)
      else if (!answers) denials.push(word)
    } else if (!words.besides.has(word.key)) kept.push(word)
  }
  return { words: kept, denials }
}

function denies(key: string, at: number, all: readonly Word[], words: DenialWordsOf): boolean {
  if (words.negations.has(key)) return true
  if (at === 0 && words.opening.has(key)) return true
  if (words.paired.has(key)) return all.slice(0, at + 2).some((one) => words.with.has(one.key))
  return words.joined.some(
    (joined) => key.startsWith(joined) && words.negations.has(key.slice(joined.length)),
  )
}

/** What each side has that the other lacks, forms of one word being one; how many words both have. */
function restsOf(
  left: readonly Word[],
  right: readonly Word[],
  words: DenialWordsOf,
): {
  readonly own: readonly [readonly Word[], readonly Word[]]
  readonly equal: number
  readonly telling: number
} {
  let rest = [...right]
  let telling = 0
  const own = left.filter((word) => {
    const same =
      rest.find(({ key }) => key === word.key) ?? rest.find(({ key }) => areOne(key, word.key, words))
    if (!same) return true
    rest = rest.filter((other) => other !== same)
    if (same.key.length > 2) telling++
    return false
  })
  return { own: [own, rest], equal: left.length - own.length, telling }
}

function areOne(a: string, b: string, words: DenialWordsOf): boolean {
  if (isDeniedForm(a, b, words) || isDeniedForm(b, a, words)) return false
  const least = Math.min(a.length, b.length)
  return least >= LEAST_ROOT && (areForms(a, b) || rootShared(a, b) >= Math.max(LEAST_ROOT, least / 2))
}

/** Letters in a row that both have, at most. */
function rootShared(a: string, b: string): number {
  let most = 0
  for (let from = 0; from + most < a.length; from++)
    while (from + most < a.length && b.includes(a.slice(from, from + most + 1))) most++
  return most
}
