import { byText } from '../../base/order.ts'
import { invariant } from '../../base/invariant.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { NameMention } from '../reading/items.ts'
import { compareOrganisationNames, WEAK_LINK } from './compare.ts'
import { compareFullNames, fullNameOf, type FullName } from './full-names.ts'
import type { Evidence } from './evidence.ts'
import { addEvidence, noEvidence } from './evidence.ts'
import { comparePlaceNames } from './place-names.ts'
import { compoundOf } from './orthographies.ts'
import { compareOverScripts, isArabicName, scriptKeys } from './scripts.ts'
import { consonantSkeleton } from './spelling.ts'

/** All mentions with the same core words. */
export type NameNode = {
  readonly key: string
  readonly core: readonly string[]
  readonly mentions: NameMention[]
  readonly evidence: Evidence
  readonly acronym: boolean
}

/** Names that are one name in several spellings. */
export type NameCluster = { readonly nodes: NameNode[]; readonly evidence: Evidence }

/** What a name most probably is; `unknown` without evidence. */
export type NameKind = 'person' | 'organisation' | 'place' | 'unknown'

/** The kind with the most evidence, when there is enough of it. */
export function kindOf({ person, organisation, place }: Evidence): NameKind {
  const most = Math.max(person, organisation, place)
  if (most < 1) return 'unknown'
  if (place === most) return 'place'
  return person === most ? 'person' : 'organisation'
}

/** A block of names that share a word is left out when it is larger: the word says too little. */
const LARGEST_BLOCK = 48
const SURE = 0.86
const SURE_WITHOUT_KIND = 0.95

/**
 * Joins full names over their spellings (rule C3). Names are compared only when they share two words' consonant
 * skeletons, or one rare one, so the work stays near linear in the number of names.
 *
 * @param hasTwoSurnames whether a document, by its index, is in a language whose speakers have two
 */
