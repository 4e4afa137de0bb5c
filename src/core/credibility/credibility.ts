import type { AnchoredPassage } from '../anchoring/selectors.ts'
import { firstDifference, byText } from '../base/order.ts'
import type { FindingSide } from '../findings/finding.ts'

/** Admiralty information credibility. 6 means that the truth cannot be judged: unknown, not worst. */
export const CREDIBILITY_GRADES = [1, 2, 3, 4, 5, 6] as const
export type CredibilityGrade = (typeof CREDIBILITY_GRADES)[number]

/**
 * What was graded: a claim of the program's reading, or one account of a finding. Both carry the words, so that the
 * grade keeps its ground whatever a later analysis reads; an account is known again by that passage.
 */
export type CredibilityTarget =
  | {
      readonly kind: 'claim'
      readonly claim: string
      readonly statement: string
      readonly passage: AnchoredPassage
    }
  | {
      readonly kind: 'account'
      readonly finding: string
      readonly statement: string
      readonly passage: AnchoredPassage
    }

/** One credibility grade that somebody gave. The newest of a target is in force; older ones are its history. */
export type Assessment = {
  readonly id: string
  readonly target: CredibilityTarget
  readonly grade: CredibilityGrade
  readonly reason: string
  /** Why it is 1 although fewer than two independent sources say so; empty where that is not the case. */
  readonly exception: string
  /** How many reports say it, and how many of them were independent, when it was graded. */
  readonly reports: number
  readonly independent: number
  /** Whether outlets, authors, addresses and file names were hidden when it was graded. */
  readonly blind: boolean
  /** ISO 8601, UTC. */
  readonly gradedAt: string
  readonly author: string
}

/** So many independent sources confirm what is graded 1 (docs/methods/credibility.md, C3). */
const CONFIRMING_SOURCES = 2

/** Whether a grade needs its own recorded reason, since too few independent sources say so (C3). */
export function needsException(grade: CredibilityGrade, independent: number): boolean {
  return grade === 1 && independent < CONFIRMING_SOURCES
}

/** What tells one target from another: the claim, or the finding with the place of the account's passage. */
export function targetKey(target: CredibilityTarget): string {
  if (target.kind === 'claim') return `claim ${target.claim}`
  const { document, position } = target.passage
  return `account ${target.finding} ${document} ${position.start} ${position.end}`
}

/** The grades of a claim, newest first. */
export function assessmentsOfClaim(assessments: readonly Assessment[], claim: string): Assessment[] {
  return newestFirst(assessments.filter(({ target }) => target.kind === 'claim' && target.claim === claim))
}

/** The grades of one account of a finding, newest first: those whose passage the account still has (C2). */
export function assessmentsOfAccount(
  assessments: readonly Assessment[],
  finding: string,
  side: FindingSide,
): Assessment[] {
  return newestFirst(
    assessments.filter(
      ({ target }) =>
        target.kind === 'account' &&
        target.finding === finding &&
        side.passages.some((passage) => samePlace(passage, target.passage)),
    ),
  )
}

/** Grades newest first; those of one instant by id, so that the order does not depend on how they were stored. */
export function newestFirst(assessments: readonly Assessment[]): Assessment[] {
  return assessments.toSorted((a, b) => firstDifference(byText(b.gradedAt, a.gradedAt), byText(b.id, a.id)))
}

/**
 * Compares two grades for a list, most credible first or most doubtful first. What is not known (6, or no grade at all)
 * comes last in both directions, and in no order of its own: it is no place on the scale (C1).
 */
export function compareCredibility(
  a: CredibilityGrade | null,
  b: CredibilityGrade | null,
  first: 'credible' | 'doubtful',
): number {
  const [x, y] = [placeOf(a), placeOf(b)]
  if (x === null || y === null) return Number(x === null) - Number(y === null)
  return first === 'credible' ? x - y : y - x
}

/** Where a grade stands from 1 to 5; `null` for 6 and for none, which are unknown. */
function placeOf(grade: CredibilityGrade | null): number | null {
  return grade === null || grade === 6 ? null : grade
}

function samePlace(a: AnchoredPassage, b: AnchoredPassage): boolean {
  return (
    a.document === b.document && a.position.start === b.position.start && a.position.end === b.position.end
  )
}
