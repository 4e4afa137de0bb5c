import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { ok } from '#core/base/result.ts'
import { importFiles } from '#main/import/import-batch.ts'
import type { ImportDeps, ImportItem, ImportSource } from '#main/import/import-batch.ts'
import { readDocument } from '#main/import/registry.ts'

const utf8 = new TextEncoder()
const TEXT = 'Ferry runs aground\n\nThe ferry to Skarne ran aground on Sunday, the harbour office said.\n'

function source(name: string, content = TEXT, size = utf8.encode(content).length): ImportSource {
  return { name, size, load: () => Promise.resolve(utf8.encode(content)) }
}

function deps(overrides: Partial<ImportDeps> = {}): ImportDeps & { readonly kept: string[] } {
  const kept: string[] = []
  return {
    // The readers themselves, in this process: what the host adds has tests of its own.
    host: {
      limits: { timeMs: 1, maxBytes: 1000, maxTextUnits: 1000 },
      read: readDocument,
    },
    vault: { put: (_, sha256) => Promise.resolve(void kept.push(sha256)) },
    now: () => '2024-05-06T07:08:09Z',
    signal: new AbortController().signal,
    kept,
    ...overrides,
  }
}

async function all(items: AsyncIterable<ImportItem>): Promise<string[]> {
  const lines: string[] = []
  for await (const item of items) {
    lines.push(
      item.kind === 'document'
        ? `${item.document.provenance.fileName} read`
        : `${item.failure.file} ${item.failure.code}`,
    )
  }
  return lines
}

describe('importing files', () => {
  it('I56 makes one item for each file, in order, whatever the others do', async () => {
    const broken: ImportSource = {
      name: 'gone.txt',
      size: 3,
      load: () => Promise.reject(Object.assign(new Error('/home/x/gone.txt'), { code: 'ENOENT' })),
    }
    const sources = [
      source('folder/a.txt'),
      source('b.mp3'),
      broken,
      source('empty.txt', ''),
      source('c.txt', `${TEXT}More.`),
    ]
    expect(await all(importFiles(sources, deps()))).toEqual([
      'a.txt read',
      'b.mp3 unsupported-format',
      'gone.txt unreadable',
      'empty.txt empty',
      'c.txt read',
    ])
  })

  it('I57 hashes the original bytes and keeps them before the document is handed out', async () => {
    const used = deps()
    const sha256 = createHash('sha256').update(TEXT).digest('hex')
    for await (const item of importFiles([source('folder/a.txt')], used)) {
      expect(used.kept).toEqual([sha256])
      if (item.kind !== 'document') throw new Error(item.failure.message)
      expect(item.document.id).toBe(`doc-${sha256.slice(0, 16)}`)
      expect(item.document.provenance).toEqual({
        fileName: 'a.txt',
        importedAt: '2024-05-06T07:08:09Z',
        sha256,
        byteLength: TEXT.length,
        mediaType: 'text/plain',
        encoding: 'utf-8',
        reader: { name: 'plain-text', version: '1' },
      })
    }
  })

  it('I57 hands out no document whose original could not be kept', async () => {
    const vault = { put: () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })) }
    expect(await all(importFiles([source('a.txt')], deps({ vault })))).toEqual(['a.txt unreadable'])
  })

  it('I58 does not load a file that is too large', async () => {
    const large: ImportSource = {
      name: 'large.txt',
      size: 1001,
      load: () => Promise.reject(new Error('was loaded')),
    }
    const grown = source('grown.txt', 'x'.repeat(1001), 5)
    expect(await all(importFiles([large, grown], deps()))).toEqual([
      'large.txt too-large',
      'grown.txt too-large',
    ])
  })

  it('I59 reports nothing after it was cancelled', async () => {
    const controller = new AbortController()
    const seen: string[] = []
    const used = deps({ signal: controller.signal, onFile: (name) => void seen.push(name) })
    for await (const item of importFiles([source('a.txt'), source('b.txt'), source('c.txt')], used)) {
      expect(item.kind).toBe('document')
      controller.abort()
    }
    expect(seen).toEqual(['a.txt'])
  })

  it('I56 gives no absolute path away', async () => {
    const failing: ImportSource = {
      name: 'a.txt',
      size: 1,
      load: () => Promise.reject(new Error('EIO: /home/analyst/secret/a.txt')),
    }
    for await (const item of importFiles(
      [failing],
      deps({ host: { limits: deps().host.limits, read: () => Promise.resolve(ok(never())) } }),
    )) {
      expect(JSON.stringify(item)).not.toContain('secret')
    }
  })
})

function never(): never {
  throw new Error('not reached')
}
