import type { Email } from 'postal-mime'
import type { ReaderNote } from '#core/documents/source-document.ts'
import { canonicalText } from '#core/text/canonical.ts'
import { htmlBlocks } from '../html/html-blocks.ts'
import { depthOf, nestingOf, parseDocument } from '../html/html-dom.ts'
import { labelBlocks } from '../html/html-label.ts'
import { plainTextBlocks } from '../plain-text/plain-text-structure.ts'
import type { TextPiece } from '../text/compose-text.ts'

const DEEPEST = 1500
/** How much of the letters of the formatted part the plain one must have to be the whole mail. */
const WHOLE = 0.6

/**
 * The text of a mail (rule I89): the plain part, unless it is there for form only ("view this mail in a browser") and
 * the formatted part says much more. A formatted mail is read whole, not searched for an article.
 */
export function mailBody({ text = '', html = '' }: Email): {
  readonly pieces: readonly TextPiece[]
  readonly notes: readonly ReaderNote[]
} {
  const plain = plainPieces(text)
  const formatted = html.trim() === '' ? [] : htmlPieces(html)
  if (formatted === null) {
    return plain.length > 0
      ? { pieces: plain, notes: [] }
      : {
          pieces: [],
          notes: [{ code: 'nested-too-deeply', message: 'The text of the mail is nested too deeply.' }],
        }
  }
  const [plainLetters, formattedLetters] = [lettersIn(plain), lettersIn(formatted)]
  if (plain.length > 0 && plainLetters >= formattedLetters * WHOLE) return { pieces: plain, notes: [] }
  return { pieces: formatted, notes: [] }
}

function lettersIn(pieces: readonly TextPiece[]): number {
  return pieces.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0)
}

/** With what letters close: short lines over a longer name, which are no headings. */
const CLOSING =
  /^(?:(?:with|kind|kindest|best|warm|warmest|many)\s)*(?:regards|wishes|thanks)$|^(?:yours(?:\s(?:sincerely|faithfully|truly|ever))?|(?:sincerely|faithfully|truly|respectfully)(?:\syours)?|cheers|cordially|thank you)$|^(?:mit\s)?(?:freundlichen?|besten?|herzlichen?|viele)\sgrüßen?$|^(?:bien\s)?cordialement$|^(?:un\s)?(?:cordial\s)?saludos?$|^(?:cordiali|distinti)\ssaluti$|^atenciosamente$/iu

/** The line that parts a signature from a mail. */
const SIGNATURE = /^--$/gmu

function plainPieces(raw: string): TextPiece[] {
  const text = canonicalText(raw)
  const lines = [...text.matchAll(SIGNATURE)]
  const last = lines.at(-1)?.index ?? text.length
  // A signature is short; a rule in the middle of a mail is none.
  const signature = text.length - last < 1500 ? last : text.length
  return plainTextBlocks(text).map(({ kind, start, end }) => {
    const words = text.slice(start, end)
    // Subject and head stand above: a first line of a mail is a salutation, not a headline.
    const isProse =
      kind === 'headline' || kind === 'comment' || (kind === 'heading' && CLOSING.test(words.trim()))
    return { kind: start >= signature ? 'furniture' : isProse ? 'paragraph' : kind, text: words }
  })
}

function htmlPieces(html: string): TextPiece[] | null {
  if (nestingOf(html) > DEEPEST) return null
  const document = parseDocument(html)
  if (depthOf(document) > DEEPEST) return null
  return document.body ? labelBlocks(htmlBlocks(document.body), '') : []
}
