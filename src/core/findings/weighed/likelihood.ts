/**
 * What signs are worth in log odds (docs/methods/evaluation.md, V21): fitted, with the log odds of none of them.
 */
export type Weights<Sign extends string> = {
  readonly none: number
  readonly signs: Readonly<Record<Sign, number>>
}

/** The logistic function of the weighed sum of signs, 0 to 1. */
export function likelihoodOf<Sign extends string>(
  signs: Readonly<Record<Sign, number>>,
  order: readonly Sign[],
  { none, signs: weights }: Weights<Sign>,
): number {
  const sum = order.reduce((all, sign) => all + weights[sign] * signs[sign], none)
  return 1 / (1 + Math.exp(-sum))
}

/** A pair that is weighed, with where its first account stands in either document. */
type WeighedPair = {
  readonly a: { readonly start: number }
  readonly b: { readonly start: number }
  readonly likelihood: number
}

/**
 * The pairs that are at least so likely, the likeliest first, each account of a document with one of the other alone; the
 * other places of two accounts follow their likeliest pair.
 */
export function pairedOnce<Pair extends WeighedPair>(
  pairs: readonly Pair[],
  least: number,
  isOne: (known: Pair, pair: Pair, side: 'a' | 'b') => boolean,
): Pair[][] {
  const groups: { readonly first: Pair; readonly places: Pair[] }[] = []
  const likely = pairs
    .filter(({ likelihood }) => likelihood >= least)
    .toSorted((x, y) => y.likelihood - x.likelihood || x.a.start - y.a.start || x.b.start - y.b.start)
  for (const pair of likely) {
    const group = groups.find(({ first }) => isOne(first, pair, 'a') && isOne(first, pair, 'b'))
    if (group) group.places.push(pair)
    else if (!groups.some(({ first }) => isOne(first, pair, 'a') || isOne(first, pair, 'b')))
      groups.push({ first: pair, places: [pair] })
  }
  return groups.map(({ places }) => places)
}
