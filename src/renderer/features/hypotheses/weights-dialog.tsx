import { useState } from 'react'
import {
  DEFAULT_WEIGHTS,
  EVIDENCE_WEIGHTS,
  type EvidenceWeight,
  type WeightTable,
} from '#core/hypotheses/hypothesis.ts'
import { useCase } from '#renderer/services/case-context.tsx'
import { CREDIBILITY_TERMS } from '#renderer/services/judging/credibility-terms.ts'
import { perform } from '#renderer/services/perform.ts'
import { setWeights } from '#renderer/store/actions/hypotheses.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { SelectField, TextField } from '#renderer/ui/fields.tsx'

const LEVELS = EVIDENCE_WEIGHTS.map((id) => ({ id, label: `${id.charAt(0).toUpperCase()}${id.slice(1)}` }))

/** How much each credibility grade weighs, and what low, medium and high count. */
export function WeightsDialog({
  weights,
  onClose,
}: {
  readonly weights: WeightTable
  readonly onClose: () => void
}) {
  const { store } = useCase()
  const [numbers, setNumbers] = useState({
    low: shown(weights.low),
    medium: shown(weights.medium),
    high: shown(weights.high),
  })
  const [byGrade, setByGrade] = useState(weights.byGrade)
  const [low, medium, high] = [numbers.low, numbers.medium, numbers.high].map(parsed)
  const isReady = low != null && medium != null && high != null
  const save = async (): Promise<void> => {
    if (!isReady) return
    // What was not touched keeps all its digits.
    const kept = (key: EvidenceWeight, value: number): number =>
      numbers[key] === shown(weights[key]) ? weights[key] : value
    const next = { low: kept('low', low), medium: kept('medium', medium), high: kept('high', high), byGrade }
    if (await perform(store, setWeights(store, next))) onClose()
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      onSave={() => void save()}
      title="Weights of evidence"
      footer={
        <>
          <Button
            onPress={() => {
              setNumbers({
                low: shown(DEFAULT_WEIGHTS.low),
                medium: shown(DEFAULT_WEIGHTS.medium),
                high: shown(DEFAULT_WEIGHTS.high),
              })
              setByGrade(DEFAULT_WEIGHTS.byGrade)
            }}
          >
            As at first
          </Button>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={!isReady} onPress={() => void save()}>
            Save
          </Button>
        </>
      }
    >
      <div className="weights">
        <p className="muted">
          An inconsistent cell counts 1, a very inconsistent one 2, times the weight of the credibility of its
          evidence, times the weight of its relevance.
        </p>
        <div className="weights-numbers">
          {LEVELS.map(({ id, label }) => (
            <TextField
              key={id}
              label={label}
              value={numbers[id]}
              isInvalid={parsed(numbers[id]) === null}
              errorMessage="A number above 0"
              onChange={(value) => setNumbers((now) => ({ ...now, [id]: value }))}
            />
          ))}
        </div>
        <div className="weights-grades">
          {CREDIBILITY_TERMS.map(({ id, label }, index) => (
            <SelectField
              key={id}
              label={`${id}: ${label}${id === 6 ? ', or not graded' : ''}`}
              options={LEVELS}
              value={byGrade[index] ?? 'medium'}
              onChange={(level) => setByGrade((now) => withLevel(now, index, level))}
            />
          ))}
        </div>
      </div>
    </Dialog>
  )
}

function withLevel(
  [a, b, c, d, e, f]: WeightTable['byGrade'],
  index: number,
  level: EvidenceWeight,
): WeightTable['byGrade'] {
  const at = (own: EvidenceWeight, place: number): EvidenceWeight => (place === index ? level : own)
  return [at(a, 0), at(b, 1), at(c, 2), at(d, 3), at(e, 4), at(f, 5)]
}

function shown(value: number): string {
  return String(Math.round(value * 1e4) / 1e4)
}

/** The number, `null` where it is none or not above 0. */
function parsed(text: string): number | null {
  const value = Number(text.trim().replace(',', '.'))
  return Number.isFinite(value) && value > 0 ? value : null
}
