import type { RefObject } from 'react'
import type { MatchKind } from '#core/matching/match.ts'
import './ribbons.css'

/** What a ribbon joins and how it looks. */
export type Ribbon = {
  readonly id: string
  readonly kind: MatchKind | 'pin'
  readonly moved: boolean
  readonly active: boolean
}

/** Bands in the gutter between the panes; `useLinkedScroll` shapes them, frame by frame, without drawing anew. */
export function Ribbons({
  svg,
  ribbons,
  onOpen,
}: {
  readonly svg: RefObject<SVGSVGElement | null>
  readonly ribbons: readonly Ribbon[]
  readonly onOpen: (id: string) => void
}) {
  return (
    <svg ref={svg} className="ribbons" aria-hidden>
      {ribbons.map(({ id, kind, moved, active }) => (
        <path
          key={id}
          data-link={id}
          className={`ribbon ribbon-${kind}${moved ? ' ribbon-moved' : ''}${active ? ' ribbon-active' : ''}`}
          onClick={() => onOpen(id)}
        />
      ))}
    </svg>
  )
}
