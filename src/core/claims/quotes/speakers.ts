import type { NameCluster } from '../names/clusters.ts'
import type { Item } from '../reading/items.ts'
import type { ReadQuote } from '../reading/read.ts'
import { kindAt, resolvedAt } from '../roles/context.ts'
import type { DocumentContext } from '../roles/context.ts'
import { organisationBefore, organisationFrom } from '../roles/participants.ts'
import type { RoleFact } from '../roles/role-fact.ts'
import {
  cueAfter,
  cueBefore,
  cueInNextSentence,
  cueInSentenceBefore,
  sentenceBefore,
  spokenByWhoIsTold,
  type Found,
  type Speaker,
} from './cues.ts'
import { isSayingVerb } from './saying.ts'
import { isBroughtIn, isRelation, mayBeCalled, type Describe } from './described-people.ts'
import { nounPhraseFrom, type NounPhrase } from './noun-phrase.ts'
import { messageMeant, pronounMeant, sayerBefore, type Meaning, type Meant } from './pronoun-speakers.ts'
import { sayerOf } from './sayers.ts'
import { personMeant } from '../roles/antecedents.ts'

export type { Speaker } from './cues.ts'

/**
 * The speakers of all quotations of a document (rule C15): a cue after the words, a cue before them, or the speaker
 * of the quotation before in the same paragraph. No cue, no speaker: the nearest name is wrong two times in three.
 */
export function speakersOf(
  context: DocumentContext,
  facts: readonly RoleFact[],
  introductions: ReadonlyMap<NameCluster, string>,
  describe: Describe,
): ReadonlyMap<ReadQuote, Speaker> {
  const speakers = new Map<ReadQuote, Found>()
  let previous: Attributed | null = null
  let waiting: ReadQuote | null = null
  for (const [index, sentence] of context.reading.sentences.entries()) {
    if (sentence.quote !== null) continue
    const items = context.sentences[index] ?? []
    for (const [at, item] of items.entries()) {
      const { quote } = item
      if (!quote) continue
      const found: Found | null =
        cueAfter(context, index, items, at) ??
        cueBefore(context, index, items, at) ??
        cueInNextSentence(context, index, items, at) ??
        cueInSentenceBefore(context, index, items, at) ??
        continuation(context, previous, quote, items, at, index) ??
        spokenByWhoIsTold(context, index, items, at)
      if (!found) {
        waiting = isWholeBlock(context, quote) ? quote : null
        continue
      }
      const speaker: Found = {
        ...found,
        ...speakerMeant(context, index, found, { facts, introductions, describe }),
      }
      speakers.set(quote, speaker)
      // `“…” “…,” NAME added`: the paragraph before was hers, too.
      const goesOn = /^(?:add|continu|conclud|went)/u.test(found.verb) && waiting?.block === quote.block - 1
      if (waiting && goesOn) speakers.set(waiting, speaker)
      waiting = null
      previous = { quote, speaker }
    }
  }
  return speakers
}

type Attributed = { readonly quote: ReadQuote; readonly speaker: Found }

function isWholeBlock({ reading }: DocumentContext, quote: ReadQuote): boolean {
  const block = reading.document.blocks[quote.block]
  return block !== undefined && quote.start - block.start < 3 && block.end - quote.end < 3
}

/** "the spokesman of the Kestrel Front": the one person to whom the document gives that post. */
function holderMeant(
  context: DocumentContext,
  facts: readonly RoleFact[],
  { description }: NounPhrase,
): NameCluster | null {
  if (!description) return null
  const { role, link, sentence, at } = description
  const linked = /^(?:of|for|at)$/u.test(context.sentences[sentence]?.[link]?.key ?? '')
  const organisation = linked
    ? organisationFrom(context, sentence, link + 1)
    : organisationBefore(context, sentence, at)
  if (!organisation) return null
  const holders = new Set(
    facts
      .filter((fact) => fact.group === role.group && fact.organisation.cluster === organisation.cluster)
      .map(({ holder }) => holder.cluster),
  )
  const [only] = holders
  return only && holders.size === 1 ? only : null
}

/**
 * Whom a name, pronoun or description of a speaker means (rule C15): a name, with the words as they stand, else the
 * words that describe somebody.
 */
