import { copyFile, open, type FileHandle } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import * as v from 'valibot'
import { errorCode } from '#core/base/error-code.ts'
import { err, ok, type Result } from '#core/base/result.ts'
import {
  journalEntrySchema,
  type ChainCheck,
  type JournalEntry,
  type JournalHead,
} from '#shared/formats/journal.ts'
import { chain, checkChain, GENESIS, HASH_LENGTH, type Slot } from './chain-check.ts'
import { syncFolder, writeFully } from './durable.ts'

/** How many bytes of entries one answer to the window may hold, unless a single entry is larger. */
const PAGE_BYTES = 8 * 1024 * 1024

/** Why entries were not appended. The journal is as it was. */
export type AppendFailure = { readonly code: 'conflict' | 'disk'; readonly message: string }

/**
 * The journal of one case: one line an entry, `hash TAB json LF`, where hash = SHA-256(hash of the line before + json),
 * so that a changed, lost or reordered line is found. Appended and fsynced before anybody says saved. Plain text on
 * purpose: it can be read and checked without this program.
 */
export class JournalFile {
  readonly #file: FileHandle
  readonly #slots: Slot[]
  #head: JournalHead
  /** Whether a write that failed may have left bytes behind the last entry. */
  #untrimmed = false
  #queue: Promise<unknown> = Promise.resolve()
  /** A sentence when the file was damaged and had to be cut back; the damaged file is kept beside it. */
  readonly damage: string | null

  private constructor(file: FileHandle, slots: Slot[], head: JournalHead, damage: string | null) {
    this.#file = file
    this.#slots = slots
    this.#head = head
    this.damage = damage
  }

  /**
   * Opens a journal, making it if it is not there. The chain is checked from the start, a few megabytes in memory at a
   * time (half a gigabyte takes about a second); what does not follow from it is cut off after a copy of the whole file
   * was kept as `….damaged-N` (a torn last line after a crash, the common case, was never acknowledged and is cut
   * without a copy). Throws what the file system throws.
   */
  static async open(path: string, damagedCopy: string): Promise<JournalFile> {
    const file = await open(path, 'a+').then(async (made) => {
      await made.close()
      return await open(path, 'r+')
    })
    await syncFolder(dirname(path))
    try {
      const { slots, hash, rest } = await followChain(file)
      const end = slots.at(-1)?.end ?? 0
      let damage: string | null = null
      if (rest === 'damaged') {
        await copyFile(path, damagedCopy)
        damage = `The journal of this case was damaged after entry ${slots.length}. Everything up to there is intact; a copy of the damaged file was kept as ${basename(damagedCopy)}.`
      }
      if (rest !== 'none') {
        await file.truncate(end)
        await file.sync()
      }
      return new JournalFile(file, slots, { seq: slots.length, hash }, damage)
    } catch (error) {
      await file.close()
      throw error
    }
  }

  /** The last entry's number and the chain's hash. */
  get head(): JournalHead {
    return this.#head
  }

  /**
   * Appends entries and fsyncs. `after` must be the number of the last entry and the entries must be numbered on from
   * it, else `conflict`: somebody else has written. A failed write is cut off again.
   *
   * @param expected the chain's hash after these entries where it is known; another one is a `conflict`
   */
  append(
    after: number,
    entries: readonly JournalEntry[],
    expected: string | null = null,
  ): Promise<Result<JournalHead, AppendFailure>> {
    const result = this.#queue.then(() => this.#append(after, entries, expected))
    this.#queue = result.catch(() => undefined)
    return result
  }

