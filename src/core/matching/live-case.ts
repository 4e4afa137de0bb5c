import { byText } from '../base/order.ts'
import type { SourceDocument } from '../documents/source-document.ts'
import { learnTerms } from './background.ts'
import { alignsAllPairs } from './candidates.ts'
import { caseWords, learnRareTerms } from './case-words.ts'
import { leastScoreFor } from './classify.ts'
import { sentenceCount } from './cut-documents.ts'
import { documentCache } from './document-cache.ts'
import { type RegionRef, regionRefs, unpackRegion } from './found-regions.ts'
import { createLiveIndex, type LiveIndex } from './live-index.ts'
import { createLivePhrases } from './live-phrases.ts'
import { createLiveRegions, type LiveRegion } from './live-regions.ts'
import type { Match } from './match.ts'
import { alignPairs } from './match-tasks.ts'
import type { PhraseCounter } from './phrase-frequency.ts'
import { createPhraseTable } from './phrase-table.ts'
import { uncomparedOf, withPairInPart, type Uncompared } from './search-bounds.ts'
import type { SearchedCase } from './search-case.ts'
import { noteRepeats, packedSentence, packTokens, unpackTokens } from './packed-tokens.ts'
import { isSampledBefore, sampleScale } from './sample.ts'
import { NO_SOURCE, tokenise, type TokenSource } from './tokens.ts'
import { byPlace, toMatch } from './to-match.ts'

/** What a change of the documents changes in the matches. */
export type MatchChange = {
  /** Matches that are new, or whose reasons changed, in no particular order. */
  readonly changed: readonly Match[]
  /** Ids of matches that are no more. */
  readonly removed: readonly string[]
}

/**
 * The matches of a case whose documents change (rules M16 and M17). Adding or removing a document costs what it
 * matches, not what the case holds. While `isSettled`, `matches` are those that `matchDocuments` finds in the same
 * documents in order of their ids; otherwise they are provisional, and the case should be opened anew.
 */
export type LiveCase = {
  readonly isSettled: () => boolean
  /** Why it is not: a reason for each change that asks for a search from scratch, in order. */
  readonly unsettledBy: () => readonly Unsettling[]
  /** Whether everything was compared. */
  readonly isComplete: () => boolean
  /** What was not; `null` where everything was. */
  readonly uncompared: () => Uncompared | null
  readonly documents: () => SourceDocument[]
  /** All matches, in order of the ids of their documents, then by position. */
  readonly matches: () => Match[]
  /** Adds a document. Does nothing where it is there already. */
  readonly add: (document: SourceDocument) => MatchChange
  readonly remove: (id: string) => MatchChange
}

/**
 * What asks for a search from scratch (rule M17): a document that is counted, or a number of them at which counting
 * changes; an outlet's line that becomes boilerplate or is none any more; a language; the tables; a bound.
 */
export type Unsettling = 'counted' | 'boilerplate' | 'language' | 'tables' | 'bound'

/** Words and terms that may be added before the tables are too small. */
export const LIVE_ROOM = 2 ** 17
/** The phrases of so many matches are counted together. */
const MANY = 1000

/**
 * A case that was searched as a whole (`searchCase`), ready for changes. The index is made with the first change.
 */
