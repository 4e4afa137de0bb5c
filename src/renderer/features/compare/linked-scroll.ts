import { measureSpans, REFERENCE_LINE } from '#renderer/services/passage-text/geometry.ts'
import type { Span } from '#core/text/span.ts'
import {
  counterpartHeight,
  leadFor,
  ribbonPath,
  type Extent,
  type Link,
  type ScrollMap,
  type Side,
} from './scroll-map.ts'

/** Two passages to tie together, as the texts have them. */
export type LinkedSpans = {
  readonly id: string
  readonly left: Span
  readonly right: Span
  readonly moved: boolean
}

/** The elements that the controller works on. */
export type LinkedElements = {
  readonly left: HTMLElement
  readonly right: HTMLElement
  readonly leftRoot: HTMLElement
  readonly rightRoot: HTMLElement
  readonly svg: SVGSVGElement
}

/** Pixels by which a scroll position may differ from the one that was set: browsers round. */
const TOLERANCE = 2
/** Pixels by which two panes may stand off the lock before they count as put apart: a line. */
const APART = 32
/** Part of the way that a jump to a moved passage covers in each frame. */
const GLIDE = 0.35

/**
 * Keeps two scrolled panes passage to passage and draws the ribbons between them. Measures only when told to
 * (`measure`), never while scrolling: a frame reads two scroll positions, sets at most one, and moves the ribbons in
 * view.
 */
export class LinkedScroll {
  #elements: LinkedElements | null = null
  #spans: readonly LinkedSpans[] = []
  #map: ScrollMap = { links: [], identity: false }
  #paths: ReadonlyMap<string, SVGPathElement> = new Map()
  #shown = new Set<string>()
  /** Whether the program put the panes where they are, and nobody has scrolled since. */
  #placed = false
  /** How much further down the right pane was put than the left, while that goes before the lock. */
  #offset: number | null = null
  #frame = 0
  #follows = false
  #measuring = 0
  #driver: Side = 'left'
  #gliding = false
  #locked = true
  #preferred: string | null = null
  readonly #expected: Record<Side, number | null> = { left: null, right: null }

