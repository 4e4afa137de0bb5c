import { isolated } from '#core/text/direction.ts'
import { displayTitle, NO_OUTLET } from '#core/documents/display-title.ts'
import type { DocumentMeta, SourceDocument } from '#core/documents/source-document.ts'
import type { DocumentSummary } from '#renderer/store/queries/documents.ts'

/** What a document is called: its title, else its opening words, else its file's name. */
export function titleOf(document: SourceDocument | DocumentSummary): string {
  return displayTitle('row' in document ? { ...document.row, meta: document.meta } : document)
}

/** The title to print above a text; `null` where the text has it as its own headline. */
export function headingOf(document: SourceDocument): string | null {
  const { title } = document.meta
  if (title === null) return null
  const first = document.blocks.find((block) => block.kind === 'headline')
  return first && document.text.slice(first.start, first.end).trim() === title ? null : title
}

/**
 * Outlet and date, as far as they are known. Beside a name that is written from right to left the date is isolated: it
 * would be shown backwards.
 */
export function originOf({ meta }: { readonly meta: DocumentMeta }): string[] {
  const outlet = meta.outlet ?? NO_OUTLET
  if (meta.published === null) return [outlet]
  const day = dayOf(meta.published)
  return [outlet, isolated(outlet) === outlet ? day : `\u2066${day}\u2069`]
}

/** Outlet, date, authors and language, for the head of a document. */
export function fullOriginOf({ meta }: { readonly meta: DocumentMeta }): string[] {
  return [...originOf({ meta }), ...meta.bylines]
}

/** Short name for lists: the outlet, else the title. */
export function shortNameOf(document: SourceDocument | DocumentSummary): string {
  return document.meta.outlet ?? titleOf(document)
}

/** A date as the file gives it, to the day: no clock, no locale, so that it reads the same everywhere. */
function dayOf(iso: string): string {
  return iso.slice(0, 10)
}
