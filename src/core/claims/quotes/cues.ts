import type { Item } from '../reading/items.ts'
import { kindAt } from '../roles/context.ts'
import type { DocumentContext } from '../roles/context.ts'
import type { NameCluster } from '../names/clusters.ts'
import {
  firstSubject,
  nounPhraseFrom,
  subjectOf,
  textOf,
  type Description,
  type NounPhrase,
} from './noun-phrase.ts'
import { isHuman } from './people-nouns.ts'
import { isSaying, isSayingBeside, isSayingVerb, leavesOutPronouns, mayBeVerb } from './saying.ts'
import { inverted, sayerOf, topicOf } from './sayers.ts'

/** Who is given the words, by which words and which verb. */
export type Speaker = { readonly cluster: NameCluster | null; readonly text: string; readonly verb: string }

/** A speaker and where the cue stands. */
export type Found = Speaker & {
  readonly how: 'after' | 'before' | 'continued'
  readonly description: Description | null
  readonly nearest?: boolean
  /** Index after the last item of the phrase, in its own sentence. */
  readonly to: number
}

/** `“…,” NAME said`, `“…,” said NAME`, `“…,” NAME, the group's leader, said`. */
export function cueAfter(
  context: DocumentContext,
  sentence: number,
  items: readonly Item[],
  at: number,
): Found | null {
  let index = at + 1
  while (items[index]?.kind === 'mark' && /^[,.?!-]$/u.test(items[index]?.key ?? '')) index++
  return (
    inTheirWords(context, sentence, items, at, index) ??
    cueFrom(context, sentence, items, index) ??
    unknownVerb(context, sentence, items, at, index) ??
    droppedPronoun(context, sentence, items, index)
  )
}

/** « … », murmure NAME: a verb that no lexicon has, between the words and who speaks. */
function unknownVerb(
  context: DocumentContext,
  sentence: number,
  items: readonly Item[],
  quote: number,
  verb: number,
): Found | null {
  const parted = verb > quote + 1 || /[,?!]\s*$/u.test(innerOf(context, items[quote]))
  if (!parted || !mayBeVerb(context, items, verb)) return null
  const subject = nounPhraseFrom(context, sentence, items, verb + 1)
  const person = subject?.cluster ? context.names.kinds.get(subject.cluster) === 'person' : false
  const ends = subject ? items[subject.to] : undefined
  const closed =
    ends === undefined ||
    ends.kind === 'mark' ||
    ends.kind === 'quote' ||
    items[(subject?.to ?? 0) - 1]?.key === ','
  const human = items
    .slice(verb + 1, subject?.to)
    .some((item) => isHuman(context, item) || item.kind === 'title')
  return subject && closed && (person || human)
    ? { ...subject, verb: items[verb]?.key ?? '', how: 'after' }
    : null
}

function innerOf({ reading }: DocumentContext, item: Item | undefined): string {
  return item?.quote ? reading.document.text.slice(item.quote.inner.start, item.quote.inner.end) : ''
}

/** «…», afirmó: the verb alone, of who spoke or was told of in the sentence before. */
function droppedPronoun(
  context: DocumentContext,
  sentence: number,
  items: readonly Item[],
  verb: number,
): Found | null {
  const item = items[verb]
  if (!isSayingVerb(context, item)) return null
  const next = items[verb + 1]
  if (next !== undefined && next.kind !== 'mark' && !/^(?:and|in|on|to|after|during)$/u.test(next.key))
    return null
  const phrase = droppedSubject(context, sentence)
  return phrase && { ...phrase, verb: item?.key ?? '', how: 'after' }
}

/** Who speaks without a pronoun: who spoke or was told of in the sentence before. */
function droppedSubject(context: DocumentContext, sentence: number): NounPhrase | null {
  const before = leavesOutPronouns(context) ? sentenceBefore(context, sentence, 1) : null
  if (before === null) return null
  const topic = topicOf(context, before, 'he')
  return sayerOf(context, before) ?? (topic.about === 'phrase' ? topic.phrase : null)
}

