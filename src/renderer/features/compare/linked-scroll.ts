import { measureSpans, REFERENCE_LINE, type DrawnSpan } from '#renderer/services/passage-text/geometry.ts'
import { HeldPlace, REST_MS } from '#renderer/services/passage-text/held-place.ts'
import { offsetAt } from '#renderer/services/passage-text/offset-at.ts'
import type { Span } from '#core/text/span.ts'
import { RibbonPaths } from './ribbon-paths.ts'
import { counterpartHeight, leadFor, type Extent, type Link, type ScrollMap } from './scroll-map.ts'

/** Two passages to tie together, as the texts have them. */
export type LinkedSpans = {
  readonly id: string
  readonly left: Span
  readonly right: Span
  readonly moved: boolean
  /** Put there by the analyst: goes before what the program found. */
  readonly pinned: boolean
}

/** What ties two panes together, by their numbers; `left` is the smaller one. */
export type LinkedPair = {
  readonly left: number
  readonly right: number
  readonly spans: readonly LinkedSpans[]
  /** Whether both show one document. */
  readonly identity: boolean
}

/** A pane as the controller works on it. */
type PaneState = {
  readonly scroller: HTMLElement
  readonly root: HTMLElement
  /** The scroll position that the program set, `null` once the user has scrolled. */
  expected: number | null
  /** Whether the program put the pane where it is, and nobody has scrolled since. */
  placed: boolean
  gliding: boolean
  /** What is read in it, held when sizes change. */
  readonly place: HeldPlace
}

/** Pixels by which a scroll position may differ from the one that was set: browsers round. */
const TOLERANCE = 2
/** Pixels by which two panes may stand off the lock before they count as put apart: a line. */
const APART = 32
/** Part of the way that a jump to a moved passage covers in each frame. */
const GLIDE = 0.35

/**
 * Keeps two to four scrolled panes passage to passage and draws the ribbons between neighbours. The pane that is
 * scrolled leads; every other one follows it by what ties these two together. Measures only when something was
 * attached, tied or resized, never while scrolling: a frame reads the scroll positions, sets those of the followers,
 * and moves the ribbons in view.
 */
export class LinkedScroll {
  readonly #panes = new Map<number, PaneState>()
  /** By the number of the pane on the left. */
  readonly #gutters = new Map<number, RibbonPaths>()
  #pairs: readonly LinkedPair[] = []
  readonly #maps = new Map<string, ScrollMap>()
  /** How much further down the right pane of a pair was put than the left, while that goes before the lock. */
  readonly #apart = new Map<string, number>()
  #leading = 0
  /** For which request panes were put to passages last. */
  #request = 0
  #follows = false
  #frame = 0
  #measuring = 0
  /** Whether sizes changed and nothing was measured since: browsers scroll a pane then that has become too short. */
  #resized = false
  #resting: ReturnType<typeof setTimeout> | undefined
  #locked = true
  #preferred: string | null = null

  /** Takes a pane that was mounted; gives the function that lets it go. */
  attachPane(index: number, scroller: HTMLElement, root: HTMLElement): () => void {
    const place = new HeldPlace()
    const pane: PaneState = { scroller, root, expected: null, placed: false, gliding: false, place }
    this.#panes.set(index, pane)
    const stop = new AbortController()
    scroller.addEventListener('scroll', () => this.#onScroll(index, pane), {
      passive: true,
      signal: stop.signal,
    })
    const observer = new ResizeObserver(() => {
      this.#resized = true
      this.#measureSoon()
    })
    observer.observe(scroller)
    observer.observe(root)
    return () => {
      stop.abort()
      observer.disconnect()
      if (this.#panes.get(index) === pane) this.#panes.delete(index)
      this.#measureSoon()
    }
  }

