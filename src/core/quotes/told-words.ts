import type { Quotation } from '../claims/quotation.ts'
import type { ReportedSpeech } from '../claims/quotes/reported-speech.ts'
import { blockAt, type Passage, type SourceDocument } from '../documents/source-document.ts'
import type { Match } from '../matching/match.ts'
import { languageOf, stemOf } from '../matching/stemming.ts'
import { sentencesOf } from '../text/sentences.ts'
import { overlapLength, spanLength } from '../text/span.ts'
import { type QuoteWord, quoteWords } from './quote-words.ts'
import { alignWords } from './align-words.ts'
import type { Worded } from './compare-wording.ts'
import type { Utterance } from './utterances.ts'
import type { WordWeights } from './word-weights.ts'

/** A row as far as it is known before told words are looked for. */
export type DirectRow = {
  readonly reference: Utterance
  readonly witnesses: readonly Utterance[]
  /** Speakers that documents name, those most name first. */
  readonly speakers: readonly string[]
}

/** A passage that tells what a row quotes, without marks. */
export type ToldWords = {
  readonly row: number
  readonly passage: Passage
  readonly speech: ReportedSpeech | null
  /** The words, where they are the quotation's own; `null` where they are others. */
  readonly worded: Worded | null
}

/** Content words that a quotation and what is told of it share at least, and what they weigh. */
const FEWEST_SHARED = 3
/** Fewer than this must be most of the lighter side. */
const FEW_SHARED = 4
const SHARE_OF_FEW = 0.6
const ENOUGH_SPOKEN = 22
const ENOUGH_MATCHED = 18
const ENOUGH_UNATTRIBUTED = 30
/** For sentences of a document that no match ties to one of the row's. */
const ENOUGH_UNTIED = 30
/** The share of the lighter side, by weight. */
const SHARE_SPOKEN = 0.45
/** What a name weighs against another word as rare. */
const NAME_WEIGHT = 0.4
const SHARE_MATCHED = 0.35
const SHARE_UNATTRIBUTED = 0.5
/** A stem in more rows than this leads to none. */
const MOST_ROWS_OF_STEM = 60
/** A passage of which more stands in marks is a quotation. */
const MOST_QUOTED = 0.4

/**
 * Finds passages that give a row's words without marks (rules Q10, Q11): the other end of a match of the quotation,
 * and sentences that give the same content to a speaker of the row with a verb of saying. Near linear: rows are looked
 * up by their rarer stems.
 *
 * @param mayBeOf whether somebody's speech may be the row's speaker's
 */
export function toldWords(
  rows: readonly DirectRow[],
  matches: readonly Match[],
  speech: readonly ReportedSpeech[],
  quotations: readonly Quotation[],
  documents: ReadonlyMap<string, SourceDocument>,
  weights: WordWeights,
  mayBeOf: (speech: ReportedSpeech, row: number) => boolean,
): ToldWords[] {
  const quoted = quotedStretches(rows, quotations)
  const stems = rows.map(({ reference }) =>
    stemsOf(
      reference.text,
      reference.words,
      documents.get(reference.document)?.meta.language ?? null,
      weights,
    ),
  )
  const found: ToldWords[] = []
  const speechOf = new Map<string, ReportedSpeech[]>()
  for (const one of speech) {
    const list = speechOf.get(one.passage.document) ?? []
    list.push(one)
    speechOf.set(one.passage.document, list)
  }
  const bestSentence = (passage: Passage, weigh: (sentence: Passage) => number): Passage | null => {
    const document = documents.get(passage.document)
    let best: Passage | null = null
    let most = 0
    for (const sentence of document ? sentencesAt(document, passage) : []) {
      const weight = weigh(sentence)
      if (weight <= most) continue
      most = weight
      best = sentence
    }
    return best
  }
  const ownWording = (row: number, sentence: Passage): { passage: Passage; worded: Worded } | null => {
    const reference = rows[row]?.reference
    const document = documents.get(sentence.document)
    return reference && document ? sameWords(reference, document, sentence, weights) : null
  }
  const measure = (row: number, passage: Passage, enough: number, share: number): number => {
    const document = documents.get(passage.document)
    const own = stems[row]
    return document && own ? sharedWeight(own, passageStems(document, passage, weights), enough, share) : 0
  }
  for (const { a, b } of matches) {
    for (const [quoteSide, toldSide] of [
      [a, b],
      [b, a],
    ] as const) {
      for (const row of quoted.rowsAt(quoteSide)) {
        const passage = bestSentence(toldSide, (sentence) =>
          quoted.share(sentence) > MOST_QUOTED ? 0 : measure(row, sentence, ENOUGH_MATCHED, SHARE_MATCHED),
        )
        if (!passage) continue
        const told = speechOf.get(passage.document)?.find((one) => isMostly(one.passage, passage)) ?? null
        const own = ownWording(row, passage)
        // Other words by somebody else are another statement.
        if (!own && told && !mayBeOf(told, row)) continue
        // A lost mark: the sentence is a quotation of its own.
        if (!own && opensWithMark(documents.get(passage.document)?.text ?? '', passage)) continue
        if (!own && !told && measure(row, passage, ENOUGH_UNATTRIBUTED, SHARE_UNATTRIBUTED) === 0) continue
        found.push({ row, passage: own?.passage ?? passage, speech: told, worded: own?.worded ?? null })
      }
    }
  }
  const byStem = rowsByStem(stems)
  const pairs = new Set(matches.map(({ a, b }) => `${a.document} ${b.document}`))
  const isTied = (a: string, b: string): boolean =>
    a === b || pairs.has(`${a} ${b}`) || pairs.has(`${b} ${a}`)
  for (const one of speech) {
    if (one.speaker === null || quoted.share(one.passage) > MOST_QUOTED) continue
    const document = documents.get(one.passage.document)
    if (!document) continue
    const own = passageStems(document, one.passage, weights)
    let best: number | null = null
    let most = 0
    for (const row of candidateRows(own, byStem)) {
      if (!rows[row]?.speakers.includes(one.speaker)) continue
      const tied = (rows[row]?.witnesses ?? []).some(({ document: other }) => isTied(document.id, other))
      const enough = tied ? ENOUGH_SPOKEN : ENOUGH_UNTIED
      const shared = sharedWeight(stems[row] ?? new Map<string, number>(), own, enough, SHARE_SPOKEN)
      if (shared > most) {
        most = shared
        best = row
      }
    }
    if (best === null) continue
    const wording = ownWording(best, one.passage)
    found.push({
      row: best,
      passage: wording?.passage ?? one.passage,
      speech: one,
      worded: wording?.worded ?? null,
    })
  }
  return withoutRepeats(found, rows)
}

