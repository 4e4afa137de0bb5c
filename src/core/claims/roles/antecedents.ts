import type { Span } from '../../text/span.ts'
import { ARABIC } from '../arabic/lexicon.ts'
import type { OrganisationClass } from '../lexicon/lexicon.ts'
import type { NameCluster } from '../names/clusters.ts'
import { fitsDescription } from '../organisation-class.ts'
import type { Item } from '../reading/items.ts'
import type { DocumentContext } from './context.ts'
import { kindAt, resolvedAt } from './context.ts'

/** Whom a description or pronoun means, and the place where the text names it. */
export type Antecedent = {
  readonly cluster: NameCluster
  readonly span: Span
  readonly form: string
  readonly sentence: number
}

type Candidate = Antecedent & { readonly score: number }

/** Sentences of the outlet's own words looked back at. */
const SENTENCES_BACK = 2
/** Below this lead over the next organisation the description is ambiguous and binds to none. */
const CLEAR_LEAD = 0.4

/**
 * The organisation that "the group" or "its" means (rule C6): the best fitting one named before it in the sentence
 * or the two sentences before, subjects before objects and near before far; `null` when two are as good.
 *
 * @param noun the sort the description names, `null` for "its"
 * @param word the noun itself: "the army" means the one called Army
 */
export function organisationMeant(
  context: DocumentContext,
  sentence: number,
  before: number,
  noun: OrganisationClass | null,
  word = '',
): Antecedent | null {
  const joined = noun === null ? joinedPossessor(context, sentence, before) : null
  if (joined) return joined
  const described = noun === null ? describedSubject(context, sentence) : null
  if (described) return described
  const best = new Map<NameCluster, Candidate>()
  for (const [distance, index] of sentencesBefore(context, sentence).entries()) {
    const items = context.sentences[index] ?? []
    const limit = index === sentence ? before : items.length
    let subject = true
    for (let at = 0; at < limit; at++) {
      const item = items[at]
      const kind = kindAt(context, item)
      const resolved = resolvedAt(context, item)
      if (!item || !resolved || (kind !== 'organisation' && kind !== 'place')) continue
      if (kind === 'place' && (noun !== null || items[at + 1]?.kind === 'possessive')) continue
      const fit = kind === 'organisation' ? context.classes(resolved.cluster) : null
      if (noun !== null && !fitsDescription(noun, fit)) continue
      // A name in Arabic has its sort as its first word: "the company" is no bank.
      const sort = word === '' ? undefined : arabicSort(item)
      if (sort !== undefined && sort !== word) continue
      const governed = governedBy(items, at)
      const score =
        3 -
        distance +
        // "The mill belongs to NAME. Its director": either may be meant.
        ((subject && governed !== 'preposition') || (noun === null && isOwnerBehind(items, at)) ? 1 : 0) +
        (noun !== null && noun === fit ? 0.5 : 0) +
        (isWordOf(item, word) || sort !== undefined ? 1.5 : 0) -
        (governed === 'umbrella' ? 1.5 : governed === 'preposition' ? 0.7 : 0) -
        (kind === 'place' ? 1 : 0) +
        at / 1000
      if (kind === 'organisation') subject = false
      const known = best.get(resolved.cluster)
      if (!known || score > known.score) {
        best.set(resolved.cluster, {
          cluster: resolved.cluster,
          span: item,
          form: item.mention?.form ?? '',
          sentence: index,
          score,
        })
      }
    }
  }
  const [first, second] = [...best.values()].toSorted((a, b) => b.score - a.score)
  if (!first || (second && first.score - second.score < CLEAR_LEAD)) return null
  return context.names.kinds.get(first.cluster) === 'organisation' ? first : null
}

/** "The party said no. Its leader": a description that opens the sentence before is what "its" goes back to. */
function describedSubject(context: DocumentContext, sentence: number): Antecedent | null {
  const previous = sentencesBefore(context, sentence)[1]
  const [article, noun] = previous === undefined ? [] : (context.sentences[previous] ?? [])
  if (previous === undefined || article?.key !== 'the' || noun?.kind !== 'noun' || noun.noun === null)
    return null
  return organisationMeant(context, previous, 0, noun.noun, noun.key)
}

function isWordOf({ mention }: Item, word: string): boolean {
  return word !== '' && mention !== null && mention.core.some((part) => part === word || part === `${word}s`)
}

/** What a name in Arabic script says that its body is, in English. */
function arabicSort({ mention }: Item): string | undefined {
  return ARABIC.heads.get(mention?.core[0] ?? '')
}

/** "Kestrel Front and its leader": the name right before is the one. */
function joinedPossessor(context: DocumentContext, sentence: number, before: number): Antecedent | null {
  const items = context.sentences[sentence] ?? []
  const link = items[before - 1]
  const item = items[before - 2]
  const closed = link?.key === ',' ? items[before - 2] : item
  if (!link || !closed || !/^(?:and|or|with|,|through|via)$/u.test(link.key)) return null
  const resolved = resolvedAt(context, closed)
  if (!resolved || kindAt(context, closed) !== 'organisation') return null
  return { cluster: resolved.cluster, span: closed, form: closed.mention?.form ?? '', sentence }
}

