import type { Statement } from '../../statements/statement.ts'
import { isOfBefore, isOfOthers } from './limited-denials.ts'
import type { Told } from '../statements/told.ts'

/** What may be taken, held or made so that something is done. */
const RESOLVE =
  /^(?:decision|plan|intention|intent|agreement|deal|order|move|step|proposal|commitment|resolution|instruction|authority|authorisation|authorization|permission|mandate|approval|wish|desire|reason|need|intend|decide|agree|vote|resolve|choose|order|propose|undertake)$/u
/** "Has yet to be signed", "is still to open", "remains to be passed". */
const TO_COME = /\b(?:(?:has|have|had|is|are|was|were|remains?) (?:yet|still)|remains?) to(?: be)? $/iu
/** "Walked out of nothing", "charged nobody". */
const NOTHING = /^(?:nothing|nobody|none|nowhere|no one|no-one)$/iu
const YET = /\b(?:yet|so far|to date|as of|at present|at the moment|still)\b/iu

/** What a clause says was not done, will not be, or has not been so far. */
export type Undone = { readonly told: Told; readonly passage: Statement }

/**
 * The doings that clauses of a text deny: by a negation, by what nobody or nothing had done to it, as what is yet to be
 * done, and as what nobody has decided, planned or agreed to do. Not what somebody denies for himself.
 */
export function undoneIn(told: readonly Told[], text: string): Undone[] {
  return told.flatMap((one) => {
    const { statement } = one
    if (statement.headline || statement.attribution?.stance === 'denies') return []
    const clause = text.slice(statement.start, statement.end)
    if (isOfBefore(clause)) return []
    if (isPlainDenial(statement, clause)) return [{ told: one, passage: statement }]
    if (isToCome(statement, text)) return [{ told: one, passage: statement }]
    const resolve = resolvedBy(one, told)
    // Whoever has decided nothing has not done it.
    return resolve === null
      ? []
      : [{ told: { ...one, statement: { ...statement, agent: resolve.agent } }, passage: resolve }]
  })
}

function isPlainDenial(statement: Statement, clause: string): boolean {
  if (!statement.negated && !actsOnNothing(statement)) return false
  if (isOfOthers(clause)) return false
  if (statement.reality === 'told' || statement.reality === 'future') return true
  return statement.reality === 'possible' && YET.test(clause)
}

function actsOnNothing({ patient, adjuncts }: Statement): boolean {
  return [patient, ...adjuncts.slice(0, 1).map(({ phrase }) => phrase)].some(
    (phrase) => phrase !== null && NOTHING.test(phrase.text),
  )
}

function isToCome({ at }: Statement, text: string): boolean {
  return TO_COME.test(`${text.slice(Math.max(0, at.start - 30), at.start)} `.replace(/\s+$/u, ' '))
}

/** "Has not taken any decision to close it", "does not intend to sell": the clause that denies the resolve. */
function resolvedBy({ statement }: Told, told: readonly Told[]): Statement | null {
  if (statement.reality !== 'intended') return null
  const before = told.filter(
    (other) =>
      other.statement.sentence === statement.sentence &&
      other.statement.at.start < statement.at.start &&
      other.statement.at.end > statement.at.start - 60,
  )
  const own = before.at(-1)?.statement
  if (!own?.negated || own.attribution?.stance === 'denies') return null
  if (own.reality !== 'told') return null
  return RESOLVE.test(own.patient?.head ?? '') || RESOLVE.test(own.verb)
    ? { ...own, end: Math.max(own.end, statement.end) }
    : null
}
