import { QUOTED, type Tokens } from './tokens.ts'

/**
 * Counters over the terms of a case that are cleared in no time: a count belongs to the present generation or is
 * none. One per run of the matcher, so that aligning allocates nothing per term.
 */
export type Scratch = {
  readonly counts: Uint32Array
  readonly quoted: Uint32Array
  readonly used: Uint32Array
  readonly stamps: Uint32Array
  readonly useStamps: Uint32Array
  generation: number
  useGeneration: number
}

/** Counters for so many terms. */
export function createScratch(termCount: number): Scratch {
  return {
    counts: new Uint32Array(termCount),
    quoted: new Uint32Array(termCount),
    used: new Uint32Array(termCount),
    stamps: new Uint32Array(termCount),
    useStamps: new Uint32Array(termCount),
    generation: 0,
    useGeneration: 0,
  }
}

/**
 * Counts the content terms of the words `[from, to)`.
 *
 * @returns how many content words there are
 */
export function countTerms(
  scratch: Scratch,
  tokens: Tokens,
  from: number,
  to: number,
  stop: Uint8Array,
): number {
  scratch.generation++
  forgetUses(scratch)
  let content = 0
  for (let at = from; at < to; at++) {
    const term = tokens.terms[at] ?? 0
    if (term === 0 || stop[term] === 1) continue
    content++
    if (scratch.stamps[term] !== scratch.generation) {
      scratch.stamps[term] = scratch.generation
      scratch.counts[term] = 0
      scratch.quoted[term] = 0
    }
    scratch.counts[term] = (scratch.counts[term] ?? 0) + 1
    if (((tokens.flags[at] ?? 0) & QUOTED) !== 0) scratch.quoted[term] = (scratch.quoted[term] ?? 0) + 1
  }
  return content
}

/** How often the term was counted in the present generation. */
export function countOf(scratch: Scratch, term: number): number {
  return scratch.stamps[term] === scratch.generation ? (scratch.counts[term] ?? 0) : 0
}

/** How often it stood inside quotation marks. */
export function quotedCountOf(scratch: Scratch, term: number): number {
  return scratch.stamps[term] === scratch.generation ? (scratch.quoted[term] ?? 0) : 0
}

/** Notes one more use of a counted term; returns how often it was used before. */
export function useTerm(scratch: Scratch, term: number): number {
  const before = scratch.useStamps[term] === scratch.useGeneration ? (scratch.used[term] ?? 0) : 0
  scratch.useStamps[term] = scratch.useGeneration
  scratch.used[term] = before + 1
  return before
}

/** Forgets what was used, as where a passage begins anew. */
export function forgetUses(scratch: Scratch): void {
  scratch.useGeneration++
}
