import type { DocumentId, Passage } from '#core/documents/source-document.ts'
import type { Discrepancy } from '#core/findings/discrepancy.ts'
import type { Finding } from '#core/findings/finding.ts'
import type { Match, MatchKind, PossibleCounterpart } from '#core/matching/match.ts'
import type { Span } from '#core/text/span.ts'
import type { RedactionRow } from '#shared/formats/case-rows.ts'
import type { GivenTag } from '../tagging.ts'

/** A mark over a document's text; the same shape as `TextMark` of `ui/document-text`, which draws it. */
export type DocumentMark = Span & {
  /** `match:ID`, `finding:ID`, … : what a click on it opens. */
  readonly id: string
  readonly layer:
    | 'match-verbatim'
    | 'match-near'
    | 'match-reworded'
    | 'finding'
    | 'tag'
    | 'evidence'
    | 'held'
    | 'flash'
  readonly active?: boolean
  /** What it is in words, shown on hover. */
  readonly label?: string
}

const MATCH_LAYER = {
  verbatim: 'match-verbatim',
  near: 'match-near',
  reworded: 'match-reworded',
} as const satisfies Record<MatchKind, DocumentMark['layer']>

/** Where matches stand in a document: both places where it matches itself. */
export function matchMarks(
  matches: readonly Match[],
  document: DocumentId,
  activeId: string | null,
): DocumentMark[] {
  return matches.flatMap((match) =>
    [match.a, match.b]
      .filter((passage) => passage.document === document)
      .map(({ start, end }) => ({
        id: `match:${match.id}`,
        layer: MATCH_LAYER[match.kind],
        start,
        end,
        active: match.id === activeId,
      })),
  )
}

/** Where findings have their evidence in a document. */
export function findingMarks(
  findings: readonly Finding[],
  document: DocumentId,
  activeId: string | null,
): DocumentMark[] {
  return findings.flatMap((finding) =>
    finding.sides.flatMap((side) =>
      side.passages
        .filter((passage) => passage.document === document)
        .map(({ position }) => ({
          id: `finding:${finding.id}`,
          layer: 'finding' as const,
          start: position.start,
          end: position.end,
          active: finding.id === activeId,
          label: `Finding: ${finding.summary}`,
        })),
    ),
  )
}

/** Tagged passages of a document. */
export function tagMarks(tags: readonly GivenTag[], document: DocumentId): DocumentMark[] {
  return tags.flatMap(({ tag: { id, target, reason }, definition }) =>
    target.kind === 'passage' && target.passage.document === document
      ? [
          {
            id: `tag:${id}`,
            layer: 'tag' as const,
            start: target.passage.position.start,
            end: target.passage.position.end,
            label: `Tag: ${definition.label}${reason === '' ? '' : `. ${reason}`}`,
          },
        ]
      : [],
  )
}

/** Words that no public dossier may hold. */
export function redactionMarks(redactions: readonly RedactionRow[], document: DocumentId): DocumentMark[] {
  return redactions.flatMap(({ id, passage, reason }) =>
    passage.document === document
      ? [
          {
            id: `redaction:${id}`,
            layer: 'tag' as const,
            start: passage.position.start,
            end: passage.position.end,
            label: `Redacted in public dossiers${reason === '' ? '' : `: ${reason}`}`,
          },
        ]
      : [],
  )
}

/** The evidence of a proposal that is being looked at. */
export function evidenceMarks(discrepancy: Discrepancy | null, document: DocumentId): DocumentMark[] {
  if (!discrepancy) return []
  return discrepancy.sides.flatMap((side) =>
    side.evidence
      .filter((passage) => passage.document === document)
      .map(({ start, end }) => ({
        id: `discrepancy:${discrepancy.id}`,
        layer: 'evidence' as const,
        start,
        end,
        active: true,
      })),
  )
}

/** Where the two sentences of a possible counterpart stand that is being looked at. */
export function possibleMarks(pair: PossibleCounterpart | null, document: DocumentId): DocumentMark[] {
  if (!pair) return []
  return [pair.a, pair.b]
    .filter((passage) => passage.document === document)
    .map(({ start, end }) => ({
      id: `possible:${pair.id}`,
      layer: 'evidence',
      start,
      end,
      active: true,
      label: 'Possible counterpart',
    }))
}

/** A passage that a view holds or flashes, if it stands in the document. */
export function passageMark(
  passage: Passage | null,
  document: DocumentId,
  layer: 'held' | 'flash',
): DocumentMark[] {
  if (!passage || passage.document !== document) return []
  return [{ id: layer, layer, start: passage.start, end: passage.end }]
}
