import type { DocumentId, SourceDocument } from '../../documents/source-document.ts'
import { isReporting } from '../../documents/source-document.ts'
import { sentencesOf } from '../../text/sentences.ts'
import type { CaseFacts } from '../reading/case-facts.ts'

/** Sentences of one document that are looked at. */
const MOST = 60
/** Words that a sentence must have besides its numbers, and the share of them that two must have in common. */
const LEAST_WORDS = 5
const LEAST_ALIKE = 0.6
/** Numbers that each of the two must have for itself, and those of both for one in common. */
const LEAST_OWN = 3

const WORD = /[\p{L}\p{N}]+(?:[.,'’/-][\p{L}\p{N}]+)*/gu
const NUMERAL =
  /^(?:\d.*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/u

type Line = { readonly words: ReadonlySet<string>; readonly numbers: ReadonlySet<string> }

/**
 * Rule F60: whether two documents are issues of one periodical report (of stocks, weather, results, auctions): the same
 * sentences with other numbers and days. Of copies of one report most numbers are the same.
 */
export function periodicalIssues(facts: CaseFacts): (a: DocumentId, b: DocumentId) => boolean {
  const lines = new Map<DocumentId, readonly Line[]>()
  const linesOf = (id: DocumentId): readonly Line[] => {
    const known = lines.get(id)
    if (known) return known
    const document = facts.document(id)
    const made = document ? linesWithNumbers(document) : []
    lines.set(id, made)
    return made
  }
  const pairs = new Map<string, boolean>()
  return (a, b) => {
    if (a === b) return false
    const key = a < b ? `${a} ${b}` : `${b} ${a}`
    const known = pairs.get(key)
    if (known !== undefined) return known
    const are = areIssues(linesOf(a), linesOf(b))
    pairs.set(key, are)
    return are
  }
}

function areIssues(a: readonly Line[], b: readonly Line[]): boolean {
  let shared = 0
  let own = 0
  let others = 0
  let pairs = 0
  for (const line of a) {
    const like = likest(line, b)
    if (!like) continue
    pairs++
    for (const number of line.numbers) {
      if (like.numbers.has(number)) shared++
      else own++
    }
    for (const number of like.numbers) if (!line.numbers.has(number)) others++
  }
  return pairs > 1 && Math.min(own, others) >= LEAST_OWN && own + others > 2 * shared
}

function likest(line: Line, all: readonly Line[]): Line | null {
  let best = LEAST_ALIKE
  let found: Line | null = null
  for (const other of all) {
    let common = 0
    for (const word of line.words) if (other.words.has(word)) common++
    const alike = common / Math.max(line.words.size, other.words.size)
    if (alike >= best) {
      best = alike
      found = other
    }
  }
  return found
}

function linesWithNumbers({ text, blocks }: SourceDocument): Line[] {
  const found: Line[] = []
  for (const block of blocks) {
    if (!isReporting(block.kind)) continue
    for (const { start, end } of sentencesOf(text, block)) {
      if (found.length >= MOST) return found
      const words = new Set<string>()
      const numbers = new Set<string>()
      for (const [word] of text.slice(start, end).toLowerCase().matchAll(WORD))
        (NUMERAL.test(word) ? numbers : words).add(word)
      if (numbers.size > 0 && words.size >= LEAST_WORDS) found.push({ words, numbers })
    }
  }
  return found
}
