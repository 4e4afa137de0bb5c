import { pageAt, type SourceDocument } from '../documents/source-document.ts'
import type { Span } from '../text/span.ts'

/** Where a span stands: `characters 12–50`, with `page 4` or `pages 4–5` before it where the original has pages. */
export function placeWords({ provenance }: Pick<SourceDocument, 'provenance'>, { start, end }: Span): string {
  const characters = `characters ${start}–${end}`
  const first = pageAt(provenance, start)
  const last = pageAt(provenance, Math.max(start, end - 1))
  if (first === null || last === null) return characters
  return `${first === last ? `page ${first}` : `pages ${first}–${last}`}, ${characters}`
}
