import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DOSSIER_WRITERS } from '#main/export/writers.ts'
import { findBrowser } from '../../scripts/lib/find-browser.mjs'
import { pdfText } from '../support/pdf-text.ts'
import { buildCommand, ROOT, runCommand } from './built-command.ts'

const SAMPLE = join(ROOT, 'resources', 'sample-case')
/** Articles of it that share a passage and contradict each other; one carries both redacted words. */
const ARTICLES = ['harbour-ledger-flood.html', 'strait-herald-halvern-dam.html'].map((name) =>
  join(SAMPLE, name),
)
const ANALYST = 'Quillon Marsh'
/** A passage, and a word within one. */
const REDACTED = ['the company that sold the river', 'Moravec']
const FORMATS = DOSSIER_WRITERS.map(({ extension }) => extension).filter(
  (extension) => extension !== '.pdf' || findBrowser() !== undefined,
)

let command = ''
let folder = ''
beforeAll(async () => {
  command = await buildCommand('variorum-cli-public-test')
  folder = await mkdtemp(join(tmpdir(), 'variorum-public-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Everything that a file holds as text, archives in archives and the pages of a PDF too. */
function textsOf(bytes: Uint8Array): string[] {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    return Object.entries(unzipSync(bytes)).flatMap(([name, content]) => [name, ...textsOf(content)])
  }
  const texts = [strFromU8(bytes), strFromU8(bytes, true)]
  return strFromU8(bytes.subarray(0, 5)) === '%PDF-' ? [...texts, pdfText(bytes)] : texts
}

/** What a reader sees: without markup and escapes, blanks left out, since pages break words. */
function plain(text: string): string {
  return text
    .replace(/<[^>]*>/gu, '')
    .replace(/\\[nt]/gu, ' ')
    .replace(/\\(?=[^\w\s])/gu, '')
    .replace(/\s+/gu, '')
    .toLowerCase()
}

async function written(name: string, args: readonly string[]): Promise<Map<string, string>> {
  const target = join(folder, name)
  await mkdir(target)
  const outputs = FORMATS.flatMap((format) => ['--out', `dossier${format}`])
  const ran = await runCommand(command, [...ARTICLES, '--author', ANALYST, ...args, ...outputs, '--json'], {
    folder: target,
  })
  expect(ran.code, ran.err).toBe(0)
  const files = await Promise.all(
    (await readdir(target)).map(async (file): Promise<[string, string]> => {
      return [file.slice('dossier'.length), plain(textsOf(await readFile(join(target, file))).join('\n'))]
    }),
  )
  return new Map([...files, ['standard output', plain(ran.out)]])
}

describe('--public', () => {
  it('leaves the analyst and redacted words out of every format, byte for byte (D26)', async () => {
    const list = join(folder, 'words.txt')
    await writeFile(list, `\uFEFF${REDACTED.join('\r\n\r\n')}\r\n`)
    const secret = [ANALYST, ...REDACTED].map(plain)
    const internal = await written('internal', [])
    const open = await written('open', ['--public', '--redact', list])
    expect([...open.keys()].toSorted()).toEqual([...FORMATS, 'standard output'].toSorted())
    for (const [format, text] of open) {
      for (const words of secret) expect(text.includes(words), `${format}: ${words}`).toBe(false)
    }
    // The test could see them: what is for people to read holds them else.
    for (const format of ['.html', '.md', '.docx', '.zip', '.json', 'standard output', '.pdf']) {
      if (!internal.has(format)) continue
      for (const words of secret.slice(format === 'standard output' || format === '.json' ? 1 : 0)) {
        expect(internal.get(format)?.includes(words), `${format}: ${words}`).toBe(true)
      }
    }
    expect(open.get('.html')).toContain('█')
    expect(open.get('.zip')).not.toContain('originals/')
  })

  it('writes nothing where the words to redact cannot be read', async () => {
    const empty = join(folder, 'empty.txt')
    await writeFile(empty, '\n \n')
    for (const [file, says] of [
      [join(folder, 'none.txt'), 'could not be read'],
      [empty, 'holds no words'],
    ] as const) {
      const ran = await runCommand(command, [...ARTICLES, '--public', '--redact', file, '--out', 'no.html'], {
        folder,
      })
      expect([ran.code, ran.out]).toEqual([2, ''])
      expect(ran.err).toContain(basename(file))
      expect(ran.err).toContain(says)
      expect(await readdir(folder)).not.toContain('no.html')
    }
  })

  it('writes the codebook of the program, which reads as one', async () => {
    // It is the same whatever the case holds: one article is enough.
    const article = join(SAMPLE, 'northern-review-analysis.txt')
    const ran = await runCommand(command, [article, '--out', 'codes.qdc'], { folder })
    expect(ran.code).toBe(0)
    const xml = await readFile(join(folder, 'codes.qdc'), 'utf8')
    expect(xml).toContain('<CodeBook xmlns="urn:QDA-XML:codebook:1.0"')
    expect(xml.match(/<Code /gu)?.length).toBeGreaterThan(20)
  })
})
