import { isolated } from '#core/text/direction.ts'
import type { DocumentSummary } from '#renderer/store/queries/documents.ts'
import { shortNameOf } from '#renderer/services/passage-text/document-words.ts'
import type { SharedTexts } from '#renderer/services/passage-text/shared-text.ts'

/** A share of a text in words: "under 1%" is not nothing. */
export function shareWords(share: number): string {
  const percent = Math.round(share * 100)
  return share > 0 && percent === 0 ? '<1%' : `${percent}%`
}

/** What two documents have in common, in one sentence. */
export function pairWords(row: DocumentSummary, column: DocumentSummary, shared: SharedTexts): string {
  const there = shared.get(row.id)?.get(column.id)
  const name = clipped(shortNameOf(row))
  if (row.id === column.id) {
    if (!there) return `${name} repeats nothing of its own.`
    return `${name} repeats itself in ${countWords(there.matches.length)}, ${shareWords(there.share)} of its text.`
  }
  const other = clipped(shortNameOf(column))
  if (!there) return `${name} and ${other} share nothing.`
  const back = shared.get(column.id)?.get(row.id)
  return `${name} and ${other}: ${countWords(there.matches.length)}, ${shareWords(there.share)} of the first, ${shareWords(back?.share ?? 0)} of the second.`
}

/** How many matches, in words. */
export function countWords(matches: number): string {
  return matches === 1 ? '1 match' : `${matches} matches`
}

const LONGEST_NAME = 40

function clipped(name: string): string {
  if (name.length <= LONGEST_NAME) return isolated(name)
  return isolated(`${name.slice(0, LONGEST_NAME).replace(/\s?\S*$/u, '') || name.slice(0, LONGEST_NAME)}…`)
}
