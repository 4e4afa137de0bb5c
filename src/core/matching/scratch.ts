import type { IndexedDocument } from './indexed-document.ts'
import { QUOTED } from './tokens.ts'

/**
 * Memory that the pairs of a thread use one after the other, so that aligning allocates nothing per pair or term.
 * Counters over the terms of one document, by their slots, that are cleared in no time: a count belongs to the
 * present generation or is none.
 */
export type Scratch = {
  counts: Uint32Array
  quoted: Uint32Array
  used: Uint32Array
  stamps: Uint32Array
  useStamps: Uint32Array
  generation: number
  useGeneration: number
  anyUsed: boolean
}

/** Counters, which grow with the documents. */
export function createScratch(): Scratch {
  return { ...counters(FIRST_ROOM), generation: 0, useGeneration: 0, anyUsed: false }
}

const FIRST_ROOM = 1024

function counters(terms: number): Omit<Scratch, 'generation' | 'useGeneration' | 'anyUsed'> {
  return {
    counts: new Uint32Array(terms),
    quoted: new Uint32Array(terms),
    used: new Uint32Array(terms),
    stamps: new Uint32Array(terms),
    useStamps: new Uint32Array(terms),
  }
}

/**
 * Counts the content terms of the words `[from, to)`.
 *
 * @returns how many content words there are
 */
export function countTerms(scratch: Scratch, document: IndexedDocument, from: number, to: number): number {
  const { slots, terms } = document.positions
  const { flags } = document.tokens
  if (terms.length > scratch.counts.length) Object.assign(scratch, counters(terms.length * 2))
  const generation = ++scratch.generation
  forgetUses(scratch)
  const { counts, quoted, stamps } = scratch
  let content = 0
  for (let at = from; at < to; at++) {
    const slot = slots[at] ?? -1
    if (slot < 0) continue
    content++
    if (stamps[slot] !== generation) {
      stamps[slot] = generation
      counts[slot] = 0
      quoted[slot] = 0
    }
    counts[slot] = (counts[slot] ?? 0) + 1
    if (((flags[at] ?? 0) & QUOTED) !== 0) quoted[slot] = (quoted[slot] ?? 0) + 1
  }
  return content
}

/** How often the term of a slot was counted in the present generation; 0 where the slot is -1. */
export function countOf(scratch: Scratch, slot: number): number {
  return scratch.stamps[slot] === scratch.generation ? (scratch.counts[slot] ?? 0) : 0
}

/** How often it stood inside quotation marks. */
export function quotedCountOf(scratch: Scratch, slot: number): number {
  return scratch.stamps[slot] === scratch.generation ? (scratch.quoted[slot] ?? 0) : 0
}

/** Notes one more use of a counted term; returns how often it was used before. */
export function useTerm(scratch: Scratch, slot: number): number {
  const before = scratch.useStamps[slot] === scratch.useGeneration ? (scratch.used[slot] ?? 0) : 0
  scratch.useStamps[slot] = scratch.useGeneration
  scratch.used[slot] = before + 1
  scratch.anyUsed = true
  return before
}

/** Forgets what was used, as where a passage begins anew. */
export function forgetUses(scratch: Scratch): void {
  if (scratch.anyUsed) scratch.useGeneration++
  scratch.anyUsed = false
}
