import type { DocumentId } from '#core/documents/source-document.ts'
import { shortNameOf, titleOf } from './document-words.ts'
import type { Summaries } from './use-documents.ts'

/** Who gives an account, for a line of a list. */
export type SideSource = {
  /** Outlet, else title, of the first document that gives it, rather of one that gives no other account. */
  readonly name: string
  /** How many more documents give it. */
  readonly more: number
  /** All of them by name, each name once. */
  readonly all: readonly string[]
}

/**
 * Names the sources of accounts, given by their passages, that stand against each other, as many as there are accounts. Where one outlet gives
 * several accounts in several documents, these are called by their titles: one name on both sides would tell nothing.
 */
export function sideSources(
  sides: readonly (readonly { readonly document: DocumentId }[])[],
  summaries: Summaries,
): readonly SideSource[] {
  const given = sides.map((passages) => [...new Set(passages.map(({ document }) => document))])
  const countOf = (id: DocumentId): number => given.filter((own) => own.includes(id)).length
  const documents = given.map((own) =>
    own.toSorted((a, b) => countOf(a) - countOf(b)).flatMap((id) => summaries.get(id) ?? []),
  )
  const names = documents.map((own, index) =>
    own.map((document) => {
      const { id, meta } = document
      const isElsewhere = documents.some(
        (others, at) =>
          at !== index && others.some((one) => one.id !== id && one.meta.outlet === meta.outlet),
      )
      return isElsewhere ? titleOf(document) : shortNameOf(document)
    }),
  )
  return names.map((all) => ({
    name: all[0] ?? '',
    more: Math.max(0, all.length - 1),
    all: [...new Set(all)],
  }))
}

/** Who stands against whom in one line, for assistive technology: "Harbour Post and 1 more against Inland Courier". */
export function againstWords(sources: readonly SideSource[]): string {
  const named = sources.filter(({ name }) => name !== '')
  return named.map(({ name, more }) => (more === 0 ? name : `${name} and ${more} more`)).join(' against ')
}
