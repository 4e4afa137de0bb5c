import type { NameCluster } from '../names/clusters.ts'
import type { Item } from '../reading/items.ts'
import { organisationMeant, personMeant } from '../roles/antecedents.ts'
import { kindAt, resolvedAt } from '../roles/context.ts'
import type { DocumentContext } from '../roles/context.ts'
import { isHuman, isSeveral } from './people-nouns.ts'
import { MESSAGE_NOUNS } from '../lexicon/english-names.ts'
import type { RoleEntry } from '../lexicon/lexicon.ts'

/** A speaker described by a post: "the group's spokesman". Indices are items of the sentence. */
export type Description = {
  readonly role: RoleEntry
  readonly sentence: number
  readonly at: number
  readonly link: number
}

export const MESSAGES: ReadonlySet<string> = new Set(MESSAGE_NOUNS.split(/\s+/u))

/** Whom a stretch of a sentence names, and the index after its last item. */
export type NounPhrase = {
  readonly cluster: NameCluster | null
  readonly text: string
  readonly to: number
  readonly description: Description | null
  /** The name was found by its place alone: "the doctor" after a name. */
  readonly nearest?: boolean
}

/** A name, pronoun or description that starts at an index. */
export function nounPhraseFrom(
  context: DocumentContext,
  sentence: number,
  items: readonly Item[],
  start: number,
): NounPhrase | null {
  const first = items[start]
  if (!first) return null
  const pronoun = first.kind === 'word' ? context.lexicon.subjectPronouns.get(first.key) : undefined
  if (pronoun)
    return {
      cluster: pronounced(context, sentence, start, pronoun),
      text: textOf(context, first, first),
      to: start + 1,
      description: null,
    }
  let index = start
  let human: Item | null = null
  let nounAt: Item | null = null
  for (; index < start + 12; index++) {
    const item = items[index]
    if (!item) break
    if (item.kind === 'name') {
      const next = items[index + 1]
      const kind = kindAt(context, item)
      if (next?.kind === 'possessive') {
        index++
        continue
      }
      const describes =
        kind !== 'person' && (next?.kind === 'noun' || next?.kind === 'title' || isHuman(context, next))
      if (describes) continue
      return {
        cluster: resolvedAt(context, item)?.cluster ?? null,
        text: textOf(context, first, item),
        to: index + 1,
        description: null,
      }
    }
    if (isHuman(context, item)) human = item
    else if (item.kind === 'noun') nounAt = item
    else if (item.kind === 'word' && !isInsidePhrase(context, item, index === start)) break
    else if (item.kind === 'mark' || item.kind === 'quote') break
  }
  const last = human ?? nounAt
  if (!last) return /^(?:one|two|some|another)$/u.test(first.key) ? oneOfThem(context, items, start) : null
  const lastIndex = items.indexOf(last)
  const definite = first.key === 'the'
  const more = ofPhrase(context, items, lastIndex + 1)
  const text = textOf(context, first, items[more - 1] ?? last)
  if (human) {
    const named =
      apposition(context, items, more) ??
      apposition(context, items, wholeOfPhrase(context, items, lastIndex + 1)) ??
      givenName(context, items, lastIndex + 1)
    if (named) return named
    const bare = more === lastIndex + 1 && human.role?.group !== 'spokesperson'
    const cluster =
      definite && bare && !MESSAGES.has(human.key) && !isSeveral(context, human)
        ? (personMeant(context, sentence, start)?.cluster ?? null)
        : null
    return {
      cluster,
      nearest: cluster !== null,
      text,
      to: more,
      description: human.role ? { role: human.role, sentence, at: lastIndex, link: lastIndex + 1 } : null,
    }
  }
  const meant =
    definite && last.noun !== null ? organisationMeant(context, sentence, start, last.noun, last.key) : null
  return { cluster: meant?.cluster ?? null, text, to: lastIndex + 1, description: null }
}

/** "one of them, NAME," and "another, NAME,": somebody of several, and who it is. */
function oneOfThem(context: DocumentContext, items: readonly Item[], start: number): NounPhrase | null {
  const comma = items.slice(start, start + 7).findIndex(({ key }) => key === ',')
  const between = items.slice(start + 1, start + comma)
  const plain = between.every(({ kind, key }) => kind === 'word' && !context.lexicon.sayingVerbs.has(key))
  return comma > 0 && plain ? apposition(context, items, start + comma) : null
}

