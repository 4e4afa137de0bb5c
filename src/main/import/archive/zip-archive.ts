import { Inflate } from 'fflate'
import { err, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import type { ReaderFailure } from '../reader.ts'
import { crc32 } from './crc32.ts'

/** What an archive may cost. Sizes in bytes. */
export type ZipLimits = {
  readonly entries: number
  /** The largest entry that is unpacked. */
  readonly entryBytes: number
  /** All that is unpacked of one archive. */
  readonly totalBytes: number
  /** How many times as large an entry above a megabyte may become. */
  readonly ratio: number
}

const LIMITS: ZipLimits = { entries: 10_000, entryBytes: 64_000_000, totalBytes: 200_000_000, ratio: 200 }

/** An archive whose table of contents was checked. Nothing is unpacked before it is asked for. */
export type ZipArchive = {
  readonly names: readonly string[]
  /** The bytes of an entry; `null` when there is none of this name. */
  readonly read: (name: string) => Result<Uint8Array | null, ReaderFailure>
}

type Entry = {
  readonly name: string
  readonly offset: number
  readonly packed: number
  readonly size: number
  readonly crc: number
  readonly method: number
  readonly encrypted: boolean
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const STORED = 0
const DEFLATED = 8
const LARGEST_COMMENT = 65_535
const END_BYTES = 22
const CENTRAL_BYTES = 46
const LOCAL_BYTES = 30

const DAMAGED: ReaderFailure = {
  code: 'unreadable',
  message: 'The file is cut short or damaged: its table of contents or a part of it cannot be read.',
}
const ENCRYPTED: ReaderFailure = {
  code: 'encrypted',
  message: 'The file is protected by a password.',
}

/**
 * Opens a zip archive by its own table of contents (rules I70–I72). Sizes it states are limits, not promises: what
 * unpacks to more, to another checksum or from a place that another entry uses is refused.
 *
 * @returns `unreadable` when it is damaged, `too-large` when it has too many entries
 */
export function openZip(bytes: Uint8Array, limits: ZipLimits = LIMITS): Result<ZipArchive, ReaderFailure> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const table = entriesOf(view, bytes, limits)
  if (!table.ok) return table
  const entries = new Map<string, Entry>()
  // Of two entries of one name the last counts, as it does for those who write them.
  for (const entry of table.value) entries.set(entry.name, entry)
  let left = limits.totalBytes
  return ok({
    names: [...entries.keys()],
    read: (name) => {
      const entry = entries.get(name)
      if (!entry) return ok(null)
      if (entry.encrypted) return err(ENCRYPTED)
      const bomb = entry.size > 1_000_000 && entry.size > entry.packed * limits.ratio
      if (bomb || entry.size > limits.entryBytes || entry.size > left) return err(tooLarge(entry, bomb))
      const unpacked = unpack(view, bytes, entry)
      if (unpacked.ok) left -= unpacked.value.length
      return unpacked
    },
  })
}

function tooLarge({ size, packed }: Entry, bomb: boolean): ReaderFailure {
  const megabytes = `${Math.ceil(size / 1_000_000).toLocaleString('en')} MB`
  return {
    code: 'too-large',
    message: bomb
      ? `A part of the file would grow ${Math.floor(size / Math.max(1, packed)).toLocaleString('en')}-fold, to ${megabytes}. Files that people write do not; it was not unpacked.`
      : `A part of the file would unpack to ${megabytes}, which is more than is read.`,
  }
}

function entriesOf(
  view: DataView,
  bytes: Uint8Array,
  limits: ZipLimits,
): Result<readonly Entry[], ReaderFailure> {
  const end = endOf(view)
  if (end < 0) return err(DAMAGED)
  const count = view.getUint16(end + 10, true)
  const size = view.getUint32(end + 12, true)
  const start = end - size
  // Bytes before the archive (a self-extractor's) shift every offset that it states.
  const shift = start - view.getUint32(end + 16, true)
  if (start < 0 || shift < 0) return err(DAMAGED)
  if (count > limits.entries) {
    return err({
      code: 'too-large',
      message: `The file is an archive of ${count.toLocaleString('en')} parts, which is more than is read.`,
    })
  }
  const entries: Entry[] = []
  for (let at = start, index = 0; index < count; index++) {
    if (at + CENTRAL_BYTES > end || view.getUint32(at, true) !== CENTRAL) return err(DAMAGED)
    const nameBytes = view.getUint16(at + 28, true)
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameBytes)),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true) + shift,
    })
    at += CENTRAL_BYTES + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return overlap(entries, start) ? err(DAMAGED) : ok(entries)
}

function endOf(view: DataView): number {
  const last = view.byteLength - END_BYTES
  for (let at = last; at >= 0 && at >= last - LARGEST_COMMENT; at--) {
    if (view.getUint32(at, true) === END) return at
  }
  return -1
}

/** Entries that share bytes are how small files are made to unpack to large ones without end. */
function overlap(entries: readonly Entry[], end: number): boolean {
  let free = 0
  for (const { offset, packed } of entries.toSorted((a, b) => a.offset - b.offset)) {
    if (offset < free) return true
    free = offset + LOCAL_BYTES + packed
  }
  return free > end
}

function unpack(view: DataView, bytes: Uint8Array, entry: Entry): Result<Uint8Array, ReaderFailure> {
  const { offset, packed, size, crc, method } = entry
  if (offset + LOCAL_BYTES > bytes.length || view.getUint32(offset, true) !== LOCAL) return err(DAMAGED)
  const start = offset + LOCAL_BYTES + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  const data = bytes.subarray(start, start + packed)
  if (data.length !== packed) return err(DAMAGED)
  const content = method === STORED ? data : method === DEFLATED ? inflate(data, size) : null
  return content?.length === size && crc32(content) === crc ? ok(content) : err(DAMAGED)
}

/** As much as is fed to the inflater at once, in bytes: it stops at most a thousand times that beyond the size. */
const SLICE = 4096

/** Inflates to exactly `size` bytes; `null` when the data is damaged or holds more. */
function inflate(data: Uint8Array, size: number): Uint8Array | null {
  const content = new Uint8Array(size)
  const done = { length: 0 }
  const stream = new Inflate((chunk) => {
    if (done.length + chunk.length <= size) content.set(chunk, done.length)
    done.length += chunk.length
  })
  try {
    for (let at = 0; at < data.length && done.length <= size; at += SLICE) {
      stream.push(data.subarray(at, at + SLICE), at + SLICE >= data.length)
    }
  } catch {
    // fflate throws on data that is no DEFLATE stream.
    return null
  }
  return done.length === size ? content : null
}
