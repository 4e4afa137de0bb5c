import { directionOf } from '#core/text/direction.ts'
import { Check, Columns2, Pause, X } from 'lucide-react'
import { useState } from 'react'
import type { Claim } from '#core/claims/claim.ts'
import type { Entity } from '#core/claims/entity.ts'
import type { Passage } from '#core/documents/source-document.ts'
import { countReports, reportWords } from '#core/independence/source-clusters.ts'
import { useSources } from '#renderer/services/judging/use-judging.ts'
import { surenessWords } from '#core/findings/calibration/sureness.ts'
import { awaitsDecision, type JudgedDiscrepancy } from '#core/findings/carry-decisions.ts'
import { assertedWords } from '#renderer/services/passage-text/asserted-words.ts'
import {
  DISPOSITION_TERMS,
  labelOf,
  SEVERITY_TERMS,
  sideLetter,
  sideTone,
  TYPE_TERMS,
} from '#renderer/services/passage-text/terms.ts'
import { useDocumentsOf, wordsOfPassage } from '#renderer/services/passage-text/use-documents.ts'
import { useClaims, useEntities } from '#renderer/services/passage-text/use-proposals.ts'
import { leaveToList } from '#renderer/services/work-focus.ts'
import { comparePassages, inspect, openDocument } from '#renderer/services/workspace.ts'
import type { TieredDiscrepancy } from '#renderer/store/queries/judgements.ts'
import { Badge } from '#renderer/ui/badge.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { PassageQuote } from '#renderer/ui/document-text/passage-quote.tsx'
import { SelectField, TextField } from '#renderer/ui/fields.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { backToList } from './back-to-list.ts'
import { SinceJudged } from './since-judged.tsx'
import { decisionWords, explanationParts } from './use-judging.ts'
import type { VerdictControl } from './use-verdict.ts'
import './discrepancies.css'

/** A proposal with all that is needed to judge it: what is said against what, where, why, and the decision. */
export function DiscrepancyDetail({
  judged,
  reason,
  judgement,
  onReason,
  onExplain,
  onConfirm,
  onDismiss,
  onHold,
  hasKeys = false,
}: {
  readonly judged: TieredDiscrepancy
  readonly reason: string
  /** Severity and disposition. */
  readonly judgement: VerdictControl
  readonly onReason: (reason: string) => void
  /** The reason field was left. */
  readonly onExplain: () => void
  readonly onConfirm: () => void
  readonly onDismiss: () => void
  readonly onHold: () => void
  /** Whether the keys of the inbox work here; beside a text their letters mean something else. */
  readonly hasKeys?: boolean
}) {
  const { discrepancy, decision, since } = judged
  const state = decision?.decision ?? null
  // A decision that something new waits for is not in force.
  const pressed = awaitsDecision(judged) ? null : state
  const { why, unless } = explanationParts(discrepancy)
  const sure = surenessWords(discrepancy)
  return (
    <article className="list-detail discrepancy" aria-label={discrepancy.summary}>
      <header className="list-detail-head">
        <p className="list-detail-line">
          <Badge tone="accent">{labelOf(TYPE_TERMS, discrepancy.type)}</Badge>
          {judged.tier === 'possible' ? <Badge>Possible</Badge> : null}
          {discrepancy.internal ? <Badge tone="warn">Within one document</Badge> : null}
          {discrepancy.hint === undefined ? null : (
            <Badge>Perhaps: {labelOf(DISPOSITION_TERMS, discrepancy.hint)}</Badge>
          )}
          <span className="discrepancy-state" data-state={pressed ?? 'open'}>
            {since?.kind === 'changed' ? 'Changed since you judged it' : decisionWords(decision)}
          </span>
        </p>
        <h3 dir={directionOf(discrepancy.summary)}>{discrepancy.summary}</h3>
        {sure === '' ? null : <p className="muted">{sure}.</p>}
      </header>
      <SinceJudged judged={judged} />
      <Sides judged={judged} />
      <Sentences title="Why this was proposed" sentences={why} />
      <Sentences title="What could make it no conflict" sentences={unless} />
      <div className="list-detail-actions">
        <div className="discrepancy-verdict">
          <SelectField
            label="Severity"
            hideLabel
            value={judgement.verdict.severity}
            options={hasKeys ? NUMBERED_SEVERITIES : SEVERITY_TERMS}
            onChange={(severity) => {
              judgement.set({ severity })
              if (hasKeys) backToList()
            }}
          />
          <SelectField
            label="What the difference is"
            hideLabel
            value={judgement.verdict.disposition}
            options={DISPOSITION_TERMS}
            onChange={(disposition) => {
              judgement.set({ disposition })
              if (hasKeys) backToList()
            }}
          />
          {hasKeys ? (
            <span className="muted discrepancy-keys">
              <Kbd keys="1" /> to <Kbd keys="4" /> severity, <Kbd keys="d" /> difference, <Kbd keys="m" />{' '}
              {state === 'confirmed' ? 'edit the finding' : 'reason'}
            </span>
          ) : null}
        </div>
        <Button variant={pressed === 'confirmed' ? 'primary' : 'default'} icon={Check} onPress={onConfirm}>
          {since && state === 'confirmed'
            ? 'Take into the finding'
            : state === 'confirmed'
              ? 'Confirmed'
              : 'Confirm'}{' '}
          <Kbd keys={hasKeys ? 'y' : 'Shift+y'} />
        </Button>
        <Button variant={pressed === 'dismissed' ? 'primary' : 'default'} icon={X} onPress={onDismiss}>
          {since && state === 'dismissed' ? 'Dismiss again' : state === 'dismissed' ? 'Dismissed' : 'Dismiss'}{' '}
          <Kbd keys={hasKeys ? 'n' : 'Shift+n'} />
        </Button>
        <Button variant={pressed === 'held' ? 'primary' : 'default'} icon={Pause} onPress={onHold}>
          {since && state === 'held' ? 'Hold again' : state === 'held' ? 'Held' : 'Hold'}{' '}
          <Kbd keys={hasKeys ? 'h' : 'Shift+h'} />
        </Button>
        {decision?.finding ? (
          <Button variant="quiet" onPress={() => inspect({ kind: 'finding', id: decision.finding ?? '' })}>
            Edit the finding
          </Button>
        ) : (
          <div className="discrepancy-reason" onKeyDown={hasKeys ? leaveToList : undefined}>
            <TextField
              label="Reason"
              hideLabel
              placeholder="Reason (optional)"
              value={reason}
              onChange={onReason}
              onBlur={onExplain}
            />
          </div>
        )}
      </div>
    </article>
  )
}

