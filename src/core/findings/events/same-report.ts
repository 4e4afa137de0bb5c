import { byText } from '../../base/order.ts'
import { dayOf } from '../../claims/times/time-value.ts'
import type { DocumentId, SourceDocument } from '../../documents/source-document.ts'
import type { ReportWords } from './report-words.ts'
import { reportWordsOf } from './report-words.ts'

/** How sure it is that two documents report one event (0 to 1), and why. */
export type SameReport = { readonly strength: number; readonly reasons: readonly string[] }

/** Which documents report one event, and not merely on one subject. */
export type SameReports = {
  /** The documents that report the same event as this one, in order of their ids, itself left out. */
  readonly partnersOf: (id: DocumentId) => readonly DocumentId[]
  /** `null` where it is not sure enough. */
  readonly between: (a: DocumentId, b: DocumentId) => SameReport | null
}

/** Reports of one event are published within this many days of each other. */
const MOST_DAYS = 2
/** A case of at most so many documents was chosen for one subject. */
const CHOSEN = 30
/** A name that more documents of a larger case hold tells less. */
const RARE = 12
const MOST_PARTNERS = 12
/** From where on names, their share of those of the shorter report, and words of the openings tell no more. */
const ENOUGH_NAMES = 2
const ENOUGH_SHARED = 0.6
const ENOUGH_WORDS = 0.34
/** What must be reached: where the days of publication are known, in a larger case, and where they are not known. */
const LEAST_DATED = 0.45
const LEAST_IN_LARGE = 0.6
const LEAST_UNDATED = 0.85
/** Without a day of publication, in a chosen case where both tell of one day. */
const LEAST_OF_ONE_DAY = 0.5
/** What each third report of the event adds, and all of them. */
const SUPPORT = 0.12
const MOST_SUPPORT = 0.24
/** Without a day of publication the openings must have so much in common, and names so much weight. */
const LEAST_WORDS_UNDATED = 0.3
const LEAST_NAMES_UNDATED = 3

type Found = { readonly ids: readonly [DocumentId, DocumentId]; readonly same: SameReport }
type Compared = SameReport & {
  /** Of the names that both have. */
  readonly weight: number
  /** Both openings tell of one day. */
  readonly oneDay: boolean
  /** Enough by itself. */
  readonly sure: boolean
}
type Report = ReportWords & { readonly id: DocumentId; readonly day: number | null }

/**
 * Tells which documents report one event (rule F46): published within two days, they share names, weighed by how seldom
 * they are, and words of what happened in headline and opening. One subject, or like events, is not enough. Linear in
 * the text; in a larger case documents are compared that share a name which at most twelve hold.
 */
export function sameReportsOf(documents: readonly SourceDocument[]): SameReports {
  const chosen = documents.length <= CHOSEN
  const around =
    documents.flatMap(({ meta }) => dayOf(meta.published) ?? []).toSorted((a, b) => a - b)[0] ?? null
  const reports = documents.map((document): Report => ({
    ...reportWordsOf(document, chosen ? around : null),
    id: document.id,
    day: dayOf(document.meta.published),
  }))
  const holders = holdersOf(reports)
  const weightIn = (name: string): number =>
    chosen ? 1 : Math.min(1, RARE / Math.max(1, holders.get(name)?.length ?? 0))
  const found = new Map<string, Found>()
  const compared: { ids: Found['ids']; found: Compared }[] = []
  for (const [a, b] of chosen ? allPairs(reports) : pairsWithName(reports, holders)) {
    const own = compare(a, b, chosen, weightIn)
    if (!own) continue
    compared.push({ ids: [a.id, b.id], found: own })
    if (own.sure)
      found.set(keyOf(a.id, b.id), {
        ids: [a.id, b.id],
        same: { strength: own.strength, reasons: own.reasons },
      })
  }
  if (chosen) joinThrough(compared, found)
  return { partnersOf: partnersIn(chosen, found), between: (a, b) => found.get(keyOf(a, b))?.same ?? null }
}

function keyOf(a: DocumentId, b: DocumentId): string {
  return byText(a, b) < 0 ? `${a} ${b}` : `${b} ${a}`
}

function holdersOf(reports: readonly Report[]): Map<string, number[]> {
  const holders = new Map<string, number[]>()
  for (const [index, { names }] of reports.entries())
    for (const [name, weight] of names) {
      if (weight < 1) continue
      const list = holders.get(name)
      if (list) list.push(index)
      else holders.set(name, [index])
    }
  return holders
}

function* allPairs(reports: readonly Report[]): Generator<[Report, Report]> {
  for (const [at, a] of reports.entries()) for (const b of reports.slice(at + 1)) yield [a, b]
}

function* pairsWithName(
  reports: readonly Report[],
  holders: ReadonlyMap<string, readonly number[]>,
): Generator<[Report, Report]> {
  const seen = new Set<number>()
  for (const list of holders.values()) {
    if (list.length > RARE) continue
    for (const [at, first] of list.entries())
      for (const second of list.slice(at + 1)) {
        const key = first * reports.length + second
        const [a, b] = [reports[first], reports[second]]
        if (seen.has(key) || !a || !b) continue
        seen.add(key)
        yield [a, b]
      }
  }
}

