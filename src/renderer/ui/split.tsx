import { useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import './split.css'

/** Widths of the outer columns in pixels. */
export type SplitSizes = { readonly start: number; readonly end: number }

const MIN = 180
const MAX = 640
const STEP = 16

/**
 * Three columns with separators that move by dragging, by arrow keys (Home and End: narrowest and widest) and that a
 * double click puts back. `start` or `end` may be left out, which hides the column.
 */
export function Split({
  start,
  middle,
  end,
  startLabel,
  endLabel,
  sizes,
  defaultSizes,
  onSizes,
}: {
  readonly start: ReactNode | null
  readonly middle: ReactNode
  readonly end: ReactNode | null
  readonly startLabel: string
  readonly endLabel: string
  readonly sizes: SplitSizes
  readonly defaultSizes: SplitSizes
  /** Called while a separator moves; `final` once it rests, which is the time to remember the sizes. */
  readonly onSizes: (sizes: SplitSizes, final: boolean) => void
}) {
  return (
    <div className="split">
      {start === null ? null : (
        <>
          <div className="split-column" style={{ inlineSize: sizes.start }}>
            {start}
          </div>
          <Separator
            label={`Width of ${startLabel}`}
            size={sizes.start}
            defaultSize={defaultSizes.start}
            side="start"
            onSize={(size, final) => onSizes({ ...sizes, start: size }, final)}
          />
        </>
      )}
      <div className="split-middle">{middle}</div>
      {end === null ? null : (
        <>
          <Separator
            label={`Width of ${endLabel}`}
            size={sizes.end}
            defaultSize={defaultSizes.end}
            side="end"
            onSize={(size, final) => onSizes({ ...sizes, end: size }, final)}
          />
          <div className="split-column" style={{ inlineSize: sizes.end }}>
            {end}
          </div>
        </>
      )}
    </div>
  )
}

function Separator({
  label,
  size,
  defaultSize,
  side,
  onSize,
}: {
  readonly label: string
  readonly size: number
  readonly defaultSize: number
  readonly side: 'start' | 'end'
  readonly onSize: (size: number, final: boolean) => void
}) {
  const origin = useRef({ x: 0, size: 0 })
  const [dragging, setDragging] = useState(false)
  const direction = (element: Element): number => {
    const towardsEnd = getComputedStyle(element).direction === 'rtl' ? -1 : 1
    return side === 'start' ? towardsEnd : -towardsEnd
  }
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    origin.current = { x: event.clientX, size }
    setDragging(true)
  }
  const moved = (event: PointerEvent<HTMLDivElement>): number =>
    clamp(origin.current.size + (event.clientX - origin.current.x) * direction(event.currentTarget))
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const toward = direction(event.currentTarget)
    const next = {
      ArrowRight: size + STEP * toward,
      ArrowLeft: size - STEP * toward,
      Home: MIN,
      End: MAX,
    }[event.key]
    if (next === undefined) return
    event.preventDefault()
    onSize(clamp(next), true)
  }
  return (
    // A window splitter, as the ARIA practices describe it: a separator that takes the focus and has a value.
    <div
      className="split-separator"
      data-dragging={dragging || undefined}
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={Math.round(size)}
      aria-valuemin={MIN}
      aria-valuemax={MAX}
      onPointerDown={onPointerDown}
      onPointerMove={(event) => {
        if (dragging) onSize(moved(event), false)
      }}
      onPointerUp={(event) => {
        if (!dragging) return
        setDragging(false)
        onSize(moved(event), true)
      }}
      onPointerCancel={() => setDragging(false)}
      onDoubleClick={() => onSize(defaultSize, true)}
      onKeyDown={onKeyDown}
    />
  )
}

function clamp(size: number): number {
  return Math.min(MAX, Math.max(MIN, Math.round(size)))
}
