/**
 * The endings of files that can be imported, lower case with the dot, in code-unit order: those of all readers, which
 * the app itself does not load.
 */
export const IMPORTABLE_ENDINGS: readonly string[] = [
  '.docm',
  '.docx',
  '.dotx',
  '.eml',
  '.epub',
  '.htm',
  '.html',
  '.markdown',
  '.mbox',
  '.md',
  '.mht',
  '.mhtml',
  '.odt',
  '.ott',
  '.pdf',
  '.rtf',
  '.text',
  '.txt',
  '.xhtml',
  '.zip',
]
