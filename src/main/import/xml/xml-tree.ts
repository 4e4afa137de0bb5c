import { declaredEncoding } from '../text/decode.ts'
import { decodeBytes } from '../text/decode-bytes.ts'

/** An element without the prefixes of its names: `w:p` is `p`, because prefixes are the writing program's choice. */
export type XmlElement = {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlNode[]
}

export type XmlNode = XmlElement | string

/** What is written while parsing. */
type Growing = {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  children: XmlNode[]
}

const DEEPEST = 1000
const MOST_NODES = 3_000_000
const NONE: ReadonlyMap<string, string> = new Map()

/** The characters of an XML file: by its byte order mark, its declaration, else UTF-8. */
export function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decodeBytes(bytes, 'utf-16le')
  if (first === 0xfe && second === 0xff) return decodeBytes(bytes, 'utf-16be')
  return decodeBytes(bytes, declaredEncoding(bytes) ?? 'utf-8')
}

/**
 * Parses XML into a tree (rule I73). Document types are skipped: their entities are never expanded and nothing is
 * fetched. Work grows with the length of the source; deeper than 1000 elements is refused.
 *
 * @returns the root, or `null` when the source is not well-formed, too deep or has more than three million nodes
 */
export function parseXml(source: string): XmlElement | null {
  const root: Growing = { name: '', attributes: NONE, children: [] }
  const open: Growing[] = [root]
  let nodes = 0
  for (let at = 0; at < source.length;) {
    const top = open.at(-1)
    if (!top || ++nodes > MOST_NODES) return null
    const tag = source.indexOf('<', at)
    const stop = tag < 0 ? source.length : tag
    if (stop > at && open.length > 1) top.children.push(unescapeXml(source.slice(at, stop)))
    if (tag < 0) break
    const end = source.startsWith('<!', tag) || source.startsWith('<?', tag) ? special(source, tag, top) : 0
    if (end < 0) return null
    if (end > 0) {
      at = end
      continue
    }
    if (source.startsWith('</', tag)) {
      const close = source.indexOf('>', tag)
      if (close < 0 || open.length < 2 || localName(source.slice(tag + 2, close).trim()) !== top.name)
        return null
      open.pop()
      at = close + 1
      continue
    }
    const started = startTag(source, tag)
    if (!started) return null
    top.children.push(started.element)
    if (!started.empty) open.push(started.element)
    if (open.length > DEEPEST) return null
    at = started.end
  }
  const element = root.children.find((child) => typeof child !== 'string')
  return open.length === 1 && element !== undefined && typeof element !== 'string' ? element : null
}

/** Where a comment, CDATA section, instruction or document type ends; −1 when it does not. */
function special(source: string, tag: number, top: Growing): number {
  if (source.startsWith('<!--', tag)) return after(source, '-->', tag + 4)
  if (source.startsWith('<?', tag)) return after(source, '?>', tag)
  if (source.startsWith('<![CDATA[', tag)) {
    const end = after(source, ']]>', tag)
    if (end > 0) top.children.push(source.slice(tag + 9, end - 3))
    return end
  }
  const bracket = source.indexOf('[', tag)
  const close = source.indexOf('>', tag)
  if (close < 0 || bracket < 0 || close < bracket) return close < 0 ? -1 : close + 1
  const inner = source.indexOf(']', bracket)
  return inner < 0 ? -1 : after(source, '>', inner)
}

function after(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from)
  return found < 0 ? -1 : found + mark.length
}

const NAME = /[^\s/>=<"']+/uy
const ATTRIBUTE = /\s*([^\s=/><"']+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/uy
const TAG_END = /\s*(\/?)>/uy

function startTag(
  source: string,
  tag: number,
): { readonly element: Growing; readonly empty: boolean; readonly end: number } | null {
  NAME.lastIndex = tag + 1
  const name = NAME.exec(source)?.[0]
  if (name === undefined) return null
  let at = NAME.lastIndex
  let attributes: Map<string, string> | null = null
  for (;;) {
    ATTRIBUTE.lastIndex = at
    const found = ATTRIBUTE.exec(source)
    if (!found) break
    attributes ??= new Map()
    const local = localName(found[1] ?? '')
    // `w:id` goes before `r:id`-like twins by standing first; a declaration of a prefix is no attribute.
    if (!found[1]?.startsWith('xmlns') && !attributes.has(local))
      attributes.set(local, unescapeXml(found[2] ?? found[3] ?? ''))
    at = ATTRIBUTE.lastIndex
  }
  TAG_END.lastIndex = at
  const end = TAG_END.exec(source)
  if (!end) return null
  const element: Growing = { name: localName(name), attributes: attributes ?? NONE, children: [] }
  return { element, empty: end[1] === '/', end: TAG_END.lastIndex }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

const NAMED: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescapeXml(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/giu, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return NAMED[name] ?? whole
    const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16)
    const shows = code === 9 || code === 10 || code === 13 || (code > 31 && code < 0xd800)
    return shows || (code > 0xdfff && code < 0x110000) ? String.fromCodePoint(code) : ''
  })
}

/** The child elements of an element, or those of one name. */
export function childElements(element: XmlElement | null | undefined, name?: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  )
}

/** The first child element of a name, down a path of names. */
export function childElement(
  element: XmlElement | null | undefined,
  ...path: readonly string[]
): XmlElement | null {
  let found = element ?? null
  for (const name of path) found = childElements(found, name)[0] ?? null
  return found
}

/** All elements of a name below an element, in the order of the source. */
export function descendants(element: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = []
  const stack: XmlElement[] = [element]
  for (let top = stack.pop(); top; top = stack.pop()) {
    if (top !== element && top.name === name) found.push(top)
    for (const child of childElements(top).reverse()) stack.push(child)
  }
  return found
}

/** The text below an element, as it stands. */
export function textOf(element: XmlElement | null | undefined): string {
  if (!element) return ''
  const parts: string[] = []
  const stack: XmlNode[] = [element]
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    if (typeof top === 'string') parts.push(top)
    else for (const child of top.children.toReversed()) stack.push(child)
  }
  return parts.join('')
}
