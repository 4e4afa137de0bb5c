import { describePassage, passageOf } from '#core/anchoring/anchor.ts'
import type { AnchoredPassage } from '#core/anchoring/selectors.ts'
import { MASK, wordsPattern } from '#core/text/mask-words.ts'
import type { CaseDatabase } from './database.ts'
import { readHiding } from './queries/hiding.ts'
import { readPart } from './queries/proposals.ts'
import type { RowWrite } from './rows.ts'

/**
 * Puts back what blind mode hid from the views that these rows come from, so that nothing hidden is ever stored in its
 * hidden form: passages are described anew from their texts, other words are those of the row as it stands, or of the
 * analysis. In words that were edited, each hidden name is the one of the same length that stood in the row.
 */
export async function restoreMasked(db: CaseDatabase, writes: readonly RowWrite[]): Promise<RowWrite[]> {
  const restored: RowWrite[] = []
  for (const one of writes) {
    const isOwn = one.table === 'documents' || one.table === 'texts' || one.after === null
    restored.push(isOwn || !holdsMask(one.after) ? one : await restoreRow(db, one))
  }
  return restored
}

async function restoreRow(db: CaseDatabase, one: RowWrite): Promise<RowWrite> {
  const before: unknown = await db.table(one.table).get(one.key)
  const read = await Promise.all([
    readPart(db, 'discrepancies'),
    readPart(db, 'possibleDiscrepancies'),
    readPart(db, 'entities'),
    readPart(db, 'claims'),
  ])
  const strings = stringsOf([before, ...read])
  const hiding = await readHiding(db)
  const pattern = wordsPattern(hiding?.words ?? [])
  const known: Known = { strings, names: namesIn(stringsOf([before]), pattern) }
  const after = await walk(one.after, known, db)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the row walked into the same shape, strings for strings
  return { ...one, after } as RowWrite
}

async function walk(value: unknown, known: Known, db: CaseDatabase): Promise<unknown> {
  if (typeof value === 'string') return holdsMask(value) ? original(value, known) : value
  if (Array.isArray(value)) return await Promise.all(value.map((item: unknown) => walk(item, known, db)))
  if (typeof value !== 'object' || value === null) return value
  if (isAnchored(value)) {
    const text = (await db.texts.get(value.document))?.text
    return text === undefined ? value : describePassage(text, passageOf(value))
  }
  const items = await Promise.all(
    Object.entries(value).map(async ([key, item]) => [key, await walk(item, known, db)] as const),
  )
  return Object.fromEntries(items)
}

/** The one string that reads like this where it can be read; else the same words with the names that fit. */
function original(text: string, { strings, names }: Known): string {
  const fits = (strings.get(text.length) ?? []).find((one) =>
    [...Array(text.length).keys()].every((at) => text[at] === MASK || text[at] === one[at]),
  )
  const left = new Map([...names].map(([length, all]) => [length, [...all]]))
  return (
    fits ??
    text.replace(new RegExp(`${MASK}+`, 'gu'), (run) => {
      const same = left.get(run.length)
      // The last of a length serves again: the same name may have been written twice.
      return (same && same.length > 1 ? same.shift() : same?.[0]) ?? run
    })
  )
}

/** What can be put back: whole strings by their length, and hidden names of the row by theirs. */
type Known = {
  readonly strings: ReadonlyMap<number, readonly string[]>
  readonly names: ReadonlyMap<number, readonly string[]>
}

function namesIn(
  strings: ReadonlyMap<number, readonly string[]>,
  pattern: RegExp | null,
): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>()
  if (pattern === null) return found
  for (const text of [...strings.values()].flat()) {
    for (const [name] of text.matchAll(pattern)) {
      const same = found.get(name.length) ?? []
      if (!same.includes(name)) found.set(name.length, [...same, name])
    }
  }
  return found
}

/** All strings in plain data, by length. */
function stringsOf(value: unknown): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, Set<string>>()
  const collect = (item: unknown): void => {
    if (typeof item === 'string') {
      const same = found.get(item.length) ?? new Set()
      found.set(item.length, same.add(item))
    } else if (Array.isArray(item)) item.forEach(collect)
    else if (typeof item === 'object' && item !== null) Object.values(item).forEach(collect)
  }
  collect(value)
  return new Map([...found].map(([length, strings]) => [length, [...strings]]))
}

function holdsMask(value: unknown): boolean {
  return typeof value === 'string' ? value.includes(MASK) : JSON.stringify(value).includes(MASK)
}

function isAnchored(value: object): value is AnchoredPassage {
  return 'document' in value && 'quote' in value && 'position' in value
}
