import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { permissionFlags, spawnNodeReader } from '#main/import/process/node-reader-child.ts'
import { createReaderHost } from '#main/import/process/reader-host.ts'
import type { Clock, ReaderChild, ReaderHost } from '#main/import/process/reader-host.ts'
import { readDocument } from '#main/import/registry.ts'
import { docxFile, paragraph } from '../../../support/docx-file.ts'
import { pdfFile, setLines } from '../../../support/pdf-file.ts'
import { buildReaders } from './built-readers.ts'
import type { BuiltReaders } from './built-readers.ts'

const LIMITS = { timeMs: 60_000, maxBytes: 100_000, maxTextUnits: 50_000 }
const never = new AbortController().signal
const utf8 = new TextEncoder()
const TEXT =
  'Ferry runs aground\n\nThe ferry to Skarne ran aground on Sunday, the harbour office said. Nobody was hurt.\n'

let readers: BuiltReaders
const hosts: ReaderHost[] = []

beforeAll(async () => {
  readers = await buildReaders()
})

afterAll(() => {
  for (const made of hosts) made.dispose()
  readers.remove()
})

function host(
  entry: string,
  limits = LIMITS,
  heapMegabytes?: number,
  clock?: Clock,
): ReaderHost & { readonly starts: () => number } {
  let count = 0
  const spawn = (): ReaderChild => {
    count++
    return spawnNodeReader(entry, heapMegabytes)
  }
  const made = createReaderHost({ spawn, limits, ...(clock && { clock }) })
  hosts.push(made)
  return { ...made, starts: () => count }
}

async function outcome(reader: ReaderHost, fileName: string, content = TEXT): Promise<string> {
  const result = await reader.read({ fileName, bytes: utf8.encode(content) }, never)
  return result.ok ? 'read' : result.error.code
}

describe('the reader process', () => {
  it('I51 gives what the readers give, from one warm process', async () => {
    const reader = host(readers.real)
    const input = { fileName: 'ferry.txt', bytes: utf8.encode(TEXT) }
    expect(await reader.read(input, never)).toEqual(await readDocument(input))
    expect(
      await Promise.all([outcome(reader, 'a.txt'), outcome(reader, 'b.mp3'), outcome(reader, 'c.txt')]),
    ).toEqual(['read', 'unsupported-format', 'read'])
    expect(reader.starts()).toBe(1)
  })

  it('I51 reads packed documents there as outside, character maps of the package included', async () => {
    const reader = host(readers.real, LIMITS)
    const chinese = pdfFile([setLines(['北闸门星期一关闭', '北闸门'])], { cmap: 'UniGB-UCS2-H' })
    for (const [fileName, bytes] of [
      ['a.pdf', chinese],
      ['a.docx', docxFile({ body: paragraph('The sluice was closed.') })],
    ] as const) {
      const read = await reader.read({ fileName, bytes }, never)
      expect(read).toEqual(await readDocument({ fileName, bytes }))
      expect(read.ok).toBe(true)
    }
  })

  it('I52 kills a reader that hangs, and the next file is read', async () => {
    // However long a busy machine takes to start a process, only the file that hangs runs out of time.
    let short = false
    const after: Clock['after'] = (milliseconds, callback) => {
      const timer = setTimeout(callback, short ? 500 : milliseconds)
      return () => clearTimeout(timer)
    }
    const reader = host(readers.misbehaving, LIMITS, undefined, { after })
    expect(await outcome(reader, 'a.txt')).toBe('read')
    short = true
    expect(await outcome(reader, 'hang.txt')).toBe('timed-out')
    short = false
    expect(await outcome(reader, 'b.txt')).toBe('read')
    expect(reader.starts()).toBe(2)
  })

  it('I52 takes the time from the system where no clock is given', async () => {
    const reader = host(readers.misbehaving, { ...LIMITS, timeMs: 500 })
    expect(await outcome(reader, 'hang.txt')).toBe('timed-out')
  })

  it('I53 survives a reader that dies, and the next file is read', async () => {
    const reader = host(readers.misbehaving)
    expect(await outcome(reader, 'crash.txt')).toBe('reader-crashed')
    expect(await outcome(reader, 'a.txt')).toBe('read')
  })

  it('I53 tells a reader out of memory from one that crashed', async () => {
    const reader = host(readers.misbehaving, LIMITS, 256)
    expect(await outcome(reader, 'memory.txt')).toBe('out-of-memory')
    expect(await outcome(reader, 'a.txt')).toBe('read')
  })

  it('I54 believes no answer that breaks the promises of a document', async () => {
    const reader = host(readers.misbehaving)
    expect(await outcome(reader, 'lie.txt')).toBe('reader-crashed')
    expect(await outcome(reader, 'a.txt')).toBe('read')
  })

  it('I52 keeps to the limits of size', async () => {
    const reader = host(readers.real)
    expect(await outcome(reader, 'a.txt', 'a'.repeat(100_001))).toBe('too-large')
    expect(reader.starts()).toBe(0)
    expect(await outcome(reader, 'a.txt', 'word '.repeat(12_000))).toBe('too-large')
  })

  it('I55 ends what is under way when it is cancelled or disposed of', async () => {
    const reader = host(readers.misbehaving)
    const controller = new AbortController()
    const hanging = reader.read({ fileName: 'hang.txt', bytes: utf8.encode(TEXT) }, controller.signal)
    setTimeout(() => controller.abort(), 50)
    expect(await hanging).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(await outcome(reader, 'a.txt')).toBe('read')
    const disposed = outcome(reader, 'hang.txt')
    setTimeout(() => reader.dispose(), 50)
    expect(await disposed).toBe('cancelled')
    expect(await outcome(reader, 'a.txt')).toBe('cancelled')
  })

  it('I53 turns a process that cannot be started into a failure', async () => {
    const reader = createReaderHost({
      spawn: () => {
        throw new Error('no such program')
      },
    })
    expect(await outcome(reader, 'a.txt')).toBe('reader-crashed')
  })

  it('I55 hands the child nothing of the environment', async () => {
    const reader = host(readers.misbehaving)
    const result = await reader.read({ fileName: 'environment.txt', bytes: utf8.encode(TEXT) }, never)
    const names = result.ok ? [] : result.error.message.split(' ')
    expect(names).not.toContain('PATH')
    expect(names).not.toContain('HOME')
  })

  it.skipIf(permissionFlags('/').length === 0)(
    'I55 may read nothing but its own program, and says nothing about it',
    () => {
      const flags = permissionFlags(readers.real)
      const script = `import('node:fs').then((fs) => fs.readFileSync(${JSON.stringify(import.meta.filename)}))`
      const denied = spawnSync(process.execPath, ['--no-warnings', ...flags, '-e', script], {
        encoding: 'utf8',
      })
      expect(denied.stderr).toContain('ERR_ACCESS_DENIED')
      const start = spawnSync(process.execPath, ['--no-warnings', ...flags, readers.real], {
        encoding: 'utf8',
      })
      expect([start.status, start.stdout, start.stderr]).toEqual([0, '', ''])
    },
  )
})
