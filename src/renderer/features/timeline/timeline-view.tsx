import { CalendarDays, CalendarPlus, FileText, MessageSquareText } from 'lucide-react'
import { useCallback, useMemo } from 'react'
import type { Assertions } from '#renderer/store/queries/proposals.ts'
import { byText } from '#core/base/order.ts'
import type { SourceDocument } from '#core/documents/source-document.ts'
import { isOfPeriod, type TimelineEntry } from '#core/comparison/timeline.ts'
import type { Telling } from '#core/statements/tellings.ts'
import { useObservable } from '#renderer/services/case-context.tsx'
import { originOf, shortNameOf, titleOf } from '#renderer/services/passage-text/document-words.ts'
import { useAssertions } from '#renderer/services/passage-text/use-proposals.ts'
import {
  useAllDocuments,
  wordsOfPassage,
  type Documents,
} from '#renderer/services/passage-text/use-documents.ts'
import { useWalkCommands } from '#renderer/services/passage-text/use-walk-commands.ts'
import { inspect, openDocument } from '#renderer/services/workspace.ts'
import { IconButton } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { SelectField } from '#renderer/ui/fields.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { DenseList, type ListGroup } from '#renderer/ui/list-box.tsx'
import { PanelHeader } from '#renderer/ui/panel.tsx'
import { DateForm } from './date-form.tsx'
import { EVERY, timelineState } from './state.ts'
import {
  dayWords,
  entryWords,
  gapWords,
  periodWords,
  beginning,
  ending,
  remarks,
  timelineSections,
  type TimelineSection,
} from './timeline-rows.ts'
import { useDating, type Dating } from './use-dating.ts'
import './timeline.css'

const KINDS = [
  { id: EVERY, label: 'Told and published' },
  { id: 'told', label: 'What is told' },
  { id: 'published', label: 'Publications' },
] as const

/** When documents appeared and of which days they speak, on one axis. */
export function TimelineView() {
  const analysis = useAssertions()
  const documents = useAllDocuments()
  if (analysis === undefined || documents === undefined) return <div className="timeline" aria-busy />
  return <Timeline analysis={analysis} documents={documents} />
}

function Timeline({
  analysis,
  documents,
}: {
  readonly analysis: Assertions | null
  readonly documents: Documents
}) {
  const held = useObservable(timelineState)
  // A choice that was made in another case, or of what has gone since, is no choice.
  const document = documents.has(held.document) ? held.document : EVERY
  const name = analysis?.entities.some(({ id }) => id === held.name) ? held.name : EVERY
  const { current, kind } = held
  const names = useMemo(() => nameOptions(analysis), [analysis])
  const sections = useMemo(
    () => timelineSections(analysis, documents, { document, kind, name }),
    [analysis, documents, document, kind, name],
  )
  const entries = useMemo(() => sections.flatMap((section) => section.entries), [sections])
  const ids = useMemo(() => entries.map(({ id }) => id), [entries])
  const byId = useMemo(() => new Map(entries.map((entry) => [entry.id, entry])), [entries])
  const select = useCallback(
    (id: string) => {
      timelineState.update((now) => ({ ...now, current: id }))
      const entry = byId.get(id)
      if (entry) inspect({ kind: 'document', id: entry.document })
    },
    [byId],
  )
  const open = useCallback(
    (id: string) => {
      const entry = byId.get(id)
      if (entry) openDocument(entry.document, entry.passage)
    },
    [byId],
  )
  const chosen = current !== null && byId.has(current) ? current : null
  useWalkCommands('Timeline', ids, chosen, select, open, 'Open the passage')
  const dating = useDating(entries, chosen, select)
  const groups = useMemo(
    () =>
      sections.map((section): ListGroup<TimelineEntry> => ({
        id: section.id,
        title: <SectionTitle section={section} />,
        items: section.entries,
      })),
    [sections],
  )
  const days = sections.filter(({ day }) => day !== null).length
  return (
    <div className="timeline">
      <PanelHeader title="Timeline" subtitle={countWords(entries.length, days)} />
      {documents.size === 0 ? (
        <EmptyState
          icon={CalendarDays}
          title="Nothing on the timeline yet"
          text="Import documents: their days of publication and the days they speak of stand here."
        />
      ) : (
        <>
          <div className="timeline-filter">
            <SelectField
              label="Entries"
              hideLabel
              value={kind}
              options={KINDS}
              onChange={(next) => timelineState.update((now) => ({ ...now, kind: next }))}
            />
            <SelectField
              label="Name"
              hideLabel
              value={name}
              options={names}
              onChange={(next) => timelineState.update((now) => ({ ...now, name: next }))}
            />
            <SelectField
              label="Document"
              hideLabel
              value={document}
              options={[
                { id: EVERY, label: 'All documents' },
                ...[...documents.values()].map((one) => ({
                  id: one.id,
                  label: titleOf(one),
                  description: originOf(one).join(' · '),
                })),
              ]}
              onChange={(next) => timelineState.update((now) => ({ ...now, document: next }))}
            />
          </div>
          <div className="timeline-list">
            <DenseList
              label="Timeline"
              groups={groups}
              estimatedRowHeight={44}
              selected={chosen === null ? [] : [chosen]}
              onSelect={([id]) => {
                if (id !== undefined) select(id)
              }}
              onAction={open}
              textOf={(entry) => `${ids.indexOf(entry.id) + 1}: ${entry.day ?? 'undated'}`}
              empty={<EmptyState title="Nothing fits the choice" />}
            >
              {(entry) => <Entry entry={entry} documents={documents} names={analysis} dating={dating} />}
            </DenseList>
          </div>
        </>
      )}
    </div>
  )
}

