import { withoutOverrides } from './plain.ts'

/**
 * One line of text for Markdown, with every character that could mean something escaped: markup characters by a
 * backslash, `<` and `&` as references (some programs read HTML inside Markdown whatever stands before it), line
 * ends as blanks, controls as U+FFFD. Bare addresses and mail addresses are not left linkable.
 */
export function escapeMarkdown(text: string): string {
  return withoutOverrides(text)
    .toWellFormed()
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/gu, ' ')
    .replace(/\p{Cc}/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_{}[\]()#+\-!|~=$^@]/gu, String.raw`\$&`)
    .replace(/^(\s*\d+)([.)])/u, String.raw`$1\$2`)
    .replace(/\b(https?|ftp|mailto)(:)/giu, String.raw`$1\$2`)
    .replace(/\bwww\./giu, String.raw`www\.`)
}

/** Code in one line: in a fence longer than any run of backticks inside, so that nothing can end it. */
export function codeSpan(text: string): string {
  const line = text.toWellFormed().replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
  const longest = Math.max(0, ...[...line.matchAll(/`+/gu)].map((run) => run[0].length))
  const fence = '`'.repeat(longest + 1)
  return `${fence} ${line} ${fence}`
}

/** Text of several lines as a block quotation; blank lines part paragraphs, single ones are kept as hard breaks. */
export function blockQuote(lines: string): string {
  return lines
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')
}
