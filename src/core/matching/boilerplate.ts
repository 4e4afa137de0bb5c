import { isReporting, type SourceDocument } from '../documents/source-document.ts'
import { wordKey } from '../text/words.ts'

/** A line is an outlet's own boilerplate when this many of its documents carry it … */
const DOCUMENTS = 3
/** … or two, where it names the outlet, a handle or an address; longer blocks are never boilerplate. */
const LONGEST = 400

/**
 * Which blocks of each document take part in matching (rule M1): the outlet's own reporting, without the lines
 * that one outlet repeats under its articles (about the author, calls to subscribe).
 *
 * @returns for each document, for each block
 */
export function comparedBlocks(documents: readonly SourceDocument[]): boolean[][] {
  const carriers = new Map<string, Set<string>>()
  for (const document of documents) {
    document.blocks.forEach((_, index) => {
      const line = lineOf(document, index)
      if (line === null) return
      const holders = carriers.get(line)
      if (holders) holders.add(document.id)
      else carriers.set(line, new Set([document.id]))
    })
  }
  return documents.map((document) =>
    document.blocks.map((block, index) => {
      if (!isReporting(block.kind)) return false
      const line = lineOf(document, index)
      const holders = line === null ? 0 : (carriers.get(line)?.size ?? 0)
      if (holders >= DOCUMENTS) return false
      return holders < 2 || !namesThePublisher(document, document.text.slice(block.start, block.end))
    }),
  )
}

/** A short block as it is compared with those of the same outlet, or `null` where it cannot be boilerplate. */
function lineOf(document: SourceDocument, index: number): string | null {
  const block = document.blocks[index]
  const outlet = outletOf(document)
  if (!block || outlet === null || block.end - block.start > LONGEST || !isReporting(block.kind)) return null
  const line = wordKey(document.text.slice(block.start, block.end))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return line === '' ? null : `${outlet}\u001f${line}`
}

/** The outlet as the document states it, else the host of its address; `null` where neither is known. */
function outletOf(document: SourceDocument): string | null {
  if (document.meta.outlet !== null) return wordKey(document.meta.outlet)
  const host = /^https?:\/\/(?:www\.)?([^/:?#]+)/iu.exec(document.meta.url ?? '')
  return host?.[1]?.toLowerCase() ?? null
}

function namesThePublisher(document: SourceDocument, line: string): boolean {
  if (/(?:^|\s)@\w|\w@\w|https?:|www\.|\w\.(?:com|org|net|info)\b|©/iu.test(line)) return true
  const outlet = document.meta.outlet
  return outlet !== null && line.toLowerCase().includes(outlet.toLowerCase())
}
