import { byText } from '../base/order.ts'
import { stableId } from '../base/stable-id.ts'
import type { Entity, Mention } from './entity.ts'
import type { NameCluster, NameNode } from './names/clusters.ts'
import { foldName } from './names/fold.ts'
import type { Names } from './names/resolve.ts'
import { hasArabicScript } from '../text/arabic-script.ts'
import { romanisationKey } from '../text/romanisation.ts'
import type { Reading } from './reading/read.ts'

/** The entities of a case, and which name became which. */
export type EntityIndex = {
  readonly entities: readonly Entity[]
  readonly idOf: (cluster: NameCluster) => string | null
  readonly nameOf: (cluster: NameCluster) => string
  /** Every spelling that names this one, for sentences that explain. */
  readonly formsOf: (cluster: NameCluster) => readonly string[]
}

/** Makes entities of resolved names. Names without evidence for a kind make none. */
export function entitiesOf(names: Names, readings: readonly Reading[]): EntityIndex {
  const mentions = mentionsByCluster(names, readings)
  const built: { cluster: NameCluster; entity: Entity }[] = []
  const used = new Map<string, number>()
  const ordered = names.clusters
    .map((cluster) => ({ cluster, key: identityKey(cluster), name: displayName(cluster) }))
    .toSorted((a, b) => byText(a.key, b.key) || byText(a.name, b.name))
  for (const { cluster, key, name } of ordered) {
    const kind = names.kinds.get(cluster) ?? 'unknown'
    if (kind === 'unknown') continue
    const id = stableId('entity', [kind, key])
    const repeated = used.get(id) ?? 0
    used.set(id, repeated + 1)
    const own = mentions.get(cluster) ?? []
    const forms = [...new Set(own.map(({ form }) => form))].toSorted(byText)
    const entity: Entity = {
      id: repeated === 0 ? id : stableId('entity', [kind, key, repeated]),
      kind,
      name,
      forms,
      mentions: own,
    }
    built.push({ cluster, entity })
  }
  const byCluster = new Map(built.map(({ cluster, entity }) => [cluster, entity]))
  return {
    entities: built
      .map(({ entity }) => entity)
      .toSorted((a, b) => byText(a.kind, b.kind) || byText(a.name, b.name) || byText(a.id, b.id)),
    idOf: (cluster) => byCluster.get(cluster)?.id ?? null,
    nameOf: (cluster) => byCluster.get(cluster)?.name ?? displayName(cluster),
    formsOf: (cluster) => byCluster.get(cluster)?.forms ?? [],
  }
}

function mentionsByCluster(names: Names, readings: readonly Reading[]): ReadonlyMap<NameCluster, Mention[]> {
  const found = new Map<NameCluster, Mention[]>()
  const sorted = [...names.of].toSorted(([a], [b]) => a.document - b.document || a.start - b.start)
  for (const [{ document, start, end, form }, { cluster, link }] of sorted) {
    const id = readings[document]?.document.id
    if (id === undefined) continue
    const list = found.get(cluster) ?? []
    list.push({ passage: { document: id, start, end }, form, link })
    found.set(cluster, list)
  }
  return found
}

/**
 * What identifies a name over spellings: the romanisation keys of its words, sorted. The first of its longest
 * forms, so that another document with one more spelling seldom changes the id.
 */
function identityKey(cluster: NameCluster): string {
  const nodes = inLatinLetters(cluster)
  const longest = Math.max(...nodes.map(({ core }) => core.length))
  const keys = nodes
    .filter(({ core }) => core.length === longest)
    .map(({ core }) => core.map(romanisationKey).toSorted(byText).join(' '))
  return keys.toSorted(byText)[0] ?? ''
}

/** A name that documents of both scripts have goes by its Latin letters, which every reader of the program reads. */
function inLatinLetters({ nodes }: NameCluster): readonly NameNode[] {
  const latin = nodes.filter(({ mentions }) => mentions.some(({ form }) => !hasArabicScript(form)))
  return latin.length > 0 ? latin : nodes
}

const CYRILLIC = /\p{Script=Cyrillic}/u

/** In capitals throughout, as datelines and headlines write names that running text does not: "PORT ARDEN". */
function isShouted(form: string): boolean {
  return form === form.toUpperCase() && form !== form.toLowerCase() && /\p{Lu}{5}/u.test(form)
}

/** The form written most often among those with the most words; one in capitals only where there is no other. */
function displayName(cluster: NameCluster): string {
  const nodes = inLatinLetters(cluster)
  const latin = nodes.some(({ mentions }) => mentions.some(({ form }) => !hasArabicScript(form)))
  const longest = Math.max(...nodes.map(({ core }) => core.length))
  const counts = new Map<string, number>()
  for (const { core, mentions } of nodes) {
    if (core.length < longest) continue
    for (const { form } of mentions) {
      if (latin && hasArabicScript(form)) continue
      // A case of a name that stands for another form (“Касима”) shows it only where nothing else does.
      const own = !CYRILLIC.test(form) || core.every((word) => foldName(form).split(' ').includes(word))
      counts.set(form, (counts.get(form) ?? 0) + (own ? 1 : 0))
    }
  }
  const place = nodes.some(({ mentions }) => mentions.some((mention) => mention.place))
  const [best] = [...counts].toSorted(
    ([a, x], [b, y]) =>
      Number(isShouted(a)) - Number(isShouted(b)) ||
      (place ? b.length - a.length : y - x) ||
      b.length - a.length ||
      a.split(' ').length - b.split(' ').length ||
      byText(a, b),
  )
  return best?.[0] ?? ''
}
