import type { Analysis } from '#core/analysis/analysis.ts'
import type { ClaimKind } from '#core/claims/claim.ts'
import type { Passage } from '#core/documents/source-document.ts'
import type { FindingType } from '#core/findings/finding-types.ts'
import { passageOf, type Cluster } from './clusters.ts'
import type { Gold, GoldDiscrepancy } from './gold.ts'
import { meets } from './score.ts'

/**
 * Where a miss arose. `unread`: fewer than two sides were read as a claim (or quotation) of the kind that the type is
 * made of. `not-compared`: they were read, and no rule set them against each other. `no-claims`: the type is not made
 * of claims.
 */
export type MissCause = 'unread' | 'not-compared' | 'no-claims'

const MADE_OF: Partial<Record<FindingType, readonly (ClaimKind | 'quotation')[]>> = {
  'identity-role': ['role'],
  'office-holder': ['role'],
  attribution: ['quotation'],
  'quote-alteration': ['quotation'],
  quantity: ['quantity'],
  'date-time': ['time'],
  location: ['place'],
  'status-outcome': ['status'],
  'agency-responsibility': ['responsibility'],
}

/** Which sides of a missed discrepancy the program read, and so where the miss arose (V10). */
export function causeOf(
  cluster: Cluster,
  analysis: Analysis,
  gold: GoldDiscrepancy,
): { readonly cause: MissCause; readonly readSides: readonly boolean[] } {
  const kinds = MADE_OF[gold.type]
  if (!kinds) return { cause: 'no-claims', readSides: [] }
  const read: readonly Passage[] = kinds.flatMap((kind) =>
    kind === 'quotation'
      ? analysis.quotations.map(({ passage }) => passage)
      : analysis.claims.filter((claim) => claim.kind === kind).map(({ passage }) => passage),
  )
  const readSides = gold.sides.map(({ passages }) =>
    meets(
      read,
      passages.map((quoted) => passageOf(cluster, quoted)),
    ),
  )
  return { cause: readSides.filter(Boolean).length < 2 ? 'unread' : 'not-compared', readSides }
}

/**
 * The gold omissions that the view of omissions shows: one with a passage that reports it, which names one of the
 * documents without it and none that has it (V2).
 */
export function shownOmissions(cluster: Cluster, analysis: Analysis): Gold['omissions'] {
  const idOf = new Map(cluster.documents.map(({ id, provenance }) => [provenance.fileName, id]))
  return cluster.gold.omissions.filter(({ reported, absent }) => {
    const passages = reported.map((quoted) => passageOf(cluster, quoted))
    const tellers = new Set(passages.map(({ document }) => document))
    const lacking = new Set(absent.map((file) => idOf.get(file)))
    return (analysis.omissions ?? []).some(
      (one) =>
        meets(one.reported, passages) &&
        one.absent.some(({ document }) => lacking.has(document)) &&
        !one.absent.some(({ document }) => tellers.has(document)),
    )
  })
}