/** `NAME signed “with a heavy hand”, in his words`. */
function inTheirWords(
  context: DocumentContext,
  sentence: number,
  items: readonly Item[],
  quote: number,
  from: number,
): Found | null {
  const [preposition, whose, words] = items.slice(from, from + 3)
  if (preposition?.key !== 'in' || !/^(?:his|her|their)$/u.test(whose?.key ?? '') || words?.key !== 'words')
    return null
  const subject = firstSubject(context, sentence, items, quote)
  return subject && { ...subject, verb: 'words', how: 'after' }
}

function cueFrom(
  context: DocumentContext,
  sentence: number,
  items: readonly Item[],
  start: number,
): Found | null {
  const limit = Math.min(items.length, start + 24)
  let index = start
  while (/^(?:further|then|also|later|as)$/u.test(items[index]?.key ?? '')) index++
  const first = items[index]
  if (first?.kind === 'word' && isSayingBeside(context, items, index)) {
    if (first.key.endsWith('ing')) return null
    let from = index + 1
    while (/^(?:however|then|also|later|again|still)$|.ly$/u.test(items[from]?.key ?? '')) from++
    const subject = nounPhraseFrom(context, sentence, items, from)
    return subject && { ...subject, verb: first.key, how: 'after' }
  }
  const subject = nounPhraseFrom(context, sentence, items, index)
  if (!subject) return someOfThem(context, items, index)
  if (isSayingBeside(context, items, subject.to))
    return { ...subject, verb: items[subject.to]?.key ?? '', how: 'after' }
  let commas = 0
  for (let next = subject.to; next < limit; next++) {
    const item = items[next]
    if (!item || item.kind === 'quote') return null
    if (item.kind === 'mark' && item.key === ',' && ++commas > 2) return null
    if (item.kind === 'mark' && /^[.;:?!]$/u.test(item.key)) return null
    if (isSaying(context, items, next) && !(commas === 1)) return { ...subject, verb: item.key, how: 'after' }
    const verbLike =
      item.kind === 'word' &&
      !context.lexicon.auxiliaries.has(item.key) &&
      commas === 0 &&
      !item.key.endsWith('ly')
    if (verbLike && next > subject.to + 5) return null
  }
  return null
}

/** `“…,” one said`. */
function someOfThem(context: DocumentContext, items: readonly Item[], at: number): Found | null {
  const [first, verb] = [items[at], items[at + 1]]
  if (
    !first ||
    !/^(?:one|another|both|some|others)$/u.test(first.key) ||
    !isSayingBeside(context, items, at + 1)
  )
    return null
  const text = textOf(context, first, first)
  return { cluster: null, text, to: at + 1, description: null, verb: verb?.key ?? '', how: 'after' }
}

/** `NAME said: “…”`, `According to NAME, “…”`, `NAME, who …, added that it was “…”`. */
export function cueBefore(
  context: DocumentContext,
  sentence: number,
  items: readonly Item[],
  at: number,
): Found | null {
  const [preposition, article, noun] = items.slice(Math.max(0, at - 3), at)
  // "NAME opened it with the words “…”".
  if (/^(?:with|in|by)$/u.test(preposition?.key ?? '') && article?.key === 'the' && noun?.key === 'words') {
    const subject = firstSubject(context, sentence, items, at - 3)
    if (subject) return { ...subject, verb: 'words', how: 'before' }
  }
  let start = at
  while (start > 0 && start > at - 40 && items[start - 1]?.kind !== 'quote') start--
  for (let index = at - 1; index >= start; index--) {
    const item = items[index]
    if (!item) continue
    if (item.kind === 'mark' && item.key === ';') return null
    if (item.key === 'according' && items[index + 1]?.key === 'to') {
      const subject = nounPhraseFrom(context, sentence, items, index + 2)
      return subject && { ...subject, verb: 'according to', how: 'before' }
    }
    if (!isSaying(context, items, index)) continue
    const subject = inverted(context, sentence, index) ?? subjectOf(context, sentence, items, index)
    if (subject) return { ...subject, verb: item.key, how: 'before' }
    const dropped = /^(?:and|but|,|)$/u.test(items[index - 1]?.key ?? '')
      ? droppedSubject(context, sentence)
      : null
    if (dropped) return { ...dropped, verb: item.key, how: 'before' }
  }
  return speakerBeforeColon(context, sentence, items, at) ?? subjectBeforeColon(context, sentence, items, at)
}

