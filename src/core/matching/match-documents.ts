import { stableId } from '../base/stable-id.ts'
import { byText } from '../base/order.ts'
import type { SourceDocument } from '../documents/source-document.ts'
import { type AlignedRegion, alignPair } from './align-tokens.ts'
import { type Background, countBackground } from './background.ts'
import { comparedBlocks } from './boilerplate.ts'
import { findCandidates } from './candidates.ts'
import { leastScoreFor } from './classify.ts'
import { capFanOut } from './fan-out.ts'
import { indexDocument, type IndexedDocument } from './indexed-document.ts'
import type { Match, MatchResult } from './match.ts'
import { type PhraseCounter, phraseCounter } from './phrase-frequency.ts'
import { reasonsFor } from './reasons.ts'
import { createScratch } from './scratch.ts'
import { languageOf } from './stemming.ts'
import { tokenise, type Tokens } from './tokens.ts'
import { createVocabulary, GAP_TERM } from './vocabulary.ts'

/** Bounds and a way to watch. None of them changes what a match is. */
export type MatchOptions = {
  /** Pairs of documents that are aligned at most; the result is then not complete. */
  readonly mostPairs?: number
  /** Called after each document with how many are done. */
  readonly onProgress?: (done: number, total: number) => void
}

const MOST_PAIRS = 400_000

type Found = AlignedRegion & { readonly left: number; readonly right: number; readonly score: number }

/**
 * Finds the passages that report the same thing, across all documents and inside each (rules M1–M10 in
 * docs/methods/matching.md). Readers' comments, furniture, bylines and an outlet's repeated lines take no part.
 * The same documents give the same matches in any order of the input; only which passage of a match is `a`
 * follows it. A document given twice counts once.
 *
 * @returns matches in order of document and position. `complete` is false where a bound stopped the work.
 */
export function matchDocuments(
  documents: readonly SourceDocument[],
  options: MatchOptions = {},
): MatchResult {
  const ordered = [...new Map(documents.map((document) => [document.id, document])).values()].toSorted(
    (x, y) => byText(x.id, y.id),
  )
  const vocabulary = createVocabulary()
  const compared = comparedBlocks(ordered)
  const usual = usualLanguage(ordered)
  const tokens = ordered.map((document, index) =>
    tokenise(document, compared[index] ?? [], vocabulary, usual),
  )
  const background = countBackground(tokens, vocabulary)
  const indexed = tokens.map((each) => indexDocument(each, background))
  const context = {
    background,
    scratch: createScratch(vocabulary.termCount()),
    leastScore: leastScoreFor(tokens.reduce((sum, each) => sum + sentenceCount(each), 0)),
  }
  const partnersOf = findCandidates(tokens, background)
  const found: Found[] = []
  let pairsLeft = options.mostPairs ?? MOST_PAIRS
  let complete = true
  indexed.forEach((leftDocument, left) => {
    for (const right of partnersOf(left)) {
      const rightDocument = indexed[right]
      if (!rightDocument) continue
      if (pairsLeft-- <= 0) {
        complete = false
        break
      }
      const aligned = alignPair(leftDocument, rightDocument, context)
      complete &&= aligned.complete
      for (const region of aligned.regions)
        found.push({ ...region, left, right, score: region.verdict.score })
    }
    options.onProgress?.(left + 1, indexed.length)
  })
  const kept = capFanOut(found, (document, word) => indexed[document]?.tokens.sentences[word] ?? word)
  const count = phraseCounter(indexed, background)
  const place = new Map(documents.map((document, index) => [document.id, index] as const).toReversed())
  const matches = kept.map((region) => toMatch(region, indexed, background, count, place))
  return {
    matches: matches.filter((match) => match !== null).toSorted((x, y) => byPlace(x, y, place)),
    complete,
  }
}

/** The language that most documents state; `und` where none does. */
function usualLanguage(documents: readonly SourceDocument[]): string {
  const counts = new Map<string, number>()
  for (const { meta } of documents) {
    const language = languageOf(meta.language, [])
    if (language !== 'und') counts.set(language, (counts.get(language) ?? 0) + 1)
  }
  return [...counts].toSorted((x, y) => y[1] - x[1] || byText(x[0], y[0]))[0]?.[0] ?? 'und'
}

function sentenceCount(tokens: Tokens): number {
  let count = 0
  for (let at = 0; at < tokens.terms.length; at++) {
    if (tokens.sentences[at] === at && tokens.terms[at] !== GAP_TERM) count++
  }
  return count
}

function toMatch(
  region: Found,
  indexed: readonly IndexedDocument[],
  background: Background,
  count: PhraseCounter,
  place: ReadonlyMap<string, number>,
): Match | null {
  const left = indexed[region.left]
  const right = indexed[region.right]
  if (!left || !right) return null
  const first = passageOf(left, region.a0, region.a1)
  const second = passageOf(right, region.b0, region.b1)
  const swap = (place.get(first.document) ?? 0) > (place.get(second.document) ?? 0)
  const [a, b] = swap ? [second, first] : [first, second]
  return {
    id: stableId('match', [a.document, a.start, a.end, b.document, b.start, b.end]),
    kind: region.verdict.kind,
    score: region.verdict.score,
    a,
    b,
    reasons: reasonsFor(left, right, region, background, count),
  }
}

/** The marks that belong to a sentence before its first and after its last word. */
const OPENING = /[“"‘'„«‹([「『¿¡]/u
const CLOSING = /[”"’'“»›)\]」』.,!?…。！？؟۔;:]/u

function passageOf(document: IndexedDocument, from: number, to: number): Match['a'] {
  const { tokens } = document
  const { text, blocks } = tokens.document
  let start = tokens.starts[from] ?? 0
  let end = tokens.ends[to - 1] ?? 0
  const opensSentence = tokens.sentences[from] === from
  const closesSentence = to >= tokens.terms.length || tokens.sentences[to] === to
  const first = blocks[tokens.blocks[from] ?? 0]
  const last = blocks[tokens.blocks[to - 1] ?? 0]
  if (opensSentence) while (start > (first?.start ?? start) && OPENING.test(text.charAt(start - 1))) start--
  if (closesSentence) while (end < (last?.end ?? end) && CLOSING.test(text.charAt(end))) end++
  return { document: tokens.document.id, start, end }
}

function byPlace(x: Match, y: Match, place: ReadonlyMap<string, number>): number {
  const at = (id: string): number => place.get(id) ?? 0
  return (
    at(x.a.document) - at(y.a.document) ||
    at(x.b.document) - at(y.b.document) ||
    x.a.start - y.a.start ||
    x.b.start - y.b.start ||
    x.a.end - y.a.end ||
    x.b.end - y.b.end
  )
}
