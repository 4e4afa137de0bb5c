import type { KeyboardEvent, ReactNode, RefObject } from 'react'
import { DocumentText, type DocumentTextProps } from './document-text.tsx'
import './document-pane.css'

/** A scrolled document that takes the focus: header, text, what floats over the text, and a strip at its edge. */
export function DocumentPane({
  label,
  scroller,
  root,
  onKeyDown,
  onOpen,
  header,
  floating,
  strip,
  footer,
  ...text
}: DocumentTextProps & {
  readonly label: string
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly root: RefObject<HTMLDivElement | null>
  readonly onKeyDown: (event: KeyboardEvent) => void
  /** A click on marked words, with the ids of the marks under it. */
  readonly onOpen: (markIds: readonly string[]) => void
  readonly header?: ReactNode
  readonly floating?: ReactNode
  readonly strip?: ReactNode
  readonly footer?: ReactNode
}) {
  return (
    <div className="document-pane">
      {/* A region that scrolls and in which words are selected by key must take the focus. */}
      <div
        className="document-scroller"
        ref={scroller}
        role="region"
        aria-label={label}
        aria-roledescription="document; arrow keys select sentences and words"
        tabIndex={0}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          if (globalThis.getSelection()?.isCollapsed === false || !(event.target instanceof Element)) return
          const marked = event.target.closest('[data-marks]')?.getAttribute('data-marks')
          if (marked) onOpen(marked.split(' '))
        }}
      >
        <div className="document-content">
          {header}
          <div className="document-root" ref={root}>
            <DocumentText {...text} />
          </div>
          {floating}
          {footer}
        </div>
      </div>
      {strip}
    </div>
  )
}

/** Title and line of origin above a document's text. */
export function DocumentHeading({
  title,
  origin,
  notes = [],
}: {
  /** `null` where the text itself begins with it. */
  readonly title: string | null
  readonly origin: readonly string[]
  /** What the reader noticed while importing. */
  readonly notes?: readonly string[]
}) {
  return (
    <header className="document-heading">
      <p className="document-origin">
        {origin.map((part, index) => (
          <span key={index} dir="auto">
            {part}
          </span>
        ))}
      </p>
      {title === null ? null : <h2 dir="auto">{title}</h2>}
      {notes.map((note) => (
        <p key={note} className="document-note">
          {note}
        </p>
      ))}
    </header>
  )
}