/** How much two reports have in common; `null` where their days keep them apart. */
function compare(a: Report, b: Report, chosen: boolean, weightIn: (name: string) => number): Compared | null {
  const apart = a.day === null || b.day === null ? null : Math.abs(a.day - b.day)
  const oneDay = shareDay(a, b)
  if (apart !== null && apart > MOST_DAYS) return null
  const names = sharedOf(a.names, b.names)
  const weight = names.reduce((sum, [name, own]) => sum + own * weightIn(name), 0)
  const share = weight / Math.max(1, Math.min(sumOf(a.names), sumOf(b.names)))
  const words = sharedOf(a.opening, b.opening)
  const alike =
    words.reduce((sum, [, own]) => sum + own, 0) / Math.max(1, Math.min(sumOf(a.opening), sumOf(b.opening)))
  const strength =
    0.5 * Math.min(1, weight / ENOUGH_NAMES) * Math.min(1, share / ENOUGH_SHARED) +
    0.5 * Math.min(1, alike / ENOUGH_WORDS)
  const sure =
    apart !== null
      ? strength >= (chosen ? LEAST_DATED : LEAST_IN_LARGE)
      : chosen && oneDay
        ? strength >= LEAST_OF_ONE_DAY && weight >= ENOUGH_NAMES
        : alike >= LEAST_WORDS_UNDATED && weight >= LEAST_NAMES_UNDATED && strength >= LEAST_UNDATED
  return { strength, weight, oneDay, sure, reasons: reasonsOf(names, words, apart) }
}

/**
 * Whether the openings of two reports tell of one day that has been, by its date or, where one has none, by its name:
 * "on Saturday" in two reports of which nothing says when they were written may be two Saturdays.
 */
function shareDay({ day, days: a }: Report, { day: other, days: b }: Report): boolean {
  if (a.dates.size > 0 && b.dates.size > 0) return [...a.dates].some((one) => b.dates.has(one))
  return (day !== null || other !== null) && [...a.weekdays].some((one) => b.weekdays.has(one))
}

/**
 * In a case chosen for one subject, two reports that a third is of one event with are of that event, too, where they tell
 * of one day and have names in common: one of two like events on other days shares a reporter's third report of both.
 */
function joinThrough(
  compared: readonly { readonly ids: Found['ids']; readonly found: Compared }[],
  found: Map<string, Found>,
): void {
  const sure = new Map(found)
  const partners = new Map<DocumentId, Set<DocumentId>>()
  for (const { ids } of sure.values())
    for (const [one, other] of [ids, ids.toReversed()])
      if (one !== undefined && other !== undefined)
        partners.set(one, (partners.get(one) ?? new Set()).add(other))
  for (const { ids, found: own } of compared) {
    const [a, b] = ids
    if (sure.has(keyOf(a, b)) || !own.oneDay || own.weight < ENOUGH_NAMES) continue
    const thirds = [...(partners.get(a) ?? [])].filter((id) => partners.get(b)?.has(id) === true)
    const strength = own.strength + Math.min(MOST_SUPPORT, SUPPORT * thirds.length)
    if (thirds.length === 0 || strength < LEAST_DATED) continue
    found.set(keyOf(a, b), {
      ids,
      same: { strength: LEAST_DATED, reasons: [...own.reasons, 'another report is of one event with both'] },
    })
  }
}

function sharedOf(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): [string, number][] {
  return [...a].flatMap(([word, weight]): [string, number][] => {
    const other = b.get(word)
    return other === undefined || Math.max(weight, other) === 0 ? [] : [[word, Math.max(weight, other)]]
  })
}

function sumOf(words: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const weight of words.values()) sum += weight
  return sum
}

function reasonsOf(
  names: readonly [string, number][],
  words: readonly [string, number][],
  apart: number | null,
): string[] {
  const telling = names.toSorted(([, x], [, y]) => y - x).map(([name]) => name)
  return [
    ...(telling.length > 0 ? [`both reports name ${telling.slice(0, 4).join(', ')}`] : []),
    ...(words.length > 0 ? [`${words.length} words of what happened stand in the opening of both`] : []),
    ...(apart === null ? [] : [apart === 0 ? 'published on one day' : `published ${apart} days apart`]),
  ]
}

function partnersIn(
  chosen: boolean,
  found: ReadonlyMap<string, Found>,
): (id: DocumentId) => readonly DocumentId[] {
  const partners = new Map<DocumentId, { id: DocumentId; strength: number }[]>()
  const tie = (id: DocumentId, other: DocumentId, strength: number): void => {
    partners.set(id, [...(partners.get(id) ?? []), { id: other, strength }])
  }
  for (const {
    ids: [a, b],
    same: { strength },
  } of found.values()) {
    tie(a, b, strength)
    tie(b, a, strength)
  }
  const most = chosen ? CHOSEN : MOST_PARTNERS
  const ordered = new Map(
    [...partners].map(([id, list]) => [
      id,
      list
        .toSorted((x, y) => y.strength - x.strength || byText(x.id, y.id))
        .slice(0, most)
        .map((one) => one.id)
        .toSorted(byText),
    ]),
  )
  return (id) => ordered.get(id) ?? []
}