export function clusterNames(
  nodes: readonly NameNode[],
  lexicon: Lexicon,
  hasTwoSurnames: (document: number) => boolean,
): NameCluster[] {
  const ordered = nodes
    .toSorted((a, b) => byText(a.key, b.key))
    .map((node): Compared => {
      const double = node.mentions.some(({ document }) => hasTwoSurnames(document))
      return { node, full: fullNameOf(node.mentions[0]?.form ?? '', node.core, double) }
    })
  const parent = ordered.map((_, index) => index)
  const members = ordered.map((_, index) => [index])
  const rootOf = (index: number): number => {
    let root = index
    while (parent[root] !== root) root = parent[root] ?? root
    return root
  }
  const pairs = [...candidatePairs(ordered), ...pairsOverScripts(ordered)]
    .map(([a, b]) => ({ a, b, score: similarity(at(ordered, a), at(ordered, b), lexicon) }))
    .filter(({ score }) => score > 0)
    .toSorted((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
  const weak = pairs.filter(({ score }) => score <= WEAK_LINK)
  for (const { a, b, score } of pairs) {
    const rootA = rootOf(a)
    const rootB = rootOf(b)
    if (rootA === rootB) continue
    // "Rosa Delgado" beside "Rosa Delgado Pinto" and "Rosa Delgado Marín" may be either.
    if (score === WEAK_LINK && (isAmbiguous(a, weak, rootOf) || isAmbiguous(b, weak, rootOf))) continue
    const left = members[rootA] ?? []
    const right = members[rootB] ?? []
    // Every spelling must agree with every other: a chain of small steps may not join two people.
    const agree = left
      .slice(0, 8)
      .every((x) =>
        right.slice(0, 8).every((y) => similarity(at(ordered, x), at(ordered, y), lexicon, 0.8) > 0),
      )
    if (!agree) continue
    parent[rootB] = rootA
    left.push(...right)
  }
  const clusters: NameCluster[] = []
  for (const [index, list] of members.entries()) {
    if (parent[index] !== index) continue
    const cluster = { nodes: list.map((member) => at(ordered, member).node), evidence: noEvidence() }
    for (const node of cluster.nodes) addEvidence(cluster.evidence, node.evidence)
    clusters.push(cluster)
  }
  return clusters
}

/** A name with what comparing needs of it, worked out once. */
type Compared = { readonly node: NameNode; readonly full: FullName }
type ScoredPair = { readonly a: number; readonly b: number; readonly score: number }

/** Whether a name has weak links to two names that are not one. */
function isAmbiguous(index: number, weak: readonly ScoredPair[], rootOf: (index: number) => number): boolean {
  const own = rootOf(index)
  const others = new Set<number>()
  for (const { a, b } of weak) {
    const [x, y] = [rootOf(a), rootOf(b)]
    if (x === own && y !== own) others.add(y)
    else if (y === own && x !== own) others.add(x)
  }
  return others.size > 1
}

function at(nodes: readonly Compared[], index: number): Compared {
  const node = nodes[index]
  invariant(node, 'indices of candidate pairs come from the same list')
  return node
}

function similarity(
  { node: a, full: fullA }: Compared,
  { node: b, full: fullB }: Compared,
  lexicon: Lexicon,
  least?: number,
): number {
  const kinds = [kindOf(a.evidence), kindOf(b.evidence)].filter((kind) => kind !== 'unknown')
  if (kinds.includes('place') && kinds.length === 2 && kinds[0] !== kinds[1]) return 0
  const kind = kinds.length === 2 && kinds[0] !== kinds[1] ? 'mixed' : (kinds[0] ?? 'unknown')
  if (kind === 'place') return kinds.length === 2 ? comparePlaceNames(a.core, b.core) : 0
  if (isArabicName(fullA) !== isArabicName(fullB))
    return kind === 'person' || kind === 'organisation' ? compareOverScripts(fullA, fullB, kind, lexicon) : 0
  const person = kind === 'organisation' ? 0 : compareFullNames(fullA, fullB)
  const organisation = kind === 'person' ? 0 : compareOrganisationNames(a.core, b.core, lexicon.weakNameWords)
  const score =
    kind === 'person' ? person : kind === 'organisation' ? organisation : Math.min(person, organisation)
  return score >= (least ?? (kind !== 'unknown' && kind !== 'mixed' ? SURE : SURE_WITHOUT_KIND)) ? score : 0
}

/**
 * Joins the names that texts call aliases of one another, unless they are of two kinds.
 *
 * @param aliases pairs of node keys
 */
export function joinAliases(
  clusters: readonly NameCluster[],
  aliases: readonly (readonly [string, string])[],
): NameCluster[] {
  const owner = new Map(
    clusters.flatMap((cluster) => cluster.nodes.map(({ key }) => [key, cluster] as const)),
  )
  const gone = new Set<NameCluster>()
  for (const [a, b] of aliases) {
    const left = owner.get(a)
    const right = owner.get(b)
    if (!left || !right || left === right) continue
    const kinds = [kindOf(left.evidence), kindOf(right.evidence)]
    if (kinds.includes('place') || (!kinds.includes('unknown') && kinds[0] !== kinds[1])) continue
    addEvidence(left.evidence, right.evidence)
    for (const node of right.nodes) {
      left.nodes.push(node)
      owner.set(node.key, left)
    }
    gone.add(right)
  }
  return clusters.filter((cluster) => !gone.has(cluster))
}

function candidatePairs(nodes: readonly Compared[]): (readonly [number, number])[] {
  const blocks = new Map<string, number[]>()
  for (const [index, { node, full }] of nodes.entries()) {
    if (node.core.length < 2 || node.acronym) continue
    for (const key of blockingKeys(full)) {
      const block = blocks.get(key) ?? []
      block.push(index)
      blocks.set(key, block)
    }
  }
  const seen = new Set<number>()
  const pairs: (readonly [number, number])[] = []
  for (const block of blocks.values()) {
    if (block.length > LARGEST_BLOCK) continue
    for (const [position, a] of block.entries()) {
      for (const b of block.slice(position + 1)) {
        const id = a * nodes.length + b
        if (seen.has(id)) continue
        seen.add(id)
        pairs.push([a, b])
      }
    }
  }
  return pairs
}

/** Names in Arabic script with those in Latin letters that share a key with them. */
function pairsOverScripts(nodes: readonly Compared[]): (readonly [number, number])[] {
  if (!nodes.some(({ full }) => isArabicName(full))) return []
  const blocks = new Map<string, { readonly arabic: number[]; readonly latin: number[] }>()
  for (const [index, { node, full }] of nodes.entries()) {
    if (node.core.length < 2 || node.acronym) continue
    for (const key of scriptKeys(full)) {
      const block = blocks.get(key) ?? { arabic: [], latin: [] }
      block[isArabicName(full) ? 'arabic' : 'latin'].push(index)
      blocks.set(key, block)
    }
  }
  const pairs = new Map<number, readonly [number, number]>()
  for (const { arabic, latin } of blocks.values()) {
    if (arabic.length > LARGEST_BLOCK || latin.length > LARGEST_BLOCK) continue
    for (const a of arabic) for (const b of latin) pairs.set(a * nodes.length + b, a < b ? [a, b] : [b, a])
  }
  return [...pairs.values()]
}

function blockingKeys({ core, words, respelt }: FullName): ReadonlySet<string> {
  const keys = new Set<string>()
  for (const spelling of [core, ...respelt]) {
    const skeletons = spelling
      .slice(0, 6)
      // "Dawn Brigade" and "Dawn Brigades" meet.
      .map((word) => consonantSkeleton(word.length > 5 ? word.replace(/s$/u, '') : word))
      .filter((skeleton) => skeleton !== '')
    for (const [index, a] of skeletons.entries()) {
      if (a.length > 2) keys.add(a)
      for (const b of skeletons.slice(index + 1)) keys.add(a < b ? `${a} ${b}` : `${b} ${a}`)
    }
  }
  keys.add(`= ${core.join('')}`)
  // "Abdelkarim Bouzarti" and "Abd al-Karim Bu Zarti" meet.
  keys.add(`~ ${consonantSkeleton(compoundOf(words.join('')))}`)
  return keys
}
