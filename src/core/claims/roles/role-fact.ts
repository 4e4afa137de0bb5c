import type { Hedge } from '../claim.ts'
import type { Span } from '../../text/span.ts'
import type { RoleGroup } from '../lexicon/lexicon.ts'
import type { Item } from '../reading/items.ts'
import { circumstancesOf } from './circumstances.ts'
import type { DocumentContext } from './context.ts'
import type { Participant } from './participants.ts'
import type { RolePhrase } from './phrase.ts'

/** A post given to a person in an organisation, with the words that give it. */
export type RoleFact = {
  readonly holder: Participant
  readonly organisation: Participant
  readonly group: RoleGroup
  readonly post: string
  readonly role: string
  readonly tenure: 'current' | 'former' | 'incoming' | 'acting'
  readonly hedge: Hedge
  readonly denied: boolean
  readonly sentence: number
  /** The tightest span over holder, post and organisation. */
  readonly span: Span
  readonly rule: string
}

/**
 * Puts a fact together with what the words around it say; `null` when they make it a wish, a plan or a condition.
 *
 * @param past the grammar already speaks of a time that is over
 * @param from index of the first item of the assertion
 * @param to index after its last item
 */
export function factOf(
  context: DocumentContext,
  sentence: number,
  items: readonly Item[],
  phrase: RolePhrase,
  holder: Participant,
  organisation: Participant,
  rule: string,
  past: boolean,
  from: number,
  to: number,
): RoleFact | null {
  const around = circumstancesOf(context, items, from, to)
  if (around.unreal) return null
  // Who founded something stays its founder.
  const gone = phrase.group !== 'founder' && (past || around.past || (around.leaving && !around.taking))
  const spans = [
    holder.span,
    organisation.antecedent ? organisation.span : organisation.span,
    items[phrase.to - 1] ?? holder.span,
  ]
  return {
    holder,
    organisation,
    group: phrase.group,
    post: phrase.role.post,
    role: phrase.words,
    tenure: phrase.tenure === 'current' && gone ? 'former' : phrase.tenure,
    hedge: around.hedge,
    denied: around.denied,
    sentence,
    span: {
      start: Math.min(...spans.map(({ start }) => start)),
      end: Math.max(...spans.map(({ end }) => end)),
    },
    rule,
  }
}
