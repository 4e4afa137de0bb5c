import { analyse } from '#core/analysis/analyse.ts'
import type { Analysis } from '#core/analysis/analysis.ts'
import { groupBy } from '#core/base/group-by.ts'
import type { SourceDocument } from '#core/documents/source-document.ts'
import { pairingsIn, type PairingOf } from '#core/findings/calibration/pairing.ts'
import { CALIBRATION, type Calibrations } from '#core/findings/calibration/calibration.ts'
import type { Discrepancy } from '#core/findings/discrepancy.ts'
import { causeOf, shownOmissions, type MissCause } from './causes.ts'
import type { Cluster } from './clusters.ts'
import type { GoldDiscrepancy } from './gold.ts'
import { scoreCluster, type ClusterScore } from './score.ts'
import { scoreSpeakers, type JudgedSpeaker } from './speakers.ts'

/** Everything that is counted about one cluster. */
export type ClusterResult = {
  /** Of what is proposed outright. */
  readonly score: ClusterScore
  /** With what is only possible besides. */
  readonly both: ClusterScore
  readonly misses: readonly Miss[]
  readonly speakers: readonly JudgedSpeaker[]
  readonly omissionsShown: number
  /** How the passages of what is proposed are paired (P7). */
  readonly pairingOf: PairingOf
  /** Of the analysis alone. */
  readonly milliseconds: number
  /** False for what stands for several clusters. */
  readonly own: boolean
}

export type Miss = {
  readonly gold: GoldDiscrepancy
  readonly cause: MissCause
  /** For each side of the gold whether it was read; empty where the cause is `no-claims`. */
  readonly readSides: readonly boolean[]
}

/**
 * Analyses the documents of a cluster as the command line does, and judges the result.
 *
 * @param calibration `null` judges what the rules propose, with their own scores
 */
export function evaluateCluster(
  cluster: Cluster,
  calibration: Calibrations | null = CALIBRATION,
): ClusterResult {
  const { analysis, milliseconds } = timed(cluster.documents, calibration)
  return judge(cluster, analysis, analysis, milliseconds)
}

/**
 * Analyses all clusters of a half as one case: what an analyst has who follows several stories (V14). Proposals over
 * two clusters are judged as a cluster of their own that has no gold.
 */
export function evaluateTogether(
  clusters: readonly Cluster[],
  calibration: Calibrations | null = CALIBRATION,
): ClusterResult[] {
  const [first] = clusters
  if (!first) return []
  const documents = clusters.flatMap((cluster) => cluster.documents)
  const { analysis, milliseconds } = timed(documents, calibration)
  const across: Cluster = {
    name: 'across clusters',
    half: first.half,
    documents,
    gold: { title: '', domain: '', discrepancies: [], omissions: [], decoys: [], quotations: [] },
  }
  const homeOf = new Map(
    clusters.flatMap((cluster) => cluster.documents.map(({ id }) => [id, cluster] as const)),
  )
  const homeOfProposal = ({ sides }: Discrepancy): Cluster => {
    const homes = new Set(
      sides.flatMap(({ evidence }) => evidence.map(({ document }) => homeOf.get(document))),
    )
    const [home] = homes
    return homes.size === 1 && home ? home : across
  }
  const sure = groupBy(analysis.discrepancies, homeOfProposal)
  const possible = groupBy(analysis.possibleDiscrepancies ?? [], homeOfProposal)
  const proposedIn = (cluster: Cluster): Proposed => ({
    discrepancies: sure.get(cluster) ?? [],
    possibleDiscrepancies: possible.get(cluster) ?? [],
  })
  return [
    ...clusters.map((cluster) => judge(cluster, analysis, proposedIn(cluster), 0)),
    { ...judge(across, analysis, proposedIn(across), milliseconds), own: false },
  ]
}

type Proposed = Pick<Analysis, 'discrepancies' | 'possibleDiscrepancies'>

function timed(
  documents: readonly SourceDocument[],
  calibration: Calibrations | null,
): { analysis: Analysis; milliseconds: number } {
  const begun = performance.now()
  const analysis = analyse(documents, calibration ? { calibration } : {})
  return { analysis, milliseconds: performance.now() - begun }
}

function judge(
  cluster: Cluster,
  analysis: Analysis,
  { discrepancies, possibleDiscrepancies = [] }: Proposed,
  milliseconds: number,
): ClusterResult {
  const score = scoreCluster(cluster, discrepancies)
  return {
    score,
    both: scoreCluster(cluster, [...discrepancies, ...possibleDiscrepancies]),
    misses: score.missed.map((gold) => ({ gold, ...causeOf(cluster, analysis, gold) })),
    speakers: scoreSpeakers(cluster, analysis),
    omissionsShown: shownOmissions(cluster, analysis).length,
    pairingOf: pairingsIn(analysis.matches, analysis.possibleCounterparts ?? []),
    milliseconds,
    own: true,
  }
}
