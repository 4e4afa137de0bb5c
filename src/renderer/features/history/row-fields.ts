import type { RowChange } from '#shared/formats/journal.ts'

/** One field of a row that an entry set otherwise, as the journal has it; `null` where it did not or does not exist. */
export type RowField = {
  readonly name: string
  readonly before: string | null
  readonly after: string | null
}

/** UTF-16 units of a value that are shown: the journal has the rest. */
const LONGEST = 400

/** The fields of a row that differ, in the order of the row. */
export function fieldsOf({ before, after }: Pick<RowChange, 'before' | 'after'>): RowField[] {
  const [old, now] = [entriesOf(before), entriesOf(after)]
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((name): RowField[] => {
    const [from, to] = [old.get(name) ?? null, now.get(name) ?? null]
    return from === to ? [] : [{ name, before: shortened(from), after: shortened(to) }]
  })
}

function entriesOf(row: unknown): Map<string, string> {
  if (typeof row !== 'object' || row === null) return new Map()
  return new Map(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : (JSON.stringify(value) ?? ''),
    ]),
  )
}

function shortened(value: string | null): string | null {
  return value === null || value.length <= LONGEST ? value : `${value.slice(0, LONGEST)} …`
}

/** SHA-256 of a row as the journal writes it, in hexadecimal digits; `null` where there is none. */
export async function sumOf(row: unknown): Promise<string | null> {
  if (row === null || row === undefined) return null
  const sum = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(row)))
  return [...new Uint8Array(sum)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