  async #append(
    after: number,
    entries: readonly JournalEntry[],
    expected: string | null,
  ): Promise<Result<JournalHead, AppendFailure>> {
    const numbered = entries.every((entry, index) => entry.seq === after + 1 + index)
    if (after !== this.#head.seq || !numbered) {
      return err({
        code: 'conflict',
        message: 'Another window has changed this case. Reopen it to see the change, then try again.',
      })
    }
    const start = this.#slots.at(-1)?.end ?? 0
    const refused = await this.#notOurs(start)
    if (refused !== null) return err(refused)
    let { hash } = this.#head
    let position = start
    const slots: Slot[] = []
    const lines: Buffer[] = []
    for (const entry of entries) {
      const json = JSON.stringify(entry)
      hash = chain(hash, json)
      const line = Buffer.from(`${hash}\t${json}\n`, 'utf8')
      lines.push(line)
      slots.push({ start: position, end: position + line.byteLength })
      position += line.byteLength
    }
    if (expected !== null && expected !== hash) {
      return err({ code: 'conflict', message: 'These are not the entries that the journal lost.' })
    }
    try {
      await writeFully(this.#file, Buffer.concat(lines), start)
      await this.#file.datasync()
    } catch (error) {
      this.#untrimmed = true
      await this.#trim(start).catch(() => undefined)
      return err({ code: 'disk', message: `The journal could not be written: ${reasonOf(error)}` })
    }
    this.#slots.push(...slots)
    this.#head = { seq: after + entries.length, hash }
    return ok(this.#head)
  }

  /**
   * Why nothing may be appended at `start` now, or `null`. Another program (the app on its other runtime has another
   * lock) may have written to the file, and a file that was deleted still takes bytes that nobody will ever read.
   */
  async #notOurs(start: number): Promise<AppendFailure | null> {
    try {
      if (this.#untrimmed) await this.#trim(start)
      const { size, nlink } = await this.#file.stat()
      if (nlink === 0) {
        return {
          code: 'disk',
          message:
            'The journal of this case was deleted or moved while it was open. Nothing was saved; copy your text.',
        }
      }
      if (size !== start) {
        return {
          code: 'conflict',
          message: 'Another program has written to this case. Close it there, then reopen the case here.',
        }
      }
      return null
    } catch (error) {
      return { code: 'disk', message: `The journal could not be written: ${reasonOf(error)}` }
    }
  }

  async #trim(end: number): Promise<void> {
    await this.#file.truncate(end)
    this.#untrimmed = false
  }

  /**
   * Entries from number `from` on, about 8 MB of them at a time; `next` is where to go on, or `null`. Throws where the
   * file was changed or cut since it was opened.
   */
  async read(from: number): Promise<{ entries: JournalEntry[]; next: number | null }> {
    const entries: JournalEntry[] = []
    let bytes = 0
    let seq = Math.max(1, from)
    for (; seq <= this.#slots.length; seq++) {
      const slot = this.#slots[seq - 1]
      if (!slot) break
      const length = slot.end - slot.start
      if (entries.length > 0 && bytes + length > PAGE_BYTES) break
      const line = Buffer.alloc(length)
      await this.#file.read(line, 0, length, slot.start)
      entries.push(parseLine(line.toString('utf8'), seq))
      bytes += length
    }
    return { entries, next: seq <= this.#slots.length ? seq : null }
  }

  /**
   * The chain's sums before and after an entry as they lie in the file, or `null` where there is no such entry. Throws
   * where the file was cut since it was opened.
   */
  async sums(seq: number): Promise<{ before: string; after: string } | null> {
    const own = this.#slots[seq - 1]
    if (!own) return null
    const previous = this.#slots[seq - 2]
    return {
      before: previous ? await this.#sumAt(previous) : GENESIS,
      after: await this.#sumAt(own),
    }
  }

  /**
   * Checks a step of the chain as it lies in the file now; `after` is what the step before gave as checked, `null` at the
   * start. Throws what the file system throws.
   */
  check(after: JournalHead | null): Promise<ChainCheck> {
    // Not while something is being appended: its bytes lie in the file before they count.
    const result = this.#queue.then(() =>
      checkChain(this.#file, { slots: this.#slots, head: this.#head }, after),
    )
    this.#queue = result.catch(() => undefined)
    return result
  }

  async #sumAt({ start }: Slot): Promise<string> {
    const bytes = Buffer.alloc(HASH_LENGTH - 1)
    const { bytesRead } = await this.#file.read(bytes, 0, bytes.length, start)
    if (bytesRead < bytes.length) throw new Error('The journal of this case was cut since it was opened.')
    return bytes.toString('latin1')
  }

  /** All lines as they lie in the file up to now, with the head they lead to: what is appended later is in neither. */
  async snapshot(): Promise<{ head: JournalHead; bytes: Uint8Array }> {
    await this.#queue
    const head = this.#head
    const end = this.#slots.at(-1)?.end ?? 0
    const bytes = Buffer.alloc(end)
    let read = 0
    while (read < end) {
      const { bytesRead } = await this.#file.read(bytes, read, end - read, read)
      if (bytesRead === 0) throw new Error('The journal of this case was cut since it was opened.')
      read += bytesRead
    }
    return { head, bytes }
  }

  /** Waits for appends under way and closes the file. */
  async close(): Promise<void> {
    await this.#queue
    await this.#file.close()
  }
}

/** What lies behind the entries that hold: nothing, the torn line of a crash, or damage. */
type Rest = 'none' | 'torn' | 'damaged'

/** How much of the file is in memory at a time, in bytes; a longer line is gathered whole. */
const CHUNK_BYTES = 4 * 1024 * 1024

/** Walks the lines of a journal as far as the chain holds. */
async function followChain(file: FileHandle): Promise<{ slots: Slot[]; hash: string; rest: Rest }> {
  const slots: Slot[] = []
  let hash = GENESIS
  let pending = Buffer.alloc(0)
  let start = 0
  for (;;) {
    const chunk = Buffer.alloc(CHUNK_BYTES)
    const { bytesRead } = await file.read(chunk, 0, CHUNK_BYTES, start + pending.byteLength)
    if (bytesRead === 0) return { slots, hash, rest: pending.byteLength > 0 ? 'torn' : 'none' }
    const bytes = Buffer.concat([pending, chunk.subarray(0, bytesRead)])
    let line = 0
    // What was pending holds no line end, so the search goes on behind it.
    let newline = bytes.indexOf(LINE_FEED, pending.byteLength)
    for (; newline >= 0; newline = bytes.indexOf(LINE_FEED, line)) {
      const expected = chain(hash, bytes.subarray(line + HASH_LENGTH, newline))
      if (bytes.toString('latin1', line, line + HASH_LENGTH) !== `${expected}\t`) {
        return { slots, hash, rest: 'damaged' }
      }
      hash = expected
      slots.push({ start: start + line, end: start + newline + 1 })
      line = newline + 1
    }
    start += line
    pending = bytes.subarray(line)
  }
}

const LINE_FEED = 0x0a

function parseLine(line: string, seq: number): JournalEntry {
  try {
    return v.parse(journalEntrySchema, JSON.parse(line.slice(HASH_LENGTH)))
  } catch (error) {
    throw new Error(
      `Entry ${seq} of the journal cannot be read: a newer version of Variorum wrote it, or the file was changed while the case was open. Nothing was changed here; open the case with the newest version.`,
      { cause: error },
    )
  }
}

function reasonOf(error: unknown): string {
  if (errorCode(error) === 'ENOSPC')
    return 'the disk is full. Free some space and try again; nothing was lost.'
  return error instanceof Error ? error.message : String(error)
}
