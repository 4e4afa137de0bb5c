/**
 * The one form in which a document's text is kept and counted: NFC, line ends as LF, no byte order mark, no NUL,
 * no trailing blanks on a line. Every span of the document refers to this form, so a file with CRLF or a BOM
 * has the same offsets as the same file without.
 */
export function canonicalText(raw: string): string {
  return (
    raw
      .replaceAll('\u0000', '')
      .replace(/^\uFEFF+/u, '')
      .replace(/\r\n?|\u2028|\u2029|\u0085/gu, '\n')
      .normalize('NFC')
      // The look-behind lets a run of blanks be tried once only: without it, blanks inside a line cost their square.
      .replace(/(?<![ \t\u00a0])[ \t\u00a0]+$/gmu, '')
  )
}

/** What parts two blocks in the canonical text. */
export const BLOCK_SEPARATOR = '\n\n'
