import { byText, firstDifference } from '../base/order.ts'
import type { Claim } from '../claims/claim.ts'
import type { DocumentId, Passage, SourceDocument } from '../documents/source-document.ts'

/** Why something stands on the timeline. */
export type TimelineKind = 'published' | 'as-of' | 'told'

/** One line of the timeline. */
export type TimelineEntry = {
  readonly id: string
  readonly kind: TimelineKind
  /** ISO 8601 day; `null` where the text gives none that can be placed. */
  readonly day: string | null
  /** The last day, where it is a stretch of time. */
  readonly until: string | null
  /** The time of day as the file gives it, `HH:MM`. */
  readonly time: string | null
  readonly document: DocumentId
  /** Where it is said; `null` for the publication itself. */
  readonly passage: Passage | null
  readonly claim: Claim | null
}

/** Entries of one day, and how many days without any lie before it. */
export type TimelineDay = {
  readonly day: string
  /** Days between the day before in the list and this one; 0 for neighbours and for the first. */
  readonly gap: number
  readonly entries: readonly TimelineEntry[]
}

export type Timeline = { readonly days: readonly TimelineDay[]; readonly undated: readonly TimelineEntry[] }

const ORDER: Readonly<Record<TimelineKind, number>> = { told: 0, 'as-of': 1, published: 2 }

/**
 * What documents and their claims say of when (docs/methods/timeline.md): days of publication, days claims are said to
 * hold for where these are others, and times that claims themselves tell. Deterministic, whatever the order.
 */
export function timelineEntries(
  documents: readonly Pick<SourceDocument, 'id' | 'meta'>[],
  claims: readonly Claim[],
): TimelineEntry[] {
  const published = new Map(documents.map(({ id, meta }) => [id, meta.published]))
  const entries: TimelineEntry[] = documents.map(({ id, meta }) => ({
    id: `published ${id}`,
    kind: 'published',
    day: dayIn(meta.published),
    until: null,
    time: timeIn(meta.published),
    document: id,
    passage: null,
    claim: null,
  }))
  for (const claim of claims) {
    const { document } = claim.passage
    if (!published.has(document)) continue
    const common = { document, passage: claim.passage, claim, time: null }
    const told = toldTime(claim)
    if (told) entries.push({ ...common, ...told, id: `told ${claim.id}`, kind: 'told' })
    const day = dayIn(claim.asOf)
    if (!told && day !== null && day !== dayIn(published.get(document) ?? null))
      entries.push({ ...common, id: `as-of ${claim.id}`, kind: 'as-of', day, until: null })
  }
  return entries
}

/** Lays entries out by day; those without a day stand apart (rules T3, T4). */
export function layTimeline(entries: readonly TimelineEntry[]): Timeline {
  const sorted = entries.toSorted((a, b) =>
    firstDifference(
      byText(a.day ?? '', b.day ?? ''),
      ORDER[a.kind] - ORDER[b.kind],
      byText(a.time ?? '', b.time ?? ''),
      byText(a.document, b.document),
      (a.passage?.start ?? 0) - (b.passage?.start ?? 0),
      byText(a.id, b.id),
    ),
  )
  const days: { day: string; gap: number; entries: TimelineEntry[] }[] = []
  for (const entry of sorted) {
    if (entry.day === null) continue
    const last = days.at(-1)
    if (last?.day === entry.day) last.entries.push(entry)
    else days.push({ day: entry.day, gap: last ? daysBetween(last.day, entry.day) - 1 : 0, entries: [entry] })
  }
  return { days, undated: sorted.filter(({ day }) => day === null) }
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