export function createLiveCase({ prepared, regions, complete, bounds }: SearchedCase): LiveCase {
  const { packed, vocabulary, data, context, indexed, lines, mostSampled } = prepared
  const documents: (SourceDocument | null)[] = [...prepared.documents]
  const numbers = new Map(documents.map((document, number) => [document?.id ?? '', number]))
  const sentences = [...prepared.sentences]
  const words = caseWords(data, context.background)
  const counts = new Uint32Array(data.tables.stop.length)
  let allSentences = sentences.reduce((sum, count) => sum + count, 0)
  const unsettling: Unsettling[] = []
  let compared = complete
  let index: LiveIndex | null = null
  vocabulary.watch()

  const idOf = (document: number): string => documents[document]?.id ?? ''
  let uncompared = uncomparedOf(bounds, idOf)
  const live = createLiveRegions(
    (x, y) =>
      y.score - x.score ||
      byText(idOf(x.left), idOf(y.left)) ||
      byText(idOf(x.right), idOf(y.right)) ||
      x.a0 - y.a0 ||
      x.b0 - y.b0,
    (document, word) => packedSentence(packed, document, word),
  )
  const phrases = createLivePhrases<LiveRegion>(data, context.background.stop)
  const made = new Map<LiveRegion, Match>()
  live.add(regions)

  const sourceOf = (document: number): TokenSource => documents[document] ?? NO_SOURCE
  const tokensOf = documentCache(
    (document) => unpackTokens(packed, document, sourceOf(document), data.termOfWord),
    ({ terms }) => terms.length,
  )
  /** The place of a document is where its id stands among those of the two documents of a match. */
  const makeMatch = (region: LiveRegion, count: PhraseCounter): Match => {
    const place = new Map([
      [idOf(region.left), 0],
      [idOf(region.right), 1],
    ])
    const sides = { packed, left: tokensOf(region.left), right: sourceOf(region.right) }
    return toMatch(sides, unpackRegion(region), context.background, count, place)
  }
  const matchOf = (region: LiveRegion): Match => {
    let match = made.get(region)
    if (!match) made.set(region, (match = makeMatch(region, (terms) => phrases.count(terms, region))))
    return match
  }
  /** Counts the phrases of many regions in one walk through the case. */
  const learnPhrases = (kept: readonly LiveRegion[]): void => {
    const open = kept.filter((region) => !made.has(region))
    if (open.length < MANY) return
    const table = createPhraseTable()
    for (const region of open) makeMatch(region, table.numberOf)
    phrases.learn(table)
  }
  const forget = (region: LiveRegion): string[] => {
    const match = made.get(region)
    made.delete(region)
    return match ? [match.id] : []
  }
  const changeOf = (touched: Iterable<LiveRegion>, removed: readonly string[]): MatchChange => {
    const gone = [...removed]
    const kept: LiveRegion[] = []
    for (const region of new Set(touched)) {
      gone.push(...forget(region))
      if (region.kept) kept.push(region)
    }
    const changed = kept.map(matchOf)
    const ids = new Set(changed.map(({ id }) => id))
    return { changed, removed: gone.filter((id) => !ids.has(id)) }
  }
  /** Whether what all scores rest on stays as it is when a document comes or goes. */
  const rests = (document: SourceDocument, now: number, then: number, sentencesThen: number): boolean =>
    then > mostSampled &&
    now > mostSampled &&
    !isSampledBefore(document.id, idOf(data.sampleByHash.at(-1) ?? -1)) &&
    sampleScale(then, mostSampled) === data.scale &&
    !alignsAllPairs(then) &&
    leastScoreFor(sentencesThen ** 2 / 2) === data.leastScore

  const add = (document: SourceDocument): MatchChange => {
    if (numbers.has(document.id)) return { changed: [], removed: [] }
    index ??= createLiveIndex(words)
    const number = documents.length
    const [firstTerm, firstWord] = [vocabulary.termCount(), vocabulary.wordCount()]
    if (lines.add(document)) unsettling.push('boilerplate')
    const tokens = tokenise(document, lines.compared(document), vocabulary, prepared.usualLanguage)
    if (!learn(firstTerm, firstWord)) unsettling.push('tables')
    documents.push(document)
    numbers.set(document.id, number)
    packTokens(packed, tokens)
    noteRepeats(packed, number, data.termOfWord, counts)
    sentences.push(sentenceCount(tokens))
    allSentences += sentences[number] ?? 0
    if (!rests(document, numbers.size - 1, numbers.size, allSentences)) unsettling.push('counted')
    if (languageChanged(document, 1)) unsettling.push('language')
    const found: RegionRef[] = []
    for (const other of index.partnersOf(number)) {
      const first = byText(idOf(other), document.id) <= 0
      const pair = first ? [other, number] : [number, other]
      const aligned = alignPairs(Uint32Array.of(pair[0] ?? 0), Uint32Array.of(pair[1] ?? 0), indexed, context)
      compared &&= aligned.inPart.length === 0
      if (aligned.inPart.length > 0) uncompared = withPairInPart(uncompared, idOf(other), document.id)
      found.push(...regionRefs(aligned.regions))
    }
    if (!index.add(number)) unsettling.push('bound')
    const told = phrases.add(number)
    return changeOf([...live.add(found), ...told], [])
  }

  /** Takes new words into the tables; false where they are full, or what was known of a term changed. */
  const learn = (firstTerm: number, firstWord: number): boolean => {
    const [terms, known] = [vocabulary.termCount(), vocabulary.wordCount()]
    if (terms > data.tables.stop.length || known >= data.termOfWord.length) return false
    for (let word = firstWord; word <= known; word++) data.termOfWord[word] = vocabulary.termOfWord(word)
    learnTerms(data.tables, vocabulary, firstTerm)
    learnRareTerms(words, { from: firstTerm, to: terms }, { from: firstWord, to: known + 1 })
    return vocabulary.conflicts() === 0
  }
  const languageChanged = (document: SourceDocument, by: 1 | -1): boolean => {
    prepared.languages.count(document, by)
    return prepared.languages.usual() !== prepared.usualLanguage
  }

  const remove = (id: string): MatchChange => {
    const number = numbers.get(id)
    const document = number === undefined ? null : documents[number]
    if (number === undefined || !document) return { changed: [], removed: [] }
    index ??= createLiveIndex(words)
    allSentences -= sentences[number] ?? 0
    if (!rests(document, numbers.size, numbers.size - 1, allSentences)) unsettling.push('counted')
    if (lines.remove(document)) unsettling.push('boilerplate')
    // Which language a word was met in first may have been up to this document.
    if (vocabulary.languages().size > 1) unsettling.push('language')
    // Whether everything is compared without it is not known.
    if (!index.remove(number) || !compared) unsettling.push('bound')
    const { dropped, changed } = live.remove(number)
    const removed = dropped.flatMap(forget)
    const told = phrases.remove(number)
    for (const region of dropped) told.delete(region)
    documents[number] = null
    numbers.delete(id)
    if (languageChanged(document, -1)) unsettling.push('language')
    return changeOf([...changed, ...told], removed)
  }

  return {
    isSettled: () => unsettling.length === 0,
    unsettledBy: () => unsettling,
    isComplete: () => compared,
    uncompared: () => uncompared,
    documents: () => documents.filter((document) => document !== null),
    matches: () => {
      const ordered = documents.flatMap((document) => document?.id ?? []).toSorted(byText)
      const place = new Map(ordered.map((id, rank) => [id, rank]))
      const matches = live.kept().toSorted((x, y) => x.left - y.left || x.right - y.right)
      learnPhrases(matches)
      return matches.map(matchOf).toSorted((x, y) => byPlace(x, y, place))
    },
    add,
    remove,
  }
}
