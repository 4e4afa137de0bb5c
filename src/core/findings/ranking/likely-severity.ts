import type { Discrepancy } from '../discrepancy.ts'
import { SEVERITIES, type FindingType, type Severity } from '../finding-types.ts'

/** How much a difference of a type matters where nobody has judged it (P6): critical is who it was and what happened. */
const OF_TYPES: Readonly<Record<FindingType, Severity>> = {
  'identity-role': 'critical',
  'office-holder': 'critical',
  'identity-merge': 'critical',
  attribution: 'critical',
  'quote-alteration': 'material',
  'quote-context': 'material',
  quantity: 'material',
  'date-time': 'material',
  location: 'material',
  'event-identity': 'critical',
  'agency-responsibility': 'critical',
  'causal-framing': 'material',
  'modality-certainty': 'material',
  'negation-polarity': 'critical',
  'status-outcome': 'critical',
  'terminology-label': 'minor',
  'scope-definition': 'minor',
  omission: 'material',
  'source-chain': 'material',
  'headline-body': 'material',
  'visual-text': 'material',
}

/** The severity that a proposal is ranked with and would be confirmed with: that of its type, one step less with a hint. */
export function likelySeverity({ type, hint }: Pick<Discrepancy, 'type' | 'hint'>): Severity {
  const severity = OF_TYPES[type]
  return hint === undefined ? severity : (SEVERITIES[SEVERITIES.indexOf(severity) + 1] ?? severity)
}

/** Orders by severity, the worst first. For `toSorted`. */
export function bySeverity(a: Severity, b: Severity): number {
  return SEVERITIES.indexOf(a) - SEVERITIES.indexOf(b)
}
