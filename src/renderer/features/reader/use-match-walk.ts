import { useCallback, useMemo } from 'react'
import type { SourceDocument } from '#core/documents/source-document.ts'
import type { Match } from '#core/matching/match.ts'
import type { Span } from '#core/text/span.ts'
import { useObservable } from '#renderer/services/case-context.tsx'
import { REFERENCE_LINE } from '#renderer/services/passage-text/geometry.ts'
import { offsetAt } from '#renderer/services/passage-text/offset-at.ts'
import type { Pane } from '#renderer/services/passage-text/use-pane.ts'
import { inspect, workspace } from '#renderer/services/workspace.ts'

type Stop = Span & { readonly match: string }

/** Walks through the matches of a document in the order of its text. */
export function useMatchWalk(
  document: SourceDocument,
  matches: readonly Match[],
  pane: Pane,
): { readonly step: (by: 1 | -1) => void; readonly words: string } {
  const { inspected } = useObservable(workspace)
  const active = inspected.kind === 'match' ? inspected.id : null
  const stops = useMemo(() => stopsOf(document.id, matches), [document.id, matches])
  const at = stops.findIndex((stop) => stop.match === active)
  const { reveal, scroller, root } = pane
  const step = useCallback(
    (by: 1 | -1) => {
      const next = at >= 0 ? stops[at + by] : nearest(stops, by, scroller.current, root.current)
      if (!next) return
      inspect({ kind: 'match', id: next.match })
      reveal(next)
    },
    [at, stops, reveal, scroller, root],
  )
  const count = `${stops.length} matching ${stops.length === 1 ? 'passage' : 'passages'}`
  return { step, words: at >= 0 ? `Match ${at + 1} of ${stops.length}` : count }
}

function stopsOf(document: string, matches: readonly Match[]): Stop[] {
  const stops = matches.flatMap((match) =>
    [match.a, match.b]
      .filter((passage) => passage.document === document)
      .map(({ start, end }) => ({ start, end, match: match.id })),
  )
  return stops.toSorted((a, b) => a.start - b.start || a.end - b.end)
}

/** Nothing is looked at yet: go on from the reference line. */
function nearest(
  stops: readonly Stop[],
  by: 1 | -1,
  scroller: HTMLElement | null,
  root: HTMLElement | null,
): Stop | undefined {
  if (!scroller || !root) return stops[0]
  const here = offsetAt(scroller, root, scroller.clientHeight * REFERENCE_LINE)
  return by === 1 ? stops.find((stop) => stop.start >= here) : stops.findLast((stop) => stop.end <= here)
}