/** Verbs of who finds words or speaks somebody else's. */
const FINDS =
  /^(?:reads?|saw|sees?|seen|found|finds?|hears?|heard|wore|wears?|wearing|held|holds?|holding|receives?|received|noticed|spotted|carried|carries|carrying|got|gets|quotes?|quoted|cites?|cited|recites?|sang|sings?|knows?|knew|played|plays)$/u

/** `NAME went further: “…”`, `A reader, NAME, wrote in: “…”`: the colon of a sentence about somebody gives him the words. */
function subjectBeforeColon(
  context: DocumentContext,
  sentence: number,
  items: readonly Item[],
  at: number,
): Found | null {
  if (items[at - 1]?.key !== ':') return null
  const from = behindHour(items)
  const phrase = nounPhraseFrom(context, sentence, items, from) ?? describedByClause(context, items, from)
  if (!phrase || phrase.to >= at - 1 || at - phrase.to > 9) return null
  const between = items.slice(phrase.to, at - 1)
  if (between.some(({ key, kind }) => kind === 'quote' || FINDS.test(key) || key === ';')) return null
  const own = items.slice(from, phrase.to)
  const pronoun = context.lexicon.subjectPronouns.get(own[0]?.key ?? '')
  const person =
    pronoun === 'he' ||
    pronoun === 'she' ||
    own.some((item) => kindAt(context, item) === 'person' || isHuman(context, item)) ||
    (phrase.text.includes(' ') && items[phrase.to + 1]?.key === 'who')
  const owns = items[phrase.to]?.kind === 'possessive'
  return person && !owns ? { ...phrase, verb: '', how: 'before' } : null
}

/** "Un machiniste, qui travaille là,": who is what no lexicon has. */
function describedByClause(
  context: DocumentContext,
  items: readonly Item[],
  from: number,
): NounPhrase | null {
  const [article, noun, comma, who] = items.slice(from, from + 4)
  if (!article || noun?.kind !== 'word' || comma?.key !== ',' || who?.key !== 'who') return null
  if (!/^(?:an?|the|one)$/u.test(article.key)) return null
  return { cluster: null, text: textOf(context, article, noun), to: from + 2, description: null }
}

/** "17:45 The mayor: “…”": the hour of a live page. */
function behindHour(items: readonly Item[]): number {
  let from = 0
  while (from < 4 && /^(?:\d{1,2}(?:[.:]\d\d)?(?:am|pm|h)?|[:.]|am|pm|gmt)$/u.test(items[from]?.key ?? ''))
    from++
  return from
}

/** `NAME: “…”`, `Mayor: “…”` at the start of a line. */
function speakerBeforeColon(
  context: DocumentContext,
  sentence: number,
  items: readonly Item[],
  at: number,
): Found | null {
  if (items[at - 1]?.key !== ':') return null
  let from = behindHour(items)
  if (at - from > 6) return null
  while (items[from]?.kind === 'title') from++
  const subject: NounPhrase | null = nounPhraseFrom(context, sentence, items, from)
  const item = items[from]
  const kind = item ? kindAt(context, item) : null
  if (!subject || subject.to !== at - 1 || kind === 'place' || kind === 'organisation') return null
  return { ...subject, verb: '', how: 'before' }
}

