import type { FoundTime } from '../claims/times/time-value.ts'
import type { Span } from '../text/span.ts'
import type { SentenceFrame } from './clauses.ts'
import { isDenier } from './denials.ts'
import type { StatementToken } from './sentence-tokens.ts'

/** The words between two marks or conjunctions of a sentence. */
export type Segment = Span & {
  /** Base forms of the verbs, as they stand. */
  readonly verbs: readonly string[]
  readonly nouns: readonly string[]
  readonly entities: readonly string[]
  /** All that its sentence names. */
  readonly named: readonly string[]
  /** Told in the past: "was", "had", a past form; `false` where all verbs are of the present. */
  readonly past: boolean
  /** "has not been": may have happened since. */
  readonly perfect: boolean
  readonly times: readonly FoundTime[]
  /** The word that denies or `null`. */
  readonly denier: string | null
  /** "There is", "there was". */
  readonly there: boolean
  readonly passive: boolean
}

const BREAK =
  /^(?:that|which|who|whom|but|because|while|when|where|although|though|whereas|after|before|if|unless|until|as|since|so|and|or)$/u

/** Places of the segments of a sentence: cut at marks and before words that open a clause; "and" opens one where a verb with its own subject follows. */
export function segmentsOf(tokens: readonly StatementToken[]): (readonly [number, number])[] {
  const found: [number, number][] = []
  let from = 0
  for (const [at, token] of tokens.entries()) {
    const mark = token.tag === 'PUNCT' && token.text !== '-' && !/^["'’]$/u.test(token.text)
    const opens =
      BREAK.test(token.key) &&
      (!/^(?:and|or|as|so)$/u.test(token.key) ||
        (opensClause(tokens, at) && !joinsSubjects(tokens, from, at)))
    if (!mark && !opens) continue
    if (at > from) found.push([from, at])
    from = mark ? at + 1 : at
  }
  if (tokens.length > from) found.push([from, tokens.length])
  return found
}

/** "No blood or urine was taken": before the verb two nouns are one subject. */
function joinsSubjects(tokens: readonly StatementToken[], from: number, at: number): boolean {
  return (
    /^(?:and|or)$/u.test(tokens[at]?.key ?? '') &&
    tokens[at - 1]?.tag === 'NOUN' &&
    tokens.slice(from, at).every(({ tag }) => /^(?:DET|ADJ|NOUN|NUM|PROPN)$/u.test(tag)) &&
    /^(?:DET|ADJ|NOUN|NUM|PROPN)$/u.test(tokens[at + 1]?.tag ?? '')
  )
}

function opensClause(tokens: readonly StatementToken[], at: number): boolean {
  const next = tokens.slice(at + 1, at + 7)
  const end = next.findIndex(({ tag, key }) => tag === 'PUNCT' || BREAK.test(key))
  const clause = end < 0 ? next : next.slice(0, end)
  const verb = clause.findIndex(({ tag }) => tag === 'AUX' || tag === 'VERB')
  return verb >= 0 && (verb > 0 || clause[0]?.form === 'past' || clause[0]?.tag === 'AUX')
}

/** What is read of one segment. */
export function segmentAt(
  tokens: readonly StatementToken[],
  from: number,
  to: number,
  frame: SentenceFrame,
): Segment {
  const own = tokens.slice(from, to)
  // "that the boathouse was sold": from "the" on.
  const start = own.find(({ key }) => !BREAK.test(key))?.start ?? own[0]?.start ?? 0
  const end = own.at(-1)?.end ?? start
  const verbs = own.filter(({ tag }) => tag === 'VERB')
  const auxiliaries = own.filter(({ tag }) => tag === 'AUX').map(({ key }) => key)
  const perfect = auxiliaries.some((key) => /^(?:has|have|hasnt|havent)$/u.test(key.replace(/['’]/u, '')))
  return {
    start,
    end,
    verbs: verbs.map(({ lemma }) => lemma),
    nouns: own.filter(({ tag }) => tag === 'NOUN').map(({ lemma }) => lemma),
    entities: own.flatMap(({ entity }) => (entity === null ? [] : [entity])),
    named: tokens.flatMap(({ entity }) => (entity === null ? [] : [entity])),
    past:
      auxiliaries.some((key) => /^(?:was|were|had|did|wasn|weren|didn|hadn)/u.test(key)) ||
      perfect ||
      (auxiliaries.length === 0 && verbs.some(({ form }) => form === 'past')),
    perfect,
    times: frame.times.filter((time) => time.start >= start && time.end <= end),
    denier: own.find(isDenier)?.key ?? null,
    there: own.some(({ key }) => key === 'there'),
    passive: verbs.at(-1)?.form === 'past' && own.some(({ tag, lemma }) => tag === 'AUX' && lemma === 'be'),
  }
}
