import { FlaskConical, Plus, SlidersHorizontal } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import { byDiagnosticity } from '#core/hypotheses/score.ts'
import { useCase, useObservable } from '#renderer/services/case-context.tsx'
import { useCommands } from '#renderer/services/commands.ts'
import { perform } from '#renderer/services/perform.ts'
import { inspect } from '#renderer/services/workspace.ts'
import { addEvidence, addHypothesis, rateCell, type NextRating } from '#renderer/store/actions/hypotheses.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { SelectField } from '#renderer/ui/fields.tsx'
import type { GridPlace } from '#renderer/ui/grid/steps.ts'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { PanelHeader } from '#renderer/ui/panel.tsx'
import { Flips } from './flips.tsx'
import { useMoveCommands } from './use-move-commands.ts'
import { MatrixGrid } from './matrix-grid.tsx'
import { NameDialog } from './name-dialog.tsx'
import { hypothesesState, inspectedAt } from './state.ts'
import { useScoredMatrix, type ScoredMatrix } from './use-matrix.ts'
import { WeightsDialog } from './weights-dialog.tsx'
import './hypotheses.css'

const ORDERS = [
  { id: 'added', label: 'As added' },
  { id: 'telling', label: 'Most telling first' },
] as const

/** Competing hypotheses against the evidence: what speaks least against which, and what would change that. */
export function HypothesesView() {
  const scored = useScoredMatrix()
  return scored ? <Hypotheses scored={scored} /> : <div className="hypotheses" aria-busy />
}

function Hypotheses({ scored }: { readonly scored: ScoredMatrix }) {
  const { store } = useCase()
  const { matrix, scores } = scored
  const held = useObservable(hypothesesState)
  const [dialog, setDialog] = useState<'hypothesis' | 'evidence' | 'weights' | null>(null)
  const evidence = useMemo(
    () => (held.order === 'telling' ? byDiagnosticity(matrix.evidence, scores.evidence) : matrix.evidence),
    [held.order, matrix, scores],
  )
  const current: GridPlace = {
    row: 1 + evidence.findIndex(({ id }) => id === held.evidence),
    column: 1 + matrix.hypotheses.findIndex(({ id }) => id === held.hypothesis),
  }
  const go = useCallback((hypothesis: string | null, piece: string | null) => {
    hypothesesState.update((now) => ({ ...now, hypothesis, evidence: piece }))
    inspect(inspectedAt(hypothesis, piece))
  }, [])
  const move = ({ row, column }: GridPlace): void =>
    go(matrix.hypotheses[column - 1]?.id ?? null, evidence[row - 1]?.id ?? null)
  const rate = ({ row, column }: GridPlace, rating: NextRating): void => {
    const [hypothesis, piece] = [matrix.hypotheses[column - 1], evidence[row - 1]]
    if (!hypothesis || !piece) return
    inspect(inspectedAt(hypothesis.id, piece.id))
    void perform(store, rateCell(store, { hypothesis: hypothesis.id, evidence: piece.id }, rating))
  }
  useCommands(
    useMemo(
      () => [
        {
          id: 'hypotheses.add',
          label: 'Add a hypothesis',
          group: 'Hypotheses',
          keys: 'a',
          run: () => setDialog('hypothesis'),
        },
        {
          id: 'hypotheses.evidence',
          label: 'Add evidence',
          group: 'Hypotheses',
          keys: 'e',
          run: () => setDialog('evidence'),
        },
        {
          id: 'hypotheses.weights',
          label: 'Change the weights of evidence',
          group: 'Hypotheses',
          keys: 'w',
          run: () => setDialog('weights'),
        },
      ],
      [],
    ),
  )
  useCommands(useMoveCommands(held, matrix.hypotheses, evidence, store))
  const add = async (kind: 'hypothesis' | 'evidence', text: string): Promise<void> => {
    const id = store.newId(kind)
    setDialog(null)
    const action =
      kind === 'hypothesis'
        ? addHypothesis(store, id, text)
        : addEvidence(store, id, { text, passages: [], graded: null })
    if (await perform(store, action)) go(kind === 'hypothesis' ? id : null, kind === 'evidence' ? id : null)
  }
  const isEmpty = matrix.hypotheses.length === 0 && matrix.evidence.length === 0
  return (
    <div className="hypotheses">
      <PanelHeader
        title="Hypotheses"
        subtitle={`${counted(matrix.hypotheses.length, 'hypothesis', 'hypotheses')}, ${counted(matrix.evidence.length, 'piece of evidence', 'pieces of evidence')}. Only what is inconsistent counts.`}
        actions={
          <>
            <Button size="small" icon={Plus} onPress={() => setDialog('hypothesis')}>
              Hypothesis <Kbd keys="a" />
            </Button>
            <Button size="small" icon={Plus} onPress={() => setDialog('evidence')}>
              Evidence <Kbd keys="e" />
            </Button>
          </>
        }
      />
      {isEmpty ? (
        <EmptyState
          icon={FlaskConical}
          title="No hypotheses yet"
          text="Set every answer that could be true against every piece of evidence, and see what speaks least against which."
          steps={[
            'Add two or more hypotheses that exclude each other.',
            'Add evidence: here, from words that you select in a text (V), or from an account of a finding.',
            'Rate each cell: would one expect this evidence if the hypothesis were true?',
          ]}
          actions={
            <Button variant="primary" onPress={() => setDialog('hypothesis')}>
              Add a hypothesis
            </Button>
          }
        />
      ) : (
        <>
          <div className="hypotheses-bar">
            <SelectField
              label="Order of the evidence"
              hideLabel
              options={ORDERS}
              value={held.order}
              onChange={(order) => hypothesesState.update((now) => ({ ...now, order }))}
            />
            <Button size="small" icon={SlidersHorizontal} onPress={() => setDialog('weights')}>
              Weights <Kbd keys="w" />
            </Button>
            <span className="muted hypotheses-keys">
              <Kbd keys="c" /> consistent, <Kbd keys="i" /> inconsistent, again for very; <Kbd keys="n" />{' '}
              neutral, <Kbd keys="-" /> not applicable, <Kbd keys="Delete" /> clear; <Kbd keys="Alt" /> and an
              arrow moves a hypothesis or evidence
            </span>
          </div>
          <div className="hypotheses-scroll">
            <MatrixGrid
              scored={scored}
              evidence={evidence}
              current={current}
              onMove={move}
              onRate={rate}
              onOpen={() =>
                document.querySelector<HTMLElement>('.ach-details textarea, .ach-details button')?.focus()
              }
            />
            <Flips scored={scored} onShow={(id) => go(null, id)} />
          </div>
        </>
      )}
      {dialog === 'hypothesis' ? (
        <NameDialog
          title="Add a hypothesis"
          label="Hypothesis"
          help="One answer to the question, which excludes the others."
          onSave={(text) => void add('hypothesis', text)}
          onClose={() => setDialog(null)}
        />
      ) : null}
      {dialog === 'evidence' ? (
        <NameDialog
          title="Add evidence"
          label="Evidence or argument"
          help="What was found, or what was looked for and not found. Passages are cited in its details."
          onSave={(text) => void add('evidence', text)}
          onClose={() => setDialog(null)}
        />
      ) : null}
      {dialog === 'weights' ? (
        <WeightsDialog weights={matrix.weights} onClose={() => setDialog(null)} />
      ) : null}
    </div>
  )
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