/** `NAME stated:` and the words on the next line; `What did NAME say?` and the answer. */
export function cueInSentenceBefore(
  context: DocumentContext,
  sentence: number,
  items: readonly Item[],
  at: number,
): Found | null {
  if (at > 0 || items.length > 3) return null
  const before = sentenceBefore(context, sentence, 1)
  if (before === null) return null
  const own = context.sentences[before] ?? []
  const last = own.at(-1)?.key
  if (last !== ':' && last !== '?') return null
  const verb = own.findLastIndex((_, index) => isSaying(context, own, index))
  if (verb < 0) return null
  const asked = last === '?' && /^(?:what|how)$/u.test(own[0]?.key ?? '') && verb > own.length - 4
  if (last === '?' && !asked) return null
  const subject = asked ? nounPhraseFrom(context, before, own, 2) : subjectOf(context, before, own, verb)
  return subject && { ...subject, verb: own[verb]?.key ?? '', how: 'before' }
}

/** Words in the first person, whole in their sentence, right behind a sentence about one person only. */
export function spokenByWhoIsTold(
  context: DocumentContext,
  sentence: number,
  items: readonly Item[],
  at: number,
): Found | null {
  const item = items[at]
  if (!item || items.some(({ kind }) => kind !== 'quote' && kind !== 'mark')) return null
  const words = context.reading.document.text.slice(item.start, item.end)
  const before = sentenceBefore(context, sentence, 0)
  if (before === null) return null
  const goesOn = sayerOf(context, before)
  if (
    goesOn &&
    context.reading.sentences[before]?.block === context.reading.sentences[sentence]?.block &&
    !(context.sentences[before] ?? []).some(({ kind }) => kind === 'quote')
  )
    return { ...goesOn, verb: 'said', how: 'before' }
  if (!/\b(?:I|my|me|we|our|us|I['’](?:m|ve|d|ll)|we['’](?:re|ve|ll))\b/iu.test(words)) return null
  if ((context.sentences[before] ?? []).some(({ kind }) => kind === 'quote')) return null
  const topic = topicOf(context, before, 'he')
  const phrase = topic.about === 'phrase' ? topic.phrase : goesOnPronoun(context, before)
  return phrase && { ...phrase, verb: '', how: 'before' }
}

/** "He laughs." */
function goesOnPronoun(context: DocumentContext, sentence: number): NounPhrase | null {
  const items = context.sentences[sentence] ?? []
  const first = items[0]
  const pronoun = context.lexicon.subjectPronouns.get(first?.key ?? '')
  return pronoun === 'he' || pronoun === 'she' ? nounPhraseFrom(context, sentence, items, 0) : null
}

/** The outlet's own sentence before, at most `blocks` blocks back. */
export function sentenceBefore(
  { reading }: DocumentContext,
  sentence: number,
  blocks: number,
): number | null {
  const own = reading.sentences[sentence]
  let before = sentence - 1
  while (before > sentence - 12 && (reading.sentences[before]?.quote ?? null) !== null) before--
  const other = reading.sentences[before]
  return own && other && other.quote === null && own.block - other.block <= blocks ? before : null
}

/** `“…!” Then, alone: NAME said.` */
export function cueInNextSentence(
  context: DocumentContext,
  sentence: number,
  items: readonly Item[],
  at: number,
): Found | null {
  if (at !== items.length - 1) return null
  const own = context.reading.sentences[sentence]
  for (let next = sentence + 1; next < sentence + 40; next++) {
    const other = context.reading.sentences[next]
    if (!other || !own || other.block !== own.block) return null
    if (other.quote !== null) continue
    const following = context.sentences[next] ?? []
    if (following.length > 9 || items[at - 1]?.key === ':') return null
    const cue = cueFrom(context, next, following, 0)
    // "NAME announced that …" says something else.
    const told = following.findIndex(({ key }) => key === cue?.verb)
    return /^(?:that|whether|:)$/u.test(
      following[told + (following[told + 1]?.key === ',' ? 2 : 1)]?.key ?? '',
    )
      ? null
      : cue
  }
  return null
}