/**
 * ", Odo Brandt," after a description: the description is his, and the name says who speaks. A name of which nothing
 * else says what it is may be a person's: people are described so.
 */
function apposition(context: DocumentContext, items: readonly Item[], comma: number): NounPhrase | null {
  if (items[comma]?.key !== ',') return null
  let at = comma + 1
  // ", the teacher NAME", ", Spokesperson of the Government, Mrs NAME".
  while (at < comma + 9 && isBeforeName(context, items, at)) at++
  const name = items[at]
  if (name?.kind !== 'name') return null
  const kind = kindAt(context, name)
  // "NAME KC, is": letters behind a name.
  const letters = items[at + 1]?.kind === 'word' && POSTNOMINAL.test(items[at + 1]?.key ?? '')
  const after = items[letters ? at + 2 : at + 1]
  const closes =
    after === undefined ||
    /^[,.]$/u.test(after.key) ||
    after.kind === 'quote' ||
    (kind === 'person' && (isSaying(context, after) || /^(?:of|from|in|told)$/u.test(after.key)))
  if (!closes || kind === 'place' || kind === 'organisation') return null
  return {
    cluster: resolvedAt(context, name)?.cluster ?? null,
    text: textOf(context, name, name),
    // The comma closes the apposition: it parts nothing from the verb.
    to: at + (after?.key === ',' ? 2 : 1) + (letters ? 1 : 0),
    description: null,
  }
}

/** "a man of about forty who gave his name as NAME", "a driver who would be named only as NAME". */
function givenName(context: DocumentContext, items: readonly Item[], from: number): NounPhrase | null {
  for (let at = from; at < from + 10; at++) {
    const item = items[at]
    if (!item || item.kind === 'quote' || /^[.;:]$/u.test(item.key)) return null
    const named =
      (item.key === 'as' &&
        /^(?:name|himself|herself|identified|named|known|only)$/u.test(items[at - 1]?.key ?? '')) ||
      (/^(?:named|called)$/u.test(item.key) && at === from)
    const name = items[at + 1]
    if (!named || name?.kind !== 'name' || /^(?:place|organisation)$/u.test(kindAt(context, name) ?? ''))
      continue
    return {
      cluster: resolvedAt(context, name)?.cluster ?? null,
      text: textOf(context, name, name),
      to: at + 2,
      description: null,
    }
  }
  return null
}

const POSTNOMINAL = /^(?:kc|qc|sc|mp|mep|msp|mla|obe|mbe|cbe|md|phd|jr|sr|esq|sj|op)$/u

/** What may stand between the comma of an apposition and its name. */
function isBeforeName(context: DocumentContext, items: readonly Item[], at: number): boolean {
  const item = items[at]
  if (!item || item.kind === 'quote') return false
  if (item.kind === 'title' || isHuman(context, item) || item.kind === 'adjective') return true
  if (item.kind === 'noun' && isHuman(context, items[at - 1])) return true
  if (item.kind === 'noun') return isHuman(context, items[at + 1])
  return item.key === 'the' || (item.key === ',' && items[at + 1]?.kind === 'title')
}

function isSaying({ lexicon }: DocumentContext, item: Item): boolean {
  return item.kind === 'word' && lexicon.sayingVerbs.has(item.key)
}

/** "of the Kestrel Front group", "for Kestrel Front", "for the port authority" after a description of a person. */
function ofPhrase({ lexicon }: DocumentContext, items: readonly Item[], from: number): number {
  if (!/^(?:of|for|at|from|with)$/u.test(items[from]?.key ?? '')) return from
  let index = from + 1
  let plain = 0
  while (index < from + 7) {
    const item = items[index]
    const named =
      item &&
      (item.kind === 'name' ||
        item.kind === 'noun' ||
        item.kind === 'adjective' ||
        item.kind === 'possessive' ||
        item.key === 'the')
    const common =
      item?.kind === 'word' &&
      items[from + 1]?.key === 'the' &&
      index > from + 1 &&
      ++plain <= 2 &&
      !lexicon.functionWords.has(item.key) &&
      !lexicon.sayingVerbs.has(item.key) &&
      !lexicon.auxiliaries.has(item.key) &&
      !/(?:ed|ly)$/u.test(item.key)
    if (!named && !common) break
    index++
  }
  while (index > from && items[index - 1]?.key === 'the') index--
  return index > from + 1 ? index : from
}

