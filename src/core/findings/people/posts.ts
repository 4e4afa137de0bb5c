import { byText } from '../../base/order.ts'
import type { RoleClaim } from '../../claims/claim.ts'
import type { Passage } from '../../documents/source-document.ts'
import type { DiscrepancySide } from '../discrepancy.ts'
import type { CaseFacts } from '../reading/case-facts.ts'

/** Reports further apart may both be right, one after the other. */
const SAME_TIME_DAYS = 400

/** Claims of one account, all on one organisation. */
export type Side = { readonly organisation: string; readonly claims: readonly RoleClaim[] }

/** What makes two posts the same one: `lead` for leader, head, chief and commander, which say little more. */
export function sortOfPost({ value }: RoleClaim): string {
  if (/\b(?:leader|head|chief|boss|run|supremo|strongman|warlord|kingpin|ringleader)$/u.test(value.role))
    return 'lead'
  if (/commander|commandant/u.test(value.role)) return 'lead'
  return value.role
    .replace(/^chief executive officer$|^ceo$|^managing director$/u, 'chief executive')
    .replace(/^chair\w+$/u, 'chair')
}

/** One sentence that gives both posts says that they go together. */
export function saidTogether(a: readonly RoleClaim[], b: readonly RoleClaim[]): boolean {
  return a.some((x) =>
    b.some(
      (y) =>
        x.passage.document === y.passage.document &&
        x.context.start < y.context.end &&
        y.context.start < x.context.end &&
        Math.abs(x.passage.start - y.passage.start) < 200,
    ),
  )
}

/** Whether two claims of the two sides are of dates that close; documents without a date are of any. */
export function atTheSameTime(
  a: readonly RoleClaim[],
  b: readonly RoleClaim[],
  days = SAME_TIME_DAYS,
): boolean {
  return a.some((x) => b.some((y) => daysBetween(x.asOf, y.asOf) <= days))
}

function daysBetween(a: string | null, b: string | null): number {
  if (a === null || b === null) return 0
  const days = Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000
  return Number.isFinite(days) ? days : 0
}

/** "leader of Kestrel Front": the post most often named. */
export function valueOf(facts: CaseFacts, { organisation, claims }: Side): string {
  const counts = new Map<string, number>()
  for (const { value } of claims) counts.set(value.role, (counts.get(value.role) ?? 0) + 1)
  const [best] = [...counts].toSorted(([a, x], [b, y]) => y - x || byText(a, b))
  return `${best?.[0] ?? 'head'} of ${facts.entity(organisation)?.name ?? ''}`
}

/** The side of a proposal for these claims, with `value` as its words. */
export function sideOf({ claims }: Side, value: string): DiscrepancySide {
  return {
    value,
    claims: claims.map(({ id }) => id),
    evidence: claims.map(({ passage }): Passage => passage),
  }
}
