import { byText } from '../../base/order.ts'
import type { MentionLink } from '../entity.ts'
import { countryOfAdjective, placeNamed } from '../lexicon/places.ts'
import { foldName } from './fold.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Item, NameMention } from '../reading/items.ts'
import { acronymDefinitions } from './acronyms.ts'
import { aliasesIn } from './aliases.ts'
import { clusterNames, joinAliases, kindOf } from './clusters.ts'
import type { NameCluster, NameKind, NameNode } from './clusters.ts'
import type { Evidence } from './evidence.ts'
import { addEvidence, evidenceAt, noEvidence } from './evidence.ts'
import { evidenceOfSentence } from './frame-evidence.ts'
import { misprintsIn } from './misprints.ts'
import { joinPlaceSpellings } from './place-names.ts'
import { consonantSkeleton, wordSimilarity } from './spelling.ts'
import type { WordCounts } from '../reading/word-counts.ts'

/** Whom a mention names, and how that was found. */
export type Resolved = { readonly cluster: NameCluster; readonly link: MentionLink }

/** All names of the case, resolved. */
export type Names = {
  readonly clusters: readonly NameCluster[]
  readonly of: ReadonlyMap<NameMention, Resolved>
  readonly kinds: ReadonlyMap<NameCluster, NameKind>
}

/** The items of a case: per document, per sentence. */
export type CaseItems = readonly (readonly (readonly Item[])[])[]

/**
 * Joins all mentions of a case to names: spellings (C3), acronyms introduced in brackets (C4), and short forms,
 * which belong to a full name of their own document first (C5).
 *
 * @param languages of the documents, in their order; `''` where none is known
 */
export function resolveNames(
  caseItems: CaseItems,
  lexicon: Lexicon,
  counts: WordCounts,
  languages: readonly string[],
): Names {
  const evidence = new Map<NameMention, Evidence>()
  const nodes = nodesOf(caseItems, lexicon, evidence)
  const definitions = acronymDefinitions(caseItems, lexicon)
  const full = nodes.filter(({ core, acronym }) => core.length > 1 && !acronym)
  const single = joinPlaceSpellings(
    nodes.filter(({ core, acronym }) => core.length === 1 || acronym),
    (node) => kindOf(node.evidence) === 'place',
  )
  const clusters = joinAliases(
    clusterNames(full, lexicon, (document) => /^(?:es|pt|gl|ca)$/u.test(languages[document] ?? '')),
    [...aliasesIn(caseItems), ...misprintsIn(caseItems)].map(([a, b]) => [nodeKey(a), nodeKey(b)]),
  )
  const of = new Map<NameMention, Resolved>()
  const clusterOf = new Map<string, NameCluster>()
  for (const cluster of clusters) {
    const spelling = cluster.nodes.length > 1 ? 'spelling' : 'name'
    for (const node of cluster.nodes) {
      clusterOf.set(node.key, cluster)
      for (const mention of node.mentions) of.set(mention, { cluster, link: spelling })
    }
  }
  const initials = initialsIndex(clusters)
  const index = shortFormIndex(clusters, counts)
  const shared = documentNames(full)
  const places: Places = new Map()
  const contexts = new Map<NameCluster, Map<number, boolean>>()
  const inCommon = (cluster: NameCluster, document: number): boolean => {
    const known = contexts.get(cluster) ?? new Map<number, boolean>()
    contexts.set(cluster, known)
    const result = known.get(document) ?? haveContextInCommon(cluster, document, shared)
    known.set(document, result)
    return result
  }
  for (const node of single) {
    const rest: NameMention[] = []
    for (const mention of node.mentions) {
      const found =
        (node.acronym
          ? (definedAcronym(mention, definitions, clusterOf) ?? byInitials(mention, initials, inCommon))
          : null) ??
        (mention.place && (evidence.get(mention)?.person ?? 0) < 0.5
          ? null
          : ownerOfShortForm(mention, index, places, inCommon, node))
      if (found) {
        of.set(mention, found)
        addEvidence(found.cluster.evidence, evidence.get(mention) ?? noEvidence())
      } else rest.push(mention)
    }
    if (rest.length === 0) continue
    const cluster = { nodes: [Object.assign({}, node, { mentions: rest })], evidence: noEvidence() }
    clusters.push(cluster)
    for (const mention of rest) {
      of.set(mention, { cluster, link: 'name' })
      addEvidence(cluster.evidence, evidence.get(mention) ?? noEvidence())
    }
  }
  return { clusters, of, kinds: new Map(clusters.map((cluster) => [cluster, kindOf(cluster.evidence)])) }
}

