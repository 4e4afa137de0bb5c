import { decodeBytes } from './text/decode-bytes.ts'

/** What the first bytes of a file show it to be. */
export type SniffedFormat =
  | { readonly kind: 'html' }
  | { readonly kind: 'known-binary'; readonly name: string }
  | { readonly kind: 'unknown' }

const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF-', 'A PDF file'],
  ['PK\u0003\u0004', 'An Office document or zip archive'],
  ['\u00d0\u00cf\u0011\u00e0', 'An old Office document'],
  ['{\\rtf', 'An RTF file'],
  ['\u0089PNG', 'A PNG picture'],
  ['\u00ff\u00d8\u00ff', 'A JPEG picture'],
  ['GIF8', 'A GIF picture'],
  ['\u001f\u008b', 'A gzip archive'],
  ['7z\u00bc\u00af', 'A 7z archive'],
  ['Rar!', 'A RAR archive'],
  ['ID3', 'An audio file'],
  ['OggS', 'An audio file'],
  ['SQLite format 3', 'A database'],
  ['\u007fELF', 'A program'],
]

/** Looks at the first kilobyte only. HTML must begin like a page: a text that speaks of tags stays a text. */
export function sniffFormat(bytes: Uint8Array): SniffedFormat {
  const head = decodeBytes(bytes.subarray(0, 1024), 'windows-1252')
  for (const [signature, name] of SIGNATURES) {
    if (latin1(bytes.subarray(0, signature.length)) === signature) return { kind: 'known-binary', name }
  }
  const start = head.replace(/^ï»¿/u, '').replaceAll('\u0000', '').trimStart()
  const page =
    /^(?:<\?xml[^>]{0,200}>\s{0,20})?(?:<!--[\s\S]{0,800}?-->\s{0,20})?<(?:!doctype\s{1,9}html|html|head|body)[\s>]/iu
  return page.test(start) ? { kind: 'html' } : { kind: 'unknown' }
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}
