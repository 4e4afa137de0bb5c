import { byText } from '#core/base/order.ts'
import { extractClaims } from '#core/claims/extract.ts'
import { withDatelineDays, withLikelyDays } from '#core/claims/times/dateline-day.ts'
import type { Passage } from '#core/documents/source-document.ts'
import type { CaseFacts } from '#core/findings/reading/case-facts.ts'
import { caseFacts } from '#core/findings/reading/case-facts.ts'
import type { StoryReading } from '#core/findings/reading/story-reading.ts'
import { storyReading } from '#core/findings/reading/story-reading.ts'
import { findBoilerplate } from '#core/matching/left-out.ts'
import { matchDocuments } from '#core/matching/match-documents.ts'
import { spansOverlap } from '#core/text/span.ts'
import type { FindingType } from '#core/findings/finding-types.ts'
import { type Cluster, passageOf } from './clusters.ts'

/** What the rules know of a cluster. */
export type ReadCase = { readonly facts: CaseFacts; readonly reading: StoryReading }

/** A gold discrepancy, with the passages of each side. */
export type GoldSides = { readonly type: FindingType; readonly sides: readonly (readonly Passage[])[] }

/** Where the examples of one kind of evidence come from, and what their weights are written to. */
export type ExamplesOf = {
  readonly signs: readonly string[]
  /** In `resources/calibration`. */
  readonly file: string
  readonly examplesIn: (read: ReadCase, gold: readonly GoldSides[]) => readonly Found[]
}

/** A pair that is weighed: the gold discrepancy on two sides of which it stands, and how much of each sign there is. */
export type Found = { readonly of: GoldSides | null; readonly values: readonly number[] }

/** Reads a cluster as an analysis does: with the days that datelines and weekdays give. */
export function readAsAnalysed({ documents }: Pick<Cluster, 'documents'>): ReadCase {
  const ordered = withDatelineDays(documents.toSorted((a, b) => byText(a.id, b.id)))
  const matches = findBoilerplate(ordered).withoutStock(matchDocuments(ordered).matches)
  const { entities, claims } = extractClaims(ordered)
  const dated = withLikelyDays(ordered)
  return {
    facts: caseFacts({ documents: dated, entities, claims, matches }),
    reading: storyReading(dated, entities),
  }
}

export function goldSides(cluster: Cluster): GoldSides[] {
  return cluster.gold.discrepancies.map(({ type, sides }) => ({
    type,
    sides: sides.map(({ passages }) => passages.map((quoted) => passageOf(cluster, quoted))),
  }))
}

/** The first gold discrepancy on two sides of which two passages stand. */
export function sidesMet(gold: readonly GoldSides[], a: Passage, b: Passage): GoldSides | null {
  return gold.find((one) => areOnTwoSides(one, a, b)) ?? null
}

/** Whether two passages stand on two sides of a gold discrepancy. */
export function areOnTwoSides({ sides }: GoldSides, a: Passage, b: Passage): boolean {
  const sidesOf = (passage: Passage): number[] =>
    sides.flatMap((passages, at) =>
      passages.some((one) => one.document === passage.document && spansOverlap(one, passage)) ? [at] : [],
    )
  return sidesOf(a).some((one) => sidesOf(b).some((other) => one !== other))
}
