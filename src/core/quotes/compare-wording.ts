import type { Passage } from '../documents/source-document.ts'
import { type ChangedWord, salienceOf } from '../matching/salience.ts'
import { alignWords } from './align-words.ts'
import type { QuoteChange, QuoteCut, Wording } from './quote-row.ts'
import type { QuoteWord } from './quote-words.ts'

/** One wording of a quotation, ready to be compared. */
export type Worded = {
  readonly document: string
  /** The document's text. */
  readonly text: string
  readonly words: readonly QuoteWord[]
  readonly startsWithEllipsis: boolean
  readonly endsWithEllipsis: boolean
}

/** How a witness words the reference. */
export type WordingComparison = {
  readonly wording: Exclude<Wording, 'paraphrased'>
  readonly cuts: readonly QuoteCut[]
  readonly changes: readonly QuoteChange[]
  readonly goesBeyond: boolean
}

/** Words left out inside without a sign: up to so many is an alteration, more a hidden cut. */
const SHORT_OMISSION = 3
/** Differing words at an edge that stand against as many: more is another sentence, not an alteration. */
const EDGE_REPLACEMENT = 3

/**
 * Compares a witness with the reference wording (rules Q6–Q8): what it cuts, with or without a sign, and which words it
 * changes. Words in brackets, and other spellings of the same words, are no changes.
 *
 * @param locale a BCP 47 tag or `und`
 */
export function compareWording(
  reference: Worded,
  witness: Worded,
  weight: (key: string) => number,
  locale: string,
): WordingComparison {
  const pairs = alignWords(reference.words, witness.words, weight)
  const cuts: QuoteCut[] = []
  const changes: QuoteChange[] = []
  let goesBeyond = false
  let left = 0
  let right = 0
  const total = pairs.left.length
  for (let index = 0; index <= total; index++) {
    const leftTo = pairs.left[index] ?? reference.words.length
    const rightTo = pairs.right[index] ?? witness.words.length
    const edge = index === 0 ? 'start' : index === total ? 'end' : 'middle'
    const { gap, where } = trimmed(reference, witness, { left, leftTo, right, rightTo }, edge)
    if (gap.leftTo > gap.left || gap.rightTo > gap.right) {
      const judged = judgeGap(reference, witness, gap, where, locale)
      cuts.push(...judged.cuts)
      changes.push(...judged.changes)
      goesBeyond ||= judged.beyond
    }
    left = leftTo + 1
    right = rightTo + 1
  }
  const altered = changes.some(({ kind }) => kind !== 'bracketed')
  return {
    wording: altered ? 'altered' : cuts.length > 0 ? 'truncated' : 'verbatim',
    cuts,
    changes,
    goesBeyond,
  }
}

type Gap = {
  readonly left: number
  readonly leftTo: number
  readonly right: number
  readonly rightTo: number
}

/** Takes equal small words off both ends, which were too light to be reached over the gap. */
function trimmed(
  { words: a }: Worded,
  { words: b }: Worded,
  gap: Gap,
  edge: QuoteCut['where'],
): { readonly gap: Gap; readonly where: QuoteCut['where'] } {
  let { left, leftTo, right, rightTo } = gap
  while (left < leftTo && right < rightTo && a[left]?.key === b[right]?.key) {
    left++
    right++
  }
  while (left < leftTo && right < rightTo && a[leftTo - 1]?.key === b[rightTo - 1]?.key) {
    leftTo--
    rightTo--
  }
  const inside = (edge === 'start' && left > gap.left) || (edge === 'end' && leftTo < gap.leftTo)
  return { gap: { left, leftTo, right, rightTo }, where: inside ? 'middle' : edge }
}

type Judged = {
  readonly cuts: readonly QuoteCut[]
  readonly changes: readonly QuoteChange[]
  readonly beyond: boolean
}

function judgeGap(
  reference: Worded,
  witness: Worded,
  gap: Gap,
  where: QuoteCut['where'],
  locale: string,
): Judged {
  const missing = reference.words.slice(gap.left, gap.leftTo)
  const put = witness.words.slice(gap.right, gap.rightTo)
  const nothing: Judged = { cuts: [], changes: [], beyond: false }
  if (joined(missing) === joined(put)) return nothing
  const inBrackets = put.length > 0 && put.every(({ bracket }) => bracket !== null)
  const taken = missing.filter(({ bracket }) => bracket === null)
  // Words that the reference has in brackets are its outlet's: whoever lacks them has left nothing out.
  if (put.length === 0 && taken.length === 0 && missing.every(({ bracket }) => bracket !== null)) {
    return { ...nothing, changes: [changeOf('bracketed', reference, witness, gap, locale)] }
  }
  const shown = signOf(witness, gap, where)
  const referenceCut = signOf(reference, { left: 0, leftTo: 0, right: gap.left, rightTo: gap.leftTo }, where)
  const cut: QuoteCut = { where, shown, text: sliceOf(reference, missing) }
  if (inBrackets) {
    const change = changeOf('bracketed', reference, witness, gap, locale)
    const much = missing.length > SHORT_OMISSION + put.length
    return { cuts: much ? [{ ...cut, shown: 'ellipsis' }] : [], changes: [change], beyond: false }
  }
  if (where !== 'middle') return judgeEdge(reference, witness, gap, cut, missing, put, locale)
  if (put.length === 0) {
    if (shown !== 'nothing' || missing.length > SHORT_OMISSION) return { ...nothing, cuts: [cut] }
    return { ...nothing, changes: [changeOf('removed', reference, witness, gap, locale)] }
  }
  if (missing.length === 0) {
    // Where the reference itself is cut, the witness has more of the statement.
    if (referenceCut !== 'nothing') return { ...nothing, beyond: true }
    return { ...nothing, changes: [changeOf('added', reference, witness, gap, locale)] }
  }
  if (shown !== 'nothing' && missing.length > put.length + SHORT_OMISSION) {
    return { cuts: [cut], changes: [changeOf('replaced', reference, witness, gap, locale)], beyond: false }
  }
  return { ...nothing, changes: [changeOf('replaced', reference, witness, gap, locale)] }
}

