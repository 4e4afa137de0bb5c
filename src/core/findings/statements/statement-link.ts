import type { FoundTime } from '../../claims/times/time-value.ts'
import type { CaseFacts } from '../reading/case-facts.ts'
import { compareTimes } from '../events/same-event.ts'
import type { Phrase } from '../../statements/statement.ts'
import { isAnything, likeness } from './likeness.ts'
import type { Part, Told } from './told.ts'
import { kinOf, opposedIn } from './words-kin.ts'

/** Two phrases in the same part of two statements. */
export type Aligned = {
  readonly role: string
  readonly a: Phrase
  readonly b: Phrase
  readonly likeness: number
}

/** How sure it is that two statements tell one thing, and what stands for what. */
export type StatementLink = {
  readonly a: Told
  readonly b: Told
  /** Evidence; see docs/methods/statements.md. */
  readonly strength: number
  /** 0 to 1: how near the words are that say what happened. */
  readonly kin: number
  /** The field in which those words exclude each other ("custody"), or `null`. */
  readonly opposed: string | null
  readonly aligned: readonly Aligned[]
  readonly adjuncts: readonly Aligned[]
  readonly times: TimeRelation
  /** The clauses, or else the sentences they stand in, are of days that exclude each other. */
  readonly otherDay: boolean
  readonly matched: boolean
  readonly reasons: readonly string[]
}

type TimeRelation = 'same' | 'apart' | 'unsure' | 'unknown'

/** What a sentence is about, apart from the statement: gathered once for every sentence. */
export type Surroundings = {
  readonly entities: ReadonlySet<string>
  readonly words: ReadonlySet<string>
  readonly times: readonly FoundTime[]
}

const LEAST_KIN = 0.6
/** What opposite words count for. */
const OPPOSED = 0.8
/** "The attack took place", where both texts take it as known: in one story it is hardly another one. */
const KNOWN = 1.1

/** Links two statements, or `null` where the words that say what happened are not kin. */
export function linkStatements(
  facts: CaseFacts,
  a: Told,
  b: Told,
  around: (told: Told) => Surroundings,
  rarity: (word: string) => number,
): StatementLink | null {
  const kin = eventKin(a, b)
  const bothKnown = a.known && b.known
  const aligned = alignParts(a.parts, b.parts)
  const opposed = opposedIn(a.event, b.event)
  if (kin < LEAST_KIN && opposed === null && !sameObject(aligned)) return null
  const reasons: string[] = []
  const near = opposed === null ? (kin < LEAST_KIN ? 0 : kin) : OPPOSED
  let strength = near * Math.min(a.weight, b.weight)
  if (opposed !== null) reasons.push(`“${a.event.lemma}” and “${b.event.lemma}” answer one question`)
  else if (kin >= LEAST_KIN)
    reasons.push(
      a.event.lemma === b.event.lemma
        ? `both say “${a.event.lemma}”`
        : `“${a.event.lemma}” is kin to “${b.event.lemma}”`,
    )
  for (const one of aligned) {
    const telling = Math.max(rarity(one.a.head), rarity(one.b.head))
    strength += one.likeness > 0 ? one.likeness * (0.5 + 0.8 * telling) : one.likeness
    if (one.likeness >= 0.5 && one.a.head !== '') reasons.push(`both of “${one.a.text}”`)
  }
  if (bothKnown) strength += KNOWN
  const adjuncts = alignAdjuncts(a, b)
  for (const one of adjuncts) if (one.likeness >= 0.6) strength += 0.4
  const [left, right] = [around(a), around(b)]
  const names = [...left.entities].filter((entity) => right.entities.has(entity))
  strength += Math.min(0.8, names.length * 0.4)
  if (names.length > 0)
    reasons.push(
      `both sentences name ${names
        .slice(0, 3)
        .map((id) => facts.entity(id)?.name ?? '')
        .join(', ')}`,
    )
  const words = [...left.words].filter((word) => right.words.has(word) && word !== a.event.lemma)
  strength += Math.min(
    0.9,
    words.reduce((sum, word) => sum + 0.2 * rarity(word), 0),
  )
  const times = bestTimes(a.statement.times, b.statement.times)
  const otherDay =
    times === 'apart' || (times === 'unknown' && bestTimes(left.times, right.times) === 'apart')
  if (times === 'same') strength += 0.4
  const match = facts.matches.between(sentencePassage(a), sentencePassage(b))
  if (match) {
    strength += 1
    reasons.push('the passages are matched')
  }
  return {
    a,
    b,
    strength,
    kin,
    opposed,
    aligned,
    adjuncts,
    times,
    otherDay,
    matched: match !== null,
    reasons,
  }
}

