import { Fragment } from 'react'
import './marks.css'
import './diff-text.css'

/** A stretch of two passages; the shape of `core/matching/prose-diff.ts`. */
export type DiffPart = {
  readonly kind: 'equal' | 'removed' | 'added' | 'replaced'
  readonly left: string
  readonly right: string
  readonly salient: readonly string[]
}

/**
 * One side of a word-level diff as running text: what only this side has is struck (left) or underlined (right), and
 * changed numbers, names, negations and hedges are framed.
 */
export function DiffText({
  parts,
  side,
}: {
  readonly parts: readonly DiffPart[]
  readonly side: 'left' | 'right'
}) {
  return (
    <span dir="auto" className="diff-text">
      {parts.map((part, index) => {
        const words = part[side]
        if (words === '') return null
        if (part.kind === 'equal') return <span key={index}>{words}</span>
        const Element = side === 'left' ? 'del' : 'ins'
        const salient = part.salient.length > 0 ? ' mark-diff-salient' : ''
        const start = words.length - words.trimStart().length
        const end = Math.max(start, words.trimEnd().length)
        if (start === end) return <span key={index}>{words}</span>
        return (
          <Fragment key={index}>
            {words.slice(0, start)}
            <Element
              className={`${side === 'left' ? 'mark-diff-removed' : 'mark-diff-added'}${salient}`}
              title={part.salient.length > 0 ? `Changes: ${part.salient.join(', ')}` : undefined}
            >
              {words.slice(start, end)}
            </Element>
            {words.slice(end)}
          </Fragment>
        )
      })}
    </span>
  )
}
