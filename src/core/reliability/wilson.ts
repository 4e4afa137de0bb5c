/** A share with the base that it was counted on: never shown without it (R11). */
export type Proportion = {
  readonly count: number
  readonly base: number
  /** Ends of the 95 % interval, 0 to 1; `null` where the base is 0: nothing can be said. */
  readonly interval: { readonly low: number; readonly high: number } | null
}

/** The normal quantile of a two-sided 95 % interval. */
const Z = 1.959963984540054

/**
 * A count out of a base with Wilson's score interval (E. B. Wilson 1927), which keeps inside 0 and 1 and is honest about
 * small bases: 0 of 3 may still be more than half.
 */
export function proportion(count: number, base: number): Proportion {
  if (base <= 0) return { count, base, interval: null }
  const share = count / base
  const z2 = Z * Z
  const centre = share + z2 / (2 * base)
  const margin = Z * Math.sqrt((share * (1 - share)) / base + z2 / (4 * base * base))
  const scale = 1 + z2 / base
  return {
    count,
    base,
    interval: {
      low: Math.max(0, (centre - margin) / scale),
      high: Math.min(1, (centre + margin) / scale),
    },
  }
}

/** "3 of 14 (21 %, 95 % interval 8 to 48 %)". */
export function proportionWords({ count, base, interval }: Proportion): string {
  if (interval === null) return `${count} of ${base}`
  return `${count} of ${base} (${percent(count / base)} %, 95 % interval ${percent(interval.low)} to ${percent(interval.high)} %)`
}

function percent(share: number): number {
  return Math.round(share * 100)
}
