import type { ReactNode } from 'react'
import './passage-quote.css'

/** Words of a document with what stands around them, and where they come from. A click opens them. */
export function PassageQuote({
  before = '',
  quote,
  after = '',
  origin,
  title,
  note,
  onOpen,
  openLabel = 'Show in the document',
  actions,
}: {
  readonly before?: string
  readonly quote: string
  readonly after?: string
  /** Outlet and date; may be empty. */
  readonly origin: string
  readonly title: string
  /** Who says it, how sure. */
  readonly note?: string | undefined
  readonly onOpen?: () => void
  readonly openLabel?: string
  readonly actions?: ReactNode
}) {
  const words = (
    <span dir="auto" className="passage-words">
      {before === '' ? null : <span className="passage-around">{before}</span>}
      <mark>{quote}</mark>
      {after === '' ? null : <span className="passage-around">{after}</span>}
    </span>
  )
  return (
    <div className="passage-quote">
      {onOpen ? (
        <button type="button" className="passage-open" onClick={onOpen} title={openLabel}>
          {words}
        </button>
      ) : (
        words
      )}
      <div className="passage-origin">
        <span className="passage-source">
          {origin === '' ? null : <strong dir="auto">{origin}</strong>}
          <span dir="auto">{title}</span>
        </span>
        {actions}
      </div>
      {note === undefined ? null : <p className="passage-note">{note}</p>}
    </div>
  )
}
