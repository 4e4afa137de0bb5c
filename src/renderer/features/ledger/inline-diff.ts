import { diffPassages, type DiffSegment } from '#core/matching/prose-diff.ts'
import type { Salience } from '#core/matching/salience.ts'
import type { QuoteWitness } from '#core/quotes/quote-row.ts'
import type { Passage, SourceDocument } from '#core/documents/source-document.ts'
import { diffPieces } from '#renderer/services/passage-text/diff-marks.ts'

/** A piece of a witness's words set against other words. */
export type InlinePiece = {
  readonly kind: 'same' | 'only-there' | 'only-here'
  readonly text: string
  readonly salient: readonly Salience[]
}

/** Between two stretches of one witness, where a cue stood. */
export const BREAK = ' ⋯ '

/** The words of a witness: its stretches, the cue between them left out. */
export function witnessText({ parts }: QuoteWitness, document: SourceDocument): string {
  return parts.map(({ start, end }) => document.text.slice(start, end)).join(BREAK)
}

/** Words left out beyond so many are shown by their first and last. */
const SHOWN_LEFT_OUT = 14

/** One running text of both: what only the base has, what only the witness has, and what both have. */
export function inlineDiff(base: string, witness: string, locale: string | null): readonly InlinePiece[] {
  const pieces: InlinePiece[] = []
  for (const segment of diffPassages(base, witness, locale ?? 'und').segments) {
    const { kind, left, right } = segment
    if (kind === 'equal') pieces.push({ kind: 'same', text: right, salient: [] })
    else {
      if (hasWords(left)) pieces.push(...piecesOf(segment, 'left', locale))
      if (hasWords(right)) pieces.push(...piecesOf(segment, 'right', locale))
      else if (right !== '') pieces.push({ kind: 'same', text: right, salient: [] })
    }
  }
  return pieces
}

/** One side of a change, with what is weighty in it apart; a long one shortened. */
function piecesOf(segment: DiffSegment, side: 'left' | 'right', locale: string | null): InlinePiece[] {
  const kind = side === 'left' ? 'only-there' : 'only-here'
  const text = segment[side]
  if (side === 'left' && text.trim().split(/\s+/u).length > SHOWN_LEFT_OUT) {
    return [{ kind, text: shortened(text), salient: [] }]
  }
  return diffPieces({ segments: [segment], complete: true }, side, locale).flatMap((piece): InlinePiece[] => {
    if (piece.changed && hasWords(piece.text)) return [{ kind, text: piece.text, salient: piece.salient }]
    // Blanks and marks of the base alone say nothing beside the ones of the witness.
    const needed = side === 'right' || /^\s+$/u.test(piece.text)
    return needed ? [{ kind: 'same', text: piece.text, salient: [] }] : []
  })
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

function shortened(text: string): string {
  const words = text.trim().split(/\s+/u)
  const tail = /\s$/u.test(text) ? ' ' : ''
  return `${words.slice(0, 6).join(' ')} … ${words.slice(-4).join(' ')}${tail}`
}

/** A passage without the quotation marks at its ends: what a finding quotes. */
export function withoutMarks(passage: Passage, text: string): Passage {
  const MARK = /[“”„«»‹›「」『』"‘’‚\s]/u
  let { start, end } = passage
  while (start < end && MARK.test(text.charAt(start))) start++
  while (end > start && MARK.test(text.charAt(end - 1))) end--
  return start < end ? { ...passage, start, end } : passage
}
