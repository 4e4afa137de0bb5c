import { SAYING_VERBS } from '../claims/lexicon/english-speech.ts'
import type { Clause } from './clauses.ts'
import type { Cut } from './phrases.ts'
import { phraseAt } from './phrases.ts'
import type { Attribution } from './statement.ts'

const DENYING = /^(?:deny|reject|dispute|dismiss|refute|contradict|rebut)$/u
const ACCUSING = /^(?:accuse|blame|suspect|charge|implicate)$/u

/**
 * Who answers for each clause of a sentence: "X said (that) …", "…, X said", "…, said X", "according to X, …". `null`
 * for the outlet's own statements.
 */
export function attributionsOf(cut: Cut, clauses: readonly Clause[]): (Attribution | null)[] {
  const found: (Attribution | null)[] = clauses.map(() => null)
  const whole = accordingTo(cut)
  for (const [index, clause] of clauses.entries()) {
    const verb = clause.verb
    const stance =
      DENYING.test(verb) && !clause.negated
        ? 'denies'
        : ACCUSING.test(verb)
          ? 'accuses'
          : isSaying(cut, clause)
            ? 'says'
            : null
    if (stance === null) continue
    const trailing = isTrailing(cut, clause)
    const phrase = clause.passive ? clause.agent : clause.subject
    const attribution: Attribution = { phrase, entity: phrase?.entity ?? null, verb, stance }
    const [from, to] = trailing ? [0, index] : [index + 1, clauses.length]
    for (let other = from; other < to; other++) {
      // "said …, and left the room": the same subject acts again.
      if (
        !trailing &&
        clauses[other]?.subject === clause.subject &&
        clauses[other]?.finite === true &&
        clause.subject !== null
      )
        break
      found[other] = attribution
    }
  }
  return found.map((attribution) => attribution ?? whole)
}

function isSaying({ tokens, chunks }: Cut, clause: Clause): boolean {
  const token = tokens[chunks[clause.chunk]?.main ?? -1]
  return token !== undefined && (SAYING_VERBS.has(token.key) || SAYING_VERBS.has(clause.verb))
}

/** "…, officials say." and "…, said X.": nothing but a time stands behind. */
function isTrailing({ chunks }: Cut, clause: Clause): boolean {
  if (chunks.slice(0, Math.max(0, clause.chunk - 1)).every(({ kind }) => kind !== 'verb')) return false
  let at = clause.chunk - 1
  while (at > 0 && (chunks[at]?.kind === 'noun' || chunks[at]?.kind === 'preposition')) at--
  if (chunks[at]?.kind !== 'comma' && chunks[at]?.kind !== 'stop') return false
  return !chunks.slice(clause.chunk + 1).some(({ kind }) => kind === 'under' || kind === 'verb')
}

function accordingTo(cut: Cut): Attribution | null {
  const { tokens, chunks } = cut
  const at = tokens.findIndex(({ key }, index) => key === 'according' && tokens[index + 1]?.key === 'to')
  if (at < 0) return null
  const index = chunks.findIndex(({ from }) => from > at + 1)
  const phrase = index < 0 ? null : phraseAt(cut, index)
  return { phrase, entity: phrase?.entity ?? null, verb: 'according to', stance: 'says' }
}
