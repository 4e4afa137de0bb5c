import { hasRtl } from './pdf-letters.ts'
import type { PdfItem } from './pdf-library.ts'

/** How many glyphs are looked through for the place of an item when the two lists have come apart. */
const LONGEST_SEARCH = 200

/**
 * Puts letters of right-to-left ligatures right (rule I82). Where a font says that one glyph stands for two letters,
 * as for lam with alef, pdf.js turns the letters round together with the line; the glyphs of the page in the order of
 * drawing tell which letters these are. What cannot be followed is left as it is.
 *
 * @param glyphs what each glyph of the page stands for, in the order in which they are drawn
 */
export function withWholeLigatures(items: readonly PdfItem[], glyphs: readonly string[]): readonly PdfItem[] {
  const drawn = glyphs.map((glyph) => glyph.replaceAll(/\s/gu, '')).filter((glyph) => glyph !== '')
  if (!drawn.some((glyph) => glyph.length > 1 && hasRtl(glyph))) return items
  let next = 0
  return items.map((item) => {
    const letters = item.str.replaceAll(/\s/gu, '')
    if (letters === '') return item
    const rtl = hasRtl(item.str)
    const found = placeOf(drawn, rtl ? asDrawn(letters) : letters, next)
    if (found === null) return item
    next = found.end
    const own = drawn.slice(found.start, found.end)
    return rtl && own.some((glyph) => glyph.length > 1)
      ? { ...item, str: refilled(item.str, asRead(own)) }
      : item
  })
}

/** Where glyphs spell some letters; looked for from `next` on. */
function placeOf(
  drawn: readonly string[],
  letters: string,
  next: number,
): { readonly start: number; readonly end: number } | null {
  for (let start = next; start < Math.min(drawn.length, next + LONGEST_SEARCH); start++) {
    let end = start
    let at = 0
    for (let glyph = drawn[end]; glyph !== undefined && at < letters.length; glyph = drawn[end]) {
      if (!letters.startsWith(glyph, at)) break
      at += glyph.length
      end++
    }
    if (at === letters.length) return { start, end }
  }
  return null
}

const NUMBER = /[\p{Nd}.,:/٫٬]*\p{Nd}/gu

/** A line turned back to the order in which it was drawn; numbers run from the left in both. */
function asDrawn(letters: string): string {
  return letters
    .split('')
    .toReversed()
    .join('')
    .replaceAll(NUMBER, (digits) => digits.split('').toReversed().join(''))
}

/** Glyphs in the order in which they are read, the letters of each as they are. */
function asRead(glyphs: readonly string[]): string {
  return glyphs
    .toReversed()
    .join('')
    .replaceAll(NUMBER, (digits) => digits.split('').toReversed().join(''))
}

/** The letters in the places of those of a text, its blanks where they are. */
function refilled(text: string, letters: string): string {
  let at = 0
  return text
    .split('')
    .map((sign) => (/\s/u.test(sign) ? sign : letters.charAt(at++)))
    .join('')
}