  /** Takes the elements of the view that was mounted; gives the function that lets them go. */
  attach(elements: LinkedElements): () => void {
    this.#elements = elements
    const stop = new AbortController()
    for (const side of ['left', 'right'] as const) {
      const options = { passive: true, signal: stop.signal }
      elements[side].addEventListener('scroll', () => this.#onScroll(elements, side), options)
    }
    const observer = new ResizeObserver(() => this.#measureSoon())
    for (const key of ['left', 'right', 'leftRoot', 'rightRoot'] as const) observer.observe(elements[key])
    return () => {
      stop.abort()
      observer.disconnect()
      cancelAnimationFrame(this.#frame)
      cancelAnimationFrame(this.#measuring)
      this.#frame = 0
      this.#elements = null
    }
  }

  /** Ties other passages together. `identity` where both panes show one document. */
  link(spans: readonly LinkedSpans[], identity: boolean): void {
    this.#spans = spans
    this.#map = { links: [], identity }
    this.#measureSoon()
  }

  /** Locks or frees the panes; locking brings the other pane to the one used last. */
  lock(locked: boolean): void {
    if (locked && !this.#locked) {
      this.#placed = false
      this.#offset = null
    }
    this.#locked = locked
    this.#frameSoon()
  }

  /** Which passage goes before others that hold the line too: the one that is looked at. */
  prefer(id: string | null): void {
    this.#preferred = id
  }

  /**
   * Says that the program brought a pane to a passage. Both then stay as they were put; two passages that are no match
   * (the evidence of a conflict) keep their distance while either pane is scrolled.
   */
  settled(side: Side): void {
    if (!this.#elements) return
    this.#expected[side] = this.#elements[side].scrollTop
    this.#gliding = false
    this.#placed = true
    this.#offset = null
    this.#drawSoon()
  }

  #onScroll(elements: LinkedElements, side: Side): void {
    const expected = this.#expected[side]
    const now = elements[side].scrollTop
    if (expected !== null && Math.abs(now - expected) <= TOLERANCE) {
      this.#drawSoon()
      return
    }
    if (this.#placed) this.#offset = this.#distanceOf(elements, side, expected ?? now)
    this.#placed = false
    this.#expected[side] = null
    if (this.#driver !== side) this.#gliding = false
    this.#driver = side
    this.#frameSoon()
  }

  #frameSoon(): void {
    this.#follows = true
    this.#drawSoon()
  }

  #drawSoon(): void {
    if (this.#frame !== 0) return
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0
      if (!this.#elements) return
      if (this.#follows && this.#locked && this.#mayFollow()) this.#follow(this.#elements)
      this.#follows = this.#gliding && this.#locked
      this.#draw(this.#elements)
      if (this.#follows) this.#drawSoon()
    })
  }

  /** Panes that were put to a match are lined up by it after a change of size too; others stay as they were put. */
  #mayFollow(): boolean {
    return !this.#placed || this.#map.links.some((link) => link.id === this.#preferred)
  }

  /** How far the panes were put apart, where the lock would not have them so; else `null`. */
  #distanceOf(elements: LinkedElements, side: Side, was: number): number | null {
    const other: Side = side === 'left' ? 'right' : 'left'
    const line = elements[side].clientHeight * REFERENCE_LINE
    const locked = counterpartHeight(this.#map, side, was + line, this.#preferred)
    const now = elements[other].scrollTop
    if (locked !== null && Math.abs(locked - line - now) <= APART) return null
    const distance = now - was
    return side === 'left' ? distance : -distance
  }

  #counterpart(side: Side, height: number): number | null {
    if (this.#offset !== null) return height + (side === 'left' ? this.#offset : -this.#offset)
    return counterpartHeight(this.#map, side, height, this.#preferred)
  }

  #follow(elements: LinkedElements): void {
    const side = this.#driver
    const other: Side = side === 'left' ? 'right' : 'left'
    const own = elements[side]
    const target = elements[other]
    const line = own.clientHeight * REFERENCE_LINE
    const height = this.#counterpart(side, own.scrollTop + line)
    if (height === null) return
    const now = target.scrollTop
    const wanted = Math.max(0, Math.min(height - line, target.scrollHeight - target.clientHeight))
    const distance = wanted - now
    if (Math.abs(distance) > own.clientHeight / 2 && !reducedMotion()) this.#gliding = true
    if (Math.abs(distance) < TOLERANCE) this.#gliding = false
    target.scrollTop = this.#gliding ? now + distance * GLIDE : wanted
    this.#expected[other] = target.scrollTop
  }

  #measureSoon(): void {
    cancelAnimationFrame(this.#measuring)
    this.#measuring = requestAnimationFrame(() => {
      if (!this.#elements) return
      this.#measure(this.#elements)
      this.#frameSoon()
    })
  }

  #measure({ left, right, leftRoot, rightRoot, svg }: LinkedElements): void {
    const before = { left: leadOf(left), right: leadOf(right) }
    for (const element of [left, right]) {
      element.style.setProperty('--pane-tail', `${Math.ceil(element.clientHeight * (1 - REFERENCE_LINE))}px`)
    }
    const leftPlaces = measureSpans(
      left,
      leftRoot,
      this.#spans.map((span) => span.left),
    )
    const rightPlaces = measureSpans(
      right,
      rightRoot,
      this.#spans.map((span) => span.right),
    )
    // Without the room above the texts, which is worked out anew.
    const links = this.#spans.flatMap(({ id, moved }, index): Link[] => {
      const leftPlace = leftPlaces[index]
      const rightPlace = rightPlaces[index]
      if (!leftPlace || !rightPlace) return []
      return [
        { id, left: shifted(leftPlace, -before.left), right: shifted(rightPlace, -before.right), moved },
      ]
    })
    const line = left.clientHeight * REFERENCE_LINE
    const lead = { left: leadFor(links, 'left', line), right: leadFor(links, 'right', line) }
    for (const [side, element] of [
      ['left', left],
      ['right', right],
    ] as const) {
      const change = lead[side] - before[side]
      if (change === 0) continue
      element.style.setProperty('--pane-lead', `${lead[side]}px`)
      // What is in view stays in view.
      if (element.scrollTop > 0 || this.#placed) element.scrollTop += change
      this.#expected[side] = element.scrollTop
    }
    this.#map = {
      identity: this.#map.identity,
      links: links.map((link) => ({
        ...link,
        left: shifted(link.left, lead.left),
        right: shifted(link.right, lead.right),
      })),
    }
    this.#paths = new Map(
      [...svg.querySelectorAll<SVGPathElement>('path[data-link]')].map((path) => [
        path.getAttribute('data-link') ?? '',
        path,
      ]),
    )
    for (const path of this.#paths.values()) path.removeAttribute('d')
    this.#shown = new Set()
  }

  #draw({ left, right, svg }: LinkedElements): void {
    const leftTop = left.scrollTop
    const rightTop = right.scrollTop
    const width = svg.clientWidth
    const height = left.clientHeight
    const shown = new Set<string>()
    const shapes: [SVGPathElement, string][] = []
    for (const link of this.#map.links) {
      const path = this.#paths.get(link.id)
      if (!path) continue
      const from = { top: link.left.top - leftTop, bottom: link.left.bottom - leftTop }
      const to = { top: link.right.top - rightTop, bottom: link.right.bottom - rightTop }
      const shape = ribbonPath(from, to, width, height)
      if (shape === null) continue
      shown.add(link.id)
      shapes.push([path, shape])
    }
    for (const [path, shape] of shapes) path.setAttribute('d', shape)
    for (const id of this.#shown) if (!shown.has(id)) this.#paths.get(id)?.removeAttribute('d')
    this.#shown = shown
  }
}

function reducedMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}

function leadOf(element: HTMLElement): number {
  return Number.parseFloat(element.style.getPropertyValue('--pane-lead')) || 0
}

function shifted(extent: Extent, by: number): Extent {
  return { top: extent.top + by, bottom: extent.bottom + by }
}
