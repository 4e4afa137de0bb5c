import { Columns2 } from 'lucide-react'
import { useMemo } from 'react'
import { awaitsDecision } from '#core/findings/carry-decisions.ts'
import { useCaseQuery } from '#renderer/services/case-context.tsx'
import { useCommands, type Command } from '#renderer/services/commands.ts'
import { originOf, titleOf } from '#renderer/services/passage-text/document-words.ts'
import { useSummaries, type Summaries } from '#renderer/services/passage-text/use-documents.ts'
import { useSharedTexts } from '#renderer/services/passage-text/use-shared-texts.ts'
import { compareDocuments, comparePassages } from '#renderer/services/workspace.ts'
import { listDiscrepancies } from '#renderer/store/queries/judgements.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { SAME_TWICE } from './compare-pane.tsx'
import { offerPairs, type OfferedPair, type OfferedPairs } from './offer-pairs.ts'
import './pair-offers.css'

/** Follows which pairs one would open; `undefined` until they are known. */
function useOfferedPairs(): OfferedPairs | undefined {
  const shared = useSharedTexts()
  const judged = useCaseQuery(listDiscrepancies)
  return useMemo(
    () =>
      shared &&
      judged &&
      offerPairs(
        judged.filter(awaitsDecision).map(({ discrepancy }) => discrepancy),
        shared,
      ),
    [shared, judged],
  )
}

/** What stands in the empty view: the pairs that one would open, each a click or a digit away. */
export function PairOffers() {
  const documents = useSummaries()
  const offered = useOfferedPairs()
  const { toDecide, sharing } = offered ?? NONE
  const all = useMemo(() => [...toDecide, ...sharing], [toDecide, sharing])
  useCommands(
    useMemo(
      () =>
        all.map((pair, index): Command => ({
          id: `compare.offer-${index + 1}`,
          label: `Open pair ${index + 1} of those offered`,
          group: 'Compare',
          keys: String(index + 1),
          palette: false,
          run: () => openPair(pair),
        })),
      [all],
    ),
  )
  if (!documents || !offered) return <div className="pair-offers" aria-busy />
  if (all.length === 0) return <EmptyState icon={Columns2} title="Choose two documents" text={SAME_TWICE} />
  return (
    <div className="pair-offers">
      <OfferList title="With proposals to decide" pairs={toDecide} first={1} documents={documents} />
      <OfferList
        title="Others that share text, most first"
        pairs={sharing}
        first={toDecide.length + 1}
        documents={documents}
      />
      <p className="muted">Or choose two documents above. {SAME_TWICE}</p>
    </div>
  )
}

const NONE: OfferedPairs = { toDecide: [], sharing: [] }

function OfferList({
  title,
  pairs,
  first,
  documents,
}: {
  readonly title: string
  readonly pairs: readonly OfferedPair[]
  /** The digit of the first of them. */
  readonly first: number
  readonly documents: Summaries
}) {
  if (pairs.length === 0) return null
  return (
    <section>
      <h3>{title}</h3>
      <ol aria-label={title}>
        {pairs.map((pair, index) => (
          <li key={`${pair.left} ${pair.right}`}>
            <button type="button" className="pair-offer" onClick={() => openPair(pair)}>
              <Kbd keys={String(first + index)} />
              <OfferSide id={pair.left} documents={documents} />
              <span aria-label="and">↔</span>
              <OfferSide id={pair.right} documents={documents} />
              <span className="pair-offer-count">
                {countsOf(pair).map((words) => (
                  <span key={words}>{words}</span>
                ))}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}

function OfferSide({ id, documents }: { readonly id: string; readonly documents: Summaries }) {
  const document = documents.get(id)
  if (!document) return <span />
  return (
    <span className="pair-offer-side">
      <strong dir="auto">{titleOf(document)}</strong>
      <span className="muted" dir="auto">
        {originOf(document).join(' · ')}
      </span>
    </span>
  )
}

/** What there is between two documents, in words: the share of the one of which more is shared. */
function countsOf({ left, right, undecided, matches, shares }: OfferedPair): string[] {
  const percent = Math.round(Math.max(...shares) * 100)
  return [
    ...(undecided === 0 ? [] : [`${undecided} to decide`]),
    ...(matches === 0
      ? []
      : [matches === 1 ? '1 match' : `${matches} matches`, ...(percent === 0 ? [] : [`${percent}% of one`])]),
    ...(left === right ? ['within itself'] : []),
  ]
}

function openPair({ left, right, proposal }: OfferedPair): void {
  if (proposal) comparePassages(proposal.a, proposal.b, { kind: 'discrepancy', id: proposal.id })
  else compareDocuments(left, right)
}
