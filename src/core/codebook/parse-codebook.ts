import type { Result } from '../base/result.ts'
import type { Code } from './code.ts'
import type { Codebook } from './codebook.ts'
import { parseMisp } from './misp.ts'
import { guidOf, parseQdc, type FileProblem } from './qdc.ts'

/** Reads a codebook that the user brought: a REFI-QDA codebook or a MISP taxonomy, told apart by how they begin. */
export function parseCodebook(file: string, text: string): Result<Code[], FileProblem> {
  return /^\s*</u.test(text.replace(/^\uFEFF/u, '')) ? parseQdc(file, text, file) : parseMisp(file, text)
}

/**
 * The codes that a codebook does not have yet (C6). One that was exported from it is known again by its guid; what
 * stands under it goes under the code that is there. Those at the top come after the others.
 */
export function newCodes(codebook: Codebook, brought: readonly Code[]): Code[] {
  const byGuid = new Map(codebook.codes.map(({ id }) => [`qdc:${guidOf(id)}`, id]))
  const idOf = (id: string): string => (codebook.byId.has(id) ? id : (byGuid.get(id) ?? id))
  let order = Math.max(-1, ...codebook.codes.filter(({ depth }) => depth === 0).map((code) => code.order)) + 1
  return brought.flatMap((code): Code[] => {
    if (codebook.byId.has(idOf(code.id))) return []
    if (code.parent === null) return [{ ...code, order: order++ }]
    return [{ ...code, parent: idOf(code.parent) }]
  })
}
