import { byText, firstDifference } from '../base/order.ts'
import type { DocumentId, Passage } from '../documents/source-document.ts'
import { spansOverlap } from '../text/span.ts'
import type { Discrepancy } from './discrepancy.ts'
import type { JudgedQuestion, ProposalDecision } from './finding.ts'

/** How a proposal differs from what the analyst saw when judging it. */
export type SinceJudged = {
  /** `changed`: an account that was not there. `grown`: the same accounts, told by more documents. */
  readonly kind: 'changed' | 'grown'
  /** Sides of the proposal, counted from 0, whose account is new. */
  readonly newSides: readonly number[]
  /** Documents that were not there, in order of their ids. */
  readonly newDocuments: readonly DocumentId[]
}

/** A proposal with what the analyst decided about it, if anything. */
export type JudgedDiscrepancy = {
  readonly discrepancy: Discrepancy
  /** Its own, or the one carried over from the same question as it was before (rule K1). */
  readonly decision: ProposalDecision | null
  /** `null` where nothing is new. */
  readonly since: SinceJudged | null
}

/** Whether a proposal waits for a decision: never judged, or judged before an account that it has now (rule K2). */
export function awaitsDecision({ decision, since }: Pick<JudgedDiscrepancy, 'decision' | 'since'>): boolean {
  return decision === null || since?.kind === 'changed'
}

/** Whether the analyst dismissed a proposal as it stands. */
export function isDismissed(judged: JudgedDiscrepancy): boolean {
  return judged.decision?.decision === 'dismissed' && !awaitsDecision(judged)
}

type Heir = { readonly decision: ProposalDecision; readonly matched: number }

/**
 * Lays what the analyst decided over the proposals of a new analysis (rules K1 and K2), in the order of the proposals.
 * A decision holds for the proposal of its id, else for every proposal that asks the same question. Near linear: a
 * proposal is compared with the decisions of its type that share a document with it.
 */
export function carryDecisions(
  proposals: readonly Discrepancy[],
  decisions: readonly ProposalDecision[],
): JudgedDiscrepancy[] {
  const own = new Map(decisions.map((decision) => [decision.id, decision]))
  const proposed = new Set(proposals.map(({ id }) => id))
  const byPlace = new Map<string, Set<ProposalDecision>>()
  for (const decision of decisions) {
    if (proposed.has(decision.id) || decision.judged === undefined) continue
    for (const document of documentsOf(decision.judged)) {
      const key = `${decision.judged.type} ${document}`
      byPlace.set(key, (byPlace.get(key) ?? new Set()).add(decision))
    }
  }
  return proposals.map((discrepancy) => {
    const decision = own.get(discrepancy.id) ?? carried(discrepancy, byPlace)
    return {
      discrepancy,
      decision,
      since: decision?.judged ? sinceJudged(decision.judged, discrepancy) : null,
    }
  })
}

/** What a decision is to remember of a proposal, with what it remembered before: all that was ever judged of it. */
export function questionOf(
  { type, internal, summary, sides }: Discrepancy,
  before: JudgedQuestion | undefined,
): JudgedQuestion {
  const now = sides.map(({ value, evidence }) => ({ value, evidence }))
  const kept = (before?.sides ?? []).flatMap((side) => {
    const at = now.findIndex((one) => isSameAccount(one, side))
    const same = now[at]
    if (same === undefined) return [side]
    const places = new Set(same.evidence.map(placeOf))
    const gone = side.evidence.filter((passage) => !places.has(placeOf(passage)))
    now[at] = { value: same.value, evidence: [...same.evidence, ...gone] }
    return []
  })
  return { type, internal, summary, sides: [...now, ...kept] }
}

