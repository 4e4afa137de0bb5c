import { isReporting, type SourceDocument } from '../documents/source-document.ts'
import { wordKey } from '../text/words.ts'
import { hashText } from './mix-hash.ts'

/** A line is an outlet's own boilerplate when this many of its documents carry it … */
const DOCUMENTS = 3
/** … or two, where it names the outlet, a handle or an address; longer blocks are never boilerplate. */
const LONGEST = 400

/** The short lines of a case by outlet, with the number of documents that carry each. */
export type OutletLines = {
  /** Counts the lines of a document. Whether that changes what is compared of other documents. */
  readonly add: (document: SourceDocument) => boolean
  /** Counts them no more; the same answer. */
  readonly remove: (document: SourceDocument) => boolean
  /** For each block of a counted document whether it takes part in matching. */
  readonly compared: (document: SourceDocument) => boolean[]
}

/**
 * Which blocks take part in matching (rule M1): the outlet's own reporting, without the lines that one outlet repeats
 * under its articles (about the author, calls to subscribe).
 */
export function outletLines(): OutletLines {
  const carriers = new Map<number, number>()
  const linesOf = (document: SourceDocument): Set<number> => {
    const lines = document.blocks.map((_, index) => lineOf(document, index))
    return new Set(lines.filter((line) => line !== null))
  }
  const count = (document: SourceDocument, by: 1 | -1): boolean => {
    let changes = false
    for (const line of linesOf(document)) {
      const before = carriers.get(line) ?? 0
      const others = by === 1 ? before : before - 1
      changes ||= others > 0 && others < DOCUMENTS
      if (before + by === 0) carriers.delete(line)
      else carriers.set(line, before + by)
    }
    return changes
  }
  return {
    add: (document) => count(document, 1),
    remove: (document) => count(document, -1),
    compared: (document) =>
      document.blocks.map((block, index) => {
        if (!isReporting(block.kind)) return false
        const line = lineOf(document, index)
        const holders = line === null ? 0 : (carriers.get(line) ?? 0)
        if (holders >= DOCUMENTS) return false
        return holders < 2 || !namesThePublisher(document, document.text.slice(block.start, block.end))
      }),
  }
}

/**
 * A short block as it is compared with those of the same outlet, by its hash and length; `null` where it cannot be
 * boilerplate.
 */
function lineOf(document: SourceDocument, index: number): number | null {
  const block = document.blocks[index]
  const outlet = outletOf(document)
  if (!block || outlet === null || block.end - block.start > LONGEST || !isReporting(block.kind)) return null
  const line = wordKey(document.text.slice(block.start, block.end))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return line === '' ? null : hashText(`${outlet}\u001f${line}`) * (LONGEST + 1) + (line.length % LONGEST)
}

/** The outlet as the document states it, else the host of its address; `null` where neither is known. */
export function outletOf(document: SourceDocument): string | null {
  if (document.meta.outlet !== null) return wordKey(document.meta.outlet)
  const host = /^https?:\/\/(?:www\.)?([^/:?#]+)/iu.exec(document.meta.url ?? '')
  return host?.[1]?.toLowerCase() ?? null
}

function namesThePublisher(document: SourceDocument, line: string): boolean {
  if (/(?:^|\s)@\w|\w@\w|https?:|www\.|\w\.(?:com|org|net|info)\b|©/iu.test(line)) return true
  const outlet = document.meta.outlet
  return outlet !== null && line.toLowerCase().includes(outlet.toLowerCase())
}
