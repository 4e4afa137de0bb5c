import type { MarkLayer } from './runs.ts'
import './heat-strip.css'

/** One mark on the strip: shares of the whole height, 0 to 1. */
export type HeatTick = {
  readonly id: string
  readonly layer: MarkLayer
  readonly from: number
  readonly to: number
  readonly active: boolean
}

/**
 * Where marks stand in the whole document, beside its scroll bar: matches in a column of their own, findings and tags
 * in another. For the pointer; the keys walk the same marks, so assistive technology is not shown it.
 */
export function HeatStrip({
  ticks,
  onPick,
}: {
  readonly ticks: readonly HeatTick[]
  readonly onPick: (id: string, share: number) => void
}) {
  return (
    <div className="heat-strip" aria-hidden>
      {ticks.map((tick, index) => (
        <div
          key={`${tick.id}:${index}`}
          className={`heat-tick heat-${tick.layer}${tick.active ? ' heat-active' : ''}`}
          style={{
            insetBlockStart: `${tick.from * 100}%`,
            blockSize: `max(3px, ${(tick.to - tick.from) * 100}%)`,
          }}
          onClick={() => onPick(tick.id, tick.from)}
        />
      ))}
    </div>
  )
}