/** So much of the quotation, or of the sentence, stands in the other word for word: the words are the same. */
const SAME_WORDS = 0.75
const FEWEST_SAME_WORDS = 6

/** The stretch of a sentence that gives the quotation's own words, `null` where it uses others. */
function sameWords(
  reference: Utterance,
  { id, text, meta }: SourceDocument,
  sentence: Passage,
  weights: WordWeights,
): { readonly passage: Passage; readonly worded: Worded } | null {
  const words = quoteWords(text, [sentence], meta.language ?? 'und')
  const { left, right } = alignWords(reference.words, words, weights.of)
  const from = right[0]
  const to = right.at(-1)
  if (from === undefined || to === undefined || left.length < FEWEST_SAME_WORDS) return null
  const stretch = words.slice(from, to + 1)
  const whole = Math.min(reference.words.length, words.length)
  if (left.length < SAME_WORDS * whole || left.length < SAME_WORDS * stretch.length) return null
  const passage = { document: id, start: words[from]?.start ?? 0, end: words[to]?.end ?? 0 }
  return {
    passage,
    worded: { document: id, text, words: stretch, startsWithEllipsis: false, endsWithEllipsis: false },
  }
}

/** Longer blocks are lists or lost line ends; their sentences are not looked for. */
const LONGEST_BLOCK = 20_000

/** The whole sentences that a passage reaches into. */
function sentencesAt({ id, text, blocks }: SourceDocument, passage: Passage): Passage[] {
  const sentences: Passage[] = []
  for (let at = passage.start; at < passage.end;) {
    const block = blockAt(blocks, at)
    if (!block) {
      at++
      continue
    }
    if (block.end - block.start <= LONGEST_BLOCK) {
      const piece = text.slice(block.start, block.end)
      for (const { start, end } of sentencesOf(piece, { start: 0, end: piece.length })) {
        const sentence = { document: id, start: start + block.start, end: end + block.start }
        if (overlapLength(sentence, passage) > 0) sentences.push(sentence)
      }
    }
    at = block.end
  }
  return sentences
}

