import type { ImportFailureCode } from './failure.ts'

const ADVICE: Readonly<Record<ImportFailureCode, string>> = {
  'unsupported-format': 'Save it as PDF, Word document, web page or plain text and import that.',
  empty: 'The file holds nothing. Save it again from where it came.',
  'too-large': 'Split it, or save only the article.',
  unreadable: 'Check that the file exists and opens elsewhere; get or save it again, then import it again.',
  'not-text':
    'It may have been renamed, or come broken. Look for the file that was meant, or save its text from the program that opens it.',
  encrypted: 'Open it with its password, save it without one, and import that.',
  'timed-out': 'Reading took too long. Save the article alone, without the rest of the page.',
  'out-of-memory': 'Reading needed too much memory. Save the article alone or split it.',
  'reader-crashed': 'Save it in another format, for example as plain text, and import that.',
  'no-text': 'It seems to hold pictures of text only. Run text recognition first, or type it in.',
  cancelled: 'The import was cancelled before this file. Import it again.',
}

/** What to do about a file that could not be imported. */
export function adviceFor(code: ImportFailureCode): string {
  return ADVICE[code]
}
