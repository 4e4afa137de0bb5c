import type { Item } from '../reading/items.ts'
import { kindAt } from '../roles/context.ts'
import type { DocumentContext } from '../roles/context.ts'
import type { NameCluster } from '../names/clusters.ts'
import { firstSubject, nounPhraseFrom, subjectOf, type Description, type NounPhrase } from './noun-phrase.ts'
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

/** A verb of saying, also of two words: _put it_, _spoke of_, _let it be known_. */
export function isSaying(context: DocumentContext, items: readonly Item[], at: number): boolean {
  const item = items[at]
  if (isSayingVerb(context, item)) return true
  const next = items[at + 1]?.key
  if (item?.kind !== 'word') return false
  if (item.key === 'put') return next === 'it'
  if (/^(?:spoke|speaks)$/u.test(item.key)) return next === 'of'
  return item.key === 'let' && next === 'it' && items[at + 2]?.key === 'be' && items[at + 3]?.key === 'known'
}

/** A verb of saying. */
export function isSayingVerb({ lexicon }: DocumentContext, item: Item | undefined): boolean {
  return item?.kind === 'word' && lexicon.sayingVerbs.has(item.key)
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
  return inTheirWords(context, sentence, items, at, index) ?? cueFrom(context, sentence, items, index)
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
  if (first?.kind === 'word' && isSayingVerb(context, first)) {
    if (first.key.endsWith('ing')) return null
    let from = index + 1
    while (/^(?:however|then|also|later|again|still)$|.ly$/u.test(items[from]?.key ?? '')) from++
    const subject = nounPhraseFrom(context, sentence, items, from)
    return subject && { ...subject, verb: first.key, how: 'after' }
  }
  const subject = nounPhraseFrom(context, sentence, items, index)
  if (!subject) return null
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

/** `NAME said: “…”`, `According to NAME, “…”`, `NAME, who …, added that it was “…”`. */
export function cueBefore(
  context: DocumentContext,
  sentence: number,
  items: readonly Item[],
  at: number,
): Found | null {
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
  }
  return speakerBeforeColon(context, sentence, items, at)
}

/** `NAME: “…”`, `Mayor: “…”` at the start of a line. */
function speakerBeforeColon(
  context: DocumentContext,
  sentence: number,
  items: readonly Item[],
  at: number,
): Found | null {
  if (items[at - 1]?.key !== ':') return null
  // "17:45 The mayor: “…”": the hour of a live page.
  let from = 0
  while (from < 4 && /^(?:\d{1,2}(?:am|pm|h)?|[:.]|am|pm|gmt)$/u.test(items[from]?.key ?? '')) from++
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
    if (following.length > 9) return null
    return cueFrom(context, next, following, 0)
  }
  return null
}
