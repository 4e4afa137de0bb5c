import type { Passage } from '#core/documents/source-document.ts'
import { isolated } from '#core/text/direction.ts'
import { shortNameOf, titleOf } from '#renderer/services/passage-text/document-words.ts'
import type { Summaries } from '#renderer/services/passage-text/use-documents.ts'

/** Two passages that a row of a list shows. */
export type Sides = { readonly a: Passage; readonly b: Passage }

/** What the documents of two passages are called in a list. */
export function sidesOf(
  { a, b }: Sides,
  summaries: Summaries,
): readonly { readonly short: string; readonly long: string }[] {
  return [a, b].map(({ document }) => {
    const summary = summaries.get(document)
    if (!summary) return { short: '', long: '' }
    const title = titleOf(summary)
    const short = shortNameOf(summary)
    return { short, long: short === title ? title : `${isolated(short)} · ${isolated(title)}` }
  })
}
