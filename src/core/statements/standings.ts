import type { FoundTime } from '../claims/times/time-value.ts'
import type { Span } from '../text/span.ts'
import type { Chunk } from './chunks.ts'
import { chunksOf } from './chunks.ts'
import type { SentenceFrame } from './clauses.ts'
import type { Cut } from './phrases.ts'
import { chainStart, phraseAt } from './phrases.ts'
import type { StatementToken } from './sentence-tokens.ts'
import type { CueMatch, StandingCue, StandingState } from './standing-cues.ts'
import { cuesAt, matchCue } from './standing-cues.ts'
import type { Phrase, Statement } from './statement.ts'

/** Somebody or something is told to be in a state, or not to be. The span is that of the clause. */
export type Standing = Span & {
  readonly document: string
  readonly sentence: number
  readonly headline: boolean
  readonly state: StandingState
  readonly denied: boolean
  /** Whom or what it is told of. */
  readonly theme: Phrase
  /** The words that tell it. */
  readonly text: string
  /** It lasts when it is told ("remains in custody"), not only happened. */
  readonly lasting: boolean
  /** It is told to be so still: "remains closed". */
  readonly still: boolean
  /** It held all the time: "remained open throughout", "at no time". */
  readonly always: boolean
  /** What others say or think: "who is said to have fled". */
  readonly hedged: boolean
  /** Who is made to answer for it; `''` for a speaker without a name, `null` for the outlet. */
  readonly source: string | null
  readonly times: readonly FoundTime[]
  /** The times of its sentence, its own where it has any. */
  readonly around: readonly FoundTime[]
}

/** Verbs that say only where or how somebody is. */
const STAYING =
  /^(?:be|remain|stay|stand|lie|sit|keep|languish|continue|live|go|run|become|get|walk|come|end|land|return|turn|look|seem|rest|spend|arrive|eat|wait)$/u
/** Verbs that put their object somewhere. */
const BRINGING =
  /^(?:lead|take|send|bring|return|drive|transfer|put|throw|place|hold|keep|fly|march|leave|find|see|visit|declare|report|meet|render|count|list|name|include)$/u
/** Words after which a noun does not tell that it happened. */
const UNREAL =
  /^(?:no|not|without|call|demand|urge|rumou?r|report|fear|possible|if|would|could|might|may|seek|want|threat|threaten|risk|deny|await|before|until|imminent|avoid|escape|plan|plot|attempt|request|any|warrant|alleged|against|prevent|resist|fake|order|issue|future|for)$/u
const NEGATIVE = /^(?:not|never|no|neither|nor|without|cannot|hardly)$/u
/** With these begin times that stand behind a verb without a preposition. */
const TIME =
  /^(?:this|last|next|yesterday|today|tonight|overnight|early|late|earlier|later|monday|tuesday|wednesday|thursday|friday|saturday|sunday|shortly)$/u
const ALWAYS =
  /\b(?:throughout|at no (?:time|point)|never|all along|the whole time|not for a (?:moment|minute))\b/iu
/** Letters behind a clause in which "throughout" may stand. */
const BEYOND = 12
const STILL = /\b(?:still|remains?|remained|to this day)\b/iu
const NOW = /\b(?:as of|currently|now|at present)\b/iu
/** Verbs and adjectives with which an infinitive tells what was done. */
const AS_DONE =
  /^(?:please|pleased|think|believe|say|report|know|understand|force|oblige|compel|see|forced|obliged)$/u
const PERSONAL =
  /^(?:i|me|we|us|you|he|him|she|her|who|there|what|this|that|everybody|everyone|somebody|someone)$/u
/** What stands before a noun as its state. */
const ATTRIBUTIVE = /^(?:dead|late|missing|closed|shut|alive)$/u
/** Nouns of happenings of which there may have been none. */
const NONE_OF = /^(?:arrest|detention|resignation|signing)$/u
/** Tokens between a verb and the state that stands behind it. */
const NEAR = 7