function speakerMeant(context: DocumentContext, sentence: number, found: Found, known: Known): Meant {
  const { cluster, text } = found
  if (found.how === 'continued') return { cluster, text }
  const meaning: Meaning = (phrase, at) => phraseMeant(context, at, phrase, known)
  const pronoun = context.lexicon.subjectPronouns.get(text.toLowerCase())
  if (pronoun === 'he' || pronoun === 'she') {
    const meant = pronounOf(context, sentence, found, pronoun, known.introductions, meaning)
    return meant.cluster ? { cluster: meant.cluster, text } : meant
  }
  const message = cluster && pronoun === 'it' ? undefined : messageMeant(context, sentence, text, meaning)
  if (message !== undefined) return { cluster: message.cluster, text }
  if (pronoun === 'it' && cluster === null) return { cluster, text: bodyBefore(context, sentence) ?? text }
  return { cluster: meaning(found, sentence) ?? personEarlier(context, sentence, found), text }
}

/** Whom "he" or "she" means as the subject of a verb of saying. */
function pronounOf(
  context: DocumentContext,
  sentence: number,
  found: Found,
  pronoun: 'he' | 'she',
  introductions: ReadonlyMap<NameCluster, string>,
  meaning: Meaning,
): Meant {
  const { cluster, text } = found
  const sayer = sayerBefore(context, sentence, found.to)
  if (sayer && !context.lexicon.subjectPronouns.has(sayer.text.toLowerCase()))
    return { cluster: meaning(sayer, sentence), text: sayer.text }
  const aside = isAside(context, sentence, found)
  if (aside || !namesBefore(context, sentence, found)) {
    const meant = pronounMeant(context, sentence, pronoun, meaning)
    if (meant !== undefined && !(aside && meant.cluster === null)) return meant
    const last = cluster ?? personEarlier(context, sentence, found)
    const other = last && isOtherThanSpoke(context, sentence, introductions.get(last))
    return { cluster: other ? null : last, text }
  }
  return { cluster: meaning(found, sentence) ?? personEarlier(context, sentence, found), text }
}

/** "NAME, she said, was “…”", "NAME rang, he said, and …": who speaks is told of in the sentence before. */
function isAside(context: DocumentContext, sentence: number, { to, how, verb }: Found): boolean {
  const items = context.sentences[sentence] ?? []
  return (
    how === 'before' &&
    verb !== '' &&
    items[to - 2]?.key === ',' &&
    items[to]?.key === verb &&
    items[to + 1]?.key === ','
  )
}

/** "The council wants to move it. It calls this “…”": the body that the sentence before opens with. */
function bodyBefore(context: DocumentContext, sentence: number): string | null {
  const before = sentenceBefore(context, sentence, 0)
  const items = before === null ? [] : (context.sentences[before] ?? [])
  if (before === null || !/^(?:the|an?|its|his|her|their)$/u.test(items[0]?.key ?? '')) return null
  const phrase = nounPhraseFrom(context, before, items, 0)
  return phrase && items.slice(0, phrase.to).some(({ kind }) => kind === 'noun') ? phrase.text : null
}

/** "The harbour master told us: “…” “…,” he said": not the mayor, who was named before. */
function isOtherThanSpoke(
  context: DocumentContext,
  sentence: number,
  introduction: string | undefined,
): boolean {
  const before = sentenceBefore(context, sentence, 0)
  const sayer = before === null ? null : sayerOf(context, before)
  if (sayer === null || (sayer.cluster !== null && sayer.nearest !== true)) return false
  return !mayBeCalled(sayer.text, introduction)
}

/** What is known of the people of a document. */
type Known = {
  readonly facts: readonly RoleFact[]
  readonly introductions: ReadonlyMap<NameCluster, string>
  readonly describe: Describe
}

/** Whom a name or a description means. */
function phraseMeant(
  context: DocumentContext,
  sentence: number,
  phrase: NounPhrase,
  { facts, introductions, describe }: Known,
): NameCluster | null {
  const { cluster, text } = phrase
  if (cluster && phrase.nearest !== true) return cluster
  const described = holderMeant(context, facts, phrase) ?? describe(text, sentence, cluster)
  if (described) return described
  const introduced = cluster ? introductions.get(cluster) : undefined
  // "The friend told us" is a friend of whoever was named last.
  const another = introduced === undefined && isRelation(text.toLowerCase().split(' ').at(-1) ?? '')
  if (another || isBroughtIn(context, text, sentence)) return null
  return cluster && mayBeCalled(text, introductions.get(cluster)) ? cluster : null
}

