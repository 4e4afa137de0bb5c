import { inspect, workspace, type Inspected } from '../workspace.ts'
import { openTag } from './marking.ts'

/**
 * Shows what a click on marked words means; with several marks there, each click shows the next. A tag is shown where
 * nothing else is marked.
 */
export function openMark(ids: readonly string[]): void {
  const [tag] = ids.filter((id) => id.startsWith('tag:'))
  const things = ids.flatMap((id) => inspectedOf(id) ?? [])
  const now = workspace.get().inspected
  const at = things.findIndex((thing) => sameThing(thing, now))
  const next = things[(at + 1) % Math.max(1, things.length)]
  if (next) inspect(next)
  else if (tag !== undefined) openTag(tag.slice('tag:'.length))
}

function inspectedOf(id: string): Inspected | null {
  const colon = id.indexOf(':')
  const kind = id.slice(0, colon)
  if (kind !== 'match' && kind !== 'possible' && kind !== 'finding' && kind !== 'discrepancy') return null
  return { kind, id: id.slice(colon + 1) }
}

function sameThing(a: Inspected, b: Inspected): boolean {
  return a.kind === b.kind && 'id' in a && 'id' in b && a.id === b.id
}

/** Shows what is marked in the selected words: what a click does, for the keyboard. */
export function openMarkAtSelection(): void {
  const selection = globalThis.getSelection()
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null
  const node = range?.commonAncestorContainer
  const within = node instanceof Element ? node : node?.parentElement
  if (!range || !within?.closest('.document-root')) return
  const marked = [within.closest('[data-marks]'), ...within.querySelectorAll('[data-marks]')]
  const ids = marked.flatMap((run) =>
    run && range.intersectsNode(run) ? (run.getAttribute('data-marks') ?? '').split(' ') : [],
  )
  openMark([...new Set(ids)])
}
