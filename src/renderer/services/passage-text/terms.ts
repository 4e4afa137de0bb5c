import dispositions from '#resources/vocabularies/dispositions.json'
import findingTypes from '#resources/vocabularies/finding-types.json'
import severities from '#resources/vocabularies/severities.json'
import statuses from '#resources/vocabularies/statuses.json'
import {
  DISPOSITIONS,
  FINDING_STATUSES,
  FINDING_TYPES,
  SEVERITIES,
  type Disposition,
  type FindingStatus,
  type FindingType,
  type Severity,
} from '#core/findings/finding-types.ts'

/** An id of a vocabulary in words. */
export type Term<Id extends string> = {
  readonly id: Id
  readonly label: string
  readonly description: string
}

type Vocabulary = {
  readonly terms: readonly { readonly id: string; readonly label: string; readonly description: string }[]
}

function inWords<Id extends string>(ids: readonly Id[], vocabulary: Vocabulary): readonly Term<Id>[] {
  return ids.map((id) => {
    const term = vocabulary.terms.find((one) => one.id === id)
    return { id, label: term?.label ?? plainWords(id), description: term?.description ?? '' }
  })
}

function plainWords(id: string): string {
  const words = id.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Kinds of inconsistency, in words. */
export const TYPE_TERMS: readonly Term<FindingType>[] = inWords(FINDING_TYPES, findingTypes)
/** How much a finding matters, in words. */
export const SEVERITY_TERMS: readonly Term<Severity>[] = inWords(SEVERITIES, severities)
/** Where the work on a finding stands, in words. */
export const STATUS_TERMS: readonly Term<FindingStatus>[] = inWords(FINDING_STATUSES, statuses)
/** What a difference turned out to be, in words. */
export const DISPOSITION_TERMS: readonly Term<Disposition>[] = inWords(DISPOSITIONS, dispositions)

/** The words for an id. */
export function labelOf<Id extends string>(terms: readonly Term<Id>[], id: Id): string {
  return terms.find((term) => term.id === id)?.label ?? plainWords(id)
}

/** The letter by which a side of a conflict is called: A, B, C … */
export function sideLetter(index: number): string {
  return index < 26 ? String.fromCodePoint(65 + index) : String(index + 1)
}

/** The tone of a side's badge; sides beyond the fourth have no colour of their own. */
export function sideTone(index: number): 'side-a' | 'side-b' | 'side-c' | 'side-d' | 'neutral' {
  return (['side-a', 'side-b', 'side-c', 'side-d'] as const)[index] ?? 'neutral'
}

/** The tone of a badge with a severity. */
export const SEVERITY_TONES = {
  critical: 'danger',
  material: 'warn',
  minor: 'neutral',
  cosmetic: 'neutral',
} as const satisfies Record<Severity, string>

const VOCABULARIES: ReadonlyMap<string, readonly Term<string>[]> = new Map<string, readonly Term<string>[]>([
  ['type', TYPE_TERMS],
  ['severity', SEVERITY_TERMS],
  ['status', STATUS_TERMS],
  ['disposition', DISPOSITION_TERMS],
])

/** The words for an id in a field of a finding; `undefined` where the field or the id is of no vocabulary. */
export function termOf(field: string, id: string): string | undefined {
  return VOCABULARIES.get(field)?.find((term) => term.id === id)?.label
}
