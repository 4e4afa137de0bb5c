import { blockAt, isReporting, type Passage, type SourceDocument } from '../documents/source-document.ts'

/** A place where a document says from whom it has something: the words, and the name they give. */
export type NamedOrigin = { readonly name: string; readonly passage: Passage }

/** A capitalised word, an abbreviation with points, or a web name. Bounded, and no two readings of one word. */
const WORD = String.raw`(?:(?:\p{Lu}\.){1,5}|\p{Lu}[\p{L}\p{M}\p{N}’'&-]{0,40}(?:\.\p{Ll}{2,4}\b)?)`
/** A name: such words, with the small words that stand inside names. */
const NAME = String.raw`${WORD}(?:\s(?:(?:of|the|for|and|de|del|la|al)\s){0,2}${WORD}){0,5}`

/** Words before and after the name of whom something was taken from. */
const CUES: readonly RegExp[] = [
  new RegExp(
    String.raw`(?:\b[Aa]ccording to|\b[Cc]iting|\b[Ff]irst reported by|\b[Aa]s reported by|\b[Rr]eported by|\b[Qq]uoted by|\b[Pp]ublished by|\b[Oo]btained by|\bin an interview with|\btold|\b[Vv]ia|\b[Cc]redit(?:ed)? to|\b[Ss]ource:)\s(?:the\s|a report (?:by|in)\s(?:the\s)?|[\p{Ll}-]{2,20}(?:\s[\p{Ll}-]{2,20})?\s)?(?<name>${NAME})`,
    'gu',
  ),
  new RegExp(
    String.raw`(?<name>${NAME})\s(?:(?:has|had|also|first|later|earlier)\s){0,2}(?:reports?|reported|wrote|writes|revealed|disclosed|quoted|cited)\b`,
    'gu',
  ),
]

/**
 * Everybody whom a document names as the origin of what it tells, in the order of the text: “according to …”,
 * “citing …”, “told …”, “… reported” (docs/methods/independence.md, N3). English only. Linear in the text.
 */
export function namedOrigins({ id, text, blocks }: SourceDocument): NamedOrigin[] {
  const found = new Map<number, NamedOrigin>()
  for (const cue of CUES) {
    for (const match of text.matchAll(cue)) {
      const name = (match.groups?.['name'] ?? '').replace(/(?:[’']s|[’'-])$/u, '')
      const block = blockAt(blocks, match.index)
      if (name === '' || !block || !isReporting(block.kind) || block.kind === 'headline') continue
      const start = match.index + match[0].indexOf(name)
      found.set(start, { name, passage: { document: id, start, end: start + name.length } })
    }
  }
  return [...found.values()].toSorted((a, b) => a.passage.start - b.passage.start)
}

/** A name without case, marks and article, so that “The Harbour Ledger’s” is “harbour ledger”. */
export function originKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s\b/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /u, '')
}
