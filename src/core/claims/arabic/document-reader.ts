import type { Span } from '../../text/span.ts'
import type { FoundName, KnownNames } from './found-names.ts'
import { written } from './found-names.ts'
import { ARABIC, isKnown } from './lexicon.ts'
import { readArabic } from './sentence-reader.ts'
import { arabicWords } from './words.ts'
import type { ArabicWord } from './words.ts'
import type { PieceReader } from '../reading/piece-reader.ts'

/**
 * A reader for the pieces of an Arabic document (rule C31). The document is read once for the names that its frames
 * show; these are then found wherever they stand, and their surnames alone.
 *
 * @param spelled what kind of name of other documents, in Latin letters, a row of words spells
 */
export function arabicReader(
  text: string,
  blocks: readonly Span[],
  spelled: KnownNames['spelled'],
): PieceReader {
  const nothing: KnownNames = {
    full: new Map(),
    surnames: new Set(),
    bodies: new Map(),
    places: new Set(),
    spelled,
  }
  const found = blocks.flatMap((block) => readArabic(text, block, ARABIC, nothing).names)
  const full = new Map<string, 'person' | 'organisation' | 'place'>()
  const surnames = new Set<string>()
  const places = new Set(blocks.flatMap((block) => datelineOf(text, block)))
  for (const { name, row } of found) {
    const [only] = row
    if (name.kind === 'place' && name.key === null && only && row.length === 1) places.add(written(only))
    if (name.kind === 'place' || row.length < 2) continue
    full.set(row.map(written).join(' '), name.kind)
    const last = row.at(-1)
    if (name.kind === 'person' && last && isSurname(last)) surnames.add(written(last))
  }
  const known: KnownNames = {
    full,
    surnames,
    bodies: onlyBodies(found.map(({ name }) => name)),
    places,
    spelled,
  }
  return (piece, span) => readArabic(piece, span, ARABIC, known).tokens
}

/** “PLACE - ”, “PLACE, 14 March”, “PLACE in 6 November”: the place from which a report comes. */
const DATELINE = /^\s*(\S{4,})(?:\s+[-–—]\s|\s*[،,]\s*\d|\s+(?:في\s+)?\d{1,2}\s)/u

function datelineOf(text: string, block: Span): string[] {
  const found = DATELINE.exec(text.slice(block.start, block.end))?.[1]
  const [word, more] = found === undefined ? [] : arabicWords(found, { start: 0, end: found.length }, ARABIC)
  const isPlace = word?.kind === 'word' && !more && word.clitics.length === 0 && !isKnown(ARABIC, word.form)
  return isPlace ? [written(word)] : []
}

/** Bodies by the word that they begin with, where no other of the document begins with it. */
function onlyBodies(names: readonly FoundName[]): ReadonlyMap<string, FoundName> {
  const bodies = new Map<string, FoundName | null>()
  for (const name of names) {
    const [head] = name.core
    if (name.kind !== 'organisation' || head === undefined || name.core.length < 2) continue
    const before = bodies.get(head)
    const other = before === null || (before && before.core.join(' ') !== name.core.join(' '))
    bodies.set(head, other ? null : name)
  }
  return new Map([...bodies].flatMap(([head, name]) => (name ? [[head, name] as const] : [])))
}

const MOST_NAMED = 4

/** Whether marks hold a name and no words of anybody: they stand behind the head of a body's name. */
export function isNameInMarks(text: string, quote: Span & { readonly inner: Span }): boolean {
  const before = text.slice(Math.max(0, quote.start - 24), quote.start)
  if (/[:،,.]\s*$/u.test(before)) return false
  const last = arabicWords(before, { start: 0, end: before.length }, ARABIC).at(-1)
  const inner = text.slice(quote.inner.start, quote.inner.end).trim().split(/\s+/u)
  const [opening] = arabicWords(inner[0] ?? '', { start: 0, end: inner[0]?.length ?? 0 }, ARABIC)
  const heads = [last, opening].some(
    (word) => word?.kind === 'word' && !word.article && ARABIC.heads.has(word.form),
  )
  return (
    heads &&
    inner.length > 0 &&
    inner.length <= MOST_NAMED &&
    (inner.length > 1 || last?.form !== opening?.form)
  )
}

/** A last word that means nobody else where it stands alone: one with an article, or one of which nothing is known. */
function isSurname({ article, form }: ArabicWord): boolean {
  return article ? form.length > 2 : form.length > 3 && !isKnown(ARABIC, form)
}
