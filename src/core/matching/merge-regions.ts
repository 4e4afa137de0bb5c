import type { Region } from './region.ts'

/** Regions no farther apart than this on both sides are one, if both are sure enough. */
const NEAR = 30
const SURE = 6

/**
 * Joins regions that overlap, or neighbour each other, on both sides. `mayJoin` refuses a union, as when a
 * document would meet itself. Cost: each pass compares a region with those that begin before it ends.
 */
export function mergeRegions(regions: readonly Region[], mayJoin: (union: Region) => boolean): Region[] {
  let current = regions.toSorted(byPlace)
  for (;;) {
    const merged = mergeOnce(current, mayJoin)
    if (merged.length === current.length) return merged
    current = merged.toSorted(byPlace)
  }
}

function mergeOnce(regions: readonly Region[], mayJoin: (union: Region) => boolean): Region[] {
  const merged: Region[] = []
  const taken = new Uint8Array(regions.length)
  regions.forEach((region, index) => {
    if (taken[index] === 1) return
    let grown = region
    for (let next = index + 1; next < regions.length; next++) {
      const other = regions[next]
      if (other === undefined || other.a0 > grown.a1 + NEAR) break
      if (taken[next] === 1 || !belongTogether(grown, other)) continue
      const union = join(grown, other)
      if (!mayJoin(union)) continue
      grown = union
      taken[next] = 1
    }
    merged.push(grown)
  })
  return merged
}

function belongTogether(x: Region, y: Region): boolean {
  const gapA = Math.max(x.a0, y.a0) - Math.min(x.a1, y.a1)
  const gapB = Math.max(x.b0, y.b0) - Math.min(x.b1, y.b1)
  if (gapA > NEAR || gapB > NEAR) return false
  if (gapA >= 0 && gapB >= 0 && x.a0 < y.a0 !== x.b0 < y.b0) return false
  return (gapA < 0 && gapB < 0) || (x.weight > SURE && y.weight > SURE)
}

function join(x: Region, y: Region): Region {
  const overlap = x.a0 < y.a1 && y.a0 < x.a1 && x.b0 < y.b1 && y.b0 < x.b1
  return {
    a0: Math.min(x.a0, y.a0),
    a1: Math.max(x.a1, y.a1),
    b0: Math.min(x.b0, y.b0),
    b1: Math.max(x.b1, y.b1),
    weight: overlap ? Math.max(x.weight, y.weight) : x.weight + y.weight,
  }
}

function byPlace(x: Region, y: Region): number {
  return x.a0 - y.a0 || x.b0 - y.b0 || x.a1 - y.a1 || x.b1 - y.b1
}
