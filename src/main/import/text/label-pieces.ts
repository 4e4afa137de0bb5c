import type { Block, BlockKind } from '#core/documents/source-document.ts'
import { BLOCK_SEPARATOR } from '#core/text/canonical.ts'
import { plainTextBlocks } from '../plain-text/plain-text-structure.ts'
import { composeText } from './compose-text.ts'

/** A paragraph as a file formats it. `kind` is `null` where the format says nothing of what it is. */
export type StyledPiece = { readonly text: string; readonly kind: BlockKind | null }

/**
 * Puts paragraphs one under the other and gives each its kind (rule I74): what its style says, else what its words
 * say, by the rules of plain text. Headings by style behind a border where comments seemed to begin show that there
 * is none.
 *
 * @param tail what stands around the text (headers and footers of the page, notes): it follows, and has kinds
 */
export function labelPieces(
  pieces: readonly StyledPiece[],
  tail: readonly (StyledPiece & { readonly kind: BlockKind })[] = [],
): {
  readonly text: string
  readonly blocks: Block[]
  /** Where each of the pieces begins in the text, as UTF-16 offsets; −1 for one without text. */
  readonly starts: readonly number[]
} {
  const body = composeText(pieces.map(({ text, kind }) => ({ text, kind: kind ?? 'paragraph' })))
  const styled = styledSpans(pieces, body.blocks)
  const starts = startsOf(pieces, body.blocks)
  const guessed = plainTextBlocks(body.text)
  const comments = guessed.findIndex(({ kind }) => kind === 'comment')
  const from = comments < 0 ? Infinity : (guessed[comments]?.start ?? Infinity)
  const noComments = styled.some(({ kind, start }) => kind === 'heading' && start >= from)
  const hasHeadline = styled.some(({ kind }) => kind === 'headline')
  let at = 0
  const blocks = guessed.map(({ kind, start, end }): Block => {
    while ((styled[at]?.end ?? Infinity) <= start) at++
    const said = styled[at]?.kind ?? null
    if (kind === 'comment' && !noComments) return { kind, start, end }
    if (said !== null) return { kind: said, start, end }
    const other = kind === 'comment' ? 'paragraph' : kind === 'headline' && hasHeadline ? 'heading' : kind
    return { kind: other, start, end }
  })
  if (tail.length === 0) return { text: body.text, blocks, starts }
  const below = composeText(tail)
  const shift = body.text === '' ? 0 : body.text.length + BLOCK_SEPARATOR.length
  return {
    starts,
    text: [body.text, below.text].filter((text) => text !== '').join(BLOCK_SEPARATOR),
    blocks: [
      ...blocks,
      ...below.blocks.map(({ kind, start, end }): Block => ({
        kind,
        start: start + shift,
        end: end + shift,
      })),
    ],
  }
}

type StyledSpan = { readonly start: number; readonly end: number; readonly kind: BlockKind | null }

/** The composed blocks with what was said of them; `composeText` leaves out pieces without text. */
function styledSpans(pieces: readonly StyledPiece[], blocks: readonly Block[]): StyledSpan[] {
  const shown = pieces.filter(({ text }) => hasText(text))
  return blocks.map(({ start, end }, index) => ({ start, end, kind: shown[index]?.kind ?? null }))
}

function startsOf(pieces: readonly StyledPiece[], blocks: readonly Block[]): number[] {
  let next = 0
  return pieces.map(({ text }) => (hasText(text) ? (blocks[next++]?.start ?? -1) : -1))
}

function hasText(text: string): boolean {
  return composeText([{ kind: 'paragraph', text }]).blocks.length > 0
}

/** Many write the title as a heading: one that opens the text is its headline. */
export function withHeadline(pieces: readonly StyledPiece[]): readonly StyledPiece[] {
  if (pieces.some(({ kind }) => kind === 'headline')) return pieces
  const first = pieces.findIndex(({ text, kind }) => /\S/u.test(text) && kind !== 'furniture')
  return pieces[first]?.kind === 'heading'
    ? pieces.map((piece, index) => (index === first ? { ...piece, kind: 'headline' } : piece))
    : pieces
}
