/** What windows-1252 has at 0x80 to 0x9f; the five that it leaves free stay control characters. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/**
 * Characters of bytes in an encoding that a `TextDecoder` knows, by its WHATWG name. Some versions of Node read
 * windows-1252 (and what stands for it, ISO 8859-1) as if its curly quotation marks and dashes were control
 * characters; they are put right here.
 *
 * @throws TypeError with `fatal` when the bytes are not in this encoding, RangeError for an unknown one
 */
export function decodeBytes(bytes: Uint8Array, encoding: string, fatal = false): string {
  const decoder = new TextDecoder(encoding, { fatal })
  const text = decoder.decode(bytes)
  if (decoder.encoding !== 'windows-1252') return text
  return text.replaceAll(/[\u0080-\u009f]/gu, (found) => WINDOWS_1252.charAt(found.charCodeAt(0) - 0x80))
}
