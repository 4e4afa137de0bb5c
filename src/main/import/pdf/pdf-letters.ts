/** Letters that are written from right to left. */
const RTL_LETTER =
  /(?=\p{L})[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

const RTL_LETTERS = new RegExp(RTL_LETTER.source, 'gu')

/** Forms that letters take beside others, and ligatures, which fonts have and texts should not. */
const PRESENTATION = /[\ufb00-\ufb06\ufb13-\ufb17\ufb1d-\ufdff\ufe70-\ufefc]+/gu

/** The first of four forms (alone, at the end, at the start, between) of letters that join on both sides. */
const JOINING_FORMS = [
  0xfe8f, 0xfe95, 0xfe99, 0xfe9d, 0xfea1, 0xfea5, 0xfeb1, 0xfeb5, 0xfeb9, 0xfebd, 0xfec1, 0xfec5, 0xfec9,
  0xfecd, 0xfed1, 0xfed5, 0xfed9, 0xfedd, 0xfee1, 0xfee5, 0xfee9, 0xfef1, 0xfb56, 0xfb7a, 0xfb8e, 0xfb92,
  0xfbfc,
]
const ENDING_FORMS = JOINING_FORMS.map((form) => String.fromCodePoint(form, form + 1)).join('')
const END_INSIDE_WORD = new RegExp(`([${ENDING_FORMS}])(?=\\p{Script=Arabic})`, 'gu')

/**
 * A text without presentation forms. A letter that ends inside a word stands before a zero-width non-joiner, which
 * Persian writes there and which fonts have no glyph for.
 */
export function withoutPresentationForms(text: string): string {
  return text
    .replaceAll(END_INSIDE_WORD, '$1\u200c')
    .replaceAll(PRESENTATION, (forms) => forms.normalize('NFKC'))
}

/** Letters without control characters and soft spaces. */
export function plainLetters(text: string): string {
  return (
    text
      // A glyph of which the file does not say which letter it is.
      .replaceAll('\u0000', '\ufffd')
      // oxlint-disable-next-line no-control-regex -- they are what is taken out
      .replaceAll(/[\u0001-\u0008\u000b-\u001f\u007f-\u009f\ufeff]/gu, '')
      .replaceAll(/[\u00a0\u2000-\u200a\u202f]/gu, ' ')
  )
}

/** Whether a text holds a letter that is written from right to left. */
export function hasRtl(text: string): boolean {
  return RTL_LETTER.test(text)
}

/** Whether a text holds a letter or digit that is written from left to right. */
export function hasLtr(text: string): boolean {
  return /\p{N}/u.test(text) || /\p{L}/u.test(text.replaceAll(RTL_LETTERS, ''))
}

const MIRRORED: { readonly [bracket: string]: string } = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
}

/** Every bracket as its counterpart. */
export function mirrored(text: string): string {
  return text.replaceAll(/[()[\]{}«»‹›]/gu, (bracket) => MIRRORED[bracket] ?? bracket)
}

/** How many brackets of a text close none or are not closed. */
export function unmatchedBrackets(text: string): number {
  const open: string[] = []
  let wrong = 0
  for (const [bracket] of text.matchAll(/[()[\]{}«»‹›]/gu)) {
    if ('([{«‹'.includes(bracket)) open.push(bracket)
    else if (MIRRORED[open.at(-1) ?? ''] === bracket) open.pop()
    else wrong++
  }
  return wrong + open.length
}
