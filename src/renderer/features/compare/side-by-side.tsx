import { Fragment, useCallback, useEffect, useMemo, useState } from 'react'
import type { SourceDocument } from '#core/documents/source-document.ts'
import { useObservable } from '#renderer/services/case-context.tsx'
import { comparePair, pairMarks } from '#renderer/services/passage-text/compare-pair.ts'
import type { DiffMark } from '#renderer/services/passage-text/diff-marks.ts'
import { markSelection } from '#renderer/services/passage-text/marking.ts'
import { useHeld } from '#renderer/services/passage-text/use-held.ts'
import { usePassageCommands } from '#renderer/services/passage-text/use-passage-commands.ts'
import { inspect, workspace } from '#renderer/services/workspace.ts'
import { HeldBar } from '#renderer/ui/document-text/selection-toolbar.tsx'
import { ComparePane, PaneColumn } from './compare-pane.tsx'
import { CompareToolbar } from './compare-toolbar.tsx'
import { holdPins } from './hold-pins.ts'
import { PairOffers } from './pair-offers.tsx'
import { LinkedScroll, type LinkedSpans } from './linked-scroll.ts'
import { PinList, showPin } from './pin-list.tsx'
import { Ribbons, type Ribbon } from './ribbons.tsx'
import { useCompareCommands } from './use-compare-commands.ts'
import {
  matchesOfPane,
  placedMatches,
  useComparison,
  type PanePair,
  type PlacedMatch,
} from './use-comparison.ts'
import { pinsBetween, usePins, type Pins } from './use-pins.ts'

/** The panes with their documents, tied together. */
export function SideBySide({
  panes,
  documents,
}: {
  readonly panes: readonly (string | null)[]
  /** One for each pane; `null` where none is chosen or read yet. */
  readonly documents: readonly (SourceDocument | null)[]
}) {
  const { inspected, selection } = useObservable(workspace)
  const comparison = useComparison(documents)
  const walked = useMemo(() => placedMatches(comparison), [comparison])
  const active =
    walked.find(({ pair }) => inspected.kind === 'match' && pair.match.id === inspected.id) ?? null
  const diff = useActiveDiff(active)

  const [linked] = useState(() => new LinkedScroll())
  const [locked, setLocked] = useState(true)
  const [listed, setListed] = useState(false)
  const pins = usePins(documents, linked)
  const spans = useMemo(() => tiedSpans(comparison, pins), [comparison, pins])
  useEffect(
    () =>
      linked.link(
        comparison.map(({ left, right, leftDocument, rightDocument }, index) => ({
          left,
          right,
          spans: spans[index] ?? [],
          identity: leftDocument.id === rightDocument.id,
        })),
      ),
    [linked, comparison, spans],
  )
  useEffect(() => linked.lock(locked), [linked, locked])
  useEffect(() => linked.prefer(active?.pair.match.id ?? null), [linked, active])

  const held = useHeld()
  const toggleLock = useCallback(() => setLocked((now) => !now), [])
  const toggleList = useCallback(() => setListed((now) => !now), [])
  usePassageCommands('Compare')
  const walk = useCompareCommands({
    panes,
    walked,
    active,
    linked,
    locked,
    toggleLock,
    pinHere: pins.pinHere,
    toggleList,
  })
  const openRibbon = useCallback(
    (id: string) => {
      if (!id.startsWith(PIN)) inspect({ kind: 'match', id })
      for (const pair of comparison) {
        const pin = pinsBetween(pins.all, pair.leftDocument.id, pair.rightDocument.id).find(
          (one) => `${PIN}${one.pin.id}` === id,
        )
        if (pin) showPin(pair, pin, panes.length)
      }
    },
    [comparison, pins, panes],
  )
  const markSide = held.passage ? 'B' : 'A'
  const isEmpty = panes.every((id) => id === null)
  return (
    <div className="compare">
      <CompareToolbar
        walk={walk}
        walked={walked}
        active={active}
        locked={locked}
        toggleLock={toggleLock}
        panes={panes.length}
        pins={pinCount(comparison, pins)}
        pinHere={pins.pinHere}
        listed={listed}
        toggleList={toggleList}
      />
      {listed ? <PinList comparison={comparison} pins={pins} panes={panes.length} /> : null}
      <div
        className={`compare-panes${panes.length > 2 ? ' compare-many' : ''}${isEmpty ? ' compare-start' : ''}`}
      >
        {panes.map((id, index) => {
          const document = documents[index] ?? null
          const before = comparison.findIndex(({ left, right }) => left === index - 1 && right === index)
          return (
            <Fragment key={index}>
              {index === 0 || isEmpty ? null : (
                <Gutter
                  left={index - 1}
                  linked={linked}
                  pair={comparison[before] ?? null}
                  spans={spans[before] ?? NO_SPANS}
                  active={active}
                  onOpen={openRibbon}
                />
              )}
              <PaneColumn index={index} count={panes.length} id={id} document={document} headOnly={isEmpty}>
                {document ? (
                  <PaneWithMatches
                    key={document.id}
                    index={index}
                    count={panes.length}
                    document={document}
                    linked={linked}
                    comparison={comparison}
                    diff={diff.get(index) ?? NO_MARKS}
                    markSide={markSide}
                  />
                ) : null}
              </PaneColumn>
            </Fragment>
          )
        })}
      </div>
      {isEmpty ? <PairOffers /> : null}
      {held.passage ? (
        <HeldBar
          quote={held.quote}
          origin={held.origin}
          hasSelection={selection !== null}
          onMark={markSelection}
          onShow={held.show}
          onCancel={held.cancel}
        />
      ) : null}
    </div>
  )
}

