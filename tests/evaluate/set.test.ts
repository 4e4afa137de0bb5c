import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { blockAt } from '../../src/core/documents/source-document.ts'
import { HALVES, locate, passageOf, readClusters } from './clusters.ts'
import { readNamePairs } from './name-pairs.ts'

const folder = join(import.meta.dirname, '..', 'fixtures', 'cases')
const clusters = await readClusters(folder, HALVES)
const pairs = await readNamePairs(join(folder, 'name-pairs.json'))

/** Whether the articles of a cluster were written to agree. */
const agrees = (name: string): boolean => name.startsWith('agree-')

describe.each(clusters.map((cluster) => [cluster.name, cluster] as const))('V1, V2: %s', (_, cluster) => {
  const { discrepancies, omissions, decoys, quotations } = cluster.gold
  const sides = discrepancies.flatMap((gold) => gold.sides)
  const asserted = [
    ...sides.flatMap(({ passages }) => passages),
    ...omissions.flatMap(({ reported }) => reported),
    ...quotations,
  ]

  it('V1: has four or five articles, gold and decoys', () => {
    expect([4, 5]).toContain(cluster.documents.length)
    if (agrees(cluster.name)) {
      expect(discrepancies).toEqual([])
      expect(decoys.length).toBeGreaterThanOrEqual(10)
    } else {
      expect(discrepancies.length).toBeGreaterThanOrEqual(5)
      expect(decoys.length).toBeGreaterThanOrEqual(3)
    }
  })

  it('V2: quotes words that stand in their document exactly once', () => {
    const quoted = [...asserted, ...decoys.flatMap(({ passages }) => passages)]
    expect(quoted.map((one) => locate(cluster, one)).filter((one) => typeof one === 'string')).toEqual([])
  })

  it('V2: takes gold from reporting alone, and comments as decoys from comments', () => {
    const kindOf = (quoted: (typeof asserted)[number]): string => {
      const { document, start } = passageOf(cluster, quoted)
      const blocks = cluster.documents.find(({ id }) => id === document)?.blocks ?? []
      return blockAt(blocks, start)?.kind ?? 'headline'
    }
    const unreported = asserted.filter((one) => {
      const kind = kindOf(one)
      return kind === 'comment' || kind === 'furniture' || kind === 'byline'
    })
    expect(unreported).toEqual([])
    for (const decoy of decoys.filter(({ kind }) => kind === 'comment')) {
      expect(decoy.passages.map(kindOf)).toContain('comment')
    }
  })

  it('V2: marks as internal what one document says on all sides', () => {
    // Internal: one document takes all sides; others may take them too.
    const wrong = discrepancies.filter(({ sides: own, internal }) => {
      const files = own.map(({ passages }) => new Set(passages.map(({ document }) => document)))
      const [first, ...rest] = files
      return internal !== [...(first ?? [])].some((file) => rest.every((other) => other.has(file)))
    })
    expect(wrong.map(({ id }) => id)).toEqual([])
  })

  it('V2: has an id for each thing, and absent documents that exist', () => {
    for (const list of [discrepancies, omissions, decoys]) {
      expect(new Set(list.map(({ id }) => id)).size).toBe(list.length)
    }
    const files = cluster.documents.map(({ provenance }) => provenance.fileName)
    expect(files).toEqual(expect.arrayContaining(omissions.flatMap(({ absent }) => absent)))
  })
})

describe('the whole set', () => {
  it.each([
    { half: 'dev', differ: 7, agree: 2 },
    { half: 'held-out', differ: 7, agree: 2 },
    { half: 'unseen', differ: 4, agree: 1 },
  ])(
    'V1: has at least $differ clusters that differ and $agree that agree in $half',
    ({ half, differ, agree }) => {
      const own = clusters.filter((cluster) => cluster.half === half)
      expect(own.filter(({ name }) => !agrees(name)).length).toBeGreaterThanOrEqual(differ)
      expect(own.filter(({ name }) => agrees(name)).length).toBeGreaterThanOrEqual(agree)
    },
  )

  it.each([
    'identity-role',
    'office-holder',
    'attribution',
    'quote-alteration',
    'quantity',
    'date-time',
    'location',
    'agency-responsibility',
    'causal-framing',
    'negation-polarity',
    'status-outcome',
    'terminology-label',
    'headline-body',
  ])('V2: has at least two gold discrepancies of type %s in each half', (type) => {
    const gold = (half: string): number =>
      clusters
        .filter((cluster) => cluster.half === half)
        .flatMap((cluster) => cluster.gold.discrepancies)
        .filter((one) => one.type === type).length
    for (const half of ['dev', 'held-out']) expect(gold(half)).toBeGreaterThanOrEqual(2)
  })

  it('V12: names the speakers of at least 60 quotations', () => {
    const count = clusters.reduce((sum, { gold }) => sum + gold.quotations.length, 0)
    expect(count).toBeGreaterThanOrEqual(60)
  })

  it('V13: has at least 120 pairs of names, each once, and both kinds of each', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(120)
    expect(new Set(pairs.map(({ a, b }) => [a, b].toSorted().join('|'))).size).toBe(pairs.length)
    for (const kind of ['person', 'organisation', 'place']) {
      const own = pairs.filter((pair) => pair.kind === kind)
      expect(new Set(own.map(({ same }) => same)).size).toBe(2)
    }
  })
})
