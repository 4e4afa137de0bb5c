import type { Span } from '../../text/span.ts'
import { glossFor } from '../lexicon/glosses.ts'
import type { NameCluster } from '../names/clusters.ts'
import type { Item } from '../reading/items.ts'
import { behindAside } from '../names/descriptions.ts'
import { organisationMeant } from './antecedents.ts'
import type { Antecedent } from './antecedents.ts'
import type { DocumentContext } from './context.ts'
import { kindAt, resolvedAt } from './context.ts'

/** A person or organisation taking part in a role, with the words that bring it in. */
export type Participant = {
  readonly cluster: NameCluster
  readonly span: Span
  /** Index of the first item that belongs to it. */
  readonly from: number
  /** Index after its last item. */
  readonly to: number
  /** Set when a description or pronoun stands for it. */
  readonly antecedent: Antecedent | null
  /** The words that stand for it. */
  readonly form: string
}

const SUBDIVISIONS =
  /^(?:wing|branch|arm|delegation|chapter|cell|office|operations|division|department|section|youth|caucus|campaign|bureau|board|subsidiary|politburo|crime|family|commander|commanders|candidate|headquarters)$/u

/** The organisation that a phrase starting at an index names: "the Kestrel Front militia", "Ruritania's Guard", "the group". */
export function organisationFrom(
  context: DocumentContext,
  sentence: number,
  start: number,
  mayBePlace = false,
): Participant | null {
  const items = context.sentences[sentence] ?? []
  let index = start
  let article = ''
  let described = false
  let noun: { readonly item: Item; readonly at: number } | null = null
  for (; index < start + 9; index++) {
    const item = items[index]
    if (!item) return null
    if (item.key === 'it' && index === start) return itself(context, sentence, items, start)
    if (item.kind === 'word' && item.key === 'both' && index === start) continue
    const opening = index === start || items[index - 1]?.key === 'both'
    if (item.kind === 'word' && /^(?:the|a|an|this|that|his|her)$/u.test(item.key) && opening) {
      article = item.key
      continue
    }
    if (item.kind === 'name') {
      const kind = kindAt(context, item)
      const next = items[index + 1]
      if (next?.kind === 'possessive' && (kind === 'place' || items[index + 2]?.kind === 'name')) {
        index++
        noun = null
        continue
      }
      if (kind === 'organisation' || (kind === 'unknown' && !described))
        return namedOrganisation(context, items, start, index)
      if (kind === 'place' && next?.kind === 'name') continue
      return kind === 'place' && mayBePlace ? namedOrganisation(context, items, start, index) : null
    }
    if (item.kind === 'noun' && item.noun !== null) {
      noun = { item, at: index }
      continue
    }
    if (item.kind === 'adjective') continue
    if (item.kind === 'word' && noun === null && isModifier(context, item)) continue
    if (noun !== null && item.key !== 'as' && NAMING.test(item.key)) {
      const named = items[index + 1]?.key === 'the' ? index + 2 : index + (item.key === 'known' ? 2 : 1)
      const name = items[named]?.key === 'the' ? named + 1 : named
      return items[name]?.kind === 'name' && kindAt(context, items[name]) !== 'person'
        ? namedOrganisation(context, items, start, name)
        : null
    }
    // "the rival Sun Battalions", "the powerful, Iran-backed Front": any adjectives before a name that is surely one.
    if (article !== '' && noun === null && isAdjectival(context, items, index)) {
      described = true
      continue
    }
    // “La compañía minera Cobresur”: in Romance languages adjectives stand behind their noun.
    if (noun !== null && isAdjectiveBehind(context, items, index)) continue
    break
  }
  if (!noun || !/^(?:the|this|that|his|her)$/u.test(article) || noun.item.noun === null) return null
  const after = items[noun.at + 1]
  if (after && (after.kind === 'possessive' || SUBDIVISIONS.test(after.key) || after.key === 'of'))
    return null
  const meant = organisationMeant(context, sentence, start, noun.item.noun, noun.item.key)
  return (
    meant && {
      cluster: meant.cluster,
      span: spanOf(items, start, noun.at + 1),
      from: start,
      to: noun.at + 1,
      antecedent: meant,
      form: textOf(context, items, start, noun.at + 1),
    }
  )
}

/** "leads it": the organisation that "its" would mean. */
function itself(
  context: DocumentContext,
  sentence: number,
  items: readonly Item[],
  start: number,
): Participant | null {
  const [item, next] = [items[start], items[start + 1]]
  if (!item || (next && next.kind !== 'mark' && !/^(?:and|since|until|from|today|now|for)$/u.test(next.key)))
    return null
  const meant = organisationMeant(context, sentence, start, null)
  return (
    meant && {
      cluster: meant.cluster,
      span: item,
      from: start,
      to: start + 1,
      antecedent: meant,
      form: item.key,
    }
  )
}

const NAMING = /^(?:called|named|dubbed|known|as)$/u

