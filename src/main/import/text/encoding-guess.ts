import { languageOf } from './language.ts'
import { guessCjkEncoding } from './encoding-guess-cjk.ts'
import { decodeBytes } from './decode-bytes.ts'

/** How much of a file is looked at to guess its encoding, in bytes. */
const SAMPLE_BYTES = 65_536

/**
 * UTF-16 without a byte order mark: every other byte is nearly always the same (0 for Latin and all spaces,
 * 4 for Cyrillic, 6 for Arabic), and read in the right order the characters are those of texts.
 */
export function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES - (SAMPLE_BYTES % 2))
  const little = textShare(decodeBytes(sample, 'utf-16le'))
  const big = textShare(decodeBytes(sample, 'utf-16be'))
  const best = Math.max(little, big)
  if (best < 0.95 || Math.abs(little - big) < 0.05) return null
  return little > big ? 'utf-16le' : 'utf-16be'
}

const TEXT_CHARACTER =
  /[\t\n\r -~\u00a0-\u024f\u0370-\u05ff\u060c-\u06ff\u0900-\u097f\u0e00-\u0e7f\u2010-\u2044\u20a0-\u20bf\u2122\u3000-\u30ff\uac00-\ud7a3]/u

function textShare(text: string): number {
  if (text.length === 0 || !/[ \n]/u.test(text)) return 0
  let count = 0
  for (const character of text) if (TEXT_CHARACTER.test(character)) count++
  return count / text.length
}

type Candidate = { readonly encoding: string; readonly frequent: string; readonly script: RegExp }

/** The ten or so commonest letters of the languages that are written in each encoding. */
const FOREIGN: readonly Candidate[] = [
  { encoding: 'windows-1251', frequent: 'оеаинтсрвлкмд', script: /\p{Script=Cyrillic}/u },
  { encoding: 'koi8-u', frequent: 'оеаинтсрвлкмд', script: /\p{Script=Cyrillic}/u },
  { encoding: 'windows-1256', frequent: 'اليمونرتبةعدسف', script: /\p{Script=Arabic}/u },
  { encoding: 'windows-1253', frequent: 'αοιετσνηυρπκμ', script: /\p{Script=Greek}/u },
  { encoding: 'windows-1255', frequent: 'יוהלארתבשמנ', script: /\p{Script=Hebrew}/u },
  { encoding: 'windows-874', frequent: 'านรกอเงยลมวดทสตะ่้ัิ', script: /\p{Script=Thai}/u },
]

/**
 * The encoding of text that is neither UTF-8 nor UTF-16 and declares nothing. Where bytes above 127 stand beside one
 * another, the script is another than Latin: an East Asian encoding that reads like a text, else the one in which the
 * commonest letters of its script are common. Where they stand alone in Latin words, Turkish is known by its letters,
 * and Western (windows-1252) and Central European (windows-1250) are told apart by signs that stand inside words.
 */
export function guessEncoding(bytes: Uint8Array): string {
  // From the first such byte on: what stands before is the markup and the scripts of a page.
  const first = Math.max(
    0,
    bytes.findIndex((byte) => byte >= 0x80),
  )
  const sample = bytes.subarray(first, first + SAMPLE_BYTES)
  if (standsTogether(sample)) {
    const eastAsian = guessCjkEncoding(sample)
    if (eastAsian !== null) return eastAsian
    let best = { encoding: 'windows-1252', share: 0.45 }
    for (const { encoding, frequent, script } of FOREIGN) {
      const share = frequencyShare(decodeBytes(sample, encoding), frequent, script)
      if (share > best.share) best = { encoding, share }
    }
    if (best.encoding !== 'windows-1252') return best.encoding
  }
  if (isTurkish(sample)) return 'windows-1254'
  // Which of the two it is, the language says: its words without accents are the same in both.
  const language = languageOf(decodeBytes(bytes.subarray(0, SAMPLE_BYTES), 'windows-1252'), null)
  if (language !== null && WESTERN.has(language)) return 'windows-1252'
  return signsInWords(sample, 'windows-1250') < signsInWords(sample, 'windows-1252')
    ? 'windows-1250'
    : 'windows-1252'
}

/** Languages that windows-1250 has not all letters for. */
const WESTERN = new Set([
  'en',
  'fr',
  'de',
  'es',
  'pt',
  'it',
  'nl',
  'sv',
  'no',
  'da',
  'fi',
  'is',
  'ca',
  'eu',
  'gl',
])

/** Whether most bytes above 127 have another such byte beside them. Markup around a text does not count. */
function standsTogether(sample: Uint8Array): boolean {
  let high = 0
  let together = 0
  for (const [index, byte] of sample.entries()) {
    if (byte < 0x80) continue
    high++
    if ((sample[index - 1] ?? 0) >= 0x80 || (sample[index + 1] ?? 0) >= 0x80) together++
  }
  return together > high * 0.6
}

/** Ç Ö Ü ç ö ü â î û, and what is ğ Ğ ı İ ş Ş in Turkish alone. */
const TURKISH_LETTERS = new Set([0xc7, 0xd6, 0xdc, 0xe7, 0xf6, 0xfc, 0xe2, 0xee, 0xfb])
const TURKISH_ALONE = new Set([0xd0, 0xdd, 0xde, 0xf0, 0xfd, 0xfe])

/** Turkish: its own letters are a good part of those above 127, and hardly any is of another language. */
function isTurkish(sample: Uint8Array): boolean {
  let letters = 0
  let own = 0
  let shared = 0
  for (const byte of sample) {
    if (byte < 0xc0) continue
    letters++
    if (TURKISH_ALONE.has(byte)) own++
    else if (TURKISH_LETTERS.has(byte)) shared++
  }
  return own > letters * 0.3 && own + shared > letters * 0.95
}

/** Which share of the characters above 127 are common lower-case letters of the script. */
function frequencyShare(text: string, frequent: string, script: RegExp): number {
  let all = 0
  let common = 0
  for (const character of text) {
    if (character < '\u0080') continue
    all++
    if (frequent.includes(character)) common++
    else if (!script.test(character)) all += 0.5
  }
  return all === 0 ? 0 : common / all
}

function signsInWords(sample: Uint8Array, encoding: string): number {
  const text = decodeBytes(sample, encoding)
  return [
    ...text.matchAll(/(?<=\p{L})[\u0080-\u00bf\u00d7\u00f7\u2020-\u203a\u20ac\u02c6-\u02dd](?=\p{Ll})/gu),
  ].length
}
