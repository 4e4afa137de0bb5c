/** `length` keys that stand in both lists in the same order, from `left` in one and from `right` in the other. */
export type CommonRun = { readonly left: number; readonly right: number; readonly length: number }

/** Places of one sequence on a side that are compared; one repeated more often tells no places apart. */
const MOST_PLACES = 8
/** Runs that a chain is made of at most, the longest. */
const MOST_RUNS = 400

/**
 * The runs of at least `least` common keys that can be shown side by side: of all maximal runs the chain that goes
 * forward on both sides and keeps most keys.
 *
 * @returns in order; where two of them overlap on a side, the later one is cut
 */
export function chainOfRuns(left: readonly string[], right: readonly string[], least: number): CommonRun[] {
  const runs = maximalRuns(left, right, least)
    .toSorted((x, y) => y.length - x.length || x.left - y.left || x.right - y.right)
    .slice(0, MOST_RUNS)
    .toSorted((x, y) => x.left - y.left || x.right - y.right)
  const total: number[] = []
  const before: number[] = []
  let best = -1
  runs.forEach((run, index) => {
    total[index] = run.length
    before[index] = -1
    for (let earlier = 0; earlier < index; earlier++) {
      const other = runs[earlier]
      if (!other) continue
      const kept = run.length - overlapOf(other, run)
      if (kept <= 0 || other.left >= run.left || other.right >= run.right) continue
      const sum = (total[earlier] ?? 0) + kept
      if (sum > (total[index] ?? 0)) {
        total[index] = sum
        before[index] = earlier
      }
    }
    if (best < 0 || (total[index] ?? 0) > (total[best] ?? 0)) best = index
  })
  const chain: CommonRun[] = []
  for (let index = best; index >= 0; index = before[index] ?? -1) {
    const run = runs[index]
    const previous = runs[before[index] ?? -1]
    const cut = run && previous ? overlapOf(previous, run) : 0
    if (run) chain.push({ left: run.left + cut, right: run.right + cut, length: run.length - cut })
  }
  return chain.toReversed()
}

/** How many keys of the later run the earlier one already holds on either side. */
function overlapOf(earlier: CommonRun, later: CommonRun): number {
  return Math.max(0, earlier.left + earlier.length - later.left, earlier.right + earlier.length - later.right)
}

function maximalRuns(left: readonly string[], right: readonly string[], least: number): CommonRun[] {
  const places = new Map<string, number[]>()
  for (let at = 0; at + least <= right.length; at++) {
    const gram = right.slice(at, at + least).join('\u001f')
    const list = places.get(gram)
    if (!list) places.set(gram, [at])
    else if (list.length < MOST_PLACES) list.push(at)
  }
  const runs: CommonRun[] = []
  /** For each diagonal where the last run on it ends: what lies before was told. */
  const toldTo = new Map<number, number>()
  for (let at = 0; at + least <= left.length; at++) {
    for (const place of places.get(left.slice(at, at + least).join('\u001f')) ?? []) {
      if ((toldTo.get(place - at) ?? -1) > at) continue
      let length = least
      while (
        at + length < left.length &&
        place + length < right.length &&
        left[at + length] === right[place + length]
      )
        length++
      toldTo.set(place - at, at + length)
      runs.push({ left: at, right: place, length })
    }
  }
  return runs
}