/** Before the first common word and after the last one. */
function judgeEdge(
  reference: Worded,
  witness: Worded,
  gap: Gap,
  cut: QuoteCut,
  missing: readonly QuoteWord[],
  put: readonly QuoteWord[],
  locale: string,
): Judged {
  const turned = cut.where === 'start' ? lostNegation(reference, witness, gap, locale) : null
  if (turned) return { cuts: [], changes: [turned], beyond: false }
  if (put.length === 0) return { cuts: [cut], changes: [], beyond: false }
  if (missing.length === 0) return { cuts: [], changes: [], beyond: true }
  const swapped = missing.length <= EDGE_REPLACEMENT && put.length <= EDGE_REPLACEMENT
  if (swapped) {
    return { cuts: [], changes: [changeOf('replaced', reference, witness, gap, locale)], beyond: false }
  }
  if (put.length <= EDGE_REPLACEMENT && missing.length > EDGE_REPLACEMENT) {
    const added = changeOf('added', reference, witness, { ...gap, leftTo: gap.left }, locale)
    return { cuts: [cut], changes: [added], beyond: false }
  }
  return { cuts: [cut], changes: [], beyond: true }
}

/** "Not one of them came" and "One of them came", each a sentence of its own: no mere cut. */
function lostNegation(reference: Worded, witness: Worded, gap: Gap, locale: string): QuoteChange | null {
  const [missing, put] = [gap.leftTo - gap.left, gap.rightTo - gap.right]
  const [longer, from, to] =
    missing > put ? [reference, gap.left, gap.leftTo] : [witness, gap.right, gap.rightTo]
  if (Math.min(missing, put) > 0 || from > 0 || to > SHORT_OMISSION) return null
  if (![reference, witness].every((one) => opensWithCapital(one))) return null
  // "No, we shall stay": an answer before the sentence.
  const last = longer.words[to - 1]
  const next = longer.words[to]
  if (!last || !next || /[^\s]/u.test(longer.text.slice(last.end, next.start))) return null
  const change = changeOf(missing > put ? 'removed' : 'added', reference, witness, gap, locale)
  return change.salient.includes('negation') ? change : null
}

function opensWithCapital({ text, words, startsWithEllipsis }: Worded): boolean {
  const [first] = words
  return first !== undefined && !startsWithEllipsis && /^\p{Lu}/u.test(text.slice(first.start, first.end))
}

/** What shows that something is left out at a place of the witness. */
function signOf(worded: Worded, { right, rightTo }: Gap, where: QuoteCut['where']): QuoteCut['shown'] {
  const { words } = worded
  if (where === 'start' && worded.startsWithEllipsis) return 'ellipsis'
  if (where === 'end' && worded.endsWithEllipsis) return 'ellipsis'
  if (where !== 'middle') return 'nothing'
  let sign: QuoteCut['shown'] = 'nothing'
  for (let index = right; index <= rightTo; index++) {
    const before = words[index]?.before
    if (before === 'ellipsis') return 'ellipsis'
    if (before === 'break') sign = 'break'
  }
  return sign
}

function joined(words: readonly QuoteWord[]): string {
  return words.map(({ key }) => key).join('')
}

function sliceOf({ text }: Worded, words: readonly QuoteWord[]): string {
  const first = words[0]
  const last = words.at(-1)
  return first && last ? text.slice(first.start, last.end) : ''
}

function changeOf(
  kind: QuoteChange['kind'],
  reference: Worded,
  witness: Worded,
  gap: Gap,
  locale: string,
): QuoteChange {
  const missing = reference.words.slice(gap.left, gap.leftTo)
  const put = witness.words.slice(gap.right, gap.rightTo)
  const first = put[0] ?? witness.words[gap.right - 1] ?? witness.words[0]
  const last = put.at(-1) ?? first
  const passage: Passage = {
    document: witness.document,
    start: first?.start ?? 0,
    end: last?.end ?? 0,
  }
  const salient =
    kind === 'bracketed'
      ? []
      : salienceOf(changedWords(reference, missing), changedWords(witness, put), locale)
  return { kind, reference: sliceOf(reference, missing), words: sliceOf(witness, put), passage, salient }
}

function changedWords({ text, words: all }: Worded, words: readonly QuoteWord[]): ChangedWord[] {
  return words.map((word) => ({
    key: word.key,
    text: text.slice(word.start, word.end),
    opensSentence:
      word === all[0] || /[.!?…:]\s*[“"‘«„]?\s*$/u.test(text.slice(Math.max(0, word.start - 4), word.start)),
  }))
}
