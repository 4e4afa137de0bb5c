import { PinOff } from 'lucide-react'
import type { SourceDocument } from '#core/documents/source-document.ts'
import { shortNameOf } from '#renderer/services/passage-text/document-words.ts'
import { focusPassages } from '#renderer/services/workspace.ts'
import { IconButton } from '#renderer/ui/button.tsx'
import { Time } from '#renderer/ui/time.tsx'
import type { PanePair } from './use-comparison.ts'
import { pinsBetween, type PlacedPin, type Pins } from './use-pins.ts'

/** The pins between the panes: shown by a click, removed by a button. */
export function PinList({
  comparison,
  pins,
  panes,
}: {
  readonly comparison: readonly PanePair[]
  readonly pins: Pins
  /** How many panes there are. */
  readonly panes: number
}) {
  const placed = comparison.flatMap((pair) =>
    pinsBetween(pins.all, pair.leftDocument.id, pair.rightDocument.id).map((pin) => ({ pair, pin })),
  )
  return (
    <section className="pin-list" aria-label="Pins">
      {placed.length === 0 ? (
        <p className="muted">
          No pins between these documents. Select words in two panes, or bring two places to face each other,
          and press P.
        </p>
      ) : (
        <ul>
          {placed.map(({ pair, pin }) => (
            <li key={`${pair.left} ${pair.right} ${pin.pin.id}`}>
              <button
                type="button"
                className="pin-open"
                title="Show"
                onClick={() => showPin(pair, pin, panes)}
              >
                <PinSide document={pair.leftDocument} passage={pin.left} />
                <span aria-label="is pinned to">↔</span>
                <PinSide document={pair.rightDocument} passage={pin.right} />
              </button>
              <span className="muted pin-origin">
                <span dir="auto">{pin.pin.author}</span> <Time iso={pin.pin.createdAt} />
              </span>
              <IconButton
                label="Remove this pin"
                icon={PinOff}
                size="small"
                onPress={() => pins.remove(pin.pin.id)}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** Brings both places of a pin to the reference line. */
export function showPin({ left, right }: PanePair, pin: PlacedPin, panes: number): void {
  focusPassages(
    Array.from({ length: panes }, (_, index) =>
      index === left ? pin.left : index === right ? pin.right : null,
    ),
  )
}

function PinSide({
  document,
  passage,
}: {
  readonly document: SourceDocument
  readonly passage: PlacedPin['left']
}) {
  return (
    <span className="pin-side">
      <strong dir="auto">{shortNameOf(document)}</strong>
      <q dir="auto">{document.text.slice(passage.start, Math.min(passage.end, passage.start + 160))}</q>
    </span>
  )
}
