import { unitOf } from './amount-units.ts'
import { ENGLISH_QUANTITIES } from '../claims/lexicon/english-quantities.ts'
import { foldWord } from '../claims/names/fold.ts'
import type { Amount } from '../claims/quantities/amount.ts'
import { numberAt } from '../claims/quantities/parse-number.ts'
import { itemOf } from '../claims/reading/items.ts'
import type { Item } from '../claims/reading/items.ts'
import type { Token } from '../claims/reading/tokens.ts'
import type { Span } from '../text/span.ts'
import { tagSentence } from './tagging.ts'
import type { Tagged } from './tagging.ts'

/** A mention of an entity in a document. Descriptions and pronouns are known, but their words stay words. */
export type KnownMention = Span & {
  readonly entity: string
  readonly person: boolean
  readonly organisation: boolean
  readonly named: boolean
}

/** A word as clauses are read: names and numbers with their bounds are one token. Offsets count in the document. */
export type StatementToken = Span & {
  readonly text: string
  /** Folded. */
  readonly key: string
  readonly lemma: string
  readonly tag: string
  readonly form: 'base' | 'ing' | 'past' | 'third' | ''
  readonly entity: string | null
  readonly amount: Amount | null
  readonly currency: string | null
}

/** Words of a sentence that are read. */
const MOST_TOKENS = 120

/**
 * The words of a sentence with their parts of speech.
 *
 * @param words the same sentence as claims are read (`tokensOf`)
 * @param mentions those of the sentence, in order
 */
export function tokensOfSentence(
  text: string,
  sentence: Span,
  words: readonly Token[],
  mentions: readonly KnownMention[],
): StatementToken[] {
  const named = mentions.filter((mention) => mention.named)
  const tagged = tagSentence(plainCase(text, sentence, named)).map((token) => ({
    ...token,
    start: token.start + sentence.start,
    end: token.end + sentence.start,
  }))
  const numbers = numbersIn(text, words)
  const tokens: StatementToken[] = []
  for (let index = 0; index < tagged.length && tokens.length < MOST_TOKENS;) {
    const token = compoundAt(tagged, index) ?? tagged[index]
    if (!token) break
    const name = named.find(({ start, end }) => start <= token.start && end > token.start)
    const number =
      name || MEASURE.test(token.text)
        ? undefined
        : numbers.find(({ start, end }) => start <= token.start && end > token.start)
    const whole = name ?? number
    let to = index + (token === tagged[index] ? 1 : 3)
    if (whole) while (to < tagged.length && (tagged[to]?.start ?? 0) < whole.end) to++
    const end = tagged[to - 1]?.end ?? token.end
    const piece = text.slice(token.start, end)
    tokens.push({
      start: token.start,
      end,
      text: piece,
      key: foldWord(piece) || piece,
      lemma: name || number ? piece.toLowerCase() : lemmaOf(token),
      tag: name ? 'PROPN' : number ? 'NUM' : tagOf(token),
      form: name || number ? '' : formOf(token),
      entity:
        name?.entity ??
        mentions.find(
          (mention) => !mention.named && mention.end === token.end && mention.start <= token.start,
        )?.entity ??
        null,
      amount: number?.amount ?? null,
      currency: number?.currency ?? null,
    })
    index = to
  }
  return tokens.map((token, index) => retagged(tokens, token, index))
}

/** "30-day": no number of its own, but of the noun behind. */
const MEASURE = /^\d[\d,.]*-\p{Ll}+$/u

/** "a build-up": words joined by a hyphen are one. */
function compoundAt(tagged: readonly Tagged[], index: number): Tagged | null {
  const [first, hyphen, last, next] = tagged.slice(index, index + 4)
  if (!first || !hyphen || !last || hyphen.text !== '-') return null
  if (first.end !== hyphen.start || hyphen.end !== last.start) return null
  // "A 30-day truce", not "a 27-year-old ferry" nor "a 3-2 win".
  const isMeasure =
    /^\d[\d,.]*$/u.test(first.text) && next?.text !== '-' && unitOf(last.text.toLowerCase(), '') !== null
  if (!isMeasure && !/^\p{Ll}+$/u.test(first.text)) return null
  const text = `${first.text}-${last.text}`
  const tag = next && /^(?:NOUN|PROPN)$/u.test(next.tag) ? 'ADJ' : 'NOUN'
  return { start: first.start, end: last.end, text, tag, lemma: text.toLowerCase() }
}

/** Mends what the tagger often takes for the wrong part of speech, from the words beside it. */
function retagged(tokens: readonly StatementToken[], token: StatementToken, index: number): StatementToken {
  if (token.tag === 'VERB') return nounOf(tokens, token, index)
  // "The general has confessed": an adjective alone before its verb.
  if (
    token.tag === 'ADJ' &&
    tokens[index - 1]?.tag === 'DET' &&
    tokens[index + 1]?.tag === 'AUX' &&
    /^(?:the|a|an)$/u.test(tokens[index - 1]?.key ?? '') &&
    /^\p{Ll}+$/u.test(token.text)
  )
    return { ...token, tag: 'NOUN' }
  // "who commands the brigade".
  if (
    token.tag === 'NOUN' &&
    /^(?:who|which)$/u.test(tokens[index - 1]?.key ?? '') &&
    /^\p{Ll}+[^s]s$/u.test(token.text)
  )
    return startsGroup(tokens[index + 1])
      ? { ...token, tag: 'VERB', form: 'third', lemma: token.lemma.replace(/(?<=[^s])s$/u, '') }
      : token
  return verbOf(tokens, token, index)
}

function startsGroup(token: StatementToken | undefined): boolean {
  return token !== undefined && /^(?:DET|PROPN|PRON|ADP|ADJ|NUM)$/u.test(token.tag)
}

