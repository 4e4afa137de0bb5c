import { nounClass } from '../lexical/noun-class.ts'
import listed from '#resources/lexical/english-standings.json'
import type { StatementToken } from './sentence-tokens.ts'

/** A state of a field ("custody": held, free) in which news puts somebody or something. */
export type StandingState = {
  readonly field: StandingField
  readonly name: string
  /** How late it comes among the states of its field; states of one rank exclude each other whatever the day. */
  readonly rank: number
}

/** States that exclude each other, and what they are told of. */
export type StandingField = {
  readonly name: string
  readonly of: string
  /** `forward`: the later state follows the earlier; `once`: one of them holds; `cyclic`: they take turns. */
  readonly order: string
  /** Its nouns are names of one thing. */
  readonly alike: boolean
  /** The nouns that it is told of, and the classes of nouns; all where there are none. */
  readonly heads: ReadonlySet<string>
  readonly classes: ReadonlySet<string>
  readonly agree: readonly (readonly string[])[]
  /** It is compared only of people with names. */
  readonly named: boolean
  /** Nouns that may stand for any other that it is told of: "work" for "construction". */
  readonly general: ReadonlySet<string>
}

/** How an expression tells a state. `verb`: it begins with a verb; `state`: behind one or beside a noun. */
export type CueKind = 'verb' | 'state' | 'noun'

export type StandingCue = {
  readonly state: StandingState
  readonly kind: CueKind
  readonly elements: readonly CueElement[]
  /** An object may stand behind it: "survived the crash". */
  readonly loose: boolean
  /** Whom or what it happens to is the object of the verb. */
  readonly object: boolean
  /** `passive`: only so, "is held"; `denied`: only with a denial, which is part of it, "did not make it". */
  readonly only: 'passive' | 'denied' | null
}

type CueElement = 'object' | 'filler' | 'gap' | 'name' | ReadonlySet<string>

/** Where an expression was found: tokens `[from, to)`, and those of its object. */
export type CueMatch = {
  readonly cue: StandingCue
  readonly from: number
  readonly to: number
  readonly object: readonly [number, number] | null
}

const MOST_OBJECT = 9
const MOST_FILLER = 4
const PARTICLE = /^(?:up|off|out|down|away|aside|over|back)$/u
const FILLER = /^(?:DET|PRON|ADJ|PART|NUM|PROPN|NOUN|ADV)$/u

let cues: ReadonlyMap<string, readonly StandingCue[]> | null = null

/** The expressions of the resource that begin with a word, in its base form or as it stands. */
export function cuesAt({ lemma, key }: StatementToken): readonly StandingCue[] {
  cues ??= readCues()
  const own = cues.get(lemma) ?? []
  const other = key === lemma ? [] : (cues.get(key) ?? [])
  return own.length === 0 ? other : other.length === 0 ? own : [...own, ...other]
}

/**
 * Matches an expression from a word on, or `null`. `passive`: the object stands before as the subject, so that none is
 * looked for. Bounded.
 */
export function matchCue(
  tokens: readonly StatementToken[],
  from: number,
  cue: StandingCue,
  passive: boolean,
): CueMatch | null {
  let at = from + 1
  let object: readonly [number, number] | null = null
  for (const [index, element] of cue.elements.entries()) {
    if (index === 0) continue
    const next = cue.elements[index + 1]
    if (element === 'object') {
      if (passive) continue
      const end =
        next === undefined || typeof next === 'string' ? null : nextOf(tokens, at, MOST_OBJECT, next)
      if (next === undefined) {
        object = [at, at]
        continue
      }
      if (end === null || end === at) return null
      object = [at, end]
      at = end
    } else if (element === 'gap') {
      const end =
        next === undefined || typeof next === 'string' ? null : nextOf(tokens, at, MOST_OBJECT, next)
      if (end === null) return null
      at = end
    } else if (element === 'name') {
      if (tokens[at]?.key === 'the' && tokens[at + 1]?.tag === 'PROPN') at++
      if (tokens[at]?.tag !== 'PROPN') return null
      at++
    } else if (element === 'filler') {
      const end = next === undefined || typeof next === 'string' ? at : nextOf(tokens, at, MOST_FILLER, next)
      if (
        end === null ||
        !tokens.slice(at, end).every(({ tag, form }) => FILLER.test(tag) || form === 'past')
      )
        return null
      at = end
    } else {
      while (tokens[at]?.tag === 'ADV' && !isOne(tokens[at], element)) at++
      if (!isOne(tokens[at], element)) return null
      at++
    }
  }
  return { cue, from, to: at, object }
}

