import type { SideSource } from '#renderer/services/passage-text/side-sources.ts'
import { sideLetter, sideTone } from '#renderer/services/passage-text/terms.ts'
import { Badge } from '#renderer/ui/badge.tsx'

/** Sides that are named; more would push the next proposal away. */
const MOST_SIDES = 4

/** Who differs from whom, each source behind the letter of its side; one name where all is in one document. */
export function RowSources({
  sources,
  internal,
}: {
  readonly sources: readonly SideSource[]
  readonly internal: boolean
}) {
  const shown = sources.slice(0, internal ? 1 : MOST_SIDES)
  const left = internal ? 0 : sources.length - shown.length
  return (
    <span className="row-sources">
      {shown.map(({ name, more, all }, index) => (
        <span key={index} className="row-source" title={all.join('\n')}>
          {internal ? null : <Badge tone={sideTone(index)}>{sideLetter(index)}</Badge>}
          <bdi className="truncate">{name}</bdi>
          {more === 0 ? null : <span className="row-source-more">+{more}</span>}
        </span>
      ))}
      {left === 0 ? null : <span>and {left} more</span>}
    </span>
  )
}
