import type { Background } from './background.ts'
import { slotOf, standsNear } from './position-index.ts'
import { runsInto, type Side } from './run-partners.ts'
import {
  chanceWindow,
  continuesName,
  CROSSING_GAP,
  gainOf,
  IN_LONG_RUN,
  IN_RUN,
  MISSING,
  REPEATED,
  STOP_IN_LONG_RUN,
  STOP_IN_RUN,
  STOP_OUTSIDE,
} from './score-model.ts'
import { countOf, countTerms, quotedCountOf, type Scratch, useTerm } from './scratch.ts'
import { GAP_TERM } from './vocabulary.ts'

/** A stretch `[from, to)` of a document's words. */
export type Stretch = { readonly from: number; readonly to: number }

/** How far from the diagonal an occurrence may stand: words, or a share of the other passage. */
const REACH = 14
const REACH_SHARE = 0.3

/**
 * Scores the words of one document by what a stretch of the other holds. Ask for each word once and in order:
 * a word that was matched as often as the other stretch holds it gains nothing more.
 *
 * @param present where the passage is thought to be now: with `nearDiagonal`, a word only counts where the other
 * passage has it at about the same point
 */
export function wordScorer(
  own: Side,
  present: Stretch,
  other: Side,
  region: Stretch,
  nearDiagonal: boolean,
  background: Background,
  scratch: Scratch,
): (at: number) => number {
  const { tokens, quoteBonus } = own.document
  const { positions } = other.document
  const reach = Math.max(REACH, REACH_SHARE * (region.to - region.from))
  const slope = (region.to - region.from) / Math.max(1, present.to - present.from)
  const content = countTerms(scratch, other.document.tokens, region.from, region.to, background.stop)
  const window = chanceWindow(content)
  const running = (at: number): boolean => runsInto(own, at, region.from, region.to)
  const has = (at: number): boolean => countOf(scratch, tokens.terms[at] ?? GAP_TERM) > 0

  return (at) => {
    const term = tokens.terms[at] ?? GAP_TERM
    if (term === GAP_TERM) return CROSSING_GAP
    const runs = running(at)
    const long = own.long[at] === 1
    if (background.stop[term] === 1) return !runs ? STOP_OUTSIDE : long ? STOP_IN_LONG_RUN : STOP_IN_RUN
    const available = countOf(scratch, term)
    if (available === 0) return MISSING
    if (nearDiagonal) {
      const expected = region.from + (at - present.from) * slope
      if (!standsNear(positions, slotOf(positions, term), region.from, region.to, expected, reach))
        return MISSING
    }
    const inRun = !runs ? 0 : long ? IN_LONG_RUN : IN_RUN
    const bonus = inRun + (quotedCountOf(scratch, term) > 0 ? (quoteBonus[at] ?? 0) : 0)
    if (useTerm(scratch, term) >= available) return REPEATED + inRun
    const before = runs && at > 0 && running(at - 1) ? (tokens.terms[at - 1] ?? -1) : -1
    const named = continuesName(tokens, at, background) && (has(at - 1) || has(at - 2))
    return gainOf(term, window, available, other.document, own.document, before, named, background) + bonus
  }
}