function opensWithMark(text: string, { start }: Passage): boolean {
  return /[“„«"「『]/u.test(text.charAt(start)) || text.startsWith('``', start)
}

/** The content stems of some words, each with its weight; names weigh less, as all reports of an affair have them. */
function stemsOf(
  text: string,
  words: readonly QuoteWord[],
  declared: string | null,
  weights: WordWeights,
): Map<string, number> {
  const language = languageOf(
    declared,
    words.map(({ key }) => key),
  )
  const stems = new Map<string, number>()
  for (const { key, bracket, start } of words) {
    if (bracket === 'square' || !weights.isContent(key)) continue
    const name = /^\p{Lu}/u.test(text.charAt(start)) && start !== words[0]?.start
    stems.set(stemOf(key, language), weights.of(key) * (name ? NAME_WEIGHT : 1))
  }
  return stems
}

function passageStems(
  { text, meta }: SourceDocument,
  passage: Passage,
  weights: WordWeights,
): Map<string, number> {
  return stemsOf(text, quoteWords(text, [passage], meta.language ?? 'und'), meta.language, weights)
}

/** What the two have in common, in nats; 0 when it is not enough. */
function sharedWeight(
  a: ReadonlyMap<string, number>,
  b: ReadonlyMap<string, number>,
  enough: number,
  share: number,
): number {
  let common = 0
  let count = 0
  let left = 0
  let right = 0
  for (const [stem, weight] of a) {
    left += weight
    if (!b.has(stem)) continue
    common += weight
    count++
  }
  for (const weight of b.values()) right += weight
  const lighter = Math.min(left, right)
  const least = count < FEW_SHARED ? Math.max(share, SHARE_OF_FEW) : share
  return count >= FEWEST_SHARED && common >= enough && common >= least * lighter ? common : 0
}

function rowsByStem(stems: readonly ReadonlyMap<string, number>[]): Map<string, number[]> {
  const byStem = new Map<string, number[]>()
  for (const [row, own] of stems.entries()) {
    for (const stem of own.keys()) {
      const list = byStem.get(stem)
      if (list) list.push(row)
      else byStem.set(stem, [row])
    }
  }
  return byStem
}

function candidateRows(
  own: ReadonlyMap<string, number>,
  byStem: ReadonlyMap<string, readonly number[]>,
): number[] {
  const counts = new Map<number, number>()
  for (const stem of own.keys()) {
    const rows = byStem.get(stem)
    if (!rows || rows.length > MOST_ROWS_OF_STEM) continue
    for (const row of rows) counts.set(row, (counts.get(row) ?? 0) + 1)
  }
  return [...counts].flatMap(([row, count]) => (count >= 2 ? [row] : [])).toSorted((x, y) => x - y)
}

const NO_ROW = -1

type Stretches = {
  readonly rowsAt: (passage: Passage) => number[]
  /** How much of a passage stands between marks. */
  readonly share: (passage: Passage) => number
}

/** Where quotations stand, by document. */
function quotedStretches(rows: readonly DirectRow[], quotations: readonly Quotation[]): Stretches {
  const byDocument = new Map<string, { passage: Passage; row: number }[]>()
  const inRows = new Set(
    rows.flatMap(({ witnesses }) =>
      witnesses.flatMap(({ parts }) => parts.map(({ document, start }) => `${document} ${start}`)),
    ),
  )
  for (const { passage } of quotations) {
    if (inRows.has(`${passage.document} ${passage.start}`)) continue
    const list = byDocument.get(passage.document)
    if (list) list.push({ passage, row: NO_ROW })
    else byDocument.set(passage.document, [{ passage, row: NO_ROW }])
  }
  for (const [row, { witnesses }] of rows.entries()) {
    for (const { parts } of witnesses) {
      for (const passage of parts) {
        const list = byDocument.get(passage.document)
        if (list) list.push({ passage, row })
        else byDocument.set(passage.document, [{ passage, row }])
      }
    }
  }
  for (const list of byDocument.values()) list.sort((a, b) => a.passage.start - b.passage.start)
  // Quotations of a document do not overlap, so their ends are in order as well.
  const at = (passage: Passage): readonly { passage: Passage; row: number }[] => {
    const list = byDocument.get(passage.document) ?? []
    let low = 0
    let high = list.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((list[middle]?.passage.end ?? 0) <= passage.start) low = middle + 1
      else high = middle
    }
    let end = low
    while ((list[end]?.passage.start ?? Number.POSITIVE_INFINITY) < passage.end) end++
    return list.slice(low, end)
  }
  return {
    rowsAt: (passage) => [
      ...new Set(
        at(passage).flatMap((one) => (one.row !== NO_ROW && isMostly(one.passage, passage) ? [one.row] : [])),
      ),
    ],
    share: (passage) =>
      at(passage).reduce((sum, one) => sum + overlapLength(one.passage, passage), 0) /
      Math.max(1, spanLength(passage)),
  }
}

/** Whether most of the first lies in the second, or most of the second in the first. */
function isMostly(a: Passage, b: Passage): boolean {
  return overlapLength(a, b) >= 0.5 * Math.min(spanLength(a), spanLength(b))
}

/** Each place once for a row, and never where the row's own words stand. */
function withoutRepeats(found: readonly ToldWords[], rows: readonly DirectRow[]): ToldWords[] {
  const kept: ToldWords[] = []
  const seen = new Map<string, ToldWords[]>()
  for (const told of found) {
    const key = `${told.row} ${told.passage.document}`
    const others = seen.get(key) ?? []
    const direct = rows[told.row]?.witnesses.some(({ parts }) =>
      parts.some((part) => part.document === told.passage.document && overlapLength(part, told.passage) > 0),
    )
    if (direct || others.some(({ passage }) => overlapLength(passage, told.passage) > 0)) continue
    others.push(told)
    seen.set(key, others)
    kept.push(told)
  }
  return kept
}
