/** P(a content word of one passage stands in the other | both report the same thing). */
export const KEPT = 0.5
/** A term more common than this is taken to be no more common. */
const MOST_COMMON = 0.2
const LEAST_CHANCE = 1e-5
const LEAST_GAIN = 0.02
/** Answers that are remembered: a power of two, and its logarithm. Few enough for the processor's near memory. */
const REMEMBERED_BITS = 12
/** Numbers to an answer, together in memory: frequency, words, gain, and one that is not used. */
const ENTRY = 4
/** Spreads frequencies, which are small, over the whole numbers. */
const SPREAD = 2 ** 44

/** What a word gains that stands in the other passage by chance with this probability, in nats. */
export function gainOfChance(chance: number): number {
  return Math.max(LEAST_GAIN, Math.log(KEPT / Math.max(chance, LEAST_CHANCE)))
}

/**
 * What a word gains that makes up this share of running words and stands by chance among so many content words, in
 * nats. Most terms of a case are equally rare, so that few answers differ; the last are remembered.
 */
export function rememberedGains(): (frequency: number, words: number) => number {
  const answers = new Float64Array(ENTRY * 2 ** REMEMBERED_BITS).fill(-1)
  return (frequency, words) => {
    const mixed = Math.imul(frequency * SPREAD, 0x9e3779b1) ^ Math.imul(words, 0x85ebca6b)
    const entry = (mixed >>> (32 - REMEMBERED_BITS)) * ENTRY
    if (answers[entry] !== frequency || answers[entry + 1] !== words) {
      answers[entry] = frequency
      answers[entry + 1] = words
      answers[entry + 2] = gainOfChance(1 - (1 - Math.min(MOST_COMMON, frequency)) ** words)
    }
    return answers[entry + 2] ?? 0
  }
}
