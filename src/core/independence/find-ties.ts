import { groupBy } from '../base/group-by.ts'
import { byText, firstDifference } from '../base/order.ts'
import type { Quotation } from '../claims/quotation.ts'
import type { DocumentId, Passage, SourceDocument } from '../documents/source-document.ts'
import type { Match } from '../matching/match.ts'
import { namedOrigins, originKey, type NamedOrigin } from './named-origins.ts'
import { sharedProse } from './shared-prose.ts'
import { LEAST_SHARE, LEAST_UNITS, PLENTY_UNITS, type SourceTie } from './tie.ts'

/** A byline over more documents of a case than this says nothing about two of them. */
const MOST_PER_CREDIT = 200
/** An origin is named for a passage when it stands at most so many UTF-16 units from it. */
const NEAR = 200
const SHOWN = 4

/**
 * Why documents of a case are not independent reports (docs/methods/independence.md). Deterministic, in order of the
 * documents' ids; cost grows with matches and text, not with pairs of documents.
 */
export function findTies(
  documents: readonly SourceDocument[],
  matches: readonly Match[],
  quotations: readonly Quotation[],
): SourceTie[] {
  const byId = new Map(documents.map((document) => [document.id, document]))
  const origins = new Map(documents.map((document) => [document.id, namedOrigins(document)]))
  const ties = [
    ...sharedTextTies(documents, matches, quotations, byId),
    ...creditTies(documents),
    ...citingTies(documents, origins),
    ...originTies(matches, origins, byId),
  ]
  return ties.toSorted((x, y) =>
    firstDifference(
      byText(x.from, y.from),
      byText(x.on, y.on),
      byText(x.kind, y.kind),
      byText(x.name, y.name),
    ),
  )
}

/** N1: wording in common; the later one depends on the earlier one where both are dated. */
function sharedTextTies(
  documents: readonly SourceDocument[],
  matches: readonly Match[],
  quotations: readonly Quotation[],
  byId: ReadonlyMap<DocumentId, SourceDocument>,
): SourceTie[] {
  return sharedProse(documents, matches, quotations).flatMap(({ a, b, units, share, passages }) => {
    const enough = units >= PLENTY_UNITS || (units >= LEAST_UNITS && share >= LEAST_SHARE)
    if (!enough) return []
    const order = appearedFirst(byId.get(a), byId.get(b))
    const [from, on] = order < 0 ? [b, a] : order > 0 ? [a, b] : a < b ? [a, b] : [b, a]
    return [{ kind: 'shared-text', from, on, directed: order !== 0, units, share, name: '', passages }]
  })
}

/** N2: one credit over documents of different outlets, or a credit that is another document's outlet. */
function creditTies(documents: readonly SourceDocument[]): SourceTie[] {
  const ties: SourceTie[] = []
  const outlets = groupBy(
    documents.filter(({ meta }) => meta.outlet !== null),
    ({ meta }) => originKey(meta.outlet ?? ''),
  )
  const credits = groupBy(
    documents.flatMap((document) =>
      [...new Set(document.meta.bylines)].map((byline) => ({ document, byline, key: originKey(byline) })),
    ),
    ({ key }) => key,
  )
  for (const [key, those] of credits) {
    if (key === '' || those.length > MOST_PER_CREDIT) continue
    const own = outlets.get(key) ?? []
    if (own.length > MOST_PER_CREDIT) continue
    for (const { document, byline } of those) {
      for (const origin of own) {
        if (origin.id === document.id || originKey(document.meta.outlet ?? '') === key) continue
        ties.push(named('credits', document.id, origin.id, true, byline, []))
      }
    }
    // Each with the next is enough to make them one cluster; all pairs of a busy agency would say no more.
    const inOrder = those.toSorted((x, y) => byText(x.document.id, y.document.id))
    inOrder.slice(1).forEach(({ document, byline }, index) => {
      const before = inOrder[index]?.document
      if (!before || originKey(before.meta.outlet ?? '') === originKey(document.meta.outlet ?? '')) return
      ties.push(named('same-credit', before.id, document.id, false, byline, []))
    })
  }
  return ties
}

