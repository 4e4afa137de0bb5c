import { MessageSquareWarning } from 'lucide-react'
import type { DocumentSummary } from '#renderer/store/queries/documents.ts'
import { Badge } from '#renderer/ui/badge.tsx'
import { documentTitle } from './arrange-documents.ts'
import { languageName } from './meta-fields.ts'

/** One document in the library: its title, and below it when, what language, and what is special about it. */
export function DocumentRow({
  document,
  isShown,
  showOutlet,
  showLanguage,
  showDate,
}: {
  readonly document: DocumentSummary
  /** Whether it stands in a pane now. */
  readonly isShown: boolean
  readonly showOutlet: boolean
  /** Where a case has one language only, naming it on every row says nothing. */
  readonly showLanguage: boolean
  /** Where no document of a case has a date, saying so on every row says nothing. */
  readonly showDate: boolean
}) {
  const { meta, row, imports } = document
  const title = documentTitle(document)
  const facts = [
    showOutlet ? meta.outlet : null,
    showDate ? (meta.published?.slice(0, 10) ?? 'no date') : null,
  ].filter((fact) => fact !== null)
  const language = showLanguage ? meta.language : null
  const notes = row.notes.map(({ message }) => message).join('\n')
  const hasFacts = facts.length > 0 || imports.length > 1 || language !== null || notes !== ''
  return (
    <div className={isShown ? 'document-row document-row-shown' : 'document-row'}>
      <span
        className={`document-title ${hasFacts ? 'truncate' : 'document-title-long'}`}
        dir="auto"
        lang={meta.language ?? undefined}
        title={title}
      >
        {title}
      </span>
      {hasFacts ? (
        <span className="document-facts">
          <span className="truncate">{facts.join(' · ')}</span>
          {imports.length > 1 ? (
            <Badge title={`The same bytes were imported ${imports.length} times`}>
              imported {imports.length}×
            </Badge>
          ) : null}
          {language === null ? null : <Badge title={languageName(language)}>{language}</Badge>}
          {row.notes.length > 0 ? (
            <span className="document-note" title={notes}>
              <MessageSquareWarning size={13} aria-label={`Notes: ${notes}`} />
            </span>
          ) : null}
        </span>
      ) : null}
    </div>
  )
}
