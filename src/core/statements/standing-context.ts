import type { Chunk } from './chunks.ts'
import type { Cut } from './phrases.ts'
import { chainStart } from './phrases.ts'
import type { StatementToken } from './sentence-tokens.ts'
import type { StandingCue } from './standing-cues.ts'
import type { Phrase, Statement } from './statement.ts'

/** With a word in -ing behind them they tell of what was not, or may be. */
const AVERTING =
  /^(?:rule|out|deny|avoid|consider|contemplate|discuss|propose|suggest|oppose|without|against|prevent|face|risk|delay|before|of)$/u
/** Verbs and adjectives with which an infinitive tells what was done. */
const AS_DONE =
  /^(?:please|pleased|think|believe|say|report|know|understand|force|oblige|compel|see|forced|obliged)$/u
/** With these begin times that stand behind a verb without a preposition. */
const TIME =
  /^(?:this|last|next|yesterday|today|tonight|overnight|early|late|earlier|later|monday|tuesday|wednesday|thursday|friday|saturday|sunday|shortly)$/u
/** Tokens between a verb and the state that stands behind it. */
const NEAR = 10

/** "is said to have fled". */
export function isHedged(tokens: readonly StatementToken[], at: number): boolean {
  const before = tokens.slice(Math.max(0, at - 5), at)
  const to = before.findLastIndex(({ key }) => key === 'to')
  return to > 0 && /^(?:say|think|believe|report|allege|claim|understand)$/u.test(before[to - 1]?.lemma ?? '')
}

/** Told as a fact, also as "is thought to have fled", "was pleased to grant", "until then he remains". */
export function isTold({ reality, link }: Statement, tokens: readonly StatementToken[], at: number): boolean {
  if (
    tokens[at]?.form === 'ing' &&
    tokens.slice(Math.max(0, at - 2), at).some(({ key, lemma }) => AVERTING.test(key) || AVERTING.test(lemma))
  )
    return false
  if (reality === 'told') return true
  if (reality === 'condition')
    return (
      link === 'until' &&
      tokens.some(({ key }, index) => key === 'until' && tokens[index + 1]?.key === 'then')
    )
  if (reality !== 'intended') return false
  const before = tokens.slice(Math.max(0, at - 4), at)
  const to = before.findLastIndex(({ key }) => key === 'to')
  return to > 0 && AS_DONE.test(before[to - 1]?.lemma ?? '')
}

/** Whether a clause is told as not so: negated, or denied by its speaker, and not both. */
export function isDenied({ negated, attribution }: Statement): boolean {
  return negated !== (attribution?.stance === 'denies')
}

/** A clause that is denied, or "not" before the state; "not for sale" is the state itself. */
export function isNegated(
  clause: Statement,
  { elements: [first] }: StandingCue,
  tokens: readonly StatementToken[],
  at: number,
): boolean {
  if (typeof first === 'object' && first.has('not')) return false
  return isDenied(clause) || tokens[at - 1]?.key === 'not'
}

/** The clause whose verb stands last before a place, near it and with no mark between. */
export function governing(
  statements: readonly Statement[],
  { tokens }: Cut,
  start: number,
): Statement | null {
  const clause = statements.findLast(({ at }) => at.end <= start)
  if (!clause) return null
  const between = tokens.filter((token) => token.start >= clause.at.end && token.end <= start)
  if (between.length > NEAR || between.some(({ text, tag }) => /^[.;:"]$/u.test(text) || tag === 'SCONJ'))
    return null
  return clause
}

/** The noun that a state stands beside without a verb: "the airport, shut overnight,", "the man in custody". */
export function besideNoun(cut: Cut, index: number): number | null {
  const { chunks } = cut
  const before = chunks[index - 1]
  if (before?.kind === 'comma' && chunks[index - 2]?.kind === 'noun') {
    const start = chainStart(cut, index - 2)
    return chunks[start - 1]?.kind === 'verb' || chunks[start - 1]?.kind === 'preposition' ? null : start
  }
  if (before?.kind !== 'noun') return null
  const start = chainStart(cut, index - 1)
  const opening = chunks[start - 1]?.kind
  return opening === undefined || opening === 'stop' || opening === 'comma' || opening === 'under'
    ? start
    : null
}

/** "His deputy, Colonel NAME, who …": the name that a comma parts from a description. */
export function withName({ tokens, chunks }: Cut, theme: Phrase): Phrase {
  if (theme.entity !== null || theme.pronoun !== null) return theme
  const at = chunks.findIndex(({ to }) => (tokens[to - 1]?.end ?? 0) === theme.end)
  if (at < 0) return theme
  const entity = nameAt(tokens, chunks[at + 1], chunks[at + 2], chunks[at + 3])
  // "NAME, shift supervisor, who died".
  const first = chunks.findIndex(({ from }) => (tokens[from]?.start ?? -1) === theme.start)
  const meant = entity ?? nameAt(tokens, chunks[first - 1], chunks[first - 2], chunks[at + 1])
  return meant === null ? theme : { ...theme, entity: meant, entities: [meant, ...theme.entities] }
}

/** "The president, NAME, told the congress that he is leaving": the one who is named in the sentence before "he". */
export function namedBefore(tokens: readonly StatementToken[], theme: Phrase): Phrase {
  const object = /^(?:him|her)$/u.test(theme.pronoun ?? '')
  if (!object && (theme.entity !== null || !/^(?:he|she)$/u.test(theme.pronoun ?? ''))) return theme
  const mark = object ? tokens.findLastIndex(({ text, end }) => text === ';' && end <= theme.start) : 0
  if (mark < 0) return theme
  const names = new Set(
    tokens.flatMap(({ tag, entity, end }, at) =>
      tag === 'PROPN' && entity !== null && end <= theme.start && (!object || at < mark) ? [entity] : [],
    ),
  )
  const [only] = names
  // "NAME drove home; the court has left him at liberty".
  return names.size === 1 && only !== undefined ? { ...theme, entity: only, entities: [only] } : theme
}

/** The name that a chunk ends with, when a comma or nothing parts it and a comma or the end closes it. */
function nameAt(
  tokens: readonly StatementToken[],
  comma: Chunk | undefined,
  name: Chunk | undefined,
  closing: Chunk | undefined,
): string | null {
  if (comma?.kind !== 'comma' || name?.kind !== 'noun') return null
  if (closing !== undefined && closing.kind !== 'comma' && closing.kind !== 'stop') return null
  return tokens[name.to - 1]?.entity ?? null
}

/** A phrase of a single word, as a state needs it for its subject. */
export function named({ start, end, text, key, entity }: StatementToken): Phrase {
  return {
    start,
    end,
    text,
    head: key,
    words: [],
    entity,
    entities: entity === null ? [] : [entity],
    amount: null,
    currency: null,
    pronoun: null,
    definite: true,
    negative: false,
  }
}

/** Whether a word behind a verb may begin its object. */
export function takesObject(token: StatementToken | undefined): boolean {
  return token !== undefined && /^(?:DET|NUM|NOUN|PROPN|PRON|ADJ)$/u.test(token.tag) && !TIME.test(token.key)
}

/** Whether an auxiliary verb stands before a word, with no more than adverbs and a negation between. */
export function hasAuxiliary(tokens: readonly StatementToken[], at: number): boolean {
  for (let index = at - 1; index >= Math.max(0, at - 4); index--) {
    const tag = tokens[index]?.tag
    if (tag === 'AUX') return true
    if (tag !== 'ADV' && tag !== 'NOT') return false
  }
  return false
}
