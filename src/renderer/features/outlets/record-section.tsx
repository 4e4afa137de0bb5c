import { useState } from 'react'
import type { OutletRecord, OutletStatement } from '#core/comparison/outlet-record.ts'
import { proportionWords, type Proportion } from '#core/reliability/wilson.ts'
import { openProposal } from '#renderer/services/judging/inbox.ts'
import { inspect, openDocument, showView } from '#renderer/services/workspace.ts'
import { Badge } from '#renderer/ui/badge.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { useOutletRecord } from './use-outlet-record.ts'

const FIRST_SHOWN = 8

/** What became of what the outlet asserted: counted on a stated base, with the statements themselves below. */
export function RecordSection({
  outletId,
  documents,
}: {
  readonly outletId: string
  readonly documents: readonly string[]
}) {
  const found = useOutletRecord(outletId, documents)
  return (
    <section className="outlet-part" aria-label="What became of its statements">
      <h3>What became of its statements</h3>
      {found === undefined ? (
        <p className="muted" aria-busy>
          Counting…
        </p>
      ) : found === null ? (
        <p className="muted">The documents are not analysed yet.</p>
      ) : (
        <Counts record={found.record} />
      )}
    </section>
  )
}

function Counts({ record }: { readonly record: OutletRecord }) {
  const [all, setAll] = useState(false)
  const { statements, contradicted, corroborated, alone, onlyUnnamed } = record
  if (statements.length === 0) {
    return (
      <p className="muted">
        No report of another outlet speaks of anything that it asserts, so nothing can be counted
        {alone > 0 ? ` (${alone} of its statements stand alone)` : ''}.
      </p>
    )
  }
  const shown = all ? statements : statements.slice(0, FIRST_SHOWN)
  return (
    <>
      <dl className="record-counts">
        <Count
          label="Contradicted, as an analyst confirmed"
          tone="danger"
          counted={contradicted}
          later={record.contradictedLater}
        />
        <Count
          label="Corroborated by an independent report"
          tone="ok"
          counted={corroborated}
          later={record.corroboratedLater}
        />
      </dl>
      <p className="muted">
        Base: {statements.length} of its own statements that a report of another outlet speaks of, too;{' '}
        {alone} that nobody else speaks of are in no count.
        {openWords(record)}
        {onlyUnnamed > 0
          ? ` ${onlyUnnamed} ${onlyUnnamed === 1 ? 'rests' : 'rest'} on reports that name no outlet and might be its own: name their outlets.`
          : ''}{' '}
        A contradiction does not say who is right.
      </p>
      <ol className="record-list">
        {shown.map((statement) => (
          <Statement key={statement.id} statement={statement} />
        ))}
      </ol>
      {statements.length > FIRST_SHOWN ? (
        <Button size="small" variant="quiet" onPress={() => setAll(!all)}>
          {all ? 'Show the first ones only' : `Show all ${statements.length}`}
        </Button>
      ) : null}
    </>
  )
}

function Count({
  label,
  tone,
  counted,
  later,
}: {
  readonly label: string
  readonly tone: 'danger' | 'ok'
  readonly counted: Proportion
  readonly later: number
}) {
  const { count, base, interval } = counted
  return (
    <div title={proportionWords(counted)}>
      <dt>{label}</dt>
      <dd>
        <span className="record-figure">
          <strong>{count}</strong> of {base}
        </span>
        {interval === null ? null : (
          <>
            <span
              className={`interval interval-${tone}`}
              aria-hidden
              style={{
                backgroundImage: intervalGround(count / base, interval.low, interval.high),
              }}
            />
            <span className="muted">
              95 % interval {percent(interval.low)}–{percent(interval.high)} %
              {later > 0 ? `; ${later} by later reports` : ''}
            </span>
          </>
        )}
      </dd>
    </div>
  )
}

/** How many statements have proposals that are not decided, in a sentence; `''` where none has. */
export function openWords({ proposed, held }: Pick<OutletRecord, 'proposed' | 'held'>): string {
  const parts = [
    ...(proposed === 0
      ? []
      : [`${proposed} ${proposed === 1 ? 'has a proposal' : 'have proposals'} nobody has judged`]),
    ...(held === 0
      ? []
      : [
          `${held} ${held === 1 ? 'has a proposal' : 'have proposals'} that ${held === 1 ? 'is' : 'are'} held`,
        ]),
  ]
  return parts.length === 0 ? '' : ` ${parts.join(' and ')}, not counted as contradicted.`
}

/** A strip from 0 to 100 %: the interval tinted, the share itself as a line. */
function intervalGround(share: number, low: number, high: number): string {
  const at = (value: number): string => `${(value * 100).toFixed(1)}%`
  const line = `linear-gradient(to right, transparent calc(${at(share)} - 1px), currentColor calc(${at(share)} - 1px), currentColor calc(${at(share)} + 1px), transparent calc(${at(share)} + 1px))`
  const band = `linear-gradient(to right, transparent ${at(low)}, var(--interval-soft) ${at(low)}, var(--interval-soft) ${at(high)}, transparent ${at(high)})`
  return `${line}, ${band}`
}

function Statement({ statement }: { readonly statement: OutletStatement }) {
  const { about, values, passages, contradicted, corroborated, proposed, held } = statement
  const [place] = passages
  const [finding] = contradicted
  const [proposal = held[0]] = proposed
  return (
    <li>
      <div className="record-words">
        <button
          type="button"
          className="record-open"
          disabled={!place}
          onClick={() => {
            if (place) openDocument(place.document, place)
          }}
        >
          <span dir="auto">{about}</span>
        </button>
        {values.length === 0 ? null : (
          <span className="muted" dir="auto">
            {values.slice(0, 3).join('; ')}
          </span>
        )}
      </div>
      <span className="record-marks">
        {finding ? (
          <Button
            size="small"
            variant="quiet"
            onPress={() => {
              showView('findings')
              inspect({ kind: 'finding', id: finding.finding })
            }}
          >
            <Badge tone="danger">contradicted{words(finding.when)}</Badge>
          </Button>
        ) : null}
        {proposal !== undefined ? (
          <Button size="small" variant="quiet" onPress={() => openProposal(proposal)}>
            <Badge tone="warn">{proposed.length > 0 ? 'to judge' : 'held'}</Badge>
          </Button>
        ) : null}
        {corroborated.length > 0 ? (
          <Badge tone="ok">
            {corroborated.length === 1
              ? `corroborated${words(corroborated[0]?.when ?? null)}`
              : `corroborated by ${corroborated.length}`}
          </Badge>
        ) : null}
      </span>
    </li>
  )
}

function words(when: 'later' | 'same-day' | 'earlier' | null): string {
  return when === null
    ? ', undated'
    : when === 'same-day'
      ? ' the same day'
      : when === 'later'
        ? ' later'
        : ' before'
}

function percent(share: number): number {
  return Math.round(share * 100)
}
