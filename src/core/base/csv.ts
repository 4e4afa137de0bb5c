/** A line of a table: where it begins, from 1, and its cells. */
export type CsvRecord = { readonly line: number; readonly cells: readonly string[] }

/** A table, or where its quotation marks go wrong. */
export type CsvTable =
  | { readonly kind: 'table'; readonly records: readonly CsvRecord[] }
  | { readonly kind: 'open-quote'; readonly line: number }

const DELIMITERS = [',', ';', '\t'] as const

/**
 * Reads comma-separated values (RFC 4180; also with semicolons or tabs, whichever the first line has most of). Blank
 * lines are passed over, a byte order mark is dropped. One pass.
 */
export function parseCsv(source: string): CsvTable {
  const text = source.replace(/^\uFEFF/u, '')
  const delimiter = delimiterOf(text)
  const records: CsvRecord[] = []
  let cells: string[] = []
  let cell = ''
  let line = 1
  let from = 1
  const endRecord = (): void => {
    cells.push(cell)
    if (cells.some((one) => one.trim() !== '')) records.push({ line: from, cells })
    cells = []
    cell = ''
  }
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === '"' && cell.trim() === '') {
      const closed = quotedEnd(text, at)
      if (closed < 0) return { kind: 'open-quote', line }
      cell = text.slice(at + 1, closed).replaceAll('""', '"')
      line += countLines(cell)
      at = closed
    } else if (character === delimiter) {
      cells.push(cell)
      cell = ''
    } else if (character === '\n' || character === '\r') {
      if (character === '\r' && text.charAt(at + 1) === '\n') at++
      endRecord()
      line++
      from = line
    } else cell += character
  }
  endRecord()
  return { kind: 'table', records }
}

/** The place of the quotation mark that closes the one at `open`; -1 where none does. */
function quotedEnd(text: string, open: number): number {
  for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text.charAt(at + 1) !== '"') return at
  }
  return -1
}

function countLines(cell: string): number {
  return cell.match(/\r\n|\r|\n/gu)?.length ?? 0
}

function delimiterOf(text: string): string {
  const first = /^[^\r\n]*/u.exec(text.trimStart())?.[0] ?? ''
  const counted = DELIMITERS.map((sign) => ({ sign, count: first.split(sign).length }))
  return counted.toSorted((a, b) => b.count - a.count)[0]?.sign ?? ','
}