/** "of marketing", "of our board", "of rescue work in the province": up to the comma of an apposition. */
function wholeOfPhrase({ lexicon }: DocumentContext, items: readonly Item[], from: number): number {
  if (!/^(?:of|for|at|from|with|in)$/u.test(items[from]?.key ?? '')) return from
  let index = from + 1
  for (; index < from + 9; index++) {
    const item = items[index]
    if (!item || item.kind === 'mark' || item.kind === 'quote') break
    const link = /^(?:the|a|an|our|his|her|its|their|this|of|for|and|in|at)$/u.test(item.key)
    if (item.kind !== 'word' || link) continue
    if (
      lexicon.functionWords.has(item.key) ||
      lexicon.sayingVerbs.has(item.key) ||
      lexicon.auxiliaries.has(item.key)
    )
      return from
  }
  return index
}

function isInsidePhrase({ lexicon }: DocumentContext, { key }: Item, first: boolean): boolean {
  if (/^(?:the|a|an|one|another|his|her|its|their|our|my|some|several|two|three)$/u.test(key)) return first
  const common =
    lexicon.functionWords.has(key) && !lexicon.neutralRoleWords.has(key) && !lexicon.seniorWords.has(key)
  return !common && !lexicon.sayingVerbs.has(key) && !lexicon.auxiliaries.has(key)
}

function pronounced(
  context: DocumentContext,
  sentence: number,
  at: number,
  pronoun: 'he' | 'she' | 'they' | 'it',
): NameCluster | null {
  if (pronoun === 'it') return organisationMeant(context, sentence, at, null)?.cluster ?? null
  if (pronoun === 'they') return null
  return personMeant(context, sentence, at, pronoun)?.cluster ?? null
}

/** The subject of a verb of saying, to its left: over auxiliaries, and over one apposition between commas. */
export function subjectOf(
  context: DocumentContext,
  sentence: number,
  items: readonly Item[],
  verb: number,
): NounPhrase | null {
  const participle = (items[verb]?.key ?? '').endsWith('ing')
  let index = verb - 1
  while (index >= 0 && index > verb - 6) {
    const item = items[index]
    const auxiliary =
      item?.kind === 'word' &&
      item.key !== 'who' &&
      (context.lexicon.auxiliaries.has(item.key) ||
        item.key.endsWith('ly') ||
        // "Used to say", "went on to say", "has fallen silent, but said".
        /^(?:and|but|to|used|likes|liked|went|goes|on)$/u.test(item.key))
    if (!auxiliary) break
    index--
  }
  if (items[index]?.key === 'who') {
    const person = relativeHead(context, items, index)
    if (person) return person
  }
  if (
    participle ||
    items[index]?.key === ',' ||
    items[index]?.key === 'who' ||
    items[index]?.kind === 'quote'
  ) {
    const joined = items.slice(index, verb).some(({ key }) => /^(?:and|but)$/u.test(key))
    const named = participle || joined ? null : namedBefore(context, items, index)
    return named ?? firstSubject(context, sentence, items, verb)
  }
  const last = items[index]
  if (!last) return null
  const beside = phraseEnding(context, sentence, items, index)
  // "He thought about it and said", "NAME thanked OTHER and said": whose doing comes before is who speaks.
  if (beside && items.slice(index + 1, verb).some(({ key }) => /^(?:and|but)$/u.test(key))) {
    const first = firstSubject(context, sentence, items, verb)
    const isNamed = (first?.cluster ?? null) !== null || kindAt(context, last) !== 'person'
    if (first && first.to <= index && isNamed) return first
  }
  if (beside) return beside
  return participle ? firstSubject(context, sentence, items, verb) : barePerson(context, items, index)
}

/** The pronoun or noun phrase of which an item is the last. */
function phraseEnding(
  context: DocumentContext,
  sentence: number,
  items: readonly Item[],
  at: number,
): NounPhrase | null {
  const last = items[at]
  if (last?.kind === 'word' && context.lexicon.subjectPronouns.has(last.key))
    return nounPhraseFrom(context, sentence, items, at)
  for (let from = Math.max(0, at - 8); from <= at; from++) {
    const phrase = startsPhrase(items, from, context) ? nounPhraseFrom(context, sentence, items, from) : null
    if (phrase && phrase.to === at + 1) return phrase
  }
  return null
}

