import { NO_OUTLET } from '#core/documents/display-title.ts'
import type { DocumentMeta } from '#core/documents/source-document.ts'
import { DATE_FORMS, dateProblem } from '#renderer/services/document-date.ts'
import type { DocumentRow } from '#shared/formats/case-rows.ts'

type Field = keyof DocumentMeta

/** The details of a document in the order in which they are shown. */
export const META_FIELDS: readonly {
  readonly field: Field
  readonly label: string
  readonly placeholder: string
  readonly description?: string
  readonly copyLabel?: string
}[] = [
  { field: 'title', label: 'Title', placeholder: 'No title found' },
  { field: 'outlet', label: 'Outlet', placeholder: NO_OUTLET },
  {
    field: 'bylines',
    label: 'By',
    placeholder: 'No byline found',
    description: 'Part several names by semicolons.',
  },
  {
    field: 'published',
    label: 'Published',
    placeholder: 'No date found',
    description: DATE_FORMS,
  },
  { field: 'url', label: 'Address', placeholder: 'No address found', copyLabel: 'Copy address' },
  {
    field: 'language',
    label: 'Language',
    placeholder: 'Not known',
    description: 'A language tag: en, ar, pt-BR.',
  },
]

/** A detail as one line of text; several bylines are parted by semicolons. */
export function textOfField(meta: DocumentMeta, field: Field): string {
  return field === 'bylines' ? meta.bylines.join('; ') : (meta[field] ?? '')
}

/** How a detail reads: languages by their names, moments without what only machines need. */
export function displayOfField(field: Field, text: string): string {
  if (field === 'language') {
    const name = languageName(text)
    return name === text ? text : `${name} (${text})`
  }
  if (field !== 'published') return text
  const [, day, clock, zone = ''] =
    /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/u.exec(text) ?? []
  return day === undefined || clock === undefined
    ? text
    : `${day} ${clock} ${zone === 'Z' ? 'UTC' : zone}`.trimEnd()
}

/** The name of a language in English; the tag itself when it is not known. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}

/** The edit that a line of text makes; an empty line says that there is none. */
export function editFromText(field: Field, text: string): Partial<DocumentMeta> {
  const value = text.trim()
  if (field === 'bylines') {
    return {
      bylines: value
        .split(';')
        .map((name) => name.trim())
        .filter(Boolean),
    }
  }
  return { [field]: value === '' ? null : value }
}

/** Whether the analyst changed a detail from what the file says. */
export function isEdited(row: DocumentRow, field: Field): boolean {
  const edited = row.edited[field]
  return edited !== undefined && JSON.stringify(edited) !== JSON.stringify(row.meta[field])
}

/** Why a text cannot be the value of a detail; `null` when it can. */
export function fieldProblem(field: Field, text: string): string | null {
  const value = text.trim()
  if (value === '') return null
  if (field === 'published') return dateProblem(value)
  if (field === 'language' && !isLanguageTag(value)) return 'Not a language tag such as en or pt-BR.'
  return null
}

function isLanguageTag(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1
  } catch {
    return false
  }
}
