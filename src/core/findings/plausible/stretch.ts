import type { Passage, SourceDocument } from '../../documents/source-document.ts'
import { blockAt } from '../../documents/source-document.ts'
import { sentencesOf } from '../../text/sentences.ts'
import type { CaseFacts } from '../reading/case-facts.ts'

/** A passage of a proposal with the text it stands in. */
export type Stretch = {
  readonly document: SourceDocument
  readonly passage: Passage
  /** The words of the passage. */
  readonly quote: string
  /** Where the sentences that the passage lies in begin and end. */
  readonly from: number
  readonly to: number
  /** The sentences. */
  readonly sentence: string
  /** What of the sentences stands before and behind it. */
  readonly before: string
  readonly behind: string
}

/** The passage in its sentences, or `null` where its document is not in the case. */
export function stretchOf(passage: Passage, facts: CaseFacts): Stretch | null {
  const document = facts.document(passage.document)
  if (!document) return null
  const { start, end } = passage
  const block = blockAt(document.blocks, start) ?? { start, end }
  const reach = { start: block.start, end: Math.max(block.end, end) }
  const inside = sentencesOf(document.text, reach).filter((one) => one.start < end && start < one.end)
  const from = Math.min(start, inside[0]?.start ?? start)
  const to = Math.max(end, inside.at(-1)?.end ?? end)
  return {
    document,
    passage,
    from,
    to,
    quote: document.text.slice(start, end),
    sentence: document.text.slice(from, to),
    before: document.text.slice(from, start),
    behind: document.text.slice(end, to),
  }
}

/** "In 2004, …": an opening of a sentence that holds for what comes. */
const OPENING =
  /^(?:in|on|at|by|since|during|after|before|until|last|earlier|back|(?:[^\s,;:]+\s){1,2}(?:years|months|decades|weeks)\s(?:ago|earlier))\b(?:\s?[^\s,;:]+\s?){0,5},/iu
/** "In 1987 two trains touched at the halt, without casualties". */
const OPENING_YEAR = /^(?:back )?in (?:1[89]|20)\d\d\b[^,;:]{0,60},/iu
/** ", killing 12", ", which killed 12": goes on with what stands before. */
const GOES_ON = /^\s*(?:and |but )?(?:\p{L}+ing|which|that|where|when|with)\b/u

/**
 * The part of the sentence between commas that a passage stands in, with the part before where it goes on with that, and
 * a short opening of the sentence.
 */
export function partOf({ quote, before, behind }: Stretch): string {
  const opening = (OPENING.exec(before) ?? OPENING_YEAR.exec(before))?.[0] ?? ''
  let from = before.search(/[^,;:()]*$/u)
  if (from > 0 && GOES_ON.test(`${before.slice(from)}${quote}`))
    from = before.slice(0, from - 1).search(/[^,;:()]*$/u)
  const to = behind.search(/[,;:()]/u)
  return `${opening} ${before.slice(from)}${quote}${to < 0 ? behind : behind.slice(0, to)}`
}
