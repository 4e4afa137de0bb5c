/**
 * The cells of a grid that something weighs on, in a hash table with open addressing whose memory is used again and
 * again: `clear`, then `weigh` and `find`. A cell is a number below 2^52; in a grid of fewer cells than the table has
 * places each has the place of its number, so that neighbours are neighbours in memory.
 */
export type GridCells = {
  /** Forgets all cells; those to come have numbers below this. */
  readonly clear: (cells: number) => void
  /** Adds the weight of a term to a cell, once for the same term in a row. */
  readonly weigh: (cell: number, term: number, weight: number) => void
  /** The place of a cell, or -1. */
  readonly find: (cell: number) => number
  /** How many cells there are, and the place of each in the order they were first weighed on. */
  readonly count: () => number
  readonly placeAt: (rank: number) => number
  readonly cellAt: (place: number) => number
  readonly weightAt: (place: number) => number
  /** How many terms weigh on a cell. */
  readonly termsAt: (place: number) => number
  /** A mark that is 0 at first. */
  readonly markAt: (place: number) => number
  readonly mark: (place: number, value: number) => void
}

type Table = {
  /** The cell of each place, or -1. */
  readonly cells: Float64Array
  readonly weights: Float64Array
  readonly terms: Uint32Array
  readonly lastTerms: Int32Array
  readonly marks: Uint8Array
  /** The places in use. */
  readonly places: Uint32Array
}

const FIRST_SIZE = 2 ** 13

/** An empty table. It is kept at most half full. */
export function gridCells(): GridCells {
  let table = createTable(FIRST_SIZE)
  let count = 0
  let factor = 1

  const placeOf = (cell: number): number => {
    const { cells } = table
    const mask = cells.length - 1
    let place = Math.imul(cell, factor) & mask
    while (cells[place] !== cell && cells[place] !== -1) place = (place + 1) & mask
    return place
  }
  const grow = (): void => {
    const old = table
    table = createTable(old.cells.length * 4)
    for (let rank = 0; rank < count; rank++) {
      const from = old.places[rank] ?? 0
      const to = placeOf(old.cells[from] ?? -1)
      table.places[rank] = to
      table.cells[to] = old.cells[from] ?? -1
      table.weights[to] = old.weights[from] ?? 0
      table.terms[to] = old.terms[from] ?? 0
      table.lastTerms[to] = old.lastTerms[from] ?? -1
      table.marks[to] = old.marks[from] ?? 0
    }
  }
  return {
    clear: (grid) => {
      for (let rank = 0; rank < count; rank++) table.cells[table.places[rank] ?? 0] = -1
      count = 0
      factor = grid <= table.cells.length ? 1 : 0x9e3779b1
    },
    weigh: (cell, term, weight) => {
      if (count * 2 >= table.cells.length) grow()
      const place = placeOf(cell)
      const { cells, weights, terms, lastTerms, marks, places } = table
      if (cells[place] === -1) {
        cells[place] = cell
        weights[place] = weight
        terms[place] = 1
        lastTerms[place] = term
        marks[place] = 0
        places[count++] = place
      } else if (lastTerms[place] !== term) {
        weights[place] = (weights[place] ?? 0) + weight
        terms[place] = (terms[place] ?? 0) + 1
        lastTerms[place] = term
      }
    },
    find: (cell) => {
      const place = placeOf(cell)
      return table.cells[place] === -1 ? -1 : place
    },
    count: () => count,
    placeAt: (rank) => table.places[rank] ?? 0,
    cellAt: (place) => table.cells[place] ?? -1,
    weightAt: (place) => table.weights[place] ?? 0,
    termsAt: (place) => table.terms[place] ?? 0,
    markAt: (place) => table.marks[place] ?? 0,
    mark: (place, value) => {
      table.marks[place] = value
    },
  }
}

function createTable(size: number): Table {
  return {
    cells: new Float64Array(size).fill(-1),
    weights: new Float64Array(size),
    terms: new Uint32Array(size),
    lastTerms: new Int32Array(size),
    marks: new Uint8Array(size),
    places: new Uint32Array(size / 2 + 1),
  }
}
