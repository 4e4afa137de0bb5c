import { BLOCK_SEPARATOR, canonicalText } from '#core/text/canonical.ts'
import type { Block, BlockKind } from '#core/documents/source-document.ts'

/** A piece of text that a reader found, before it has a place. */
export type TextPiece = { readonly kind: BlockKind; readonly text: string }

/**
 * Puts pieces one under the other into one canonical text, a blank line between two (rule I10). Pieces without any
 * visible character are left out, so that every block has text and every character that shows is in a block.
 */
export function composeText(pieces: readonly TextPiece[]): {
  readonly text: string
  readonly blocks: Block[]
} {
  const blocks: Block[] = []
  const parts: string[] = []
  let length = 0
  for (const piece of pieces) {
    const text = canonicalText(piece.text).trim()
    if (text === '') continue
    if (parts.length > 0) length += BLOCK_SEPARATOR.length
    blocks.push({ kind: piece.kind, start: length, end: length + text.length })
    parts.push(text)
    length += text.length
  }
  return { text: parts.join(BLOCK_SEPARATOR), blocks }
}
