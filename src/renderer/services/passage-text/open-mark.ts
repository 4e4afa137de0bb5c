import { inspect, workspace, type Inspected } from '../workspace.ts'

/** Shows what a click on marked words means; with several marks there, each click shows the next. */
export function openMark(ids: readonly string[]): void {
  const things = ids.flatMap((id) => inspectedOf(id) ?? [])
  const now = workspace.get().inspected
  const at = things.findIndex((thing) => sameThing(thing, now))
  const next = things[(at + 1) % Math.max(1, things.length)]
  if (next) inspect(next)
}

function inspectedOf(id: string): Inspected | null {
  const colon = id.indexOf(':')
  const kind = id.slice(0, colon)
  if (kind !== 'match' && kind !== 'finding' && kind !== 'discrepancy') return null
  return { kind, id: id.slice(colon + 1) }
}

function sameThing(a: Inspected, b: Inspected): boolean {
  return a.kind === b.kind && 'id' in a && 'id' in b && a.id === b.id
}
