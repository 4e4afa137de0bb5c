import type { FindingType } from '#core/findings/finding-types.ts'
import type { GoldDiscrepancy } from './gold.ts'

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

/** Whether a proposal of a type may stand for a gold discrepancy. */
export function mayStandFor(proposed: FindingType, gold: GoldDiscrepancy): boolean {
  return [gold.type, ...gold.also, ...(ALSO[gold.type] ?? [])].includes(proposed)
}
