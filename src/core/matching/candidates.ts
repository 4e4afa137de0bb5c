import type { Background } from './background.ts'
import { groupKeys, type KeyGroups } from './key-groups.ts'
import { fingerprints, rarePairs } from './postings.ts'
import type { Tokens } from './tokens.ts'

/** Up to this many pairs all are aligned; beyond, only those with local evidence (rule M4). */
const ALL_PAIRS = 2000
const MOST_DOCUMENTS_OF_FINGERPRINT = 60
const MOST_DOCUMENTS_OF_RARE_PAIR = 24
/** A key in more documents than that links each only with so many that follow: enough to hold copies together. */
const LINKED = 6
const FINGERPRINT_BOOST = 1.5
/** Words to a side of a cell, and nats that four neighbouring cells must hold. */
const CELL = 32
const LEAST_WEIGHT = 20
/** Anchors kept for one pair of documents: one hot cell is enough. */
const MOST_ANCHORS = 400

/** Pairs of document numbers to align, one document with all later partners at a time. */
export type CandidatePartners = (document: number) => number[]

/**
 * Which documents each document is worth aligning with (itself always). Memory: linear in the words of the case;
 * the evidence of one document is gathered when it is asked for.
 */
export function findCandidates(documents: readonly Tokens[], background: Background): CandidatePartners {
  const count = documents.length
  if ((count * (count + 1)) / 2 <= ALL_PAIRS) {
    return (document) => Array.from({ length: count - document }, (_, offset) => document + offset)
  }
  const groups = [
    groupKeys(fingerprints(documents), count, MOST_DOCUMENTS_OF_FINGERPRINT, FINGERPRINT_BOOST),
    groupKeys(rarePairs(documents, background), count, MOST_DOCUMENTS_OF_RARE_PAIR, 1),
  ]
  const firsts = groups.map((group) => firstPostings(group, count))
  return (document) => {
    const anchors = new Map<number, number[]>()
    groups.forEach((group, index) => {
      const first = firsts[index]
      if (!first) return
      for (let posting = first[document] ?? 0; posting < (first[document + 1] ?? 0); posting++) {
        gatherAnchors(group, posting, document, anchors)
      }
    })
    const partners = [document]
    for (const [partner, evidence] of anchors) if (isLocal(evidence)) partners.push(partner)
    return partners.toSorted((x, y) => x - y)
  }
}

/** Postings are added document by document: where each document's begin. */
function firstPostings(group: KeyGroups, count: number): Uint32Array {
  const first = new Uint32Array(count + 1)
  const { documents } = group.postings
  let posting = 0
  for (let document = 0; document <= count; document++) {
    while (posting < documents.length && (documents.values[posting] ?? 0) < document) posting++
    first[document] = posting
  }
  first[count] = documents.length
  return first
}

function gatherAnchors(
  group: KeyGroups,
  posting: number,
  document: number,
  into: Map<number, number[]>,
): void {
  const place = group.rank[posting] ?? 0
  const end = group.groupEnd[place] ?? 0
  const position = group.postings.positions.values[posting] ?? 0
  const weight = group.weight[place] ?? 0
  const linked = group.crowded[place] === 1 ? LINKED : Infinity
  let links = 0
  let previous = document
  for (let next = place + 1; next < end && links < linked; next++) {
    const other = group.order[next] ?? 0
    const partner = group.postings.documents.values[other] ?? 0
    if (partner === document) continue
    if (partner !== previous) links++
    previous = partner
    let evidence = into.get(partner)
    if (!evidence) into.set(partner, (evidence = []))
    if (evidence.length < MOST_ANCHORS * 3)
      evidence.push(position, group.postings.positions.values[other] ?? 0, weight)
  }
}

/** Whether enough of the evidence lies in four neighbouring cells. */
function isLocal(evidence: readonly number[]): boolean {
  const cells = new Map<number, number>()
  for (let index = 0; index < evidence.length; index += 3) {
    const row = Math.floor((evidence[index] ?? 0) / CELL)
    const column = Math.floor((evidence[index + 1] ?? 0) / CELL)
    for (const [down, across] of [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ] as const) {
      const key = (row - down + 1) * 2 ** 20 + column - across + 1
      const weight = (cells.get(key) ?? 0) + (evidence[index + 2] ?? 0)
      if (weight >= LEAST_WEIGHT) return true
      cells.set(key, weight)
    }
  }
  return false
}
