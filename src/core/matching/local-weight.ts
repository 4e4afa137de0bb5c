import { type Background, NAME, NO_NAME } from './background.ts'
import type { CaseWords } from './case-words.ts'
import { markedTerms } from './marked-terms.ts'
import type { PackedChunk, PackedTokens } from './packed-tokens.ts'
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
export function termGains(background: Background): Float32Array {
  const gains = new Float32Array(background.stop.length)
  for (let term = 1; term < gains.length; term++) gains[term] = gainOfTerm(background, term)
  return gains
}

/** The same for one term. */
export function gainOfTerm(background: Background, term: number): number {
  if (background.stop[term] === 1) return 0
  const frequency = Math.min(MOST_COMMON, background.frequency(term))
  const chance = Math.max(LEAST_CHANCE, 1 - (1 - frequency) ** WINDOW)
  return Math.max(LEAST_GAIN, Math.log(KEPT / chance))
}

/** What a word can be where two passages are compared: nothing, only a name that another goes on, or worth something. */
const SAYS_NOTHING = 0
const MAY_BE_NAME = 1
const SAYS_SOMETHING = 2

/**
 * What each word can be: nearly half of all words are passed over by this one small table, whose common entries stay
 * in the processor's nearest memory.
 */
export function wordClasses(
  termOfWord: Uint32Array,
  background: Background,
  gains: Float32Array,
): Uint8Array {
  const classes = new Uint8Array(termOfWord.length)
  for (let word = 1; word < classes.length; word++)
    classes[word] = wordClass(termOfWord[word] ?? 0, background, gains)
  return classes
}

/** The same for a word of one term. */
export function wordClass(term: number, { name }: Background, gains: Float32Array): number {
  if ((gains[term] ?? 0) > 0) return SAYS_SOMETHING
  return name[term] === NO_NAME ? SAYS_NOTHING : MAY_BE_NAME
}

/** Two places that share a key: word `p` of one document and `q` of another, or a later one of the same. */
export type Anchor = { readonly left: number; readonly p: number; readonly right: number; readonly q: number }

/** Weighs the surroundings of an anchor; see `localWeigher`. */
export type LocalWeigher = (anchor: Anchor, enough: number) => number

/** A document among the packed words: its chunk, where it begins there, and how many words it has. */
type Part = { readonly chunk: PackedChunk; readonly offset: number; readonly count: number }

/**
 * A first, cheap look at two places that share a key (rule M4): the best-scoring stretch of either document near the
 * anchor given the words of the other there, the lesser of the two, as the alignment would score it without its runs.
 * Words are weighed by the case first; where that is enough, again by how often they stand elsewhere in the two
 * documents, and names by their first word.
 *
 * @returns a function that gives nats; it may stop early where they stay below `enough`
 */
export function localWeigher(of: CaseWords): LocalWeigher {
  const { packed, termOfWord, background, gains, classes } = of
  const marked = markedTerms(2 * AROUND)

  const termAt = ({ chunk, offset }: Part, at: number): number =>
    termOfWord[chunk.words[offset + at] ?? 0] ?? 0

  let markedFrom = -1
  let markedTo = -1
  let markedDocument = -1
  const mark = (document: number, part: Part, from: number, to: number): void => {
    if (document === markedDocument && from === markedFrom && to === markedTo) return
    markedDocument = document
    markedFrom = from
    markedTo = to
    marked.clear()
    const { words, flags, repeats } = part.chunk
    for (let at = part.offset + from; at < part.offset + to; at++) {
      const word = words[at] ?? 0
      if (classes[word] === SAYS_NOTHING && ((flags[at] ?? 0) & NUMERIC) === 0) continue
      marked.add(termOfWord[word] ?? 0, repeats[at] ?? 0)
    }
  }
  /** The share of a document's words that are this term, beyond those in the marked stretch. */
  const elsewhere = (standsThere: number, inside: number, length: number): number =>
    (ELSEWHERE * Math.max(0, standsThere - inside)) / Math.max(SHORT_DOCUMENT, length)
  const isName = ({ chunk, offset }: Part, at: number, term: number): boolean => {
    const flags = chunk.flags[offset + at] ?? 0
    if ((flags & NUMERIC) !== 0) return true
    const name = background.name[term]
    return name === NAME || (name !== NO_NAME && (flags & CAPITALISED) !== 0)
  }
  const goesOn = (part: Part, at: number, from: number, term: number): boolean => {
    if (at <= from || ((part.chunk.flags[part.offset + at] ?? 0) & JOINED) === 0 || !isName(part, at, term))
      return false
    const before = termAt(part, at - 1)
    return marked.find(before) >= 0 && isName(part, at - 1, before)
  }
  const closer = (part: Part, at: number, from: number, term: number, place: number, other: Part): number => {
    if (goesOn(part, at, from, term)) return NAME_GOES_ON
    const inside = marked.insideAt(place)
    const frequency = Math.max(
      elsewhere(part.chunk.repeats[part.offset + at] ?? 0, inside, part.count),
      elsewhere(marked.standingAt(place), inside, other.count),
    )
    const gain = gains[term] ?? 0
    if (frequency <= background.frequency(term)) return gain
    const chance = 1 - (1 - Math.min(MOST_COMMON, frequency)) ** WINDOW
    return Math.min(gain, Math.max(LEAST_GAIN, Math.log(KEPT / chance)))
  }
  /** The best stretch of a part, by the case alone or, with the marked document, by the two documents too. */
  const best = (part: Part, from: number, to: number, other: Part | null): number => {
    const { words } = part.chunk
    let most = 0
    let sum = 0
    marked.forgetUses()
    for (let at = from; at < to; at++) {
      const word = words[part.offset + at] ?? 0
      if (classes[word] !== SAYS_SOMETHING) continue
      const term = termOfWord[word] ?? 0
      if (sum <= 0) {
        sum = 0
        marked.forgetUses()
      }
      const place = marked.find(term)
      if (place < 0) sum += MISSING
      else if (marked.use(place)) sum += REPEATED
      else sum += other === null ? (gains[term] ?? 0) : closer(part, at, from, term, place, other)
      if (sum > most) most = sum
    }
    return most
  }
  return ({ left, p, right, q }, enough) => {
    const a = partOf(packed, left)
    const b = partOf(packed, right)
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

const NO_CHUNK: PackedChunk = {
  words: new Uint32Array(),
  gaps: new Uint8Array(),
  lengths: new Uint8Array(),
  flags: new Uint8Array(),
  repeats: new Uint8Array(),
  used: 0,
}

function partOf({ chunks, chunkOf, offsets, counts }: PackedTokens, document: number): Part {
  return {
    chunk: chunks[chunkOf.values[document] ?? 0] ?? NO_CHUNK,
    offset: offsets.values[document] ?? 0,
    count: counts.values[document] ?? 0,
  }
}
