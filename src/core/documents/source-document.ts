import type { Span } from '../text/span.ts'

/** `doc-` and the first 16 hexadecimal digits of the SHA-256 of the original bytes. */
export type DocumentId = string

/**
 * What a piece of the text is. `comment` is a reader's comment: nobody's reporting, so no claim, match or
 * quotation is taken from it. `furniture` is what the page says about itself (navigation left over, sharing
 * lines, "read this in German"): kept readable, never compared.
 */
export type BlockKind =
  | 'headline'
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'caption'
  | 'pull-quote'
  | 'byline'
  | 'furniture'
  | 'comment'

/** A piece of the canonical text with a kind. Blocks are in order, do not overlap, and cover every word. */
export type Block = Span & { readonly kind: BlockKind }

/** Which reader made the text, and its version: a later version may part the same bytes differently. */
export type ReaderStamp = { readonly name: string; readonly version: string }

/** How a document came into the case. */
export type Provenance = {
  /** The name of the file as the user gave it, without its folders. */
  readonly fileName: string
  /** ISO 8601, UTC. */
  readonly importedAt: string
  /** SHA-256 of the original bytes, 64 hexadecimal digits. The vault keeps the bytes under this name. */
  readonly sha256: string
  readonly byteLength: number
  readonly mediaType: string
  readonly encoding: string
  readonly reader: ReaderStamp
  /**
   * Where in the text each page of the original begins, as UTF-16 offsets, the first page included. Only for
   * originals that have pages.
   */
  readonly pageStarts?: readonly number[]
}

/** What the file says about itself. `null`: looked for and not found. */
export type DocumentMeta = {
  readonly title: string | null
  readonly outlet: string | null
  readonly bylines: readonly string[]
  /** ISO 8601 date or date and time, as precise as the file is. */
  readonly published: string | null
  readonly url: string | null
  /** BCP 47 language tag. */
  readonly language: string | null
}

/** One value that a file offers for a field, with where it stood, so that the analyst can pick another. */
export type MetaCandidate = {
  readonly field: keyof DocumentMeta
  readonly value: string
  /** e.g. `json-ld`, `meta:og:title`, `h1`, `front-matter`, `first-line`, `file-name`. */
  readonly source: string
}

/** Something a reader noticed that the analyst should know, though the document was read. */
export type ReaderNote = { readonly code: string; readonly message: string }

/** A file that came inside another one: an attachment, a message of a mailbox. The name has no folders. */
export type EnclosedFile = { readonly name: string; readonly bytes: Uint8Array }

/** What a reader makes of bytes: everything but the identity, which comes from the bytes themselves. */
export type DraftDocument = {
  /** Canonical text (NFC, LF), see `core/text/canonical.ts`. */
  readonly text: string
  readonly blocks: readonly Block[]
  readonly meta: DocumentMeta
  readonly candidates: readonly MetaCandidate[]
  readonly notes: readonly ReaderNote[]
  readonly mediaType: string
  readonly encoding: string
  readonly reader: ReaderStamp
  /** As {@link Provenance} has it. */
  readonly pageStarts?: readonly number[]
  /** Files inside this one that are documents of their own. One that holds nothing else has no blocks. */
  readonly enclosed?: readonly EnclosedFile[]
}

/** One imported text. Immutable; what the analyst edits of its description is kept beside it. */
export type SourceDocument = {
  readonly id: DocumentId
  readonly text: string
  readonly blocks: readonly Block[]
  readonly meta: DocumentMeta
  readonly candidates: readonly MetaCandidate[]
  readonly notes: readonly ReaderNote[]
  readonly provenance: Provenance
}

/** A part of one document. */
export type Passage = Span & { readonly document: DocumentId }

/** The id of the document with this SHA-256 (64 hexadecimal digits). */
export function documentIdOf(sha256: string): DocumentId {
  return `doc-${sha256.slice(0, 16)}`
}

/** Joins what a reader made with where the bytes came from. */
export function toSourceDocument(
  draft: DraftDocument,
  origin: {
    readonly fileName: string
    readonly importedAt: string
    readonly sha256: string
    readonly byteLength: number
  },
): SourceDocument {
  return {
    id: documentIdOf(origin.sha256),
    text: draft.text,
    blocks: draft.blocks,
    meta: draft.meta,
    candidates: draft.candidates,
    notes: draft.notes,
    provenance: {
      ...origin,
      mediaType: draft.mediaType,
      encoding: draft.encoding,
      reader: draft.reader,
      ...(draft.pageStarts === undefined ? {} : { pageStarts: draft.pageStarts }),
    },
  }
}

/** Whether a block is the outlet's own reporting: what may be matched, quoted and taken as a claim. */
export function isReporting(kind: BlockKind): boolean {
  return kind !== 'comment' && kind !== 'furniture' && kind !== 'byline'
}

/** The page of the original on which a position of the text stands, from 1; `null` where it has no pages. */
export function pageAt({ pageStarts }: Pick<Provenance, 'pageStarts'>, position: number): number | null {
  if (pageStarts === undefined || pageStarts.length === 0) return null
  const after = pageStarts.findIndex((start) => start > position)
  return after < 0 ? pageStarts.length : Math.max(1, after)
}

/** The block that holds a position, or `null` between blocks. Binary search: O(log blocks). */
export function blockAt(blocks: readonly Block[], position: number): Block | null {
  let low = 0
  let high = blocks.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const block = blocks[middle]
    if (!block) return null
    if (position < block.start) high = middle - 1
    else if (position >= block.end) low = middle + 1
    else return block
  }
  return null
}
