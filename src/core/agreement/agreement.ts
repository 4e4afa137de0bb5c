import { byText } from '../base/order.ts'

/** Something that several people judged: the category that each put it in, by name. */
export type JudgedUnit = { readonly unit: string; readonly by: ReadonlyMap<string, string> }

/** How far two people agree, beyond what chance would give. */
export type PairAgreement = {
  readonly a: string
  readonly b: string
  /** Units that both judged. */
  readonly units: number
  /** Share of them judged alike, 0 to 1. */
  readonly observed: number
  /** Share that chance would give, from how often each used each category. */
  readonly expected: number
  /** Cohen's kappa; `null` where both used one and the same category throughout, or nothing was judged by both. */
  readonly kappa: number | null
}

/** Cohen's kappa of two judges, over the units that both judged. Source: J. Cohen, 1960. */
export function cohenKappa(units: readonly JudgedUnit[], a: string, b: string): PairAgreement {
  const pairs = units.flatMap(({ by }): (readonly [string, string])[] => {
    const [one, other] = [by.get(a), by.get(b)]
    return one === undefined || other === undefined ? [] : [[one, other]]
  })
  const total = pairs.length
  if (total === 0) return { a, b, units: 0, observed: 0, expected: 0, kappa: null }
  const observed = pairs.filter(([one, other]) => one === other).length / total
  const [ofA, ofB] = [countsOf(pairs.map(([one]) => one)), countsOf(pairs.map(([, other]) => other))]
  let expected = 0
  for (const [category, count] of ofA) expected += (count / total) * ((ofB.get(category) ?? 0) / total)
  const kappa = expected === 1 ? null : (observed - expected) / (1 - expected)
  return { a, b, units: total, observed, expected, kappa }
}

/** Kappa of every two judges who judged something in common, by name. */
export function pairAgreements(units: readonly JudgedUnit[]): PairAgreement[] {
  const judges = [...new Set(units.flatMap(({ by }) => [...by.keys()]))].toSorted(byText)
  return judges
    .flatMap((a, index) => judges.slice(index + 1).map((b) => cohenKappa(units, a, b)))
    .filter((pair) => pair.units > 0)
}

/**
 * Krippendorff's alpha over any number of judges and gaps: 1 for full agreement, 0 for what chance gives, `null` where
 * nothing can be compared or all judgements are one category. `order` gives the categories from least to most where
 * they have an order (ordinal metric); `null` where they have none (nominal). Source: K. Krippendorff, "Computing
 * Krippendorff's alpha-reliability", 2011.
 */
export function krippendorffAlpha(
  units: readonly JudgedUnit[],
  order: readonly string[] | null = null,
): number | null {
  const judged = units.map(({ by }) => [...by.values()]).filter((values) => values.length > 1)
  const categories = order ?? [...new Set(judged.flat())].toSorted(byText)
  const size = categories.length
  const place = new Map(categories.map((category, index) => [category, index]))
  const coincidences = Array.from({ length: size }, () => categories.map(() => 0))
  for (const values of judged) {
    const places = values.flatMap((value) => place.get(value) ?? [])
    for (const [index, one] of places.entries())
      for (const [at, other] of places.entries()) {
        const row = coincidences[one]
        if (at !== index && row) row[other] = (row[other] ?? 0) + 1 / (places.length - 1)
      }
  }
  const margins = coincidences.map((row) => row.reduce((sum, one) => sum + one, 0))
  const total = margins.reduce((sum, one) => sum + one, 0)
  const distance = order ? ordinalDistance(margins) : (one: number, other: number) => Number(one !== other)
  let observed = 0
  let expected = 0
  for (let one = 0; one < size; one++)
    for (let other = one + 1; other < size; other++) {
      const apart = distance(one, other)
      observed += (coincidences[one]?.[other] ?? 0) * apart
      expected += (margins[one] ?? 0) * (margins[other] ?? 0) * apart
    }
  return expected === 0 ? null : 1 - ((total - 1) * observed) / expected
}

/** Squared number of judgements from one category to the other, each end counted half. */
function ordinalDistance(margins: readonly number[]): (one: number, other: number) => number {
  return (one, other) => {
    const [from, to] = one < other ? [one, other] : [other, one]
    const between = margins.slice(from, to + 1).reduce((sum, count) => sum + count, 0)
    return (between - ((margins[from] ?? 0) + (margins[to] ?? 0)) / 2) ** 2
  }
}

function countsOf(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