function nodesOf(caseItems: CaseItems, lexicon: Lexicon, evidence: Map<NameMention, Evidence>): NameNode[] {
  const nodes = new Map<string, NameNode>()
  for (const sentences of caseItems) {
    for (const [sentence, items] of sentences.entries()) {
      const framed = evidenceOfSentence(items, sentences[sentence + 1] ?? [], lexicon)
      for (const [index, { mention }] of items.entries()) {
        if (!mention) continue
        const key = nodeKey(mention)
        const node: NameNode = nodes.get(key) ?? {
          key,
          core: mention.core,
          mentions: [],
          evidence: noEvidence(),
          acronym: mention.acronym,
        }
        nodes.set(key, node)
        node.mentions.push(mention)
        const own = evidenceAt(items, index, mention, lexicon)
        addEvidence(own, framed.get(mention) ?? noEvidence())
        evidence.set(mention, own)
        addEvidence(node.evidence, own)
      }
    }
  }
  return [...nodes.values()].toSorted((a, b) => byText(a.key, b.key))
}

function nodeKey(mention: NameMention): string {
  return mention.acronym ? `acronym ${(mention.core[0] ?? '').replace(/s$/u, '')}` : mention.core.join(' ')
}

function definedAcronym(
  mention: NameMention,
  definitions: ReturnType<typeof acronymDefinitions>,
  clusterOf: ReadonlyMap<string, NameCluster>,
): Resolved | null {
  const acronym = (mention.core[0] ?? '').replace(/s$/u, '')
  const here = definitions.inDocument.get(`${mention.document} ${acronym}`)
  const names = here === undefined ? [...(definitions.inCase.get(acronym) ?? [])] : [here]
  const clusters = new Set(
    names.map((name) => clusterOf.get(name)).filter((cluster) => cluster !== undefined),
  )
  const [cluster] = clusters
  return cluster && clusters.size === 1 ? { cluster, link: 'acronym' } : null
}

/** Organisations by the first letters of all their words. */
function initialsIndex(clusters: readonly NameCluster[]): ReadonlyMap<string, ReadonlySet<NameCluster>> {
  const index = new Map<string, Set<NameCluster>>()
  for (const cluster of clusters) {
    if (kindOf(cluster.evidence) !== 'organisation') continue
    for (const { core } of cluster.nodes) {
      if (core.length < 3) continue
      const letters = core.map((word) => word.charAt(0)).join('')
      index.set(letters, (index.get(letters) ?? new Set()).add(cluster))
    }
  }
  return index
}

/** An acronym that no text introduces: the one organisation with these initials, where the documents share names. */
function byInitials(
  mention: NameMention,
  initials: ReadonlyMap<string, ReadonlySet<NameCluster>>,
  inCommon: (cluster: NameCluster, document: number) => boolean,
): Resolved | null {
  const clusters = [...(initials.get(mention.core[0] ?? '') ?? [])]
  const [only] = clusters
  if (!only || clusters.length > 1) return null
  const here = only.nodes.some(({ mentions }) =>
    mentions.some(({ document }) => document === mention.document),
  )
  return here || inCommon(only, mention.document) ? { cluster: only, link: 'acronym' } : null
}

type ShortFormIndex = {
  /** By consonant skeleton of the last word of a person's or the first word of an organisation's name. */
  readonly byWord: ReadonlyMap<
    string,
    readonly { readonly word: string; readonly cluster: NameCluster; readonly given: boolean }[]
  >
}

function shortFormIndex(clusters: readonly NameCluster[], counts: WordCounts): ShortFormIndex {
  const byWord = new Map<string, { word: string; cluster: NameCluster; given: boolean }[]>()
  const add = (word: string, cluster: NameCluster, given: boolean): void => {
    const skeleton = consonantSkeleton(word)
    const list = byWord.get(skeleton) ?? []
    if (!list.some((entry) => entry.cluster === cluster && entry.word === word))
      list.push({ word, cluster, given })
    byWord.set(skeleton, list)
  }
  for (const cluster of clusters) {
    const kind = kindOf(cluster.evidence)
    for (const { core, evidence, mentions } of cluster.nodes) {
      const first = core[0] ?? ''
      const last = core.at(-1) ?? ''
      if (kind === 'organisation') {
        if (isDistinctive(first, counts) && !beginsWithPlace(mentions[0]?.form ?? ''))
          add(first, cluster, false)
      } else if (kind !== 'place' && evidence.organisation < 1.5) {
        add(last, cluster, false)
        add(first, cluster, true)
        // "Altuve" for Rodrigo Altuve Morandín.
        for (const word of core.slice(1, -1)) if (word.length > 3) add(word, cluster, true)
      }
    }
  }
  return { byWord }
}