type Reader = {
  readonly cut: Cut
  readonly frame: SentenceFrame
  readonly statements: readonly Statement[]
}

/** The states that a sentence tells (rule S16). `statements` are its clauses. Linear but for bounded looks around. */
export function standingsIn(
  tokens: readonly StatementToken[],
  frame: SentenceFrame,
  statements: readonly Statement[],
): Standing[] {
  const reader: Reader = { cut: { text: frame.text, tokens, chunks: chunksOf(tokens) }, frame, statements }
  if (tokens.at(-1)?.text === '?') return []
  const found: Standing[] = []
  for (const [at, token] of tokens.entries())
    for (const cue of cuesAt(token)) {
      const told = standingAt(reader, at, cue)
      const standing = told && { ...told, theme: withName(reader.cut, told.theme) }
      if (standing && isOf(standing.theme, standing.state) && !found.some((one) => isSame(one, standing)))
        found.push(standing)
    }
  return found
}

/** "His deputy, Colonel NAME, who …": the name that a comma parts from a description. */
function withName({ tokens, chunks }: Cut, theme: Phrase): Phrase {
  if (theme.entity !== null || theme.pronoun !== null) return theme
  const at = chunks.findIndex(({ to }) => (tokens[to - 1]?.end ?? 0) === theme.end)
  if (at < 0) return theme
  const entity = nameAt(tokens, chunks[at + 1], chunks[at + 2], chunks[at + 3])
  // "NAME, shift supervisor, who died".
  const first = chunks.findIndex(({ from }) => (tokens[from]?.start ?? -1) === theme.start)
  const meant = entity ?? nameAt(tokens, chunks[first - 1], chunks[first - 2], chunks[at + 1])
  return meant === null ? theme : { ...theme, entity: meant, entities: [meant, ...theme.entities] }
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

function isSame(a: Standing, b: Standing): boolean {
  return a.state === b.state && a.theme.start === b.theme.start && a.denied === b.denied
}

/** Whether a field is told of such a thing; people are looked at where the themes are compared. */
function isOf(theme: Phrase, { field }: StandingState): boolean {
  if (theme.pronoun !== null)
    return field.of === 'person' || field.of === 'any'
      ? theme.pronoun !== 'it'
      : !PERSONAL.test(theme.pronoun)
  if (field.heads.size === 0) return true
  if (field.heads.has(theme.head)) return true
  if (theme.entity === null) return false
  const last = theme.text.toLowerCase().split(/\s+/u).at(-1) ?? ''
  return field.heads.has(last)
}

function standingAt(reader: Reader, at: number, cue: StandingCue): Standing | null {
  switch (cue.kind) {
    case 'verb':
      return byVerb(reader, at, cue)
    case 'state':
      return byState(reader, at, cue)
    case 'noun':
      return byNoun(reader, at, cue)
  }
}

/** "was arrested", "the bridge reopened", "lost his life". */
function byVerb({ cut, frame, statements }: Reader, at: number, cue: StandingCue): Standing | null {
  const { tokens } = cut
  const token = tokens[at]
  if (!token || !/^(?:VERB|AUX)$/u.test(token.tag)) return null
  const clause = statements.find((one) => one.at.start <= token.start && token.end <= one.at.end) ?? null
  if (!clause || !isTold(clause, tokens, at)) return null
  const bare =
    token.form === 'past' &&
    clause.patient === null &&
    !hasAuxiliary(tokens, at) &&
    !takesObject(tokens[matchCue(tokens, at, cue, true)?.to ?? at + 1])
  const passive = clause.passive || (cue.object && bare)
  const match = cue.passive && !passive ? null : matchCue(tokens, at, cue, passive)
  if (!match) return null
  const subject = clause.passive ? clause.patient : clause.agent
  let theme: Phrase | null
  if (cue.object) theme = passive ? (subject ?? clause.patient ?? clause.agent) : objectOf(cut, match, clause)
  else {
    if (clause.passive) return null
    if (cue.elements.length === 1 && !cue.loose && clause.patient !== null) return null
    theme = subject ?? (clause.lone ? clause.patient : null)
  }
  if (!theme) return null
  return standingOf(frame, clause, cue, theme, {
    start: Math.min(clause.start, token.start),
    end: Math.max(clause.end, tokens[match.to - 1]?.end ?? clause.end),
    denied: isDenied(clause),
    lasting: false,
    hedged: isHedged(tokens, at),
  })
}

/** "is said to have fled". */
function isHedged(tokens: readonly StatementToken[], at: number): boolean {
  const before = tokens.slice(Math.max(0, at - 5), at)
  const to = before.findLastIndex(({ key }) => key === 'to')
  return to > 0 && /^(?:say|think|believe|report|allege|claim|understand)$/u.test(before[to - 1]?.lemma ?? '')
}

/** Told as a fact, also as "is thought to have fled", "was pleased to grant", "until then he remains". */
function isTold({ reality, link }: Statement, tokens: readonly StatementToken[], at: number): boolean {
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

function objectOf(cut: Cut, { object, to }: CueMatch, clause: Statement): Phrase | null {
  const from = cut.tokens[object?.[0] ?? to]?.start ?? 0
  if (clause.patient && clause.patient.start === from) return clause.patient
  const index = cut.chunks.findIndex((chunk) => cut.tokens[chunk.from]?.start === from)
  return index < 0 ? null : phraseAt(cut, index)
}

/** "is alive", "in custody since Monday", "the airport, shut overnight, …". */
function byState({ cut, frame, statements }: Reader, at: number, cue: StandingCue): Standing | null {
  const { tokens, chunks } = cut
  const token = tokens[at]
  const match = matchCue(tokens, at, cue, true)
  if (!token || !match) return null
  const index = chunks.findIndex(({ from, to }) => from <= at && at < to)
  const chunk = chunks[index]
  const end = tokens[match.to - 1]?.end ?? token.end
  const clause = governing(statements, cut, token.start)
  if (chunk?.kind === 'noun' && chunk.main > at && match.to === at + 1) {
    if (!ATTRIBUTIVE.test(token.key) && token.form !== 'past') return null
    const theme = phraseAt(cut, index)
    return theme && theme.definite && clause?.negated !== true
      ? standingOf(frame, clause, cue, theme, {
          start: theme.start,
          end: theme.end,
          denied: false,
          lasting: true,
        })
      : null
  }
  const beside = besideNoun(cut, index)
  if (beside) {
    const theme = phraseAt(cut, beside)
    const denied = tokens.slice(Math.max(0, at - 2), at).some(({ key }) => NEGATIVE.test(key))
    return theme
      ? standingOf(frame, null, cue, theme, {
          start: theme.start,
          end: Math.max(end, theme.end),
          denied,
          lasting: false,
        })
      : null
  }
  if (!clause || !isTold(clause, tokens, at)) return null
  const theme = BRINGING.test(clause.verb) && !clause.passive ? clause.patient : subjectOf(clause)
  if (!theme || (!STAYING.test(clause.verb) && !BRINGING.test(clause.verb))) return null
  return standingOf(frame, clause, cue, theme, {
    start: Math.min(clause.start, token.start),
    end: Math.max(clause.end, end),
    denied: isDenied(clause),
    lasting: true,
  })
}

function subjectOf(clause: Statement): Phrase | null {
  return clause.passive ? (clause.patient ?? clause.agent) : (clause.agent ?? clause.patient)
}

/** The clause whose verb stands last before a place, near it and with no mark between. */
function governing(statements: readonly Statement[], { tokens }: Cut, start: number): Statement | null {
  const clause = statements.findLast(({ at }) => at.end <= start)
  if (!clause) return null
  const between = tokens.filter((token) => token.start >= clause.at.end && token.end <= start)
  if (between.length > NEAR || between.some(({ text, tag }) => /^[.;:"]$/u.test(text) || tag === 'SCONJ'))
    return null
  return clause
}

/** The noun that a state stands beside without a verb: "the airport, shut overnight,", "the man in custody". */
function besideNoun(cut: Cut, index: number): number | null {
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

/** "his arrest", "the closure of the bridge". */
function byNoun({ cut, frame, statements }: Reader, at: number, cue: StandingCue): Standing | null {
  const { tokens, chunks } = cut
  const token = tokens[at]
  if (!token || token.tag !== 'NOUN') return null
  const index = chunks.findIndex((chunk) => chunk.kind === 'noun' && chunk.main === at)
  const chunk = chunks[index]
  if (!chunk) return null
  const before = tokens.slice(Math.max(0, chunk.from - 5), at)
  const clause = statements.findLast((one) => one.start <= token.start && token.end <= one.end) ?? null
  if (clause && (clause.reality !== 'told' || clause.attribution?.stance === 'denies')) return null
  // "There were no arrests".
  if (tokens[chunk.from]?.key === 'no') {
    const none = phraseAt(cut, index)
    return none && NONE_OF.test(token.lemma) && none.words.length === 0
      ? standingOf(frame, clause, cue, none, {
          start: none.start,
          end: none.end,
          denied: true,
          lasting: false,
        })
      : null
  }
  if (before.some(({ key, lemma }) => UNREAL.test(key) || UNREAL.test(lemma))) return null
  if (clause?.negated === true) return null
  const owner = tokens.slice(chunk.from, at).findLast(({ entity }) => entity !== null)
  const tied =
    tokens[chunks[index + 1]?.main ?? -1]?.key === 'of' && chunks[index + 2]?.kind === 'noun'
      ? phraseAt(cut, index + 2)
      : null
  const theme = tied ?? (owner ? named(owner) : null)
  if (!theme) return null
  return standingOf(frame, null, cue, theme, {
    start: Math.min(tokens[chunk.from]?.start ?? token.start, theme.start),
    end: Math.max(token.end, theme.end),
    denied: false,
    lasting: false,
  })
}

function named({ start, end, text, key, entity }: StatementToken): Phrase {
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

function isDenied({ negated, attribution }: Statement): boolean {
  return negated !== (attribution?.stance === 'denies')
}

function standingOf(
  frame: SentenceFrame,
  clause: Statement | null,
  { state }: StandingCue,
  theme: Phrase,
  rest: Span & { readonly denied: boolean; readonly lasting: boolean; readonly hedged?: boolean },
): Standing {
  const text = frame.text.slice(rest.start, rest.end)
  const source = clause?.attribution
  return {
    document: frame.document,
    sentence: frame.sentence,
    headline: frame.headline,
    state,
    theme,
    text,
    always: ALWAYS.test(frame.text.slice(rest.start, rest.end + BEYOND)),
    source: source ? (source.entity ?? '') : null,
    times: clause?.times ?? [],
    around: clause && clause.times.length > 0 ? clause.times : frame.times,
    ...rest,
    hedged: rest.hedged ?? false,
    still: STILL.test(text),
    lasting: rest.lasting || STILL.test(text) || NOW.test(text),
  }
}

function takesObject(token: StatementToken | undefined): boolean {
  return token !== undefined && /^(?:DET|NUM|NOUN|PROPN|PRON|ADJ)$/u.test(token.tag) && !TIME.test(token.key)
}

function hasAuxiliary(tokens: readonly StatementToken[], at: number): boolean {
  for (let index = at - 1; index >= Math.max(0, at - 4); index--) {
    const tag = tokens[index]?.tag
    if (tag === 'AUX') return true
    if (tag !== 'ADV' && tag !== 'NOT') return false
  }
  return false
}
