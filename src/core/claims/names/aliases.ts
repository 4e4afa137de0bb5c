import type { Item, NameMention } from '../reading/items.ts'

/** Two full names that a text says are one: "Bo Lind, also known as Abu Nasr". */
export type Alias = readonly [NameMention, NameMention]

/** Words between a name and "known as". */
const MANNER = /^(?:also|better|widely|commonly|more|popularly|otherwise|and)$/u
const SHORT = /^(?:aka|alias|nicknamed|dubbed)$/u

/** All aliases that the documents give (rule C4). Names of one word are left to the rules of short forms. */
export function aliasesIn(caseItems: readonly (readonly (readonly Item[])[])[]): Alias[] {
  const aliases: Alias[] = []
  for (const sentences of caseItems) {
    for (const items of sentences) {
      for (const [index, { mention }] of items.entries()) {
        const other = mention ? aliasAfter(items, index) : null
        if (mention && other && mention.core.length > 1 && other.core.length > 1)
          aliases.push([mention, other])
      }
    }
  }
  return aliases
}

function aliasAfter(items: readonly Item[], index: number): NameMention | null {
  let at = index + 1
  if (/^[,(-]$/u.test(items[at]?.key ?? '')) at++
  while (MANNER.test(items[at]?.key ?? '')) at++
  if (items[at]?.key === 'known' && items[at + 1]?.key === 'as') at += 2
  else if (SHORT.test(items[at]?.key ?? '')) at += items[at + 1]?.key === 'as' ? 2 : 1
  else return null
  if (items[at]?.key === 'the') at++
  return items[at]?.mention ?? null
}
