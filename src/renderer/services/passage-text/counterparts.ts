import type { Passage } from '#core/documents/source-document.ts'
import type { PossibleCounterpart } from '#core/matching/match.ts'
import { overlapLength } from '#core/text/span.ts'
import { notify } from '../notices.ts'
import { offsetOfPoint } from '../text-selection.ts'
import { comparePassages, inspect, workspace, type Inspected } from '../workspace.ts'
import { selectionReaders } from './marking.ts'

/** A possible counterpart as seen from one of its two sentences. */
export type SeenCounterpart = {
  readonly pair: PossibleCounterpart
  readonly own: Passage
  readonly other: Passage
  /** Which of the likest sentences of the other document it is, from 1. */
  readonly rank: number
}

/**
 * Lists in the details what may report the same as the selected words, else as the sentence with the cursor, else as a
 * match that is looked at.
 *
 * @param looked the passages of that match
 */
export function showCounterparts(looked: readonly Passage[] = []): void {
  for (const read of selectionReaders) read()
  const { selection, reading, view } = workspace.get()
  const shown = view === 'read' ? looked.find(({ document }) => document === reading) : undefined
  const place = selection ?? placeOfCursor() ?? shown ?? looked[0]
  if (place) inspect(counterpartsAt(place))
  else notify('info', 'Put the cursor into a sentence first, or choose a match.')
}

/** The list of what may report the same as a passage. */
export function counterpartsAt({ document, start, end }: Passage): Inspected {
  return { kind: 'counterparts', id: `${document} ${start} ${end}`, chosen: null }
}

/** Of the others in a document, those that are likest to it; some have it as their own likest besides. */
const LIKEST = 3

/** The possible counterparts of the sentences that a passage stands in, likest first. */
export function counterpartsOf(
  possible: readonly PossibleCounterpart[],
  passage: Passage,
): readonly SeenCounterpart[] {
  const touches = (side: Passage): boolean =>
    side.document === passage.document && overlapLength(side, passage) > 0
  return possible
    .flatMap((pair): SeenCounterpart[] => {
      const { a, b, rankOfA, rankOfB } = pair
      const [own, other, rank, back] = touches(a) ? [a, b, rankOfA, rankOfB] : [b, a, rankOfB, rankOfA]
      return touches(own) && (rank <= LIKEST || back === 1) ? [{ pair, own, other, rank }] : []
    })
    .toSorted((x, y) => y.pair.score - x.pair.score)
}

/** Lines the panes up on a counterpart; each document stays in the pane that shows it. */
export function openCounterpart({ own, other }: SeenCounterpart, inspected: Inspected): void {
  const { view, panes } = workspace.get()
  const [left, right] = view === 'compare' ? panes : []
  const isTurned = right === own.document || (left === other.document && left !== own.document)
  if (isTurned && own.document !== other.document) comparePassages(other, own, inspected)
  else comparePassages(own, other, inspected)
}

/** Where the cursor stands in a text, as an empty passage of one character. */
function placeOfCursor(): Passage | null {
  const node = globalThis.getSelection()?.anchorNode
  const offset = globalThis.getSelection()?.anchorOffset ?? 0
  const root = (node instanceof Element ? node : node?.parentElement)?.closest('.document-root')
  if (!node || !root) return null
  const at = offsetOfPoint(root, node, offset)
  const { view, reading, panes } = workspace.get()
  const pane = Number(root.closest('[data-pane]')?.getAttribute('data-pane') ?? 0)
  const document = view === 'read' ? reading : (panes[pane] ?? null)
  return at === null || document === null ? null : { document, start: at, end: at + 1 }
}
