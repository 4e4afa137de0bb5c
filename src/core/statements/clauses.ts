import type { FoundTime } from '../claims/times/time-value.ts'
import { attributionsOf } from './attribution.ts'
import type { Chunk } from './chunks.ts'
import { chunksOf } from './chunks.ts'
import type { Cut } from './phrases.ts'
import { afterPhrase, chainStart, phraseAt } from './phrases.ts'
import type { StatementToken } from './sentence-tokens.ts'
import type { Adjunct, Attribution, Phrase, Reality, Statement } from './statement.ts'
import { subjectBefore } from './subjects.ts'

/** What a sentence is read with, besides its words. */
export type SentenceFrame = {
  readonly document: string
  readonly sentence: number
  readonly headline: boolean
  readonly text: string
  /** Times of the sentence with their spans in the document. */
  readonly times: readonly (FoundTime & { readonly start: number; readonly end: number })[]
}

/** A clause while the sentence is read. */
export type Clause = Omit<Statement, 'attribution'> & {
  /** Index of its verb chunk. */
  readonly chunk: number
  /** The subject as grammar has it. */
  readonly subject: Phrase | null
  readonly finite: boolean
}

const MODAL_POSSIBLE = /^(?:may|might|could|can)$/u
const MODAL_FUTURE = /^(?:will|would|shall|'ll|’ll|'d|’d)$/u
const MODAL_ASKED = /^(?:should|must|ought)$/u
/** Verbs whose infinitive is told as done, and those with which it is denied. */
const DONE = /^(?:manage|begin|start|continue|go|come|force|help|use|happen|serve|have)$/u
const UNDONE = /^(?:refuse|fail|decline|forget|neglect)$/u
/** Verbs that stand before their subject behind a quotation. */
const INVERTING =
  /^(?:say|add|write|note|reply|ask|explain|continue|insist|warn|declare|argue|claim|tell|answer|recall|shout)$/u
/** What stands beside such a word may be what the sentence takes back. */
const REFUTING =
  /^(?:untrue|false|falsely|wrong|rumou?rs?|hoax|myth|slanders?|misinformation|disinformation|incorrect)$/u
const SPEAKING = /^(?:i|we|he|she|it|they|me|us)$/u
const NOTHING = /^(?:nothing|nobody|no one|none)\b/iu
const NO_MOMENT = /^no (?:point|time|moment|stage|circumstances?|way)\b/iu
const UNREAL_LINK = /^(?:if|unless|whether|until|before|lest)$/u

/** The clauses of a sentence, from left to right. Linear but for bounded looks back. */
export function statementsIn(tokens: readonly StatementToken[], frame: SentenceFrame): Statement[] {
  const cut: Cut = { text: frame.text, tokens, chunks: chunksOf(tokens) }
  const asked = tokens.at(-1)?.text === '?'
  const refuting = tokens.some(({ key }) => REFUTING.test(key))
  const clauses: Clause[] = []
  for (const [index, chunk] of cut.chunks.entries()) {
    if (chunk.kind !== 'verb' || !chunk.verb) continue
    const clause = clauseAt(cut, index, chunk, clauses, { ...frame, asked, refuting })
    if (clause) clauses.push(clause)
  }
  const attributions = attributionsOf(cut, clauses)
  return clauses.map(({ chunk: _chunk, subject: _subject, finite: _finite, ...clause }, index) => {
    const attribution = attributions[index] ?? null
    return {
      ...clause,
      agent: meant(clause.agent, attribution),
      patient: meant(clause.patient, attribution),
      attribution,
    }
  })
}

/** "NAME said it would leave": the pronoun means whoever speaks. */
function meant(phrase: Phrase | null, attribution: Attribution | null): Phrase | null {
  if (phrase?.pronoun == null || phrase.entity !== null || attribution?.entity == null) return phrase
  return SPEAKING.test(phrase.pronoun)
    ? { ...phrase, entity: attribution.entity, entities: [attribution.entity] }
    : phrase
}

