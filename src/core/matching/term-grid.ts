import type { Background } from './background.ts'
import type { IndexedDocument } from './indexed-document.ts'
import { occurrences } from './position-index.ts'
import type { Region } from './region.ts'
import { gainOf } from './score-model.ts'
import { spend, type WorkBudget } from './work-budget.ts'

/** Words to a side of a cell. */
const CELL = 20
const COLUMNS = 2 ** 20
/** What a neighbourhood of 2 × 2 cells must weigh, in nats, and how many terms it must share. */
const SEED_WEIGHT = 7
const SEED_TERMS = 3
/** The share of the seed weight that a cell of such a neighbourhood must weigh itself. */
const OWN_SHARE = 0.22
/** A term that stands oftener than this in a document seeds nothing. */
const MOST_OCCURRENCES = 24
const MOST_PAIRS = 96

type Cell = { readonly key: number; weight: number; terms: number; lastTerm: number }

/**
 * Where the two documents share rare terms close together (rule M4): every pair of occurrences of a shared term
 * weighs on its cell of a coarse grid; neighbouring heavy cells are joined to regions.
 *
 * @returns regions, heaviest first
 */
export function seedRegions(
  left: IndexedDocument,
  right: IndexedDocument,
  background: Background,
  budget: WorkBudget,
): Region[] {
  const cells = weighCells(left, right, background, budget)
  const hot = hotCells(cells)
  return joinCells(hot, cells, left.tokens.terms.length, right.tokens.terms.length)
}

function weighCells(
  left: IndexedDocument,
  right: IndexedDocument,
  background: Background,
  budget: WorkBudget,
): Map<number, Cell> {
  const cells = new Map<number, Cell>()
  const a = left.positions
  const b = right.positions
  const same = left === right
  let i = 0
  let j = 0
  while (i < a.terms.length && j < b.terms.length) {
    const term = a.terms[i] ?? 0
    const other = b.terms[j] ?? 0
    if (term < other) i++
    else if (term > other) j++
    else {
      const ofA = occurrences(a, i)
      const ofB = occurrences(b, j)
      if (ofA * ofB <= MOST_PAIRS && ofB <= MOST_OCCURRENCES && (!same || ofA > 1)) {
        if (!spend(budget, ofA * ofB)) return cells
        const weight = gainOf(term, CELL / 2, 1, right, left, -1, false, background)
        for (let x = a.offsets[i] ?? 0; x < (a.offsets[i + 1] ?? 0); x++) {
          for (let y = b.offsets[j] ?? 0; y < (b.offsets[j + 1] ?? 0); y++) {
            const p = a.positions[x] ?? 0
            const q = b.positions[y] ?? 0
            if (!same || (p < q && left.tokens.sentences[p] !== left.tokens.sentences[q]))
              weigh(cells, p, q, weight, term)
          }
        }
      }
      i++
      j++
    }
  }
  return cells
}

function weigh(cells: Map<number, Cell>, p: number, q: number, weight: number, term: number): void {
  const key = Math.floor(p / CELL) * COLUMNS + Math.floor(q / CELL)
  let cell = cells.get(key)
  if (!cell) cells.set(key, (cell = { key, weight: 0, terms: 0, lastTerm: -1 }))
  if (cell.lastTerm === term) return
  cell.lastTerm = term
  cell.weight += weight
  cell.terms++
}

const NEIGHBOURHOOD: readonly number[] = [0, COLUMNS, 1, COLUMNS + 1]

function hotCells(cells: ReadonlyMap<number, Cell>): Set<number> {
  const hot = new Set<number>()
  for (const key of cells.keys()) {
    let weight = 0
    let terms = 0
    for (const step of NEIGHBOURHOOD) {
      const cell = cells.get(key + step)
      weight += cell?.weight ?? 0
      terms += cell?.terms ?? 0
    }
    if (weight < SEED_WEIGHT || terms < SEED_TERMS) continue
    for (const step of NEIGHBOURHOOD) {
      if ((cells.get(key + step)?.weight ?? 0) >= SEED_WEIGHT * OWN_SHARE) hot.add(key + step)
    }
  }
  return hot
}

const AROUND: readonly number[] = [
  -COLUMNS - 1,
  -COLUMNS,
  -COLUMNS + 1,
  -1,
  1,
  COLUMNS - 1,
  COLUMNS,
  COLUMNS + 1,
]

function joinCells(
  hot: ReadonlySet<number>,
  cells: ReadonlyMap<number, Cell>,
  lengthA: number,
  lengthB: number,
): Region[] {
  const regions: Region[] = []
  const seen = new Set<number>()
  for (const first of [...hot].toSorted((x, y) => x - y)) {
    if (seen.has(first)) continue
    seen.add(first)
    const open = [first]
    let rowFrom = Infinity
    let rowTo = 0
    let columnFrom = Infinity
    let columnTo = 0
    let weight = 0
    for (let key = open.pop(); key !== undefined; key = open.pop()) {
      const row = Math.floor(key / COLUMNS)
      const column = key % COLUMNS
      weight += cells.get(key)?.weight ?? 0
      rowFrom = Math.min(rowFrom, row)
      rowTo = Math.max(rowTo, row + 1)
      columnFrom = Math.min(columnFrom, column)
      columnTo = Math.max(columnTo, column + 1)
      for (const step of AROUND) {
        if (!hot.has(key + step) || seen.has(key + step)) continue
        seen.add(key + step)
        open.push(key + step)
      }
    }
    regions.push({
      a0: rowFrom * CELL,
      a1: Math.min(lengthA, rowTo * CELL),
      b0: columnFrom * CELL,
      b1: Math.min(lengthB, columnTo * CELL),
      weight,
    })
  }
  return regions.toSorted((x, y) => y.weight - x.weight || x.a0 - y.a0 || x.b0 - y.b0)
}
