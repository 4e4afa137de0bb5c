import type { Json } from '../base/json.ts'
import { layTimeline, timelineEntries, type Timeline, type TimelineEntry } from '../comparison/timeline.ts'
import type { Passage } from '../documents/source-document.ts'
import type { Dossier } from './dossier.ts'
import type { Section } from './sections.ts'
import type { SourceView } from './source-view.ts'

/** A dossier is for reading: the JSON holds the rest. */
const PRINTED = 120
const LONGEST = 300

/** Days of publication and days of which sentences tell, in order; `null` where it is not printed. */
export function timelineSection(dossier: Dossier, sources: readonly SourceView[]): Section | null {
  if (dossier.timeline !== true) return null
  const { days, undated } = timelineOf(dossier)
  const told = [...days.flatMap(({ entries }) => entries), ...undated]
  if (told.every(({ kind }) => kind === 'published')) return null
  const byId = new Map(sources.map((source) => [source.document.id, source]))
  return {
    id: 'timeline',
    title: 'Timeline',
    warning:
      'Days as the reports give them, read by the program: a weekday is counted from the day of publication, no time zone is converted, and nobody has judged whether a report is right.',
    pieces: [
      {
        kind: 'table',
        head: ['Day', 'What', 'Source'],
        rows: told.slice(0, PRINTED).map((entry, at) => {
          const source = byId.get(entry.document)
          return [
            told[at - 1]?.day === entry.day && at > 0 ? '' : (entry.day ?? 'Without a day'),
            entryText(entry, source),
            source ? `Source ${source.number}, ${source.outlet ?? source.title}` : '',
          ]
        }),
      },
      ...(told.length > PRINTED
        ? [{ kind: 'text' as const, text: `${told.length - PRINTED} more stand in the JSON.` }]
        : []),
    ],
  }
}

/** Every entry of the timeline in its order. */
export function timelineJson(dossier: Dossier, passage: (at: Passage) => Json): Json {
  const { days, undated } = timelineOf(dossier)
  return [...days.flatMap(({ entries }) => entries), ...undated].map((entry) => ({
    kind: entry.kind,
    day: entry.day,
    until: entry.until,
    time: entry.time,
    document: entry.document,
    ...(entry.byDateline ? { byDateline: true } : {}),
    claim: entry.claim?.id ?? null,
    passage: entry.passage === null ? null : passage(entry.passage),
    ...(entry.telling === null
      ? {}
      : {
          words: passage(entry.telling.words),
          monthDay: entry.telling.monthDay,
          planned: entry.telling.planned,
          names: entry.telling.names,
        }),
  }))
}

function timelineOf({ documents, analysis }: Dossier): Timeline {
  return layTimeline(timelineEntries(documents, analysis.claims, analysis.tellings ?? []))
}

function entryText(
  { kind, byDateline, claim, telling, passage, time, until }: TimelineEntry,
  source: SourceView | undefined,
): string {
  if (byDateline) return 'Written, as its head says'
  if (kind === 'published') return time === null ? 'Published' : `Published at ${time}`
  const textAt = (at: Passage): string => shortened(source?.document.text.slice(at.start, at.end) ?? '')
  const words = passage ? `“${textAt(passage)}”` : ''
  if (telling) {
    const planned = telling.planned ? ', still to come' : ''
    const last = until === null ? '' : `, to ${until}`
    return `${words} (${textAt(telling.words)}${last}${planned})`
  }
  return `${kind === 'as-of' ? 'As of this day, ' : ''}${claim?.value.text ?? ''}: ${words}`
}

function shortened(text: string): string {
  const words = text.replaceAll(/\s+/gu, ' ').trim()
  return words.length <= LONGEST ? words : `${words.slice(0, words.lastIndexOf(' ', LONGEST))}…`
}
