import { Bot, PenLine, Stamp } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import { assessmentsOfAccount, type Assessment } from '#core/credibility/credibility.ts'
import type { Finding } from '#core/findings/finding.ts'
import type { FindingStatus, FindingType, Severity } from '#core/findings/finding-types.ts'
import { useCaseQuery, useObservable } from '#renderer/services/case-context.tsx'
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
import { useWalkCommands } from '#renderer/services/passage-text/use-walk-commands.ts'
import { inspect, workspace } from '#renderer/services/workspace.ts'
import { listFindings } from '#renderer/store/queries/judgements.ts'
import { Badge } from '#renderer/ui/badge.tsx'
import { CredibilityChip } from '#renderer/ui/credibility/credibility-chip.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { SearchField, SelectField } from '#renderer/ui/fields.tsx'
import { WalkedList } from '#renderer/ui/walked-list.tsx'
import { ListFilter, ListView } from '#renderer/ui/list-view.tsx'
import { PanelHeader } from '#renderer/ui/panel.tsx'
import { inOrder, ORDERS, type Order } from './finding-order.ts'
import { openFinding } from './open-finding.ts'
import './findings.css'

const ALL = 'all'
/** How many sides a row has room for. */
const MOST_SIDES = 4

/** What the analyst judged to be inconsistent. */
export function FindingsView() {
  const findings = useCaseQuery(listFindings)
  const { inspected } = useObservable(workspace)
  const [query, setQuery] = useState('')
  const [type, setType] = useState<FindingType | typeof ALL>(ALL)
  const [status, setStatus] = useState<FindingStatus | typeof ALL>(ALL)
  const [severity, setSeverity] = useState<Severity | typeof ALL>(ALL)
  const [order, setOrder] = useState<Order>('changed')
  const assessments = useAssessments()
  const shown = useMemo(() => {
    const fitting = (findings ?? []).filter(
      (finding) => (severity === ALL || finding.severity === severity) && fits(finding, query, type, status),
    )
    return inOrder(fitting, order, assessments ?? [])
  }, [findings, query, type, status, severity, order, assessments])
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
  if (findings === undefined) return <ListView busy />
  return (
    <ListView>
      <PanelHeader
        title="Findings"
        subtitle={
          (shown.length === findings.length ? '' : `${shown.length} of `) +
          (findings.length === 1 ? '1 finding' : `${findings.length} findings`)
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
            <SearchField label="Filter findings" value={query} onChange={setQuery} />
            <SelectField
              label="Kind"
              hideLabel
              value={type}
              onChange={setType}
              options={[{ id: ALL, label: 'All kinds' }, ...TYPE_TERMS]}
            />
            <SelectField
              label="Status"
              hideLabel
              value={status}
              onChange={setStatus}
              options={[{ id: ALL, label: 'Any status' }, ...STATUS_TERMS]}
            />
            <SelectField
              label="Severity"
              hideLabel
              value={severity}
              onChange={setSeverity}
              options={[{ id: ALL, label: 'Any severity' }, ...SEVERITY_TERMS]}
            />
            <SelectField label="Order" hideLabel value={order} onChange={setOrder} options={ORDERS} />
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
            {(finding) => <FindingRow finding={finding} assessments={assessments ?? NO_ASSESSMENTS} />}
          </WalkedList>
        </>
      )}
    </ListView>
  )
}

const NO_ASSESSMENTS: readonly Assessment[] = []

function FindingRow({
  finding,
  assessments,
}: {
  readonly finding: Finding
  readonly assessments: readonly Assessment[]
}) {
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
      <span className="list-row-words finding-row-summary" dir="auto">
        {finding.summary}
      </span>
      <div className="list-row-line finding-row-line">
        {finding.sides.slice(0, MOST_SIDES).map((side, index) => (
          <span key={index} className="finding-row-side">
            <Badge tone={sideTone(index)}>{sideLetter(index)}</Badge>
            <SideGrade assessment={assessmentsOfAccount(assessments, finding.id, side)[0]} />
            <span dir="auto">{side.value || side.passages[0]?.quote.exact}</span>
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

function fits(
  finding: Finding,
  query: string,
  type: FindingType | typeof ALL,
  status: FindingStatus | typeof ALL,
): boolean {
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
