import type { StatementToken } from './sentence-tokens.ts'

/**
 * A piece of a sentence. `noun` and `verb` are groups; `under` opens a clause ("that", "because"), `relative` one about
 * the noun before it; `stop` is a mark harder than a comma.
 */
export type Chunk = {
  readonly kind:
    | 'noun'
    | 'verb'
    | 'preposition'
    | 'adjective'
    | 'adverb'
    | 'comma'
    | 'stop'
    | 'and'
    | 'under'
    | 'relative'
  readonly from: number
  readonly to: number
  /** The head noun, the main verb, or the only word. */
  readonly main: number
  readonly verb: VerbGroup | null
}

export type VerbGroup = {
  readonly negated: boolean
  /** "not yet", "not only", "no longer": no plain denial. */
  readonly soft: boolean
  readonly passive: boolean
  readonly auxiliaries: readonly string[]
  readonly infinitive: boolean
  readonly copula: boolean
  readonly particle: string
}

const POSSESSIVE = /^(?:my|his|her|its|their|our|your|whose)$/u
const UNDER =
  /^(?:that|because|since|after|before|when|while|where|although|though|if|whether|unless|until|as|so|once|than|whereas|amid)$/u
const TIME_NOUN =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|tonight|tomorrow)$/u
/** Words for people that the tagger takes for adjectives. */
const ADJECTIVE_HEAD = /^(?:chief|deputy|rival|principal|head)$/u
const PARTICLE =
  /^(?:up|out|down|off|over|away|back|in|on|apart|through|aside|along|ahead|around|together|forward|way)$/u
const BEING = /^(?:be|get)$/u
/** Verbs that make a state of a noun or adjective, as "be" does. */
const COPULA = /^(?:be|become|remain|stay|seem|appear|prove|stand|lie)$/u
const SOFT =
  /^(?:only|just|yet|longer|until|always|necessarily|even|merely|fully|immediately|entirely|simply|enough|particularly|quite|completely|directly)$/u
const ALONE =
  /^(?:this|that|these|those|all|both|none|some|many|most|several|everyone|everybody|nobody|nothing|someone|somebody|anyone|everything)$/u

/** Cuts a sentence into groups, from left to right. Linear. */
export function chunksOf(tokens: readonly StatementToken[]): Chunk[] {
  const chunks: Chunk[] = []
  for (let at = 0; at < tokens.length;) {
    const chunk =
      verbGroup(tokens, at, chunks) ??
      opening(tokens, at, chunks) ??
      nounGroup(tokens, at) ??
      single(tokens, at)
    if (chunk.kind !== 'adverb') chunks.push(chunk)
    at = chunk.to
  }
  return chunks
}

