import { kindAt, resolvedAt } from '../roles/context.ts'
import type { DocumentContext } from '../roles/context.ts'
import { nounPhraseFrom, subjectOf, type NounPhrase } from './noun-phrase.ts'
import { isHuman, isSeveral } from './people-nouns.ts'

/** What a sentence is about, as far as a pronoun of the next one is concerned. */
export type Topic =
  | { readonly about: 'phrase'; readonly phrase: NounPhrase }
  /** It goes on with the same pronoun. */
  | { readonly about: 'same' }
  /** It speaks of nobody whom the pronoun could mean. */
  | { readonly about: 'nobody' }
  | { readonly about: 'unclear' }

/** Who says something in a sentence: "…, said NAME.", "NAME said that OTHER told …". The clause on top counts. */
export function sayerOf(context: DocumentContext, sentence: number): NounPhrase | null {
  const items = context.sentences[sentence] ?? []
  const verbs = [...items.keys()].filter((at) => speaks(context, items, at))
  for (const verb of verbs) {
    const behind = inverted(context, sentence, verb)
    if (behind) return behind
  }
  const main = verbs.find((verb) => !isSubordinate(items, verb)) ?? verbs.at(-1)
  return main === undefined ? null : subjectOf(context, sentence, items, main)
}

type Items = DocumentContext['sentences'][number]

/** A verb of saying that is told of who does it: not "is accused", not "adding". */
function speaks({ lexicon }: DocumentContext, items: Items, at: number): boolean {
  const item = items[at]
  if (item?.kind !== 'word' || !lexicon.sayingVerbs.has(item.key) || item.key.endsWith('ing')) return false
  let before = at - 1
  while (/ly$|^(?:also|been|never|not|once|often|since|already|still)$/u.test(items[before]?.key ?? ''))
    before--
  return !/^(?:is|are|was|were|be|being)$/u.test(items[before]?.key ?? '') && items[at - 1]?.key !== 'been'
}

const SUBORDINATES =
  /^(?:when|while|after|before|as|if|because|since|until|though|although|which|that|whether|what|how|why)$/u

/** Whether the clause of a verb opens with a conjunction, as far as the last comma says. */
function isSubordinate(items: Items, verb: number): boolean {
  for (let at = verb - 1; at >= 0 && items[at]?.key !== ',' && items[at]?.key !== ';'; at--)
    if (SUBORDINATES.test(items[at]?.key ?? '')) return true
  return false
}

/** Verbs that have whom they speak to, or of, right behind them. */
const ADDRESSING =
  /^(?:t(?:ells?|old)|ask(?:s|ed)|assur|warn|accus|urg|advis|inform|call|describ|denounc|criticis|criticiz|condemn|prais|mock|blast|slam|hail|dismiss|quot|implor|begg?|remind|thank|read)/u

/** "…, said NAME.", "…, said his counsel, NAME, …": the subject behind its verb. */
export function inverted(context: DocumentContext, sentence: number, verb: number): NounPhrase | null {
  const items = context.sentences[sentence] ?? []
  const before = items[verb - 1]
  // "NAME, a former general, told reporters": whom they told.
  if (ADDRESSING.test(items[verb]?.key ?? '')) return null
  if (before?.key !== ',' && before?.kind !== 'quote') return null
  const phrase = nounPhraseFrom(context, sentence, items, verb + 1)
  const after = phrase ? items[phrase.to] : undefined
  if (!phrase) return null
  if (after === undefined || after.kind === 'quote' || /^[.:;?!]$/u.test(after.key)) return phrase
  // "The academy, which gives the prize, said NAME, 40, would come": who is spoken of.
  const relative = items
    .slice(0, verb)
    .some(({ key }, at) => /^(?:wh(?:o|ich|ose|om)|that)$/u.test(key) && items[at - 1]?.key === ',')
  if (relative) return null
  const comma = items[phrase.to - 1]?.key === ',' ? phrase.to - 1 : phrase.to
  if (items[comma]?.key !== ',')
    return /^(?:in|on|at|after|of|from|with|as|who)$/u.test(after.key) ? phrase : null
  const next = items[comma + 1]
  const goesOn =
    next === undefined ||
    next.kind === 'quote' ||
    context.lexicon.auxiliaries.has(next.key) ||
    next.kind === 'role' ||
    (next.kind === 'name' && items[comma + 2]?.kind === 'possessive') ||
    /^(?:the|an?|who|whose|his|her|its|\d+)$/u.test(next.key)
  return goesOn ? phrase : null
}