const PIN = 'pin:'
const NO_SPANS: readonly LinkedSpans[] = []
const NO_MARKS: readonly DiffMark[] = []

function PaneWithMatches({
  comparison,
  ...rest
}: Omit<Parameters<typeof ComparePane>[0], 'matches'> & { readonly comparison: readonly PanePair[] }) {
  const matches = useMemo(() => matchesOfPane(comparison, rest.index), [comparison, rest.index])
  return <ComparePane {...rest} matches={matches} />
}

function Gutter({
  left,
  linked,
  pair,
  spans,
  active,
  onOpen,
}: {
  readonly left: number
  readonly linked: LinkedScroll
  readonly pair: PanePair | null
  readonly spans: readonly LinkedSpans[]
  readonly active: PlacedMatch | null
  readonly onOpen: (id: string) => void
}) {
  const ribbons = useMemo(() => {
    const kinds = new Map(pair?.pairs.map(({ match }) => [match.id, match.kind]))
    return spans.flatMap(({ id, moved, pinned }): Ribbon[] => {
      const kind = pinned ? 'pin' : kinds.get(id)
      return kind ? [{ id, kind, moved, active: id === active?.pair.match.id }] : []
    })
  }, [pair, spans, active])
  return <Ribbons left={left} linked={linked} ribbons={ribbons} onOpen={onOpen} />
}

/** What ties each two panes together: the matches that no pin contradicts, and the pins. */
function tiedSpans(comparison: readonly PanePair[], pins: Pins): readonly (readonly LinkedSpans[])[] {
  return comparison.map(({ leftDocument, rightDocument, pairs }) =>
    holdPins([
      ...pairs.map(({ match, left, right, moved }) => ({ id: match.id, left, right, moved, pinned: false })),
      ...pinsBetween(pins.all, leftDocument.id, rightDocument.id).map(({ pin, left, right }) => ({
        id: `${PIN}${pin.id}`,
        left,
        right,
        moved: false,
        pinned: true,
      })),
    ]),
  )
}

function pinCount(comparison: readonly PanePair[], pins: Pins): number {
  const shown = comparison.flatMap(({ leftDocument, rightDocument }) =>
    pinsBetween(pins.all, leftDocument.id, rightDocument.id).map(({ pin }) => pin.id),
  )
  return new Set(shown).size
}

/** The words in which the match that is looked at differs, by pane. */
function useActiveDiff(active: PlacedMatch | null): ReadonlyMap<number, readonly DiffMark[]> {
  return useMemo(() => {
    if (!active) return new Map()
    const { left, right, leftDocument, rightDocument } = active.panes
    const compared = comparePair(leftDocument, active.pair.left, rightDocument, active.pair.right)
    const id = `match:${active.pair.match.id}`
    return new Map([
      [left, pairMarks(compared, 'left', id)],
      [right, pairMarks(compared, 'right', id)],
    ])
  }, [active])
}
