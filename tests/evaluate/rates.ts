/** Shares of 0 to 1; `null` where there is nothing to count. */
export type Rates = {
  readonly precision: number | null
  readonly recall: number | null
  readonly f1: number | null
}

/** Precision, recall and their harmonic mean. */
export function ratesOf(counts: {
  readonly correct: number
  readonly proposed: number
  readonly found: number
  readonly wanted: number
}): Rates {
  const precision = counts.proposed === 0 ? null : counts.correct / counts.proposed
  const recall = counts.wanted === 0 ? null : counts.found / counts.wanted
  const sum = (precision ?? 0) + (recall ?? 0)
  const f1 = recall === null ? null : sum === 0 ? 0 : (2 * (precision ?? 0) * recall) / sum
  return { precision, recall, f1 }
}

/** A share with three digits, or a dash where there is nothing to count. */
export function shown(share: number | null): string {
  return share === null ? '–' : share.toFixed(3)
}
