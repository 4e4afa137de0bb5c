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
