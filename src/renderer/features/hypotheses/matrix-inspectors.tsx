import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, Trash2 } from 'lucide-react'
import { CREDIBILITY_GRADES, type CredibilityGrade } from '#core/credibility/credibility.ts'
import { EVIDENCE_WEIGHTS } from '#core/hypotheses/hypothesis.ts'
import { useCase } from '#renderer/services/case-context.tsx'
import { CREDIBILITY_TERMS } from '#renderer/services/judging/credibility-terms.ts'
import { notify } from '#renderer/services/notices.ts'
import { perform, undoNow } from '#renderer/services/perform.ts'
import { inspect } from '#renderer/services/workspace.ts'
import type { Action } from '#renderer/store/case-store.ts'
import {
  editCell,
  editEvidence,
  editHypothesis,
  moveEvidence,
  moveHypothesis,
  rateCell,
  removeEvidence,
  removeHypothesis,
  type EvidenceEdit,
} from '#renderer/store/actions/hypotheses.ts'
import { AutosaveText } from '#renderer/ui/autosave-text.tsx'
import { IconButton } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { SelectField } from '#renderer/ui/fields.tsx'
import { PanelHeader, PanelSection, PropertyList } from '#renderer/ui/panel.tsx'
import { CitedPassages } from './cited-passages.tsx'
import { useScoredMatrix } from './use-matrix.ts'
import { RATING_LABELS, RATING_OPTIONS, scoreWords } from './words.ts'
import './hypotheses.css'

const WEIGHTS = EVIDENCE_WEIGHTS.map((id) => ({ id, label: `${id.charAt(0).toUpperCase()}${id.slice(1)}` }))
const NO_GRADE = 'none'
const NO_RATING = 'none'

function Gone({ what }: { readonly what: string }) {
  return <EmptyState title={`${what} is gone`} text="It was removed. Undo brings it back." />
}

/** One hypothesis: its words and how it stands. */
export function HypothesisInspector({ id }: { readonly id: string }) {
  const { store } = useCase()
  const scored = useScoredMatrix()
  if (!scored) return null
  const index = scored.matrix.hypotheses.findIndex((one) => one.id === id)
  const [hypothesis, score] = [scored.matrix.hypotheses[index], scored.scores.hypotheses[index]]
  if (!hypothesis || !score) return <Gone what="This hypothesis" />
  return (
    <div className="ach-details">
      <PanelHeader
        title={`Hypothesis ${index + 1}`}
        actions={
          <>
            <IconButton
              label="Move to the left"
              icon={ArrowLeft}
              keys="Alt+ArrowLeft"
              isDisabled={index === 0}
              onPress={() => void perform(store, moveHypothesis(id, -1))}
            />
            <IconButton
              label="Move to the right"
              icon={ArrowRight}
              keys="Alt+ArrowRight"
              isDisabled={index === scored.matrix.hypotheses.length - 1}
              onPress={() => void perform(store, moveHypothesis(id, 1))}
            />
            <IconButton
              label="Remove this hypothesis"
              icon={Trash2}
              onPress={() => void remove('Hypothesis removed', removeHypothesis(id), store)}
            />
          </>
        }
      />
      <PanelSection>
        <AutosaveText
          key={id}
          label="Hypothesis"
          value={hypothesis.text}
          rows={3}
          onSave={(text, visit) => void perform(store, { ...editHypothesis(id, text), group: visit })}
        />
        <PropertyList
          items={[
            { label: 'Inconsistency', value: scoreWords(score.inconsistency) },
            { label: 'Rank', value: String(score.rank) },
            { label: 'Against it', value: String(score.against) },
            { label: 'Consistent', value: String(score.consistent) },
            { label: 'Not rated', value: String(score.unrated) },
          ]}
        />
      </PanelSection>
    </div>
  )
}

