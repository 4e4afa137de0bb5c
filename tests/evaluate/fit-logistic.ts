/** Something that is right or not, with what was measured of it. */
export type Example = {
  /** Examples of one case are kept together where some are left out. */
  readonly case: string
  readonly right: boolean
  /** What it counts, 1 for most. */
  readonly weight: number
  readonly values: readonly number[]
}

export type Fitted = {
  /** The log odds where all that is measured is 0. */
  readonly none: number
  /** What one of each thing measured adds to the log odds. */
  readonly weights: readonly number[]
  /** −log of what was given to what came, for each example, by weights found without its case. */
  readonly loss: number
}

/** How strongly weights are drawn to 0, in units of the spread of what is measured. */
const RIDGE = 3
const MOST_STEPS = 30
const ENOUGH = 1e-7
const FOLDS = 8

/**
 * Logistic regression with a ridge on standardised values, by Newton's method (Hoerl and Kennard 1970; le Cessie and van
 * Houwelingen 1992). Deterministic.
 */
export function fitLogistic(examples: readonly Example[]): Fitted {
  const cases = [...new Set(examples.map((one) => one.case))]
  let lost = 0
  for (let fold = 0; fold < Math.min(FOLDS, cases.length); fold++) {
    const out = new Set(cases.filter((_, at) => at % FOLDS === fold))
    const { none, weights } = fitted(examples.filter((one) => !out.has(one.case)))
    for (const one of examples) if (out.has(one.case)) lost += lossOf(one, none, weights)
  }
  return { ...fitted(examples), loss: lost / Math.max(1, examples.length) }
}

function lossOf({ values, right, weight }: Example, none: number, weights: readonly number[]): number {
  const sum = values.reduce((all, value, at) => all + value * (weights[at] ?? 0), none)
  return weight * Math.log1p(Math.exp(right ? -sum : sum))
}

function fitted(examples: readonly Example[]): Pick<Fitted, 'none' | 'weights'> {
  const width = examples[0]?.values.length ?? 0
  const scales = Array.from({ length: width }, (_, at) =>
    scaleOf(examples.map(({ values }) => values[at] ?? 0)),
  )
  const rows = examples.map(({ values }) => [
    ...values.map((value, at) => (value - (scales[at]?.mean ?? 0)) / (scales[at]?.spread ?? 1)),
    1,
  ])
  let weights: number[] = Array.from({ length: width + 1 }, () => 0)
  for (let step = 0; step < MOST_STEPS; step++) {
    const moves = solve(...newton(rows, examples, weights))
    weights = weights.map((weight, at) => weight - (moves[at] ?? 0))
    if (moves.every((move) => Math.abs(move) < ENOUGH)) break
  }
  const raw = weights.slice(0, width).map((weight, at) => weight / (scales[at]?.spread ?? 1))
  const none = raw.reduce((all, weight, at) => all - weight * (scales[at]?.mean ?? 0), weights[width] ?? 0)
  return { none, weights: raw }
}

function scaleOf(values: readonly number[]): { mean: number; spread: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length)
  return { mean, spread: Math.sqrt(variance) || 1 }
}

/** The second derivatives of the loss and its first ones. */
function newton(
  rows: readonly (readonly number[])[],
  examples: readonly Example[],
  weights: readonly number[],
): [number[][], number[]] {
  const size = weights.length
  const curve = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (__, j): number => (i === j ? (i === size - 1 ? ENOUGH : RIDGE) : 0)),
  )
  const slope = weights.map((weight, at) => (at === size - 1 ? 0 : RIDGE * weight))
  for (const [index, row] of rows.entries()) {
    const sum = row.reduce((all, value, at) => all + value * (weights[at] ?? 0), 0)
    const likelihood = 1 / (1 + Math.exp(-sum))
    const example = examples[index]
    const counts = example?.weight ?? 0
    const off = counts * (likelihood - Number(example?.right === true))
    const weight = counts * likelihood * (1 - likelihood)
    for (const [i, value] of row.entries()) {
      slope[i] = (slope[i] ?? 0) + off * value
      const line = curve[i] ?? []
      for (const [j, other] of row.entries()) line[j] = (line[j] ?? 0) + weight * value * other
    }
  }
  return [curve, slope]
}

/** Gaussian elimination with partial pivoting. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0])
  const size = rows.length
  for (let column = 0; column < size; column++) {
    let best = column
    for (let at = column + 1; at < size; at++)
      if (Math.abs(rows[at]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = at
    const [pivot, other] = [rows[best], rows[column]]
    if (!pivot || !other) continue
    rows[best] = other
    rows[column] = pivot
    const head = pivot[column] || 1
    for (const [at, row] of rows.entries()) {
      const factor = (row[column] ?? 0) / head
      if (at === column || factor === 0) continue
      for (let j = column; j <= size; j++) row[j] = (row[j] ?? 0) - factor * (pivot[j] ?? 0)
    }
  }
  return rows.map((row, at) => (row[size] ?? 0) / (row[at] || 1))
}
