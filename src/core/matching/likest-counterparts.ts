import { type ComparedPair, isOfSameWords } from './compared-sentences.ts'
import { type RankedPair, SAME_PART } from './ranked-pairs.ts'

/** How alike two sentences must be, in nats; and how much more than others that share the same words of either. */
const LEAST = 12
const CLEAR = 0.5
const FEWEST_SHARED = 4
/** Names and numbers, and other words, that two sentences on one event share. */
const FEWEST_NAMED = 2
const FEWEST_SAID = 2
/** Where one name or number stands close to the event in both, what they share spans so much of both. */
const LEAST_SHARE = 0.3

/**
 * Of the pairs of sentences of two documents that no match holds, those that are most alike of both their sentences,
 * tell one event, and who or what takes part in it (rule M19).
 *
 * @param ranked most alike first
 * @param more what is asked more, in nats
 */
export function likestCounterparts(ranked: readonly RankedPair[], more: number): RankedPair[] {
  const isClear = ({ pair, likeness }: RankedPair): boolean =>
    !ranked.some(
      (other) => other.pair !== pair && other.likeness > likeness - CLEAR && isOfSameWords(pair, other.pair),
    )
  return ranked.filter((one) => {
    const { pair, likeness, rankOfFirst, rankOfSecond } = one
    if (rankOfFirst > 1 || rankOfSecond > 1) return false
    // That a name which all repeat stands beside the event tells nothing here.
    const alike = likeness - (pair.part === 'common' ? SAME_PART : 0)
    return alike >= LEAST + more && tellsOneEvent(pair) && isClear(one)
  })
}

function tellsOneEvent(pair: ComparedPair): boolean {
  const { shared, sameEvent, part, share, cornered, otherNumbers } = pair
  const numbers = shared.filter(({ number }) => number).length
  // Here every number counts that stands where the other has another, however many both have.
  if (cornered || otherNumbers + numbers > 0 || shared.length < FEWEST_SHARED) return false
  if (part === 'telling' && share >= LEAST_SHARE) return true
  const named = shared.filter(({ name, number, continues }) => number || (name && !continues)).length
  const said = shared.filter(({ name, number }) => !name && !number).length
  return sameEvent && named >= FEWEST_NAMED && said >= FEWEST_SAID
}
