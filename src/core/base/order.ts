/** Compares by code units, not by locale: the same order on every machine. For `toSorted`. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Chains comparisons: the first that is not zero decides. */
export function firstDifference(...comparisons: readonly number[]): number {
  for (const comparison of comparisons) if (comparison !== 0) return comparison
  return 0
}
