import { useEffect, useRef } from 'react'
import type { MatchKind } from '#core/matching/match.ts'
import type { LinkedScroll } from './linked-scroll.ts'
import './ribbons.css'

/** What a ribbon joins and how it looks. */
export type Ribbon = {
  readonly id: string
  readonly kind: MatchKind | 'pin'
  readonly moved: boolean
  readonly active: boolean
}

/** Bands in the gutter between a pane and the next one; `LinkedScroll` puts those in view there. */
export function Ribbons({
  left,
  linked,
  ribbons,
  onOpen,
}: {
  /** The number of the pane on the left. */
  readonly left: number
  readonly linked: LinkedScroll
  readonly ribbons: readonly Ribbon[]
  readonly onOpen: (id: string) => void
}) {
  const svg = useRef<SVGSVGElement>(null)
  useEffect(() => (svg.current ? linked.attachGutter(left, svg.current) : undefined), [linked, left])
  useEffect(
    () => linked.describe(left, new Map(ribbons.map((ribbon) => [ribbon.id, classOf(ribbon)]))),
    [linked, left, ribbons],
  )
  return (
    <svg
      ref={svg}
      className="ribbons"
      aria-hidden
      onClick={({ target }) => {
        const id = target instanceof Element ? target.getAttribute('data-link') : null
        if (id !== null) onOpen(id)
      }}
    />
  )
}

function classOf({ kind, moved, active }: Ribbon): string {
  return `ribbon ribbon-${kind}${moved ? ' ribbon-moved' : ''}${active ? ' ribbon-active' : ''}`
}
