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

/** The line about both tiers together. */
export function printBoth(found: number, wrong: number, { precision, recall }: Rates): string {
  return `with what is only possible: found ${found}, false ${wrong}, P ${shown(precision)} R ${shown(recall)}`
}

/** A share with three digits, or a dash where there is nothing to count. */
export function shown(share: number | null): string {
  return share === null ? '–' : share.toFixed(3)
}

/** The interval that holds a share of `hits` in `all` with 95 % probability (Wilson's score interval). */
export function intervalOf(hits: number, all: number): { readonly low: number; readonly high: number } {
  if (all === 0) return { low: 0, high: 1 }
  const z = 1.959964
  const share = hits / all
  const centre = share + (z * z) / (2 * all)
  const spread = z * Math.sqrt((share * (1 - share)) / all + (z * z) / (4 * all * all))
  const scale = 1 + (z * z) / all
  return { low: Math.max(0, (centre - spread) / scale), high: Math.min(1, (centre + spread) / scale) }
}