/** "the blast", "the incident": of two known happenings one may be named by a word for any. */
function eventKin(a: Told, b: Told): number {
  const kin = kinOf(a.event, b.event)
  return kin < LEAST_KIN && a.known && b.known && (isAnything(a.event.lemma) || isAnything(b.event.lemma))
    ? LEAST_KIN
    : kin
}

/** "accepted 1.2 million crowns", "pocketed 2.1 million crowns": the verb matters less where a sum of one thing is told. */
function sameObject(aligned: readonly Aligned[]): boolean {
  return aligned.some(
    ({ role, a, b, likeness: like }) =>
      role === 'patient' && like >= 0.5 && a.currency !== null && a.currency === b.currency,
  )
}

function sentencePassage({ statement }: Told): { document: string; start: number; end: number } {
  return { document: statement.document, start: statement.start, end: statement.end }
}

/** Pairs the parts: agents with agents, and so on; a lone subject with whatever the other has. */
function alignParts(a: readonly Part[], b: readonly Part[]): Aligned[] {
  const found: Aligned[] = []
  const taken = new Set<Part>()
  for (const part of a) {
    let best: Part | null = null
    let most = Number.NEGATIVE_INFINITY
    for (const other of b) {
      if (taken.has(other) || !meet(part, other, a, b)) continue
      const like = likeness(part.phrase, other.phrase)
      if (like > most) {
        best = other
        most = like
      }
    }
    if (!best) continue
    taken.add(best)
    found.push({
      role: part.role === 'lone' ? best.role : part.role,
      a: part.phrase,
      b: best.phrase,
      likeness: most,
    })
  }
  return found
}

function meet(a: Part, b: Part, all: readonly Part[], others: readonly Part[]): boolean {
  if (a.role === b.role) return true
  if (a.role === 'lone') return b.role === 'patient' || (b.role === 'agent' && others.length === 1)
  if (b.role === 'lone') return a.role === 'patient' || (a.role === 'agent' && all.length === 1)
  return false
}

/** Phrases behind one preposition, or behind two of place. */
function alignAdjuncts(a: Told, b: Told): Aligned[] {
  const found: Aligned[] = []
  for (const one of a.statement.adjuncts)
    for (const other of b.statement.adjuncts)
      if (
        one.preposition === other.preposition ||
        (isPlacing(one.preposition) && isPlacing(other.preposition))
      )
        found.push({
          role: one.preposition,
          a: one.phrase,
          b: other.phrase,
          likeness: likeness(one.phrase, other.phrase),
        })
  return found
}

/** Whether a preposition puts something somewhere. */
export function isPlacing(preposition: string): boolean {
  return /^(?:in|at|near|outside|inside|off|on|beside|behind|under|beneath|along|by|around|between)$/u.test(
    preposition,
  )
}

function bestTimes(a: readonly FoundTime[], b: readonly FoundTime[]): TimeRelation {
  let best: TimeRelation = 'unknown'
  for (const one of a)
    for (const other of b) {
      const relation = compareTimes(one, other)
      if (relation === 'same') return 'same'
      if (relation === 'apart' || best === 'unknown') best = relation
    }
  return best
}
