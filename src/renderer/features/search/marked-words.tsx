import type { ReactNode } from 'react'
import type { Span } from '#core/text/span.ts'

/** Words with the found ones marked. Marks are in order and do not overlap. */
export function MarkedWords({ words, marks }: { readonly words: string; readonly marks: readonly Span[] }) {
  const parts: ReactNode[] = []
  let at = 0
  for (const { start, end } of marks) {
    if (start > at) parts.push(words.slice(at, start))
    parts.push(<mark key={start}>{words.slice(start, end)}</mark>)
    at = end
  }
  if (at < words.length) parts.push(words.slice(at))
  return (
    <span dir="auto" className="search-words">
      {parts}
    </span>
  )
}
