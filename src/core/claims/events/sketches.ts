import { ENGLISH_EVENT_WORDS } from '../lexicon/english-events.ts'
import { ENGLISH_QUANTITIES } from '../lexicon/english-quantities.ts'
import { ENGLISH_TIMES } from '../lexicon/english-times.ts'
import { countryOfAdjective, placeNamed } from '../lexicon/places.ts'
import type { NameCluster } from '../names/clusters.ts'
import { foldName } from '../names/fold.ts'
import type { Names } from '../names/resolve.ts'
import type { Item } from '../reading/items.ts'
import type { DocumentContext } from '../roles/context.ts'
import { resolvedAt } from '../roles/context.ts'
import { findTimes } from '../times/find-times.ts'
import type { FoundTime } from '../times/time-value.ts'
import { dayOf } from '../times/time-value.ts'
import type { EventSketch, SketchName } from './sketch.ts'

/** Sketches of the sentences of one document, each part worked out once and only where a claim asks. */
export type Sketcher = {
  readonly sketch: (sentence: number) => EventSketch
  readonly times: (sentence: number) => readonly FoundTime[]
  readonly names: (sentence: number) => readonly SketchName[]
}

/** A key for every name of the case and how specific it is. */
export type NameWeights = (cluster: NameCluster) => {
  readonly key: string
  readonly weight: number
  readonly place: boolean
}

/** Names in more documents than this say little, in four times as many nothing. */
const SPECIFIC = 12
/** A sentence is sketched from its first items. */
const MOST_ITEMS = 160
const MOST_WORDS = 40
/** Sentences of a quotation over which the one that holds it is looked for. */
const MOST_QUOTED = 6

/** Weighs names by how few documents hold them; countries and large cities count half. */
export function nameWeights(names: Names, idOf: (cluster: NameCluster) => string | null): NameWeights {
  const known = new Map<NameCluster, ReturnType<NameWeights>>()
  return (cluster) => {
    const before = known.get(cluster)
    if (before) return before
    const documents = new Set(
      cluster.nodes.flatMap(({ mentions }) => mentions.map(({ document }) => document)),
    )
    const folded = cluster.nodes[0]?.key ?? ''
    const place = names.kinds.get(cluster) === 'place'
    const wellKnown = place && placeNamed(foldName(cluster.nodes[0]?.mentions[0]?.form ?? '')) !== null
    const rare = Math.max(0.1, Math.min(1, 1 - Math.log2(Math.max(1, documents.size / SPECIFIC)) / 3))
    const result = { key: idOf(cluster) ?? `name ${folded}`, weight: wellKnown ? rare / 2 : rare, place }
    known.set(cluster, result)
    return result
  }
}

/** Sketches for one document. */
export function sketcherOf(context: DocumentContext, weights: NameWeights): Sketcher {
  const { reading, sentences } = context
  const published = dayOf(reading.document.meta.published)
  const timeContext = { lexicon: ENGLISH_TIMES, numerals: ENGLISH_QUANTITIES.numerals, published }
  const headline = reading.sentences.findIndex(
    ({ block }) => reading.document.blocks[block]?.kind === 'headline',
  )
  const times = memo((sentence) => findTimes((sentences[sentence] ?? []).slice(0, MOST_ITEMS), timeContext))
  const happenedAt = memo(
    (sentence): FoundTime | null =>
      times(sentence).find(
        (time) => !isTimeOfSaying(sentences[sentence] ?? [], time, context.lexicon.sayingVerbs),
      ) ?? null,
  )
  const names = memo((sentence) => namesOf(context, sentence, weights))
  const sorts = memo((sentence) => sortsOf(sentences[sentence] ?? []))
  const sketch = memo((sentence): EventSketch => {
    const own = names(sentence)
    const known = new Set(own.map(({ key }) => key))
    const around = neighbours(context, sentence)
    const nearby = [...around, ...(headline >= 0 ? [headline] : [])]
      .flatMap((index) => names(index))
      .filter(({ key }) => !known.has(key) && known.add(key))
    const ownSorts = sorts(sentence)
    const block = reading.sentences[sentence]?.block
    const inHeadline = block !== undefined && reading.document.blocks[block]?.kind === 'headline'
    // What a headline says happened when the first sentence below it says.
    const beside = inHeadline
      ? around.find((index) => index > sentence)
      : around.findLast((index) => index < sentence && happenedAt(index) !== null)
    return {
      sentence,
      headline: inHeadline,
      names: own,
      nearby,
      time: happenedAt(sentence),
      timeNearby: happenedAt(sentence) === null && beside !== undefined ? happenedAt(beside) : null,
      sorts:
        ownSorts.length > 0
          ? ownSorts
          : [...new Set([...around.flatMap(sorts), ...(headline >= 0 ? sorts(headline) : [])])],
      words: wordsOf(context, sentence),
    }
  })
  return { sketch, times, names }
}

function memo<T>(work: (sentence: number) => T): (sentence: number) => T {
  const known = new Map<number, T>()
  return (sentence) => {
    const before = known.get(sentence)
    if (before !== undefined) return before
    const result = work(sentence)
    known.set(sentence, result)
    return result
  }
}

/**
 * The sentences before and after, not across more than one block. A sentence inside a quotation stands beside the one
 * that holds the quotation and the one before that.
 */
function neighbours({ reading }: DocumentContext, sentence: number): number[] {
  const block = reading.sentences[sentence]?.block ?? 0
  let outer = sentence
  while (outer > Math.max(0, sentence - MOST_QUOTED) && reading.sentences[outer]?.quote) outer--
  return [outer - 1, ...(outer < sentence ? [outer] : []), sentence + 1].filter((index) => {
    const other = reading.sentences[index]
    return other !== undefined && Math.abs(other.block - block) <= 1
  })
}

function namesOf(context: DocumentContext, sentence: number, weights: NameWeights): SketchName[] {
  const found = new Map<string, SketchName>()
  for (const item of (context.sentences[sentence] ?? []).slice(0, MOST_ITEMS)) {
    const resolved = resolvedAt(context, item)
    if (!resolved) continue
    const name = weights(resolved.cluster)
    found.set(name.key, name)
  }
  return [...found.values()]
}

function sortsOf(items: readonly Item[]): string[] {
  const sorts = new Set<string>()
  for (const { kind, key } of items.slice(0, MOST_ITEMS)) {
    const sort = kind === 'mark' || kind === 'name' ? undefined : ENGLISH_EVENT_WORDS.get(key)
    if (sort !== undefined) sorts.add(sort)
  }
  return [...sorts]
}

function wordsOf({ sentences, lexicon }: DocumentContext, sentence: number): string[] {
  const words = new Set<string>()
  for (const { kind, key } of (sentences[sentence] ?? []).slice(0, MOST_ITEMS)) {
    if (words.size >= MOST_WORDS) break
    if (kind === 'mark' || kind === 'name' || kind === 'quote' || kind === 'possessive') continue
    if (key.length < 4 || lexicon.functionWords.has(key) || countryOfAdjective(key) !== null) continue
    words.add(key.replace(/(?:ing|ed|s)$/u, ''))
  }
  return [...words]
}

/** "police said on Monday", "a statement on Monday": the day on which something was said. */
function isTimeOfSaying(
  items: readonly Item[],
  { from, to }: FoundTime,
  sayingVerbs: ReadonlySet<string>,
): boolean {
  for (let index = from - 1; index >= from - 4; index--) {
    const item = items[index]
    if (!item || item.kind === 'mark') break
    if (sayingVerbs.has(item.key) || item.key === 'statement') return true
  }
  return sayingVerbs.has(items[to]?.key ?? '')
}