function clauseAt(
  cut: Cut,
  index: number,
  chunk: Chunk,
  before: readonly Clause[],
  frame: SentenceFrame & { readonly asked: boolean; readonly refuting: boolean },
): Clause | null {
  const { asked, refuting } = frame
  const { tokens, chunks } = cut
  const main = tokens[chunk.main]
  const group = chunk.verb
  if (!main || !group) return null
  const inverted = isInverted(cut, index)
  const found = inverted ? index + 1 : subjectBefore(cut, index)
  const governor = before.at(-1) ?? null
  const finite =
    !group.infinitive &&
    (main.form !== 'ing' || group.auxiliaries.length > 0) &&
    (found !== 'shared' || chunks[index - 1]?.kind === 'and')
  const subject =
    found === null
      ? null
      : found === 'shared'
        ? sharedSubject(before, finite || main.form === 'ing')
        : phraseAt(cut, found)
  const after = behind(cut, index)
  const { complement, states, adjuncts, end } = after
  // "took place" is "happened".
  const occurs = main.lemma === 'take' && after.object?.head === 'place' && after.object.words.length === 0
  const object = inverted || occurs ? null : after.object
  const fronted = typeof found === 'number' ? frontedAdjuncts(cut, found, before) : []
  // "by 412 votes the assembly refused to approve": what belongs to the refusal belongs to what was refused.
  const governing =
    group.infinitive && governor && (DONE.test(governor.verb) || UNDONE.test(governor.verb))
      ? governor.adjuncts
      : []
  const all = [...governing, ...fronted, ...adjuncts]
  const byPhrase = all.find(({ preposition, phrase }) => preposition === 'by' && phrase.amount === null)
  // "the man arrested on Monday", "31 trapped after blast": a participle right behind its noun, without an object.
  const reduced =
    main.form === 'past' &&
    group.auxiliaries.length === 0 &&
    object === null &&
    chunks[index - 1]?.kind === 'noun' &&
    (byPhrase !== undefined || (frame.headline && states.length === 0))
  // "the Falcon Regiment, commanded by NAME".
  const apposed =
    main.form === 'past' &&
    group.auxiliaries.length === 0 &&
    object === null &&
    byPhrase !== undefined &&
    chunks[index - 1]?.kind === 'comma' &&
    chunks[index - 2]?.kind === 'noun'
  const passive = group.passive || reduced || apposed
  const start = Math.min(subject?.start ?? main.start, tokens[chunk.from]?.start ?? main.start)
  const last = Math.max(end, ...adjuncts.map(({ phrase }) => phrase.end), tokens[chunk.to - 1]?.end ?? 0)
  const link = linkBefore(cut, index, found)
  // "had yet to regain consciousness".
  const pending = group.infinitive && tokens[chunk.from - 1]?.key === 'yet'
  const lone = !inverted && !passive && object === null && !group.copula
  return {
    document: frame.document,
    sentence: frame.sentence,
    headline: frame.headline,
    start: found === 'shared' ? (tokens[chunk.from]?.start ?? start) : start,
    end: last,
    verb: occurs ? 'occur' : main.lemma === '’s' || main.lemma === "'s" ? 'be' : main.lemma,
    particle: group.particle,
    at: { start: tokens[chunk.from]?.start ?? 0, end: tokens[chunk.to - 1]?.end ?? 0 },
    passive,
    agent: passive ? (byPhrase?.phrase ?? null) : subject,
    patient: apposed ? phraseAt(cut, chainStart(cut, index - 2)) : passive ? subject : object,
    lone,
    states,
    complement,
    adjuncts: passive ? all.filter((adjunct) => adjunct !== byPhrase) : all,
    times: frame.times.filter((time) => holders(cut, time.start).includes(index)),
    negated:
      (group.negated || pending) !==
      (subject?.negative === true ||
        object?.negative === true ||
        complement?.negative === true ||
        all.some(deniesAll) ||
        isNever(cut, found) ||
        isUndone(group.infinitive, governor)),
    reality:
      group.soft || refuting || isAlternative(cut, index)
        ? 'possible'
        : isSubjunctive(tokens, chunk) && !group.infinitive
          ? 'asked'
          : realityOf(group.auxiliaries, group.infinitive && !pending, governor, link, asked),
    link,
    chunk: index,
    subject,
    finite,
  }
}

/** "demanded that he be released". */
function isSubjunctive(tokens: readonly StatementToken[], { from, to }: Chunk): boolean {
  return tokens.slice(from, to).find(({ tag }) => tag === 'AUX' || tag === 'VERB')?.key === 'be'
}

/** "confessed to nothing", "at no point". */
function deniesAll({ phrase }: Adjunct): boolean {
  return phrase.negative && (NOTHING.test(phrase.text) || NO_MOMENT.test(phrase.text))
}

