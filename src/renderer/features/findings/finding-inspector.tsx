import { Columns2, Plus, Trash2 } from 'lucide-react'
import { useEffect } from 'react'
import type { Finding, FindingSide } from '#core/findings/finding.ts'
import { useCase, useCaseQuery, useObservable } from '#renderer/services/case-context.tsx'
import { notify } from '#renderer/services/notices.ts'
import { lastFinding } from '#renderer/services/passage-text/marking.ts'
import {
  DISPOSITION_TERMS,
  SEVERITY_TERMS,
  STATUS_TERMS,
  TYPE_TERMS,
} from '#renderer/services/passage-text/terms.ts'
import { perform, undoNow } from '#renderer/services/perform.ts'
import { focusWork } from '#renderer/services/work-focus.ts'
import { inspect, MOST_PANES, showView, workspace } from '#renderer/services/workspace.ts'
import {
  anchorPassages,
  deleteFinding,
  editFinding,
  extendFinding,
  type FindingEdit,
} from '#renderer/store/actions/findings.ts'
import { listBothTiers } from '#renderer/store/queries/judgements.ts'
import { Time } from '#renderer/ui/time.tsx'
import { AutosaveText } from '#renderer/ui/autosave-text.tsx'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { SelectField } from '#renderer/ui/fields.tsx'
import { PanelHeader, PanelSection, PropertyList } from '#renderer/ui/panel.tsx'
import { FindingSideCard } from './finding-side-card.tsx'
import { valueOf } from './hand-mark.ts'
import { MemoField } from './memo-field.tsx'
import { openFinding } from './open-finding.ts'
import { ReplyRequests } from './reply-requests.tsx'
import './findings.css'

/** One finding, to be edited; everything is saved as it is left. */
export function FindingInspector({ id }: { readonly id: string }) {
  const found = useCaseQuery(async (db) => (await db.findings.get(id)) ?? null, [id])
  if (found === undefined) return null
  if (found === null || found.id !== id) {
    return (
      <EmptyState
        title="This finding is gone"
        text="It was deleted, or marking it was undone. The history says which, and can bring it back."
        actions={<Button onPress={() => showView('history')}>Show the history</Button>}
      />
    )
  }
  return <Editor finding={found} />
}

