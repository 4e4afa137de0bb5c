import type { FoundTime } from '../claims/times/time-value.ts'
import type { Span } from '../text/span.ts'
import { chunksOf } from './chunks.ts'
import type { SentenceFrame } from './clauses.ts'
import type { Cut } from './phrases.ts'
import { phraseAt } from './phrases.ts'
import type { StatementToken } from './sentence-tokens.ts'
import {
  besideNoun,
  governing,
  hasAuxiliary,
  isDenied,
  isHedged,
  isNegated,
  isTold,
  named,
  namedBefore,
  takesObject,
  withName,
} from './standing-context.ts'
import type { CueMatch, StandingCue, StandingState } from './standing-cues.ts'
import { cuesAt, isHeadOf, matchCue } from './standing-cues.ts'
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
  /** Who is made to answer for it: an entity, else the noun, else `''`; `null` for the outlet. */
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
  /^(?:no|not|without|call|demand|urge|rumou?r|report|fear|possible|if|would|could|might|may|seek|want|threat|threaten|risk|deny|await|before|until|imminent|avoid|escape|plan|plot|attempt|request|any|warrant|alleged|prevent|resist|fake|order|issue|future)$/u
const LEAVING = /^(?:leave|go|quit|resign|depart|retire|step)$/u
const NEGATIVE = /^(?:not|never|no|neither|nor|without|cannot|hardly)$/u
const ALWAYS =
  /\b(?:throughout|at no (?:time|point)|never|all along|the whole time|not for a (?:moment|minute))\b/iu
/** Letters behind a clause in which "throughout" may stand. */
const BEYOND = 12
const STILL =
  /\b(?:still|remains?|remained|to this day|left (?:him|her|them|\p{Lu}\S+) (?:at liberty|free|on bail|at large))\b/iu
const NOW = /\b(?:as of|currently|now|at present)\b/iu
/** "will appeal", "may stay": expressions that begin with the word tell an outlook as a state. */
const OUTLOOK = /^(?:will|may|can)$/u
const UNHARMED =
  /\b(?:injur\p{L}*|unhurt|unharmed|alive|unscathed|scratch\p{L}*|burns|bruises|wounds?|death|damage)\b/iu
const FOR_NOW = /^(?:[^.]*)\b(?:caretaker|interim|acting|until|pending|for now|for the time being)\b/iu
const FAR_BEHIND = 40
const PERSONAL =
  /^(?:i|me|we|us|you|he|him|she|her|who|there|what|this|that|everybody|everyone|somebody|someone)$/u
/** What stands before a noun as its state. */
const ATTRIBUTIVE = /^(?:dead|late|missing|closed|shut|alive)$/u
/** Verbs that leave nobody in a place. */
const ENDING = /^(?:die|kill|pronounce|succumb|murder|bury|perish|shoot|arrest|seize|catch)$/u
/** A body is a dead one where it is found or given back. */
const FINDING =
  /^(?:find|recover|pull|return|identify|bury|wash|bring|hand|retrieve|discover|repatriate|release|exhume|float)$/u
/** Nouns of happenings of which there may have been none. */
const NONE_OF = /^(?:arrest|detention|resignation|signing)$/u

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
      const standing = told && { ...told, theme: namedBefore(tokens, withName(reader.cut, told.theme)) }
      if (standing && isForNow(reader, standing)) continue
      if (standing && isOf(standing.theme, standing.state) && !found.some((one) => isSame(one, standing)))
        found.push(standing)
    }
  return found
}

function isSame(a: Standing, b: Standing): boolean {
  return a.state === b.state && a.theme.start === b.theme.start && a.denied === b.denied
}

/** "Stays on as caretaker", "until June" denies no departure; "escaped with burns" tells no flight. */
function isForNow({ cut, frame }: Reader, { state, start, end, text }: Standing): boolean {
  if (state.name === 'fled' && UNHARMED.test(text)) return true
  const last = cut.tokens.at(-1)?.end ?? end
  return state.name === 'stays' && FOR_NOW.test(frame.text.slice(start, Math.min(last, end + FAR_BEHIND)))
}

