import type { Span } from './span.ts'

const ABBREVIATION =
  /(?:^|[\s(“"‘'])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Cpl|Sgt|Cmdr|Brig|Adm|Atty|Msgr|Supt|Insp|Pvt|Gov|Sen|Rep|Rev|Hon|St|No|Nos|vs|etc|approx|Inc|Corp|Co|Ltd|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Rs|Nr|bzw|ca|Mio|Mrd|Tsd|usw|[zu]|тыс|млн|млрд|руб|им|ул|Art|Abs|Mme|Sr|Sra|Jr|\p{Lu})$/u

/** Behind a number and a full stop: “21. Dezember”. */
const GERMAN_MONTH =
  /^(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)(?!\p{L})/u

/** Terminal marks with the quotation marks and brackets that close behind them. */
const TERMINAL = /[.!?…؟۔।。！？]+[”"’»)\]』」]*/gu

/**
 * The sentences of one block of text. A terminal mark ends a sentence when white space (or, in scripts without
 * spaces, anything) follows and what stands before is no abbreviation, initial or initialism that goes on.
 * Rules instead of `Intl.Segmenter`, which cuts after `Dr.` and `Lt. Gen.` and is quadratic on Node 20.
 *
 * @returns spans in UTF-16 units of the whole text, in order, without the white space between them
 */
export function sentencesOf(text: string, block: Span): Span[] {
  const sentences: Span[] = []
  let start = skipSpace(text, block.start, block.end)
  for (const found of text.slice(block.start, block.end).matchAll(TERMINAL)) {
    const markAt = block.start + found.index
    const end = markAt + found[0].length
    if (!endsSentence(text, start, markAt, end, block.end)) continue
    if (end > start) sentences.push({ start, end })
    start = skipSpace(text, end, block.end)
  }
  const last = trimmedEnd(text, start, block.end)
  if (last > start) sentences.push({ start, end: last })
  return sentences
}

function endsSentence(text: string, start: number, markAt: number, end: number, blockEnd: number): boolean {
  if (end >= blockEnd) return true
  if (/[。！？।۔؟]/u.test(text.charAt(markAt))) return true
  const next = text.charAt(end)
  if (!/\s/u.test(next)) return false
  const before = text.slice(Math.max(start, markAt - 12), markAt)
  const after = text.slice(end, Math.min(blockEnd, end + 12)).trimStart()
  if (/^\p{Ll}/u.test(after)) return false
  if (text.charAt(markAt) !== '.' || end - markAt > 1) return true
  // `U.S. Embassy`: an initialism ends a sentence only at a new line; `the U.S. He said` is lost on purpose.
  if (/(?:\p{L}\.)+\p{L}$/u.test(before))
    return (
      /^\s*\n/u.test(text.slice(end, end + 3)) || /^(?:The|He|She|It|They|But|In|On|At|A|An)\s/u.test(after)
    )
  if (/\d$/u.test(before) && (/^\d/u.test(after) || GERMAN_MONTH.test(after))) return false
  return !ABBREVIATION.test(before)
}

function skipSpace(text: string, from: number, to: number): number {
  let index = from
  while (index < to && /\s/u.test(text.charAt(index))) index++
  return index
}

function trimmedEnd(text: string, from: number, to: number): number {
  let index = to
  while (index > from && /\s/u.test(text.charAt(index - 1))) index--
  return index
}
