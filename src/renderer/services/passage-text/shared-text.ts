import type { DocumentId } from '#core/documents/source-document.ts'
import type { BriefMatch } from '#renderer/store/pack-matches.ts'
import { compareSpans, type Span } from '#core/text/span.ts'

/** What one document (the row) has in common with another, or with itself. */
export type SharedText = {
  /** Share of the row's reporting that stands inside matches with the column, 0 to 1. */
  readonly share: number
  /** In the order of the row's text. */
  readonly matches: readonly BriefMatch[]
}

/** What documents have in common, by row, then by column. Pairs without a match are not there. */
export type SharedTexts = ReadonlyMap<DocumentId, ReadonlyMap<DocumentId, SharedText>>

/**
 * Measures how much of each document's reporting (UTF-16 units, without readers' comments and furniture) is matched in
 * each other one. Overlapping matches count once. Not symmetric: a short text may stand whole inside a long one.
 * Linear in the matches, but for sorting those of a pair.
 *
 * @param lengths of the reporting of each document; matches of others are left out
 */
export function measureSharedTexts(
  lengths: ReadonlyMap<DocumentId, number>,
  matches: readonly BriefMatch[],
): SharedTexts {
  const rows = new Map<DocumentId, Map<DocumentId, { spans: Span[]; matches: BriefMatch[] }>>()
  const add = (row: DocumentId, column: DocumentId, match: BriefMatch, spans: readonly Span[]): void => {
    if (!lengths.has(row) || !lengths.has(column)) return
    let columns = rows.get(row)
    if (!columns) rows.set(row, (columns = new Map()))
    const cell = columns.get(column)
    if (cell) {
      cell.spans.push(...spans)
      cell.matches.push(match)
    } else columns.set(column, { spans: [...spans], matches: [match] })
  }
  for (const match of matches) {
    const { a, b } = match
    if (a.document === b.document) add(a.document, a.document, match, [a, b])
    else {
      add(a.document, b.document, match, [a])
      add(b.document, a.document, match, [b])
    }
  }
  return new Map(
    [...rows].map(([row, columns]) => [
      row,
      new Map(
        [...columns].map(([column, cell]) => {
          const length = lengths.get(row) ?? 0
          const share = length === 0 ? 0 : Math.min(1, coveredLength(cell.spans) / length)
          return [column, { share, matches: inOrderOf(row, cell.matches) }]
        }),
      ),
    ]),
  )
}

/** The side of a match that stands in a document; `a` where both do. */
export function sideIn(match: BriefMatch, document: DocumentId): BriefMatch['a'] {
  return match.a.document === document ? match.a : match.b
}

function inOrderOf(document: DocumentId, matches: readonly BriefMatch[]): readonly BriefMatch[] {
  return matches.toSorted((x, y) => compareSpans(sideIn(x, document), sideIn(y, document)))
}

function coveredLength(spans: readonly Span[]): number {
  let covered = 0
  let end = 0
  for (const span of spans.toSorted(compareSpans)) {
    covered += Math.max(0, span.end - Math.max(end, span.start))
    end = Math.max(end, span.end)
  }
  return covered
}
