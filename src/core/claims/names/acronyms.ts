import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Item } from '../reading/items.ts'
import { isAcronymOf } from './compare.ts'

/** Acronyms that a text introduces: full names (joined core words) by document and acronym, and over the case. */
export type AcronymDefinitions = {
  /** Key: document index, a space, the acronym in lower case. */
  readonly inDocument: ReadonlyMap<string, string>
  readonly inCase: ReadonlyMap<string, ReadonlySet<string>>
}

/**
 * Finds "Kestrel Liberation Front (KLF)" and "KLF (Kestrel Liberation Front)". The letters must be the first ones
 * of the words, unless the name has an organisation's head word: translated names keep foreign acronyms.
 */
export function acronymDefinitions(
  caseItems: readonly (readonly (readonly Item[])[])[],
  _lexicon: Lexicon,
): AcronymDefinitions {
  const inDocument = new Map<string, string>()
  const inCase = new Map<string, Set<string>>()
  const define = (document: number, acronym: string, core: readonly string[]): void => {
    const name = core.join(' ')
    const key = acronym.replace(/s$/u, '')
    const place = `${document} ${key}`
    if (!inDocument.has(place)) inDocument.set(place, name)
    const names = inCase.get(key) ?? new Set()
    names.add(name)
    inCase.set(key, names)
  }
  for (const sentences of caseItems) {
    for (const items of sentences) {
      for (const [index, { mention }] of items.entries()) {
        const inner = bracketed(items, index)
        if (!mention || !inner) continue
        const [short, long] = inner.acronym ? [inner, mention] : [mention, inner]
        if (!short.acronym || long.acronym || long.core.length < 2) continue
        if (!isAcronymOf(short.core[0] ?? '', long.core) && long.head === null) continue
        define(mention.document, short.core[0] ?? '', long.core)
      }
    }
  }
  return { inDocument, inCase }
}

/** The one name in brackets right after a name, plain or after a quotation mark. */
function bracketed(items: readonly Item[], index: number): Item['mention'] {
  const after = items.slice(index + 1, index + 4)
  const noun = after[0]?.kind === 'noun' ? 1 : 0
  const [open, name, close] = noun ? items.slice(index + 2, index + 5) : after
  return open?.key === '(' && close?.key === ')' ? (name?.mention ?? null) : null
}