/** "Head of mission NAME said", "On Friday afternoon NAME said": a name with no word before it that governs it. */
function barePerson(context: DocumentContext, items: readonly Item[], at: number): NounPhrase | null {
  const item = items[at]
  const before = items[at - 1]
  if (!item || kindAt(context, item) !== 'person' || before?.kind !== 'word') return null
  if (context.lexicon.functionWords.has(before.key) || context.lexicon.sayingVerbs.has(before.key))
    return null
  return {
    cluster: resolvedAt(context, item)?.cluster ?? null,
    text: textOf(context, item, item),
    to: at + 1,
    description: null,
  }
}

/** "On Monday, the harbour master, NAME, said": a description between commas, or at the start, and its name. */
function namedBefore(context: DocumentContext, items: readonly Item[], comma: number): NounPhrase | null {
  let open = comma - 2
  while (items[open]?.kind === 'title') open--
  if (items[comma]?.key !== ',' || items[comma - 1]?.kind !== 'name' || items[open]?.key !== ',') return null
  for (let from = open - 1; from >= Math.max(0, open - 12); from--) {
    const item = items[from]
    if (!item || item.kind === 'quote' || item.key === ',') return null
    const edge = items[from - 1]
    if (edge && edge.kind !== 'mark' && edge.kind !== 'quote') continue
    const opens = item.kind === 'role' || /^(?:the|an?|his|her|its|their|our|one|another)$/u.test(item.key)
    const human = items.slice(from, Math.min(open, from + 6)).some((part) => isHuman(context, part))
    return opens && human ? apposition(context, items, open) : null
  }
  return null
}

/** "Odo Brandt, 38, who told us": whom the relative clause is about. */
function relativeHead(context: DocumentContext, items: readonly Item[], who: number): NounPhrase | null {
  for (let at = who - 1; at > who - 6; at--) {
    const item = items[at]
    if (!item || item.kind === 'quote') return null
    if (item.kind === 'name') {
      if (kindAt(context, item) !== 'person') return null
      const cluster = resolvedAt(context, item)?.cluster ?? null
      return { cluster, text: textOf(context, item, item), to: at + 1, description: null }
    }
    if (item.kind === 'word' && !/^\d/u.test(item.key) && item.key !== 'and') return null
  }
  return null
}

/** The first name or pronoun of the sentence that can speak: the subject of "NAME did this, adding …". */
export function firstSubject(
  context: DocumentContext,
  sentence: number,
  items: readonly Item[],
  verb: number,
): NounPhrase | null {
  for (let index = 0; index < verb; index++) {
    const item = items[index]
    if (!item) continue
    const kind = kindAt(context, item)
    const before = items[index - 1]
    const governed =
      before?.kind === 'word' && /^(?:of|in|on|at|to|with|by|from|for|against|as)$/u.test(before.key)
    if (kind === 'place' || (governed && kind !== null)) continue
    if (items[index + 1]?.kind === 'possessive') continue
    const pronoun = item.kind === 'word' && context.lexicon.subjectPronouns.has(item.key)
    // "A mother who has a pass, said": at the start of the sentence somebody new.
    const somebody = index === 0 && /^(?:an?|one|another)$/u.test(item.key) && isHuman(context, items[1])
    const described = item.kind === 'word' && (item.key === 'the' || somebody) && !governed
    if (kind === 'person' || kind === 'organisation' || pronoun || described) {
      const phrase = nounPhraseFrom(context, sentence, items, index)
      if (phrase) return phrase
    }
  }
  return null
}

function startsPhrase(items: readonly Item[], at: number, context: DocumentContext): boolean {
  const before = items[at - 1]
  if (!before || /^(?:the|a|an|our)$/u.test(items[at]?.key ?? '')) return true
  if (before.kind === 'mark' || before.kind === 'quote') return true
  if (before.kind === 'word')
    return context.lexicon.functionWords.has(before.key) && !/^(?:the|a|an|of|his|her|its)$/u.test(before.key)
  return before.kind === 'name' && before.mention !== null && items[at]?.kind === 'name'
}

/** The words from one item to another, on one line. */
export function textOf({ reading }: DocumentContext, first: Item, last: Item): string {
  return reading.document.text.slice(first.start, Math.max(first.end, last.end)).replaceAll(/\s+/gu, ' ')
}
