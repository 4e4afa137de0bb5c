import { describe, expect, it } from 'vitest'
import { importFiles } from '#main/import/import-batch.ts'
import { readDocument } from '#main/import/registry.ts'
import { docxFile, paragraph } from '../../../support/docx-file.ts'
import { zipFile } from '../../../support/zip-file.ts'
import { refusalOf } from '../reading.ts'

const SENTENCE = 'The water office of Larn closed the northern sluice on Monday, its director said.'

async function outcomes(name: string, bytes: Uint8Array): Promise<string[]> {
  const lines: string[] = []
  const source = { name, size: bytes.length, load: () => Promise.resolve(bytes) }
  for await (const item of importFiles([source], {
    host: { limits: { timeMs: 1, maxBytes: 1_000_000, maxTextUnits: 1_000_000 }, read: readDocument },
    vault: { put: () => Promise.resolve() },
    now: () => '2031-05-06T07:08:09Z',
    signal: new AbortController().signal,
  }))
    lines.push(
      item.kind === 'document'
        ? `${item.document.provenance.fileName}: ${item.document.provenance.reader.name}`
        : `${item.failure.file} ${item.failure.code}`,
    )
  return lines
}

describe('I94 archives as folders', () => {
  it('are taken apart, without what is hidden and without their folders', async () => {
    const bytes = zipFile({
      'b/../../two.txt': SENTENCE,
      'a/report.docx': docxFile({ body: paragraph(SENTENCE) }),
      'a/gate.png': Uint8Array.of(137, 80, 78, 71),
      '__MACOSX/a/._report.docx': 'x',
      '.hidden.txt': SENTENCE,
      'inner.zip': zipFile({ 'three.md': `# Three\n\n${SENTENCE}` }),
    })
    expect(await outcomes('case.zip', bytes)).toEqual([
      'case.zip/gate.png unsupported-format',
      'report.docx: docx',
      'two.txt: plain-text',
      'three.md: markdown',
    ])
  })

  it('are none when they are whole cases of this program', async () => {
    const file = zipFile({ 'variorum-case-file.json': '{}', 'journal.ndjson': '' })
    expect(await refusalOf('a.zip', file)).toMatch(/^unsupported-format: A whole case of Variorum/u)
  })

  it('are told of when they hold nothing or too much', async () => {
    expect(await refusalOf('a.zip', zipFile({ '.x': 'x' }))).toMatch(/^empty: The archive holds no files/u)
    const many = Object.fromEntries(Array.from({ length: 2100 }, (_, index) => [`${index}.txt`, 'x']))
    expect(await refusalOf('a.zip', zipFile(many))).toMatch(/^too-large: The archive holds 2,100 files/u)
    const bomb = zipFile({ 'a.txt': new Uint8Array(30_000_000) })
    expect(await refusalOf('a.zip', bomb)).toMatch(/^too-large: .*would grow.*“a\.txt”/u)
  })

  it('that hold themselves over and over come to an end', async () => {
    let archive = zipFile({ 'a.txt': SENTENCE })
    for (let depth = 0; depth < 5; depth++)
      archive = zipFile(
        Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`${index}.zip`, archive])),
      )
    const lines = await outcomes('z.zip', archive)
    expect(lines.length).toBeLessThanOrEqual(5001)
    expect(lines.filter((line) => line.endsWith('too-large'))).toHaveLength(1)
  })
})
