import type { Cut } from './phrases.ts'
import { chainStart } from './phrases.ts'

/** Behind them what is said begins without "that". */
const SAYING = /^(?:say|claim|believe|think|report|insist|know|understand|add|reveal|hear)$/u
/** Groups back over which a relative clause may reach. */
const MOST_RELATIVE = 24
/** Nouns that a verb with "to" is tied to: "a motion to sell it was rejected". */
const TO_DO =
  /^(?:motion|plan|attempt|bid|decision|proposal|request|order|move|call|effort|offer|deal|agreement|application|petition|refusal|pledge|promise|bill|vote|failure|threat|appeal|amendment|resolution|campaign)$/u

/**
 * The chunk of the noun phrase that is the subject of the verb at a chunk, or `null`. Reads back over relative clauses
 * and appositions between commas, and over participles behind a noun ("a bomb planted by rebels killed"). `coordinated`:
 * the verb shares the subject of the verb before it.
 */
export function subjectBefore(cut: Cut, verb: number): number | 'shared' | null {
  const { chunks } = cut
  const before = chunks[verb - 1]
  if (!before) return null
  if (before.kind === 'relative') return antecedent(cut, verb - 1)
  if (before.kind === 'noun') return headOfChain(cut, isEmphatic(cut, verb - 1) ? verb - 2 : verb - 1)
  if (before.kind === 'and') return sharedOrNull(cut, verb)
  if (before.kind === 'verb') return 'shared'
  if (before.kind === 'under') return 'shared'
  if (before.kind === 'preposition') return 'shared'
  if (before.kind === 'comma') return acrossCommas(cut, verb)
  return null
}

/** "NAME himself is a witness". */
function isEmphatic({ tokens, chunks }: Cut, at: number): boolean {
  return (
    /^(?:himself|herself|itself|themselves)$/u.test(tokens[chunks[at]?.main ?? -1]?.key ?? '') &&
    chunks[at - 1]?.kind === 'noun'
  )
}

function sharedOrNull({ chunks }: Cut, verb: number): 'shared' | null {
  return chunks.slice(0, verb).some(({ kind }) => kind === 'verb') ? 'shared' : null
}

/** The noun before "who" or "which", over a comma. */
function antecedent({ chunks }: Cut, relative: number): number | null {
  let at = relative - 1
  while (chunks[at]?.kind === 'comma' || chunks[at]?.kind === 'preposition') at--
  return chunks[at]?.kind === 'noun' ? at : null
}

function headOfChain(cut: Cut, noun: number): number | null {
  const { chunks, tokens } = cut
  const start = chainStart(cut, noun)
  const before = chunks[start - 1]
  // "A motion by the party to put the sale to a vote was rejected".
  if (before?.kind === 'verb' && before.verb?.infinitive === true && chunks[start - 2]?.kind === 'noun') {
    const whole = chainStart(cut, start - 2)
    const opens = chunks[whole - 1]?.kind
    if (
      TO_DO.test(tokens[chunks[whole]?.main ?? -1]?.lemma ?? '') &&
      (opens === undefined || opens === 'stop' || opens === 'comma' || opens === 'under')
    )
      return whole
  }
  // "a bomb planted by rebels killed": the noun behind "by" belongs to the participle.
  if (before?.kind === 'preposition') {
    const participle = chunks[start - 2]
    if (participle?.kind === 'verb' && chunks[start - 3]?.kind === 'noun') return chainStart(cut, start - 3)
    return null
  }
  return start
}

/**
 * "NAME, 51, a former pilot, who has been president since April, was led away": the first noun of the row between
 * commas. Behind a clause the verb shares its subject.
 */
function acrossCommas(cut: Cut, verb: number): number | 'shared' | null {
  const { chunks } = cut
  let best: number | null = null
  for (let at = verb - 2; at >= 0 && at >= verb - 16; at--) {
    const kind = chunks[at]?.kind
    if (kind === 'stop' || kind === 'under') break
    if (kind !== 'comma' || chunks[at - 1]?.kind !== 'noun') continue
    if (chunks[at + 1]?.kind === 'and') continue
    const start = headOfChain(cut, at - 1)
    if (start === null) continue
    if (chunks[start - 1]?.kind === 'verb') {
      // "Sources say the man, 51, has been held".
      if (best === null && SAYING.test(cut.tokens[chunks[start - 1]?.main ?? -1]?.lemma ?? '')) best = start
      break
    }
    best = start
    if (chunks[start - 1]?.kind !== 'comma') break
  }
  best ??= aroundRelative(cut, verb)
  if (best !== null) return best
  const shared = sharedOrNull(cut, verb)
  if (shared !== null) return shared
  // "Gunmen attack convoy, kill five", where the first verb was read as a noun.
  const first = chunks.findIndex(({ kind }) => kind === 'noun')
  return first === 0 ? first : null
}

/** "NAME, who has led the group since its founder died, escaped": the noun before the relative clause. */
function aroundRelative(cut: Cut, verb: number): number | null {
  const { chunks } = cut
  for (let at = verb - 2; at >= 2 && at >= verb - MOST_RELATIVE; at--) {
    const kind = chunks[at]?.kind
    if (kind === 'stop') return null
    if (kind !== 'relative' || chunks[at - 1]?.kind !== 'comma' || chunks[at - 2]?.kind !== 'noun') continue
    const start = headOfChain(cut, at - 2)
    const before = start === null ? null : chunks[start - 1]?.kind
    return before === 'verb' || before === 'preposition' ? null : start
  }
  return null
}
