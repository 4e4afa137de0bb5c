/** The kinds of inconsistency, with stable ids (docs/vocabulary.md gives each a sentence). */
export const FINDING_TYPES = [
  'identity-role',
  'office-holder',
  'identity-merge',
  'attribution',
  'quote-alteration',
  'quote-context',
  'quantity',
  'date-time',
  'location',
  'event-identity',
  'agency-responsibility',
  'causal-framing',
  'modality-certainty',
  'negation-polarity',
  'status-outcome',
  'terminology-label',
  'scope-definition',
  'omission',
  'source-chain',
  'headline-body',
  'visual-text',
] as const
export type FindingType = (typeof FINDING_TYPES)[number]

/** How much it matters: critical changes who or what happened; cosmetic is style or spelling. */
export const SEVERITIES = ['critical', 'material', 'minor', 'cosmetic'] as const
export type Severity = (typeof SEVERITIES)[number]

/** Where the work on a finding stands. */
export const FINDING_STATUSES = [
  'candidate',
  'under-review',
  'confirmed',
  'rejected',
  'needs-information',
  'resolved',
  'published',
] as const
export type FindingStatus = (typeof FINDING_STATUSES)[number]

/** What the difference turned out to be. */
export const DISPOSITIONS = [
  'contradiction',
  'superseded-update',
  'scope-difference',
  'compatible-vague',
  'name-variant',
  'translation-artefact',
  'extraction-error',
  'not-comparable',
  'unresolved',
] as const
export type Disposition = (typeof DISPOSITIONS)[number]
