import type { BlockKind } from '#core/documents/source-document.ts'
import { isDateLine } from '../text/dates.ts'
import type { HtmlBlock } from './html-blocks.ts'
import { isAuthorNote, isByline, isCaption, isFurniture } from '../text/line-patterns.ts'
import type { TextPiece } from '../text/compose-text.ts'

const ENDS_SENTENCE = /[.!?…。؟।][”"’'»)\]]*$/u

/**
 * Gives the blocks that were taken for the article their kinds (rules I44–I48). Nothing is deleted: what reads like
 * navigation, promotion or credits in or around the article becomes furniture, caption or byline, and short lines
 * before the first and after the last paragraph that reads like prose are furniture too.
 */
export function labelBlocks(blocks: readonly HtmlBlock[], headline: string): TextPiece[] {
  const folded = fold(headline)
  const prose = blocks.map(isProse)
  const first = prose.indexOf(true)
  const last = prose.lastIndexOf(true)
  // Notes on the author stand at the end: behind all paragraphs of the article but one.
  const paragraphs = blocks.flatMap((block, index) =>
    prose[index] && !isAuthorNote(block.text) ? [index] : [],
  )
  const notesFrom = paragraphs.at(-2) ?? blocks.length
  const pieces = blocks.map((block, index): TextPiece => {
    const kind = kindOf(block, folded, index >= notesFrom)
    const outside = first >= 0 && (index < first || index > last)
    return { kind: outside ? outsideKind(block, kind, index < first) : kind, text: block.text }
  })
  return withoutOrphanHeadings(pieces)
}

function kindOf(block: HtmlBlock, headline: string, atEnd: boolean): BlockKind {
  const words = wordCount(block)
  if (block.caption && words < 90) return 'caption'
  if (block.pullQuote && words < 80) return 'pull-quote'
  if (headline !== '' && words < 40 && fold(block.text) === headline) return 'furniture'
  if (isDateLine(block.text)) return 'furniture'
  if (block.byline && words < 30 && !ENDS_SENTENCE.test(block.text)) return 'byline'
  if (isByline(block.text) || (atEnd && isAuthorNote(block.text))) return 'byline'
  if (isCaption(block.text)) return 'caption'
  if (block.tableCell || block.preformatted) return 'paragraph'
  if (isFurniture(block.text)) return 'furniture'
  if (isLinkLine(block, words)) return 'furniture'
  if (block.heading > 0) return 'heading'
  return block.listItem ? 'list-item' : 'paragraph'
}

/** Mostly links and no sentence: a menu, a list of tags, a teaser. */
function isLinkLine(block: HtmlBlock, words: number): boolean {
  if (block.linkShare <= 0.75 || words >= 40) return false
  return !(ENDS_SENTENCE.test(block.text) && words > 12 && block.linkShare < 0.9)
}

function outsideKind(block: HtmlBlock, kind: BlockKind, before: boolean): BlockKind {
  if (kind !== 'paragraph' && kind !== 'heading' && kind !== 'list-item') return kind
  if (block.tableCell || block.preformatted) return kind
  const words = wordCount(block)
  if (before)
    return words < 12 && kind !== 'list-item' && !(ENDS_SENTENCE.test(block.text) && words > 5)
      ? 'furniture'
      : kind
  if (kind === 'heading' || block.linkShare > 0.5) return 'furniture'
  return kind === 'paragraph' && words < 6 && !ENDS_SENTENCE.test(block.text) ? 'furniture' : kind
}

function isProse(block: HtmlBlock): boolean {
  return (
    !block.caption && wordCount(block) >= 12 && /[.!?…"”»)。؟।]/u.test(block.text) && block.linkShare < 0.6
  )
}

/** A heading with nothing of the article below it heads something else: related stories, a form. */
function withoutOrphanHeadings(pieces: readonly TextPiece[]): TextPiece[] {
  const labelled: TextPiece[] = []
  let below = false
  for (const piece of pieces.toReversed()) {
    const content = piece.kind === 'paragraph' || piece.kind === 'list-item' || piece.kind === 'pull-quote'
    labelled.push(piece.kind === 'heading' && !below ? { ...piece, kind: 'furniture' } : piece)
    if (content) below = true
  }
  return labelled.toReversed()
}

function wordCount(block: HtmlBlock): number {
  return (block.text.match(/[\p{L}\p{N}]+/gu) ?? []).length
}

/** For telling whether two lines are the same headline: case and punctuation aside. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
