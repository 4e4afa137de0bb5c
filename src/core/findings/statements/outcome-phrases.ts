import { standingsOf } from '../../lexical/outcome-groups.ts'
import type { Statement } from '../../statements/statement.ts'
import type { EventWord } from './words-kin.ts'

/** Verbs that say only where or how somebody is. */
const STAYING = /^(?:be|remain|stay|stand|lie|sit|keep|languish|continue|live|go|run|become)$/u
/** Verbs that put somebody somewhere. */
const BRINGING =
  /^(?:lead|take|send|bring|return|drive|transfer|put|throw|place|hold|keep|fly|escort|march|go)$/u
/** Verbs that say that what stands behind them was given, had or made known. */
const GIVING =
  /^(?:tender|submit|hand in|offer|announce|order|grant|win|secure|receive|get|obtain|file|lodge|declare|impose|issue|confirm|reject|refuse|deny|await|demand)$/u
/** Those of them that keep it back. */
const WITHHOLDING = /^(?:reject|refuse|deny)$/u
/** Verbs of taking an office from somebody. */
const TAKING = /^(?:relieve|strip|deprive|remove)$/u

const CONFINED =
  /^(?:custody|detention|prison|jail|captivity|handcuff|confinement|cell|cells|chain|arrest|barracks?|dungeon)$/u
const IN: Readonly<Record<string, EventWord>> = {
  'at liberty': { lemma: 'free', part: 'verb' },
  'at large': { lemma: 'free', part: 'verb' },
  'on bail': { lemma: 'free', part: 'verb' },
  'on parole': { lemma: 'free', part: 'verb' },
  'on run': { lemma: 'flee', part: 'verb' },
  'behind bar': { lemma: 'detain', part: 'verb' },
  'in office': { lemma: 'stay', part: 'verb' },
  'in post': { lemma: 'stay', part: 'verb' },
  'in power': { lemma: 'stay', part: 'verb' },
  'on strike': { lemma: 'strike', part: 'verb' },
  'at work': { lemma: 'work', part: 'verb' },
  'under control': { lemma: 'contain', part: 'verb' },
  'in ruin': { lemma: 'destroy', part: 'verb' },
  'in force': { lemma: 'hold', part: 'verb' },
}
/** Verbs with an object or a particle that are one word in meaning. */
const PHRASES: Readonly<Record<string, string>> = {
  'lose life': 'die',
  'give life': 'die',
  'meet death': 'die',
  'meet end': 'die',
  'lose job': 'dismiss',
  'lose post': 'dismiss',
  'walk free': 'free',
  'go free': 'free',
  'set free': 'free',
  'go on': 'continue',
  'carry on': 'continue',
  'go ahead': 'proceed',
  'call off': 'cancel',
  'step aside': 'resign',
  'throw out': 'dismiss',
  'kick out': 'dismiss',
  'boot out': 'dismiss',
  'lock up': 'detain',
}

/** What is told by a phrase in place of a verb, or `null`: see docs/methods/statements.md. */
export function outcomeOf(statement: Statement): EventWord | null {
  const { verb, particle, patient, complement, states, adjuncts } = statement
  const whole = particle === '' ? verb : `${verb} ${particle}`
  const alone = PHRASES[whole]
  if (alone !== undefined) return { lemma: alone, part: 'verb' }
  const object = patient ?? complement
  const told = PHRASES[`${verb} ${object?.head ?? states[0] ?? ''}`]
  if (told !== undefined) return { lemma: told, part: 'verb' }
  if (states.includes('free') && /^(?:walk|go|set|leave)$/u.test(verb)) return { lemma: 'free', part: 'verb' }
  if (/^(?:walk|leave)$/u.test(verb) && object?.head === 'man' && object.words.includes('free'))
    return { lemma: 'free', part: 'verb' }
  if (
    verb === 'fight' &&
    adjuncts.some(({ preposition, phrase }) => preposition === 'for' && phrase.head === 'life')
  )
    return { lemma: 'live', part: 'verb' }
  if (
    TAKING.test(verb) &&
    adjuncts.some(({ preposition, phrase }) => preposition === 'of' && isOffice(phrase.head))
  )
    return { lemma: 'dismiss', part: 'verb' }
  for (const { preposition, phrase } of adjuncts) {
    if (phrase.entity !== null) continue
    if (CONFINED.test(phrase.head)) {
      if (/^(?:in|under|behind|inside)$/u.test(preposition) && (STAYING.test(verb) || BRINGING.test(verb)))
        return { lemma: 'detain', part: 'verb' }
      if (/^(?:to|into)$/u.test(preposition) && BRINGING.test(verb)) return { lemma: 'detain', part: 'verb' }
      if (preposition === 'from' && /^(?:walk|emerge|let|come)$/u.test(verb))
        return { lemma: 'free', part: 'verb' }
    }
    const state = IN[`${preposition} ${phrase.head}`]
    // "On its regular run" is no flight.
    if (phrase.head === 'run' && !/^the run$/iu.test(phrase.text)) continue
    if (state && STAYING.test(verb) && patient === null && complement === null) return state
  }
  if (patient && GIVING.test(whole) && isOutcome(patient.head))
    return WITHHOLDING.test(whole) ? null : { lemma: patient.head, part: 'noun' }
  return null
}

/** Verbs whose subject is what they happen to, though an object stands behind: "survived the vote". */
export function happensToSubject(lemma: string): boolean {
  return /^(?:survive|leave|quit|flee|resign|escape|outlive|withstand)$/u.test(lemma)
}

function isOutcome(noun: string): boolean {
  return standingsOf({ lemma: noun, part: 'noun' }).length > 0
}

function isOffice(noun: string): boolean {
  return /^(?:duty|post|office|command|position|job|function|role|title|rank)$/u.test(noun)
}
