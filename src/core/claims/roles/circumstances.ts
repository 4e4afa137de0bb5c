import type { Hedge } from '../claim.ts'
import type { Item } from '../reading/items.ts'
import type { DocumentContext } from './context.ts'

/** What the words around an assertion say of it. */
export type Circumstances = {
  readonly hedge: Hedge
  readonly denied: boolean
  /** The text speaks of a time that is over: "until 2019", "no longer". */
  readonly past: boolean
  /** The text speaks of leaving the post. */
  readonly leaving: boolean
  /** A wish, a condition or a plan: no assertion. */
  readonly unreal: boolean
  readonly taking: boolean
}

const RANK: Readonly<Record<Hedge, number>> = { none: 0, reported: 1, alleged: 2, possible: 3 }

/**
 * Reads the clause around a role (rule C9): from the last mark or quotation before it to eight items after it.
 *
 * @param from index of the first item of the assertion
 * @param to index after its last item
 */
export function circumstancesOf(
  context: DocumentContext,
  items: readonly Item[],
  from: number,
  to: number,
): Circumstances {
  const { lexicon } = context
  let hedge: Hedge = 'none'
  let denied = false
  let past = false
  let leaving = false
  let unreal = false
  let taking = false
  const raise = (found: Hedge): void => {
    if (RANK[found] > RANK[hedge]) hedge = found
  }
  const start = clauseStart(items, from)
  for (let index = start; index < to; index++) {
    const item = items[index]
    if (!item || (item.kind !== 'word' && item.kind !== 'adjective')) continue
    const { key } = item
    const inside = index >= from
    const found = lexicon.hedges.get(key)
    if (found && isHedge(items, index, inside)) raise(found)
    if (lexicon.negations.has(key) && (inside || index >= from - 8)) denied = !isExclusive(items, index)
    if (lexicon.leaving.has(key)) leaving = true
    if (
      lexicon.appointing.has(key) ||
      /^(?:became|becomes|become|took|takes|joined|joins|founded|established|assumed|inherited|seized|hired)$/u.test(
        key,
      )
    )
      taking = true
    if (REJECTS.test(key) && items.slice(index + 1, index + 4).some((other) => SAYINGS.test(other.key)))
      denied = true
    if (SAYINGS.test(key) && items[index + 1]?.key === 'that' && isFalseBehind(items, to)) denied = true
    if (/^(?:plays|portrays|portrayed|portraying|voices)$/u.test(key)) unreal = true
    if (key === 'longer' && items[index - 1]?.key === 'no') past = true
    if (
      /^(?:if|unless|whether|hopes|wants|hoping|bid|candidate|race|running|wannabe|posing|should|seeking|aims|dreams)$/u.test(
        key,
      ) &&
      (inside || index >= from - 6) &&
      !(key === 'running' && items[index + 1]?.key !== 'for') &&
      !(key === 'candidate' && items[index + 1]?.key === 'and')
    )
      unreal = true
    if (key === 'used' && items[index + 1]?.key === 'to') past = true
    // "is to become", "due to become": nobody holds it yet.
    if (
      key === 'become' &&
      items[index - 1]?.key === 'to' &&
      /^(?:is|are|was|were|set|due|expected|about|poised|going|likely)$/u.test(items[index - 2]?.key ?? '')
    )
      unreal = true
  }
  let apposed = false
  for (let index = to; index < Math.min(items.length, to + 7); index++) {
    const item = items[index]
    // "NAME, who commands the brigade, the government's ally until last summer": the ally is over, not the command.
    if (item?.kind === 'mark' && item.key === ',' && /^(?:an?|the|once)$/u.test(items[index + 1]?.key ?? ''))
      apposed = true
    if (!item || item.kind === 'quote' || (item.kind === 'mark' && /^[;.]$/u.test(item.key))) break
    if (item.kind !== 'word') continue
    if (
      !apposed &&
      /^(?:until|till|before|between)$/u.test(item.key) &&
      /^(?:\d{4}|his|her|last|the|becoming|he|she|moving|joining|leaving)$/u.test(items[index + 1]?.key ?? '')
    )
      past = true
    if (
      /^(?:from|in|during)$/u.test(item.key) &&
      /^(?:1[5-9]|20)\d\d$/u.test(items[index + 1]?.key ?? '') &&
      index <= to + 1
    ) {
      past = !taking
    }
    if (item.key === 'at' && items[index + 1]?.key === 'the' && items[index + 2]?.key === 'time') past = true
  }
  return { hedge, denied, past, leaving, unreal, taking }
}

const REJECTS =
  /^(?:reject|rejects|rejected|dismisses|dismissed|refutes|refuted|disputes|disputed|debunked|rebuffed)$/u
const SAYINGS =
  /^(?:claim|claims|report|reports|rumour|rumours|rumor|rumors|allegation|allegations|suggestion|suggestions)$/u

/** "Reports that … are false": what stands behind the assertion takes it back. */
function isFalseBehind(items: readonly Item[], to: number): boolean {
  const verb = items
    .slice(to, to + 6)
    .findIndex(({ key }) => /^(?:is|are|was|were|proved|turned)$/u.test(key))
  if (verb < 0) return false
  return items
    .slice(to + verb + 1, to + verb + 5)
    .some(({ key }) =>
      /^(?:false|untrue|wrong|baseless|unfounded|fabricated|fake|denied|incorrect|nonsense)$/u.test(key),
    )
}

/** Negations that do not deny: "not only", "no doubt". */
function isExclusive(items: readonly Item[], index: number): boolean {
  return (
    /^(?:only|just|doubt|merely|longer)$/u.test(items[index + 1]?.key ?? '') ||
    items[index]?.key === 'without'
  )
}

/** "said to be", "seen as": these verbs hedge only in such phrases, "may" only as a verb. */
function isHedge(items: readonly Item[], index: number, inside: boolean): boolean {
  const item = items[index]
  const next = items[index + 1]?.key ?? ''
  if (!item) return false
  if (
    /^(?:said|described|considered|regarded|seen|known|believed|thought|reported|claimed|accused)$/u.test(
      item.key,
    )
  ) {
    return (
      (next === 'to' || next === 'as' || next === 'by' || next === 'of' || (inside && item.key !== 'said')) &&
      !(item.key === 'known' && next === 'as')
    )
  }
  if (item.key === 'according') return next === 'to'
  if (/^(?:could|would|should|may|might|if|whether|unless)$/u.test(item.key)) return inside
  return true
}

/** The clause begins after the last semicolon, colon, quotation or opening bracket, at most 14 items back. */
function clauseStart(items: readonly Item[], from: number): number {
  let start = from
  while (start > 0 && start > from - 14) {
    const item = items[start - 1]
    if (!item || item.kind === 'quote' || (item.kind === 'mark' && /^[;:([.?!-]$/u.test(item.key))) break
    // What an apposition says of somebody else does not reach over a name and a comma.
    if (item.key === ',' && items.slice(start, from).some(({ kind }) => kind === 'name')) break
    start--
  }
  return start
}
