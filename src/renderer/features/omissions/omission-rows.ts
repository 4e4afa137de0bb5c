import type { Omission } from '#core/findings/omission.ts'
import type { JudgedOmission } from '#core/findings/judged-omissions.ts'
import type { Passage } from '#core/documents/source-document.ts'
import type { Finding } from '#core/findings/finding.ts'
import { originOf, titleOf } from '#renderer/services/passage-text/document-words.ts'
import type { Summaries } from '#renderer/services/passage-text/use-documents.ts'

/** Whom the list is about: everybody, an outlet or a document. */
export const EVERYBODY = 'all'
export type Role = 'absent' | 'reported' | 'any'

/** Which rows are listed. `of` is `all`, `outlet NAME` or `document ID`. */
export type OmissionFilter = {
  readonly of: string
  readonly role: Role
  readonly kind: Omission['kind'] | 'all'
  readonly state: OmissionState
}

/** What was decided: `open` nothing, or kept. */
export type OmissionState = 'open' | 'undecided' | 'kept' | 'dismissed' | 'all'

/** Whether the analyst dismissed it. */
export function isDismissed({ decision }: JudgedOmission): boolean {
  return decision?.decision === 'dismissed'
}

/** Whether the analyst kept it. */
export function isKept({ decision }: JudgedOmission): boolean {
  return decision?.decision === 'confirmed'
}

/** Whether it is in the state that the list is narrowed to. */
export function fitsState(judged: JudgedOmission, state: OmissionState): boolean {
  switch (state) {
    case 'all':
      return true
    case 'open':
      return !isDismissed(judged)
    case 'undecided':
      return judged.decision === null
    case 'kept':
      return isKept(judged)
    case 'dismissed':
      return isDismissed(judged)
  }
}

/** Whether it fits all that the list is narrowed to. */
export function fitsFilter(judged: JudgedOmission, filter: OmissionFilter, documents: Summaries): boolean {
  const { omission } = judged
  if (!fitsState(judged, filter.state)) return false
  if (filter.kind !== 'all' && omission.kind !== filter.kind) return false
  if (filter.of === EVERYBODY) return true
  const meant = (id: string): boolean =>
    filter.of === `document ${id}` || filter.of === `outlet ${documents.get(id)?.meta.outlet ?? ''}`
  const lacks = omission.absent.some(({ document }) => meant(document))
  const tells = omission.reported.some(({ document }) => meant(document))
  return filter.role === 'absent' ? lacks : filter.role === 'reported' ? tells : lacks || tells
}

/** Outlets that lack or report something, then documents, to choose from. */
export function subjectOptions(
  omissions: readonly Omission[],
  documents: Summaries,
): { readonly id: string; readonly label: string; readonly description?: string }[] {
  const named = new Set(
    omissions.flatMap(({ reported, absent }) => [...reported, ...absent].map(({ document }) => document)),
  )
  const own = [...documents.values()].filter(({ id }) => named.has(id))
  const outlets = [...new Set(own.flatMap(({ meta }) => meta.outlet ?? []))].toSorted()
  return [
    { id: EVERYBODY, label: 'All documents' },
    ...outlets.map((name) => ({ id: `outlet ${name}`, label: name, description: 'Outlet' })),
    ...own.map((document) => ({
      id: `document ${document.id}`,
      label: titleOf(document),
      description: originOf(document).join(' · '),
    })),
  ]
}

/** What was chosen, as the button shows it. */
export function subjectLabel(of: string, documents: Summaries): string {
  if (of.startsWith('outlet ')) return of.slice('outlet '.length)
  const document = documents.get(of.slice('document '.length))
  return document ? titleOf(document) : 'All documents'
}

/** A place of an omission that can be read: a report, or what comes nearest in a document without it. */
export type Place = { readonly kind: 'reported' | 'absent' | 'partly'; readonly passage: Passage }

/** The places in the order of the page. */
export function placesOf({ reported, absent, partly }: Omission): Place[] {
  return [
    ...reported.map((passage): Place => ({ kind: 'reported', passage })),
    ...absent.flatMap(({ nearest }) => (nearest ? [{ kind: 'absent' as const, passage: nearest }] : [])),
    ...partly.flatMap(({ nearest }) => (nearest ? [{ kind: 'partly' as const, passage: nearest }] : [])),
  ]
}

/** The findings of the analyst about an omission: of that type, on the words of one of its reports. */
export function findingsOn({ reported }: Omission, findings: readonly Finding[]): Finding[] {
  return findings.filter(
    ({ type, sides }) =>
      type === 'omission' &&
      sides.some(({ passages }) =>
        passages.some(({ document, position }) =>
          reported.some(
            (one) => one.document === document && one.start < position.end && position.start < one.end,
          ),
        ),
      ),
  )
}

/** How many of the documents checked report it, in words. */
export function countWords({ reported, absent, partly }: Omission): string {
  const checked = reported.length + absent.length + partly.length
  return `${reported.length} of ${checked} tell it, ${absent.length} ${absent.length === 1 ? 'does' : 'do'} not`
}
