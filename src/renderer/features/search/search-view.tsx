import { SearchX, TextSearch } from 'lucide-react'
import { useMemo } from 'react'
import { useObservable } from '#renderer/services/case-context.tsx'
import { useCaseSearch, type FindingHit, type SearchHit } from '#renderer/services/case-search.ts'
import { ofCase } from '#renderer/services/case-state.ts'
import type { Observable } from '#renderer/services/observable.ts'
import { originOf } from '#renderer/services/passage-text/document-words.ts'
import { useSummaries } from '#renderer/services/passage-text/use-documents.ts'
import type { DocumentSummary } from '#renderer/store/queries/documents.ts'
import { inspect, openDocument, showView } from '#renderer/services/workspace.ts'
import { useFindings } from '#renderer/services/passage-text/use-marked.ts'
import { Badge } from '#renderer/ui/badge.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { SearchField } from '#renderer/ui/fields.tsx'
import { DenseList, type ListGroup } from '#renderer/ui/list-box.tsx'
import { PanelHeader } from '#renderer/ui/panel.tsx'
import { MarkedWords } from './marked-words.tsx'
import './search.css'

/** What was searched for last in this window: still there when the view is shown again. */
export const searchWords: Observable<string> = ofCase('')

type Row = SearchHit | FindingHit

/** Searches every document, note and finding of the case; each hit stands in its sentence. */
export function SearchView() {
  const typed = useObservable(searchWords)
  const summaries = useSummaries()
  const documents = useMemo(() => summaries && [...summaries.keys()], [summaries])
  const findings = useFindings()
  const results = useCaseSearch(typed, documents, findings)
  const groups = useMemo((): ListGroup<Row>[] => {
    const ofDocuments = results.documents.map(({ document, title, hits }) => ({
      id: document,
      title: <GroupTitle title={title} origin={originWords(summaries?.get(document))} count={hits.length} />,
      items: hits,
    }))
    if (results.findings.length === 0) return ofDocuments
    const title = <GroupTitle title="Findings" origin="" count={results.findings.length} />
    return [{ id: 'findings', title, items: results.findings }, ...ofDocuments]
  }, [results, summaries])
  const rows = useMemo(
    () => new Map(groups.flatMap(({ items }) => items).map((row) => [row.id, row])),
    [groups],
  )
  return (
    <>
      <PanelHeader
        title="Search"
        subtitle={countWords(results.documents.length, rows.size, results.running)}
      />
      <div className="search-bar">
        <SearchField
          label="Search all documents and findings"
          placeholder="Words of one paragraph, or “a phrase”"
          value={typed}
          onChange={searchWords.set}
          autoFocus
        />
      </div>
      {typed.trim() === '' ? (
        <EmptyState
          icon={TextSearch}
          title="Search the whole case"
          text="All words must stand in one paragraph; in quotation marks they are a phrase. Spellings, accents and apostrophes do not matter, and beginnings of words are enough."
        />
      ) : rows.size === 0 && !results.running ? (
        <EmptyState
          icon={SearchX}
          title="Nowhere in this case"
          text="No paragraph of a document and no finding has all these words. Try fewer, or their beginnings."
        />
      ) : (
        <DenseList
          label="Hits"
          groups={groups}
          estimatedRowHeight={46}
          textOf={(row) => row.words}
          onAction={(id) => open(rows.get(id))}
        >
          {(row) => (
            <span className="search-row">
              {'kind' in row && row.kind === 'comment' ? <Badge>Reader’s comment</Badge> : null}
              <MarkedWords words={row.words} marks={row.marks} />
            </span>
          )}
        </DenseList>
      )}
      {!results.complete && !results.running ? (
        <p className="search-note muted">Not every hit is shown. Add a word to find fewer.</p>
      ) : null}
    </>
  )
}

function GroupTitle({
  title,
  origin,
  count,
}: {
  readonly title: string
  readonly origin: string
  readonly count: number
}) {
  return (
    <span className="search-group">
      <span className="truncate" dir="auto">
        {title}
      </span>
      {origin === '' ? null : (
        <span className="muted search-origin" dir="auto">
          {origin}
        </span>
      )}
      <span className="muted">{count}</span>
    </span>
  )
}

/** Outlet and date beside a title: a dozen reports of one agency bear the same. */
function originWords(document: DocumentSummary | undefined): string {
  if (!document || (document.meta.outlet === null && document.meta.published === null)) return ''
  return originOf(document).join(' · ')
}

function open(row: Row | undefined): void {
  if (!row) return
  if ('passage' in row) openDocument(row.passage.document, row.passage)
  else {
    inspect({ kind: 'finding', id: row.id })
    showView('findings')
  }
}

function countWords(documents: number, hits: number, running: boolean): string {
  if (running) return 'Searching …'
  if (hits === 0) return 'Documents, notes and findings'
  return `${hits} ${hits === 1 ? 'place' : 'places'}, ${documents} ${documents === 1 ? 'document' : 'documents'}`
}