  /** Takes the ribbons between a pane and the next one; gives the function that lets them go. */
  attachGutter(left: number, svg: SVGSVGElement): () => void {
    const gutter = new RibbonPaths(svg)
    this.#gutters.set(left, gutter)
    return () => {
      if (this.#gutters.get(left) === gutter) this.#gutters.delete(left)
    }
  }

  /** Takes how the ribbons of a gutter look, by id. */
  describe(left: number, classes: ReadonlyMap<string, string>): void {
    this.#gutters.get(left)?.describe(classes)
    this.#drawSoon()
  }

  /** Ties other passages together. */
  link(pairs: readonly LinkedPair[]): void {
    this.#pairs = pairs
    this.#maps.clear()
    this.#measureSoon()
  }

  /** Locks or frees the panes; locking brings the others to the one used last. */
  lock(locked: boolean): void {
    if (locked && !this.#locked) {
      for (const pane of this.#panes.values()) pane.placed = false
      this.#apart.clear()
    }
    this.#locked = locked
    this.#frameSoon()
  }

  /** Which passage goes before others that hold the line too: the one that is looked at. */
  prefer(id: string | null): void {
    this.#preferred = id
  }

  /** The pane that was scrolled or put to a passage last. */
  get leading(): number {
    return this.#leading
  }

  /** The offset of the text at a pane's reference line, or `null` for a pane without a text. */
  offsetIn(index: number): number | null {
    const pane = this.#panes.get(index)
    if (!pane) return null
    return offsetAt(pane.scroller, pane.root, pane.scroller.clientHeight * REFERENCE_LINE)
  }

  /**
   * Says that the program brought a pane to a passage. The panes so placed stay as they were put: two passages that are
   * no match (the evidence of a conflict) keep their distance while one of them is scrolled. The others follow the first.
   *
   * @param request which wish to see passages it was for: the panes of one wish may be drawn at different times
   */
  settled(index: number, request: number): void {
    const pane = this.#panes.get(index)
    if (!pane) return
    if (this.#request !== request) {
      this.#request = request
      this.#leading = index
      this.#apart.clear()
      for (const other of this.#panes.values()) other.placed = false
    }
    pane.expected = pane.scroller.scrollTop
    pane.gliding = false
    pane.placed = true
    pane.place.drop()
    this.#noteSoon()
    this.#frameSoon()
  }

  /** Notes what is read in each pane once all are at rest. */
  #noteSoon(): void {
    clearTimeout(this.#resting)
    this.#resting = setTimeout(() => {
      for (const { place, scroller, root } of this.#panes.values()) place.note(scroller, root)
    }, REST_MS)
  }

  #onScroll(index: number, pane: PaneState): void {
    const now = pane.scroller.scrollTop
    if (this.#resized) {
      pane.expected = now
      return
    }
    pane.place.drop()
    this.#noteSoon()
    if (pane.expected !== null && Math.abs(now - pane.expected) <= TOLERANCE) {
      this.#drawSoon()
      return
    }
    if (pane.placed) this.#noteDistances(index, pane, pane.expected ?? now)
    for (const other of this.#panes.values()) {
      other.placed = false
      if (this.#leading !== index) other.gliding = false
    }
    pane.expected = null
    pane.gliding = false
    this.#leading = index
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
      if (this.#follows && this.#locked) this.#follow()
      this.#follows = this.#locked && [...this.#panes.values()].some((pane) => pane.gliding)
      this.#draw()
      if (this.#follows) this.#drawSoon()
    })
  }

  /** Panes that were put to a match are lined up by it after a change of size too; others stay as they were put. */
  #mayFollow(index: number, pane: PaneState): boolean {
    return !pane.placed || this.#mapOf(index).links.some((link) => link.id === this.#preferred)
  }

  /** Remembers how far the placed panes were put apart, where the lock would not have them so. */
  #noteDistances(index: number, pane: PaneState, was: number): void {
    const line = pane.scroller.clientHeight * REFERENCE_LINE
    for (const [other, { scroller, placed }] of this.#panes) {
      if (other === index || !placed) continue
      const now = scroller.scrollTop
      const locked = this.#mapped(index, other, was + line)
      if (locked !== null && Math.abs(locked - line - now) <= APART) continue
      this.#apart.set(keyOf(index, other), index < other ? now - was : was - now)
    }
  }

