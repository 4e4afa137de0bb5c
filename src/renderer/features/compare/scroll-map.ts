/** The panes of the compare view. */
export type Side = 'left' | 'right'

/** Where something is drawn: pixels from the top of the scrolled content. */
export type Extent = { readonly top: number; readonly bottom: number }

/**
 * Two passages that belong together, as they are drawn. `moved`: out of the order of the others; `pinned`: put there by
 * the analyst.
 */
export type Link = {
  readonly id: string
  readonly left: Extent
  readonly right: Extent
  readonly moved: boolean
  readonly pinned: boolean
}

/** What the lock goes by. `identity`: both panes show one document, so that places without a match face themselves. */
export type ScrollMap = {
  readonly links: readonly Link[]
  readonly identity: boolean
}

/**
 * The height in the other pane that belongs to a height in this one, or `null` where nothing ties the panes together.
 * Inside a passage it is the same share of its counterpart; between passages in order it runs evenly from one to the
 * next; before the first and after the last the panes move alike. Passages out of order count only while the height
 * lies inside them, so that the other pane does not jump while a passage in order is nearer. A pin that holds the height
 * goes before everything else.
 *
 * @param preferred id of the link that goes before others which hold the height too
 */
export function counterpartHeight(
  map: ScrollMap,
  side: Side,
  height: number,
  preferred: string | null = null,
): number | null {
  const other: Side = side === 'left' ? 'right' : 'left'
  const inside = insideLink(map.links, side, height, preferred)
  if (inside) return within(inside[side], inside[other], height)
  if (map.identity) return height
  let before: Link | null = null
  let after: Link | null = null
  for (const link of map.links) {
    if (link.moved) continue
    if (link[side].bottom <= height && (!before || link[side].bottom > before[side].bottom)) before = link
    if (link[side].top >= height && (!after || link[side].top < after[side].top)) after = link
  }
  if (before && after) {
    const from = { top: before[side].bottom, bottom: after[side].top }
    const to = { top: before[other].bottom, bottom: Math.max(before[other].bottom, after[other].top) }
    return within(from, to, height)
  }
  if (before) return before[other].bottom + (height - before[side].bottom)
  if (after) return after[other].top - (after[side].top - height)
  return null
}

/**
 * Pixels by which a height may miss the passage that is looked at and still be in it: it was brought to the line and
 * begins exactly there, but browsers round scroll positions.
 */
const EDGE = 1.5

function insideLink(
  links: readonly Link[],
  side: Side,
  height: number,
  preferred: string | null,
): Link | null {
  let best: Link | null = null
  for (const link of links) {
    const edge = link.id === preferred ? EDGE : 0
    if (height < link[side].top - edge || height > link[side].bottom + edge) continue
    if (!best || comesFirst(link, best, side, preferred)) best = link
  }
  return best
}

/**
 * Pins before matches, the one that is looked at before others, in order before moved. Two passages may share a line,
 * and a long one may hold a short one: then the one that begins further down, else the one that ends sooner.
 */
function comesFirst(link: Link, other: Link, side: Side, preferred: string | null): boolean {
  if (link.pinned !== other.pinned) return link.pinned
  if ((link.id === preferred) !== (other.id === preferred)) return link.id === preferred
  if (link.moved !== other.moved) return other.moved
  return (
    link[side].top - other[side].top > 0 ||
    (link[side].top === other[side].top && link[side].bottom < other[side].bottom)
  )
}

function within(from: Extent, to: Extent, height: number): number {
  const length = from.bottom - from.top
  const share = length > 0 ? (height - from.top) / length : 0
  return to.top + share * (to.bottom - to.top)
}

/**
 * How much empty room a pane needs above its text, in pixels, so that each of its passages can come down to the
 * reference line when its counterpart stands there.
 *
 * @param line pixels from the top of the view to the reference line
 */
export function leadFor(links: readonly Link[], side: Side, line: number): number {
  const other: Side = side === 'left' ? 'right' : 'left'
  let lead = 0
  for (const link of links) {
    if (link[other].top >= line && link[side].top < line) lead = Math.max(lead, line - link[side].top)
  }
  return Math.ceil(lead)
}

/**
 * The outline of the band that joins two passages across the gutter, as SVG path data; `null` where neither end is in
 * view.
 *
 * @param height of the view; extents count from its top
 */
export function ribbonPath(left: Extent, right: Extent, width: number, height: number): string | null {
  const hidden = (extent: Extent): boolean => extent.bottom < 0 || extent.top > height
  if (hidden(left) && hidden(right)) return null
  const middle = width / 2
  return (
    `M0 ${point(left.top)}C${middle} ${point(left.top)} ${middle} ${point(right.top)} ${width} ${point(right.top)}` +
    `V${point(right.bottom)}C${middle} ${point(right.bottom)} ${middle} ${point(left.bottom)} 0 ${point(left.bottom)}Z`
  )
}

function point(value: number): string {
  return value.toFixed(1)
}
