import { invariant } from '#core/base/invariant.ts'
import type { DocumentId } from '#core/documents/source-document.ts'
import type { Match, MatchKind } from '#core/matching/match.ts'

/** A match without the words of its reasons: what lists of all matches need. */
export type BriefMatch = Pick<Match, 'id' | 'kind' | 'score' | 'a' | 'b'> & {
  /** How many phrases, names and numbers it rests on. */
  readonly reasons: number
}

/**
 * Many matches in columns: a hundred thousand of them are copied out of the store in the time of a few frames, where
 * as many objects would take a second.
 */
export type PackedMatches = {
  /** The documents that `passages` counts. */
  readonly documents: readonly DocumentId[]
  readonly ids: readonly string[]
  /** Places in `KINDS`. */
  readonly kinds: Uint8Array
  readonly scores: Float64Array
  readonly reasons: Uint8Array
  /** Six numbers a match: document, start and end of either passage. */
  readonly passages: Uint32Array
}

const KINDS: readonly MatchKind[] = ['verbatim', 'near', 'reworded']
const NUMBERS = 6

/** Packs matches, in their order. */
export function packMatches(matches: readonly Match[]): PackedMatches {
  const numbers = new Map<DocumentId, number>()
  const numberOf = (document: DocumentId): number => {
    const known = numbers.get(document)
    if (known !== undefined) return known
    numbers.set(document, numbers.size)
    return numbers.size - 1
  }
  const passages = new Uint32Array(matches.length * NUMBERS)
  matches.forEach(({ a, b }, index) => {
    passages.set(
      [numberOf(a.document), a.start, a.end, numberOf(b.document), b.start, b.end],
      index * NUMBERS,
    )
  })
  return {
    documents: [...numbers.keys()],
    ids: matches.map(({ id }) => id),
    kinds: Uint8Array.from(matches, ({ kind }) => KINDS.indexOf(kind)),
    scores: Float64Array.from(matches, ({ score }) => score),
    reasons: Uint8Array.from(matches, ({ reasons }) =>
      Math.min(255, reasons.filter(({ kind }) => kind !== 'score').length),
    ),
    passages,
  }
}

/** The matches that were packed, in the same order. */
export function unpackMatches(packed: PackedMatches): BriefMatch[] {
  const { documents, ids, kinds, scores, reasons, passages } = packed
  const passageAt = (at: number): Match['a'] => {
    const document = documents[passages[at] ?? -1]
    invariant(document !== undefined, 'a packed match names its documents')
    return { document, start: passages[at + 1] ?? 0, end: passages[at + 2] ?? 0 }
  }
  return ids.map((id, index) => ({
    id,
    kind: KINDS[kinds[index] ?? 0] ?? 'verbatim',
    score: scores[index] ?? 0,
    reasons: reasons[index] ?? 0,
    a: passageAt(index * NUMBERS),
    b: passageAt(index * NUMBERS + NUMBERS / 2),
  }))
}
