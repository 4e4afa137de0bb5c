import { decodeBytes } from '../text/decode-bytes.ts'
import { fieldsOf } from './mail-head.ts'

/** One part of a message with its fields (names in lower case) and its content as it was before it was sent. */
export type MimePart = { readonly fields: ReadonlyMap<string, string>; readonly content: Uint8Array }

const DEEPEST = 20
const MOST_PARTS = 5000

/**
 * The parts of a message that hold content, in order. Written for saved pages, whose parts have addresses of their
 * own that mail libraries do not give.
 */
export function mimeParts(bytes: Uint8Array): MimePart[] {
  const parts: MimePart[] = []
  // Latin-1 keeps one character for each byte, so that the content can be given back as bytes.
  const stack: { readonly text: string; readonly depth: number }[] = [{ text: latin1(bytes), depth: 0 }]
  for (let top = stack.pop(); top && parts.length < MOST_PARTS; top = stack.pop()) {
    const { text, depth } = top
    const blank = /\r?\n\r?\n/u.exec(text)
    const head = blank ? text.slice(0, blank.index) : text
    const body = blank ? text.slice(blank.index + blank[0].length) : ''
    const fields = fieldsOf(head) ?? new Map<string, string>()
    const boundary = boundaryOf(fields.get('content-type') ?? '')
    if (boundary === null || depth >= DEEPEST) {
      parts.push({ fields, content: contentOf(body, fields.get('content-transfer-encoding') ?? '') })
      continue
    }
    const inner = body.split(`--${boundary}`).slice(1)
    for (const part of inner.toReversed()) {
      // What stands behind the last boundary is nobody's.
      if (!part.startsWith('--')) stack.push({ text: part.replace(/^[ \t]*\r?\n/u, ''), depth: depth + 1 })
    }
  }
  return parts
}

function boundaryOf(type: string): string | null {
  if (!/^multipart\//iu.test(type)) return null
  const found = /boundary\s{0,3}=\s{0,3}(?:"([^"]{1,200})"|([^\s;"]{1,200}))/iu.exec(type)
  return found?.[1] ?? found?.[2] ?? null
}

/** The named parameter of a field such as `text/html; charset="utf-8"`, or `''`. */
export function parameterOf(field: string, name: string): string {
  const found = new RegExp(
    `;\\s{0,3}${name}\\s{0,3}=\\s{0,3}(?:"([^"]{0,300})"|([^\\s;"]{1,300}))`,
    'iu',
  ).exec(field)
  return found?.[1] ?? found?.[2] ?? ''
}

function contentOf(body: string, encoding: string): Uint8Array {
  switch (encoding.trim().toLowerCase()) {
    case 'base64':
      return fromBase64(body)
    case 'quoted-printable':
      return toBytes(
        body
          .replace(/(?<![ \t])[ \t]+(?=\r?$)/gmu, '')
          .replace(/=\r?\n/gu, '')
          .replace(/=([\da-f]{2})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
      )
    default:
      return toBytes(body)
  }
}

function fromBase64(text: string): Uint8Array {
  const clean = text.replace(/[^A-Za-z0-9+/]/gu, '')
  try {
    return toBytes(atob(clean.slice(0, clean.length - (clean.length % 4 === 1 ? 1 : 0))))
  } catch {
    // A DOMException for what is no base64 after all.
    return new Uint8Array(0)
  }
}

function toBytes(text: string): Uint8Array {
  return Uint8Array.from({ length: text.length }, (_, index) => text.charCodeAt(index) & 0xff)
}

function latin1(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return text
}

/** The text of a part by the encoding that it names, else as UTF-8. */
export function partText({ fields, content }: MimePart): string {
  const named = parameterOf(fields.get('content-type') ?? '', 'charset')
  try {
    return decodeBytes(content, named === '' ? 'utf-8' : named)
  } catch {
    // A RangeError for an encoding that nobody knows.
    return decodeBytes(content, 'utf-8')
  }
}
