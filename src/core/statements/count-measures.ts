import {
  ANYBODY,
  CUE_ACTS,
  CUE_INTRANSITIVE,
  CUE_NOUNS,
  CUE_STATES,
  CUE_TRANSITIVE,
  FALLING,
  SHELTERING,
  SUBGROUP,
} from './count-cues.ts'
import type { CountMeasure, Cues } from './count-cues.ts'
import type { StatementToken } from './sentence-tokens.ts'

const NUMBERING = /^(?:number|toll|count|tally|total|figure|list|crowd)$/u
const LINKING =
  /^(?:to|at|of|is|was|be|stand|reach|rise|hit|pass|exceed|climb|by|are|were|amount|:|now|some|about)$/u
/** Words between those who are counted and their lot. */
const LIGHT =
  /^(?:now|also|already|since|so|far|still|to|known|feared|believed|reported|confirmed|thought|understood|said|presumed|have|has|had)$/u
/** Verbs that give the number of a subject far before them. */
const AMOUNTING = /^(?:amount|stand|reach|rise|climb|be|exceed|total)$/u
/** Fewer people are no crowd. */
const LEAST_CROWD = 100
/** Tokens before and behind that are looked at; behind a verb that gives a number, more. */
const NEAR = 5
const FAR = 28

/** The cue of a word, also of a past form that the tagger gives no base of. */
function cueOf(token: StatementToken | undefined, cues: Cues): CountMeasure | undefined {
  if (!token) return undefined
  const { lemma } = token
  return (
    cues[lemma] ?? (lemma.endsWith('ed') ? (cues[lemma.slice(0, -1)] ?? cues[lemma.slice(0, -2)]) : undefined)
  )
}

/**
 * What an amount says of people, from the noun counted, the words before it and those behind it; `null` where it says
 * nothing of the kind. `[from, to)` is the noun group, `at` its number.
 */
export function measureOf(
  tokens: readonly StatementToken[],
  from: number,
  at: number,
  to: number,
  head: string,
  words: readonly string[],
): CountMeasure | null {
  const noun = CUE_NOUNS[head]
  if (noun) return noun
  const inside = words.map((word) => CUE_NOUNS[word] ?? CUE_STATES[word]).find((one) => one !== undefined)
  if (inside && tokens.slice(at + 1, to).some(({ lemma }) => CUE_STATES[lemma] ?? CUE_NOUNS[lemma]))
    return inside
  if (head === 'vote') return 'votes'
  const found = numbered(tokens, from) ?? behind(tokens, to, head) ?? leading(tokens, from, at, head)
  return found === 'gathered' && (tokens[at]?.amount?.low ?? 0) < LEAST_CROWD ? null : found
}

