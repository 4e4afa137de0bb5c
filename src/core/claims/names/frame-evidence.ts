import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Item, NameMention } from '../reading/items.ts'
import type { Place } from '../roles/frames.ts'
import { frameAt } from '../roles/frames.ts'
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
    const framed = framedNames(items, index, lexicon)
    if (!framed) continue
    add(framed.person, 'person', 1)
    add(framed.organisation, 'organisation', 1)
  }
  for (const [index, { kind, key }] of items.entries()) {
    if (kind === 'role' && lexicon.pluralHeads.has(key)) {
      for (const person of peopleListed(items, index)) add(person, 'person', 1.2)
    }
  }
  const subject = items[0]?.mention ?? (items[0]?.kind === 'title' ? items[1]?.mention : null)
  const only = items.filter(({ kind }) => kind === 'name').length === 1
  const pronoun = lexicon.subjectPronouns.get(next[0]?.key ?? '')
  if (subject && only && looksLikeFullName(subject) && (pronoun === 'he' || pronoun === 'she'))
    add(subject, 'person', 0.8)
  return found
}

/** "the leaders of A and B, X and Y,": the names behind the comma, when as many stand before it. */
function peopleListed(items: readonly Item[], post: number): NameMention[] {
  if (items[post + 1]?.key !== 'of') return []
  let groups = 0
  let at = post + 2
  for (; at < post + 16 && /^(?:name|noun|adjective)$|^(?:the|and|of)$/u.test(partKey(items[at])); at++)
    if (items[at]?.kind === 'name') groups++
  if (items[at]?.key !== ',') return []
  const people: NameMention[] = []
  for (at++; at < post + 24 && /^(?:name|title)$|^(?:,|and)$/u.test(partKey(items[at])); at++) {
    const mention = items[at]?.mention
    if (mention && looksLikeFullName(mention)) people.push(mention)
  }
  return people.length === groups && groups > 1 ? people : []
}

function partKey(item: Item | undefined): string {
  return item?.kind === 'word' || item?.kind === 'mark' ? item.key : (item?.kind ?? '')
}

type Named = Place & { readonly mention: NameMention }

/** Names that a frame of posts makes a person and an organisation, by the shape of the sentence alone (rule C2). */
export function framedNames(
  items: readonly Item[],
  index: number,
  lexicon: Lexicon,
): { readonly person: NameMention; readonly organisation: NameMention } | null {
  const found = frameAt(lexicon, items, index, {
    subject: (end) => subjectShape(items, end, lexicon),
    personBefore: (end) => personShape(items, end - 1, end - 1, end),
    organisationBefore: (end) => nameAt(items, end - 1, end - 1, end),
    person: (start) => personAhead(items, start, lexicon),
    organisation: (start) => organisationAhead(items, start, lexicon),
    post: (start) => postAhead(items, start),
  })
  return found && { person: found.person.mention, organisation: found.organisation.mention }
}

function nameAt(items: readonly Item[], index: number, from: number, to: number): Named | null {
  const mention = items[index]?.mention
  return mention ? { mention, from, to } : null
}

function personShape(items: readonly Item[], index: number, from: number, to: number): Named | null {
  const found = nameAt(items, index, from, to)
  return found && looksLikeFullName(found.mention) ? found : null
}

/** The name before a verb, over auxiliaries, "who" and an age. */
function subjectShape(items: readonly Item[], end: number, { auxiliaries }: Lexicon): Named | null {
  let index = end - 1
  while (index > end - 7 && items[index]?.kind === 'word' && auxiliaries.has(items[index]?.key ?? '')) index--
  if (items[index]?.key === ',') index--
  if (/^\d{1,2}$/u.test(items[index]?.key ?? '') && items[index - 1]?.key === ',') index -= 2
  return personShape(items, index, index, end)
}

function personAhead(items: readonly Item[], start: number, { humanNouns }: Lexicon): Named | null {
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