/** Whether the sentence of a pronoun names a person before it. "To NAME he said": whom he told is not meant. */
function namesBefore(context: DocumentContext, sentence: number, { to }: Found): boolean {
  const items = context.sentences[sentence] ?? []
  const told = /^(?:to|with|about|for|against|of|by|from)$/u
  return items.slice(0, to).some((item, at) => {
    const before = items[at - 1]?.kind === 'title' ? at - 2 : at - 1
    return kindAt(context, item) === 'person' && !told.test(items[before]?.key ?? '')
  })
}

/** Sentences of the outlet that a speaker's pronoun may look back over: long quotations stand between. */
const SENTENCES_TO_SPEAKER = 4

/** "she said" with nobody in the sentences right before: the last person named before them. */
function personEarlier(context: DocumentContext, sentence: number, { text }: Found): NameCluster | null {
  const pronoun = context.lexicon.subjectPronouns.get(text.toLowerCase())
  if (pronoun !== 'he' && pronoun !== 'she') return null
  const found = personMeant(context, sentence, 0, pronoun, SENTENCES_TO_SPEAKER)
  if (found?.clear !== true || context.genders.get(found.cluster) !== pronoun) return null
  // Nobody else may be meant: no other person, and no name that may be one, stands between.
  for (let before = sentence - 1; before >= found.sentence; before--) {
    if (context.reading.sentences[before]?.quote !== null) continue
    for (const item of context.sentences[before] ?? []) {
      const kind = kindAt(context, item)
      const other = resolvedAt(context, item)?.cluster
      if ((kind === 'person' || kind === 'unknown') && other && other !== found.cluster) return null
    }
  }
  return found.cluster
}

/**
 * Another quotation of the same sentence or paragraph, or of the next paragraph when it begins with it, goes on with
 * its speaker, unless somebody else is named or speaks in between.
 */
function continuation(
  context: DocumentContext,
  previous: Attributed | null,
  quote: ReadQuote,
  items: readonly Item[],
  at: number,
  sentence: number,
): Found | null {
  if (!previous) return null
  const inSentence = items.findIndex((item) => item.quote === previous.quote)
  const between = inSentence >= 0 ? items.slice(inSentence + 1, at) : items
  if (inSentence >= 0 && isOneCue(context, previous, between))
    return { ...previous.speaker, how: 'continued' }
  const interrupted = between.some(
    (item) =>
      kindAt(context, item) === 'person' || isSayingVerb(context, item) || isSubjectPronoun(context, item),
  )
  if (interrupted) return null
  const continued: Found = { ...previous.speaker, how: 'continued' }
  if (inSentence >= 0) return continued
  const words = items.filter(({ kind }) => kind !== 'quote' && kind !== 'mark').length
  if (previous.quote.block === quote.block)
    return words <= 4 && !othersBetween(context, previous, sentence) ? continued : null
  const { text, blocks } = context.reading.document
  const block = blocks[quote.block]
  if (!block || quote.block !== previous.quote.block + 1 || quote.start !== block.start || words > 4)
    return null
  const left = text.slice(previous.quote.end, blocks[previous.quote.block]?.end)
  return left.length < 60 ? continued : null
}

/** `“…,” added NAME, head of OTHER's office, “and …”`: commas close the words on both sides, with one cue. */
function isOneCue(
  context: DocumentContext,
  { quote, speaker }: Attributed,
  between: readonly Item[],
): boolean {
  const inner = context.reading.document.text.slice(quote.inner.start, quote.inner.end)
  const parted = /,\s*$/u.test(inner) || between[0]?.key === ','
  return (
    speaker.how === 'after' &&
    parted &&
    between.at(-1)?.key === ',' &&
    between.filter((item) => isSayingVerb(context, item)).length <= 1 &&
    !between.some(({ key }) => /^(?:and|but|while|;)$/u.test(key))
  )
}

/** Whether the sentences since the quotation before speak of another person than its speaker. */
function othersBetween(context: DocumentContext, { quote, speaker }: Attributed, sentence: number): boolean {
  for (let before = sentence - 1; before > sentence - 24; before--) {
    const other = context.reading.sentences[before]
    if (!other || other.start < quote.start) return false
    if (other.quote !== null) continue
    const items = context.sentences[before] ?? []
    if (items.some((item) => item.quote === quote)) return false
    const named = items.some(
      (item) => kindAt(context, item) === 'person' && resolvedAt(context, item)?.cluster !== speaker.cluster,
    )
    if (named) return true
  }
  return false
}

function isSubjectPronoun({ lexicon }: DocumentContext, item: Item): boolean {
  return item.kind === 'word' && lexicon.subjectPronouns.has(item.key)
}