function Sides({ judged }: { readonly judged: JudgedDiscrepancy }) {
  const { discrepancy, since } = judged
  const claims = useClaims()
  const entities = useEntities()
  const sources = useSources()
  const [all, setAll] = useState(false)
  const first = discrepancy.sides[0]?.evidence[0]
  const second = discrepancy.sides[1]?.evidence[0]
  const inspected = { kind: 'discrepancy', id: discrepancy.id } as const
  const open = (side: number, passage: Passage): void => {
    const other = side === 0 ? second : first
    if (!other) openDocument(passage.document, passage)
    else if (side === 0) comparePassages(passage, other, inspected)
    else comparePassages(other, passage, inspected)
  }
  const most = all ? Number.POSITIVE_INFINITY : MOST_SHOWN
  const documents = useDocumentsOf(
    discrepancy.sides.flatMap((side) => side.evidence.slice(0, most).map((passage) => passage.document)),
  )
  const hidden = discrepancy.sides.reduce((sum, side) => sum + Math.max(0, side.evidence.length - most), 0)
  return (
    <>
      <div className="discrepancy-sides">
        {discrepancy.sides.map((side, index) => (
          <section key={index} className="discrepancy-side" aria-label={`Side ${sideLetter(index)}`}>
            <h4>
              <Badge tone={sideTone(index)}>{sideLetter(index)}</Badge>
              <span className="discrepancy-value">
                <bdi>{side.value}</bdi>{' '}
                {since?.newSides.includes(index) ? <Badge tone="accent">New</Badge> : null}
              </span>
              <span className="muted">
                {sources === undefined ? '' : reportWords(countReports(sources.clusters, side.evidence))}
              </span>
            </h4>
            {side.evidence.slice(0, most).map((passage) => {
              const words = wordsOfPassage(documents, passage)
              if (!words) return null
              const note = claims
                ? claimNote(
                    claims,
                    entities ?? [],
                    side.claims,
                    passage,
                    documents?.get(passage.document)?.meta.published ?? null,
                  )
                : undefined
              return (
                <PassageQuote
                  key={`${passage.document}:${passage.start}`}
                  {...words}
                  note={note}
                  onOpen={() => open(index, passage)}
                  openLabel="Show side by side with the other account"
                />
              )
            })}
          </section>
        ))}
      </div>
      <div className="discrepancy-more">
        {first && second ? (
          <Button
            size="small"
            variant="quiet"
            icon={Columns2}
            onPress={() => comparePassages(first, second, inspected)}
          >
            Open A and B side by side
          </Button>
        ) : null}
        {hidden > 0 ? (
          <Button size="small" variant="quiet" onPress={() => setAll(true)}>
            Show {hidden} more {hidden === 1 ? 'place' : 'places'}
          </Button>
        ) : null}
      </div>
    </>
  )
}

const MOST_SHOWN = 4

/** With the digits that set them. */
const NUMBERED_SEVERITIES = SEVERITY_TERMS.map((term, index) => ({
  ...term,
  label: `${index + 1}: ${term.label}`,
}))

function claimNote(
  claims: readonly Claim[],
  entities: readonly Entity[],
  claimIds: readonly string[],
  passage: Passage,
  published: string | null,
): string | undefined {
  const claim = claims.find(
    (one) =>
      claimIds.includes(one.id) &&
      one.passage.document === passage.document &&
      one.passage.start < passage.end &&
      passage.start < one.passage.end,
  )
  return claim ? assertedWords(claim, entities, published) : undefined
}

function Sentences({ title, sentences }: { readonly title: string; readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null
  return (
    <section className="discrepancy-why">
      <h4>{title}</h4>
      <ul>
        {sentences.map((sentence, index) => (
          <li key={index}>
            <bdi>{sentence}</bdi>
          </li>
        ))}
      </ul>
    </section>
  )
}
