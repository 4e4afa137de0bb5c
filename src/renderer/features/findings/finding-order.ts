import {
  assessmentsOfAccount,
  compareCredibility,
  type Assessment,
  type CredibilityGrade,
} from '#core/credibility/credibility.ts'
import type { Finding } from '#core/findings/finding.ts'
import { bySeverity } from '#core/findings/ranking/likely-severity.ts'

/** How findings can be listed. */
export const ORDERS = [
  { id: 'changed', label: 'Changed last' },
  { id: 'severe', label: 'Worst first' },
  { id: 'doubtful', label: 'Most doubtful account' },
  { id: 'credible', label: 'Most credible account' },
] as const
export type Order = (typeof ORDERS)[number]['id']

/** Findings in an order; those of which nothing is known (6 or not graded) come last either way (C1). */
export function inOrder(
  findings: readonly Finding[],
  order: Order,
  assessments: readonly Assessment[],
): readonly Finding[] {
  if (order === 'changed') return findings
  if (order === 'severe') return findings.toSorted((a, b) => bySeverity(a.severity, b.severity))
  const first = new Map(findings.map((finding) => [finding.id, firstGrade(finding, order, assessments)]))
  return findings.toSorted((a, b) =>
    compareCredibility(first.get(a.id) ?? null, first.get(b.id) ?? null, order),
  )
}

function firstGrade(
  finding: Finding,
  order: 'doubtful' | 'credible',
  assessments: readonly Assessment[],
): CredibilityGrade | null {
  const grades = finding.sides.flatMap(
    (side) => assessmentsOfAccount(assessments, finding.id, side)[0]?.grade ?? [],
  )
  return grades.toSorted((a, b) => compareCredibility(a, b, order))[0] ?? null
}
