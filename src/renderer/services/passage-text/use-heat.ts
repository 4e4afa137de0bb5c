import { useEffect, useState } from 'react'
import type { DocumentMark } from './document-marks.ts'
import { measureSpans } from './geometry.ts'
import type { Pane } from './use-pane.ts'

/** A mark's place in the whole document: shares of its height, 0 to 1. The shape that `ui/HeatStrip` draws. */
export type Heat = {
  readonly id: string
  readonly layer: DocumentMark['layer']
  readonly from: number
  readonly to: number
  readonly active: boolean
}

const MOST_TICKS = 2000

/** Measures where marks stand in a document, again whenever its size or its marks change. */
export function useHeat(pane: Pane, marks: readonly DocumentMark[]): readonly Heat[] {
  const { scroller, root } = pane
  const [heat, setHeat] = useState<readonly Heat[]>([])
  useEffect(() => {
    const element = root.current
    const view = scroller.current
    if (!element || !view) return undefined
    let frame = 0
    const measure = (): void => {
      const height = view.scrollHeight
      const shown = marks.slice(0, MOST_TICKS)
      const places = measureSpans(view, element, shown)
      setHeat(
        shown.flatMap((mark, index) => {
          const place = places[index]
          if (!place || height === 0) return []
          const { id, layer, active = false } = mark
          return [{ id, layer, from: place.top / height, to: place.bottom / height, active }]
        }),
      )
    }
    const soon = (): void => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(measure)
    }
    const observer = new ResizeObserver(soon)
    observer.observe(element)
    soon()
    return () => {
      observer.disconnect()
      cancelAnimationFrame(frame)
    }
  }, [scroller, root, marks])
  return heat
}
