import { mixHash } from './mix-hash.ts'

/**
 * A Bloom filter over hashes of word runs: never forgets one it saw, and takes about one in a thousand others for
 * seen. Three bits a hash, 32 bits a word of the case: 40 MB for ten million words.
 */
export type SeenRuns = { readonly has: (hash: number) => boolean; readonly add: (hash: number) => void }

const BITS_PER_WORD = 32
const LEAST_BITS = 2 ** 16
const MOST_BITS = 2 ** 30

/** A filter for a case of so many words. */
export function createSeenRuns(words: number): SeenRuns {
  let bits = LEAST_BITS
  while (bits < words * BITS_PER_WORD && bits < MOST_BITS) bits *= 2
  const filter = new Uint32Array(bits / 32)
  const isSet = (hash: number): boolean => {
    const bit = hash & (bits - 1)
    return ((filter[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0
  }
  const set = (hash: number): void => {
    const bit = hash & (bits - 1)
    filter[bit >>> 5] = (filter[bit >>> 5] ?? 0) | (1 << (bit & 31))
  }
  return {
    has: (hash) => isSet(hash) && isSet(mixHash(hash ^ 0x9e3779b1)) && isSet(mixHash(hash ^ 0x85ebca6b)),
    add: (hash) => {
      set(hash)
      set(mixHash(hash ^ 0x9e3779b1))
      set(mixHash(hash ^ 0x85ebca6b))
    },
  }
}
