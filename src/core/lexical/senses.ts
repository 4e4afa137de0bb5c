import packed from '#resources/lexical/english-wordnet.json'

type Above = { readonly first: number; readonly parent: number; readonly count: number }

let runs: readonly Above[] | null = null
let opposites: ReadonlyMap<number, readonly number[]> | null = null

/**
 * The sense above a sense: what it is a kind of, or for a shade of an adjective the adjective that it is like; null at the top.
 * `breadth` counts the senses beside it: what lies above very many says too little.
 */
export function senseAbove(sense: number): { readonly sense: number; readonly breadth: number } | null {
  runs ??= unpackRuns(packed.above)
  let low = 0
  let high = runs.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((runs[middle]?.first ?? 0) <= sense) low = middle
    else high = middle - 1
  }
  const run = runs[low]
  return run && run.parent >= 0 && sense < run.first + run.count
    ? { sense: run.parent, breadth: run.count }
    : null
}

/** The senses that are antonyms of a sense. */
export function sensesAgainst(sense: number): readonly number[] {
  opposites ??= unpackOpposites(packed.opposite)
  return opposites.get(sense) ?? []
}

function unpackRuns(table: string): readonly Above[] {
  let first = 0
  return table.split(' ').map((field) => {
    const [parent = '', size = ''] = field.split(',')
    const count = Number.parseInt(size, 36)
    const run = { first, parent: parent === '' ? -1 : Number.parseInt(parent, 36), count }
    first += count
    return run
  })
}

function unpackOpposites(list: string): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, readonly number[]>()
  for (const pair of list.split(' ')) {
    const [a = 0, b = 0] = pair.split(',').map((one) => Number.parseInt(one, 36))
    found.set(a, [...(found.get(a) ?? []), b])
    found.set(b, [...(found.get(b) ?? []), a])
  }
  return found
}