/** The decision on the same question as it was before: the one that saw most of it, then the latest. */
function carried(
  discrepancy: Discrepancy,
  byPlace: ReadonlyMap<string, ReadonlySet<ProposalDecision>>,
): ProposalDecision | null {
  const near = new Set<ProposalDecision>()
  for (const document of documentsOf(discrepancy))
    for (const decision of byPlace.get(`${discrepancy.type} ${document}`) ?? []) near.add(decision)
  const heirs: Heir[] = []
  for (const decision of near) {
    if (decision.judged?.internal !== discrepancy.internal) continue
    const matched = sharedAccounts(decision.judged, discrepancy)
    if (matched > 1) heirs.push({ decision, matched })
  }
  const [best] = heirs.toSorted((a, b) =>
    firstDifference(
      b.matched - a.matched,
      byText(b.decision.decidedAt, a.decision.decidedAt),
      byText(a.decision.id, b.decision.id),
    ),
  )
  return best?.decision ?? null
}

type Side = { readonly value: string; readonly evidence: readonly Passage[] }

/** How many sides of a proposal are accounts that were judged, each judged account counted once. */
function sharedAccounts(judged: JudgedQuestion, { sides }: Discrepancy): number {
  const taken = new Set<Side>()
  for (const side of sides) {
    const same = judged.sides.find((one) => !taken.has(one) && isSamePlaceAndAccount(one, side))
    if (same) taken.add(same)
  }
  return taken.size
}

function sinceJudged(judged: JudgedQuestion, discrepancy: Discrepancy): SinceJudged | null {
  const newSides = discrepancy.sides.flatMap((side, index) =>
    judged.sides.some((one) => isSameAccount(one, side)) ? [] : [index],
  )
  const known = documentsOf(judged)
  const newDocuments = [...documentsOf(discrepancy)].filter((id) => !known.has(id)).toSorted(byText)
  if (newSides.length > 0) return { kind: 'changed', newSides, newDocuments }
  return newDocuments.length > 0 ? { kind: 'grown', newSides, newDocuments } : null
}

/** Within one question: the same words, the same amount, or the same place in a document in like words. */
function isSameAccount(a: Side, b: Side): boolean {
  return isSameValue(a.value, b.value) || isSamePlaceAndAccount(a, b)
}

/** Passages that overlap, and values of which one has more than half of the shorter one's words. */
function isSamePlaceAndAccount(a: Side, b: Side): boolean {
  const [left, right] = [wordsIn(a.value), wordsIn(b.value)]
  const shared = [...left].filter((word) => right.has(word)).length
  if (shared * 2 <= Math.min(left.size, right.size)) return false
  return a.evidence.some((passage) =>
    b.evidence.some((other) => other.document === passage.document && spansOverlap(other, passage)),
  )
}

const NUMBER = /\p{N}/u
/** Words that may stand beside an amount without another account: what is counted, not how many. */
const BOUND = /^(?:not?|least|most|over|under|above|below|about|around|nearly|almost|than|up|some|or|to)$/u

/** The same words; or the same numbers where one says no more than the other but a noun (“12 killed”, “12 people killed”). */
function isSameValue(a: string, b: string): boolean {
  const [left, right] = [wordsIn(a), wordsIn(b)]
  const [short, long] = left.size < right.size ? [left, right] : [right, left]
  if (short.size === 0 || [...short].some((word) => !long.has(word))) return false
  const more = [...long].filter((word) => !short.has(word))
  if (more.length === 0) return true
  return (
    [...short].some((word) => NUMBER.test(word)) && !more.some((one) => NUMBER.test(one) || BOUND.test(one))
  )
}

function wordsIn(value: string): Set<string> {
  return new Set(
    value
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+(?:[.,:][\p{N}]+)*/gu) ?? [],
  )
}

function documentsOf({ sides }: { readonly sides: readonly Side[] }): Set<DocumentId> {
  return new Set(sides.flatMap(({ evidence }) => evidence.map(({ document }) => document)))
}

function placeOf({ document, start, end }: Passage): string {
  return `${document} ${start} ${end}`
}
