import { displayTitle, NO_OUTLET } from '#core/documents/display-title.ts'
import { groupBy } from '#core/base/group-by.ts'
import { assertNever } from '#core/base/invariant.ts'
import { byText, firstDifference } from '#core/base/order.ts'
import { assignOutlets } from '#core/reliability/outlets-of.ts'
import type { DocumentSummary } from '#renderer/store/queries/documents.ts'

export const SORTS = ['imported', 'title', 'newest', 'oldest'] as const
export type LibrarySort = (typeof SORTS)[number]

/** How the library is shown. */
export type Arrangement = {
  readonly query: string
  readonly sort: LibrarySort
  readonly grouped: boolean
}

/** Documents under the outlet that published them. */
export type DocumentGroup = {
  readonly id: string
  readonly title: string
  readonly items: readonly DocumentSummary[]
}

/** What a document is called: its title, else its opening words, else its file's name. */
export function documentTitle({ meta, row }: Pick<DocumentSummary, 'meta' | 'row'>): string {
  return displayTitle({ ...row, meta })
}

/** Documents that hold every typed word in title, outlet, byline, date, language or file name, in the chosen order. */
export function arrangeDocuments(
  documents: readonly DocumentSummary[],
  { query, sort }: Pick<Arrangement, 'query' | 'sort'>,
): DocumentSummary[] {
  const words = query.toLowerCase().split(/\s+/u).filter(Boolean)
  const found = documents.filter((document) => {
    const text = searchedText(document)
    return words.every((word) => text.includes(word))
  })
  return found.toSorted((a, b) => firstDifference(compare(a, b, sort), a.row.order - b.row.order))
}

/** The same documents by outlet, outlets in the order of their names; those without one come last. */
export function groupDocuments(documents: readonly DocumentSummary[]): DocumentGroup[] {
  const { outlets, byDocument } = assignOutlets(documents)
  const members = groupBy(documents, ({ id }) => byDocument.get(id) ?? '')
  const groups = outlets.map(({ id, name }) => ({
    id: `group:${id}`,
    title: name,
    items: members.get(id) ?? [],
  }))
  const rest = members.get('') ?? []
  return rest.length > 0 ? [...groups, { id: 'group:', title: NO_OUTLET, items: rest }] : groups
}

function searchedText(document: DocumentSummary): string {
  const { meta, row, imports } = document
  return [
    documentTitle(document),
    meta.title,
    meta.outlet,
    ...meta.bylines,
    meta.published,
    meta.language,
    meta.url,
    row.provenance.fileName,
    ...imports.map(({ fileName }) => fileName),
  ]
    .filter((value) => value !== null)
    .join('\n')
    .toLowerCase()
}

function compare(a: DocumentSummary, b: DocumentSummary, sort: LibrarySort): number {
  switch (sort) {
    case 'imported':
      return 0
    case 'title':
      return byText(documentTitle(a).toLowerCase(), documentTitle(b).toLowerCase())
    case 'newest':
      return byDate(b, a, a, b)
    case 'oldest':
      return byDate(a, b, a, b)
    default:
      return assertNever(sort)
  }
}

/** Documents without a date come last, whichever way the dates run. */
function byDate(
  first: DocumentSummary,
  second: DocumentSummary,
  a: DocumentSummary,
  b: DocumentSummary,
): number {
  const missing = Number(a.meta.published === null) - Number(b.meta.published === null)
  return missing !== 0 ? missing : byText(first.meta.published ?? '', second.meta.published ?? '')
}
