import { directionOf } from '#core/text/direction.ts'
import { Bot, PenLine, Stamp } from 'lucide-react'
import { useCallback, useMemo } from 'react'
import { assessmentsOfAccount, type Assessment } from '#core/credibility/credibility.ts'
import type { Finding } from '#core/findings/finding.ts'
import { useObservable } from '#renderer/services/case-context.tsx'
import { CREDIBILITY_TERMS } from '#renderer/services/judging/credibility-terms.ts'
import { useAssessments } from '#renderer/services/judging/use-judging.ts'
import {
  labelOf,
  SEVERITY_TERMS,
  SEVERITY_TONES,
  sideLetter,
  sideTone,
  STATUS_TERMS,
  TYPE_TERMS,
} from '#renderer/services/passage-text/terms.ts'
import { sideSources } from '#renderer/services/passage-text/side-sources.ts'
import { useSummaries, type Summaries } from '#renderer/services/passage-text/use-documents.ts'
import { useFindings } from '#renderer/services/passage-text/use-marked.ts'
import { useWalkCommands } from '#renderer/services/passage-text/use-walk-commands.ts'
import { inspect, workspace } from '#renderer/services/workspace.ts'
import { Badge } from '#renderer/ui/badge.tsx'
import { CredibilityChip } from '#renderer/ui/credibility/credibility-chip.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { SearchField, SelectField } from '#renderer/ui/fields.tsx'
import { WalkedList } from '#renderer/ui/walked-list.tsx'
import { ListFilter, ListView } from '#renderer/ui/list-view.tsx'
import { PanelHeader } from '#renderer/ui/panel.tsx'
import { inOrder, ORDERS } from './finding-order.ts'
import { ALL, findingsState, type FindingsState } from './findings-state.ts'
import { openFinding } from './open-finding.ts'
import './findings.css'

/** How many sides a row has room for. */
const MOST_SIDES = 4

/** What the analyst judged to be inconsistent. */
export function FindingsView() {
  const findings = useFindings()
  const { inspected } = useObservable(workspace)
  const state = useObservable(findingsState)
  const { query, type, status, severity, order } = state
  const summaries = useSummaries()
  const assessments = useAssessments()
  const shown = useMemo(() => {
    const fitting = (findings ?? []).filter((finding) => fits(finding, state))
    return inOrder(fitting, order, assessments ?? [])
  }, [findings, state, order, assessments])
  const ids = useMemo(() => shown.map((finding) => finding.id), [shown])
  const current = inspected.kind === 'finding' ? inspected.id : null
  const select = useCallback((id: string) => inspect({ kind: 'finding', id }), [])
  const open = useCallback(
    (id: string) => {
      const finding = shown.find((one) => one.id === id)
      if (finding) openFinding(finding)
    },
    [shown],
  )
  useWalkCommands('Findings', ids, current, select, open)
  if (findings === undefined || summaries === undefined) return <ListView busy />
  return (
    <ListView>
      <PanelHeader
        title="Findings"
        subtitle={
          (shown.length === findings.length ? '' : `${shown.length} of `) +
          (findings.length === 1 ? '1 finding' : `${findings.length} findings`)
        }
        actions={
          findings.length === 0 ? undefined : (
            <SelectField
              label="Order"
              hideLabel
              value={order}
              onChange={(next) => change({ order: next })}
              options={ORDERS}
            />
          )
        }
      />
      {findings.length === 0 ? (
        <EmptyState
          icon={Stamp}
          title="No findings yet"
          text="A finding is your judgement. Confirm a proposed discrepancy, or mark one by hand:"
          steps={[
            'Select words in a document and press N.',
            'Select the words that do not agree with them, and press N again.',
            'Choose the kind and save.',
          ]}
        />
      ) : (
        <>
          <ListFilter>
            <SearchField label="Filter findings" value={query} onChange={(next) => change({ query: next })} />
            <SelectField
              label="Kind"
              hideLabel
              value={type}
              onChange={(next) => change({ type: next })}
              options={[{ id: ALL, label: 'All kinds' }, ...TYPE_TERMS]}
            />
            <SelectField
              label="Status"
              hideLabel
              value={status}
              onChange={(next) => change({ status: next })}
              options={[{ id: ALL, label: 'Any status' }, ...STATUS_TERMS]}
            />
            <SelectField
              label="Severity"
              hideLabel
              value={severity}
              onChange={(next) => change({ severity: next })}
              options={[{ id: ALL, label: 'Any severity' }, ...SEVERITY_TERMS]}
            />
          </ListFilter>
          <WalkedList
            label="Findings"
            items={shown}
            estimatedRowHeight={76}
            chosen={current}
            onChoose={select}
            onAction={open}
            wordsOf={(finding) => finding.summary}
            empty={<EmptyState title="No finding fits the filter" />}
          >
            {(finding) => (
              <FindingRow
                finding={finding}
                assessments={assessments ?? NO_ASSESSMENTS}
                summaries={summaries}
              />
            )}
          </WalkedList>
        </>
      )}
    </ListView>
  )
}

