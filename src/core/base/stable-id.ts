/**
 * An id made from what the thing is, so that the same inputs give the same ids on every machine and re-running
 * an analysis gives the proposals the ids they had. 64 bits in two 32-bit halves (two independent FNV-1a-style
 * mixes with a final avalanche); collisions in a case of 100,000 proposals are below one in three billion.
 * Not a cryptographic hash: documents are identified by SHA-256.
 *
 * @param prefix what kind of thing, e.g. `match`
 * @param parts what makes it this one and no other, in a fixed order
 */
export function stableId(prefix: string, parts: readonly (string | number | boolean)[]): string {
  let low = 0x811c9dc5
  let high = 0x9747b28c
  const text = parts.join('\u001f')
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    low = Math.imul(low ^ unit, 0x01000193)
    high = Math.imul(high ^ ((unit << 8) | (unit >>> 8)), 0x85ebca6b)
  }
  return `${prefix}-${hex(avalanche(low ^ (high >>> 15)))}${hex(avalanche(high ^ Math.imul(low, 0xc2b2ae35)))}`
}

function avalanche(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0')
}
