import { useCallback, useMemo } from 'react'
import { useCommands, type Command } from '#renderer/services/commands.ts'
import { REFERENCE_LINE } from '#renderer/services/passage-text/geometry.ts'
import { offsetAt } from '#renderer/services/passage-text/offset-at.ts'
import type { Pane } from '#renderer/services/passage-text/use-pane.ts'
import { comparePassages } from '#renderer/services/workspace.ts'
import type { Comparison, PairedMatch } from './use-comparison.ts'

/** Walking through what the panes share. */
export type CompareWalk = {
  readonly match: (by: 1 | -1) => void
  readonly difference: (by: 1 | -1) => void
}

/** The keys of the compare view; gives the walk, so that buttons can do the same. */
export function useCompareCommands(options: {
  readonly comparison: Comparison
  readonly active: PairedMatch | null
  readonly leftPane: Pane
  readonly locked: boolean
  readonly toggleLock: () => void
  readonly swap: () => void
}): CompareWalk {
  const { comparison, active, leftPane, locked, toggleLock, swap } = options
  const { scroller, root } = leftPane
  const go = useCallback(
    (by: 1 | -1, wanted: (pair: PairedMatch) => boolean) => {
      const { pairs } = comparison
      const from = active ? pairs.indexOf(active) + by : startOf(pairs, by, scroller.current, root.current)
      for (let index = from; index >= 0 && index < pairs.length; index += by) {
        const pair = pairs[index]
        if (!pair || !wanted(pair)) continue
        comparePassages(pair.left, pair.right, { kind: 'match', id: pair.match.id })
        return
      }
    },
    [comparison, active, scroller, root],
  )
  const match = useCallback((by: 1 | -1) => go(by, () => true), [go])
  const difference = useCallback((by: 1 | -1) => go(by, comparison.differs), [go, comparison])
  const list = useMemo((): readonly Command[] => {
    const group = 'Compare'
    const step = (id: string, label: string, keys: string, run: () => void, palette = true): Command => ({
      id: `compare.${id}`,
      label,
      group,
      keys,
      palette,
      run,
    })
    return [
      step('next', 'Next match', ']', () => match(1)),
      step('previous', 'Previous match', '[', () => match(-1)),
      step('next-f8', 'Next match', 'F8', () => match(1), false),
      step('previous-f8', 'Previous match', 'Shift+F8', () => match(-1), false),
      step('next-difference', 'Next difference', 'F7', () => difference(1)),
      step('previous-difference', 'Previous difference', 'Shift+F7', () => difference(-1)),
      step('lock', locked ? 'Free the scrolling' : 'Lock the scrolling, passage to passage', 'l', toggleLock),
      step('swap', 'Swap the panes', '$mod+\\', swap),
    ]
  }, [match, difference, locked, toggleLock, swap])
  useCommands(list)
  return useMemo(() => ({ match, difference }), [match, difference])
}

/** Nothing is looked at yet: begin at the reference line of the left pane. */
function startOf(
  pairs: readonly PairedMatch[],
  by: 1 | -1,
  scroller: HTMLElement | null,
  root: HTMLElement | null,
): number {
  if (!scroller || !root) return 0
  const here = offsetAt(scroller, root, scroller.clientHeight * REFERENCE_LINE)
  return by === 1
    ? Math.max(
        0,
        pairs.findIndex((pair) => pair.left.start >= here),
      )
    : pairs.findLastIndex((pair) => pair.left.end <= here)
}
