import { createHash } from 'node:crypto'
import { copyFile, open, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import * as v from 'valibot'
import { err, ok, type Result } from '#core/base/result.ts'
import { journalEntrySchema, type JournalEntry, type JournalHead } from '#shared/formats/journal.ts'
import { syncFolder, writeFully } from './durable.ts'

/** The hash before the first entry. */
const GENESIS = '0'.repeat(64)

/** How many bytes of entries one answer to the window may hold, unless a single entry is larger. */
const PAGE_BYTES = 8 * 1024 * 1024

/** Why entries were not appended. The journal is as it was. */
export type AppendFailure = { readonly code: 'conflict' | 'disk'; readonly message: string }

/** Where an entry stands in the file, in bytes. */
type Slot = { readonly start: number; readonly end: number }

/**
 * The journal of one case: one line an entry, `hash TAB json LF`, where hash = SHA-256(hash of the line before + json),
 * so that a changed, lost or reordered line is found. Appended and fsynced before anybody says saved. Plain text on
 * purpose: it can be read and checked without this program.
 */
export class JournalFile {
  readonly #file: FileHandle
  readonly #slots: Slot[]
  #head: JournalHead
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
   * Opens a journal, making it if it is not there. The chain is checked from the start; what does not follow from it
   * is cut off after a copy of the whole file was kept as `….damaged-N` (a torn last line after a crash, the
   * common case, was never acknowledged and is cut without a copy).
   */
  static async open(path: string, damagedCopy: string): Promise<JournalFile> {
    const file = await open(path, 'a+').then(async (made) => {
      await made.close()
      return await open(path, 'r+')
    })
    await syncFolder(dirname(path))
    const bytes = await file.readFile()
    const { slots, hash, end } = followChain(bytes)
    let damage: string | null = null
    if (end < bytes.byteLength) {
      const torn = !bytes.subarray(end).includes(0x0a)
      if (!torn) {
        await copyFile(path, damagedCopy)
        damage = `The journal of this case was damaged after entry ${slots.length}. Everything up to there is intact; a copy of the damaged file was kept.`
      }
      await file.truncate(end)
      await file.sync()
    }
    return new JournalFile(file, slots, { seq: slots.length, hash }, damage)
  }

  /** The last entry's number and the chain's hash. */
  get head(): JournalHead {
    return this.#head
  }

  /**
   * Appends entries and fsyncs. `after` must be the number of the last entry and the entries must be numbered on from
   * it, else `conflict`: somebody else has written. A failed write is cut off again.
   */
  append(after: number, entries: readonly JournalEntry[]): Promise<Result<JournalHead, AppendFailure>> {
    const result = this.#queue.then(() => this.#append(after, entries))
    this.#queue = result.catch(() => undefined)
    return result
  }

  async #append(
    after: number,
    entries: readonly JournalEntry[],
  ): Promise<Result<JournalHead, AppendFailure>> {
    const numbered = entries.every((entry, index) => entry.seq === after + 1 + index)
    if (after !== this.#head.seq || !numbered) {
      return err({
        code: 'conflict',
        message: 'Another window has changed this case. Reopen it to see the change, then try again.',
      })
    }
    const start = this.#slots.at(-1)?.end ?? 0
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
    try {
      await writeFully(this.#file, Buffer.concat(lines), start)
      await this.#file.datasync()
    } catch (error) {
      await this.#file.truncate(start).catch(() => undefined)
      return err({ code: 'disk', message: `The journal could not be written: ${reasonOf(error)}` })
    }
    this.#slots.push(...slots)
    this.#head = { seq: after + entries.length, hash }
    return ok(this.#head)
  }

  /** Entries from number `from` on, about 8 MB of them at a time; `next` is where to go on, or `null`. */
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
      entries.push(parseLine(line.toString('utf8')))
      bytes += length
    }
    return { entries, next: seq <= this.#slots.length ? seq : null }
  }

  /** Waits for appends under way and closes the file. */
  async close(): Promise<void> {
    await this.#queue
    await this.#file.close()
  }
}

/** Walks the lines of a journal as far as the chain holds. */
function followChain(bytes: Uint8Array): { slots: Slot[]; hash: string; end: number } {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const slots: Slot[] = []
  let hash = GENESIS
  let start = 0
  for (let newline = buffer.indexOf(0x0a); newline >= 0; newline = buffer.indexOf(0x0a, start)) {
    const line = buffer.toString('utf8', start, newline)
    const expected = chain(hash, line.slice(65))
    if (line.charAt(64) !== '\t' || line.slice(0, 64) !== expected) break
    hash = expected
    slots.push({ start, end: newline + 1 })
    start = newline + 1
  }
  return { slots, hash, end: start }
}

function chain(previous: string, json: string): string {
  return createHash('sha256').update(previous).update(json).digest('hex')
}

function parseLine(line: string): JournalEntry {
  return v.parse(journalEntrySchema, JSON.parse(line.slice(65)))
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOSPC') return 'the disk is full. Free some space and try again; nothing was lost.'
  return error instanceof Error ? error.message : String(error)
}
