import type { ReadSentence, ReadWord } from '../reading/sentences-read.ts'
import type { Wording } from './outcome-fields.ts'

/** How a wording stands: told, told not to be, or only possible, asked for or somebody's suspicion. */
export type Standing = 'told' | 'denied' | 'open'

/** Where a wording stands in a sentence: indexes of its first word and behind its last. */
export type WordingAt = {
  readonly sentence: ReadSentence
  readonly from: number
  readonly to: number
  readonly standing: Standing
}

/** Words that may stand between two words of a wording. */
const GAP = 3
/** Words looked back at for a denial. */
const BACK = 7
/** Words looked back at for what makes it only possible. */
const OPEN_BACK = 5
const PARTICLE = /^(?:up|down|out|off|on|away|over|back|through|ahead|aside|free)$/u
const NOUN_AFTER_DEAD = /^(?:heat|end|line|lock|season|zone|ball|sea|centre|center|weight|cert|last)$/u
const PRONOUN = /^(?:he|she|it|they)$/u
const MARK = /[.;:“”"()—–?!]/u
const LIMIT =
  /^(?:which|who|whom|what|why|how|but|because|while|although|though|when|where|after|before|since|as)$/u
const NOT =
  /^(?:not|never|no|none|nobody|neither|nor|without|cannot|(?:is|are|was|were|has|have|had|does|do|did|wo|would|could|ca|should|must|need)n.?t|refus\p{L}*|declin\p{L}*|deny|denie[sd]|denying|den[iy]al|reject\p{L}*|fail(?:s|ed|ing)?|ruled|rules|ruling|unwilling|unlikely|false|untrue|hardly|instead|rather|nowhere)$/u
const NOT_SO = /^(?:only|just|merely|simply|necessarily|least)$/u
const OPEN =
  /^(?:may|might|could|should|if|unless|whether|call(?:s|ed|ing)?|demand(?:s|ed|ing)?|urge[sd]?|urging|want(?:s|ed)?|ask(?:s|ed|ing)?|wish\p{L}*|threat\p{L}*|fear(?:s|ed)?|feared|alleg\p{L}*|accus\p{L}*|charg\p{L}*|suspect\p{L}*|possibl[ey]|perhaps|maybe|rumou?rs?|rumou?red|press(?:ed|ing|ure)|likely|hope[sd]?|hoping|believed|presumed|thought|reported(?:ly)?|apparent(?:ly)?|claim(?:s|ed|ing)?|supposed(?:ly)?|attempt(?:s|ed|ing)?|tr(?:y|ies|ied|ying)|until|lest|almost|nearly)$/u

/** The places in a sentence where one of the wordings stands. Bounded by the words of the sentence. */
export function placesOf(sentence: ReadSentence, wordings: readonly Wording[]): WordingAt[] {
  const found: WordingAt[] = []
  for (const [from, word] of sentence.words.entries()) {
    // A word of a name tells nothing.
    if (word.entity !== null && !PRONOUN.test(word.key)) continue
    for (const wording of wordings) {
      if (!wording[0] || !isOneOf(word, wording[0]) || isOfOther(sentence.words, from)) continue
      const to = endOf(sentence.words, from, wording)
      if (to !== null) found.push({ sentence, from, to, standing: standingOf(sentence.words, from, to) })
    }
  }
  return found
}

/** The index behind the last word of a wording that begins at a place, or `null`. */
function endOf(words: readonly ReadWord[], from: number, wording: Wording): number | null {
  let at = from
  for (const stems of wording.slice(1)) {
    const gap = stems.some((stem) => PARTICLE.test(stem)) ? 0 : GAP
    let next: number | null = null
    for (let place = at + 1; place <= at + 1 + gap; place++) {
      const word = words[place]
      if (!word || MARK.test(word.gap)) break
      if (isOneOf(word, stems)) {
        next = place
        break
      }
    }
    if (next === null) return null
    at = next
  }
  return at + 1
}

function isOneOf({ stem, key }: ReadWord, words: readonly string[]): boolean {
  return words.includes(stem) || words.includes(`=${key}`)
}

/** "a dead heat", "the dead season"; who "could not be reached" did not speak to the paper. */
function isOfOther(words: readonly ReadWord[], at: number): boolean {
  const next = words[at + 1]
  if (words[at]?.key === 'reached' && words.slice(Math.max(0, at - 2), at).some(({ key }) => key === 'be'))
    return true
  return (
    words[at]?.key === 'dead' && next !== undefined && !MARK.test(next.gap) && NOUN_AFTER_DEAD.test(next.key)
  )
}

function standingOf(words: readonly ReadWord[], from: number, to: number): Standing {
  let open = false
  for (let at = from; at > from - BACK && at >= 0; at--) {
    const word = words[at]
    if (!word) break
    if (at < from) {
      if (LIMIT.test(word.key)) break
      if (NOT.test(word.key) && !NOT_SO.test(words[at + 1]?.key ?? '')) return 'denied'
      // "Would have killed" did not.
      if (
        (at >= from - OPEN_BACK && OPEN.test(word.key)) ||
        (word.key === 'would' && words[at + 1]?.key === 'have')
      )
        open = true
    }
    if (at < from && /[,]/u.test(words[at + 1]?.gap ?? '') && at < from - 3) break
    if (MARK.test(word.gap)) break
  }
  if (words.slice(from + 1, to).some(({ key }) => NOT.test(key))) return 'denied'
  return open ? 'open' : 'told'
}
