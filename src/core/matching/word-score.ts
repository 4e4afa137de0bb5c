import type { Background } from './background.ts'
import { standsNear } from './position-index.ts'
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
  const { tokens, positions, quoteBonus } = own.document
  const { slots } = positions
  const { partners, long } = own
  const { from, to } = region
  const reach = Math.max(REACH, REACH_SHARE * (to - from))
  const slope = (to - from) / Math.max(1, present.to - present.from)
  const window = chanceWindow(countTerms(scratch, other.document, from, to))
  const has = (at: number): boolean => {
    const slot = at < 0 ? -1 : (slots[at] ?? -1)
    const partner = slot < 0 ? -1 : (partners[slot] ?? -1)
    return partner >= 0 && countOf(scratch, partner) > 0
  }

  return (at) => {
    const slot = slots[at] ?? -1
    if (slot < 0) {
      if (tokens.terms[at] === GAP_TERM) return CROSSING_GAP
      if (!runsInto(own, at, from, to)) return STOP_OUTSIDE
      return long[at] === 1 ? STOP_IN_LONG_RUN : STOP_IN_RUN
    }
    const partner = partners[slot] ?? -1
    if (partner < 0) return MISSING
    const available = countOf(scratch, partner)
    if (available === 0) return MISSING
    if (nearDiagonal) {
      const expected = from + (at - present.from) * slope
      if (!standsNear(other.document.positions, partner, from, to, expected, reach)) return MISSING
    }
    const runs = runsInto(own, at, from, to)
    const inRun = !runs ? 0 : long[at] === 1 ? IN_LONG_RUN : IN_RUN
    const bonus = inRun + (quotedCountOf(scratch, partner) > 0 ? (quoteBonus[at] ?? 0) : 0)
    if (useTerm(scratch, partner) >= available) return REPEATED + inRun
    const before = runs && at > 0 && runsInto(own, at - 1, from, to) ? (tokens.terms[at - 1] ?? -1) : -1
    const named = (has(at - 1) || has(at - 2)) && continuesName(tokens, at, background)
    const gain = gainOf(
      own.document,
      slot,
      other.document,
      partner,
      window,
      available,
      before,
      named,
      background,
    )
    return gain + bonus
  }
}
