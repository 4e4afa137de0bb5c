import { nounClass } from '../../lexical/noun-class.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Item } from '../reading/items.ts'

/** Words for kin, and for how old somebody is. */
export const KIN =
  /^(?:son|daughter|wife|husband|brother|sister|mother|father|cousin|uncle|aunt|nephew|niece|widow|widower|grandfather|grandmother|grandson|granddaughter|stepson|stepdaughter|fiancé|fiancée|aged)$/u

/** A noun for what a person is; not one of what speaks on paper. */
export function isOccupation(key: string, { humanNouns }: Lexicon): boolean {
  if (
    /^(?:report|statement|study|letter|article|poll|memo|document|editorial|post|tweet|announcement|general)$/u.test(
      key,
    )
  )
    return false
  return (
    humanNouns.has(key) || KIN.test(key) || /.{3}(?:man|woman)$/u.test(key) || nounClass(key) === 'person'
  )
}

/** "the mayor of NAME, who", "a teacher from NAME who": the relative clause is about the person. */
export function belongsToSomebody(items: readonly Item[], index: number, lexicon: Lexicon): boolean {
  if (!/^(?:of|from|in|at)$/u.test(items[index - 1]?.key ?? '')) return false
  const owner = items[index - 2]
  return owner?.kind === 'role' || (owner?.kind === 'word' && isOccupation(owner.key, lexicon))
}

/** "A former accountant at the ministry, NAME,", "the stationmaster of those days, NAME,": a person and a tie. */
export function describedBefore(items: readonly Item[], comma: number, lexicon: Lexicon): boolean {
  for (let at = comma - 2; at > comma - 8; at--) {
    const item = items[at]
    if (!item || item.kind === 'mark' || item.kind === 'quote') return false
    if (item.kind === 'word' && (lexicon.sayingVerbs.has(item.key) || lexicon.auxiliaries.has(item.key)))
      return false
    if (item.kind === 'word' && isOccupation(item.key, lexicon))
      return (
        /^(?:of|at|for|in|from|with|on)$/u.test(items[at + 1]?.key ?? '') &&
        items
          .slice(Math.max(0, at - 3), at)
          .some(
            ({ key, kind }) => kind === 'possessive' || /^(?:the|an?|his|her|its|their|our|one)$/u.test(key),
          )
      )
  }
  return false
}

const POSITION =
  /^(?:left|right|centre|center|middle|pictured|above|below|top|bottom|seen|front|back|far|second)$/u

/**
 * Behind an aside on a picture or an age after a name: "NAME (centre) |", "NAME, right |", "NAME, pictured left |".
 * The index itself without one.
 *
 * @param from index after the name
 */
export function behindAside(items: readonly Item[], from: number): number {
  const opening = items[from]?.key
  if (opening !== '(' && opening !== ',') return from
  let at = from + 1
  while (at < from + 4 && (POSITION.test(items[at]?.key ?? '') || /^\d{1,2}$/u.test(items[at]?.key ?? '')))
    at++
  if (at === from + 1) return from
  if (opening === '(') return items[at]?.key === ')' ? at + 1 : from
  return items[at]?.key === ',' ? at : from
}

/**
 * What a description makes of the name before it ("a Shia militia", "a former detainee", "the harbour master"): the kind of
 * its first telling noun, or a person where that stands before a noun for one; `null` where it tells nothing.
 *
 * @param from index behind the article
 */
export function describedAs(
  items: readonly Item[],
  from: number,
  lexicon: Lexicon,
): 'person' | 'organisation' | 'place' | null {
  for (let index = from; index < from + 4; index++) {
    const [item, next] = [items[index], items[index + 1]]
    if (!item || item.kind === 'mark') return null
    const beforePerson = isOccupation(next?.key ?? '', lexicon)
    // "a Norholt student".
    if (item.kind === 'name') return beforePerson ? 'person' : null
    if (item.kind === 'role' && next?.kind !== 'noun') return 'person'
    // "a company director", "an army major" are no organisations.
    if (item.kind === 'noun' && item.noun !== null)
      return isHeadOfPerson(next, items[index + 2], lexicon) ? 'person' : 'organisation'
    if (isPersonNoun(item, lexicon)) return 'person'
    // "The harbour master", "the border guard" are no places.
    if (lexicon.placeHeads.has(item.key)) return beforePerson ? 'person' : 'place'
    // "The commissioner", "an eyewitness".
    if (item.kind === 'word' && endsPhrase(next) && isOccupation(item.key, lexicon)) return 'person'
  }
  return null
}

/** Whether a noun behind that of an organisation tells a person of it. */
function isHeadOfPerson(item: Item | undefined, next: Item | undefined, lexicon: Lexicon): boolean {
  if (!item) return false
  // "The operator who was at the panel" runs no ferries.
  if (item.kind === 'role' || item.key === 'who' || lexicon.humanNouns.has(item.key)) return true
  return endsPhrase(next) && (lexicon.titles.has(item.key) || isOccupation(item.key, lexicon))
}

function isPersonNoun(item: Item, { humanNouns, titles }: Lexicon): boolean {
  return (
    humanNouns.has(item.key) ||
    KIN.test(item.key) ||
    titles.has(item.key) ||
    (item.kind === 'word' && /(?:ist|ian|eer|smith|woman|man)$/u.test(item.key))
  )
}

/** Behind its head a description goes on with a small word, or ends. */
function endsPhrase(item: Item | undefined): boolean {
  return (
    item === undefined ||
    item.kind === 'mark' ||
    /^(?:of|at|for|in|from|with|on|who|whose|whom|that|to|and)$/u.test(item.key)
  )
}
