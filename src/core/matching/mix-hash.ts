/** A mixing step for hashes (finaliser of MurmurHash3, A. Appleby): 32 bits, unsigned. */
export function mixHash(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
