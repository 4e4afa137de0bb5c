import { openZip } from './archive/zip-archive.ts'
import type { ZipArchive } from './archive/zip-archive.ts'
import { mailFormat } from './mail/mail-head.ts'
import type { ReaderFailure } from './reader.ts'
import { decodeBytes } from './text/decode-bytes.ts'

/** What a file's bytes show it to be. `format` is the name of a reader. */
export type SniffedFormat =
  | { readonly kind: 'format'; readonly format: string }
  | { readonly kind: 'known-binary'; readonly name: string }
  | { readonly kind: 'failure'; readonly failure: ReaderFailure }
  | { readonly kind: 'unknown' }

const SIGNATURES: readonly (readonly [string, string])[] = [
  ['\u0089PNG', 'A PNG picture'],
  ['\u00ff\u00d8\u00ff', 'A JPEG picture'],
  ['GIF8', 'A GIF picture'],
  ['II*\u0000', 'A TIFF picture'],
  ['MM\u0000*', 'A TIFF picture'],
  ['\u001f\u008b', 'A gzip archive'],
  ['7z\u00bc\u00af', 'A 7z archive'],
  ['Rar!', 'A RAR archive'],
  ['ID3', 'An audio file'],
  ['OggS', 'An audio file'],
  ['SQLite format 3', 'A database'],
  ['\u007fELF', 'A program'],
]

const OLD_OFFICE = '\u00d0\u00cf\u0011\u00e0'

/** Looks at the first bytes, and into archives and old Office files (rule I9). */
export function sniffFormat(bytes: Uint8Array): SniffedFormat {
  const head = latin1(bytes.subarray(0, 1024))
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) return zipFormat(bytes)
  if (head.startsWith(OLD_OFFICE)) return oldOfficeFormat(bytes)
  if (isPdf(head, bytes)) return { kind: 'format', format: 'pdf' }
  if (/^\s{0,20}\{\\rtf/u.test(head)) return { kind: 'format', format: 'rtf' }
  for (const [signature, name] of SIGNATURES) {
    if (head.startsWith(signature)) return { kind: 'known-binary', name }
  }
  if (isPage(bytes)) return { kind: 'format', format: 'html' }
  const mail = mailFormat(bytes)
  return mail === null ? { kind: 'unknown' } : { kind: 'format', format: mail }
}

/** A PDF may have other bytes before it; a text that speaks of one has no table of its parts. */
function isPdf(head: string, bytes: Uint8Array): boolean {
  if (head.startsWith('%PDF-')) return true
  return /%PDF-\d\.\d/u.test(head) && latin1(bytes.subarray(-2048)).includes('startxref')
}

/** HTML must begin like a page: a text that speaks of tags stays a text. */
function isPage(bytes: Uint8Array): boolean {
  const head = decodeBytes(bytes.subarray(0, 1024), 'windows-1252')
  const start = head.replace(/^ï»¿/u, '').replaceAll('\u0000', '').trimStart()
  return /^(?:<\?xml[^>]{0,200}>\s{0,20})?(?:<!--[\s\S]{0,800}?-->\s{0,20})?<(?:!doctype\s{1,9}html|html|head|body)[\s>]/iu.test(
    start,
  )
}

/** OpenDocument and EPUB say what they are in an entry of that name; Office files by the folders they have. */
function zipFormat(bytes: Uint8Array): SniffedFormat {
  const archive = openZip(bytes)
  if (!archive.ok) return { kind: 'failure', failure: archive.error }
  const has = (folder: string): boolean => archive.value.names.some((name) => name.startsWith(folder))
  if (archive.value.names.includes('[Content_Types].xml')) {
    if (has('word/')) return { kind: 'format', format: 'docx' }
    if (has('xl/')) return { kind: 'known-binary', name: 'An Excel workbook' }
    if (has('ppt/')) return { kind: 'known-binary', name: 'A PowerPoint presentation' }
  }
  const said = mimeType(archive.value)
  if (said.startsWith('application/vnd.oasis.opendocument.text')) return { kind: 'format', format: 'odt' }
  if (said.startsWith('application/vnd.oasis.opendocument'))
    return { kind: 'known-binary', name: 'An OpenDocument sheet, drawing or presentation' }
  if (said === 'application/epub+zip' || has('META-INF/container.xml'))
    return { kind: 'format', format: 'epub' }
  if (archive.value.names.includes('variorum-case-file.json'))
    return { kind: 'known-binary', name: 'A whole case of Variorum (open it as a case instead)' }
  return { kind: 'format', format: 'zip' }
}

function mimeType(archive: ZipArchive): string {
  const entry = archive.read('mimetype')
  return entry.ok && entry.value ? latin1(entry.value.subarray(0, 100)).trim() : ''
}

/** Word documents with a password are not zip archives but lie encrypted in an old Office file. */
function oldOfficeFormat(bytes: Uint8Array): SniffedFormat {
  const all = decodeBytes(bytes, 'utf-16le')
  if (all.includes('EncryptedPackage')) {
    return {
      kind: 'failure',
      failure: { code: 'encrypted', message: 'The file is protected by a password.' },
    }
  }
  const name = all.includes('WordDocument')
    ? 'An old Word document (.doc; save it as .docx first)'
    : all.includes('__substg1.0_')
      ? 'An Outlook message (.msg; save it as .eml first)'
      : 'An old Office document'
  return { kind: 'known-binary', name }
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}
