import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import type { ChainCheck, JournalHead } from '#shared/formats/journal.ts'

/** The hash before the first entry. */
export const GENESIS = '0'.repeat(64)

/** 64 hexadecimal digits and a tab. */
export const HASH_LENGTH = 65

/** How much is read and summed in one step, in bytes, unless a single entry is larger: some hundredths of a second. */
const STEP_BYTES = 4 * 1024 * 1024

/** Where an entry stands in the file, in bytes. */
export type Slot = { readonly start: number; readonly end: number }

/** The sum of an entry: of the sum before it and of its text. */
export function chain(previous: string, json: string | Uint8Array): string {
  return createHash('sha256').update(previous).update(json).digest('hex')
}

/**
 * Checks a step of a chain as it lies in the file now, from where `after` left off: each entry must stand where it
 * stood when the case was opened, with the sum that follows from its text and the sum before it. After the last one the
 * sum must be the one that is known, and nothing may stand behind it.
 *
 * @param after how many entries hold, and the sum after them; `null` at the start
 */
export async function checkChain(
  file: FileHandle,
  { slots, head }: { readonly slots: readonly Slot[]; readonly head: JournalHead },
  after: JournalHead | null,
): Promise<ChainCheck> {
  const total = slots.length
  let { seq, hash } = after ?? { seq: 0, hash: GENESIS }
  const found = (broken: ChainCheck['broken']): ChainCheck => ({
    checked: { seq, hash },
    total,
    broken,
    isDone: broken !== null || seq >= total,
  })
  const { size, nlink } = await file.stat()
  if (nlink === 0) return found({ seq: null, what: 'deleted' })
  const first = slots[seq]
  if (first) {
    const step = slots.slice(seq).filter(({ end }, index) => index === 0 || end - first.start <= STEP_BYTES)
    const bytes = Buffer.alloc((step.at(-1)?.end ?? first.end) - first.start)
    const { bytesRead } = await file.read(bytes, 0, bytes.length, first.start)
    for (const { start, end } of step) {
      if (end - first.start > bytesRead) return found({ seq: seq + 1, what: 'cut' })
      const line = bytes.subarray(start - first.start, end - first.start)
      const sum = chain(hash, line.subarray(HASH_LENGTH, -1))
      const stands = line.toString('latin1', 0, HASH_LENGTH) === `${sum}\t` && line.at(-1) === LINE_FEED
      if (!stands) return found({ seq: seq + 1, what: 'changed' })
      seq++
      hash = sum
    }
  }
  if (seq < total) return found(null)
  if (hash !== head.hash) return found({ seq: null, what: 'replaced' })
  return found(size > (slots.at(-1)?.end ?? 0) ? { seq: null, what: 'added' } : null)
}

const LINE_FEED = 0x0a
