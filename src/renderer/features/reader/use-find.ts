import { useEffect, useMemo, useState } from 'react'
import type { SourceDocument } from '#core/documents/source-document.ts'
import type { Span } from '#core/text/span.ts'
import { findInText, MOST_PLACES } from '#renderer/services/passage-text/find-in-text.ts'
import type { TextMark } from '#renderer/ui/document-text/runs.ts'

/** Finding words in the open document. */
export type Find = {
  readonly isOpen: boolean
  readonly open: () => void
  readonly close: () => void
  readonly query: string
  readonly setQuery: (query: string) => void
  readonly places: readonly Span[]
  readonly limited: boolean
  readonly current: number
  readonly step: (by: 1 | -1) => void
  readonly marks: readonly TextMark[]
}

const NO_PLACES: readonly Span[] = []

/** The state of the find bar; `reveal` brings a place into view. */
export function useFind(document: SourceDocument | null, reveal: (span: Span) => void): Find {
  const [isOpen, setOpen] = useState(false)
  const [query, setQuery] = useState('')
  const [current, setCurrent] = useState(0)
  const places = useMemo(
    () => (isOpen && document ? findInText(document.text, query) : NO_PLACES),
    [isOpen, document, query],
  )
  const index = Math.min(current, Math.max(0, places.length - 1))
  const place = places[index]
  useEffect(() => {
    if (place) requestAnimationFrame(() => reveal(place))
  }, [place, reveal])
  const marks = useMemo(
    () =>
      places.map((span, at): TextMark => ({
        id: 'search',
        layer: at === index ? 'search-current' : 'search',
        ...span,
      })),
    [places, index],
  )
  return {
    isOpen,
    open: () => setOpen(true),
    close: () => setOpen(false),
    query,
    setQuery: (next) => {
      setQuery(next)
      setCurrent(0)
    },
    places,
    limited: places.length === MOST_PLACES,
    current: index,
    step: (by) => setCurrent((index + by + places.length) % Math.max(1, places.length)),
    marks,
  }
}
