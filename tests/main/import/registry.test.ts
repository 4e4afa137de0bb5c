import { describe, expect, it } from 'vitest'
import { IMPORTABLE_ENDINGS } from '#shared/formats/importable-files.ts'
import { importableExtensions, readDocument } from '#main/import/registry.ts'

const utf8 = new TextEncoder()
const PAGE = `<!DOCTYPE html><html lang="en"><head><title>Well runs dry</title></head><body><article><h1>Well runs dry</h1>${'<p>The well in the market square has run dry, the water office said on Monday, and it will not be filled again.</p>'.repeat(4)}</article></body></html>`

async function codeOf(fileName: string, content: string | Uint8Array): Promise<string> {
  const bytes = typeof content === 'string' ? utf8.encode(content) : content
  const read = await readDocument({ fileName, bytes })
  return read.ok ? read.value.mediaType : read.error.code
}

describe('which reader reads', () => {
  it('I8 goes by the ending', async () => {
    expect(importableExtensions()).toEqual(IMPORTABLE_ENDINGS)
    expect(await codeOf('a.txt', 'A text.')).toBe('text/plain')
    expect(await codeOf('a.MD', '# A text\n\nIt has a paragraph.')).toBe('text/markdown')
    expect(await codeOf('a.html', PAGE)).toBe('text/html')
  })

  it('I9 looks into files whose name does not tell', async () => {
    expect(await codeOf('a.txt', PAGE)).toBe('text/html')
    expect(await codeOf('saved', PAGE)).toBe('text/html')
    expect(await codeOf('notes', 'A text.')).toBe('text/plain')
    expect(await codeOf('a.txt', 'The <html> tag opens a page.')).toBe('text/plain')
  })

  it('I9 says what can be imported instead', async () => {
    expect(await codeOf('sheet.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1))).toBe(
      'unsupported-format',
    )
    expect(await codeOf('letter.docx', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0))).toBe('unreadable')
    expect(await codeOf('photo.jpg', 'not really')).toBe('unsupported-format')
    const read = await readDocument({ fileName: 'photo.jpg', bytes: utf8.encode('x') })
    expect(read.ok ? '' : read.error.message).toContain('.html')
  })

  it('I9 says what a file looks like whose name promises something else', async () => {
    const program = Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0)
    const told = async (fileName: string): Promise<string> => {
      const read = await readDocument({ fileName, bytes: program })
      return read.ok ? '' : `${read.error.code}: ${read.error.message}`
    }
    expect(await told('notes.txt')).toBe(
      'not-text: Its name ends in .txt, but this is no text: it looks like a program.',
    )
    expect(await told('paper.pdf')).toBe('not-text: Its name ends in .pdf, but it looks like a program.')
    expect(await told('tool.exe')).toMatch(/^unsupported-format: A program cannot be imported/u)
  })

  it('I7 gives empty, binary and wordless files a reason', async () => {
    expect(await codeOf('a.txt', '')).toBe('empty')
    expect(await codeOf('a.txt', ' \n\n \t')).toBe('empty')
    expect(
      await codeOf(
        'a.txt',
        Uint8Array.from({ length: 900 }, (_, index) => index % 7),
      ),
    ).toBe('not-text')
    expect(
      await codeOf(
        'a.html',
        '<html><head><title>Nothing</title></head><body><nav><a href="/">Home</a></nav></body></html>',
      ),
    ).toBe('no-text')
    expect(await codeOf('a.md', '---\ntitle: Only a head\n---\n')).toBe('no-text')
  })

  it('I48 refuses a tower of elements instead of overflowing', async () => {
    expect(await codeOf('a.html', `<html><body>${'<div>'.repeat(50_000)}text`)).toBe('unreadable')
    expect(await codeOf('a.html', `<html><body>${'<q>'.repeat(50_000)}text`)).toBe('unreadable')
    expect(await codeOf('a.md', `${'> '.repeat(5000)}text`)).toBe('unreadable')
  })

  it('I48 reads long lists and tables without end tags, which are not deep', async () => {
    const item = 'The water office put this well on the list on Monday.'
    expect(await codeOf('a.html', `<html><body><ul>${`<li>${item}`.repeat(3000)}</ul>`)).toBe('text/html')
    expect(await codeOf('a.html', `<html><body><table>${`<tr><td>${item}`.repeat(3000)}</table>`)).toBe(
      'text/html',
    )
  })

  it('refuses a file whose marks hold no words', async () => {
    expect(await codeOf('a.md', '`'.repeat(4000))).toBe('no-text')
  })
})
