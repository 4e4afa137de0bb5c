import { byText } from '../base/order.ts'
import { stableId } from '../base/stable-id.ts'
import { isReporting, type Passage, type SourceDocument } from '../documents/source-document.ts'
import { sentencesOf } from '../text/sentences.ts'
import { type Span, spanLength } from '../text/span.ts'
import { wordKey } from '../text/words.ts'
import { outletOf } from './boilerplate.ts'
import type { LeftOut, Match } from './match.ts'

/** A line is an outlet's own boilerplate when this many of its documents carry it … */
const DOCUMENTS = 3
/** … or two, where it names the outlet, a handle or an address; longer lines are never boilerplate. */
const LONGEST = 400
/** Shorter sentences are no statement of their own. */
const FEWEST_WORDS = 4
/** A document of which more is repeated, in more lines, is another version of an article: that is its text. */
const MOST_REPEATED = 0.5
const LINES_OF_VERSION = 5
/** A match of which so much is a stock sentence on both sides says nothing else. */
const MOST_OF_MATCH = 0.8

/** What an outlet repeats under or in its articles. */
export type Boilerplate = {
  /** All that was left out, in order of outlet and words. */
  readonly leftOut: readonly LeftOut[]
  /** Drops the matches between documents of one outlet that are no more than its stock sentences. */
  readonly withoutStock: <M extends Pick<Match, 'a' | 'b'>>(matches: readonly M[]) => M[]
}

/** A line as it is written in one document. */
type Place = {
  readonly document: number
  readonly span: Span
  readonly block: number
  readonly whole: boolean
}
type Line = { readonly outlet: string; readonly key: string; readonly places: Place[] }

/**
 * Finds the lines that one outlet repeats (rule M1): whole blocks, as about the author or calls to subscribe, take
 * no part in matching (`boilerplate.ts` keeps them from it); stock sentences inside a paragraph are compared with other outlets, but not with its own
 * documents. Documents without an outlet repeat nothing that is known to be theirs.
 */
export function findBoilerplate(documents: readonly SourceDocument[]): Boilerplate {
  const byDocument = new Map<string, string>()
  const nameOf = new Map<string, string>()
  for (const document of documents) {
    const outlet = outletOf(document)
    if (outlet === null) continue
    byDocument.set(document.id, outlet)
    if (!nameOf.has(outlet)) nameOf.set(outlet, document.meta.outlet ?? outlet)
  }
  const lines = linesOf(documents, byDocument)
  const versions = versionsAmong(documents, lines)
  const omitted = documents.map(() => new Set<number>())
  const stock = documents.map((): Span[] => [])
  const leftOut: LeftOut[] = []
  for (const line of lines) {
    const places = line.places.filter(
      ({ document, block, whole }) =>
        whole || (!versions.has(document) && omitted[document]?.has(block) !== true),
    )
    const reason = reasonFor(places, documents)
    if (reason === null) continue
    for (const { document, block, whole, span } of places) {
      if (whole) omitted[document]?.add(block)
      else stock[document]?.push(span)
    }
    leftOut.push(toLeftOut(line, nameOf.get(line.outlet) ?? line.outlet, reason, places, documents))
  }
  const order = new Map(documents.map(({ id }, index) => [id, index]))
  return {
    leftOut: leftOut.toSorted((x, y) => byText(x.outlet, y.outlet) || byText(x.text, y.text)),
    withoutStock: (matches) =>
      matches.filter(({ a, b }) => {
        const outlet = byDocument.get(a.document)
        if (outlet === undefined || outlet !== byDocument.get(b.document)) return true
        return ![a, b].every(
          (side) => shareWithin(side, stock[order.get(side.document) ?? -1] ?? []) >= MOST_OF_MATCH,
        )
      }),
  }
}

/** All lines of the documents of each outlet that more than one of them carries, whole blocks first. */
function linesOf(documents: readonly SourceDocument[], byDocument: ReadonlyMap<string, string>): Line[] {
  const repeated = repeatedHashes(documents, byDocument)
  const lines = new Map<string, Line>()
  documents.forEach((document, index) => {
    const outlet = byDocument.get(document.id)
    if (outlet === undefined) return
    for (const { hash, place } of placesIn(document, index, outlet)) {
      if (!repeated.has(hash)) continue
      const key = lineKey(document.text.slice(place.span.start, place.span.end))
      if (!place.whole && key.split(' ').length < FEWEST_WORDS) continue
      const id = `${outlet}\u001f${place.whole ? 'block' : 'sentence'}\u001f${key}`
      const line = lines.get(id)
      if (line) line.places.push(place)
      else lines.set(id, { outlet, key, places: [place] })
    }
  })
  return [...lines.values()]
    .filter(({ places }) => holders(places) > 1)
    .toSorted((x, y) => Number(y.places[0]?.whole) - Number(x.places[0]?.whole))
}

/** The hashes that lines of more than one document of an outlet have. Memory: eight bytes a sentence and block. */
function repeatedHashes(
  documents: readonly SourceDocument[],
  byDocument: ReadonlyMap<string, string>,
): Set<number> {
  const all: number[] = []
  documents.forEach((document, index) => {
    const outlet = byDocument.get(document.id)
    if (outlet === undefined) return
    for (const hash of new Set(placesIn(document, index, outlet).map((each) => each.hash))) all.push(hash)
  })
  const sorted = Float64Array.from(all).toSorted()
  const repeated = new Set<number>()
  for (let at = 1; at < sorted.length; at++) {
    const hash = sorted[at] ?? 0
    if (hash === sorted[at - 1]) repeated.add(hash)
  }
  return repeated
}

