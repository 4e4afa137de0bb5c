import type { BiasTag } from '../reliability/outlet.ts'
import type { Code } from './code.ts'
import { isUnder, type Codebook, type PlacedCode } from './codebook.ts'

/** A code without its place, as it is stored. */
export function plainCode({ depth: _depth, path: _path, ...code }: PlacedCode): Code {
  return code
}

/** The rows that stand after a code is put under another one, as its last; `null`: not possible (C3). */
export function movedUnder(codebook: Codebook, id: string, parent: string | null): Code[] | null {
  const code = codebook.byId.get(id)
  if (!code || (parent !== null && (!codebook.byId.has(parent) || isUnder(codebook.byId, parent, id))))
    return null
  if (code.parent === parent) return []
  return [{ ...plainCode(code), parent, order: nextOrder(codebook, parent) }]
}

/** The place after the last code under a parent. */
export function nextOrder(codebook: Codebook, parent: string | null): number {
  const orders = codebook.codes.filter((code) => code.parent === parent).map(({ order }) => order)
  return orders.length === 0 ? 0 : Math.max(...orders) + 1
}

/** The rows that stand after a code changes places with the one before or after it under the same parent. */
export function movedBeside(codebook: Codebook, id: string, step: 1 | -1): Code[] {
  const code = codebook.byId.get(id)
  if (!code) return []
  const siblings = codebook.codes.filter(({ parent }) => parent === code.parent)
  const at = siblings.indexOf(code)
  const other = siblings[at + step]
  if (!other) return []
  const order = siblings.with(at, other).with(at + step, code)
  // Numbered anew: codes from several lists may have the same numbers.
  return order.flatMap((sibling, index) =>
    sibling.order === index ? [] : [{ ...plainCode(sibling), order: index }],
  )
}

/** What merging one code into another changes. */
export type Merge = { readonly codes: readonly Code[]; readonly tags: readonly BiasTag[] }

/**
 * Puts the tags and the codes under one code to another, and retires it (C4). Every tag stays, with its reason, author
 * and time. `null` where they are one, or the other stands under it.
 */
export function merged(
  codebook: Codebook,
  tags: readonly BiasTag[],
  from: string,
  into: string,
): Merge | null {
  const [code, target] = [codebook.byId.get(from), codebook.byId.get(into)]
  if (!code || !target || isUnder(codebook.byId, into, from)) return null
  let order = nextOrder(codebook, into)
  const children = codebook.codes
    .filter(({ parent }) => parent === from)
    .map((child) => ({ ...plainCode(child), parent: into, order: order++ }))
  return {
    codes: [{ ...plainCode(code), retired: true, mergedInto: into }, ...children],
    tags: tags.filter(({ tag }) => tag === from).map((tag) => ({ ...tag, tag: into })),
  }
}
