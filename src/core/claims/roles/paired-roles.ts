import type { Item } from '../reading/items.ts'
import type { DocumentContext } from './context.ts'
import { organisationFrom, personBefore, personFrom } from './participants.ts'
import type { Participant } from './participants.ts'
import { factOf } from './role-fact.ts'
import type { RoleFact } from './role-fact.ts'

/** The most people and organisations in one list. */
const LONGEST_LIST = 5

/**
 * Lists that give one post to several people in as many organisations (rule C22): "the leaders of A and B, X and Y";
 * "X and Y, (the) leaders of A and B"; "X and Y, who lead A and B respectively". Lists of different lengths say nothing.
 */
export function pairedRoles(
  context: DocumentContext,
  sentence: number,
  items: readonly Item[],
  index: number,
): RoleFact[] {
  const item = items[index]
  const noun = item?.kind === 'role' ? context.lexicon.pluralHeads.get(item.key) : undefined
  const verb = context.lexicon.roleVerbs.find(
    ({ base }) => base === item?.key && items[index - 1]?.key === 'who',
  )
  if (!item || (noun === undefined && !verb)) return []
  const first = verb ? index + 1 : items[index + 1]?.key === 'of' ? index + 2 : items.length
  const organisations = listed(items, first, (at) => organisationFrom(context, sentence, at))
  const only = organisations[0]
  if (organisations.length < 2 && (!only || noun?.startsWith('co-') !== true)) return []
  const end = organisations.at(-1)?.to ?? index
  const comma = items[end]?.key === 'respectively' ? end + 1 : end
  let people = /^[,:(-]$/u.test(items[comma]?.key ?? '')
    ? listed(items, comma + 1, (at) => personFrom(context, sentence, at))
    : []
  if (verb || people.length < 2 || people.length !== organisations.length)
    people = listBefore(context, sentence, items, verb ? index - 1 : index)
  if (only && organisations.length === 1) {
    while (organisations.length < people.length) organisations.push(only)
  }
  if (people.length < 2 || people.length !== organisations.length) return []
  const words = verb ? 'leader' : (noun ?? 'leader')
  const group = only === organisations[1] ? 'co-head' : 'head'
  const role = { words, group, post: verb?.post ?? 'lead' } as const
  const phrase = { role, group, tenure: 'current', words, from: index, to: index + 1 } as const
  return people.flatMap((holder, place) => {
    const organisation = organisations[place]
    if (!organisation || organisation.cluster === holder.cluster) return []
    const fact = factOf(
      context,
      sentence,
      items,
      phrase,
      holder,
      organisation,
      'C22',
      false,
      Math.min(index, holder.from),
      Math.max(organisation.to, holder.to),
    )
    return fact ? [fact] : []
  })
}

/** "A, B and C" from an index on. */
function listed(
  items: readonly Item[],
  start: number,
  read: (at: number) => Participant | null,
): Participant[] {
  const found: Participant[] = []
  let at = start
  while (found.length < LONGEST_LIST) {
    const next = read(at)
    if (!next || next.antecedent !== null) break
    found.push(next)
    at = next.to
    const comma = items[at]?.key === ','
    if (comma) at++
    if (items[at]?.key === 'and') at++
    else if (!comma) break
    if (items[at]?.key === 'of') at++
  }
  return found
}

/** "X, Y and Z, (the) |": the people right before a post or "who". */
function listBefore(
  context: DocumentContext,
  sentence: number,
  items: readonly Item[],
  end: number,
): Participant[] {
  let at = end
  if (items[at - 1]?.key === 'the') at--
  if (!/^[,(-]$/u.test(items[at - 1]?.key ?? '')) return []
  at--
  const found: Participant[] = []
  while (found.length < LONGEST_LIST) {
    const person = personBefore(context, sentence, at)
    if (!person) return found.length > 1 ? found : []
    found.unshift(person)
    at = person.from
    while (items[at - 1]?.kind === 'title') at--
    if (items[at - 1]?.key === 'and') at--
    else if (items[at - 1]?.key !== ',') break
    if (items[at - 1]?.key === ',') at--
  }
  return found
}
