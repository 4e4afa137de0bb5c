import type { Uncompared } from '../matching/search-bounds.ts'
import type { Claim } from '../claims/claim.ts'
import type { Entity } from '../claims/entity.ts'
import type { Quotation } from '../claims/quotation.ts'
import type { Omission } from '../findings/omission.ts'
import type { DecidedNames } from '../entities/name-decision.ts'
import type { Discrepancy } from '../findings/discrepancy.ts'
import type { SourceTie } from '../independence/tie.ts'
import type { WordingProposal } from '../codebook/wording.ts'
import type { LeftOut, Match, PossibleCounterpart } from '../matching/match.ts'
import type { QuoteRow } from '../quotes/quote-row.ts'
import type { Telling } from '../statements/tellings.ts'

/** Everything the program proposes about a set of documents. Proposals only: no judgement of anybody. */
export type Analysis = {
  readonly entities: readonly Entity[]
  readonly matches: readonly Match[]
  /**
   * Sentences that may report the same thing though no match holds them, in a small case; for people alone, nothing else
   * rests on them. Absent in analyses made before.
   */
  readonly possibleCounterparts?: readonly PossibleCounterpart[]
  /** What its outlet repeats, and is therefore no match between its documents. */
  readonly leftOut: readonly LeftOut[]
  readonly quotations: readonly Quotation[]
  /** One row for each quotation with every place that gives it. */
  readonly quoteLedger: readonly QuoteRow[]
  readonly claims: readonly Claim[]
  readonly discrepancies: readonly Discrepancy[]
  /** Those of rules that were too often wrong in the texts tried; nothing but the inbox uses them. Absent in analyses made before. */
  readonly possibleDiscrepancies?: readonly Discrepancy[]
  /** Why documents are no independent reports. */
  readonly ties: readonly SourceTie[]
  /** Statements that several documents of a story report and others of it lack; absent in analyses made before. */
  readonly omissions?: readonly Omission[]
  /** Words that lean, with what other documents call the same; absent in analyses made before. */
  readonly wording?: readonly WordingProposal[]
  /** What sentences tell of days; absent in analyses made before. */
  readonly tellings?: readonly Telling[]
  /** What the analyst's decisions about names came to; absent where there are none. */
  readonly names?: DecidedNames
  /** False where bounded work stopped before everything was compared. */
  readonly complete: boolean
  /** What was left uncompared; absent where nothing was, or where it is not known. */
  readonly uncompared?: Uncompared
}

/** The analysis of no documents. */
export const NO_ANALYSIS: Analysis = {
  entities: [],
  matches: [],
  leftOut: [],
  quotations: [],
  quoteLedger: [],
  claims: [],
  discrepancies: [],
  ties: [],
  complete: true,
}
