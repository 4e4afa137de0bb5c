import { withoutOverrides } from './plain.ts'

/** Markup that is safe to print: made only by `html` and `joinHtml`, never from a string. */
export type Html = { readonly markup: string }

/** What may stand in a template: text is escaped, markup is kept, nothing prints nothing. */
export type HtmlValue = Html | string | number | null | undefined | false | readonly HtmlValue[]

/**
 * A template whose values are always escaped, in text and in quoted attributes alike. Attribute values must stand in
 * double quotes. The only way to markup is another `html`, so text of a document cannot become markup.
 */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let markup = parts[0] ?? ''
  values.forEach((value, index) => {
    markup += print(value) + (parts[index + 1] ?? '')
  })
  return { markup }
}

/** Joins pieces with a text between them. */
export function joinHtml(pieces: readonly Html[], between = ''): Html {
  return { markup: pieces.map((piece) => piece.markup).join(escapeHtml(between)) }
}

/** Lines of text with a line break after each but the last. */
export function linesHtml(lines: readonly HtmlValue[]): Html {
  return { markup: lines.map(print).join('<br>') }
}

/**
 * Text for HTML: markup characters as references; characters that HTML does not allow (controls, lone halves of
 * surrogate pairs) as U+FFFD, overrides of direction as their code points.
 */
export function escapeHtml(text: string): string {
  return withoutOverrides(text)
    .toWellFormed()
    .replace(/(?![\t\n\r])[\p{Cc}\p{Noncharacter_Code_Point}]/gu, '\ufffd')
    .replace(/[&<>"'`]/gu, (character) => REFERENCES[character] ?? character)
}

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
}

function print(value: HtmlValue): string {
  if (value === null || value === undefined || value === false) return ''
  if (typeof value === 'string') return escapeHtml(value)
  if (typeof value === 'number') return String(value)
  if ('markup' in value) return value.markup
  return value.map(print).join('')
}
