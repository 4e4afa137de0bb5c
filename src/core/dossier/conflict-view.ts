import { describePassage } from '../anchoring/anchor.ts'
import type { AnchoredPassage } from '../anchoring/selectors.ts'
import type { Assessment } from '../credibility/credibility.ts'
import type { Passage } from '../documents/source-document.ts'
import type { ReportCount } from '../independence/source-clusters.ts'
import { diffPassages, type DiffSegment } from '../matching/prose-diff.ts'
import { languageTag } from './plain.ts'
import { viewPassage, type PassageView, type QuotePiece } from './passage-view.ts'
import type { SourceView } from './source-view.ts'

/** One side of a finding or proposal: what it asserts and the passages that say so. */
export type AccountView = {
  /** `A`, `B` … */
  readonly label: string
  readonly value: string
  readonly passages: readonly PassageView[]
  /** How many reports give it, and how many of them are independent; `null` where that is not printed. */
  readonly count: ReportCount | null
  /** Its credibility grade in force. */
  readonly assessment: Assessment | null
}

/** Sides as they are given: passages either anchored or bare. */
export type SideInput = { readonly value: string; readonly passages: readonly AnchoredPassage[] }

/** How many passages of a side are compared word by word with each of another; the rest are printed unmarked. */
const COMPARED_PER_SIDE = 6
/** How many sides are compared with each other. */
const COMPARED_SIDES = 8
/** Longer passages are printed unmarked: nobody reads a word-level diff of pages. UTF-16 units. */
const LONGEST_COMPARED = 4000
/** With less in common than this share of the shorter passage, marks would cover everything and say nothing. */
const LEAST_IN_COMMON = 0.34

/** Anchors bare passages of the dossier's documents; passages of other documents are left out. */
export function anchorAll(
  passages: readonly Passage[],
  sources: ReadonlyMap<string, SourceView>,
): AnchoredPassage[] {
  return passages.flatMap((passage) => {
    const source = sources.get(passage.document)
    return source ? [describePassage(source.document.text, passage)] : []
  })
}

/** The sides with context, each passage marked against the one of another side that has most in common with it. */
export function viewAccounts(
  sides: readonly SideInput[],
  sources: ReadonlyMap<string, SourceView>,
): readonly AccountView[] {
  const plain = sides.map((side) => side.passages.map((passage) => viewPassage(passage, sources)))
  const marked = plain.map((passages) => passages.map((passage) => ({ passage, inCommon: 0 })))
  for (const [left, leftPassages] of plain.slice(0, COMPARED_SIDES).entries()) {
    for (const [right, rightPassages] of plain.slice(0, COMPARED_SIDES).entries()) {
      if (left >= right) continue
      for (const [i, a] of leftPassages.slice(0, COMPARED_PER_SIDE).entries()) {
        for (const [j, b] of rightPassages.slice(0, COMPARED_PER_SIDE).entries()) {
          const comparison = compare(a, b)
          if (!comparison) continue
          keepBest(marked[left], i, { passage: comparison.a, inCommon: comparison.inCommon })
          keepBest(marked[right], j, { passage: comparison.b, inCommon: comparison.inCommon })
        }
      }
    }
  }
  return sides.map((side, index) => ({
    label: accountLabel(index),
    value: side.value,
    count: null,
    assessment: null,
    passages: (marked[index] ?? []).map(({ passage }) => passage),
  }))
}

/** Whether all passages of all sides stand in one document. */
export function isInternal(accounts: readonly AccountView[]): boolean {
  const documents = new Set(accounts.flatMap(({ passages }) => passages.map(({ documentId }) => documentId)))
  return documents.size === 1
}

type Marked = { readonly passage: PassageView; readonly inCommon: number }

function keepBest(into: Marked[] | undefined, index: number, marked: Marked): void {
  const held = into?.[index]
  if (into && held && marked.inCommon > held.inCommon) into[index] = marked
}

function compare(
  a: PassageView,
  b: PassageView,
): { a: PassageView; b: PassageView; inCommon: number } | null {
  const shorter = Math.min(a.quote.length, b.quote.length)
  if (shorter === 0 || Math.max(a.quote.length, b.quote.length) > LONGEST_COMPARED) return null
  const { segments } = diffPassages(
    a.quote,
    b.quote,
    languageTag(a.source?.document.meta.language ?? null) ?? undefined,
  )
  const shared = segments.reduce((sum, { kind, left }) => sum + (kind === 'equal' ? left.length : 0), 0)
  const inCommon = shared / shorter
  if (inCommon < LEAST_IN_COMMON) return null
  const left = markedSide(a, b, segments, 'left')
  const right = markedSide(b, a, segments, 'right')
  return left && right ? { a: left, b: right, inCommon } : null
}

/** `null` when the segments do not add up to the passage: then it is printed unmarked rather than wrong. */
function markedSide(
  passage: PassageView,
  other: PassageView,
  segments: readonly DiffSegment[],
  side: 'left' | 'right',
): PassageView | null {
  const there = side === 'left' ? 'right' : 'left'
  const differing = segments.filter((segment) => !isSame(segment))
  const pieces = segments.map((segment): QuotePiece => ({
    text: segment[side],
    kind: isSame(segment) ? 'same' : segment.kind === 'replaced' ? 'differs' : 'only-here',
    salient: isSame(segment) ? [] : segment.salient,
  }))
  if (textOf(pieces) !== passage.quote) return null
  return {
    ...passage,
    pieces: pieces.filter(({ text }) => text !== ''),
    comparison: {
      with: other.source?.number ?? null,
      differences: differing.map((segment) => ({
        here: segment[side].trim(),
        there: segment[there].trim(),
        salient: segment.salient,
      })),
    },
  }
}

function isSame(segment: DiffSegment): boolean {
  return segment.kind === 'equal' || segment.variant
}

function textOf(pieces: readonly QuotePiece[]): string {
  return pieces.map(({ text }) => text).join('')
}

function accountLabel(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : String(index + 1)
}
