import type { Assertions } from '#renderer/store/queries/proposals.ts'
import { attributeOf } from '#core/comparison/attribute-of.ts'
import { layTimeline, timelineEntries, type TimelineEntry } from '#core/comparison/timeline.ts'
import type { Telling } from '#core/statements/tellings.ts'
import type { Documents } from '#renderer/services/passage-text/use-documents.ts'
import { EVERY, type TimelineState } from './state.ts'

/** A day with its entries, or those that have none. */
export type TimelineSection = {
  readonly id: string
  /** Days without an entry before it. */
  readonly gap: number
  readonly day: string | null
  /** The last day of a whole month or year. */
  readonly until: string | null
  readonly entries: readonly TimelineEntry[]
}

/** The days of the timeline that fit the choice, those without a day last. */
export function timelineSections(
  analysis: Assertions | null,
  documents: Documents,
  { document, kind, name }: Pick<TimelineState, 'document' | 'kind' | 'name'>,
): TimelineSection[] {
  const naming = documentsNaming(analysis, name)
  const entries = timelineEntries(
    [...documents.values()],
    analysis?.claims ?? [],
    analysis?.tellings ?? [],
  ).filter(
    (entry) =>
      (document === EVERY || entry.document === document) &&
      (kind === EVERY || (kind === 'published') === (entry.kind === 'published')) &&
      (naming === null || (entry.kind === 'published' ? naming.has(entry.document) : isAbout(entry, name))),
  )
  const { days, undated } = layTimeline(entries)
  return [
    ...days.map(({ day, until, gap, entries: own }) => ({
      id: `${day} ${until ?? ''}`,
      day,
      until,
      gap,
      entries: own,
    })),
    ...(undated.length > 0 ? [{ id: 'undated', day: null, until: null, gap: 0, entries: undated }] : []),
  ]
}

/** The documents that name an entity; `null` when none is chosen. */
function documentsNaming(analysis: Assertions | null, name: string): ReadonlySet<string> | null {
  if (name === EVERY) return null
  const entity = analysis?.entities.find(({ id }) => id === name)
  return new Set(entity?.mentions.map(({ passage }) => passage.document))
}

function isAbout({ claim, telling }: TimelineEntry, id: string): boolean {
  if (telling) return telling.names.includes(id)
  if (!claim) return false
  return claim.subject === id || Object.values(claim.value).some((member: unknown) => member === id)
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const

/** A day in words, the same on every machine: "Tuesday 4 March 2031". */
export function dayWords(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  const weekday = WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''
  return `${weekday} ${Number(date)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`
}

/** A month or a year in words: "February 2031", "2019", "May to July 2031". */
export function periodWords(day: string, until: string): string {
  const [year = '', month = ''] = day.split('-')
  const [lastYear = '', lastMonth = ''] = until.split('-')
  const first = MONTHS[Number(month) - 1] ?? ''
  const last = MONTHS[Number(lastMonth) - 1] ?? ''
  if (year === lastYear && month === '01' && lastMonth === '12') return year
  if (year !== lastYear) return `${first} ${year} to ${last} ${lastYear}`
  return first === last ? `${first} ${year}` : `${first} to ${last} ${year}`
}

/** How long nothing stands between two days. */
export function gapWords(days: number): string {
  if (days < 60) return days === 1 ? '1 day without an entry' : `${days} days without an entry`
  return days < 730
    ? `${Math.round(days / 30.44)} months without an entry`
    : `${Math.round(days / 365.25)} years without an entry`
}

/** Letters of a sentence that are shown before and behind the words that say when. */
const SHOWN = { before: 200, behind: 160 }

/** The words before those that say when; of a long sentence their end, from a word on. */
export function beginning(text: string): string {
  if (text.length <= SHOWN.before) return text
  return `… ${text.slice(text.indexOf(' ', text.length - SHOWN.before) + 1)}`
}

/** The words behind those that say when; of a long sentence their beginning, up to a word. */
export function ending(text: string): string {
  if (text.length <= SHOWN.behind) return text
  return `${text.slice(0, Math.max(0, text.lastIndexOf(' ', SHOWN.behind)))} …`
}

/** What neither the words of a telling nor the heading above it say. */
export function remarks({ until, planned, time }: Telling, isOfPeriod: boolean): string[] {
  return [
    ...(time === null ? [] : [time]),
    ...(until === null || isOfPeriod ? [] : [`to ${dayWords(until)}`]),
    ...(planned ? ['still to come'] : []),
  ]
}

/** What a claim's entry says, in words. */
export function entryWords({ claim, kind, until }: TimelineEntry, subject: string): string {
  if (!claim) return 'Published'
  const what = `${subject === '' ? '' : `${subject}: `}${kind === 'told' || claim.kind === 'role' ? '' : `${attributeOf(claim).label}: `}${claim.value.text}`
  if (kind === 'as-of') return `As of this day, ${what}`
  return until === null ? what : `${what} (to ${until})`
}