/** Whether the first word of an organisation's name can stand for it: a name itself, no common word or place. */
function isDistinctive(word: string, counts: WordCounts): boolean {
  return word.length > 3 && (counts.small.get(word) ?? 0) === 0 && countryOfAdjective(word) === null
}

function beginsWithPlace(form: string): boolean {
  const words = form.split(' ')
  return (
    placeNamed(foldName(words[0] ?? '')) !== null ||
    placeNamed(foldName(words.slice(0, 2).join(' '))) !== null
  )
}

/** Which full names stand in which documents: what two documents have in common besides one surname. */
function documentNames(nodes: readonly NameNode[]): ReadonlyMap<number, ReadonlySet<string>> {
  const names = new Map<number, Set<string>>()
  for (const node of nodes) {
    for (const { document } of node.mentions) {
      const set = names.get(document) ?? new Set()
      set.add(node.key)
      names.set(document, set)
    }
  }
  return names
}

function ownerOfShortForm(
  mention: NameMention,
  { byWord }: ShortFormIndex,
  places: Places,
  inCommon: (cluster: NameCluster, document: number) => boolean,
  node: NameNode,
): Resolved | null {
  const word = mention.core[0] ?? ''
  const kind = kindOf(node.evidence)
  // "in Larn": the town, not the Larn General Hospital.
  const { place, organisation } = node.evidence
  const stands = place >= 0.5 && place > organisation
  const entries = (byWord.get(consonantSkeleton(word)) ?? []).filter(
    (entry) =>
      wordSimilarity(entry.word, word) >= 0.88 &&
      !(kind === 'place' && mention.place && kindOf(entry.cluster.evidence) !== 'person') &&
      !(stands && kindOf(entry.cluster.evidence) !== 'person'),
  )
  for (const given of [false, true]) {
    const candidates = [
      ...new Set(entries.filter((entry) => entry.given === given).map(({ cluster }) => cluster)),
    ]
    const here = candidates
      .map((cluster) => ({ cluster, at: lastMentionBefore(places, cluster, mention) }))
      .filter(({ at }) => at !== null)
      .toSorted((a, b) => (b.at ?? 0) - (a.at ?? 0))
    const [nearest] = here
    if (nearest) return { cluster: nearest.cluster, link: 'short-form' }
    // Whoever is called like a city is meant where the document has the full name alone.
    if (mention.place) return null
    if (given || word.length < 4) continue
    const elsewhere = candidates.filter((cluster) => inCommon(cluster, mention.document))
    const [only] = elsewhere
    if (only && candidates.length === 1) return { cluster: only, link: 'short-form' }
  }
  return null
}

/** Where the name stands last before a mention in its document, or first after it (then below zero). */
function lastMentionBefore(
  places: Places,
  cluster: NameCluster,
  { document, start }: NameMention,
): number | null {
  const starts = placesOf(places, cluster).get(document)
  if (!starts) return null
  let before: number | null = null
  for (const at of starts) {
    if (at > start) break
    before = at
  }
  return before ?? -(starts[0] ?? 0) - 1
}

/** The positions of each name in each document, in order, worked out once per name. */
type Places = Map<NameCluster, Map<number, number[]>>

function placesOf(places: Places, cluster: NameCluster): ReadonlyMap<number, readonly number[]> {
  const known = places.get(cluster)
  if (known) return known
  const own = new Map<number, number[]>()
  for (const { mentions } of cluster.nodes) {
    for (const { document, start } of mentions) {
      const starts = own.get(document) ?? []
      starts.push(start)
      own.set(document, starts)
    }
  }
  for (const starts of own.values()) starts.sort((a, b) => a - b)
  places.set(cluster, own)
  return own
}

function haveContextInCommon(
  cluster: NameCluster,
  document: number,
  shared: ReadonlyMap<number, ReadonlySet<string>>,
): boolean {
  const own = shared.get(document)
  if (!own) return false
  const keys = new Set(cluster.nodes.map(({ key }) => key))
  for (const { mentions } of cluster.nodes) {
    for (const other of new Set(mentions.map((found) => found.document))) {
      for (const name of shared.get(other) ?? []) if (own.has(name) && !keys.has(name)) return true
    }
  }
  return false
}