/** "Neither shells nor gas were used", "at no point did the firm hear of it". */
function isNever({ tokens, chunks }: Cut, subject: number | 'shared' | null): boolean {
  if (typeof subject !== 'number') return false
  const before = chunks[subject - 1]
  const word = tokens[before?.main ?? -1]
  if (before?.kind === 'and' && word?.key === 'nor')
    return tokens.slice(0, before.from).some(({ key }) => key === 'neither')
  if (before?.kind !== 'verb' || before.to - before.from !== 1 || word?.tag !== 'AUX') return false
  const phrase = chunks[subject - 2]
  const text = tokens
    .slice(phrase?.from ?? 0, phrase?.to ?? 0)
    .map(({ key }) => key)
    .join(' ')
  return NO_MOMENT.test(text) || /^(?:never|nor|neither)$/u.test(tokens[before.from - 1]?.key ?? '')
}

function isUndone(infinitive: boolean, governor: Clause | null): boolean {
  return infinitive && governor !== null && UNDONE.test(governor.verb)
}

function sharedSubject(before: readonly Clause[], finite: boolean): Phrase | null {
  const clause = finite ? (before.findLast((other) => other.finite) ?? before.at(-1)) : before.at(-1)
  return clause?.subject ?? null
}

type Behind = {
  readonly object: Phrase | null
  readonly complement: Phrase | null
  readonly states: readonly string[]
  readonly adjuncts: readonly Adjunct[]
  readonly end: number
}

/** What stands behind a verb up to the next clause: object or complement, states, and phrases with prepositions. */
function behind(cut: Cut, verb: number): Behind {
  const { tokens, chunks } = cut
  const group = chunks[verb]?.verb
  let object: Phrase | null = null
  let complement: Phrase | null = null
  const states: string[] = []
  const adjuncts: Adjunct[] = []
  let end = 0
  let at = verb + 1
  while (at < chunks.length) {
    const chunk = chunks[at]
    const token = tokens[chunk?.main ?? -1]
    if (!chunk || !token) break
    if (chunk.kind === 'adjective') {
      states.push(token.lemma)
      end = token.end
      at++
    } else if (chunk.kind === 'noun') {
      // "said the shells had been fired": the noun is the subject of the next verb.
      if (isSubjectOfNext(cut, at)) break
      const phrase = phraseAt(cut, at)
      if (!phrase) break
      const next = afterPhrase(cut, at)
      if (!isTimeWord(token.key)) {
        if (group?.copula === true && complement === null) complement = phrase
        else if (object === null) object = phrase
        else if (group?.copula !== true) break
        end = phrase.end
      }
      at = next
    } else if (
      chunk.kind === 'preposition' &&
      chunks[at + 1]?.kind === 'noun' &&
      !isSubjectOfNext(cut, at + 1)
    ) {
      const phrase = phraseAt(cut, at + 1)
      if (!phrase) break
      adjuncts.push({ preposition: token.key, phrase })
      end = phrase.end
      at = afterPhrase(cut, at + 1)
    } else if (
      chunk.kind === 'comma' &&
      chunks[at + 1]?.kind === 'preposition' &&
      chunks[at + 2]?.kind === 'noun'
    ) {
      at++
    } else if (chunk.kind === 'and' && chunks[at + 1]?.kind === 'noun' && !isSubjectOfNext(cut, at + 1)) {
      at = afterPhrase(cut, at + 1)
    } else break
  }
  return { object, complement, states, adjuncts, end }
}

/** Whether a verb with a person of its own follows the noun phrase, so that the phrase is its subject. */
function isSubjectOfNext(cut: Cut, noun: number): boolean {
  const next = cut.chunks[afterPhrase(cut, noun)]
  if (next?.kind !== 'verb' || next.verb?.infinitive === true) return false
  const main = cut.tokens[next.main]
  if (!main) return false
  if ((next.verb?.auxiliaries.length ?? 0) > 0 || next.verb?.copula === true) return true
  if (main.form === 'third' || main.form === 'base') return true
  return main.form === 'past' && cut.chunks[cut.chunks.indexOf(next) + 1]?.kind === 'noun'
}

function isTimeWord(key: string): boolean {
  return /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|tonight|tomorrow|night|morning|evening|afternoon|week|month|year)$/u.test(
    key,
  )
}

