import { analyse } from '#core/analysis/analyse.ts'
import { causeOf, shownOmissions, type MissCause } from './causes.ts'
import type { Cluster } from './clusters.ts'
import type { GoldDiscrepancy } from './gold.ts'
import { scoreCluster, type ClusterScore } from './score.ts'
import { scoreSpeakers, type JudgedSpeaker } from './speakers.ts'

/** Everything that is counted about one cluster. */
export type ClusterResult = {
  readonly score: ClusterScore
  readonly misses: readonly Miss[]
  readonly speakers: readonly JudgedSpeaker[]
  readonly omissionsShown: number
  /** Of the analysis alone. */
  readonly milliseconds: number
}

export type Miss = {
  readonly gold: GoldDiscrepancy
  readonly cause: MissCause
  /** For each side of the gold whether it was read; empty where the cause is `no-claims`. */
  readonly readSides: readonly boolean[]
}

/** Analyses the documents of a cluster as the command line does, and judges the result. */
export function evaluateCluster(cluster: Cluster): ClusterResult {
  const begun = performance.now()
  const analysis = analyse(cluster.documents)
  const milliseconds = performance.now() - begun
  const score = scoreCluster(cluster, analysis.discrepancies)
  return {
    score,
    misses: score.missed.map((gold) => ({ gold, ...causeOf(cluster, analysis, gold) })),
    speakers: scoreSpeakers(cluster, analysis),
    omissionsShown: shownOmissions(cluster, analysis).length,
    milliseconds,
  }
}
