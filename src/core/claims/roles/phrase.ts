import type { Lexicon, RoleEntry, RoleGroup } from '../lexicon/lexicon.ts'
import type { Item } from '../reading/items.ts'
import type { DocumentContext } from './context.ts'

/** A post with the words before it that change it: "the new acting deputy head". */
export type RolePhrase = {
  readonly role: RoleEntry
  readonly group: RoleGroup
  readonly tenure: 'current' | 'former' | 'incoming' | 'acting'
  /** The words of the post for people: "deputy head". */
  readonly words: string
  /** Index of the first item: the article, or the first modifier. A possessor stands before it. */
  readonly from: number
  /** Index after the post. */
  readonly to: number
}

/** A post, or what one may be beside it: "candidate and leader". */
function isPost({ humanNouns }: Lexicon, item: Item | undefined): boolean {
  return item?.kind === 'role' || (item?.kind === 'word' && humanNouns.has(item.key))
}

/**
 * Reads the post at an index with its modifiers to the left. "a leader" and "one of the leaders" do not say that
 * there is one head, so they are `senior`.
 */
export function rolePhraseAt(
  { lexicon }: DocumentContext,
  items: readonly Item[],
  index: number,
): RolePhrase | null {
  const item = items[index]
  const role = item?.role
  if (!role) return null
  let group: RoleGroup = role.group
  let tenure: RolePhrase['tenure'] = 'current'
  let from = index
  // "at the helm of" gives the post without naming it.
  if (role.words === 'helm' && items[index - 2]?.key !== 'at') return null
  if (role.words === 'charge' && (items[index - 1]?.key !== 'in' || items[index + 1]?.key !== 'of'))
    return null
  let words = role.words === 'helm' || role.words === 'charge' ? 'leader' : role.words
  let ofCalling = false
  while (from > index - 8) {
    const before = items[from - 1]
    if (!before) break
    if (before.kind === 'mark' && before.key === '-' && items[from - 2]?.kind === 'word') {
      from--
      continue
    }
    if (before.kind === 'role' && before.role?.group === 'deputy') {
      group = 'deputy'
      words = `${before.key} ${words}`
    } else if (before.key === 'and' && isPost(lexicon, items[from - 2])) {
      // "a dentist and leader of the Front": the article is the dentist's.
      ofCalling ||= items[from - 2]?.kind === 'word'
      from -= 2
      continue
    } else if (before.kind === 'word') {
      const { key } = before
      // "the newly elected head" is a description, "was elected head" an event.
      if (
        lexicon.appointing.has(key) &&
        !/^(?:newly|recently|the|an?|its)$/u.test(items[from - 2]?.key ?? '')
      )
        break
      if (lexicon.formerWords.has(key)) tenure = 'former'
      else if (lexicon.actingWords.has(key)) tenure = 'acting'
      else if (lexicon.incomingWords.has(key)) tenure = 'incoming'
      else if (lexicon.deputyWords.has(key)) group = 'deputy'
      else if (lexicon.jointWords.has(key) && group === 'head') group = 'co-head'
      else if (lexicon.seniorWords.has(key)) group = group === 'head' ? 'senior' : group
      else if (
        !lexicon.neutralRoleWords.has(key) &&
        lexicon.hedges.get(key) !== 'alleged' &&
        key !== 'reported'
      )
        break
      if (group === 'deputy' && lexicon.deputyWords.has(key)) words = `${key} ${words}`
    } else if (before.kind !== 'adjective') break
    from--
  }
  const article = items[from - 1]
  if (article?.kind === 'word' && /^(?:the|a|an)$/u.test(article.key)) {
    from--
    if (article.key !== 'the' && group === 'head' && !ofCalling) group = 'senior'
  }
  const after = items[index + 1]
  if (/^(?:designate|elect)$/u.test(after?.key ?? '')) tenure = 'incoming'
  if (items[from - 1]?.key === 'of' && items[from - 2]?.key === 'one') {
    from -= 2
    group = group === 'head' ? 'senior' : group
  }
  return { role, group, tenure, words, from, to: index + 1 }
}