function SectionTitle({ section }: { readonly section: TimelineSection }) {
  const { day, until, gap } = section
  return (
    <span className="timeline-day">
      <span>{day === null ? 'Without a day' : until === null ? dayWords(day) : periodWords(day, until)}</span>
      {day === null && section.entries.some(({ kind }) => kind === 'published') ? (
        <span className="timeline-gap">
          <Kbd keys="d" /> dates a document
        </span>
      ) : null}
      {gap > 0 ? <span className="timeline-gap">after {gapWords(gap)}</span> : null}
    </span>
  )
}

function Entry({
  entry,
  documents,
  names,
  dating,
}: {
  readonly entry: TimelineEntry
  readonly documents: Documents
  readonly names: Assertions | null
  readonly dating: Dating
}) {
  const document = documents.get(entry.document)
  if (!document) return null
  const subject = names?.entities.find(({ id }) => id === entry.claim?.subject)?.name ?? ''
  const words = entry.passage ? wordsOfPassage(documents, entry.passage) : null
  const said = entry.telling ? remarks(entry.telling, isOfPeriod(entry)) : []
  const Icon = entry.kind === 'published' ? FileText : MessageSquareText
  return (
    <div className={`timeline-entry timeline-${entry.kind}`}>
      <Icon size={15} aria-hidden />
      <span className="timeline-words">
        {entry.telling ? (
          <>
            <Clause telling={entry.telling} text={documents.get(entry.document)?.text ?? ''} />
            {said.length > 0 ? <span className="timeline-when">{said.join(' · ')}</span> : null}
          </>
        ) : entry.claim ? (
          <>
            <bdi className="timeline-what">{entryWords(entry, subject)}</bdi>
            <span className="timeline-quote" dir="auto">
              {words ? `${words.before}${words.quote}${words.after}` : ''}
            </span>
          </>
        ) : (
          <>
            <span className="timeline-what">
              {publishedWords(entry, document)}: <bdi>{titleOf(document)}</bdi>
            </span>
            {dating.entry === entry.id ? (
              <DateForm
                document={document}
                onSave={(published) => dating.save(entry, published)}
                onCancel={dating.cancel}
              />
            ) : null}
          </>
        )}
      </span>
      {entry.kind === 'published' && (entry.day === null || entry.byDateline) && dating.entry !== entry.id ? (
        <IconButton
          label="Date the document"
          icon={CalendarPlus}
          keys="d"
          size="small"
          onPress={() => dating.begin(entry.id)}
        />
      ) : null}
      <span className="timeline-source truncate" title={sourceOf(entry, document)}>
        <bdi>{sourceOf(entry, document)}</bdi>
      </span>
    </div>
  )
}

/** What is told of the day, with the words that say when. */
function Clause({ telling, text }: { readonly telling: Telling; readonly text: string }) {
  const { passage, words } = telling
  const isInside = words.start >= passage.start && words.end <= passage.end
  return (
    <span className="timeline-clause" dir="auto">
      {isInside ? (
        <>
          {beginning(text.slice(passage.start, words.start))}
          <strong>{text.slice(words.start, words.end)}</strong>
          {ending(text.slice(words.end, passage.end))}
        </>
      ) : (
        text.slice(passage.start, passage.end)
      )}
    </span>
  )
}

/** Who says it; the title of a publication stands in its row already. */
function sourceOf({ kind }: TimelineEntry, document: SourceDocument): string {
  return kind === 'published' ? (document.meta.outlet ?? '') : shortNameOf(document)
}

/** A month or a year is known that no day follows from. */
function publishedWords({ day, time, byDateline }: TimelineEntry, { meta }: SourceDocument): string {
  if (byDateline) return 'Written, as its head says'
  if (day === null) return meta.published === null ? 'Published' : `Published in ${meta.published}`
  return time === null ? 'Published' : `Published at ${time}`
}

function nameOptions(analysis: Assertions | null): { readonly id: string; readonly label: string }[] {
  const entities = (analysis?.entities ?? []).toSorted(
    (a, b) => b.mentions.length - a.mentions.length || byText(a.id, b.id),
  )
  return [
    { id: EVERY, label: 'All names' },
    // A longer list is no choice; the claims of rarer names are found in the view of names.
    ...entities.slice(0, 200).map(({ id, name }) => ({ id, label: name })),
  ]
}

function countWords(entries: number, days: number): string {
  const count = entries === 1 ? '1 entry' : `${entries} entries`
  if (days === 0)
    return `${count}, none with a known day: when documents appeared, and the days they speak of`
  return `${count} on ${days === 1 ? '1 day' : `${days} days`}: when documents appeared, and the days they speak of`
}
