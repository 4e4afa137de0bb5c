import type { Phrase, Statement } from '../../statements/statement.ts'
import { happensToSubject, outcomeOf } from './outcome-phrases.ts'
import type { EventWord } from './words-kin.ts'
import { classOf } from './words-kin.ts'

/** A phrase in its part of what is told. `lone`: the subject of a verb without an object. */
export type Part = { readonly role: 'agent' | 'patient' | 'lone' | 'complement'; readonly phrase: Phrase }

/** A statement as it is compared: the word that says what happened, and who takes part. */
export type Told = {
  readonly statement: Statement
  readonly event: EventWord
  /** 1 for a verb that says much, less for one that anything may do. */
  readonly weight: number
  readonly parts: readonly Part[]
  /** "The blast occurred": something that the reader is taken to know. */
  readonly known: boolean
  /** Told not to be so, by the outlet or by denial. */
  readonly denied: boolean
}

/** Verbs that say little without their object. */
const LIGHT =
  /^(?:have|make|take|give|hold|do|get|launch|stage|carry|conduct|commit|suffer|face|see|put|keep|set|mount|perform|sustain|deliver|lead|report)$/u
/** Verbs that say only that their subject happened. */
const HAPPENING = /^(?:occur|happen|erupt|ensue|follow|unfold|begin|start|come|strike|hit|rock)$/u
const COMMON =
  /^(?:be|have|do|say|tell|come|go|get|make|take|give|see|know|think|want|use|find|leave|call|need|bring|put|keep|let|show|turn|hold|add|speak|include|become|remain)$/u
/** What is said is compared, not that it is. */
const SAYING = /^(?:say|tell|accord|ask|add)$/u
/** Verbs that another follows. */
const GOVERNING = /^(?:refuse|fail|decline|begin|manage)$/u
const COMMON_WEIGHT = 0.35
/** The weight of what is told by a noun: "carried out an attack". */
const NOUN_WEIGHT = 0.9

/** Prepares statements for comparison; those that tell of saying, or of nothing, are left out. */
export function toldOf(statements: readonly Statement[]): Told[] {
  return statements.flatMap((statement) => {
    const told = toldBy(statement)
    return told ? [told] : []
  })
}

function toldBy(statement: Statement): Told | null {
  const { verb, agent, patient, complement, lone, states } = statement
  const denied = statement.negated !== (statement.attribution?.stance === 'denies')
  const common = { statement, denied, known: false }
  if (SAYING.test(verb) || (GOVERNING.test(verb) && !patient)) return null
  const parts: Part[] = []
  if (agent) parts.push({ role: lone ? 'lone' : 'agent', phrase: agent })
  const outcome = outcomeOf(statement)
  if (outcome) {
    const theme = statement.passive || verb === 'grant' ? patient : (bringing(statement) ?? agent)
    return { ...common, event: outcome, weight: 1, parts: theme ? [{ role: 'lone', phrase: theme }] : [] }
  }
  const [state] = states
  if (verb === 'be' || (state !== undefined && /^(?:remain|stay|stand|become|lie)$/u.test(verb))) {
    if (state !== undefined && complement === null)
      return { ...common, event: { lemma: state, part: 'adjective' }, weight: 0.8, parts: asLone(parts) }
    if (!complement) return null
    parts.push({ role: 'complement', phrase: complement })
    return { ...common, event: { lemma: 'be', part: 'verb' }, weight: 0.2, parts }
  }
  if (patient && LIGHT.test(verb) && isHappening(patient))
    return { ...common, event: { lemma: patient.head, part: 'noun' }, weight: NOUN_WEIGHT, parts }
  if (agent && lone && HAPPENING.test(verb) && isHappening(agent))
    return {
      ...common,
      event: { lemma: agent.head, part: 'noun' },
      weight: NOUN_WEIGHT,
      parts: [],
      known: agent.definite,
    }
  if (agent && patient && happensToSubject(verb)) parts[0] = { role: 'lone', phrase: agent }
  if (patient) parts.push({ role: 'patient', phrase: patient })
  const lemma = statement.particle === '' ? verb : `${verb} ${statement.particle}`
  return { ...common, event: { lemma, part: 'verb' }, weight: COMMON.test(verb) ? COMMON_WEIGHT : 1, parts }
}

/** Who was put somewhere: "took him to prison". */
function bringing({ patient, agent, verb }: Statement): Phrase | null {
  return patient &&
    agent &&
    /^(?:lead|take|send|bring|return|drive|transfer|put|throw|place|hold|keep|fly|set)$/u.test(verb)
    ? patient
    : null
}

function asLone(parts: readonly Part[]): Part[] {
  return parts.map(({ phrase }) => ({ role: 'lone', phrase }))
}

function isHappening({ head, entity }: Phrase): boolean {
  if (entity !== null) return false
  const sort = classOf(head)
  return sort === 'event' || sort === 'act'
}
