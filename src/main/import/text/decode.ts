import { err, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import type { ReaderNote } from '#core/documents/source-document.ts'
import { guessEncoding, guessUtf16 } from './encoding-guess.ts'
import type { ReaderFailure } from '../reader.ts'
import { decodeBytes } from './decode-bytes.ts'

/** The characters of a file, the encoding they were read in (a WHATWG name) and what was odd about it. */
export type DecodedText = {
  readonly text: string
  readonly encoding: string
  readonly notes: readonly ReaderNote[]
}

/** How far a declaration of the encoding is looked for, in bytes: the HTML standard says 1024, pages say more. */
const DECLARATION_BYTES = 4096

/**
 * Decodes bytes whose encoding nobody vouches for (rules I1–I7): byte order mark, strict UTF-8, UTF-8 with a few
 * damaged bytes, the file's own declaration, UTF-16 without a mark, then a guess from letter statistics.
 *
 * @returns `not-text` when the bytes are no text in any of them, `empty` when there are none
 */
export function decodeText(bytes: Uint8Array): Result<DecodedText, ReaderFailure> {
  if (bytes.length === 0) return err({ code: 'empty', message: 'The file is empty.' })
  const marked = byteOrderMark(bytes)
  if (marked)
    return decodeAs(bytes, marked, marked === 'utf-8' ? [] : [notUtf8Note(marked, 'its byte order mark')])

  if (bytes.includes(0)) {
    const wide = guessUtf16(bytes)
    if (wide) return decodeAs(bytes, wide, [notUtf8Note(wide, 'the pattern of its bytes')])
    if (isBinary(bytes)) return notText()
  }
  const strict = decodeStrictly(bytes, 'utf-8')
  if (strict !== null)
    return looksBinary(strict) ? notText() : ok({ text: strict, encoding: 'utf-8', notes: [] })

  const damage = utf8Damage(bytes)
  if (damage.bad * 1000 < bytes.length && damage.good >= damage.bad * 8) {
    const message = `${damage.bad} bytes are no valid UTF-8; they are shown as �.`
    return decodeAs(bytes, 'utf-8', [{ code: 'damaged-characters', message }])
  }
  const declared = declaredEncoding(bytes)
  if (declared && declared !== 'utf-8')
    return decodeAs(bytes, declared, [notUtf8Note(declared, 'its own declaration')])
  const guessed = guessEncoding(bytes)
  return decodeAs(bytes, guessed, [notUtf8Note(guessed, 'the letters that occur')])
}

function decodeAs(
  bytes: Uint8Array,
  encoding: string,
  notes: readonly ReaderNote[],
): Result<DecodedText, ReaderFailure> {
  const text = decodeBytes(bytes, encoding)
  return looksBinary(text) ? notText() : ok({ text, encoding, notes })
}

function notText(): Result<DecodedText, ReaderFailure> {
  return err({ code: 'not-text', message: 'The file holds binary data, not text.' })
}

function notUtf8Note(encoding: string, because: string): ReaderNote {
  return { code: 'encoding-not-utf8', message: `Read as ${encoding}, by ${because}.` }
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return decodeBytes(bytes, encoding, true)
  } catch {
    // A TypeError says that the bytes are not in this encoding: the next step of the ladder is tried.
    return null
  }
}

/** Many NUL or control bytes. A few NULs alone are left by faulty programs and dropped by the canonical form. */
function isBinary(bytes: Uint8Array): boolean {
  let odd = 0
  for (const byte of bytes) if (byte === 0 || byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) odd++
  return odd > 8 && odd * 200 > bytes.length
}

/** More than one character in fifty is a control character or a replacement: nobody wrote that. */
function looksBinary(text: string): boolean {
  let odd = 0
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit < 9 || (unit > 13 && unit < 32 && unit !== 27) || unit === 0xfffd || unit === 0x7f) odd++
  }
  return odd > 3 && odd * 50 > text.length
}

/** How many multi-byte sequences are well formed, and how many bytes belong to none. */
function utf8Damage(bytes: Uint8Array): { readonly good: number; readonly bad: number } {
  let good = 0
  let bad = 0
  for (let index = 0; index < bytes.length;) {
    const lead = bytes[index] ?? 0
    const length = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0
    let tail = 1
    while (tail < length && ((bytes[index + tail] ?? 0) & 0xc0) === 0x80) tail++
    if (length === 0 || tail < length) bad++
    else if (length > 1) good++
    index += length === 0 || tail < length ? 1 : length
  }
  return { good, bad }
}

const DECLARATION =
  /<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w:.-]{2,40})|<meta[^>]{0,300}?charset\s{0,9}=\s{0,9}["']?([\w:.-]{2,40})/iu

/** The encoding that an HTML or XML file names in its head, as a WHATWG name, if a decoder for it exists. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = decodeBytes(bytes.subarray(0, DECLARATION_BYTES), 'windows-1252')
  const found = DECLARATION.exec(head)
  const label = found?.[1] ?? found?.[2]
  if (!label) return null
  try {
    const name = new TextDecoder(label).encoding
    // A file whose ASCII declaration could be read is not in UTF-16, whatever it says.
    return name.startsWith('utf-16') ? null : name
  } catch {
    // An unknown label throws a RangeError: as good as no declaration.
    return null
  }
}
