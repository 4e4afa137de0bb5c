import { extractClaims } from '../claims/extract.ts'
import { withDatelineDays, withLikelyDays } from '../claims/times/dateline-day.ts'
import { applyNameDecisions } from '../entities/apply-decisions.ts'
import type { NameDecision } from '../entities/name-decision.ts'
import type { SourceDocument } from '../documents/source-document.ts'
import type { Calibrations } from '../findings/calibration/calibration.ts'
import { proposeDiscrepancies, proposeInTiers } from '../findings/propose.ts'
import { findTies } from '../independence/find-ties.ts'
import { findBoilerplate } from '../matching/left-out.ts'
import { matchDocuments } from '../matching/match-documents.ts'
import { quoteLedger } from '../quotes/ledger.ts'
import { knownMentions } from '../findings/reading/story-statements.ts'
import { findOmissions } from '../findings/omissions.ts'
import { storyReading } from '../findings/reading/story-reading.ts'
import { findWording } from '../codebook/find-wording.ts'
import { byText } from '../base/order.ts'
import { tellingsOf } from '../statements/tellings.ts'
import type { Analysis } from './analysis.ts'
import type { CaseMatcher } from './case-matcher.ts'

/** Called between stages with a share of the whole, 0 to 1, and what is being done. */
export type AnalysisProgress = (
  share: number,
  stage: 'matching' | 'claims' | 'quotations' | 'discrepancies',
) => void

/** The part of an analysis that is known long before the rest in a large case. */
export type MatchedCase = Pick<
  Analysis,
  'matches' | 'possibleCounterparts' | 'leftOut' | 'complete' | 'uncompared'
>

export type AnalysisOptions = {
  /** Called between stages. */
  readonly onProgress?: AnalysisProgress
  /** Called once, as soon as the matches are known, with what the result will say of them. */
  readonly onMatched?: (matched: MatchedCase) => void
  /** Finds the matches; one that remembers the case gives the same, sooner. */
  readonly match?: CaseMatcher
  /** What the analyst decided about names; laid over what is read. */
  readonly decisions?: readonly NameDecision[]
  /** How often the rules were right; without it all that they propose is in `discrepancies`, with their own scores. */
  readonly calibration?: Calibrations
}

/**
 * Analyses all documents of a case: matches, entities, quotations and their ledger, claims, discrepancies.
 * Pure and deterministic: the same documents, in whatever order, give the same result.
 */
export function analyse(
  documents: readonly SourceDocument[],
  {
    onProgress = () => {},
    onMatched = () => {},
    match = matchDocuments,
    decisions = [],
    calibration,
  }: AnalysisOptions = {},
): Analysis {
  const ordered = withDatelineDays(documents.toSorted((a, b) => byText(a.id, b.id)))
  onProgress(0, 'matching')
  const { matches: found, possibleCounterparts: possible = [], complete, uncompared } = match(ordered)
  const bounded = { complete, ...(uncompared ? { uncompared } : {}) }
  const { leftOut, withoutStock } = findBoilerplate(ordered)
  const matches = withoutStock(found)
  const possibleCounterparts = withoutStock(possible)
  onMatched({ matches, possibleCounterparts, leftOut, ...bounded })
  onProgress(0.6, 'claims')
  const { extraction, names } = applyNameDecisions(extractClaims(ordered), decisions)
  const { entities, quotations, speech, claims } = extraction
  onProgress(0.8, 'quotations')
  const rows = quoteLedger({ documents: ordered, entities, quotations, speech, claims, matches })
  onProgress(0.9, 'discrepancies')
  // Years that only days of the week tell are for comparing reports, and are shown nowhere.
  const dated = withLikelyDays(ordered)
  const reading = storyReading(dated, entities)
  const read = {
    documents: dated,
    entities,
    claims,
    matches,
    possibleCounterparts,
    quoteLedger: rows,
    quotations,
    reading,
  }
  const mentions = knownMentions(entities)
  const tiers = calibration && proposeInTiers(read, calibration)
  return {
    entities,
    matches,
    possibleCounterparts,
    leftOut,
    quotations,
    quoteLedger: rows,
    claims,
    discrepancies: tiers?.sure ?? proposeDiscrepancies(read),
    ...(tiers ? { possibleDiscrepancies: tiers.possible } : {}),
    ties: findTies(ordered, matches, quotations),
    omissions: findOmissions(ordered, reading, entities),
    wording: findWording(reading, matches, quotations),
    tellings: ordered.flatMap((document) => tellingsOf(document, mentions.get(document.id) ?? [])),
    ...bounded,
    ...(decisions.length > 0 ? { names } : {}),
  }
}
