import { rememberedGains } from './chance-gains.ts'
import { runHash } from './gram-index.ts'
import { sharedBuffer } from './packed-tokens.ts'
import { createSeenRuns, type SeenRuns } from './seen-runs.ts'
import { CAPITALISED, OPENS_SENTENCE, type Tokens } from './tokens.ts'
import { GAP_TERM, type Vocabulary } from './vocabulary.ts'

/** Running words that the general prior counts for (rule M3): a case of a few articles is shrunk towards it. */
const PRIOR_WEIGHT = 4000
/** A term this common carries no content. */
const STOP_FREQUENCY = 0.003
/** Words inside a run of this many words that the case already had are copies and are counted once. */
const COPY_LENGTH = 8

/** How common terms and neighbouring terms are in the case, shrunk towards the general prior. */
export type Background = {
  /** How many documents were counted, and in how many of them each term stands. */
  readonly documentCount: number
  readonly documentFrequency: Uint32Array
  /** Share of running words, leaving out the two occurrences that are being compared. */
  readonly frequency: (term: number) => number
  /** What a word of this frequency gains that stands by chance among so many content words, in nats. */
  readonly gain: (frequency: number, words: number) => number
  /** Share of running words of the language, whatever the case says. */
  readonly prior: (term: number) => number
  /** P(term | the term before it), leaving out the two occurrences that are being compared. */
  readonly following: (before: number, term: number) => number
  /** 1 for function words and terms as common as they. */
  readonly stop: Uint8Array
  /** Whether the term is a name: one of the three below. */
  readonly name: Uint8Array
}

/** Written with a capital more often than not, where a capital says something; or not; or no document counted tells. */
export const NO_NAME = 0
export const NAME = 1
export const UNKNOWN_NAME = 2

/** The tables of a background, as they are handed to other threads. */
export type BackgroundTables = {
  readonly documentCount: number
  /** Running words counted, copies once. */
  readonly total: number
  readonly documentFrequency: Uint32Array
  readonly frequencies: Float64Array
  readonly priors: Float64Array
  readonly collection: Uint32Array
  readonly bigrams: Uint16Array
  readonly hashes: Uint32Array
  readonly stop: Uint8Array
  readonly name: Uint8Array
}

/**
 * Counts documents. Terms of the vocabulary that stand in none of them have their prior. Cost: linear in the words;
 * memory: some tables over the terms and 2 bytes per bigram slot.
 *
 * @param room how many terms may be added later (`learnTerms`)
 */
export function countBackground(
  documents: Iterable<Tokens>,
  vocabulary: Vocabulary,
  room = 0,
): BackgroundTables {
  const termCount = vocabulary.termCount() + room
  const collection = new Uint32Array(termCount)
  const documentFrequency = new Uint32Array(termCount)
  const capitalised = new Uint32Array(termCount)
  const spelt = new Uint32Array(termCount)
  const lastSeen = new Int32Array(termCount).fill(-1)
  const counted = [...documents]
  const words = counted.reduce((sum, tokens) => sum + tokens.terms.length, 0)
  const slots = slotsFor(words)
  const bigrams = new Uint16Array(sharedBuffer(slots * 2))
  const hashes = new Uint32Array(sharedBuffer(termCount * 4))
  for (let term = 0; term < vocabulary.termCount(); term++) hashes[term] = vocabulary.hashOf(term)
  const seenRuns = createSeenRuns(words)
  let total = 0
  counted.forEach((tokens, index) => {
    const copied = copiedWords(tokens.terms, seenRuns, vocabulary.hashOf)
    for (let at = 0; at < tokens.terms.length; at++) {
      const term = tokens.terms[at] ?? 0
      if (term === GAP_TERM) continue
      if (lastSeen[term] !== index) {
        lastSeen[term] = index
        documentFrequency[term] = (documentFrequency[term] ?? 0) + 1
      }
      const flags = tokens.flags[at] ?? 0
      if ((flags & OPENS_SENTENCE) === 0) {
        spelt[term] = (spelt[term] ?? 0) + 1
        if ((flags & CAPITALISED) !== 0) capitalised[term] = (capitalised[term] ?? 0) + 1
      }
      if (copied[at] === 1) continue
      collection[term] = (collection[term] ?? 0) + 1
      total++
      if (at === 0) continue
      const slot = bigramSlot(hashes[tokens.terms[at - 1] ?? 0] ?? 0, hashes[term] ?? 0, slots)
      const count = bigrams[slot] ?? 0
      if (count < 65_535) bigrams[slot] = count + 1
    }
  })
  const tables: BackgroundTables = {
    documentCount: counted.length,
    total,
    documentFrequency,
    frequencies: new Float64Array(sharedBuffer(termCount * 8)).fill(1),
    priors: new Float64Array(sharedBuffer(termCount * 8)).fill(1),
    collection,
    bigrams,
    hashes,
    stop: new Uint8Array(sharedBuffer(termCount)),
    name: new Uint8Array(sharedBuffer(termCount)),
  }
  learnTerms(tables, vocabulary, 1)
  for (let term = 1; term < termCount; term++) {
    if ((capitalised[term] ?? 0) * 2 > (spelt[term] ?? 0)) tables.name[term] = NAME
    else if (documentFrequency[term] !== 0) tables.name[term] = NO_NAME
  }
  return tables
}

