import { stableId } from '../../base/stable-id.ts'
import type { PlaceClaim, QuantityClaim, StatusClaim } from '../claim.ts'
import type { DocumentContext } from '../roles/context.ts'
import { kindAt, resolvedAt } from '../roles/context.ts'
import type { Maker } from './claim-maker.ts'
import { isSameClause } from './same-clause.ts'
import type { NameWeights } from './sketches.ts'

/** "in", "at", "near": what stands between a verb and the place where it happened. */
const PLACING = /^(?:in|at|near|outside|inside)$/u

/** The one place a sentence names behind a preposition is where it happened. Two places are a place and what holds it. */
export function placeClaimOf(
  claim: QuantityClaim | StatusClaim,
  happened: string,
  context: DocumentContext,
  weights: NameWeights,
  maker: Maker,
): PlaceClaim | null {
  const { sentence } = claim.event
  if (claim.polarity === 'denied') return null
  const items = context.sentences[sentence] ?? []
  const places = [...items.entries()].filter(
    ([, item]) => item.kind === 'name' && kindAt(context, item) === 'place',
  )
  const [only] = places
  if (!only || places.length > 1) return null
  const [index, item] = only
  const before = items[index - 1]?.key === 'the' ? index - 2 : index - 1
  const resolved = resolvedAt(context, item)
  if (!resolved || !PLACING.test(items[before]?.key ?? '')) return null
  if (items[index + 1]?.kind === 'possessive' || items[index + 1]?.kind === 'name') return null
  if (!isSameClause(items, { from: before, to: index + 1 }, claim.passage, context.lexicon.sayingVerbs))
    return null
  const { key } = weights(resolved.cluster)
  const form = item.mention?.form ?? ''
  const span = {
    start: Math.min(item.start, claim.passage.start),
    end: Math.max(item.end, claim.passage.end),
  }
  return {
    id: stableId('claim', [maker.document, span.start, span.end, 'place', happened, claim.subject]),
    kind: 'place',
    ...maker.common({ sentence, span }),
    subject: claim.subject,
    value: { event: happened, place: key.startsWith('entity-') ? key : null, text: `${happened} in ${form}` },
    hedge: claim.hedge,
    polarity: 'affirmed',
    rule: 'C20',
  }
}