function Editor({ finding }: { readonly finding: Finding }) {
  const { store } = useCase()
  const { selection } = useObservable(workspace)
  useEffect(() => lastFinding.set(finding.id), [finding.id])
  const save = (edit: FindingEdit, group?: string): void => {
    const action = editFinding(store, finding.id, edit)
    void perform(store, group === undefined ? action : { ...action, group })
  }
  const saveSides = (sides: readonly FindingSide[], group?: string): void => save({ sides }, group)
  const addSide = async (): Promise<void> => {
    if (!selection) return
    const { document, start, end } = selection
    const passages = await anchorPassages(store.db, [{ document, start, end }])
    const value = valueOf(passages[0]?.quote.exact ?? '')
    saveSides([...finding.sides, { value, passages }])
  }
  const remove = async (): Promise<void> => {
    if (!(await perform(store, deleteFinding(finding.id)))) return
    inspect({ kind: 'nothing' })
    lastFinding.set(null)
    notify('info', 'Finding deleted', undoNow(store))
    focusWork()
  }
  return (
    <>
      <PanelHeader
        title="Finding"
        subtitle={originWords(finding)}
        actions={<IconButton label="Delete finding" icon={Trash2} onPress={() => void remove()} />}
      />
      <NewSince finding={finding} />
      <PanelSection>
        <SelectField
          label="Kind"
          value={finding.type}
          options={TYPE_TERMS}
          onChange={(type) => save({ type })}
        />
        <AutosaveText
          label="Summary"
          value={finding.summary}
          rows={2}
          onSave={(summary, visit) => save({ summary }, visit)}
        />
        <div className="finding-fields">
          <SelectField
            label="Severity"
            value={finding.severity}
            options={SEVERITY_TERMS}
            onChange={(severity) => save({ severity })}
          />
          <SelectField
            label="Status"
            value={finding.status}
            options={STATUS_TERMS}
            onChange={(status) => save({ status })}
          />
        </div>
        <SelectField
          label="What the difference is"
          value={finding.disposition}
          options={DISPOSITION_TERMS}
          onChange={(disposition) => save({ disposition })}
        />
        <AutosaveText
          label="Note"
          description="Printed in the dossier."
          value={finding.note}
          rows={4}
          onSave={(note, visit) => save({ note }, visit)}
        />
        <MemoField on={`finding ${finding.id}`} />
      </PanelSection>
      <PanelSection
        title="Sides"
        actions={
          <Button size="small" variant="quiet" icon={Columns2} onPress={() => openFinding(finding)}>
            {finding.sides.length > 2 ? `Compare ${Math.min(finding.sides.length, MOST_PANES)}` : 'Compare'}
          </Button>
        }
      >
        {finding.sides.map((side, index) => (
          <FindingSideCard
            key={index}
            finding={finding.id}
            side={side}
            index={index}
            selection={selection}
            last={finding.sides.length - 1}
            onChange={(next, group) => saveSides(replaced(finding.sides, index, next), group)}
            onMove={(by) => saveSides(moved(finding.sides, index, by))}
          />
        ))}
        <div className="finding-actions">
          <Button size="small" icon={Plus} isDisabled={!selection} onPress={() => void addSide()}>
            Add the selected words as a side
          </Button>
        </div>
      </PanelSection>
      <ReplyRequests finding={finding} />
      <PanelSection title="Record">
        <PropertyList
          items={[
            { label: 'Author', value: finding.author || 'not named' },
            { label: 'Made', value: <Time iso={finding.createdAt} /> },
            { label: 'Changed', value: <Time iso={finding.updatedAt} /> },
          ]}
        />
      </PanelSection>
    </>
  )
}

/** That the proposal it was confirmed from has something that the finding has not; nothing otherwise. */
function NewSince({ finding }: { readonly finding: Finding }) {
  const { store } = useCase()
  const judged = useCaseQuery(listBothTiers)
  const own = judged?.find(({ decision }) => decision?.finding === finding.id)
  if (!own?.since) return null
  const { discrepancy, since } = own
  const values = since.newSides.map((side) => `“${discrepancy.sides[side]?.value ?? ''}”`)
  const count = since.newDocuments.length
  return (
    <PanelSection title="New since you confirmed it">
      <p dir="auto">
        {since.kind === 'changed'
          ? `Another account: ${values.join(', ')}`
          : `The same accounts in ${count === 1 ? 'one more document' : `${count} more documents`}`}
      </p>
      <div className="finding-actions">
        <Button size="small" icon={Plus} onPress={() => void perform(store, extendFinding(store, own))}>
          Take into the finding
        </Button>
        <Button
          size="small"
          variant="quiet"
          onPress={() => inspect({ kind: 'discrepancy', id: discrepancy.id })}
        >
          Show the proposal
        </Button>
      </div>
    </PanelSection>
  )
}

/** Sides with one of them exchanged with its neighbour. */
function moved(sides: readonly FindingSide[], index: number, by: 1 | -1): readonly FindingSide[] {
  const side = sides[index]
  const neighbour = sides[index + by]
  return side && neighbour ? sides.with(index, neighbour).with(index + by, side) : sides
}

/** Sides with one changed, or without it where nothing is left of it. */
function replaced(
  sides: readonly FindingSide[],
  index: number,
  next: FindingSide | null,
): readonly FindingSide[] {
  return sides.flatMap((side, at) => (at === index ? (next ?? []) : side))
}

function originWords(finding: Finding): string {
  return finding.origin.kind === 'hand' ? 'Marked by hand' : 'Confirmed from a proposal of the program'
}
