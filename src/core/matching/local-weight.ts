import { type Background, NAME, NO_NAME } from './background.ts'
import type { CaseWords } from './case-words.ts'
import { markedTerms } from './marked-terms.ts'
import { packedChunkOf } from './packed-tokens.ts'
import { CAPITALISED, JOINED, NUMERIC } from './tokens.ts'

/** Words on either side of an anchor that are compared. */
const AROUND = 28
/** Content words within which a term may stand by chance: about a sentence and a half. */
const WINDOW = 16
/** As in alignment: a matched content word may gain so much at most, a missing one costs so much. */
const KEPT = 0.5
const LEAST_CHANCE = 1e-5
const MOST_COMMON = 0.2
const LEAST_GAIN = 0.02
const MISSING = -0.69
const REPEATED = -0.3
/** How much of a term's frequency elsewhere in the two documents counts, and the least length it is a share of. */
const ELSEWHERE = 0.6
const SHORT_DOCUMENT = 200
/** What a word that goes on a shared name is worth. */
const NAME_GOES_ON = 0.5

/** What each content term is worth where it stands in both of two passages, in nats; 0 for stop words. */
function gainOfTerm(background: Background, term: number): number {
  if (background.stop[term] === 1) return 0
  const frequency = Math.min(MOST_COMMON, background.frequency(term))
  const chance = Math.max(LEAST_CHANCE, 1 - (1 - frequency) ** WINDOW)
  return Math.max(LEAST_GAIN, Math.log(KEPT / chance))
}

/** What a word can be where two passages are compared: nothing, only a name that another goes on, or worth something. */
const SAYS_NOTHING = 0
const MAY_BE_NAME = 1
const SAYS_SOMETHING = 2
/** Bits of an entry that tell which of these. */
const CLASS_BITS = 2
const CLASS = 2 ** CLASS_BITS - 1

/** What words are where two passages are compared: both that are looked up millions of times stand in one entry. */
export type WordValues = {
  /** For each word its term, and in the lowest bits what it can be. */
  readonly entries: Uint32Array
  /** What each term is worth, in nats. */
  readonly gains: Float32Array
}

/** The values of the words of a case. */
export function wordValues(termOfWord: Uint32Array, background: Background): WordValues {
  const entries = new Uint32Array(termOfWord.length)
  const values = { entries, gains: new Float32Array(background.stop.length) }
  for (let term = 1; term < values.gains.length; term++) learnTermValue(values, term, background)
  for (let word = 1; word < entries.length; word++)
    learnWordValue(values, word, termOfWord[word] ?? 0, background)
  return values
}

/** Notes what a term is worth. */
export function learnTermValue({ gains }: WordValues, term: number, background: Background): void {
  gains[term] = gainOfTerm(background, term)
}

/** Notes a word, whose term was noted. */
export function learnWordValue(
  { entries, gains }: WordValues,
  word: number,
  term: number,
  { name }: Background,
): void {
  const without = name[term] === NO_NAME ? SAYS_NOTHING : MAY_BE_NAME
  entries[word] = (term << CLASS_BITS) | ((gains[term] ?? 0) > 0 ? SAYS_SOMETHING : without)
}

/** Two places that share a key: word `p` of one document and `q` of another, or a later one of the same. */
export type Anchor = { readonly left: number; readonly p: number; readonly right: number; readonly q: number }

/** Weighs the surroundings of an anchor; see `localWeigher`. */
export type LocalWeigher = (anchor: Anchor, enough: number) => number

/** A document among the packed words. */
type Part = ReturnType<typeof packedChunkOf>

/**
 * A first, cheap look at two places that share a key (rule M4): the best-scoring stretch of either document near the
 * anchor given the words of the other there, the lesser of the two, as the alignment would score it without its runs.
 * Words are weighed by the case first; where that is enough, again by how often they stand elsewhere in the two
 * documents, and names by their first word.
 *
 * @returns a function that gives nats; it may stop early where they stay below `enough`
 */
