import { groupBy } from '../base/group-by.ts'
import { byText, firstDifference } from '../base/order.ts'
import type { Claim } from '../claims/claim.ts'
import { withDatelineDays } from '../claims/times/dateline-day.ts'
import type { DocumentId, Passage, SourceDocument } from '../documents/source-document.ts'
import type { Telling } from '../statements/tellings.ts'
import type { Span } from '../text/span.ts'

/** Why something stands on the timeline. */
export type TimelineKind = 'published' | 'as-of' | 'told'

/** Behind every month and day. */
const LAST = '99'

/** One line of the timeline. */
export type TimelineEntry = {
  readonly id: string
  readonly kind: TimelineKind
  /** ISO 8601 day; `null` where the text gives none that can be placed. */
  readonly day: string | null
  /** The last day, where it is a stretch of time. */
  readonly until: string | null
  /** The day of a publication stands in the document's head alone. */
  readonly byDateline: boolean
  /** The time of day as the file or the text gives it, `HH:MM`. */
  readonly time: string | null
  readonly document: DocumentId
  /** Where it is said; `null` for the publication itself. */
  readonly passage: Passage | null
  readonly claim: Claim | null
  /** What a sentence tells of the day; `null` for the publication and for claims. */
  readonly telling: Telling | null
}

/** Entries of one day, and how many days without any lie before it. */
export type TimelineDay = {
  readonly day: string
  /** The last day of a whole month or year; `null` for a day. */
  readonly until: string | null
  /** Days between the day before in the list and this one; 0 for neighbours and for the first. */
  readonly gap: number
  readonly entries: readonly TimelineEntry[]
}

export type Timeline = { readonly days: readonly TimelineDay[]; readonly undated: readonly TimelineEntry[] }

const ORDER: Readonly<Record<TimelineKind, number>> = { told: 0, 'as-of': 1, published: 2 }

/**
 * What documents say of when (docs/methods/timeline.md): days of publication, days of which their sentences tell, days
 * claims are said to hold for where these are others, and times that claims alone tell. Deterministic, whatever the order.
 */
export function timelineEntries(
  documents: readonly SourceDocument[],
  claims: readonly Claim[],
  tellings: readonly Telling[],
): TimelineEntry[] {
  // An undated report whose head gives a day is read by that day, so it stands there.
  const written = new Map(withDatelineDays(documents).map(({ id, meta }) => [id, dayIn(meta.published)]))
  const none = { claim: null, telling: null, passage: null, until: null, time: null, byDateline: false }
  const entries: TimelineEntry[] = documents.map(({ id, meta }) => ({
    ...none,
    id: `published ${id}`,
    kind: 'published',
    day: dayIn(meta.published) ?? (meta.published === null ? (written.get(id) ?? null) : null),
    byDateline: meta.published === null && (written.get(id) ?? null) !== null,
    time: timeIn(meta.published),
    document: id,
  }))
  const told = tellings.filter(({ passage }) => written.has(passage.document))
  for (const telling of told) {
    const { id, passage, day, until, time } = telling
    entries.push({
      ...none,
      id,
      kind: 'told',
      document: passage.document,
      passage,
      day,
      until,
      time,
      telling,
    })
  }
  const covered = groupBy(
    told.map(({ words }) => words),
    ({ document }) => document,
  )
  for (const claim of claims) {
    const { passage, context } = claim
    const { document } = passage
    // The sentence of a telling stands there already, in its own words.
    const isCovered = covered.get(document)?.some((words) => isInside(words, context)) ?? false
    if (!written.has(document) || isCovered) continue
    const common = { ...none, document, passage, claim }
    const time = toldTime(claim)
    if (time) entries.push({ ...common, ...time, id: `told ${claim.id}`, kind: 'told' })
    const day = dayIn(claim.asOf)
    if (!time && day !== null && day !== written.get(document))
      entries.push({ ...common, id: `as-of ${claim.id}`, kind: 'as-of', day })
  }
  return entries
}

/** Lays entries out by day; those without a day stand apart (rules T3, T4). */
export function layTimeline(entries: readonly TimelineEntry[]): Timeline {
  const sorted = entries.toSorted((a, b) =>
    firstDifference(
      byText(a.day ?? '', b.day ?? ''),
      // Of what begins on one day the longer first.
      byText(periodOf(b) ?? '', periodOf(a) ?? ''),
      ORDER[a.kind] - ORDER[b.kind],
      byText(a.telling?.monthDay ?? LAST, b.telling?.monthDay ?? LAST),
      byText(a.time ?? '', b.time ?? ''),
      byText(a.document, b.document),
      (a.passage?.start ?? 0) - (b.passage?.start ?? 0),
      byText(a.id, b.id),
    ),
  )
  const days: { day: string; until: string | null; gap: number; entries: TimelineEntry[] }[] = []
  for (const entry of sorted) {
    const { day } = entry
    if (day === null) continue
    const until = periodOf(entry)
    const last = days.at(-1)
    if (last?.day === day && last.until === until) last.entries.push(entry)
    else {
      const gap = last ? Math.max(0, daysBetween(last.until ?? last.day, day) - 1) : 0
      days.push({ day, until, gap, entries: [entry] })
    }
  }
  return { days, undated: sorted.filter(({ day }) => day === null) }
}

function isInside(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end
}

/** Whether an entry is of whole months or years, and not of a day. */
export function isOfPeriod(entry: TimelineEntry): boolean {
  return periodOf(entry) !== null
}

/** The last day of an entry that is of a whole month or year. */
function periodOf({ day, until }: TimelineEntry): string | null {
  if (day === null || until === null || !day.endsWith('-01')) return null
  const next = new Date(Date.parse(until) + 86_400_000).toISOString().slice(0, 10)
  return next.endsWith('-01') ? until : null
}

/** The time that a claim itself tells: any value with a `start` and an `end` does. */
function toldTime({ value }: Claim): { readonly day: string | null; readonly until: string | null } | null {
  const members: ReadonlyMap<string, unknown> = new Map(Object.entries(value))
  if (!members.has('start') || !members.has('end')) return null
  const [start, end] = [members.get('start'), members.get('end')]
  const day = typeof start === 'string' ? dayIn(start) : null
  const last = typeof end === 'string' ? dayIn(end) : null
  return { day, until: last !== null && day !== null && last > day ? last : null }
}

function dayIn(iso: string | null): string | null {
  const day = /^\d{4}-\d\d-\d\d/u.exec(iso ?? '')?.[0] ?? null
  return day !== null && Number.isFinite(Date.parse(day)) ? day : null
}

function timeIn(iso: string | null): string | null {
  return /^\d{4}-\d\d-\d\dT(\d\d:\d\d)/u.exec(iso ?? '')?.[1] ?? null
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
