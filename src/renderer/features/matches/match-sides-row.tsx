import type { Documents, Summaries } from '#renderer/services/passage-text/use-documents.ts'
import { type Sides, sidesOf } from './match-sides.ts'

const LONGEST_QUOTE = 400

/** Both passages of a row, beside each other, with where they come from. */
export function MatchSides({
  pair,
  summaries,
  documents,
}: {
  readonly pair: Sides
  readonly summaries: Summaries
  /** `undefined` until their texts were read. */
  readonly documents: Documents | undefined
}) {
  const sides = sidesOf(pair, summaries)
  return [pair.a, pair.b].map((passage, index) => {
    const text = documents?.get(passage.document)?.text ?? ''
    return (
      <div key={index}>
        <p className="match-row-origin" dir="auto">
          {sides[index]?.long}
        </p>
        <p className="match-row-quote" dir="auto">
          {text.slice(passage.start, Math.min(passage.end, passage.start + LONGEST_QUOTE))}
        </p>
      </div>
    )
  })
}