/** "the number of confirmed dead to 41", "a toll of 12". */
function numbered(tokens: readonly StatementToken[], from: number): CountMeasure | null {
  const link = tokens[from - 1]?.lemma ?? ''
  if (!LINKING.test(link)) return null
  const amounting = AMOUNTING.test(link) || AMOUNTING.test(tokens[from - 2]?.lemma ?? '')
  let cue: CountMeasure | null = null
  for (let at = from - 2; at >= Math.max(0, from - (amounting ? FAR : 2 * NEAR)); at--) {
    const token = tokens[at]
    if (!token || token.amount !== null || /^[.;"]$/u.test(token.text)) return null
    if (token.text === ',' && !amounting) return null
    if (NUMBERING.test(token.lemma))
      return cue ?? (token.lemma === 'toll' ? 'dead' : token.lemma === 'crowd' ? 'gathered' : null)
    cue = CUE_NOUNS[token.lemma] ?? cueOf(token, CUE_STATES) ?? cue
  }
  return null
}

/** "12 people were reportedly killed", "31 miners trapped", "26 were still unaccounted for", "340 people on board". */
function behind(tokens: readonly StatementToken[], to: number, head: string): CountMeasure | null {
  let passive = false
  // "Are now known to have died": what only says how surely is no step.
  let light = 0
  for (let at = to; at < Math.min(tokens.length, to + NEAR + Math.min(light, NEAR)); at++) {
    const token = tokens[at]
    if (!token) return null
    if (LIGHT.test(token.key)) light++
    if (token.key === 'on' && tokens[at + 1]?.key === 'board') return 'aboard'
    if (token.tag === 'AUX') {
      if (token.lemma === 'be' || token.lemma === 'get') passive = true
      continue
    }
    const idiom = idiomAt(tokens, at, passive)
    if (idiom) return idiom
    if (token.lemma === 'fall' && FALLING.test(head) && !takesObject(tokens[at + 1])) return 'dead'
    const state = cueOf(token, CUE_STATES)
    const intransitive = cueOf(token, CUE_INTRANSITIVE)
    if (tokens[at + 1]?.key === 'or' || tokens[at - 1]?.key === 'or') return null
    if (intransitive && token.tag === 'VERB') return intransitive
    // "22 persons have expired": of people alone.
    if (token.lemma === 'expire' && isOfPeople(head)) return 'dead'
    // "Three dockers hurt as …": the one participle of these that is no other form than the verb's own.
    const participle = token.form === 'past' || token.key === 'hurt'
    if (state && (token.tag !== 'VERB' || passive || (participle && !takesObject(tokens[at + 1]))))
      return passive ? state : (afterRelative(tokens, at) ?? state)
    // "Are known to have drowned".
    if (
      /^(?:remain|stay|lie|fear|believe|presume|report|confirm|know|say|understand|think|have)$/u.test(
        token.lemma,
      )
    )
      continue
    if (!/^(?:ADV|REL|PART)$/u.test(token.tag) && token.key !== 'who' && token.key !== 'confirmed')
      return null
  }
  return null
}

function isOfPeople(head: string): boolean {
  return ANYBODY.test(head) || SUBGROUP.test(head)
}

/** "84 persons held in our prisons were released": what became of them stands behind what singles them out. */
function afterRelative(tokens: readonly StatementToken[], at: number): CountMeasure | null {
  const be = tokens.findIndex(
    ({ tag, lemma }, place) => place > at + 1 && place < at + 8 && tag === 'AUX' && lemma === 'be',
  )
  // "Nine drowned and two were missing": of others.
  if (be < 0 || tokens.slice(at, be).some(({ text, amount }) => amount !== null || /^[,;:.]$/u.test(text)))
    return null
  const verb = tokens.slice(be + 1, be + 4).find(({ tag }) => tag === 'VERB')
  return cueOf(verb, CUE_STATES) ?? null
}

const HOME = /^(?:homes?|houses?|land|village)$/u
/** "On strike", "on trial": no place. */
const UNDER_WAY =
  /^(?:strike|hunger|duty|leave|trial|bail|parole|remand|guard|patrol|alert|display|hold|death|danger|need|favour|favor|work|risk|least|large|run|holiday|shift|pension|benefit)$/u
const HOSPITAL = /^(?:hospital|hospitals|clinic)$/u

/** "lost their lives", "left their homes", "required medical attention", "were in the square", "pulled out alive". */
function idiomAt(tokens: readonly StatementToken[], at: number, passive: boolean): CountMeasure | null {
  const { lemma = '', tag = '' } = tokens[at] ?? {}
  const next = tokens.slice(at + 1, at + 5).map((token) => token.lemma)
  if (lemma === 'lose' && next.includes('life')) return 'dead'
  if (/^(?:lose|leave|flee|abandon|drive|force)$/u.test(lemma) && next.some((word) => HOME.test(word)))
    return 'displaced'
  if (/^(?:take|bring|admit|rush|fly)$/u.test(lemma) && passive && next.some((word) => HOSPITAL.test(word)))
    return 'hurt'
  if (/^(?:sustain|suffer)$/u.test(lemma) && next.some((word) => /^(?:injury|wound|burn)s?$/u.test(word)))
    return 'hurt'
  if (lemma === 'vote' && next[0] === 'for') return 'votes'
  if (
    /^(?:require|need|receive|seek)$/u.test(lemma) &&
    next.some((word) => /^(?:treatment|attention|care)$/u.test(word))
  )
    return 'hurt'
  if (lemma === 'take' && passive && next.includes('custody')) return 'held'
  if (tag === 'VERB' && next.includes('alive')) return 'rescued'
  if (
    passive &&
    /^(?:in|on|at)$/u.test(lemma) &&
    !UNDER_WAY.test(next[0] ?? '') &&
    !next.some((word) => SHELTERING.test(word))
  )
    return 'gathered'
  return null
}

function takesObject(token: StatementToken | undefined): boolean {
  return token !== undefined && /^(?:DET|NUM|NOUN|PROPN|PRON|ADJ)$/u.test(token.tag)
}

/** "the deaths of three", "on board were 29 passengers", "killing 12", "claimed the lives of 12", "carrying 28 passengers", "a crowd of 600". */
function leading(
  tokens: readonly StatementToken[],
  from: number,
  at: number,
  head: string,
): CountMeasure | null {
  if (tokens[from - 1]?.key === 'of') {
    const act = cueOf(tokens[from - 2], CUE_ACTS)
    if (act) return act
  }
  const before = tokens.slice(Math.max(0, from - 4), from).map(({ key }) => key)
  if (before.includes('board') && before[before.indexOf('board') - 1] === 'on') return 'aboard'
  if (head === 'us' && before.includes('there')) return 'gathered'
  let place = from - 1
  while (
    place >= from - 4 &&
    /^(?:of|a|the|total|lives|life|also|reportedly|some|our|as|many)$/u.test(tokens[place]?.key ?? '')
  )
    place--
  const token = tokens[place]
  if (!token) return null
  if (tokens.slice(Math.max(0, from - 3), from).some(({ lemma }) => lemma === 'crowd')) return 'gathered'
  const lives = head === 'life' || tokens.slice(place + 1, at).some(({ key }) => key === 'lives')
  if (lives && /^(?:claim|cost|lose|take)$/u.test(token.lemma)) return 'dead'
  const passive = token.form === 'past' && tokens[place - 1]?.lemma === 'be'
  if (token.tag !== 'VERB' || passive || tokens[place - 1]?.key === 'or') return null
  return cueOf(token, CUE_TRANSITIVE) ?? null
}