/** The blocks and sentences of a document that may be lines, with what tells them from others. */
function placesIn(
  { text, blocks }: SourceDocument,
  document: number,
  outlet: string,
): { readonly hash: number; readonly place: Place }[] {
  const found: { hash: number; place: Place }[] = []
  const add = (span: Span, block: number, whole: boolean): void => {
    if (spanLength(span) > LONGEST) return
    const seed = `${outlet}${whole ? '|' : '.'}`
    found.push({ hash: hashOf(seed, text, span), place: { document, span, block, whole } })
  }
  blocks.forEach((block, index) => {
    if (!isReporting(block.kind)) return
    add({ start: block.start, end: block.end }, index, true)
    for (const sentence of sentencesOf(text, block)) add(sentence, index, false)
  })
  return found
}

/** A hash of 53 bits over the letters and digits of a line, ASCII letters without case. */
function hashOf(seed: string, text: string, span: Span): number {
  let low = 0x811c9dc5
  let high = 0x9747b28c
  const mix = (unit: number): void => {
    low = Math.imul(low ^ unit, 0x01000193)
    high = Math.imul(high ^ unit, 0x85ebca6b) ^ (high >>> 13)
  }
  for (let at = 0; at < seed.length; at++) mix(seed.charCodeAt(at))
  for (let at = span.start; at < span.end; at++) {
    const unit = text.charCodeAt(at)
    if (unit >= 0x41 && unit <= 0x5a) mix(unit + 0x20)
    else if (unit > 0x7f ? unit < 0x2000 || unit > 0x206f : isAlphanumeric(unit)) mix(unit)
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0)
}

function isAlphanumeric(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39)
}

function lineKey(text: string): string {
  return wordKey(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function holders(places: readonly Place[]): number {
  return new Set(places.map(({ document }) => document)).size
}

/** The documents of which most is repeated in other documents of their outlet. */
function versionsAmong(documents: readonly SourceDocument[], lines: readonly Line[]): Set<number> {
  const repeated = documents.map(() => new Map<number, number>())
  const count = documents.map(() => 0)
  for (const { places } of lines) {
    for (const { document, span, block, whole } of places) {
      if (!whole) count[document] = (count[document] ?? 0) + 1
      const blocks = repeated[document]
      const length = spanLength(documents[document]?.blocks[block] ?? span)
      const sum = whole ? length : (blocks?.get(block) ?? 0) + spanLength(span)
      blocks?.set(block, Math.min(length, Math.max(sum, blocks.get(block) ?? 0)))
    }
  }
  const versions = new Set<number>()
  documents.forEach(({ blocks }, index) => {
    const all = blocks.reduce((sum, block) => sum + (isReporting(block.kind) ? spanLength(block) : 0), 0)
    const own = [...(repeated[index]?.values() ?? [])].reduce((sum, length) => sum + length, 0)
    if (own > MOST_REPEATED * all && (count[index] ?? 0) > LINES_OF_VERSION) versions.add(index)
  })
  return versions
}

function reasonFor(places: readonly Place[], documents: readonly SourceDocument[]): LeftOut['reason'] | null {
  const count = holders(places)
  if (count >= DOCUMENTS) return 'repeated'
  const [first] = places
  const document = first && documents[first.document]
  if (count < 2 || !first?.whole || !document) return null
  return namesThePublisher(document, document.text.slice(first.span.start, first.span.end))
    ? 'names-publisher'
    : null
}

function namesThePublisher(document: SourceDocument, line: string): boolean {
  if (/(?:^|\s)@\w|\w@\w|https?:|www\.|\w\.(?:com|org|net|info)\b|©/iu.test(line)) return true
  const outlet = document.meta.outlet
  return outlet !== null && line.toLowerCase().includes(outlet.toLowerCase())
}

function toLeftOut(
  line: Line,
  outlet: string,
  reason: LeftOut['reason'],
  places: readonly Place[],
  documents: readonly SourceDocument[],
): LeftOut {
  const passages = places
    .flatMap(({ document, span }): Passage[] => {
      const source = documents[document]
      return source ? [{ document: source.id, start: span.start, end: span.end }] : []
    })
    .toSorted((x, y) => byText(x.document, y.document) || x.start - y.start)
  const [first] = passages
  const text = documents.find(({ id }) => id === first?.document)?.text.slice(first?.start, first?.end) ?? ''
  const whole = places[0]?.whole === true
  return {
    id: stableId('left-out', [line.outlet, whole ? 'block' : 'sentence', line.key]),
    unit: whole ? 'block' : 'sentence',
    reason,
    outlet,
    text,
    passages,
  }
}

function shareWithin(passage: Passage, spans: readonly Span[]): number {
  let held = 0
  for (const span of spans)
    held += Math.max(0, Math.min(span.end, passage.end) - Math.max(span.start, passage.start))
  return held / Math.max(1, passage.end - passage.start)
}
