import type { CaseFacts } from '../rules/case-facts.ts'
import { compareTimes } from '../events/same-event.ts'
import type { Phrase } from '../../statements/statement.ts'
import { likeness } from './likeness.ts'
import type { Part, Told } from './told.ts'
import { kinOf } from './words-kin.ts'

/** Two phrases in the same part of two statements. */
export type Aligned = { readonly role: string; readonly a: Phrase; readonly b: Phrase; readonly likeness: number }

/** How sure it is that two statements tell one thing, and what stands for what. */
export type StatementLink = {
  readonly a: Told
  readonly b: Told
  /** Evidence; see docs/methods/statements.md. */
  readonly strength: number
  readonly kin: number
  readonly aligned: readonly Aligned[]
  readonly adjuncts: readonly Aligned[]
  readonly times: 'same' | 'apart' | 'unsure' | 'unknown'
  readonly matched: boolean
  readonly reasons: readonly string[]
}

/** What a sentence is about, apart from the statement: gathered once for every sentence. */
export type Surroundings = { readonly entities: ReadonlySet<string>; readonly words: ReadonlySet<string> }

const LEAST_KIN = 0.6

/** Links two statements, or `null` where the words that say what happened are not kin. */
export function linkStatements(
  facts: CaseFacts,
  a: Told,
  b: Told,
  around: (told: Told) => Surroundings,
  rarity: (word: string) => number,
): StatementLink | null {
  const kin = kinOf(a.event, b.event)
  if (kin < LEAST_KIN) return null
  const reasons: string[] = []
  let strength = kin * Math.min(a.weight, b.weight)
  reasons.push(a.event.lemma === b.event.lemma ? `both say “${a.event.lemma}”` : `“${a.event.lemma}” is kin to “${b.event.lemma}”`)
  const aligned = alignParts(a.parts, b.parts)
  for (const one of aligned) {
    const telling = Math.max(rarity(one.a.head), rarity(one.b.head))
    strength += one.likeness > 0 ? one.likeness * (0.5 + 0.8 * telling) : one.likeness
    if (one.likeness >= 0.5 && one.a.head !== '') reasons.push(`both of “${one.a.text}”`)
  }
  const adjuncts = alignAdjuncts(a, b)
  for (const one of adjuncts) if (one.likeness >= 0.6) strength += 0.4
  const [left, right] = [around(a), around(b)]
  const names = [...left.entities].filter((entity) => right.entities.has(entity))
  strength += Math.min(0.8, names.length * 0.4)
  if (names.length > 0)
    reasons.push(`both sentences name ${names.slice(0, 3).map((id) => facts.entity(id)?.name ?? '').join(', ')}`)
  const words = [...left.words].filter((word) => right.words.has(word) && word !== a.event.lemma)
  strength += Math.min(0.9, words.reduce((sum, word) => sum + 0.2 * rarity(word), 0))
  const times = bestTimes(a, b)
  if (times === 'same') strength += 0.4
  const match = facts.matches.between(sentencePassage(a), sentencePassage(b))
  if (match) {
    strength += 1
    reasons.push('the passages are matched')
  }
  return { a, b, strength, kin, aligned, adjuncts, times, matched: match !== null, reasons }
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
    found.push({ role: part.role === 'lone' ? best.role : part.role, a: part.phrase, b: best.phrase, likeness: most })
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
      if (one.preposition === other.preposition || (isPlacing(one.preposition) && isPlacing(other.preposition)))
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
  return /^(?:in|at|near|outside|inside|off|on|beside|behind|under|beneath|along|by|around|between)$/u.test(preposition)
}

function bestTimes(a: Told, b: Told): StatementLink['times'] {
  let best: StatementLink['times'] = 'unknown'
  for (const one of a.statement.times)
    for (const other of b.statement.times) {
      const relation = compareTimes(one, other)
      if (relation === 'same') return 'same'
      if (relation === 'apart' || best === 'unknown') best = relation
    }
  return best
}
