/** Pixels: the heads of the columns. The style sheet has the same. */
export const HEAD_HEIGHT = 92

/** Row heads: wide enough to read, never more than the claims need. */
const HEAD = { least: 148, share: 0.26, most: 300 }
/** Columns narrower than this are not read; those that need not be are no narrower than the next. */
const COLUMN = { least: 84, readable: 104, most: 240 }
/** Rows are higher where columns are narrower than this: a value is broken into more lines, not cut after a word. */
const ROW = { height: 54, narrow: 128, high: 86 }

/** The width of the row heads in a view so wide. */
export function headWidth(view: number): number {
  return Math.round(Math.min(HEAD.most, Math.max(HEAD.least, view * HEAD.share)))
}

/** The width of each column: all documents side by side where they can be read so, else as many as can. */
export function columnWidth(view: number, columns: number): number {
  const each = Math.floor((view - headWidth(view)) / Math.max(1, columns))
  if (each < COLUMN.least) return COLUMN.readable
  return Math.min(COLUMN.most, each)
}

/** The height of rows whose columns are so wide. */
export function rowHeight(column: number): number {
  return column < ROW.narrow ? ROW.high : ROW.height
}

/** Lines of a value, in rows of that height: one that stands alone, above its stance, and each of several. */
export function linesOfValue(column: number): { alone: number; above: number; several: number } {
  return column < ROW.narrow ? { alone: 5, above: 4, several: 2 } : { alone: 3, above: 2, several: 1 }
}