function change(next: Partial<FindingsState>): void {
  findingsState.update((now) => ({ ...now, ...next }))
}

const NO_ASSESSMENTS: readonly Assessment[] = []

function FindingRow({
  finding,
  assessments,
  summaries,
}: {
  readonly finding: Finding
  readonly assessments: readonly Assessment[]
  readonly summaries: Summaries
}) {
  const sources = sideSources(
    finding.sides.map(({ passages }) => passages),
    summaries,
  )
  const Origin = finding.origin.kind === 'hand' ? PenLine : Bot
  return (
    <div className="list-row">
      <div className="list-row-line finding-row-line">
        <Badge tone={SEVERITY_TONES[finding.severity]}>{labelOf(SEVERITY_TERMS, finding.severity)}</Badge>
        <span>{labelOf(TYPE_TERMS, finding.type)}</span>
        <span className="muted">{labelOf(STATUS_TERMS, finding.status)}</span>
        <Origin
          size={13}
          role="img"
          aria-label={finding.origin.kind === 'hand' ? 'Marked by hand' : 'Confirmed proposal'}
        />
      </div>
      <span className="list-row-words finding-row-summary" dir={directionOf(finding.summary)}>
        {finding.summary}
      </span>
      <div className="list-row-line finding-row-line">
        {finding.sides.slice(0, MOST_SIDES).map((side, index) => (
          <span key={index} className="finding-row-side">
            <Badge tone={sideTone(index)}>{sideLetter(index)}</Badge>
            <SideGrade assessment={assessmentsOfAccount(assessments, finding.id, side)[0]} />
            <bdi className="truncate">{side.value || side.passages[0]?.quote.exact}</bdi>
            <bdi className="truncate finding-row-source" title={sources[index]?.all.join('\n')}>
              {sources[index]?.name}
            </bdi>
          </span>
        ))}
        {finding.sides.length > MOST_SIDES ? (
          <span className="muted">and {finding.sides.length - MOST_SIDES} more</span>
        ) : null}
      </div>
    </div>
  )
}

function SideGrade({ assessment }: { readonly assessment: Assessment | undefined }) {
  if (!assessment) return null
  const label = CREDIBILITY_TERMS.find(({ id }) => id === assessment.grade)?.label ?? ''
  return <CredibilityChip grade={assessment.grade} label={label} withWords={false} />
}

function fits(finding: Finding, { query, type, status, severity }: FindingsState): boolean {
  if (severity !== ALL && finding.severity !== severity) return false
  if (type !== ALL && finding.type !== type) return false
  if (status !== ALL && finding.status !== status) return false
  const words = query.trim().toLowerCase()
  if (words === '') return true
  const parts = [
    finding.summary,
    finding.note,
    ...finding.sides.flatMap((side) => [side.value, ...side.passages.map((passage) => passage.quote.exact)]),
  ]
  return parts.some((part) => part.toLowerCase().includes(words))
}
