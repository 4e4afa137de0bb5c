import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText } from '#main/import/text/decode.ts'
import { readDocument } from '#main/import/registry.ts'
import { expectSoundDraft } from '../main/import/draft-invariants.ts'
import { workClock } from '../support/work-clock.ts'

const utf8 = new TextEncoder()
const line = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.constantFrom(
    '',
    '',
    'COMMENTS',
    '  • Name',
    '    text',
    'By Ada Berg',
    '12 May 2021',
    '“Quoted,” she said.',
    'I think so!!',
    '***',
    '\t- item',
    '\u200b',
    'صورة: وكالة',
    'he said.COMMENTS',
  ),
)
const plainText = fc.array(line, { maxLength: 30 }).map((lines) => lines.join('\n'))
const tag = fc.constantFrom(
  '<p>',
  '</p>',
  '<div class="comment">',
  '</div>',
  '<article>',
  '<h1>',
  '<li>',
  '<br>',
  '<table><td>',
  '<!--',
  '-->',
  '<script>',
  '</script>',
  '<form>',
  '<figure>',
  '<pre>',
)
const page = fc
  .array(fc.oneof(tag, line), { maxLength: 60 })
  .map((parts) => `<!doctype html><html><body>${parts.join('')}`)
const markdown = fc
  .array(
    fc.oneof(line, fc.constantFrom('# Heading', '- item', '> quote', '---', 'title: x', '```', '![a](b)')),
    { maxLength: 30 },
  )
  .map((lines) => lines.join('\n'))

describe('I10 every text that can be read gives sound blocks', () => {
  it.each([
    ['a.txt', plainText, 300],
    ['a.md', markdown, 200],
    ['a.html', page, 100],
  ] as const)('%s', async (fileName, texts, numRuns) => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const read = await readDocument({ fileName, bytes: utf8.encode(text) })
        if (read.ok) expectSoundDraft(read.value)
        return read.ok || ['empty', 'no-text', 'not-text', 'unreadable'].includes(read.error.code)
      }),
      { numRuns },
    )
  })

  it('reads the same bytes the same way', async () => {
    await fc.assert(
      fc.asyncProperty(plainText, async (text) => {
        const input = { fileName: 'a.txt', bytes: utf8.encode(text) }
        expect(await readDocument(input)).toEqual(await readDocument(input))
      }),
      { numRuns: 50 },
    )
  })
})

describe('I1-I7 decoding', () => {
  it('takes any bytes without throwing', () => {
    const bytes = fc.uint8Array({ maxLength: 400 })
    expect(() => fc.assert(fc.property(bytes, (any) => void decodeText(any)))).not.toThrow()
  })

  it('gives UTF-8 back as it is', () => {
    const texts = fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => `Text: ${text}`)
    const same = fc.property(texts, (text) => {
      const decoded = decodeText(utf8.encode(text))
      return !decoded.ok || decoded.value.text === text
    })
    expect(() => fc.assert(same)).not.toThrow()
  })
})

async function millisecondsFor(text: string): Promise<number> {
  const worked = workClock()
  await readDocument({ fileName: 'a.txt', bytes: utf8.encode(text) })
  return worked()
}

/** Work that grew with the square of this length would take minutes. */
const HOSTILE_UNITS = 200_000

describe('I63 hostile texts cost no more than their length', () => {
  it.each([
    ['blanks', (n: number) => `a${' '.repeat(n)}b`],
    ['opening quotation marks', (n: number) => '“'.repeat(n)],
    ['one-letter lines', (n: number) => 'a\n'.repeat(n / 2)],
    ['capitals and dots', (n: number) => 'A. '.repeat(n / 3)],
    ['brackets', (n: number) => '(Photo by '.repeat(n / 10)],
    ['bullets', (n: number) => '• a\n'.repeat(n / 4)],
    ['names', (n: number) => 'Anna Berg, '.repeat(n / 11)],
    ['dates', (n: number) => '1 May 2020 '.repeat(n / 11)],
    ['chat', (n: number) => 'i think lol!! '.repeat(n / 14)],
    ['marker', (n: number) => 'COMMENTS\n'.repeat(n / 9)],
  ] as const)('%s', async (_, make) => {
    expect(await millisecondsFor(make(HOSTILE_UNITS))).toBeLessThan(8_000)
  })
})
