import type { Item } from '../reading/items.ts'

/** Whether a post is what follows: "(the) (group's) (former) leader". */
export function postFollows(items: readonly Item[], from: number): boolean {
  for (let index = from; index < from + 6; index++) {
    const item = items[index]
    if (!item || item.kind === 'mark' || item.kind === 'quote') return false
    if (item.kind === 'role') return true
    if (item.kind === 'word' && item.key === 'of' && items[index - 1]?.key === 'one') continue
    if (item.kind === 'word' && item.key === 'and' && items[index + 1]?.kind === 'role') continue
    if (item.kind === 'word' && /^(?:and|but|said|says|of|in|to|for|has|have|had|was|is)$/u.test(item.key))
      return false
  }
  return false
}

/** ", in his capacity as leader", ", until last week leader": a post at most five words on. */
export function postAhead(items: readonly Item[], from: number): boolean {
  for (let index = from; index < from + 6; index++) {
    const item = items[index]
    if (item?.kind === 'role') return true
    if (item?.kind !== 'word' || /^(?:and|but|said|says|who|when|where|after|before)$/u.test(item.key))
      return false
  }
  return false
}

/** Whether a post is what a comma closes: "the leader of the Kestrel Front,". */
export function postEnds(items: readonly Item[], comma: number): boolean {
  for (let index = comma - 1; index > comma - 7; index--) {
    const item = items[index]
    if (!item || item.kind === 'mark' || item.kind === 'quote') return false
    if (item.kind === 'role') return true
  }
  return false
}