const OPENING = 6
/** "Speaking on the steps of the town hall, NAME". */
const LONGEST_OPENING = 12

/** Whom a sentence is about: who speaks in it, else its subject. */
export function topicOf(context: DocumentContext, sentence: number, pronoun: 'he' | 'she'): Topic {
  const items = context.sentences[sentence] ?? []
  const { subjectPronouns } = context.lexicon
  const named = items.findIndex(
    ({ key }, at) => key === 'name' && /^(?:is|was)$/u.test(items[at + 1]?.key ?? ''),
  )
  if (named >= 0 && kindAt(context, items[named + 2]) === 'person')
    return phraseAt(context, sentence, named + 2)
  const sayer = sayerOf(context, sentence)
  const said = sayer ? subjectPronouns.get(sayer.text.toLowerCase()) : undefined
  if (said === pronoun) return { about: 'same' }
  if (sayer && said === undefined) {
    const kind = sayer.cluster ? context.names.kinds.get(sayer.cluster) : undefined
    if (kind !== 'organisation' && kind !== 'place') return { about: 'phrase', phrase: sayer }
  }
  const people = items.filter((item) => kindAt(context, item) === 'person')
  const comma = items.slice(0, LONGEST_OPENING).findIndex(({ key }) => key === ',')
  for (let at = 0; at < Math.max(OPENING, comma + 4); at++) {
    const item = items[at]
    if (!item || item.kind === 'quote') break
    const opening = item.kind === 'word' ? subjectPronouns.get(item.key) : undefined
    if (opening === pronoun) return { about: people.length === 0 ? 'same' : 'unclear' }
    const governed = /^(?:of|in|on|at|to|with|by|from|for|against|near|as|via|through|and)$/u.test(
      items[at - 1]?.key ?? '',
    )
    if (governed) continue
    const described = /^(?:the|an?|his|her|our|one)$/u.test(item.key) && describes(context, sentence, at)
    // "Morosi was asked whether he would stay": nobody else is meant, though nothing tells what the name is.
    const unknown = at === 0 && people.length === 0 && kindAt(context, item) === 'unknown'
    const subject =
      (unknown && items[at + 1]?.kind === 'word') ||
      (item.kind === 'name' && kindAt(context, item) === 'person' && items[at + 1]?.kind !== 'possessive') ||
      item.kind === 'role' ||
      item.kind === 'title'
    if (subject || described) return phraseAt(context, sentence, at)
  }
  return { about: people.length === 0 ? 'nobody' : 'unclear' }
}

function describes(context: DocumentContext, sentence: number, at: number): boolean {
  const items = context.sentences[sentence] ?? []
  const phrase = nounPhraseFrom(context, sentence, items, at)
  return (
    phrase !== null &&
    items
      .slice(at, phrase.to)
      .some((item) => (isHuman(context, item) && !isSeveral(context, item)) || isPerson(context, item))
  )
}

function isPerson(context: DocumentContext, item: DocumentContext['sentences'][number][number]): boolean {
  return kindAt(context, item) === 'person' && resolvedAt(context, item) !== null
}

function phraseAt(context: DocumentContext, sentence: number, at: number): Topic {
  const phrase = nounPhraseFrom(context, sentence, context.sentences[sentence] ?? [], at)
  return phrase ? { about: 'phrase', phrase } : { about: 'unclear' }
}