export function localWeigher(of: CaseWords): LocalWeigher {
  const { packed, termOfWord, background } = of
  const { entries, gains } = of.values
  const marked = markedTerms(2 * AROUND)

  const termAt = ({ words, offset }: Part, at: number): number => termOfWord[words[offset + at] ?? 0] ?? 0

  let markedFrom = -1
  let markedTo = -1
  let markedDocument = -1
  const mark = (document: number, part: Part, from: number, to: number): void => {
    if (document === markedDocument && from === markedFrom && to === markedTo) return
    markedDocument = document
    markedFrom = from
    markedTo = to
    marked.clear()
    const { words, flags, repeats, offset } = part
    for (let at = offset + from; at < offset + to; at++) {
      const entry = entries[words[at] ?? 0] ?? 0
      if ((entry & CLASS) === SAYS_NOTHING && ((flags[at] ?? 0) & NUMERIC) === 0) continue
      marked.add(entry >>> CLASS_BITS, repeats[at] ?? 0)
    }
  }
  /** The share of a document's words that are this term, beyond those in the marked stretch. */
  const elsewhere = (standsThere: number, inside: number, length: number): number =>
    (ELSEWHERE * Math.max(0, standsThere - inside)) / Math.max(SHORT_DOCUMENT, length)
  const isName = ({ flags, offset }: Part, at: number, term: number): boolean => {
    const flag = flags[offset + at] ?? 0
    if ((flag & NUMERIC) !== 0) return true
    const name = background.name[term]
    return name === NAME || (name !== NO_NAME && (flag & CAPITALISED) !== 0)
  }
  const goesOn = (part: Part, at: number, from: number, term: number): boolean => {
    const isJoined = ((part.flags[part.offset + at] ?? 0) & JOINED) !== 0
    if (at <= from || !isJoined || !isName(part, at, term)) return false
    const before = termAt(part, at - 1)
    return marked.find(before) >= 0 && isName(part, at - 1, before)
  }
  const closer = (
    part: Part,
    at: number,
    from: number,
    term: number,
    gain: number,
    place: number,
    other: Part,
  ): number => {
    if (goesOn(part, at, from, term)) return NAME_GOES_ON
    const inside = marked.insideAt(place)
    const frequency = Math.max(
      elsewhere(part.repeats[part.offset + at] ?? 0, inside, part.count),
      elsewhere(marked.standingAt(place), inside, other.count),
    )
    if (frequency <= background.frequency(term)) return gain
    return Math.min(gain, background.gain(frequency, WINDOW))
  }
  /** The best stretch of a part, by the case alone or, with the marked document, by the two documents too. */
  const best = (part: Part, from: number, to: number, other: Part | null): number => {
    const { words, offset } = part
    let most = 0
    let sum = 0
    marked.forgetUses()
    for (let at = from; at < to; at++) {
      const entry = entries[words[offset + at] ?? 0] ?? 0
      if ((entry & CLASS) !== SAYS_SOMETHING) continue
      const term = entry >>> CLASS_BITS
      if (sum <= 0) {
        sum = 0
        marked.forgetUses()
      }
      const place = marked.find(term)
      if (place < 0) sum += MISSING
      else if (marked.use(place)) sum += REPEATED
      else {
        const gain = gains[term] ?? 0
        sum += other === null ? gain : closer(part, at, from, term, gain, place, other)
      }
      if (sum > most) most = sum
    }
    return most
  }
  return ({ left, p, right, q }, enough) => {
    const a = packedChunkOf(packed, left)
    const b = packedChunkOf(packed, right)
    const middle = left === right ? (p + q) >> 1 : -1
    const a0 = Math.max(0, p - AROUND)
    const a1 = Math.min(a.count, p + AROUND, middle < 0 ? Infinity : middle)
    const b0 = Math.max(0, q - AROUND, middle)
    const b1 = Math.min(b.count, q + AROUND)
    mark(left, a, a0, a1)
    const roughB = best(b, b0, b1, null)
    if (roughB < enough) return roughB
    const inB = best(b, b0, b1, a)
    if (inB < enough) return inB
    mark(right, b, b0, b1)
    const roughA = best(a, a0, a1, null)
    if (roughA < enough) return roughA
    return Math.min(inB, best(a, a0, a1, b))
  }
}
