import { useEffect, useMemo, useState } from 'react'
import { compareSpans, type Span } from '#core/text/span.ts'
import { foldForSearch, mayHold, parseQuery, searchSpan, type SearchQuery } from '#core/text/search.ts'
import type { BlockKind, DocumentId, Passage, SourceDocument } from '#core/documents/source-document.ts'
import type { Finding } from '#core/findings/finding.ts'
import type { CaseDatabase } from '#renderer/store/database.ts'
import { loadSome } from '#renderer/store/queries/documents.ts'
import { useCaseView } from './case-context.tsx'
import { documentReadLately } from './passage-text/document-cache.ts'
import { contextOf } from './passage-text/text-cursor.ts'
import { titleOf } from './passage-text/document-words.ts'

/** A place where the words stand: a sentence or two with the words found in it. */
export type SearchHit = {
  readonly id: string
  readonly passage: Passage
  readonly kind: BlockKind
  /** The text to show, and the found words in it: offsets of `words`. */
  readonly words: string
  readonly marks: readonly Span[]
}

/** All hits in one document. */
export type DocumentHits = {
  readonly document: string
  readonly title: string
  readonly hits: readonly SearchHit[]
}

/** A finding whose summary, note, sides or quotations hold the words. */
export type FindingHit = {
  readonly id: string
  readonly finding: Finding
  readonly words: string
  readonly marks: readonly Span[]
}

export type SearchResults = {
  readonly documents: readonly DocumentHits[]
  readonly findings: readonly FindingHit[]
  /** False while documents are still being looked through, or when there were too many hits to show. */
  readonly complete: boolean
  readonly running: boolean
}

/** So many hits of one document are shown, and so many in all. */
const MOST_IN_DOCUMENT = 50
const MOST_IN_ALL = 2000
/** How long the search works before it lets the window draw, in milliseconds. */
const SLICE_MS = 10
/** So many documents are read at once. */
const BATCH = 50
const NOTHING: SearchResults = { documents: [], findings: [], complete: true, running: false }

const folded = new WeakMap<SourceDocument, string>()

/** Follows a search over all documents and findings of the case; runs in slices, so that typing is never held up. */
export function useCaseSearch(
  typed: string,
  documents: readonly DocumentId[] | undefined,
  findings: readonly Finding[] | undefined,
): SearchResults {
  const { db } = useCaseView()
  const [results, setResults] = useState<SearchResults>(NOTHING)
  const query = useMemo(() => parseQuery(typed), [typed])
  useEffect(() => {
    if (!query || !documents) return undefined
    const controller = new AbortController()
    void run(db, query, documents, findings ?? [], controller.signal, setResults)
    return () => controller.abort()
  }, [db, query, documents, findings])
  return query && documents ? results : NOTHING
}

async function run(
  db: CaseDatabase,
  query: SearchQuery,
  documents: readonly DocumentId[],
  findings: readonly Finding[],
  signal: AbortSignal,
  show: (results: SearchResults) => void,
): Promise<void> {
  const found: DocumentHits[] = []
  const ofFindings = findings.flatMap((finding) => findingHit(finding, query) ?? [])
  let count = 0
  let complete = true
  let sliceStart = performance.now()
  for await (const document of documentsInTurn(db, documents, signal)) {
    if (signal.aborted) return
    if (count >= MOST_IN_ALL) {
      complete = false
      break
    }
    const hits = documentHits(document, query)
    if (hits.length > 0)
      found.push({ document: document.id, title: titleOf(document), hits: hits.slice(0, MOST_IN_DOCUMENT) })
    if (hits.length > MOST_IN_DOCUMENT) complete = false
    count += hits.length
    if (performance.now() - sliceStart < SLICE_MS) continue
    show({ documents: [...found], findings: ofFindings, complete: false, running: true })
    await new Promise((resolve) => {
      setTimeout(resolve)
    })
    if (signal.aborted) return
    sliceStart = performance.now()
  }
  if (!signal.aborted) show({ documents: found, findings: ofFindings, complete, running: false })
}

/** Reads documents batch by batch: never all texts of a case at once, and never long without letting the window draw. */
async function* documentsInTurn(
  db: CaseDatabase,
  ids: readonly DocumentId[],
  signal: AbortSignal,
): AsyncGenerator<SourceDocument> {
  for (let at = 0; at < ids.length && !signal.aborted; at += BATCH) {
    const batch = await loadSome(db, ids.slice(at, at + BATCH), (id) => documentReadLately(db, id))
    for (const document of batch) if (document) yield document
  }
}

function documentHits(document: SourceDocument, query: SearchQuery): SearchHit[] {
  const { text, blocks, id } = document
  let held = folded.get(document)
  if (held === undefined) {
    held = foldForSearch(text)
    folded.set(document, held)
  }
  if (!mayHold(held, query)) return []
  const hits: SearchHit[] = []
  for (const block of blocks) {
    const spans = searchSpan(text, block, query)
    const [first] = spans
    if (!first) continue
    const context = contextOf(text, blocks, first)
    const last = spans.findLast((span) => span.end <= context.end) ?? first
    hits.push({
      id: `${id}:${first.start}`,
      passage: { document: id, start: first.start, end: last.end },
      kind: block.kind,
      words: text.slice(context.start, context.end),
      marks: spans
        .filter((span) => span.start >= context.start && span.end <= context.end)
        .map((span) => ({ start: span.start - context.start, end: span.end - context.start })),
    })
  }
  return hits
}

function findingHit(finding: Finding, query: SearchQuery): FindingHit | null {
  const parts = [
    finding.summary,
    finding.note,
    ...finding.sides.flatMap((side) => [side.value, ...side.passages.map(({ quote }) => quote.exact)]),
  ]
  for (const words of parts) {
    const marks = searchSpan(words, { start: 0, end: words.length }, query)
    if (marks.length > 0) return { id: finding.id, finding, words, marks: marks.toSorted(compareSpans) }
  }
  return null
}