/**
 * Fills the tables for the terms of the vocabulary from `first` on, as far as there is room; those that were not
 * counted have their prior.
 */
export function learnTerms(tables: BackgroundTables, vocabulary: Vocabulary, first: number): void {
  const { collection, total, stop } = tables
  for (let term = first; term < Math.min(vocabulary.termCount(), stop.length); term++) {
    const others = Math.max(0, (collection[term] ?? 0) - 2)
    const prior = vocabulary.prior(term)
    tables.priors[term] = prior
    tables.hashes[term] = vocabulary.hashOf(term)
    tables.frequencies[term] = (others + PRIOR_WEIGHT * prior) / (total + PRIOR_WEIGHT)
    const plain = ((collection[term] ?? 0) + PRIOR_WEIGHT * 5 * prior) / (total + PRIOR_WEIGHT * 5)
    stop[term] = vocabulary.isFunctionWord(term) || plain > STOP_FREQUENCY ? 1 : 0
    tables.name[term] = UNKNOWN_NAME
  }
}

/** What the tables say. */
export function backgroundOf(tables: BackgroundTables): Background {
  const { frequencies, priors, collection, bigrams, hashes } = tables
  return {
    gain: rememberedGains(),
    documentCount: tables.documentCount,
    documentFrequency: tables.documentFrequency,
    frequency: (term) => frequencies[term] ?? 1,
    prior: (term) => priors[term] ?? 0,
    following: (before, term) => {
      const slot = bigramSlot(hashes[before] ?? 0, hashes[term] ?? 0, bigrams.length)
      return Math.max(0, (bigrams[slot] ?? 0) - 2) / ((collection[before] ?? 0) + 12)
    },
    stop: tables.stop,
    name: tables.name,
  }
}

function slotsFor(words: number): number {
  let slots = 1 << 12
  while (slots < words * 8 && slots < 1 << 23) slots <<= 1
  return slots
}

function bigramSlot(before: number, term: number, slots: number): number {
  const mixed = Math.imul(before + 1, 0x9e3779b1) ^ Math.imul(term + 1, 0x85ebca6b)
  return (mixed ^ (mixed >>> 15)) & (slots - 1)
}

/** Marks the words inside a run that an earlier document already had. */
function copiedWords(terms: Uint32Array, seen: SeenRuns, hashOf: (term: number) => number): Uint8Array {
  const copied = new Uint8Array(terms.length)
  const hashes: number[] = []
  for (let at = 0; at + COPY_LENGTH <= terms.length; at++) {
    const hash = runHash(terms, at, COPY_LENGTH, hashOf)
    if (hash < 0) continue
    if (seen.has(hash)) copied.fill(1, at, at + COPY_LENGTH)
    hashes.push(hash)
  }
  for (const hash of hashes) seen.add(hash)
  return copied
}
