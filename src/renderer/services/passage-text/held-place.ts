import { useEffect, type RefObject } from 'react'
import { REFERENCE_LINE } from './geometry.ts'

/** Milliseconds after the last scroll until the place that is read is noted. */
export const REST_MS = 120

/**
 * Where a pane is read, so that the same words stand at the reference line when the pane becomes wider, its letters
 * larger or a part above is unfolded (rule R10). Noted at rest, never while scrolling.
 */
export class HeldPlace {
  #block: Element | null = null
  /** How far down the block the line stands, as a share of its height. */
  #share = 0
  #size = ''

  /** Notes the block at the reference line. At the very top nothing is held: there it stays. */
  note(scroller: HTMLElement, root: HTMLElement): void {
    this.drop()
    if (scroller.scrollTop === 0) return
    const line = lineOf(scroller)
    for (const block of root.querySelectorAll('.block')) {
      const box = block.getBoundingClientRect()
      if (box.height === 0 || box.bottom <= line) continue
      this.#block = block
      this.#share = (line - box.top) / box.height
      this.#size = sizeOf(scroller, root)
      return
    }
  }

  /** Forgets the place: the pane is on its way to another. */
  drop(): void {
    this.#block = null
  }

  /** Brings the noted place back to the line when sizes have changed since; whether it scrolled. */
  restore(scroller: HTMLElement, root: HTMLElement): boolean {
    if (!this.#block || !root.contains(this.#block)) return false
    const size = sizeOf(scroller, root)
    if (size === this.#size) return false
    this.#size = size
    const box = this.#block.getBoundingClientRect()
    if (box.height === 0) return false
    const change = box.top + this.#share * box.height - lineOf(scroller)
    if (Math.abs(change) < 1) return false
    scroller.scrollTop += change
    return true
  }
}

/** Holds the place of a pane that is scrolled alone. */
export function useHeldPlace(
  scroller: RefObject<HTMLElement | null>,
  root: RefObject<HTMLElement | null>,
  document: string,
): void {
  useEffect(() => {
    const [element, text] = [scroller.current, root.current]
    if (!element || !text) return undefined
    const place = new HeldPlace()
    let timer: ReturnType<typeof setTimeout> | undefined
    const noteSoon = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => place.note(element, text), REST_MS)
    }
    const onScroll = (): void => {
      place.drop()
      noteSoon()
    }
    const observer = new ResizeObserver(() => void place.restore(element, text))
    observer.observe(element)
    observer.observe(text)
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      clearTimeout(timer)
      observer.disconnect()
      element.removeEventListener('scroll', onScroll)
    }
    // Another document is another text element.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [scroller, root, document])
}

function lineOf(scroller: HTMLElement): number {
  return scroller.getBoundingClientRect().top + scroller.clientHeight * REFERENCE_LINE
}

function sizeOf(scroller: HTMLElement, root: HTMLElement): string {
  return `${scroller.clientWidth} ${root.offsetHeight}`
}
