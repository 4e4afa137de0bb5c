/** Two values of two documents that are left over and belong together. */
export type LeftOver<V> = {
  readonly a: V
  readonly b: V
  readonly likeness: number
  /** How much likelier than the next best partner of either; 1 where neither has another. */
  readonly margin: number
  /** Each document gives only this value of the sort. */
  readonly only: boolean
}

/** How values of one sort are compared. */
export type Elimination<V> = {
  /** Both may be true of one thing: equal, one the other rounded, a bound that the other keeps. */
  readonly agree: (a: V, b: V, likeness: number) => boolean
  /** How much the two seem to be told of one thing; `null` where they cannot be. */
  readonly likeness: (a: V, b: V) => number | null
  /** Both are the same number of the same, whatever the two are told of. */
  readonly same?: (a: V, b: V) => boolean
  /** Values that agree are put aside from this likeness on. */
  readonly leastToAgree: number
}

/**
 * Values by elimination (docs/methods/findings.md, F44), of whatever sort: what two documents agree on is put aside,
 * the likeliest pairs first; of what is left the pairs are given of which each is the other's best partner. The values
 * of one document are of one sort, few, and each stands for all that it repeats. Quadratic in their number, which the
 * caller bounds.
 */
export function leftOver<V>(as: readonly V[], bs: readonly V[], by: Elimination<V>): LeftOver<V>[] {
  const pairs: { a: number; b: number; likeness: number; agree: boolean }[] = []
  for (const [a, one] of as.entries())
    for (const [b, other] of bs.entries()) {
      const likeness = by.likeness(one, other)
      if (likeness !== null) pairs.push({ a, b, likeness, agree: by.agree(one, other, likeness) })
    }
  const aside = { a: new Set<number>(), b: new Set<number>() }
  for (const [a, one] of as.entries())
    for (const [b, other] of bs.entries())
      if (by.same?.(one, other) === true) {
        aside.a.add(a)
        aside.b.add(b)
      }
  for (const { a, b, likeness, agree } of pairs)
    if (agree && likeness >= by.leastToAgree) {
      aside.a.add(a)
      aside.b.add(b)
    }
  const open = pairs.filter(({ a, b }) => !aside.a.has(a) && !aside.b.has(b))
  return open.flatMap((pair) => {
    if (pair.agree) return []
    const rivals = open.filter((other) => other !== pair && (other.a === pair.a || other.b === pair.b))
    const next = Math.max(...rivals.map(({ likeness }) => likeness), Number.NEGATIVE_INFINITY)
    if (next >= pair.likeness) return []
    const [a, b] = [as[pair.a], bs[pair.b]]
    if (a === undefined || b === undefined) return []
    return [
      {
        a,
        b,
        likeness: pair.likeness,
        margin: rivals.length === 0 ? 1 : Math.min(1, pair.likeness - next),
        only: as.length === 1 && bs.length === 1,
      },
    ]
  })
}
