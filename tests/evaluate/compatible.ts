import type { FindingType } from '#core/findings/finding-types.ts'

/** Types under which a discrepancy may also be proposed; the reasons are in docs/methods/evaluation.md (V6). */
const ALSO: Partial<Record<FindingType, readonly FindingType[]>> = {
  'negation-polarity': ['status-outcome'],
  'status-outcome': ['negation-polarity'],
  'agency-responsibility': ['negation-polarity', 'attribution'],
  attribution: ['agency-responsibility'],
  'quote-alteration': ['quantity', 'negation-polarity'],
  'headline-body': [
    'quantity',
    'date-time',
    'location',
    'status-outcome',
    'negation-polarity',
    'agency-responsibility',
  ],
}

/** Whether a proposal of one type may stand for a gold discrepancy of another. */
export function mayStandFor(proposed: FindingType, gold: FindingType): boolean {
  return proposed === gold || (ALSO[gold]?.includes(proposed) ?? false)
}
