import { useCallback, useMemo } from 'react'
import type { Passage } from '#core/documents/source-document.ts'
import type { PinRow } from '#shared/formats/case-rows.ts'
import { useCase } from '#renderer/services/case-context.tsx'
import { notify } from '#renderer/services/notices.ts'
import { pinPassages } from '#renderer/services/passage-text/pin-passages.ts'
import { contextOf } from '#renderer/services/passage-text/text-cursor.ts'
import { selectionReaders } from '#renderer/services/passage-text/marking.ts'
import { usePinRows } from '#renderer/services/passage-text/use-marked.ts'
import { perform } from '#renderer/services/perform.ts'
import { holdSelection, workspace } from '#renderer/services/workspace.ts'
import { removePin } from '#renderer/store/actions/pins.ts'
import type { SourceDocument } from '#core/documents/source-document.ts'
import type { LinkedScroll } from './linked-scroll.ts'

/** A pin as two panes show it. */
export type PlacedPin = {
  readonly pin: PinRow
  readonly left: Passage
  readonly right: Passage
}

/** What can be done with pins, and which there are. */
export type Pins = {
  readonly all: readonly PinRow[]
  /** Pins where two places now face each other. */
  readonly pinHere: () => void
  readonly remove: (id: string) => void
}

/** Follows the pins of the case. */
export function usePins(documents: readonly (SourceDocument | null)[], linked: LinkedScroll): Pins {
  const { store } = useCase()
  const all = usePinRows()
  const pinHere = useCallback(() => {
    for (const read of selectionReaders) read()
    const places = placesToPin(documents, linked)
    if (!places) {
      notify('info', 'Open a document in both panes first.')
      return
    }
    void pinPassages(store, ...places).then((saved) => {
      if (saved) holdSelection(null)
    })
  }, [documents, linked, store])
  const remove = useCallback((id: string) => void perform(store, removePin(id)), [store])
  return useMemo(() => ({ all: all ?? [], pinHere, remove }), [all, pinHere, remove])
}

/** The pins between two documents, seen from the left one. */
export function pinsBetween(pins: readonly PinRow[], left: string, right: string): readonly PlacedPin[] {
  return pins.flatMap((pin): PlacedPin[] => {
    if (pin.a.document === left && pin.b.document === right) return [{ pin, left: pin.a, right: pin.b }]
    if (pin.b.document === left && pin.a.document === right) return [{ pin, left: pin.b, right: pin.a }]
    return []
  })
}

/**
 * The two places that a pin would join. The leading pane is the one with the selection, else with the focus, else
 * scrolled last; its partner is the pane that holds side A, else its neighbour. In each pane it is the selected words,
 * else the held ones, else the sentence at the reference line.
 */
function placesToPin(
  documents: readonly (SourceDocument | null)[],
  linked: LinkedScroll,
): readonly [Passage, Passage] | null {
  const { selection, heldSelection } = workspace.get()
  const focused = document.activeElement?.closest('.document-scroller')?.closest('[data-pane]')
  const leading = selection?.pane ?? Number(focused?.getAttribute('data-pane') ?? linked.leading)
  const holds = heldSelection !== null && documents[heldSelection.pane]?.id === heldSelection.document
  const neighbour = leading + 1 < documents.length ? leading + 1 : leading - 1
  const partner = holds && heldSelection.pane !== leading ? heldSelection.pane : neighbour
  const placeIn = (pane: number): Passage | null => {
    const source = documents[pane]
    if (!source) return null
    for (const chosen of [selection, holds ? heldSelection : null]) {
      if (chosen?.pane === pane && chosen.document === source.id) {
        return { document: source.id, start: chosen.start, end: chosen.end }
      }
    }
    const at = linked.offsetIn(pane)
    if (at === null || source.text === '') return null
    const start = Math.min(at, source.text.length - 1)
    return { document: source.id, ...contextOf(source.text, source.blocks, { start, end: start + 1 }) }
  }
  const [one, other] = leading < partner ? [leading, partner] : [partner, leading]
  const a = placeIn(one)
  const b = placeIn(other)
  return a && b ? [a, b] : null
}
