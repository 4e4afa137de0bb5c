import { byText } from '../base/order.ts'
import { stableId } from '../base/stable-id.ts'
import type { DocumentMeta } from '../documents/source-document.ts'
import { wordsOf } from '../text/words.ts'
import type { Outlet } from './outlet.ts'

/** What is needed of a document to know its outlet. */
export type OutletSource = { readonly id: string; readonly meta: Pick<DocumentMeta, 'outlet' | 'url'> }

/** The outlets of a case, by id, and which document belongs to which. Documents that name none are left out. */
export type OutletAssignment = {
  readonly outlets: readonly Outlet[]
  readonly byDocument: ReadonlyMap<string, string>
}

/**
 * The id of an outlet, made from its folded name: case, accents, punctuation and a leading "the" do not count, so
 * "The Strait Herald" and "Strait herald" are one (docs/methods/reliability.md, R1).
 */
export function outletIdOf(name: string): string {
  return stableId('outlet', [foldedName(name)])
}

/** The outlets of these documents, in the order of their names. See `assignOutlets`. */
export function outletsOf(documents: readonly OutletSource[]): readonly Outlet[] {
  return assignOutlets(documents).outlets
}

/**
 * Which outlet published which document: the outlet it names; else, by its URL, the one outlet that other documents
 * name on that host; else the host itself. A document with neither has no outlet (docs/methods/reliability.md, R2).
 * The order of the documents does not matter.
 */
export function assignOutlets(documents: readonly OutletSource[]): OutletAssignment {
  const ordered = documents.toSorted((a, b) => byText(a.id, b.id))
  const owners = namedOwnersOfHosts(ordered)
  const byDocument = new Map<string, string>()
  const found = new Map<string, { names: string[]; domains: Set<string> }>()
  for (const { id, meta } of ordered) {
    const host = hostOf(meta.url)
    const named = meta.outlet?.trim() ?? ''
    const owner = host === null ? undefined : owners.get(host)
    const outletId = named !== '' ? outletIdOf(named) : (owner ?? (host === null ? null : outletIdOf(host)))
    if (outletId === null) continue
    byDocument.set(id, outletId)
    const entry = found.get(outletId) ?? { names: [], domains: new Set() }
    found.set(outletId, entry)
    if (named !== '') entry.names.push(named)
    else if (host !== null && owner === undefined) entry.names.push(host)
    if (host !== null) entry.domains.add(host)
  }
  const outlets = [...found].map(([id, { names, domains }]) => ({
    id,
    name: mostFrequent(names),
    domains: [...domains].toSorted(byText),
    ownership: '',
    notes: '',
  }))
  return { outlets: outlets.toSorted((a, b) => byText(a.name, b.name) || byText(a.id, b.id)), byDocument }
}

/** The host of an http address in lower case, without `www.` and port; `null` for anything else. */
export function hostOf(url: string | null): string | null {
  const found = /^https?:\/\/(?:[^/?#@\s]*@)?([^/?#:@\s]+)/iu.exec(url ?? '')
  const host = found?.[1]?.toLowerCase().replace(/^www\./u, '') ?? ''
  return host === '' ? null : host
}

/** Hosts on which documents name exactly one outlet. A host shared by several (a blog platform) has no owner. */
function namedOwnersOfHosts(documents: readonly OutletSource[]): Map<string, string> {
  const owners = new Map<string, string>()
  const shared = new Set<string>()
  for (const { meta } of documents) {
    const host = hostOf(meta.url)
    const named = meta.outlet?.trim() ?? ''
    if (host === null || named === '') continue
    const outletId = outletIdOf(named)
    const owner = owners.get(host)
    if (owner !== undefined && owner !== outletId) shared.add(host)
    owners.set(host, outletId)
  }
  for (const host of shared) owners.delete(host)
  return owners
}

function foldedName(name: string): string {
  const keys = wordsOf(name).map((word) => word.key)
  const counted = keys.length > 1 && keys[0] === 'the' ? keys.slice(1) : keys
  return counted.length > 0 ? counted.join(' ') : name.trim().toLowerCase()
}

function mostFrequent(names: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  const [first] = [...counts].toSorted(([a, m], [b, n]) => n - m || byText(a, b))
  return first?.[0] ?? ''
}
