/** How much of a file is looked at to guess its encoding, in bytes. */
const SAMPLE_BYTES = 65_536

/**
 * UTF-16 without a byte order mark: every other byte is nearly always the same (0 for Latin and all spaces,
 * 4 for Cyrillic, 6 for Arabic), and read in the right order the characters are those of texts.
 */
export function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES - (SAMPLE_BYTES % 2))
  const little = textShare(new TextDecoder('utf-16le').decode(sample))
  const big = textShare(new TextDecoder('utf-16be').decode(sample))
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
]

/**
 * The encoding of text that is neither UTF-8 nor UTF-16 and declares nothing. Where most letters are above 127
 * the script is another than Latin, and the candidate in which its commonest letters are common wins; where few
 * are, Western (windows-1252) and Central European (windows-1250) remain, told apart by signs that stand inside words.
 */
export function guessSingleByteEncoding(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  let high = 0
  let ascii = 0
  for (const byte of sample) {
    if (byte >= 0x80) high++
    else if ((byte | 32) >= 97 && (byte | 32) <= 122) ascii++
  }
  if (high > ascii * 0.6) {
    let best = { encoding: 'windows-1252', share: 0.45 }
    for (const { encoding, frequent, script } of FOREIGN) {
      const share = frequencyShare(new TextDecoder(encoding).decode(sample), frequent, script)
      if (share > best.share) best = { encoding, share }
    }
    if (best.encoding !== 'windows-1252') return best.encoding
  }
  return signsInWords(sample, 'windows-1250') < signsInWords(sample, 'windows-1252')
    ? 'windows-1250'
    : 'windows-1252'
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
  const text = new TextDecoder(encoding).decode(sample)
  return [
    ...text.matchAll(/(?<=\p{L})[\u0080-\u00bf\u00d7\u00f7\u2020-\u203a\u20ac\u02c6-\u02dd](?=\p{Ll})/gu),
  ].length
}
