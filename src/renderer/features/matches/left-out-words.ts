import type { LeftOut } from '#core/matching/match.ts'

/** The documents that carry a line, each once, in their order. */
export function documentsOf(line: LeftOut): string[] {
  return [...new Set(line.passages.map((passage) => passage.document))]
}

/** Why a line is left out, to go on behind the name of its outlet. */
export function reasonWords(line: LeftOut): string {
  const count = documentsOf(line).length
  return line.reason === 'names-publisher'
    ? `has it in ${count} documents, and it names the outlet or an address`
    : `repeats it in ${count} documents`
}