function verbGroup(tokens: readonly StatementToken[], from: number, before: readonly Chunk[]): Chunk | null {
  const auxiliaries: string[] = []
  let negated = false
  let main = -1
  let last = -1
  let at = from
  const infinitive = tokens[at]?.key === 'to' && tokens[at]?.tag === 'PART'
  if (infinitive) at++
  for (; at < tokens.length; at++) {
    const token = tokens[at]
    if (!token) break
    if (token.tag === 'NOT') negated = true
    else if (token.tag === 'AUX') {
      auxiliaries.push(token.lemma)
      last = at
    } else if (token.tag === 'VERB') {
      main = at
      break
    } else if (token.tag !== 'ADV') break
  }
  if (main < 0 && last < 0) return null
  // "the wounded men": a participle before a noun, behind a determiner, is read with the noun.
  const copula = main < 0
  const verb = copula ? last : main
  const token = tokens[verb]
  if (!token) return null
  if (copula) auxiliaries.pop()
  if (!copula && auxiliaries.length === 0 && !infinitive && !negated && isModifier(tokens, verb, before))
    return null
  const particle = tokens[verb + 1]
  const loose =
    particle !== undefined &&
    /^(?:ADP|ADV|PART|NOUN)$/u.test(particle.tag) &&
    PARTICLE.test(particle.key) &&
    !(particle.tag === 'ADP' && startsNoun(tokens[verb + 2]))
  return {
    kind: 'verb',
    from,
    to: verb + (loose ? 2 : 1),
    main: verb,
    verb: {
      soft: negated && tokens.slice(from, verb + 2).some(({ key }) => SOFT.test(key)),
      negated: negated || auxiliaries.some((word) => /n['’]?t$/u.test(word)),
      passive:
        !copula &&
        token.form !== 'ing' &&
        token.form !== 'third' &&
        auxiliaries.some((word) => BEING.test(word)),
      auxiliaries,
      infinitive,
      copula: copula ? token.lemma === 'be' || COPULA.test(token.lemma) : COPULA.test(token.lemma),
      particle: loose ? particle.key : '',
    },
  }
}

/** A participle that stands before its noun: "wounded soldiers", "the missing men". */
function isModifier(tokens: readonly StatementToken[], at: number, before: readonly Chunk[]): boolean {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (!token || !next || (token.form !== 'ing' && token.form !== 'past')) return false
  if (!/^(?:NOUN|PROPN)$/u.test(next.tag) || next.entity !== null) return false
  const previous = before.at(-1)
  return previous === undefined
    ? token.form === 'past' && tokens[at + 2]?.tag !== 'ADP'
    : previous.kind === 'preposition' && token.form === 'past'
}

function startsNoun(token: StatementToken | undefined): boolean {
  return token !== undefined && /^(?:DET|NOUN|PROPN|NUM|PRON|ADJ|SYM)$/u.test(token.tag)
}

/** "who", "which", and "that" behind a noun before a verb; conjunctions that open a clause. */
function opening(tokens: readonly StatementToken[], at: number, before: readonly Chunk[]): Chunk | null {
  const token = tokens[at]
  if (!token) return null
  const one = { from: at, to: at + 1, main: at, verb: null }
  if (token.tag === 'REL' && token.key !== 'whose') return { kind: 'relative', ...one }
  const next = tokens[at + 1]
  if (token.key === 'that' && before.at(-1)?.kind === 'noun' && (next?.tag === 'VERB' || next?.tag === 'AUX'))
    return { kind: 'relative', ...one }
  if (token.key === 'that' && before.at(-1)?.kind === 'verb') return { kind: 'under', ...one }
  if (token.key === 'that' && startsNoun(next) && token.tag !== 'DET') return { kind: 'under', ...one }
  if (token.key !== 'that' && /^(?:SCONJ|ADP|ADV)$/u.test(token.tag) && UNDER.test(token.key)) {
    // "after the blast" is a preposition, "after the blast killed" a conjunction.
    return clauseFollows(tokens, at + 1) || token.tag !== 'ADP'
      ? { kind: clauseFollows(tokens, at + 1) ? 'under' : 'preposition', ...one }
      : null
  }
  return null
}

/** Whether a verb comes before the next mark. */
function clauseFollows(tokens: readonly StatementToken[], from: number): boolean {
  for (let at = from; at < Math.min(tokens.length, from + 14); at++) {
    const tag = tokens[at]?.tag
    if (tag === 'PUNCT' || tag === 'SCONJ' || tag === 'REL') return false
    if (tag === 'AUX' || (tag === 'VERB' && (tokens[at]?.form !== 'ing' || at === from))) return true
  }
  return false
}

function nounGroup(tokens: readonly StatementToken[], from: number): Chunk | null {
  let head = -1
  let number = -1
  let at = from
  for (; at < tokens.length; at++) {
    const token = tokens[at]
    const next = tokens[at + 1]
    if (!token) break
    if (token.tag === 'PRON') {
      if (at === from && !POSSESSIVE.test(token.key))
        return { kind: 'noun', from, to: at + 1, main: at, verb: null }
      if (at === from) continue
      break
    }
    if (token.tag === 'REL' && at === from) continue
    // "not one minute", "not a shot".
    if (token.tag === 'NOT' && at === from && /^(?:one|a|an|single)$/u.test(next?.key ?? '')) continue
    if (token.tag === 'DET') {
      // "no such call", "not a shot".
      if (at === from || /^(?:DET|NOT)$/u.test(tokens[at - 1]?.tag ?? '')) continue
      break
    }
    if (token.tag === 'NOUN' || token.tag === 'PROPN') {
      if (head >= 0 && TIME_NOUN.test(token.key)) break
      head = at
      continue
    }
    if (token.tag === 'NUM' || token.tag === 'SYM') {
      // "in March two drivers": another phrase begins.
      if (head >= 0 && /^(?:NOUN|ADJ)$/u.test(next?.tag ?? '') && tokens[at - 1]?.tag !== 'PART') break
      number = at
      continue
    }
    if (token.tag === 'ADJ') {
      // "the chief of the general staff".
      if (head < 0 && next?.key === 'of' && ADJECTIVE_HEAD.test(token.key)) head = at
      else if (head >= 0 && next?.tag !== 'NOUN') break
      continue
    }
    if ((token.tag === 'PART' || token.tag === 'PUNCT') && /^['’]s?$/u.test(token.text) && startsNoun(next))
      continue
    if (token.text === '-' && tokens[at - 1]?.end === token.start && next?.start === token.end) continue
    if (token.tag === 'ADV' && head < 0 && (next?.tag === 'NUM' || (next?.tag === 'ADJ' && at > from)))
      continue
    if (
      token.tag === 'VERB' &&
      (token.form === 'past' || token.form === 'ing') &&
      head < 0 &&
      (next?.tag === 'NOUN' || next?.tag === 'PROPN')
    )
      continue
    if (token.tag === 'CCONJ' && tokens[at - 1]?.tag === 'ADJ' && next?.tag === 'ADJ' && head < 0) continue
    break
  }
  if (head < 0 && number < 0) {
    const first = tokens[from]
    return first && first.tag === 'DET' && at === from + 1 && ALONE.test(first.key)
      ? { kind: 'noun', from, to: at, main: from, verb: null }
      : null
  }
  return { kind: 'noun', from, to: at, main: head >= 0 ? head : number, verb: null }
}

function single(tokens: readonly StatementToken[], at: number): Chunk {
  const token = tokens[at]
  return { kind: kindOfWord(token), from: at, to: at + 1, main: at, verb: null }
}

function kindOfWord(token: StatementToken | undefined): Chunk['kind'] {
  if (!token) return 'stop'
  if (token.tag === 'CCONJ') return 'and'
  if (token.tag === 'ADP' || token.key === 'to') return 'preposition'
  if (token.tag === 'SCONJ') return 'under'
  if (token.tag === 'ADJ' || token.tag === 'VERB') return 'adjective'
  if (token.text === ',' || token.text === '(' || token.text === ')') return 'comma'
  if (token.text === '"' || /^[“”‘’']$/u.test(token.text)) return 'adverb'
  return token.tag === 'PUNCT' ? 'stop' : 'adverb'
}