/** Whether a field is told of such a thing; people are looked at where the themes are compared. */
function isOf(theme: Phrase, { field }: StandingState): boolean {
  if (theme.pronoun !== null)
    return field.of === 'person' || field.of === 'any'
      ? theme.pronoun !== 'it'
      : !PERSONAL.test(theme.pronoun)
  if (isHeadOf(field, theme.head)) return true
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
  if (
    !clause ||
    (token.tag === 'AUX'
      ? !OUTLOOK.test(token.key) && clause.reality !== 'told'
      : !isTold(clause, tokens, at))
  )
    return null
  const bare =
    token.form === 'past' &&
    clause.patient === null &&
    !hasAuxiliary(tokens, at) &&
    !takesItsObject(tokens, at, cue)
  const passive = clause.passive || (cue.object && bare)
  const progressive = token.form === 'ing' && hasAuxiliary(tokens, at)
  const match = cue.only === 'passive' && !passive && !progressive ? null : matchCue(tokens, at, cue, passive)
  if (!match) return null
  if (cue.only === 'denied' && !isDenied(clause)) return null
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
    denied: cue.only !== 'denied' && isDenied(clause),
    lasting: false,
    hedged: isHedged(tokens, at),
  })
}

/** "Seized the ship"; of "bundled into a van" what follows belongs to the preposition. */
function takesItsObject(tokens: readonly StatementToken[], at: number, cue: StandingCue): boolean {
  const to = matchCue(tokens, at, cue, true)?.to ?? at + 1
  return !/^(?:into|onto|to|from)$/u.test(tokens[to - 1]?.key ?? '') && takesObject(tokens[to])
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
  // "out of control" is not "out".
  if (match.to === at + 1 && tokens[at + 1]?.key === 'of') return null
  const index = chunks.findIndex(({ from, to }) => from <= at && at < to)
  const chunk = chunks[index]
  const inverted = statements.find((one) => one.at.start === tokens[match.to]?.start)
  if (inverted?.verb === 'be' && inverted.complement && chunks[index - 1] === undefined)
    return standingOf(frame, inverted, cue, inverted.complement, {
      start: token.start,
      end: inverted.end,
      denied: isDenied(inverted),
      lasting: true,
    })
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
          hedged: true,
        })
      : null
  }
  // "is stuck", "are missing", "is back": the state is in the verb group.
  const own = statements.find((one) => one.at.start < token.start && token.end <= one.at.end)
  if (own && own.patient?.end !== token.end && (own.verb === 'be' || hasAuxiliary(tokens, at))) {
    const theme = subjectOf(own)
    return theme && isTold(own, tokens, at)
      ? standingOf(frame, own, cue, theme, {
          start: Math.min(own.start, token.start),
          end: Math.max(own.end, end),
          denied: isNegated(own, cue, tokens, at),
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
  // "Leaves her post at her own request".
  const willing = tokens.slice(at, match.to).some(({ key }) => key === 'own')
  if (willing && !LEAVING.test(clause.verb)) return null
  const theme = !willing && BRINGING.test(clause.verb) && !clause.passive ? clause.patient : subjectOf(clause)
  if (!theme || ENDING.test(clause.verb)) return null
  if (!willing && !clause.passive && !STAYING.test(clause.verb) && !BRINGING.test(clause.verb)) return null
  return standingOf(frame, clause, cue, theme, {
    start: Math.min(clause.start, token.start),
    end: Math.max(clause.end, end),
    denied: isNegated(clause, cue, tokens, at),
    lasting: true,
  })
}

function subjectOf(clause: Statement): Phrase | null {
  return clause.passive ? (clause.patient ?? clause.agent) : (clause.agent ?? clause.patient)
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
  if (token.lemma === 'body' && (!clause || !FINDING.test(clause.verb))) return null
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
    source: source ? (source.entity ?? source.phrase?.head ?? '') : null,
    times: clause?.times ?? [],
    around: clause && clause.times.length > 0 ? clause.times : frame.times,
    ...rest,
    hedged: rest.hedged ?? false,
    still: STILL.test(text),
    lasting: rest.lasting || STILL.test(text) || NOW.test(text),
  }
}
