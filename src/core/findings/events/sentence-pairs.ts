import type { Span } from '../../text/span.ts'
import { sentencesOf } from '../../text/sentences.ts'
import { alignWords } from './align-words.ts'
import type { WordAlignment } from './align-words.ts'

/** Two sentences of two matched passages that differ in few words. */
export type ChangedPair = { readonly a: Span; readonly b: Span; readonly alignment: WordAlignment }

/** Sentences that stand on one side only, beyond which passages differ too much to say what changed. */
const MOST_CHANGED = 12
/** Sentences of a passage that are looked at. */
const MOST_SENTENCES = 200
/** Letters of a line before and behind a match in which its sentences are looked for. */
const MOST_AROUND = 3000

/**
 * The sentences that two matched passages give differently: those they give alike are left out, and of the rest each
 * is paired with the one it shares most words with. Cost: linear in the passages, plus at most 144 small alignments.
 */
export function changedPairs(textA: string, a: Span, textB: string, b: Span, least: number): ChangedPair[] {
  const left = sentencesIn(textA, wholeSentences(textA, a))
  const right = sentencesIn(textB, wholeSentences(textB, b))
  const keysA = new Set(left.map(({ key }) => key))
  const keysB = new Set(right.map(({ key }) => key))
  const onlyA = left.filter(({ key }) => !keysB.has(key))
  const onlyB = right.filter(({ key }) => !keysA.has(key))
  if (onlyA.length > MOST_CHANGED || onlyB.length > MOST_CHANGED) return []
  const taken = new Set<Span>()
  const pairs: ChangedPair[] = []
  for (const sentence of onlyA) {
    let best: { readonly other: Span; readonly alignment: WordAlignment } | null = null
    for (const other of onlyB) {
      if (taken.has(other)) continue
      const alignment = alignWords(textA, sentence, textB, other)
      if (alignment && alignment.equal >= least && (best === null || alignment.equal > best.alignment.equal))
        best = { other, alignment }
    }
    if (!best) continue
    taken.add(best.other)
    pairs.push({
      a: { start: sentence.start, end: sentence.end },
      b: { start: best.other.start, end: best.other.end },
      alignment: best.alignment,
    })
  }
  return pairs
}

/** What a match leaves out of the sentences it begins and ends in may be just what they differ in. */
function wholeSentences(text: string, { start, end }: Span): Span {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const newline = text.indexOf('\n', end)
  const to = newline < 0 ? text.length : newline
  if (start - from > MOST_AROUND || to - end > MOST_AROUND) return { start, end }
  const first = sentencesOf(text, { start: from, end: start + 1 }).at(-1)
  const last = sentencesOf(text, { start: Math.max(from, first?.start ?? start), end: to }).find(
    (sentence) => sentence.end >= end,
  )
  return { start: first?.start ?? start, end: last?.end ?? end }
}

/** Sentences with their letters and digits, by which those that are alike are known. */
function sentencesIn(text: string, span: Span): (Span & { readonly key: string })[] {
  const sentences: (Span & { readonly key: string })[] = []
  for (const found of text.slice(span.start, span.end).matchAll(/[^\n]+/gu)) {
    const line = { start: 0, end: found[0].length }
    for (const { start, end } of sentencesOf(found[0], line)) {
      if (sentences.length >= MOST_SENTENCES) return sentences
      const key = found[0]
        .slice(start, end)
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}]/gu, '')
      const at = span.start + found.index
      sentences.push({ start: at + start, end: at + end, key })
    }
  }
  return sentences
}
