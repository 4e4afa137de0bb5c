import './marks.css'
import './diff-text.css'

/** A piece of one side of a diff; the shape of `services/passage-text/diff-marks.ts`. */
export type DiffPiece = {
  readonly text: string
  /** Whether only this side has it. */
  readonly changed: boolean
  /** What it touches: a number, a name, … */
  readonly salient: readonly string[]
  /** Whether the other side says it in other words, at length. */
  readonly rewritten?: boolean
  /** Whether it stands beside the passage and not in it. */
  readonly outside?: boolean
}

/**
 * One side of a word-level diff as running text: what only this side has is struck (left) or underlined (right), and
 * changed numbers, names, negations and hedges are framed; where both sides
 * tell at length in other words, both are dotted. What stands beside the passage is paler.
 */
export function DiffText({
  pieces,
  side,
}: {
  readonly pieces: readonly DiffPiece[]
  readonly side: 'left' | 'right'
}) {
  const Element = side === 'left' ? 'del' : 'ins'
  const changed = side === 'left' ? 'mark-diff-removed' : 'mark-diff-added'
  return (
    <span dir="auto" className="diff-text">
      {pieces.map((piece, index) => {
        const salient = piece.salient.length > 0
        if (piece.outside === true) {
          return (
            <span
              key={index}
              className={salient ? 'diff-outside mark-diff-salient' : 'diff-outside'}
              title={salient ? `Beside the passage: ${piece.salient.join(', ')}` : undefined}
            >
              {piece.text}
            </span>
          )
        }
        if (!piece.changed) return <span key={index}>{piece.text}</span>
        const layer = piece.rewritten === true ? 'mark-diff-rewritten' : changed
        return (
          <Element
            key={index}
            className={salient ? `${layer} mark-diff-salient` : layer}
            title={salient ? `Changes: ${piece.salient.join(', ')}` : undefined}
          >
            {piece.text}
          </Element>
        )
      })}
    </span>
  )
}
