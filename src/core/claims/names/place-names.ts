import { byText } from '../../base/order.ts'
import { placeNamed } from '../lexicon/places.ts'
import type { NameNode } from './clusters.ts'
import { addEvidence, noEvidence } from './evidence.ts'
import { respellings } from './orthographies.ts'
import { consonantSkeleton, givenNamesDiffer, wordSimilarity } from './spelling.ts'

/** First words of places that are one word in several spellings. */
const HEADS: ReadonlyMap<string, string> = new Map(
  [
    'kafr kfar kufr kefar',
    'tell tal tel tall',
    'qalat qalaat kalaat kalat qala',
    'deir dayr der deyr',
    'ain ayn ein',
    'jabal jebel gebel djebel',
    'wadi oued ouadi',
    'beit bayt bait beyt',
    'khirbet khirbat kherbet',
    'ras raas',
    'marsa mersa',
    'sidi saidi',
    'burj borj bordj',
  ].flatMap((row) => {
    const [first = '', ...others] = row.split(' ')
    return [first, ...others].map((word): [string, string] => [word, first])
  }),
)

/** Two spellings of one place's word from here on. Places stand beside places of like names. */
const SAME_WORD = 0.92

/**
 * Whether two names are spellings of one place (rule C3): word by word, or written joined. Words that say where
 * (_North_, _Upper_) never are alike.
 *
 * @param a folded words without particles
 * @returns 0 to 1; 0 when they are two places
 */
export function comparePlaceNames(a: readonly string[], b: readonly string[]): number {
  if (placeNamed(a.join(' ')) !== null || placeNamed(b.join(' ')) !== null) return 0
  const left = a.map((word) => HEADS.get(word) ?? word)
  const right = b.map((word) => HEADS.get(word) ?? word)
  const score = left.length === right.length ? wordByWord(left, right) : 0
  if (score > 0) return score
  const [x, y] = [left.join(''), right.join('')]
  return left.length !== right.length && x.length > 6 && alike(x, y) >= 0.95 ? 0.95 : 0
}

function wordByWord(a: readonly string[], b: readonly string[]): number {
  const scores = a.map((word, index) => alike(word, b[index] ?? ''))
  const least = Math.min(...scores)
  return least >= SAME_WORD ? least : 0
}

function alike(a: string, b: string): number {
  if (a === b) return 1
  if (a.length < 3 || b.length < 3 || givenNamesDiffer(a, b)) return 0
  const own = wordSimilarity(a, b)
  const respelt = Math.max(
    0,
    ...respellings([a]).map(([other = '']) => wordSimilarity(other, b)),
    ...respellings([b]).map(([other = '']) => wordSimilarity(a, other)),
  )
  return Math.max(own, respelt >= 0.96 ? 0.94 : 0)
}

const SHORTEST = 6

/** Makes one node of places of one word that are spelt in several ways: "Novohradsk", "Novogradsk". */
export function joinPlaceSpellings(
  nodes: readonly NameNode[],
  isPlace: (node: NameNode) => boolean,
): NameNode[] {
  const result: NameNode[] = []
  const bySkeleton = new Map<string, NameNode[]>()
  for (const node of nodes.toSorted(
    (a, b) => b.mentions.length - a.mentions.length || byText(a.key, b.key),
  )) {
    const [word = ''] = node.core
    const joins = word.length >= SHORTEST && !node.acronym && isPlace(node) && placeNamed(word) === null
    const skeletons = joins
      ? [...new Set([word, ...respellings([word]).map(([other = '']) => other)].map(consonantSkeleton))]
      : []
    const other = skeletons
      .flatMap((skeleton) => (bySkeleton.get(skeleton) ?? []).slice(0, 24))
      .find(({ core }) => comparePlaceNames(core, node.core) > 0)
    if (other) {
      other.mentions.push(...node.mentions)
      addEvidence(other.evidence, node.evidence)
      continue
    }
    const own: NameNode = { ...node, mentions: [...node.mentions], evidence: noEvidence() }
    addEvidence(own.evidence, node.evidence)
    for (const skeleton of skeletons) bySkeleton.set(skeleton, [...(bySkeleton.get(skeleton) ?? []), own])
    result.push(own)
  }
  return result.toSorted((a, b) => byText(a.key, b.key))
}