/** N3: the outlet of another document is named as the origin. */
function citingTies(
  documents: readonly SourceDocument[],
  origins: ReadonlyMap<DocumentId, readonly NamedOrigin[]>,
): SourceTie[] {
  const outlets = groupBy(
    documents.filter(({ meta }) => originKey(meta.outlet ?? '') !== ''),
    ({ meta }) => originKey(meta.outlet ?? ''),
  )
  return documents.flatMap((document) => {
    const own = originKey(document.meta.outlet ?? '')
    const cited = groupBy(origins.get(document.id) ?? [], ({ name }) => originKey(name))
    return [...cited].flatMap(([key, places]) => {
      const of = outlets.get(key) ?? []
      if (key === own || of.length > MOST_PER_CREDIT) return []
      const passages = places.map(({ passage }) => passage).slice(0, SHOWN)
      return of.map((origin) => named('cites', document.id, origin.id, true, places[0]?.name ?? '', passages))
    })
  })
}

/** N4: both name the same origin beside what they have in common. */
function originTies(
  matches: readonly Match[],
  origins: ReadonlyMap<DocumentId, readonly NamedOrigin[]>,
  byId: ReadonlyMap<DocumentId, SourceDocument>,
): SourceTie[] {
  const ties = new Map<string, { tie: SourceTie; passages: Passage[] }>()
  for (const { a, b } of matches) {
    if (a.document === b.document) continue
    const inB = groupBy(beside(b, origins), ({ name }) => originKey(name))
    for (const origin of beside(a, origins)) {
      const key = originKey(origin.name)
      const [other] = inB.get(key) ?? []
      const isOutlet = [a, b].some(({ document }) => originKey(byId.get(document)?.meta.outlet ?? '') === key)
      if (!other || key.length < 3 || isOutlet) continue
      const [from, on] = a.document < b.document ? [a.document, b.document] : [b.document, a.document]
      const pair = `${from} ${on} ${key}`
      const held = ties.get(pair)
      const passages = held?.passages ?? []
      for (const { passage } of [origin, other]) {
        const known = passages.some(
          ({ document, start }) => document === passage.document && start === passage.start,
        )
        if (!known && passages.length < SHOWN) passages.push(passage)
      }
      if (!held)
        ties.set(pair, { tie: named('same-origin', from, on, false, origin.name, passages), passages })
    }
  }
  return [...ties.values()].map(({ tie, passages }) => ({ ...tie, passages }))
}

function beside(at: Passage, origins: ReadonlyMap<DocumentId, readonly NamedOrigin[]>): NamedOrigin[] {
  return (origins.get(at.document) ?? []).filter(
    ({ passage }) => passage.end > at.start - NEAR && passage.start < at.end + NEAR,
  )
}

function named(
  kind: SourceTie['kind'],
  from: DocumentId,
  on: DocumentId,
  directed: boolean,
  name: string,
  passages: readonly Passage[],
): SourceTie {
  return { kind, from, on, directed, units: 0, share: 0, name, passages }
}

/**
 * Below 0 where the first appeared earlier, above 0 where later, 0 where that is not known: days are compared as far as
 * both are given, instants only where both have a time and a zone.
 */
export function appearedFirst(a: SourceDocument | undefined, b: SourceDocument | undefined): number {
  const [x, y] = [a?.meta.published ?? null, b?.meta.published ?? null]
  if (x === null || y === null) return 0
  const zoned = /T\d{2}:\d{2}.*(?:Z|[+-]\d{2}:?\d{2})$/u
  if (zoned.test(x) && zoned.test(y)) return Math.sign(Date.parse(x) - Date.parse(y)) || 0
  const length = Math.min(x.length, y.length, 10)
  return byText(x.slice(0, length), y.slice(0, length))
}