/** "In the province of X, gunmen attacked": phrases before the subject, back to the mark or clause before. */
function frontedAdjuncts(cut: Cut, subject: number, before: readonly Clause[]): Adjunct[] {
  const found: Adjunct[] = []
  const limit = before.at(-1)?.chunk ?? -1
  let first = subject
  while (first - 1 > limit && !/^(?:stop|under|relative|and)$/u.test(cut.chunks[first - 1]?.kind ?? 'stop'))
    first--
  for (let at = first; at < subject; at++) {
    const chunk = cut.chunks[at]
    if (chunk?.kind !== 'preposition' || cut.tokens[chunk.main]?.key === 'of') continue
    const phrase = phraseAt(cut, at + 1)
    if (phrase) found.push({ preposition: cut.tokens[chunk.main]?.key ?? '', phrase })
  }
  return found
}

/**
 * The verb chunks that a time at a place of the sentence belongs to: the last before it (else the first), and where
 * that is a participle the verb it hangs on: "attacked a convoy carrying food on Monday".
 */
function holders({ tokens, chunks }: Cut, at: number): number[] {
  const place = chunks.findIndex(({ to }) => (tokens[to - 1]?.end ?? 0) > at)
  const marks = [...chunks.entries()].filter(([, { kind }]) => kind === 'stop').map(([index]) => index)
  const from = marks.findLast((mark) => mark < place) ?? -1
  const to = marks.find((mark) => mark > place) ?? chunks.length
  const verbs = [...chunks.entries()].filter(
    ([index, { kind }]) => kind === 'verb' && index > from && index < to,
  )
  const before = verbs.filter(([, { main }]) => (tokens[main]?.start ?? 0) < at)
  const [last] = before.at(-1) ?? verbs[0] ?? [-1]
  const found = [last]
  for (let index = before.length - 1; index > 0; index--) {
    const chunk = before[index]?.[1]
    const bare = chunk && tokens[chunk.main]?.form === 'ing' && chunk.verb?.auxiliaries.length === 0
    if (!bare) break
    found.push(before[index - 1]?.[0] ?? -1)
  }
  return found
}

/** "…", said NAME: a verb of saying behind a comma or quotation with its subject behind it. */
function isInverted({ tokens, chunks }: Cut, index: number): boolean {
  const token = tokens[chunks[index]?.main ?? -1]
  const before = chunks[index - 1]?.kind
  if (!token || !INVERTING.test(token.lemma) || chunks[index]?.verb?.auxiliaries.length !== 0) return false
  return (
    (before === 'comma' || before === 'stop') && chunks[index + 1]?.kind === 'noun' && token.form !== 'ing'
  )
}

/** "killed or wounded": either may be meant. */
function isAlternative({ tokens, chunks }: Cut, index: number): boolean {
  const joined = (and: number, verb: number): boolean =>
    chunks[and]?.kind === 'and' &&
    tokens[chunks[and]?.main ?? -1]?.key === 'or' &&
    chunks[verb]?.kind === 'verb'
  return joined(index + 1, index + 2) || joined(index - 1, index - 2)
}

function linkBefore({ tokens, chunks }: Cut, verb: number, subject: number | 'shared' | null): string {
  const at = (typeof subject === 'number' && subject < verb ? subject : verb) - 1
  for (let index = at; index >= Math.max(0, at - 4); index--) {
    const chunk = chunks[index]
    if (!chunk || chunk.kind === 'verb' || chunk.kind === 'stop') return ''
    if (chunk.kind === 'under' || (chunk.kind === 'preposition' && index === verb - 1))
      return tokens[chunk.main]?.key ?? ''
  }
  return ''
}

function realityOf(
  auxiliaries: readonly string[],
  infinitive: boolean,
  governor: Clause | null,
  link: string,
  asked: boolean,
): Reality {
  if (asked) return 'asked'
  if (UNREAL_LINK.test(link)) return 'condition'
  for (const word of auxiliaries) {
    if (MODAL_POSSIBLE.test(word)) return 'possible'
    if (MODAL_FUTURE.test(word)) return 'future'
    if (MODAL_ASKED.test(word)) return 'asked'
  }
  if (!infinitive || governor === null) return 'told'
  return DONE.test(governor.verb) || UNDONE.test(governor.verb) ? governor.reality : 'intended'
}
