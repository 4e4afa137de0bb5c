import { Check, Columns2, Flag, Tag, X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Checked } from '#core/findings/omission.ts'
import type { JudgedOmission } from '#core/findings/judged-omissions.ts'
import type { Finding } from '#core/findings/finding.ts'
import { originOf, titleOf } from '#renderer/services/passage-text/document-words.ts'
import {
  wordsOfPassage,
  type Documents,
  type Summaries,
} from '#renderer/services/passage-text/use-documents.ts'
import { leaveToList } from '#renderer/services/work-focus.ts'
import { inspect, openDocument } from '#renderer/services/workspace.ts'
import { Badge } from '#renderer/ui/badge.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { PassageQuote } from '#renderer/ui/document-text/passage-quote.tsx'
import { TextField } from '#renderer/ui/fields.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { countWords, isDismissed, isKept, placesOf, type Place } from './omission-rows.ts'
import './omissions.css'

/** What can be done with an omission; also by key. */
export type OmissionActions = {
  readonly onMark: () => void
  readonly onKeep: () => void
  readonly onDismiss: () => void
  readonly onNote: (text: string) => void
  /** The note is left: it belongs to a decision that stands. */
  readonly onExplain: () => void
  readonly onTag: () => void
  readonly onCompare: () => void
  readonly onChoose: (place: number) => void
}

