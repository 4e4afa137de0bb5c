import type { NameCluster } from '../names/clusters.ts'
import type { Item } from '../reading/items.ts'
import type { ReadQuote } from '../reading/read.ts'
import { kindAt } from '../roles/context.ts'
import type { DocumentContext } from '../roles/context.ts'
import { organisationBefore, organisationFrom } from '../roles/participants.ts'
import type { RoleFact } from '../roles/role-fact.ts'
import { nounPhraseFrom, subjectOf, type Description } from './noun-phrase.ts'

/** Who is given the words, by which words and which verb. */
export type Speaker = { readonly cluster: NameCluster | null; readonly text: string; readonly verb: string }

type Found = Speaker & {
  readonly how: 'after' | 'before' | 'continued'
  readonly description: Description | null
}

/**
 * The speakers of all quotations of a document (rule C15): a cue after the words, a cue before them, or the speaker
 * of the quotation before in the same paragraph. No cue, no speaker: the nearest name is wrong two times in three.
 */
export function speakersOf(
  context: DocumentContext,
  facts: readonly RoleFact[],
  introductions: ReadonlyMap<NameCluster, string>,
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
        continuation(context, previous, quote, items, at)
      if (!found) {
        waiting = isWholeBlock(context, quote) ? quote : null
        continue
      }
      const speaker: Found = {
        ...found,
        cluster:
          found.cluster ??
          holderMeant(context, facts, found) ??
          introducedAs(introductions, found) ??
          speakerBefore(context, index, found),
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
  { description }: Found,
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

/** "the Governor", "its chief executive": the one person whom the document introduces by that word. */
function introducedAs(introductions: ReadonlyMap<NameCluster, string>, { text }: Found): NameCluster | null {
  const described = /^(?:the|his|her|its|their)\s(?<words>[\p{L}\s-]+)$/iu.exec(text)?.groups?.['words']
  // The head of "chief executive of the port" stands before "of".
  const head = described
    ?.split(/\s(?:of|for|at)\s/u)[0]
    ?.split(/\s/u)
    .at(-1)
    ?.toLowerCase()
  if (head === undefined || head.length < 4) return null
  const meant = [...introductions].filter(([, words]) =>
    words
      .toLowerCase()
      .split(/[^\p{L}-]+/u)
      .includes(head),
  )
  return meant.length === 1 ? (meant[0]?.[0] ?? null) : null
}

/** "…, the harbour master, NAME, said. “…,” he added": who spoke in the sentence before goes on. */
function speakerBefore(context: DocumentContext, sentence: number, { text }: Found): NameCluster | null {
  const pronoun = context.lexicon.subjectPronouns.get(text.toLowerCase())
  if (pronoun !== 'he' && pronoun !== 'she') return null
  const own = context.reading.sentences[sentence]
  let before = sentence - 1
  while (context.reading.sentences[before]?.quote !== null && before > sentence - 6) before--
  const other = context.reading.sentences[before]
  if (!own || !other || other.block !== own.block) return null
  const items = context.sentences[before] ?? []
  const verb = items.findLastIndex((item) => isSayingVerb(context, item))
  const subject = verb < 0 ? null : subjectOf(context, before, items, verb)
  const cluster = subject?.cluster ?? null
  const gender = cluster ? context.genders.get(cluster) : undefined
  return gender === undefined || gender === pronoun ? cluster : null
}

function isSayingVerb({ lexicon }: DocumentContext, item: Item | undefined): boolean {
  return item?.kind === 'word' && lexicon.sayingVerbs.has(item.key)
}

/** `“…,” NAME said`, `“…,” said NAME`, `“…,” NAME, the group's leader, said`. */
function cueAfter(
  context: DocumentContext,
  sentence: number,
  items: readonly Item[],
  at: number,
): Found | null {
  let index = at + 1
  while (items[index]?.kind === 'mark' && /^[,.?!-]$/u.test(items[index]?.key ?? '')) index++
  return cueFrom(context, sentence, items, index)
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
    const subject = nounPhraseFrom(context, sentence, items, index + 1)
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
    if (isSayingVerb(context, item) && !(commas === 1)) return { ...subject, verb: item.key, how: 'after' }
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
function cueBefore(
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
    if (!isSayingVerb(context, item)) continue
    const subject = subjectOf(context, sentence, items, index)
    if (subject) return { ...subject, verb: item.key, how: 'before' }
  }
  return null
}

/** `“…!” Then, alone: NAME said.` */
function cueInNextSentence(
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
): Found | null {
  if (!previous) return null
  const inSentence = items.findIndex((item) => item.quote === previous.quote)
  const between = inSentence >= 0 ? items.slice(inSentence + 1, at) : items
  const interrupted = between.some(
    (item) =>
      kindAt(context, item) === 'person' || isSayingVerb(context, item) || isSubjectPronoun(context, item),
  )
  if (interrupted) return null
  const continued: Found = { ...previous.speaker, how: 'continued' }
  if (inSentence >= 0) return continued
  const words = items.filter(({ kind }) => kind !== 'quote' && kind !== 'mark').length
  if (previous.quote.block === quote.block) return words <= 4 ? continued : null
  const { text, blocks } = context.reading.document
  const block = blocks[quote.block]
  if (!block || quote.block !== previous.quote.block + 1 || quote.start !== block.start || words > 4)
    return null
  const left = text.slice(previous.quote.end, blocks[previous.quote.block]?.end)
  return left.length < 60 ? continued : null
}

function isSubjectPronoun({ lexicon }: DocumentContext, item: Item): boolean {
  return item.kind === 'word' && lexicon.subjectPronouns.has(item.key)
}
