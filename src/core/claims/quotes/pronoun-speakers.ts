import type { NameCluster } from '../names/clusters.ts'
import { genderOfNoun } from '../names/gender.ts'
import { kindAt, resolvedAt } from '../roles/context.ts'
import type { DocumentContext } from '../roles/context.ts'
import { wordsOf } from '../../text/words.ts'
import { isRelation } from './described-people.ts'
import { MESSAGES, type NounPhrase } from './noun-phrase.ts'
import { sayerOf, topicOf } from './sayers.ts'

/** Whom a phrase at a place means that is no pronoun. */
export type Meaning = (phrase: NounPhrase, sentence: number) => NameCluster | null

/** Whom a pronoun means: a name, or somebody without one, by the words of the text. */
export type Meant = { readonly cluster: NameCluster | null; readonly text: string }

/** The outlet's sentences that a pronoun may look back over. */
const LONGEST_WALK = 9
/** Paragraphs that it may cross, each of which goes on with the pronoun. */
const MOST_BLOCKS = 3

/**
 * Whom "he" or "she" means beside a verb of saying (rule C15): back over the sentences that go on with the same pronoun
 * or speak of nobody, to the one who spoke last or who is the subject. A paragraph is left only where it begins with
 * the pronoun.
 */
export function pronounMeant(
  context: DocumentContext,
  sentence: number,
  pronoun: 'he' | 'she',
  meaning: Meaning,
): Meant | undefined {
  const { sentences } = context.reading
  let block = sentences[sentence]?.block
  let opens = true
  let steps = 0
  let blocks = 0
  for (let at = sentence - 1; at >= 0 && steps < LONGEST_WALK; at--) {
    const other = sentences[at]
    if (!other || block === undefined) return undefined
    if (other.quote !== null) continue
    if (other.block !== block) {
      if (!opens || ++blocks > MOST_BLOCKS || block - other.block > 1) return undefined
      block = other.block
    }
    steps++
    const topic = topicOf(context, at, pronoun)
    opens = topic.about === 'same'
    if (topic.about === 'unclear') return undefined
    if (topic.about !== 'phrase') continue
    const cluster = meaning(topic.phrase, at)
    if (cluster === null) {
      const gender = genderOfNoun(wordsOf(topic.phrase.text).at(-1)?.key ?? '')
      if (gender !== undefined && gender !== pronoun) continue
      // "The harbour master told NAME": who was told is nobody that goes on to speak.
      const isElse = isNamed(context, at) ? isSayerOf(context, at, topic.phrase) : isSomebody(topic.phrase)
      return isElse ? { cluster: null, text: topic.phrase.text } : undefined
    }
    const kind = context.names.kinds.get(cluster) ?? 'unknown'
    if (kind === 'unknown') return { cluster: null, text: topic.phrase.text }
    if (kind !== 'person') return undefined
    const gender = context.genders.get(cluster)
    if (gender !== undefined && gender !== pronoun) continue
    // Who said it is said; only a subject may be the wrong one.
    const only =
      gender === undefined && sayerOf(context, at) === null ? onlyOneOf(context, at, pronoun) : null
    return { cluster: only ?? cluster, text: topic.phrase.text }
  }
  return undefined
}

/** "Ada Prow made a speech, and Mr Tarn made another": the one of whom it is known that "he" fits. */
function onlyOneOf(context: DocumentContext, sentence: number, pronoun: 'he' | 'she'): NameCluster | null {
  const fitting = new Set(
    (context.sentences[sentence] ?? []).flatMap((item) => {
      const cluster = kindAt(context, item) === 'person' ? resolvedAt(context, item)?.cluster : undefined
      return cluster && context.genders.get(cluster) === pronoun ? [cluster] : []
    }),
  )
  const [only] = fitting
  return only && fitting.size === 1 ? only : null
}

/** Whether a description of somebody is who speaks in a sentence, with nobody named before what he says. */
function isSayerOf(context: DocumentContext, sentence: number, { to, text }: NounPhrase): boolean {
  const sayer = sayerOf(context, sentence)
  return (
    sayer?.to === to &&
    sayer.text === text &&
    !(context.sentences[sentence] ?? []).slice(0, to).some((item) => kindAt(context, item) === 'person')
  )
}

/**
 * Who brings in the words behind which "he" stands: "The harbour master told us: “…,” he said." `null` where nobody
 * speaks before them.
 */
export function sayerBefore(context: DocumentContext, sentence: number, pronoun: number): NounPhrase | null {
  const items = (context.sentences[sentence] ?? []).slice(0, pronoun)
  const quote = items.findLastIndex(({ kind }) => kind === 'quote')
  if (quote <= 0) return null
  const sayer = sayerOf(context, sentence)
  return sayer && sayer.to < quote ? sayer : null
}

/**
 * "a spokesman", "the new head of the court", "his wife": somebody else than who was named before. "The minister" may
 * be that one.
 */
function isSomebody({ text }: NounPhrase): boolean {
  if (/^(?:an?|one|another)\s|\s(?:of|for|at|from)\s/iu.test(text)) return true
  const words = wordsOf(text).map(({ key }) => key)
  return /^(?:his|her|their)$/u.test(words[0] ?? '') && isRelation(words.at(-1) ?? '')
}

/** "a statement", "her short letter": whoever is told of in that sentence gave it. */
function isNewMessage(items: DocumentContext['sentences'][number], at: number): boolean {
  const item = items[at]
  if (item?.kind !== 'word' || !MESSAGES.has(item.key)) return false
  return items
    .slice(Math.max(0, at - 3), at)
    .some(({ key, kind }) => kind === 'possessive' || /^(?:an?|his|her|its|their|one)$/u.test(key))
}

function isNamed(context: DocumentContext, sentence: number): boolean {
  return (context.sentences[sentence] ?? []).some((item) => kindAt(context, item) === 'person')
}

/** "Her office published a note. “…,” it says", "…, the statement said": whose message the sentence before tells of. */
export function messageMeant(
  context: DocumentContext,
  sentence: number,
  text: string,
  meaning: Meaning,
): Meant | undefined {
  const noun = text.toLowerCase().split(' ').at(-1) ?? ''
  if (noun !== 'it' && !MESSAGES.has(noun)) return undefined
  const { sentences } = context.reading
  const own = sentences[sentence]
  for (let at = sentence - 1; at >= Math.max(0, sentence - 6); at--) {
    const other = sentences[at]
    if (!other || !own || own.block - other.block > 1) break
    if (other.quote !== null) continue
    const items = context.sentences[at] ?? []
    const told = items.some((item, index) =>
      noun === 'it' ? isNewMessage(items, index) : item.key === noun && isNewMessage(items, index),
    )
    if (!told) {
      if (noun === 'it') break
      continue
    }
    const sayer = sayerOf(context, at)
    const pronoun = context.lexicon.subjectPronouns.get(
      (sayer
        ? sayer.text
        : (items.find(({ key }) => key === 'he' || key === 'she')?.key ?? '')
      ).toLowerCase(),
    )
    if (pronoun === 'he' || pronoun === 'she')
      return isNamed(context, at) ? undefined : pronounMeant(context, at, pronoun, meaning)
    if (sayer) return { cluster: meaning(sayer, at), text: sayer.text }
    const topic = topicOf(context, at, 'he')
    return topic.about === 'phrase'
      ? { cluster: meaning(topic.phrase, at), text: topic.phrase.text }
      : undefined
  }
  return undefined
}