/** The sentence itself and the ones before it that are the outlet's words; a quotation looks out of itself. */
function sentencesBefore(
  { reading }: DocumentContext,
  sentence: number,
  reach: number = SENTENCES_BACK,
): number[] {
  const own = reading.sentences[sentence]
  const found = [sentence]
  for (let index = sentence - 1; index >= 0 && found.length <= reach; index--) {
    const other = reading.sentences[index]
    if (!other || !own || own.block - other.block > reach) break
    if (other.quote === null || other.quote === own.quote) found.push(index)
  }
  return found
}

/** "Belongs to the company NAME", "is owned by NAME". */
function isOwnerBehind(items: readonly Item[], at: number): boolean {
  let index = at - 1
  while (
    index > at - 5 &&
    (/^(?:adjective|noun)$/u.test(items[index]?.kind ?? '') || isArticleOrSort(items[index]))
  )
    index--
  const [verb, link] = [items[index - 1]?.key ?? '', items[index]?.key ?? '']
  return (
    (link === 'to' && /^belong(?:s|ed|ing)?$/u.test(verb)) ||
    (link === 'by' && /^(?:owned|operated|run)$/u.test(verb))
  )
}

/** "The shipping company NAME": words between a preposition and a name. */
function isArticleOrSort(item: Item | undefined): boolean {
  return item?.kind === 'word' && !/^(?:to|by|of|in|for|with|and)$/u.test(item.key)
}

function governedBy(items: readonly Item[], at: number): 'umbrella' | 'preposition' | 'none' {
  let index = at - 1
  while (index >= 0 && index > at - 5) {
    const item = items[index]
    if (!item) break
    const skipped =
      item.kind === 'adjective' || item.kind === 'noun' || item.kind === 'possessive' || item.key === 'the'
    const placeName = item.kind === 'name' && items[index + 1]?.kind === 'possessive'
    if (!skipped && !placeName) break
    index--
  }
  const word = items[index]
  if (word?.kind !== 'word') return 'none'
  // "between A and B": the second stands as the first does.
  if (/^(?:and|or)$/u.test(word.key) && items[index - 1]?.kind === 'name') return governedBy(items, index - 1)
  if (word.key === 'of') {
    const governor = items[index - 1]
    if (governor?.kind === 'role') return 'none'
    return /^(?:part|member|members|umbrella|wing|branch|faction|offshoot|arm)$/u.test(governor?.key ?? '')
      ? 'umbrella'
      : 'preposition'
  }
  return /^(?:in|on|at|by|with|against|from|to|for|under|into|within|near|over|unlike|than|between|including|called)$/u.test(
    word.key,
  )
    ? 'preposition'
    : 'none'
}

/**
 * The person that "he" or "she" means (rule C7): the last subject that is a person, in the sentence or the two
 * before it, or in as many as `reach` says. `clear` is false when another person stands beside the one chosen.
 */
export function personMeant(
  context: DocumentContext,
  sentence: number,
  before: number,
  pronoun: 'he' | 'she' | null = null,
  reach: number = SENTENCES_BACK,
): (Antecedent & { readonly clear: boolean }) | null {
  for (const index of sentencesBefore(context, sentence, reach)) {
    const items = context.sentences[index] ?? []
    const limit = index === sentence ? before : items.length
    const people: Antecedent[] = []
    for (let at = 0; at < limit; at++) {
      const item = items[at]
      const resolved = resolvedAt(context, item)
      if (!item || !resolved || kindAt(context, item) !== 'person') continue
      if (items[at + 1]?.kind === 'possessive' && people.length > 0) continue
      const gender = context.genders.get(resolved.cluster)
      if (pronoun !== null && gender !== undefined && gender !== pronoun) continue
      if (people.some(({ cluster }) => cluster === resolved.cluster)) continue
      people.push({ cluster: resolved.cluster, span: item, form: item.mention?.form ?? '', sentence: index })
    }
    // "In a statement through her lawyer, NAME, OTHER said": who stands behind a preposition is no subject.
    // "NAME's mother, OTHER, wept": nor is who somebody belongs to.
    const first =
      people.find((person) => !isAside(items, person) && !isOwner(items, person)) ??
      people.find((person) => !isAside(items, person)) ??
      people[0]
    if (!first) continue
    // "She went to President NAME. … she said": the one that the sentence is about.
    const opens = index !== sentence && pronoun !== null && items[0]?.key === pronoun
    const about =
      opens && people.every((person) => isAside(items, person))
        ? personMeant(context, index, 0, pronoun, Math.max(1, reach - 1))
        : null
    return about ?? { ...first, clear: people.length === 1 }
  }
  return null
}

function isOwner(items: readonly Item[], { span }: Antecedent): boolean {
  return items[items.findIndex(({ start }) => start === span.start) + 1]?.kind === 'possessive'
}

/** Behind a preposition, over titles, posts and whose they are. */
function isAside(items: readonly Item[], { span }: Antecedent): boolean {
  let at = items.findIndex(({ start }) => start === span.start) - 1
  const last = at - 4
  while (at > last && at >= 0) {
    const item = items[at]
    const inside =
      item?.kind === 'title' ||
      item?.kind === 'role' ||
      /^(?:the|his|her|its|their|our|lawyer|spokesman|spokeswoman|agent)$/u.test(item?.key ?? '')
    if (!inside) break
    at--
  }
  return /^(?:through|via|by|with|to|from|against|for|about|than)$/u.test(items[at]?.key ?? '')
}
