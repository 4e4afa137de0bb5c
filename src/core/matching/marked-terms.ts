/**
 * The different terms of a few words, in a hash table that stays in the processor's nearest memory: two places of a
 * case are compared by it millions of times.
 */
export type MarkedTerms = {
  readonly clear: () => void
  /** Takes in one word more, of which the document has so many. */
  readonly add: (term: number, standing: number) => void
  /** The place of a term in the table, or -1. */
  readonly find: (term: number) => number
  /** How many of the words are this term. */
  readonly insideAt: (place: number) => number
  /** How often it stands in the document, as it was told first. */
  readonly standingAt: (place: number) => number
  /** Notes that a term was used; whether it was before. */
  readonly use: (place: number) => boolean
  readonly forgetUses: () => void
}

/** A table for so many words at most, of which half the places and more stay free. */
export function markedTerms(most: number): MarkedTerms {
  const bits = Math.ceil(Math.log2(most)) + 1
  const mask = 2 ** bits - 1
  const terms = new Uint32Array(mask + 1)
  const stamps = new Uint32Array(mask + 1)
  const inside = new Uint16Array(mask + 1)
  const standing = new Uint8Array(mask + 1)
  const used = new Uint32Array(mask + 1)
  let generation = 1
  let use = 1
  let anyUsed = false
  /** The place of a term, or the free one where it would stand. */
  const placeOf = (term: number): number => {
    let place = Math.imul(term, 0x9e3779b1) >>> (32 - bits)
    while (stamps[place] === generation && terms[place] !== term) place = (place + 1) & mask
    return place
  }
  return {
    clear: () => {
      generation++
    },
    add: (term, count) => {
      const place = placeOf(term)
      if (stamps[place] === generation) {
        inside[place] = (inside[place] ?? 0) + 1
        return
      }
      stamps[place] = generation
      terms[place] = term
      inside[place] = 1
      standing[place] = count
    },
    find: (term) => {
      const place = placeOf(term)
      return stamps[place] === generation ? place : -1
    },
    insideAt: (place) => inside[place] ?? 0,
    standingAt: (place) => standing[place] ?? 0,
    use: (place) => {
      if (used[place] === use) return true
      used[place] = use
      anyUsed = true
      return false
    },
    forgetUses: () => {
      if (anyUsed) use++
      anyUsed = false
    },
  }
}
