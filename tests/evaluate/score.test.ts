import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Discrepancy } from '../../src/core/findings/discrepancy.ts'
import type { FindingType } from '../../src/core/findings/finding-types.ts'
import { passageOf, readClusters, type Cluster } from './clusters.ts'
import type { QuotedPassage } from './gold.ts'
import { evaluateCluster, evaluateTogether } from './evaluate-cluster.ts'
import { scoreCluster } from './score.ts'
import { summarise, type Summary } from './summary.ts'

const all = await readClusters(join(import.meta.dirname, '..', 'fixtures', 'cases'), ['dev'])
/** Those whose articles differ. */
const clusters = all.filter(({ gold }) => gold.discrepancies.length > 0)

/** A proposal with one side for each list of passages. */
function proposal(
  cluster: Cluster,
  type: FindingType,
  sides: readonly (readonly QuotedPassage[])[],
  extra: Partial<Discrepancy> = {},
): Discrepancy {
  return {
    id: 'd',
    type,
    summary: '',
    score: 0.5,
    internal: false,
    sides: sides.map((passages) => {
      return { value: '', claims: [], evidence: passages.map((quoted) => passageOf(cluster, quoted)) }
    }),
    explanation: [],
    ...extra,
  }
}

function summaryOf(
  cluster: Cluster,
  proposals: readonly Discrepancy[],
  possible: readonly Discrepancy[] = [],
): Summary {
  const score = scoreCluster(cluster, proposals)
  const both = scoreCluster(cluster, [...proposals, ...possible])
  return summarise('dev', [
    {
      score,
      both,
      misses: [],
      speakers: [],
      omissionsShown: 0,
      pairingOf: () => null,
      milliseconds: 0,
      own: true,
    },
  ])
}

describe.each(clusters.map((cluster) => [cluster.name, cluster] as const))('scores of %s', (_, cluster) => {
  const { discrepancies, decoys } = cluster.gold
  const perfect = discrepancies.map(({ type, sides }) =>
    proposal(
      cluster,
      type,
      sides.map(({ passages }) => passages),
    ),
  )

  it('V4: gold proposed as it stands is all found, and nothing of it is false', () => {
    const { rows } = summaryOf(cluster, perfect)
    expect(rows.at(-1)).toMatchObject({ type: 'all', precision: 1, recall: 1, f1: 1, again: 0 })
  })

  it('V4: a proposal on one side alone is false', () => {
    const [first] = discrepancies
    // One passage, since other passages of the side may be sides of another discrepancy.
    const passages = first?.sides[0]?.passages.slice(0, 1) ?? []
    const score = scoreCluster(cluster, [proposal(cluster, first?.type ?? 'quantity', [passages, passages])])
    expect(score.judged.map(({ verdict }) => verdict)).toEqual(['false'])
    expect(score.missed).toHaveLength(discrepancies.length)
  })

  it('V5: the same one proposed twice is found once', () => {
    const { rows } = summaryOf(cluster, [...perfect, ...perfect])
    expect(rows.at(-1)).toMatchObject({ found: discrepancies.length, again: discrepancies.length })
  })

  it('V6: a type that may not stand for the gold one is mistyped', () => {
    const [first] = discrepancies
    const sides = first?.sides.map(({ passages }) => passages) ?? []
    const score = scoreCluster(cluster, [proposal(cluster, 'visual-text', sides)])
    expect(score.judged.map(({ verdict }) => verdict)).toEqual(['mistyped'])
  })

  it('V7: every decoy that is proposed is counted', () => {
    const proposed = decoys.map(({ passages: [a, b] }) => proposal(cluster, 'visual-text', [[a], [b]]))
    const summary = summaryOf(cluster, proposed)
    expect(summary.decoysReported).toBe(decoys.length)
    expect(summary.rows.at(-1)?.precision).toBe(0)
  })

  it('V8: what is marked as an update is neither right nor wrong', () => {
    const hinted = perfect.map((one) => ({ ...one, hint: 'superseded-update' as const }))
    const summary = summaryOf(cluster, hinted)
    expect(summary.updates).toBe(perfect.length)
    expect(summary.rows.at(-1)).toMatchObject({ found: 0, proposed: 0 })
  })
})

describe('several clusters as one case', () => {
  it('V14: judges each proposal once, at home or across', () => {
    // A dozen is enough to have proposals across, and every further one makes all others slower.
    const some = all.slice(0, 12)
    const together = evaluateTogether(some)
    const proposals = together.flatMap(({ score }) => [
      ...score.judged.map(({ proposal: one }) => one.id),
      ...score.updates.map(({ id }) => id),
    ])
    expect(new Set(proposals).size).toBe(proposals.length)
    expect(together.map(({ score }) => score.cluster.name)).toEqual([
      ...some.map(({ name }) => name),
      'across clusters',
    ])
  })

  it('V14: one cluster together with none other is that cluster alone', () => {
    const [cluster] = clusters
    expect(cluster).toBeDefined()
    if (!cluster) return
    const verdicts = (result: ReturnType<typeof evaluateCluster> | undefined): unknown =>
      result?.score.judged.map(({ proposal: one, verdict }) => [one.id, verdict])
    expect(verdicts(evaluateTogether([cluster])[0])).toEqual(verdicts(evaluateCluster(cluster)))
  })
})
