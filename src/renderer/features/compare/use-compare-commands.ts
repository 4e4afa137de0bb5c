import { useCallback, useMemo } from 'react'
import { useCommands, type Command } from '#renderer/services/commands.ts'
import { focusWhenThere } from '#renderer/services/focus-when-there.ts'
import { comparePair, pairDiffers } from '#renderer/services/passage-text/compare-pair.ts'
import { addPane, closePane, focusPassages, MOST_PANES, workspace } from '#renderer/services/workspace.ts'
import type { LinkedScroll } from './linked-scroll.ts'
import type { PlacedMatch } from './use-comparison.ts'

/** Walking through what the panes share. */
export type CompareWalk = {
  readonly match: (by: 1 | -1) => void
  readonly difference: (by: 1 | -1) => void
}

/** The keys of the compare view; gives the walk, so that buttons can do the same. */
export function useCompareCommands(options: {
  readonly panes: readonly (string | null)[]
  readonly walked: readonly PlacedMatch[]
  readonly active: PlacedMatch | null
  readonly linked: LinkedScroll
  readonly locked: boolean
  readonly toggleLock: () => void
  readonly pinHere: () => void
  readonly toggleList: () => void
}): CompareWalk {
  const { panes, walked, active, linked, locked, toggleLock, pinHere, toggleList } = options
  const go = useCallback(
    (by: 1 | -1, wanted: (placed: PlacedMatch) => boolean) => {
      const from = active ? walked.indexOf(active) + by : startOf(walked, by, linked)
      for (let index = from; index >= 0 && index < walked.length; index += by) {
        const placed = walked[index]
        if (!placed || !wanted(placed)) continue
        showMatch(placed, panes.length)
        return
      }
    },
    [panes, walked, active, linked],
  )
  const match = useCallback((by: 1 | -1) => go(by, () => true), [go])
  const difference = useCallback((by: 1 | -1) => go(by, differs), [go])
  const list = useMemo((): readonly Command[] => {
    const group = 'Compare'
    const enabled = walked.length > 0
    const step = (id: string, label: string, keys: string, run: () => void, palette = true): Command => ({
      id: `compare.${id}`,
      label,
      group,
      keys,
      palette,
      run,
    })
    return [
      { ...step('next', 'Next match', ']', () => match(1)), enabled },
      { ...step('previous', 'Previous match', '[', () => match(-1)), enabled },
      { ...step('next-f8', 'Next match', 'F8', () => match(1), false), enabled },
      { ...step('previous-f8', 'Previous match', 'Shift+F8', () => match(-1), false), enabled },
      { ...step('next-difference', 'Next difference', 'F7', () => difference(1)), enabled },
      { ...step('previous-difference', 'Previous difference', 'Shift+F7', () => difference(-1)), enabled },
      step('lock', locked ? 'Free the scrolling' : 'Lock the scrolling, passage to passage', 'l', toggleLock),
      step('pin', 'Pin two places to each other', 'p', pinHere),
      step('pins', 'Show or hide the pins', 'Shift+p', toggleList),
      step('swap', 'Swap the panes', '$mod+\\', swapPanes),
      { ...step('add-pane', 'Add a pane', 'a', addPane), enabled: panes.length < MOST_PANES },
      {
        // Not X, which redacts what is selected: the keys of passages hold in these panes as well.
        ...step('close-pane', 'Close the pane', 'Shift+a', () => closeCurrentPane(panes.length)),
        enabled: panes.length > 2,
      },
    ]
  }, [match, difference, walked.length, locked, toggleLock, pinHere, toggleList, panes.length])
  useCommands(list)
  return useMemo(() => ({ match, difference }), [match, difference])
}

/** Puts the first pane last: with two panes they change places, with more all go round. */
export function swapPanes(): void {
  workspace.update((now) => {
    const [first = null, ...others] = now.panes
    return { ...now, panes: [...others, first], focus: null, selection: null }
  })
}

/** Closes the pane with the focus, else the last one. */
function closeCurrentPane(count: number): void {
  const focused = document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane')
  closePaneOf(focused === undefined || focused === null ? count - 1 : Number(focused), count)
}

/** Closes a pane of so many; the focus stays beside it, on the pane that takes its place. */
export function closePaneOf(pane: number, count: number): void {
  closePane(pane)
  focusWhenThere(() => {
    if (document.querySelectorAll('[data-pane]').length >= count) return null
    const next = Math.min(pane, count - 2)
    return document.querySelector<HTMLElement>(`[data-pane="${next}"] .document-scroller`)
  })
}

function showMatch({ panes, pair }: PlacedMatch, count: number): void {
  const passages = Array.from({ length: count }, (_, index) =>
    index === panes.left ? pair.left : index === panes.right ? pair.right : null,
  )
  focusPassages(passages, { kind: 'match', id: pair.match.id })
}

/** Whether any words of a pair differ, or words beside it turn it; other spellings do not count. */
function differs({ panes, pair }: PlacedMatch): boolean {
  return pairDiffers(comparePair(panes.leftDocument, pair.left, panes.rightDocument, pair.right))
}

/** Nothing is looked at yet: begin at the reference line of the first pane. */
function startOf(walked: readonly PlacedMatch[], by: 1 | -1, linked: LinkedScroll): number {
  const here = linked.offsetIn(0) ?? 0
  if (by === -1) return walked.findLastIndex(({ panes, pair }) => panes.left === 0 && pair.left.end <= here)
  return Math.max(
    0,
    walked.findIndex(({ panes, pair }) => panes.left > 0 || pair.left.start >= here),
  )
}