/** A small word between an article and a name that may describe it, or the comma between two. */
function isAdjectival({ lexicon }: DocumentContext, items: readonly Item[], index: number): boolean {
  const item = items[index]
  if (!item) return false
  if (item.key === ',') return /^(?:word|adjective)$/u.test(items[index + 1]?.kind ?? '')
  return (
    item.kind === 'word' &&
    !item.capital &&
    !/ing$|^\d/u.test(item.key) &&
    !lexicon.functionWords.has(item.key) &&
    !lexicon.humanNouns.has(item.key)
  )
}

function isAdjectiveBehind(context: DocumentContext, items: readonly Item[], index: number): boolean {
  const next = items[index + 1]
  return (
    next?.kind === 'name' &&
    /^(?:organisation|unknown)$/u.test(kindAt(context, next) ?? '') &&
    isAdjectival(context, items, index) &&
    glossFor(context.reading.document.meta.language) !== null
  )
}

function namedOrganisation(
  context: DocumentContext,
  items: readonly Item[],
  start: number,
  index: number,
): Participant | null {
  const item = items[index]
  const resolved = resolvedAt(context, item)
  if (!item || !resolved) return null
  let to = index + 1
  const next = items[to]
  if (next?.kind === 'possessive' || SUBDIVISIONS.test(next?.key ?? '')) return null
  // "the Northern Police press office".
  if (next?.kind === 'word' && SUBDIVISIONS.test(items[to + 1]?.key ?? '')) return null
  while (items[to]?.kind === 'noun' && items[to]?.noun !== null && to < index + 4) to++
  if (SUBDIVISIONS.test(items[to]?.key ?? '')) return null
  if (items[to]?.key === '(' && items[to + 2]?.key === ')') to += 3
  return {
    cluster: resolved.cluster,
    span: item,
    from: start,
    to,
    antecedent: null,
    form: item.mention?.form ?? '',
  }
}

function isModifier({ lexicon }: DocumentContext, { key }: Item): boolean {
  return (
    lexicon.neutralRoleWords.has(key) ||
    lexicon.seniorWords.has(key) ||
    /^(?:large|small|armed|rebel|far-right|far-left|banned|once|feared|giant|ruling|separatist|radical|insurgent|paramilitary|shadowy|conservative|liberal|big|old|famous|troubled)$/u.test(
      key,
    )
  )
}

/**
 * The organisation whose possessive or name ends right before an index: "the group's |", "Kestrel Front |",
 * "its |", "Heron militia |".
 */
export function organisationBefore(
  context: DocumentContext,
  sentence: number,
  end: number,
  mayBePlace = false,
): Participant | null {
  const items = context.sentences[sentence] ?? []
  const last = items[end - 1]
  if (!last) return null
  if (last.kind === 'word' && (last.key === 'its' || last.key === 'their')) {
    const meant = organisationMeant(context, sentence, end - 1, null)
    return (
      meant && {
        cluster: meant.cluster,
        span: last,
        from: end - 1,
        to: end,
        antecedent: meant,
        form: last.key,
      }
    )
  }
  if (last.kind === 'word' && last.key === 'whose') {
    const owner = items[end - 2]?.key === ',' ? end - 2 : end - 1
    const at = items[owner - 1]?.key === ')' && items[owner - 3]?.key === '(' ? owner - 3 : owner
    return bareName(context, items, at - 1, true, end)
  }
  const possessive = last.kind === 'possessive'
  let index = possessive ? end - 2 : end - 1
  const item = items[index]
  if (!item) return null
  if (item.kind === 'name') return bareName(context, items, index, possessive, end, mayBePlace)
  if (item.key === ')' && items[index - 2]?.key === '(')
    return bareName(context, items, index - 3, possessive, end)
  if (item.kind !== 'noun' || item.noun === null) return null
  const noun = item.noun
  while (items[index - 1]?.kind === 'adjective' || items[index - 1]?.kind === 'noun') index--
  const before = items[index - 1]
  if (before?.kind === 'name' && kindAt(context, before) === 'organisation')
    return bareName(context, items, index - 1, true, end)
  if (before?.kind !== 'word' || !/^(?:the|this|that)$/u.test(before.key)) return null
  if (item.capital && before.key !== 'the') return null
  const meant = organisationMeant(context, sentence, index - 1, noun, item.key)
  return (
    meant && {
      cluster: meant.cluster,
      span: spanOf(items, index - 1, end),
      from: index - 1,
      to: end,
      antecedent: meant,
      form: textOf(context, items, index - 1, possessive ? end - 1 : end),
    }
  )
}

function bareName(
  context: DocumentContext,
  items: readonly Item[],
  index: number,
  possessive: boolean,
  to: number,
  mayBePlace = false,
): Participant | null {
  const item = items[index]
  const resolved = resolvedAt(context, item)
  const kind = kindAt(context, item)
  const fits =
    kind === 'organisation' ||
    (possessive && kind === 'unknown') ||
    (mayBePlace && (kind === 'place' || kind === 'unknown'))
  if (!item || !resolved || !fits) return null
  let from = index
  while (items[from - 1]?.kind === 'adjective' || items[from - 1]?.kind === 'noun') from--
  if (items[from - 1]?.kind === 'word' && items[from - 1]?.key === 'the') from--
  return { cluster: resolved.cluster, span: item, from, to, antecedent: null, form: item.mention?.form ?? '' }
}