/** One piece of evidence: its words, passages, credibility and relevance. */
export function EvidenceInspector({ id }: { readonly id: string }) {
  const { store } = useCase()
  const scored = useScoredMatrix()
  if (!scored) return null
  const index = scored.matrix.evidence.findIndex((one) => one.id === id)
  const [evidence, score] = [scored.matrix.evidence[index], scored.scores.evidence[index]]
  if (!evidence || !score) return <Gone what="This evidence" />
  const save = (edit: EvidenceEdit, group?: string): void => {
    const action = editEvidence(id, edit)
    void perform(store, group === undefined ? action : { ...action, group })
  }
  const inherited = evidence.graded !== null && score.grade !== null && score.grade !== evidence.credibility
  return (
    <div className="ach-details">
      <PanelHeader
        title={`Evidence ${index + 1}`}
        actions={
          <>
            <IconButton
              label="Move up"
              icon={ArrowUp}
              keys="Alt+ArrowUp"
              isDisabled={index === 0}
              onPress={() => void perform(store, moveEvidence(id, -1))}
            />
            <IconButton
              label="Move down"
              icon={ArrowDown}
              keys="Alt+ArrowDown"
              isDisabled={index === scored.matrix.evidence.length - 1}
              onPress={() => void perform(store, moveEvidence(id, 1))}
            />
            <IconButton
              label="Remove this evidence"
              icon={Trash2}
              onPress={() => void remove('Evidence removed', removeEvidence(id), store)}
            />
          </>
        }
      />
      <PanelSection>
        <AutosaveText
          key={id}
          label="Evidence or argument"
          value={evidence.text}
          rows={3}
          onSave={(text, visit) => save({ text }, visit)}
        />
        <SelectField
          label="Credibility"
          description={
            inherited
              ? `${score.grade}, as the account or claim it was taken from is graded`
              : 'Counts where what it was taken from has no grade.'
          }
          value={evidence.credibility === null ? NO_GRADE : gradeId(evidence.credibility)}
          options={GRADE_OPTIONS}
          onChange={(given) =>
            save({ credibility: CREDIBILITY_GRADES.find((one) => gradeId(one) === given) ?? null })
          }
        />
        <SelectField
          label="Relevance"
          value={evidence.relevance}
          options={WEIGHTS}
          onChange={(relevance) => save({ relevance })}
        />
        <PropertyList
          items={[
            { label: 'Weight', value: scoreWords(score.weight) },
            {
              label: 'Tells apart',
              value: score.diagnosticity > 0 ? scoreWords(score.diagnosticity) : 'none of the hypotheses',
            },
          ]}
        />
      </PanelSection>
      <PanelSection title="What it rests on">
        <CitedPassages passages={evidence.passages} onChange={(passages) => save({ passages })} />
      </PanelSection>
    </div>
  )
}

/** One cell: how the evidence goes with the hypothesis, and why. */
export function HypothesisCellInspector({ id }: { readonly id: string }) {
  const { store } = useCase()
  const scored = useScoredMatrix()
  if (!scored) return null
  const [hypothesisId = '', evidenceId = ''] = id.split(' ')
  const { matrix } = scored
  const column = matrix.hypotheses.findIndex((one) => one.id === hypothesisId)
  const row = matrix.evidence.findIndex((one) => one.id === evidenceId)
  const [hypothesis, evidence] = [matrix.hypotheses[column], matrix.evidence[row]]
  if (!hypothesis || !evidence) return <Gone what="This cell" />
  const at = { hypothesis: hypothesisId, evidence: evidenceId }
  const cell = matrix.cells.find((one) => one.hypothesis === hypothesisId && one.evidence === evidenceId)
  return (
    <div className="ach-details">
      <PanelHeader
        title={`E${row + 1} with H${column + 1}`}
        subtitle={cell ? RATING_LABELS[cell.rating] : 'Not rated'}
      />
      <PanelSection>
        <p dir="auto">
          <b>Evidence:</b> {evidence.text}
        </p>
        <p dir="auto">
          <b>Hypothesis:</b> {hypothesis.text}
        </p>
        <SelectField
          label="If the hypothesis were true, this evidence would be"
          value={cell?.rating ?? NO_RATING}
          options={[{ id: NO_RATING, label: 'Not rated' }, ...RATING_OPTIONS]}
          onChange={(rating) =>
            void perform(store, rateCell(store, at, rating === NO_RATING ? null : rating))
          }
        />
        {cell ? (
          <AutosaveText
            key={id}
            label="Why"
            value={cell.note}
            rows={3}
            onSave={(note, visit) => void perform(store, { ...editCell(at, { note }), group: visit })}
          />
        ) : (
          <p className="muted">Rate it first; then say why, and cite passages.</p>
        )}
      </PanelSection>
      {cell ? (
        <PanelSection title="Passages that show it">
          <CitedPassages
            passages={cell.passages}
            onChange={(passages) => void perform(store, editCell(at, { passages }))}
          />
        </PanelSection>
      ) : null}
    </div>
  )
}

async function remove(
  what: string,
  action: Action,
  store: ReturnType<typeof useCase>['store'],
): Promise<void> {
  if (!(await perform(store, action))) return
  inspect({ kind: 'nothing' })
  notify('info', what, undoNow(store))
}

type GradeId = `grade-${CredibilityGrade}`

function gradeId(grade: CredibilityGrade): GradeId {
  return `grade-${grade}`
}

const GRADE_OPTIONS: readonly { readonly id: GradeId | typeof NO_GRADE; readonly label: string }[] = [
  { id: NO_GRADE, label: 'Not graded here' },
  ...CREDIBILITY_TERMS.map(({ id, label }) => ({ id: gradeId(id), label: `${id}: ${label}` })),
]