/** The first place within reach of a word that an element names, no mark or conjunction between. */
function nextOf(
  tokens: readonly StatementToken[],
  from: number,
  most: number,
  element: ReadonlySet<string>,
): number | null {
  for (let at = from; at <= from + most; at++) {
    const token = tokens[at]
    if (!token || /^(?:SCONJ|REL|CCONJ)$/u.test(token.tag) || /^[.;:"()]$/u.test(token.text)) return null
    if (isOne(token, element)) return at
  }
  return null
}

function isOne(token: StatementToken | undefined, words: ReadonlySet<string>): boolean {
  return token !== undefined && (words.has(token.lemma) || words.has(token.key))
}

/** Whether a field is told of what a noun names. */
export function isHeadOf({ heads, classes }: StandingField, noun: string): boolean {
  if (heads.size === 0 || heads.has(noun)) return true
  const sort = classes.size === 0 ? null : nounClass(noun)
  return sort !== null && classes.has(sort)
}

/** Whether two states of a field exclude each other. */
export function excludes(a: StandingState, b: StandingState): boolean {
  if (a.field !== b.field || a.name === b.name) return false
  return !a.field.agree.some((names) => names.includes(a.name) && names.includes(b.name))
}

type Listed = {
  readonly name: string
  readonly rank?: number
  readonly verbs?: string
  readonly passives?: string
  readonly denials?: string
  readonly states?: string
  readonly nouns?: string
}

function readCues(): ReadonlyMap<string, readonly StandingCue[]> {
  const found = new Map<string, StandingCue[]>()
  for (const entry of listed.fields) {
    const heads = 'heads' in entry && entry.heads !== undefined ? entry.heads.split(' ') : []
    const agree = 'agree' in entry && entry.agree !== undefined ? entry.agree : []
    const alike = 'alike' in entry && entry.alike
    const named = 'named' in entry && entry.named
    const general = 'general' in entry && entry.general !== undefined ? entry.general.split(' ') : []
    const classes = 'classes' in entry && entry.classes !== undefined ? entry.classes.split(' ') : []
    const field: StandingField = {
      name: entry.name,
      of: entry.of,
      order: entry.order,
      alike,
      heads: new Set(heads),
      classes: new Set(classes),
      agree,
      named,
      general: new Set(general),
    }
    const states: readonly Listed[] = entry.states
    for (const [index, listedState] of states.entries()) {
      const rank = entry.order === 'forward' ? index : (listedState.rank ?? 1)
      const state: StandingState = { field, name: listedState.name, rank }
      const read = [
        ...split(listedState.verbs).flatMap((words) => cuesOf(state, 'verb', words)),
        ...split(listedState.passives).map((word) => cueOf(state, 'verb', [word, 'O'], 'passive')),
        ...split(listedState.denials).map((words) => cueOf(state, 'verb', words.split(' '), 'denied')),
        ...split(listedState.states).flatMap((words) => cuesOf(state, 'state', words)),
        ...split(listedState.nouns).flatMap((words) => cuesOf(state, 'noun', words)),
      ]
      for (const { cue, first } of read)
        for (const word of first) {
          const list = found.get(word)
          if (list) list.push(cue)
          else found.set(word, [cue])
        }
    }
  }
  return found
}

const ELEMENTS: ReadonlyMap<string, CueElement> = new Map([
  ['O', 'object'],
  ['P', 'filler'],
  ['G', 'gap'],
  ['N', 'name'],
])

type Indexed = { readonly cue: StandingCue; readonly first: readonly string[] }

function split(expressions: string | undefined): readonly string[] {
  return expressions === undefined ? [] : expressions.split('; ')
}

/** An expression; "lock O up" is "lock up O" as well. */
function cuesOf(state: StandingState, kind: CueKind, expression: string): Indexed[] {
  const words = expression.split(' ')
  const [verb, object, particle] = words
  const cue = cueOf(state, kind, words, null)
  return words.length === 3 && object === 'O' && verb && particle && PARTICLE.test(particle)
    ? [cue, cueOf(state, kind, [verb, particle, object], null)]
    : [cue]
}

function cueOf(
  state: StandingState,
  kind: CueKind,
  words: readonly string[],
  only: StandingCue['only'],
): Indexed {
  const elements = words
    .filter((word) => word !== '_')
    .map((word): CueElement => ELEMENTS.get(word) ?? new Set(word.split('|')))
  return {
    cue: { state, kind, elements, loose: words.at(-1) === '_', object: words.includes('O'), only },
    first: (words[0] ?? '').split('|'),
  }
}