/** The person named at an index, titles and adjectives before the name skipped. */
export function personFrom(context: DocumentContext, sentence: number, start: number): Participant | null {
  const items = context.sentences[sentence] ?? []
  for (let index = start; index < start + 6; index++) {
    const item = items[index]
    if (!item) return null
    if (item.kind === 'title' || item.kind === 'adjective') continue
    if (item.kind === 'role' && (item.capital || item.role?.group === 'senior')) continue
    const article = index === start && /^(?:the|a|an)$/u.test(item.key)
    if (item.kind === 'word' && (article || context.lexicon.humanNouns.has(item.key))) continue
    const opens = item.key === 'and' || items[index - 1]?.key === 'by'
    if (isDescribing(context, items, index) && (index > start || opens)) continue
    if (isBodyOfRank(items, index)) continue
    // "led by a lawyer, NAME,".
    if (item.key === ',' && index > start + 1 && items[index + 1]?.kind === 'name') {
      const closed = items[index + 2] === undefined || items[index + 2]?.kind === 'mark'
      if (closed && /^(?:a|an)$/u.test(items[start]?.key ?? '')) continue
    }
    if (index > start && NAMING.test(item.key)) continue
    if (item.kind === 'name') return person(context, items, index, start, index + 1)
    return null
  }
  return null
}

/** "the lawyer and former judge NAME": what may stand between two descriptions of one person. */
function isDescribing({ lexicon }: DocumentContext, items: readonly Item[], index: number): boolean {
  const item = items[index]
  const next = items[index + 1]
  const human = (other: Item | undefined): boolean =>
    other !== undefined && (other.kind === 'role' || lexicon.humanNouns.has(other.key))
  if (item?.key === 'and')
    return human(items[index - 1]) && next?.kind !== 'role' && (human(next) || human(items[index + 2]))
  if (item && lexicon.formerWords.has(item.key)) return human(next) || isBodyOfRank(items, index + 1)
  return item?.kind === 'role' && (next?.kind === 'name' || /^(?:and|,)$/u.test(next?.key ?? ''))
}

/** "(former) army major NAME": the noun for a body before what the person is in it. */
function isBodyOfRank(items: readonly Item[], index: number): boolean {
  const [item, next, name] = items.slice(index, index + 3)
  return (
    item?.kind === 'noun' &&
    !item.capital &&
    name?.kind === 'name' &&
    (next?.kind === 'title' || next?.kind === 'role')
  )
}

/** The person whose name ends right before an index; an age between commas and a bracket may follow the name. */
export function personBefore(context: DocumentContext, sentence: number, end: number): Participant | null {
  const items = context.sentences[sentence] ?? []
  let index = end - 1
  if (/^\d{1,2}$/u.test(items[index]?.key ?? '') && items[index - 1]?.key === ',') index -= 2
  if (items[index]?.key === ')' && items[index - 2]?.key === '(') index -= 3
  if (items[index]?.key === ')') index = beforeBrackets(items, index) - 1
  if (items[index]?.kind !== 'name') index = beforeAside(items, index + 1) - 1
  return person(context, items, index, index, end)
}

/** Where brackets that end at an index open, at most twelve items before. */
export function beforeBrackets(items: readonly Item[], close: number): number {
  for (let at = close - 1; at > close - 14; at--) if (items[at]?.key === '(') return at
  return close + 1
}

/** The index after the name that an aside on a picture follows: "NAME (far left)", "NAME, pictured". */
function beforeAside(items: readonly Item[], end: number): number {
  for (let at = end - 2; at > end - 7; at--) {
    if (items[at]?.kind === 'name' && behindAside(items, at + 1) >= end) return at + 1
  }
  return end
}

/** The item at an index as a person, `null` when it names none. */
export function person(
  context: DocumentContext,
  items: readonly Item[],
  index: number,
  from: number,
  to: number,
): Participant | null {
  const item = items[index]
  const resolved = resolvedAt(context, item)
  if (!item || !resolved || kindAt(context, item) !== 'person') return null
  return { cluster: resolved.cluster, span: item, from, to, antecedent: null, form: item.mention?.form ?? '' }
}

/** The span from one item to before another. */
export function spanOf(items: readonly Item[], from: number, to: number): Span {
  const first = items[from]
  const last = items[to - 1]
  return { start: first?.start ?? 0, end: last?.end ?? first?.end ?? 0 }
}

function textOf({ reading }: DocumentContext, items: readonly Item[], from: number, to: number): string {
  const { start, end } = spanOf(items, from, to)
  return reading.document.text.slice(start, end)
}
