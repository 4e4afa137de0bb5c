import { LISTED_UP_TO, whatFlips } from '#core/hypotheses/what-flips.ts'
import type { ScoredMatrix } from './use-matrix.ts'

/** What would bring another hypothesis to the front. */
export function Flips({
  scored: { matrix, scores },
  onShow,
}: {
  readonly scored: ScoredMatrix
  /** Shows a piece of evidence. */
  readonly onShow: (evidence: string) => void
}) {
  if (matrix.hypotheses.length < 2 || matrix.evidence.length === 0) return null
  // Before anything is rated no hypothesis leads.
  if (scores.hypotheses.every(({ unrated }) => unrated === matrix.evidence.length)) return null
  const { smallest, complete } = whatFlips(scores)
  const [first] = smallest
  const name = (id: string): string => `H${matrix.hypotheses.findIndex((one) => one.id === id) + 1}`
  const number = (id: string): string => `E${matrix.evidence.findIndex((one) => one.id === id) + 1}`
  return (
    <section className="flips" aria-label="What would change the first place">
      <h3>What would change the first place</h3>
      {first ? (
        <>
          <p>
            The smallest change is to do without {first.evidence.length}{' '}
            {first.evidence.length === 1 ? 'piece' : 'pieces'} of evidence
            {complete
              ? ', in these ways:'
              : `. Others of that size may exist: all are listed up to ${LISTED_UP_TO} pieces of evidence.`}
          </p>
          <ul>
            {smallest.map(({ from, to, evidence }) => (
              <li key={`${from} ${to} ${evidence.join(' ')}`}>
                Without{' '}
                {evidence.map((id, index) => (
                  <span key={id}>
                    {index === 0 ? '' : ', '}
                    <button type="button" className="flip-evidence" onClick={() => onShow(id)}>
                      {number(id)}
                    </button>
                  </span>
                ))}
                , {name(to)} comes before {name(from)}.
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>No removal of evidence brings another hypothesis to the front.</p>
      )}
    </section>
  )
}
