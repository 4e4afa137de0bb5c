import type { Quotation } from '../claims/quotation.ts'
import { groupBy } from '../base/group-by.ts'
import { blockAt, type Passage, type SourceDocument } from '../documents/source-document.ts'
import { wordsOf } from '../text/words.ts'
import type { Worded } from './compare-wording.ts'
import { endsWithEllipsis, quoteWords } from './quote-words.ts'

/** Words of one speaker in one place: a quotation, or several that only a cue interrupts. */
export type Utterance = Worded & {
  readonly quotations: readonly Quotation[]
  readonly parts: readonly Passage[]
  readonly inner: readonly Passage[]
}

/** Between two stretches of one utterance: `,” she said, “`. */
const LONGEST_CUE = 9

/**
 * The quotations of a case as utterances (rule Q1): `“The dam,” she said, “will hold.”` is one. In the order of
 * documents given, then of places.
 */
export function utterancesOf(
  documents: readonly SourceDocument[],
  quotations: readonly Quotation[],
): Utterance[] {
  const byDocument = groupBy(quotations, ({ passage }) => passage.document)
  return documents.flatMap((document) => {
    const own = (byDocument.get(document.id) ?? []).toSorted((a, b) => a.passage.start - b.passage.start)
    const joined: Quotation[][] = []
    for (const quotation of own) {
      const last = joined.at(-1)
      const before = last?.at(-1)
      if (last && before && isInterrupted(document, before, quotation)) last.push(quotation)
      else joined.push([quotation])
    }
    return joined.map((group) => utteranceOf(document, group))
  })
}

/** Makes an utterance of quotations of one document, in order. */
export function utteranceOf(document: SourceDocument, quotations: readonly Quotation[]): Utterance {
  const parts = quotations.map(({ passage }) => passage)
  const inner = quotations.map(({ passage, text }) => innerOf(document.text, passage, text))
  const first = inner[0]
  const last = inner.at(-1)
  return {
    document: document.id,
    text: document.text,
    quotations,
    parts,
    inner,
    words: quoteWords(document.text, inner, document.meta.language ?? 'und'),
    startsWithEllipsis:
      first !== undefined &&
      /^\s*(?:…|\.\s?\.\s?\.|\[…\])/u.test(document.text.slice(first.start, first.start + 8)),
    endsWithEllipsis: last !== undefined && endsWithEllipsis(document.text, last),
  }
}

/** An utterance taken apart where a new sentence begins behind a cue; in order. */
export function stretchesOf(document: SourceDocument | undefined, utterance: Utterance): Utterance[] {
  if (!document) return [utterance]
  const groups: Quotation[][] = []
  for (const quotation of utterance.quotations) {
    const last = groups.at(-1)
    const before = last?.at(-1)
    const ended = before !== undefined && /[.!?…],?$/u.test(before.text)
    const gap = before ? document.text.slice(before.passage.end, quotation.passage.start) : ''
    const starts = /[.!?]\s*$/u.test(gap) || ended
    if (last && !starts) last.push(quotation)
    else groups.push([quotation])
  }
  return groups.map((group) => utteranceOf(document, group))
}

/** The stretch without its marks: where the quotation's own words stand. */
function innerOf(text: string, passage: Passage, words: string): Passage {
  const offset = text.slice(passage.start, passage.end).indexOf(words)
  const start = passage.start + Math.max(0, offset)
  return { document: passage.document, start, end: Math.min(passage.end, start + words.length) }
}

/**
 * Whether only a cue stands between: in one block and mid-sentence, or given to the same speaker by it; or a paragraph
 * that was left open goes on in the next one.
 */
function isInterrupted({ text, blocks }: SourceDocument, a: Quotation, b: Quotation): boolean {
  const gap = text.slice(a.passage.end, b.passage.start)
  if (gap.length > 160) return false
  const first = blockAt(blocks, a.passage.start)
  const second = blockAt(blocks, b.passage.start)
  if (!first || !second) return false
  if (first !== second) {
    const open = !/[”“"»«」』’']$/u.test(text.slice(a.passage.start, a.passage.end))
    return open && gap.trim() === '' && b.passage.start === second.start
  }
  const between = wordsOf(gap).length
  if (between === 0 || between > LONGEST_CUE) return false
  const agree = a.speakerText === b.speakerText && a.verb === b.verb
  const commas =
    /^\s*,?/u.test(gap) &&
    /[,،、]/u.test(text.slice(a.passage.end - 2, a.passage.end + 2)) &&
    /[,،、:]\s*$/u.test(gap)
  const goesOn = /^[^\p{L}\p{N}]*\p{Ll}/u.test(b.text) || !/[.!?。！？؟]/u.test(gap)
  if (commas && goesOn && agree) return true
  // `“…,” she said. “…”`: the cue belongs to both.
  return a.verb !== '' && agree && /^[^.!?]*[.!?]\s*$/u.test(gap) && between <= 6 && holdsCue(gap, a)
}

function holdsCue(gap: string, { speakerText, verb }: Quotation): boolean {
  const words = gap.replaceAll(/\s+/gu, ' ')
  // A pronoun may stand for who is told of in other words before.
  return words.includes(verb) && (words.includes(speakerText) || /\b(?:he|she|it)\b/iu.test(words))
}