/** Verbs that another in its base form may follow: "helped build". */
const BEFORE_BASE = /^(?:help|let|make|see|watch|hear|dare|need|have|go|come|bid|feel|do)$/u

/** "using tear gas", "no fire drill", "no overloading took place": a noun that the tagger takes for a verb. */
function nounOf(tokens: readonly StatementToken[], token: StatementToken, index: number): StatementToken {
  const before = tokens[index - 1]
  const next = tokens[index + 1]
  const noun: StatementToken = { ...token, tag: 'NOUN', form: '', lemma: token.text.toLowerCase() }
  if (token.form === 'ing' && before?.tag === 'DET' && /^(?:no|any|the)$/u.test(before.key))
    return /^(?:NOUN|PROPN|ADJ)$/u.test(next?.tag ?? '') ? token : noun
  if (token.form !== 'base' || !/^\p{Ll}+$/u.test(token.text)) return token
  if (before?.tag === 'VERB' && next?.tag === 'NOUN' && before.form !== 'base')
    return BEFORE_BASE.test(before.lemma) ? token : noun
  // "Denied that tear gas had been used."
  if (before?.key === 'that' && next?.tag === 'NOUN' && tokens[index + 2]?.tag === 'AUX') return noun
  const single = /^(?:no|a|an|this|every|each|another)$/u.test(tokens[index - 2]?.key ?? '')
  return single && before?.tag === 'NOUN' && before.lemma === before.text.toLowerCase() ? noun : token
}

/** "killing five and wounding eight": a word in -ing that the tagger takes for a noun, beside a verb in -ing. */
function verbOf(tokens: readonly StatementToken[], token: StatementToken, index: number): StatementToken {
  const before = tokens[index - 1]
  const next = tokens[index + 1]
  if (token.tag !== 'NOUN' || !/^\p{Ll}+ing$/u.test(token.text) || before?.tag !== 'CCONJ') return token
  if (!next || !/^(?:NUM|DET|NOUN|PROPN|PRON|ADJ)$/u.test(next.tag)) return token
  const beside = tokens
    .slice(Math.max(0, index - 8), index)
    .some(({ tag, form }) => tag === 'VERB' && form === 'ing')
  return beside ? { ...token, tag: 'VERB', form: 'ing', lemma: ingBase(token.text) } : token
}

/** The base of a form in -ing, as far as spelling tells: "wounding" wound, "stopping" stop. */
function ingBase(word: string): string {
  const stem = word.toLowerCase().slice(0, -3)
  return /([^aeiouls])\1$/u.test(stem) ? stem.slice(0, -1) : stem
}

/** Small letters for words that have a capital only as the first of a sentence or in a headline; length is kept. */
function plainCase(text: string, sentence: Span, named: readonly KnownMention[]): string {
  const piece = text.slice(sentence.start, sentence.end)
  const words = [...piece.matchAll(/\p{L}[\p{L}\p{M}'’-]*/gu)]
  const long = words.filter(([word]) => word.length > 3)
  const capitals = long.filter(([word]) => /^\p{Lu}/u.test(word)).length
  const title = long.length >= 3 && capitals / long.length > 0.7
  let plain = piece
  for (const [order, found] of words.entries()) {
    const at = sentence.start + found.index
    const small = found[0].toLowerCase()
    if ((!title && order > 0) || small.length !== found[0].length || found[0] === 'I') continue
    if (!title && /\p{Lu}/u.test(found[0].slice(1))) continue
    if (named.some(({ start, end }) => start <= at && end > at)) continue
    plain = plain.slice(0, found.index) + small + plain.slice(found.index + small.length)
  }
  return plain.replaceAll(/[“”"«»„]/gu, '"')
}

function numbersIn(
  text: string,
  words: readonly Token[],
): (Span & { readonly amount: Amount; readonly currency: string | null })[] {
  const items: Item[] = words.map((token) =>
    itemOf(token, token.kind === 'word' ? 'word' : token.kind, token.key),
  )
  const found = []
  for (let index = 0; index < items.length; index++) {
    const number = numberAt(items, index, ENGLISH_QUANTITIES)
    if (!number) continue
    const first = items[number.from]
    const last = items[number.to - 1]
    if (!first || !last) continue
    // "Two Rivers": a number in a name.
    const word = text.slice(first.start, last.end)
    if (index > 0 && /^\p{Lu}/u.test(word) && /^\s\p{Lu}/u.test(text.slice(last.end, last.end + 2))) continue
    // "forty-one (41)": one number, written twice.
    const again = /^ \(([\d,]{1,9})\)/u.exec(text.slice(last.end, last.end + 12))
    const end = Number(again?.[1]?.replaceAll(',', '')) === number.amount.best ? again?.[0].length : 0
    found.push({
      start: first.start,
      end: last.end + (end ?? 0),
      amount: number.amount,
      currency: number.currency,
    })
    index = Math.max(index, number.to - 1)
  }
  return found
}

function tagOf({ tag, text }: Tagged): string {
  if (/^(?:who|whom|which|whose)$/iu.test(text)) return 'REL'
  if (/^(?:never|not|n't|n’t)$/iu.test(text)) return 'NOT'
  return tag
}

function lemmaOf({ lemma, text }: Tagged): string {
  return /\d/u.test(text) ? text : lemma.toLowerCase()
}

function formOf({ tag, text, lemma }: Tagged): StatementToken['form'] {
  if (tag !== 'VERB' && tag !== 'AUX') return ''
  const word = text.toLowerCase()
  if (word === lemma) return 'base'
  if (word.endsWith('ing')) return 'ing'
  return word.endsWith('s') && !/(?:ss|us|is)$/u.test(word) && !/^(?:was|has)$/u.test(word) ? 'third' : 'past'
}
