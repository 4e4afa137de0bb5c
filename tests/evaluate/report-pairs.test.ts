import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { locate } from './clusters.ts'
import { PAIR_HALVES, readReportPairs } from './report-pairs.ts'

const folder = join(import.meta.dirname, '..', 'fixtures', 'pairs')

const batteries = await Promise.all(
  PAIR_HALVES.map(async (half) => [half, await readReportPairs(folder, half)] as const),
)

// A half whose folder is not there yet is read as empty.
describe.each(batteries.filter(([, pairs]) => pairs.length > 0))('V17: the battery of %s', (_, pairs) => {
  it('has at least 100 entries, a fifth of them without a contradiction or nearly, each with an id of its own', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(100)
    expect(new Set(pairs.map(({ entry, file }) => `${file}/${entry.id}`)).size).toBe(pairs.length)
    const agreeing = pairs.filter(({ entry }) => entry.conflict === null)
    expect(agreeing.length / pairs.length).toBeGreaterThanOrEqual(0.15)
    expect(agreeing.filter(({ entry }) => entry.type !== 'agree')).toEqual([])
  })

  it('quotes words that stand in their report exactly once', () => {
    const faults = pairs.flatMap(({ cluster }) => {
      const { discrepancies, decoys } = cluster.gold
      return [
        ...discrepancies.flatMap(({ sides }) => sides.flatMap(({ passages }) => passages)),
        ...decoys.flatMap(({ passages }) => passages),
      ]
        .map((quoted) => locate(cluster, quoted))
        .filter((found) => typeof found === 'string')
        .map((found) => `${cluster.name}: ${found}`)
    })
    expect(faults).toEqual([])
  })
})
