import { inflateSync } from 'node:zlib'

/**
 * Everything a PDF of the browser says to those who search it: the text of its pages, as its fonts map glyphs to
 * characters, and the strings of its outline, its structure and its information. Enough of the format for the files that
 * browsers print, and no more.
 */
export function pdfText(pdf: Uint8Array): string {
  const raw = Buffer.from(pdf).toString('latin1')
  const objects = new Map<string, string>()
  for (const [, id, body] of raw.matchAll(/(?:^|\n)(\d+) 0 obj\s([\s\S]*?)\nendobj/gu)) {
    objects.set(id ?? '', body ?? '')
  }
  const fonts = new Map<string, ReadonlyMap<string, string>>()
  for (const [id, body] of objects) {
    const map = /\/ToUnicode (\d+) 0 R/u.exec(body)?.[1]
    if (map !== undefined) fonts.set(`F${id}`, charactersOf(streamOf(objects.get(map) ?? '')))
  }
  const lines: string[] = []
  for (const body of objects.values()) {
    const stream = streamOf(body)
    lines.push(...stringsOf(stream === '' ? body : body.slice(0, body.indexOf('stream'))))
    if (/ Tf\s/u.test(stream)) lines.push(shownText(stream, fonts))
  }
  return lines.join('\n')
}

function streamOf(body: string): string {
  const start = /stream\r?\n/u.exec(body)
  if (!start) return ''
  const bytes = Buffer.from(
    body.slice(start.index + start[0].length, body.lastIndexOf('endstream')),
    'latin1',
  )
  return body.slice(0, start.index).includes('FlateDecode')
    ? inflateSync(bytes).toString('latin1')
    : bytes.toString('latin1')
}

/** Glyphs to characters, from a `ToUnicode` map. */
function charactersOf(map: string): Map<string, string> {
  const characters = new Map<string, string>()
  for (const [, block] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/gu)) {
    for (const [, glyph, to] of (block ?? '').matchAll(/<([\dA-F]+)>\s*<([\dA-F]+)>/gu)) {
      characters.set(glyph ?? '', utf16(to ?? ''))
    }
  }
  for (const [, block] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/gu)) {
    for (const [, from = '', end = '', to = ''] of (block ?? '').matchAll(
      /<([\dA-F]+)>\s*<([\dA-F]+)>\s*<([\dA-F]+)>/gu,
    )) {
      const first = Number.parseInt(from, 16)
      for (let glyph = first; glyph <= Number.parseInt(end, 16); glyph++) {
        const hex = glyph.toString(16).toUpperCase().padStart(from.length, '0')
        characters.set(hex, String.fromCodePoint(Number.parseInt(to, 16) + glyph - first))
      }
    }
  }
  return characters
}

/** What a page shows, in the order in which it is drawn; pieces on one line are not parted. */
function shownText(stream: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let font: ReadonlyMap<string, string> = new Map()
  let text = ''
  let line = ''
  for (const [whole, name, tall, glyphs] of stream.matchAll(
    /\/(F\d+) [\d.]+ Tf|1 0 [-\d.]+ [-\d.]+ [-\d.]+ ([-\d.]+) Tm|<([\dA-F]+)>/gu,
  )) {
    if (name !== undefined) font = fonts.get(name) ?? new Map()
    else if (tall !== undefined) {
      if (tall !== line) text += '\n'
      line = tall
    } else {
      const width = [...font.keys()][0]?.length ?? whole.length
      for (let at = 0; at < (glyphs ?? '').length; at += width) {
        text += font.get((glyphs ?? '').slice(at, at + width)) ?? ''
      }
    }
  }
  return text
}

/** Strings outside of streams, in either way of writing them. */
function stringsOf(body: string): string[] {
  const plain = [...body.matchAll(/\(((?:[^()\\]|\\[\s\S])*)\)/gu)].map(([, text]) => text ?? '')
  const wide = [...body.matchAll(/<FEFF([\dA-Fa-f]*)>/gu)].map(([, hex]) => utf16(hex ?? ''))
  return [...plain, ...wide]
}

function utf16(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le')
}
