import { describePassage, passageOf } from '#core/anchoring/anchor.ts'
import type { AnchoredPassage } from '#core/anchoring/selectors.ts'
import { MASK } from '#core/text/mask-words.ts'
import type { CaseDatabase } from './database.ts'
import { readPart } from './queries/proposals.ts'
import type { RowWrite } from './rows.ts'

/**
 * Puts back what blind mode hid from the views that these rows come from, so that nothing hidden is ever stored in its
 * hidden form: passages are described anew from their texts, other words are those of the row as it stands, or of the
 * analysis. What an analyst typed while looking at hidden words stays as typed.
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
    readPart(db, 'entities'),
    readPart(db, 'claims'),
  ])
  const known = stringsOf([before, ...read])
  const after = await walk(one.after, known, db)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the row walked into the same shape, strings for strings
  return { ...one, after } as RowWrite
}

async function walk(
  value: unknown,
  known: ReadonlyMap<number, readonly string[]>,
  db: CaseDatabase,
): Promise<unknown> {
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

/** The one string that reads like this where it can be read; the string itself where there is none. */
function original(text: string, known: ReadonlyMap<number, readonly string[]>): string {
  const fits = (known.get(text.length) ?? []).filter((one) =>
    [...Array(text.length).keys()].every((at) => text[at] === MASK || text[at] === one[at]),
  )
  return fits[0] ?? text
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
