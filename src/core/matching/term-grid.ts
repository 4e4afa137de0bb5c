import type { Background } from './background.ts'
import { type GridCells, gridCells } from './grid-cells.ts'
import { occurrences } from './position-index.ts'
import type { Region } from './region.ts'
import type { Side } from './run-partners.ts'
import { gainOf } from './score-model.ts'
import { spend, type WorkBudget } from './work-budget.ts'

/** Words to a side of a cell. */
const CELL = 20
/** What a neighbourhood of 2 × 2 cells must weigh, in nats, and how many terms it must share. */
const SEED_WEIGHT = 7
const SEED_TERMS = 3
/** The share of the seed weight that a cell of such a neighbourhood must weigh itself. */
const OWN_SHARE = 0.22
/** A term that stands oftener than this in a document seeds nothing. */
const MOST_OCCURRENCES = 24
const MOST_PAIRS = 96
/** Marks of cells: heavy enough, and that joined to a region. */
const HOT = 1
const JOINED = 2

/** Finds seeds in pairs of documents, one pair after the other in the same memory. */
export type SeedFinder = (left: Side, right: Side, background: Background, budget: WorkBudget) => Region[]

/**
 * Where the two documents share rare terms close together (rule M4): every pair of occurrences of a shared term
 * weighs on its cell of a coarse grid; neighbouring heavy cells are joined to regions, in no particular order.
 */
export function seedFinder(): SeedFinder {
  const cells = gridCells()
  return (left, right, background, budget) => {
    const lengthA = left.document.tokens.terms.length
    const lengthB = right.document.tokens.terms.length
    // A column more than there are keeps the end of a row from the start of the next.
    const columns = Math.ceil(lengthB / CELL) + 1
    cells.clear((Math.ceil(lengthA / CELL) + 2) * columns)
    weighCells(cells, columns, left, right, background, budget)
    return joinCells(cells, columns, hotCells(cells, columns), lengthA, lengthB)
  }
}

/** The row or column of a word. They are counted from the second on, so that all cells have neighbours. */
function lineOf(at: number): number {
  return ((at / CELL) | 0) + 1
}

function weighCells(
  cells: GridCells,
  columns: number,
  { document: left, partners }: Side,
  { document: right }: Side,
  background: Background,
  budget: WorkBudget,
): void {
  const a = left.positions
  const b = right.positions
  const same = left === right
  for (let i = 0; i < a.terms.length; i++) {
    const j = partners[i] ?? -1
    if (j < 0) continue
    const ofA = occurrences(a, i)
    const ofB = occurrences(b, j)
    if (ofA * ofB > MOST_PAIRS || ofB > MOST_OCCURRENCES || (same && ofA <= 1)) continue
    if (!spend(budget, ofA * ofB)) return
    const weight = gainOf(left, i, right, j, CELL / 2, 1, -1, false, background)
    for (let x = a.offsets[i] ?? 0; x < (a.offsets[i + 1] ?? 0); x++) {
      const p = a.positions[x] ?? 0
      const row = lineOf(p) * columns
      for (let y = b.offsets[j] ?? 0; y < (b.offsets[j + 1] ?? 0); y++) {
        const q = b.positions[y] ?? 0
        if (!same || (p < q && left.tokens.sentences[p] !== left.tokens.sentences[q]))
          cells.weigh(row + lineOf(q), i, weight)
      }
    }
  }
}

/** Marks the heavy cells of heavy neighbourhoods of 2 × 2; returns them in order. */
function hotCells(cells: GridCells, columns: number): readonly number[] {
  const hot: number[] = []
  const places = [0, 0, 0, 0]
  for (let rank = 0; rank < cells.count(); rank++) {
    const cell = cells.cellAt(cells.placeAt(rank))
    places[0] = cells.placeAt(rank)
    places[1] = cells.find(cell + columns)
    places[2] = cells.find(cell + 1)
    places[3] = cells.find(cell + columns + 1)
    let weight = 0
    let terms = 0
    for (const place of places) {
      if (place < 0) continue
      weight += cells.weightAt(place)
      terms += cells.termsAt(place)
    }
    if (weight < SEED_WEIGHT || terms < SEED_TERMS) continue
    for (const place of places) {
      if (place < 0 || cells.weightAt(place) < SEED_WEIGHT * OWN_SHARE || cells.markAt(place) !== 0) continue
      cells.mark(place, HOT)
      hot.push(cells.cellAt(place))
    }
  }
  return hot.toSorted((x, y) => x - y)
}

function joinCells(
  cells: GridCells,
  columns: number,
  hot: readonly number[],
  lengthA: number,
  lengthB: number,
): Region[] {
  const around = [-columns - 1, -columns, -columns + 1, -1, 1, columns - 1, columns, columns + 1]
  const regions: Region[] = []
  for (const first of hot) {
    const place = cells.find(first)
    if (cells.markAt(place) !== HOT) continue
    cells.mark(place, JOINED)
    const open = [first]
    let rowFrom = Infinity
    let rowTo = 0
    let columnFrom = Infinity
    let columnTo = 0
    let weight = 0
    for (let cell = open.pop(); cell !== undefined; cell = open.pop()) {
      const row = Math.floor(cell / columns) - 1
      const column = (cell % columns) - 1
      weight += cells.weightAt(cells.find(cell))
      rowFrom = Math.min(rowFrom, row)
      rowTo = Math.max(rowTo, row + 1)
      columnFrom = Math.min(columnFrom, column)
      columnTo = Math.max(columnTo, column + 1)
      for (const step of around) {
        const next = cells.find(cell + step)
        if (next < 0 || cells.markAt(next) !== HOT) continue
        cells.mark(next, JOINED)
        open.push(cell + step)
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
  return regions
}
