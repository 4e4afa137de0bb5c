/** Words that stand on one side only, or otherwise on each. `last`: nothing equal follows. */
export type KeyChange = {
  readonly left: readonly string[]
  readonly right: readonly string[]
  readonly last: boolean
}

export type KeyAlignment = {
  readonly changes: readonly KeyChange[]
  /** Words both have in order, and the most of them in a row. */
  readonly equal: number
  readonly run: number
}

/** Aligns two short rows of words by their longest common subsequence. Cost: the product of the lengths. */
export function alignKeys(a: readonly string[], b: readonly string[]): KeyAlignment {
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        a[i] === b[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0)
  const changes: KeyChange[] = []
  let left: string[] = []
  let right: string[] = []
  let run = 0
  let longest = 0
  const close = (last: boolean): void => {
    if (left.length + right.length > 0) changes.push({ left, right, last })
    left = []
    right = []
  }
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [word, other] = [a[i], b[j]]
    if (word !== undefined && word === other) {
      close(false)
      longest = Math.max(longest, ++run)
      i++
      j++
      continue
    }
    run = 0
    const down = lengths[(i + 1) * width + j] ?? 0
    const across = lengths[i * width + j + 1] ?? 0
    if (other === undefined || (word !== undefined && down >= across)) {
      if (word !== undefined) left.push(word)
      i++
    } else {
      right.push(other)
      j++
    }
  }
  close(true)
  return { changes, equal: lengths[0] ?? 0, run: longest }
}
