import { err, ok, type Result } from './result.ts'

/** An element of an XML text with the line on which it begins, from 1. Names without their prefixes. */
export type XmlElement = {
  readonly name: string
  readonly line: number
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlElement[]
  /** The text directly in it, joined. */
  readonly text: string
}

export type XmlFault = { readonly line: number; readonly message: string }

const DEEPEST = 64
const MOST_ELEMENTS = 200_000

/**
 * Reads the XML that data formats use: elements, attributes, text, CDATA and the five named references. A document type
 * declaration is refused, so that no entity of a file's own is ever expanded. One pass.
 */
export function parseXml(source: string): Result<XmlElement, XmlFault> {
  const reader = new XmlReader(source.replace(/^\uFEFF/u, ''))
  try {
    return ok(reader.whole())
  } catch (error) {
    if (error instanceof Fault) return err({ line: reader.line, message: error.message })
    throw error
  }
}

class Fault extends Error {}

type Open = {
  readonly name: string
  readonly full: string
  readonly line: number
  readonly attributes: ReadonlyMap<string, string>
  readonly children: XmlElement[]
  text: string
}

const TAG = /<(\/?)([^\s/>=<"']+)/uy
const ATTRIBUTE = /\s+([^\s/>=<"']+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/uy
const TAG_END = /\s*(\/?)>/uy

class XmlReader {
  readonly #text: string
  #at = 0
  #counted = 0
  #elements = 0
  line = 1

  constructor(text: string) {
    this.#text = text
  }

  whole(): XmlElement {
    const open: Open[] = []
    for (;;) {
      const next = this.#text.indexOf('<', this.#at)
      const words = this.#text.slice(this.#at, next < 0 ? undefined : next)
      const parent = open.at(-1)
      if (parent) parent.text += unescaped(words)
      else if (words.trim() !== '') this.#fail('there is text outside the first element')
      this.#go(next < 0 ? this.#text.length : next)
      if (next < 0) this.#fail(parent ? `<${parent.full}> is never closed` : 'there is no element')
      if (this.#passedOver(parent)) continue
      const closed = this.#tag(open)
      if (closed && open.length === 0) {
        if (!/^\s*(?:$|<!--|<\?)/u.test(this.#text.slice(this.#at, this.#at + 1000)))
          this.#fail('there is more after the first element')
        return closed
      }
    }
  }

  /** Comments, instructions and CDATA. */
  #passedOver(parent: Open | undefined): boolean {
    const { start, end, isText } = [
      { start: '<!--', end: '-->', isText: false },
      { start: '<?', end: '?>', isText: false },
      { start: '<![CDATA[', end: ']]>', isText: true },
    ].find((kind) => this.#text.startsWith(kind.start, this.#at)) ?? { start: '', end: '', isText: false }
    if (start === '') {
      if (this.#text.startsWith('<!', this.#at)) this.#fail('declarations such as DOCTYPE are not read')
      return false
    }
    const close = this.#text.indexOf(end, this.#at + start.length)
    if (close < 0) this.#fail(`${start} is never closed`)
    if (isText && parent) parent.text += this.#text.slice(this.#at + start.length, close)
    this.#go(close + end.length)
    return true
  }

  /** Reads a tag; gives the element that it closes. */
  #tag(open: Open[]): XmlElement | null {
    const { line } = this
    const found = this.#match(TAG)
    if (!found) return this.#fail('a “<” stands alone; write it as &lt;')
    const full = found[2] ?? ''
    if (found[1] === '/') {
      const top = open.pop()
      if (!this.#match(TAG_END)) this.#fail(`</${full} is not closed with “>”`)
      if (top?.full !== full)
        this.#fail(top ? `<${top.full}> is closed with </${full}>` : `</${full}> was never opened`)
      return top ? this.#close(top, open) : null
    }
    if (open.length >= DEEPEST) this.#fail('it is nested too deeply')
    if (++this.#elements > MOST_ELEMENTS) this.#fail('it has too many elements')
    const attributes = new Map<string, string>()
    for (let pair = this.#match(ATTRIBUTE); pair; pair = this.#match(ATTRIBUTE))
      attributes.set(localName(pair[1] ?? ''), unescaped(pair[2] ?? pair[3] ?? ''))
    const end = this.#match(TAG_END)
    if (!end) return this.#fail(`<${full} has an attribute that is not name="value", or no “>”`)
    const element: Open = { name: localName(full), full, line, attributes, children: [], text: '' }
    if (end[1] === '/') return this.#close(element, open)
    open.push(element)
    return null
  }

  #close({ name, line, attributes, children, text }: Open, open: readonly Open[]): XmlElement {
    const element = { name, line, attributes, children, text }
    open.at(-1)?.children.push(element)
    return element
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)
    if (found) this.#go(this.#at + found[0].length)
    return found
  }

  #go(to: number): void {
    this.#at = to
    for (; this.#counted < to; this.#counted++) if (this.#text.charCodeAt(this.#counted) === 10) this.line++
  }

  #fail(message: string): never {
    throw new Fault(message)
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescaped(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/giu, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return NAMED[name] ?? whole
    const point = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16)
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd'
  })
}

/** Text for XML: references for what has a meaning there, and nothing that XML forbids. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