/** An omission with every place that tells it, and what was and was not checked for it. */
export function OmissionDetail({
  judged,
  note,
  documents,
  summaries,
  findings,
  place,
  actions,
}: {
  readonly judged: JudgedOmission
  readonly note: string
  readonly documents: Documents
  readonly summaries: Summaries
  /** Those that the analyst made of it. */
  readonly findings: readonly Finding[]
  /** The chosen place, counted from 0. */
  readonly place: number
  readonly actions: OmissionActions
}) {
  const { omission, decision, newDocuments } = judged
  const { name, reported, absent, partly } = omission
  const checked = new Set([...reported, ...absent, ...partly].map(({ document }) => document))
  const unchecked = [...summaries.keys()].filter((id) => !checked.has(id))
  const places = placesOf(omission)
  const [lead] = reported
  const words = lead ? wordsOfPassage(documents, lead) : null
  const card = (at: Place | undefined): ReactNode => {
    const quoted = at ? wordsOfPassage(documents, at.passage) : null
    if (!at || !quoted) return null
    const index = places.indexOf(at)
    return (
      <li
        key={index}
        className="omission-place"
        data-place={index}
        aria-current={index === place || undefined}
      >
        <PassageQuote
          {...quoted}
          onOpen={() => {
            actions.onChoose(index)
            openDocument(at.passage.document, at.passage)
          }}
        />
      </li>
    )
  }
  const nearest = (list: readonly Checked[], kind: Place['kind']): ReactNode =>
    list.map((one) => {
      const at = places.find(({ kind: own, passage }) => own === kind && passage.document === one.document)
      return at ? (
        card(at)
      ) : (
        <li key={one.document} className="omission-place">
          <DocumentLine id={one.document} summaries={summaries} />
          <p className="muted">Nothing there comes near it.</p>
        </li>
      )
    })
  return (
    <article className="list-detail" aria-label={name === '' ? (words?.quote ?? '') : name}>
      <header className="list-detail-head">
        <p className="list-detail-line">
          <Badge>{name === '' ? 'Statement' : 'Named'}</Badge>
          <span className="muted">{countWords(omission)}</span>
          {decision === null ? null : (
            <Badge tone={isKept(judged) ? 'ok' : 'neutral'}>{isKept(judged) ? 'Kept' : 'Dismissed'}</Badge>
          )}
          {decision === null || newDocuments.length === 0 ? null : (
            <span className="muted">
              {newDocuments.length} {newDocuments.length === 1 ? 'document' : 'documents'} joined since
            </span>
          )}
          {findings.map(({ id }) => (
            <Button
              key={id}
              size="small"
              variant="quiet"
              icon={Flag}
              onPress={() => inspect({ kind: 'finding', id })}
            >
              Your finding
            </Button>
          ))}
        </p>
        {name === '' ? <blockquote dir="auto">{words?.quote}</blockquote> : <h3 dir="auto">{name}</h3>}
      </header>
      <Places title="Told by" count={reported.length}>
        {places.filter(({ kind }) => kind === 'reported').map(card)}
      </Places>
      <Places
        title="Absent (checked)"
        count={absent.length}
        note="Every two neighbouring sentences of these documents were compared with it. What stands here comes nearest."
      >
        {nearest(absent, 'absent')}
      </Places>
      {partly.length === 0 ? null : (
        <Places
          title="Told in part, or in other words"
          count={partly.length}
          note="These documents were checked too: read whether they tell it."
        >
          {nearest(partly, 'partly')}
        </Places>
      )}
      {unchecked.length === 0 ? null : (
        <Places
          title="Not checked"
          count={unchecked.length}
          note="Of another story or in another language: nothing was looked for in them."
          compact
        >
          {unchecked.slice(0, MOST_LISTED).map((id) => (
            <li key={id}>
              <DocumentLine id={id} summaries={summaries} />
            </li>
          ))}
          {unchecked.length > MOST_LISTED ? (
            <li className="muted">and {unchecked.length - MOST_LISTED} more</li>
          ) : null}
        </Places>
      )}
      <div className="list-detail-actions">
        <Button variant={isKept(judged) ? 'primary' : 'default'} icon={Check} onPress={actions.onKeep}>
          {isKept(judged) ? 'Kept' : 'Keep'} <Kbd keys="y" />
        </Button>
        <Button variant={isDismissed(judged) ? 'primary' : 'default'} icon={X} onPress={actions.onDismiss}>
          {isDismissed(judged) ? 'Dismissed' : 'Dismiss'} <Kbd keys="x" />
        </Button>
        <div className="omission-note-field" onKeyDown={leaveToList}>
          <TextField
            label="Why"
            hideLabel
            placeholder="Why (optional)"
            value={note}
            onChange={actions.onNote}
            onBlur={actions.onExplain}
          />
        </div>
        <Button icon={Flag} onPress={actions.onMark}>
          Make a finding <Kbd keys="n" />
        </Button>
        <Button icon={Tag} onPress={actions.onTag}>
          Tag the words <Kbd keys="t" />
        </Button>
        <Button icon={Columns2} onPress={actions.onCompare}>
          Side by side <Kbd keys="o" />
        </Button>
        <span className="muted omission-keys">
          <Kbd keys="m" /> why, <Kbd keys="[" /> <Kbd keys="]" /> place, <Kbd keys="r" /> read it
        </span>
      </div>
    </article>
  )
}

const MOST_LISTED = 8

function Places({
  title,
  count,
  note,
  compact = false,
  children,
}: {
  readonly title: string
  readonly count: number
  readonly note?: string
  readonly compact?: boolean
  readonly children: ReactNode
}) {
  return (
    <section className="omission-places" aria-label={title}>
      <h4>
        {title} <span className="muted">({count})</span>
      </h4>
      {note === undefined ? null : <p className="muted omission-note">{note}</p>}
      <ul className={compact ? 'omission-lines' : 'omission-cards'}>{children}</ul>
    </section>
  )
}

function DocumentLine({ id, summaries }: { readonly id: string; readonly summaries: Summaries }) {
  const document = summaries.get(id)
  if (!document) return null
  return (
    <button type="button" className="omission-document" onClick={() => openDocument(id)}>
      {originOf(document).map((part, index) => (
        <strong key={index}>
          {index === 0 ? '' : ' · '}
          <bdi>{part}</bdi>
        </strong>
      ))}{' '}
      <bdi>{titleOf(document)}</bdi>
    </button>
  )
}
