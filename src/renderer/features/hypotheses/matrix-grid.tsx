import { useEffect, useId, useRef, type KeyboardEvent } from 'react'
import type { NextRating } from '#renderer/store/actions/hypotheses.ts'
import type { Evidence, Hypothesis } from '#core/hypotheses/hypothesis.ts'
import type { EvidenceScore, HypothesisScore } from '#core/hypotheses/score.ts'
import { CREDIBILITY_TERMS } from '#renderer/services/judging/credibility-terms.ts'
import { CredibilityChip } from '#renderer/ui/credibility/credibility-chip.tsx'
import { stepInGrid, type GridPlace } from '#renderer/ui/grid/steps.ts'
import type { ScoredMatrix } from './use-matrix.ts'
import { RATING_LABELS, ratingAfter, scoreWords } from './words.ts'

/** Rows that a page key moves by. */
const PAGE = 8
/** Pixels, at least. */
const HEAD_WIDTH = 224
const COLUMN_WIDTH = 116

/**
 * Evidence against hypotheses. One stop for Tab: arrow keys, Home, End and the page keys move in it, heads included;
 * letters rate the cell under the cursor.
 */
export function MatrixGrid({
  scored: { matrix, scores },
  evidence,
  current,
  onMove,
  onRate,
  onOpen,
}: {
  readonly scored: ScoredMatrix
  /** In the order to show. */
  readonly evidence: readonly Evidence[]
  /** Row 0 and column 0 are the heads. */
  readonly current: GridPlace
  readonly onMove: (place: GridPlace) => void
  readonly onRate: (place: GridPlace, rating: NextRating) => void
  readonly onOpen: () => void
}) {
  const id = useId()
  const grid = useRef<HTMLDivElement>(null)
  const { hypotheses, cells } = matrix
  const byPlace = new Map(cells.map((cell) => [`${cell.hypothesis} ${cell.evidence}`, cell]))
  const scoreOf = new Map(scores.evidence.map((score) => [score.evidence, score]))
  const numbers = new Map(matrix.evidence.map((one, index) => [one.id, `E${index + 1}`]))
  const cellId = (row: number, column: number): string => `${id}-${row}-${column}`
  useEffect(() => {
    if (document.activeElement === document.body) grid.current?.focus({ preventScroll: true })
  }, [])
  const shown = `${id}-${current.row}-${current.column}`
  useEffect(() => {
    grid.current?.querySelector(`[id="${shown}"]`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [shown])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      event.preventDefault()
      onOpen()
      return
    }
    const inCell = current.row > 0 && current.column > 0
    if (inCell && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const rating = ratingAfter(event.key)
      if (rating !== undefined) {
        event.preventDefault()
        event.stopPropagation()
        onRate(current, rating)
        return
      }
    }
    const size = { rows: evidence.length + 1, columns: hypotheses.length + 1 }
    const next = stepInGrid(current, event, size, PAGE)
    if (!next) return
    event.preventDefault()
    onMove(next)
  }
  const attributes = (row: number, column: number) => ({
    id: cellId(row, column),
    'aria-colindex': column + 1,
    'data-current': current.row === row && current.column === column ? '' : undefined,
    onClick: () => onMove({ row, column }),
  })
  return (
    <div
      ref={grid}
      className="ach"
      role="grid"
      aria-label="Evidence against hypotheses"
      aria-rowcount={evidence.length + 1}
      aria-colcount={hypotheses.length + 1}
      aria-activedescendant={shown}
      tabIndex={0}
      onKeyDown={onKeyDown}
      style={{
        gridTemplateColumns: `minmax(${HEAD_WIDTH}px, 2fr) repeat(${hypotheses.length}, minmax(${COLUMN_WIDTH}px, 1fr))`,
        minInlineSize: HEAD_WIDTH + hypotheses.length * COLUMN_WIDTH,
      }}
    >
      <div className="ach-row" role="row" aria-rowindex={1}>
        <div {...attributes(0, 0)} className="ach-corner" role="columnheader">
          Evidence
        </div>
        {hypotheses.map((hypothesis, index) => (
          <div
            key={hypothesis.id}
            {...attributes(0, index + 1)}
            className="ach-head"
            role="columnheader"
            data-rank={scores.hypotheses[index]?.rank}
          >
            <HypothesisHead
              hypothesis={hypothesis}
              number={index + 1}
              score={scores.hypotheses[index]}
              evidence={matrix.evidence.length}
            />
          </div>
        ))}
      </div>
      {evidence.map((one, row) => (
        <div key={one.id} className="ach-row" role="row" aria-rowindex={row + 2}>
          <div {...attributes(row + 1, 0)} className="ach-evidence" role="rowheader">
            <EvidenceHead evidence={one} number={numbers.get(one.id) ?? ''} score={scoreOf.get(one.id)} />
          </div>
          {hypotheses.map((hypothesis, column) => {
            const cell = byPlace.get(`${hypothesis.id} ${one.id}`)
            return (
              <div
                key={hypothesis.id}
                {...attributes(row + 1, column + 1)}
                className="ach-cell"
                role="gridcell"
                data-rating={cell?.rating}
                aria-label={`${numbers.get(one.id) ?? ''} with H${column + 1}: ${cell ? RATING_LABELS[cell.rating] : 'not rated'}`}
              >
                <span className="ach-rating">{cell?.rating ?? '?'}</span>
                {cell && (cell.note !== '' || cell.passages.length > 0) ? (
                  <span className="ach-note truncate" dir="auto">
                    {cell.note === '' ? `${cell.passages.length} cited` : cell.note}
                  </span>
                ) : null}
              </div>
            )
          })}
        </div>
      ))}
    </div>
  )
}

/** What the ratings come to so far: without any, nothing speaks for a hypothesis or against it. */
function standingWords(score: HypothesisScore | undefined, evidence: number): string {
  if (!score || score.unrated === evidence) return 'nothing rated yet'
  const place = score.rank === 1 ? 'least against it' : `rank ${score.rank}`
  return score.unrated === 0 ? place : `${place}, ${score.unrated} not rated`
}

function HypothesisHead({
  hypothesis,
  number,
  score,
  evidence,
}: {
  readonly hypothesis: Hypothesis
  readonly number: number
  readonly score: HypothesisScore | undefined
  /** How many pieces there are to rate. */
  readonly evidence: number
}) {
  return (
    <>
      <span className="ach-text" dir="auto">
        <b>H{number}</b> {hypothesis.text}
      </span>
      <span className="ach-score">
        <strong>{scoreWords(score?.inconsistency ?? 0)}</strong>
        <span className="muted">{standingWords(score, evidence)}</span>
      </span>
    </>
  )
}

function EvidenceHead({
  evidence,
  number,
  score,
}: {
  readonly evidence: Evidence
  readonly number: string
  readonly score: EvidenceScore | undefined
}) {
  const grade = score?.grade ?? null
  const label = CREDIBILITY_TERMS.find(({ id }) => id === grade)?.label ?? ''
  return (
    <>
      <span className="ach-text" dir="auto">
        <b>{number}</b> {evidence.text}
      </span>
      <span className="ach-weights muted">
        {grade === null ? (
          <span>not graded</span>
        ) : (
          <CredibilityChip grade={grade} label={label} withWords={false} />
        )}
        <span>relevance {evidence.relevance}</span>
        <span>weight {(score?.weight ?? 1).toFixed(2)}</span>
        {(score?.diagnosticity ?? 0) > 0 ? null : <span>tells none apart</span>}
      </span>
    </>
  )
}
