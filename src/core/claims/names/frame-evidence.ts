import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Item, NameMention } from '../reading/items.ts'
import type { Place } from '../roles/frames.ts'
import { framesAt } from '../roles/frames.ts'
import type { Evidence } from './evidence.ts'
import { looksLikeFullName, noEvidence } from './evidence.ts'

/**
 * What the frames of a sentence, and a pronoun that goes on from its subject, say about the names in it: "Anders Holm
 * spoke. He leads …" makes a person of a name that looks like one.
 */
export function evidenceOfSentence(
  items: readonly Item[],
  next: readonly Item[],
  lexicon: Lexicon,
): ReadonlyMap<NameMention, Evidence> {
  const found = new Map<NameMention, Evidence>()
  const add = (mention: NameMention, kind: 'person' | 'organisation', weight: number): void => {
    const own = found.get(mention) ?? noEvidence()
    own[kind] += weight
    found.set(mention, own)
  }
  for (const index of items.keys()) {
    for (const { person, organisation } of framedNames(items, index, lexicon)) {
      if (person) add(person, 'person', 1)
      if (organisation) add(organisation, 'organisation', 1)
    }
  }
  for (const [index, { kind, key }] of items.entries()) {
    if (kind === 'role' && lexicon.pluralHeads.has(key)) {
      for (const person of peopleListed(items, index)) add(person, 'person', 1.2)
    }
  }
  const subject = openingSubject(items)
  const only = items.filter(({ kind }) => kind === 'name').length === 1
  const opening = next
    .slice(0, 5)
    .find(({ key, kind }) => kind === 'name' || lexicon.subjectPronouns.has(key))
  const pronoun = lexicon.subjectPronouns.get(opening?.key ?? '')
  if (subject && only && looksLikeFullName(subject) && (pronoun === 'he' || pronoun === 'she'))
    add(subject, 'person', 0.8)
  return found
}

const GOVERNS =
  /^(?:of|in|on|at|to|with|by|from|for|against|near|the|a|an|and|as|via|through|between|inside|outside)$/u
/** Items before the subject of a sentence: "For a moment NAME", "On Friday evening NAME". */
const LONGEST_OPENING = 5

/** The name that a sentence is about: the first, behind words that do not govern it. */
function openingSubject(items: readonly Item[]): NameMention | null {
  const at = items.slice(0, LONGEST_OPENING + 1).findIndex(({ kind }) => kind === 'name')
  if (at < 0 || items.slice(0, at).some(({ kind }) => kind === 'quote')) return null
  return GOVERNS.test(items[at - 1]?.key ?? '') ? null : (items[at]?.mention ?? null)
}

/** "the leaders of A and B, X and Y,", "X and Y, (the) leaders of A and B": the people of a list beside a post. */
function peopleListed(items: readonly Item[], post: number): NameMention[] {
  if (items[post + 1]?.key !== 'of') return []
  let at = post + 2
  while (at < post + 16 && /^(?:name|noun|adjective)$|^(?:the|and|of)$/u.test(partKey(items[at]))) at++
  const behind: NameMention[] = []
  if (items[at]?.key === ',') {
    for (at++; at < post + 24 && /^(?:name|title)$|^(?:,|and)$/u.test(partKey(items[at])); at++) {
      const mention = items[at]?.mention
      if (mention && looksLikeFullName(mention)) behind.push(mention)
    }
  }
  if (behind.length > 1) return behind
  const ahead: NameMention[] = []
  at = items[post - 1]?.key === 'the' ? post - 2 : post - 1
  if (items[at]?.key !== ',') return []
  for (at--; at > post - 14 && /^(?:name|title)$|^(?:,|and)$/u.test(partKey(items[at])); at--) {
    const mention = items[at]?.mention
    if (mention && looksLikeFullName(mention)) ahead.push(mention)
  }
  return ahead.length > 1 ? ahead : []
}

function partKey(item: Item | undefined): string {
  return item?.kind === 'word' || item?.kind === 'mark' ? item.key : (item?.kind ?? '')
}

type Named = Place & { readonly mention: NameMention | null }

/** Names that frames of posts make persons and organisations, by the shape of the sentence alone (rule C2). */
function framedNames(
  items: readonly Item[],
  index: number,
  lexicon: Lexicon,
): { readonly person: NameMention | null; readonly organisation: NameMention | null }[] {
  return framesAt(lexicon, items, index, {
    subject: (end) => subjectShape(items, end, lexicon),
    personBefore: (end) => personShape(items, end - 1, end - 1, end),
    organisationBefore: (end) => nameAt(items, end - 1, end - 1, end),
    person: (start) => personAhead(items, start, lexicon),
    organisation: (start) => organisationAhead(items, start, lexicon),
    post: (start) => postAhead(items, start),
  }).map(({ person, organisation }) => ({ person: person.mention, organisation: organisation.mention }))
}

function nameAt(items: readonly Item[], index: number, from: number, to: number): Named | null {
  const mention = items[index]?.mention
  return mention ? { mention, from, to } : null
}

function personShape(items: readonly Item[], index: number, from: number, to: number): Named | null {
  const found = nameAt(items, index, from, to)
  return found?.mention && looksLikeFullName(found.mention) ? found : null
}

/** The name before a verb, over auxiliaries, "who" and an age. */
function subjectShape(items: readonly Item[], end: number, { auxiliaries }: Lexicon): Named | null {
  let index = end - 1
  while (index > end - 7 && items[index]?.kind === 'word' && auxiliaries.has(items[index]?.key ?? '')) index--
  if (items[index]?.key === ',') index--
  if (/^\d{1,2}$/u.test(items[index]?.key ?? '') && items[index - 1]?.key === ',') index -= 2
  return personShape(items, index, index, end)
}

function personAhead(
  items: readonly Item[],
  start: number,
  { humanNouns, subjectPronouns }: Lexicon,
): Named | null {
  const pronoun = subjectPronouns.get(items[start]?.key ?? '')
  if (pronoun === 'he' || pronoun === 'she') return { mention: null, from: start, to: start + 1 }
  for (let index = start; index < start + 5; index++) {
    const item = items[index]
    if (item?.kind === 'name') return personShape(items, index, start, index + 1)
    const skipped =
      item?.kind === 'title' ||
      item?.kind === 'role' ||
      item?.kind === 'adjective' ||
      humanNouns.has(item?.key ?? '') ||
      (index === start && /^(?:the|a|an)$/u.test(item?.key ?? ''))
    if (!skipped) return null
  }
  return null
}

function organisationAhead(items: readonly Item[], start: number, { functionWords }: Lexicon): Named | null {
  for (let index = start; index < start + 6; index++) {
    const item = items[index]
    if (item?.kind === 'name') {
      let to = index + 1
      while (items[to]?.kind === 'noun' && to < index + 3) to++
      return item.mention?.place === true || items[to]?.kind === 'possessive'
        ? null
        : nameAt(items, index, start, to)
    }
    const article = index === start && /^(?:the|a|an)$/u.test(item?.key ?? '')
    const described = item?.kind === 'adjective' || item?.kind === 'noun'
    const small = item?.kind === 'word' && !functionWords.has(item.key)
    if (!article && !described && !small) return null
  }
  return null
}

function postAhead(items: readonly Item[], start: number): Place | null {
  for (let index = start; index < start + 4; index++) {
    const item = items[index]
    if (item?.kind === 'role') return { from: start, to: index + 1 }
    if (item?.kind !== 'word' && item?.kind !== 'adjective') return null
  }
  return null
}
