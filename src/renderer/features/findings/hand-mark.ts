import type { FindingType } from '#core/findings/finding-types.ts'
import { labelOf, TYPE_TERMS } from '#renderer/services/passage-text/terms.ts'

const LONGEST_VALUE = 120
const LONGEST_QUOTE = 60

/** What a side asserts, to begin with: the marked words where they are short enough to be a value. */
export function valueOf(quote: string): string {
  const words = oneLine(quote)
  return words.length <= LONGEST_VALUE ? words : ''
}

/** A summary to begin with: the kind, and what stands against what. */
export function summaryOf(type: FindingType, quotes: readonly string[]): string {
  return `${labelOf(TYPE_TERMS, type)}: ${quotes.map((quote) => `“${shorten(oneLine(quote))}”`).join(' or ')}`
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim()
}

/** Cut between words, so that no word stands half. */
function shorten(text: string): string {
  if (text.length <= LONGEST_QUOTE) return text
  const cut = text.lastIndexOf(' ', LONGEST_QUOTE)
  return `${text.slice(0, cut > 20 ? cut : LONGEST_QUOTE)}…`
}
