import type { TextUnit } from '../plain-text/plain-text-units.ts'

/** A quotation that is not closed where it began is followed over at most this many paragraphs. */
const LONGEST_QUOTATION = 6

/**
 * What each paragraph says outside double quotation marks of any kind: the words of the text itself. A quotation that
 * runs over several paragraphs is followed to its end; one that a paragraph opens and never closes, as the custom is
 * where the next paragraph opens it again, ends with the paragraph.
 */
export function spokenTexts(units: readonly TextUnit[], most: number): string[] {
  const spoken: string[] = []
  let open = 0
  for (const [index, unit] of units.entries()) {
    let text = unit.text.slice(0, most)
    const close = text.search(/[”»]/u)
    const reopen = text.search(/[“„«]/u)
    const closesHere = close >= 0 && (reopen < 0 || close < reopen)
    if (open > 0 && closesHere) text = text.slice(close + 1)
    else if (open > 0 && reopen < 0 && closesLater(units, index + 1, open)) text = ''
    open = opensQuotation(unit.text) ? 1 : open > 0 && !closesHere && reopen < 0 ? open + 1 : 0
    if (open > LONGEST_QUOTATION) open = 0
    spoken.push(withoutQuotes(text))
  }
  return spoken
}

/** Drops what stands between double quotation marks: other people's words. */
function withoutQuotes(text: string): string {
  return text
    .replace(/''|``/gu, '"')
    .replace(/["“„«][^"“”„«»]*["”“»«]/gu, ' ')
    .replace(/(?:^|\s)["“„«][^"“”„«»]*$/u, ' ')
}

function opensQuotation(text: string): boolean {
  return (
    Math.max(text.lastIndexOf('“'), text.lastIndexOf('„'), text.lastIndexOf('«')) >
    Math.max(text.lastIndexOf('”'), text.lastIndexOf('»'))
  )
}

function closesLater(units: readonly TextUnit[], from: number, open: number): boolean {
  for (const unit of units.slice(from, from + LONGEST_QUOTATION - open)) {
    const mark = /[“„«”»]/u.exec(unit.text)?.[0]
    if (mark) return mark === '”' || mark === '»'
  }
  return false
}
