import type { Discrepancy } from '#core/findings/discrepancy.ts'
import type { Passage } from '#core/documents/source-document.ts'
import { spansOverlap } from '#core/text/span.ts'
import { passageOf, type Cluster } from './clusters.ts'
import { mayStandFor } from './compatible.ts'
import type { GoldDecoy, GoldDiscrepancy } from './gold.ts'

/**
 * What a proposal is: `true` for a gold discrepancy, `again` when another proposal with a better score is the same
 * one, `mistyped` on the sides of one but of a type that may not stand for it, `false` otherwise.
 */
export type Verdict = 'true' | 'again' | 'mistyped' | 'false'

export type Judged = {
  readonly proposal: Discrepancy
  readonly verdict: Verdict
  readonly gold: GoldDiscrepancy | null
  /** Decoys whose two passages stand on two sides of a proposal that is not true. */
  readonly decoys: readonly GoldDecoy[]
}

/** The judgement of all proposals about one cluster. */
export type ClusterScore = {
  readonly cluster: Cluster
  readonly judged: readonly Judged[]
  readonly missed: readonly GoldDiscrepancy[]
  /** Proposals the program itself takes for a later report of a count; neither right nor wrong here. */
  readonly updates: readonly Discrepancy[]
}

type Located = { readonly gold: GoldDiscrepancy; readonly sides: readonly (readonly Passage[])[] }

/** Judges proposals against the gold of their cluster (docs/methods/evaluation.md, V4 to V9). */
export function scoreCluster(cluster: Cluster, proposals: readonly Discrepancy[]): ClusterScore {
  const located = cluster.gold.discrepancies.map((gold): Located => {
    const sides = gold.sides.map(({ passages }) => passages.map((quoted) => passageOf(cluster, quoted)))
    return { gold, sides }
  })
  const decoys = cluster.gold.decoys.map((decoy) => {
    return { decoy, sides: decoy.passages.map((quoted) => [passageOf(cluster, quoted)]) }
  })
  const found = new Set<GoldDiscrepancy>()
  const scored = proposals.filter(({ hint }) => hint !== 'superseded-update')
  const judged = scored
    .toSorted((a, b) => b.score - a.score)
    .map((proposal): Judged => {
      const touched = located.filter(({ sides }) => conflictsOn(proposal, sides)).map(({ gold }) => gold)
      const fitting = touched
        .filter((gold) => mayStandFor(proposal.type, gold))
        .toSorted((a, b) => rank(a, proposal, found) - rank(b, proposal, found))
      const [gold] = fitting
      if (gold) {
        const verdict = found.has(gold) ? 'again' : 'true'
        found.add(gold)
        return { proposal, verdict, gold, decoys: [] }
      }
      const hit = decoys.filter(({ sides }) => conflictsOn(proposal, sides)).map(({ decoy }) => decoy)
      const [other] = touched
      return { proposal, verdict: other ? 'mistyped' : 'false', gold: other ?? null, decoys: hit }
    })
  return {
    cluster,
    judged,
    missed: cluster.gold.discrepancies.filter((gold) => !found.has(gold)),
    updates: proposals.filter(({ hint }) => hint === 'superseded-update'),
  }
}

/** Its own type first, then what nobody found yet. */
function rank(gold: GoldDiscrepancy, { type }: Discrepancy, found: ReadonlySet<GoldDiscrepancy>): number {
  return Number(gold.type !== type) * 2 + Number(found.has(gold))
}

/** Whether two sides of the proposal meet two different sides of the gold. */
function conflictsOn({ sides }: Discrepancy, gold: readonly (readonly Passage[])[]): boolean {
  const touched = sides.map(({ evidence }) =>
    gold.flatMap((passages, index) => (meets(evidence, passages) ? [index] : [])),
  )
  return touched.some((first, i) =>
    touched.some((second, j) => j > i && first.some((a) => second.some((b) => a !== b))),
  )
}

/** Whether any passage of one list shares a character with one of the other. */
export function meets(a: readonly Passage[], b: readonly Passage[]): boolean {
  return a.some((one) => b.some((other) => one.document === other.document && spansOverlap(one, other)))
}