  #mapOf(other: number): ScrollMap {
    return this.#maps.get(keyOf(this.#leading, other)) ?? NO_MAP
  }

  #mapped(from: number, to: number, height: number): number | null {
    const map = this.#maps.get(keyOf(from, to)) ?? NO_MAP
    return counterpartHeight(map, from < to ? 'left' : 'right', height, this.#preferred)
  }

  #counterpart(from: number, to: number, height: number): number | null {
    const apart = this.#apart.get(keyOf(from, to))
    if (apart !== undefined) return height + (from < to ? apart : -apart)
    return this.#mapped(from, to, height)
  }

  #follow(): void {
    const leader = this.#panes.get(this.#leading)
    if (!leader) return
    const line = leader.scroller.clientHeight * REFERENCE_LINE
    const from = leader.scroller.scrollTop + line
    leader.gliding = false
    for (const [index, pane] of this.#panes) {
      if (pane === leader || !this.#mayFollow(index, pane)) continue
      const height = this.#counterpart(this.#leading, index, from)
      if (height === null) continue
      const { scroller } = pane
      const now = scroller.scrollTop
      const wanted = Math.max(0, Math.min(height - line, scroller.scrollHeight - scroller.clientHeight))
      const distance = wanted - now
      if (Math.abs(distance) > scroller.clientHeight / 2 && !reducedMotion()) pane.gliding = true
      if (Math.abs(distance) < TOLERANCE) pane.gliding = false
      scroller.scrollTop = pane.gliding ? now + distance * GLIDE : wanted
      pane.expected = scroller.scrollTop
    }
  }

  #measureSoon(): void {
    cancelAnimationFrame(this.#measuring)
    this.#measuring = requestAnimationFrame(() => {
      if (this.#panes.size === 0) return
      this.#measure()
      this.#resized = false
      this.#frameSoon()
    })
  }

  #measure(): void {
    const leads = new Map([...this.#panes].map(([index, { scroller }]) => [index, leadOf(scroller)]))
    for (const { scroller } of this.#panes.values()) {
      const tail = Math.ceil(scroller.clientHeight * (1 - REFERENCE_LINE))
      scroller.style.setProperty('--pane-tail', `${tail}px`)
    }
    for (const pane of this.#panes.values()) {
      if (pane.place.restore(pane.scroller, pane.root)) pane.expected = pane.scroller.scrollTop
    }
    const linked = this.#measureLinks(leads)
    for (const [index, pane] of this.#panes) {
      const line = pane.scroller.clientHeight * REFERENCE_LINE
      let lead = 0
      for (const { left, right, links } of linked) {
        if (left === index) lead = Math.max(lead, leadFor(links, 'left', line))
        if (right === index) lead = Math.max(lead, leadFor(links, 'right', line))
      }
      setLead(pane, lead - (leads.get(index) ?? 0), lead)
      leads.set(index, lead)
    }
    for (const { left, right, identity, links } of linked) {
      const [leftLead = 0, rightLead = 0] = [leads.get(left), leads.get(right)]
      const placed = links.map((link) => ({
        ...link,
        left: shifted(link.left, leftLead),
        right: shifted(link.right, rightLead),
      }))
      this.#maps.set(keyOf(left, right), { links: placed, identity })
    }
  }

  /** Where all tied passages are drawn, without the room above the texts, which is worked out anew. */
  #measureLinks(leads: ReadonlyMap<number, number>): readonly (LinkedPair & { links: readonly Link[] })[] {
    const places = new Map<number, readonly (DrawnSpan | null)[]>()
    for (const [index, { scroller, root }] of this.#panes) {
      const spans = this.#pairs.flatMap((pair) => spansIn(pair, index))
      places.set(index, measureSpans(scroller, root, spans))
    }
    const taken = new Map<number, number>()
    const take = (index: number, count: number): readonly (Extent | null)[] => {
      const from = taken.get(index) ?? 0
      taken.set(index, from + count)
      const lead = leads.get(index) ?? 0
      const found = places.get(index)?.slice(from, from + count) ?? []
      return found.map((place) => place && shifted(place, -lead))
    }
    return this.#pairs.map((pair) => {
      const left = take(pair.left, pair.spans.length)
      const right = take(pair.right, pair.spans.length)
      const links = pair.spans.flatMap(({ id, moved, pinned }, at): Link[] => {
        const [a, b] = [left[at], right[at]]
        return a && b ? [{ id, moved, pinned, left: a, right: b }] : []
      })
      return { ...pair, links }
    })
  }

  #draw(): void {
    for (const [index, gutter] of this.#gutters) {
      const left = this.#panes.get(index)
      const right = this.#panes.get(index + 1)
      const map = left && right ? this.#maps.get(keyOf(index, index + 1)) : undefined
      gutter.draw(map?.links ?? [], left?.scroller.scrollTop ?? 0, right?.scroller.scrollTop ?? 0)
    }
  }
}

const NO_MAP: ScrollMap = { links: [], identity: false }

function keyOf(one: number, other: number): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`
}

function spansIn({ left, right, spans }: LinkedPair, index: number): readonly Span[] {
  if (index === left) return spans.map((span) => span.left)
  return index === right ? spans.map((span) => span.right) : []
}

/** Changes the room above a text. What is in view stays in view. */
function setLead(pane: PaneState, change: number, lead: number): void {
  if (change === 0) return
  pane.scroller.style.setProperty('--pane-lead', `${lead}px`)
  if (pane.scroller.scrollTop > 0 || pane.placed) pane.scroller.scrollTop += change
  pane.expected = pane.scroller.scrollTop
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
