import type { NameCluster } from '../names/clusters.ts'
import { kindAt, resolvedAt } from '../roles/context.ts'
import type { DocumentContext } from '../roles/context.ts'
import { MESSAGES, type NounPhrase } from './noun-phrase.ts'
import { sayerOf, topicOf } from './sayers.ts'

/** Whom a phrase at a place means that is no pronoun. */
export type Meaning = (phrase: NounPhrase, sentence: number) => NameCluster | null

/** Whom a pronoun means: `undefined` where the sentences before leave it open, `null` somebody without a name. */
export type Meant = NameCluster | null | undefined

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
): Meant {
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
      // "The harbour master told NAME": who was told is nobody that goes on to speak.
      if (isNamed(context, at)) return isSayerOf(context, at, topic.phrase) ? null : undefined
      return isSomebody(topic.phrase) ? null : undefined
    }
    if (context.names.kinds.get(cluster) !== 'person') return undefined
    const gender = context.genders.get(cluster)
    if (gender !== undefined && gender !== pronoun) continue
    // Who said it is said; only a subject may be the wrong one.
    return gender === undefined && sayerOf(context, at) === null
      ? (onlyOneOf(context, at, pronoun) ?? cluster)
      : cluster
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

/** "a spokesman", "the new head of the court": somebody else than who was named before. "The minister" may be that one. */
function isSomebody({ text }: NounPhrase): boolean {
  return /^(?:an?|one)\s|\s(?:of|for|at|from)\s/iu.test(text)
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
): Meant {
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
    if (sayer) return meaning(sayer, at)
    const topic = topicOf(context, at, 'he')
    return topic.about === 'phrase' ? meaning(topic.phrase, at) : undefined
  }
  return undefined
}
