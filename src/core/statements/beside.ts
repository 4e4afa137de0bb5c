import { happeningOf } from '../claims/lexicon/english-happenings.ts'
import { nounClass } from '../lexical/noun-class.ts'
import type { Span } from '../text/span.ts'
import type { StatementToken } from './sentence-tokens.ts'

/** A word that says what happened, and how near it stands: 1 beside, less behind a mark or a conjunction. */
export type TellingWord = Span & {
  readonly lemma: string
  readonly part: 'verb' | 'noun'
  /** What it names, where that is listed. */
  readonly happening: string | null
  readonly weight: number
}

/** A time or place with the words that say what happened then or there. The span holds it and the nearest of them. */
export type Beside = Span & {
  readonly document: string
  readonly sentence: number
  readonly headline: boolean
  /** The sentence. */
  readonly whole: Span
  readonly words: readonly TellingWord[]
  /** Told as having happened. */
  readonly told: boolean
  /** Telling words and names of the sentence. */
  readonly around: ReadonlySet<string>
}

const LIGHT =
  /^(?:be|have|do|make|take|get|give|go|come|say|tell|accord|ask|add|see|know|think|want|use|find|call|need|put|keep|let|show|speak|include|become|remain|seem|stand|lie|sit|happen|occur|begin|start|commence|end|finish|last|continue|follow|report|quote|announce|declare|warn|claim|deny|state|issue|confirm|publish|update)$/u
const SAYING =
  /^(?:say|tell|announce|issue|publish|update|declare|warn|write|post|tweet|report|communiqué|statement|bulletin|update|edition|briefing|communication)$/u
const UNREAL =
  /^(?:will|would|shall|should|may|might|could|if|unless|schedule|scheduled|due|expect|expected|plan|planned|every|each|daily|nightly|usually|normally|typically|often|always|once|until|tomorrow|next|deadline|usual|whenever|sometimes|nights|mornings|evenings|afternoons|coming)$/u
const DENYING = /^(?:no|never|without|neither|nor)$/u
const BARRIER =
  /^(?:;|:|—|–|-|“|”|"|\(|\)|who|which|when|while|whereas|because|after|before|as|until|that|where|though|although|but)$/u
const FAR = 0.15

/** Whether words around tell of what is planned, usual or only possible, or say that it was not so. */
export function isUnreal(tokens: readonly StatementToken[], from: number, to: number): boolean {
  const start = Math.max(0, from - 10)
  return tokens
    .slice(start, to + 5)
    .some(
      ({ key, lemma, text, tag }, index) =>
        (text !== 'May' && (UNREAL.test(key) || UNREAL.test(lemma))) ||
        DENYING.test(key) ||
        (tag === 'NOT' && tokens[start + index - 1]?.tag === 'AUX'),
    )
}

/** "Police said at 9 p.m.": the time of saying it. */
export function isOfSaying(tokens: readonly StatementToken[], from: number, to: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 8); at--) {
    const { lemma = '', tag = '', text = '' } = tokens[at] ?? {}
    if (SAYING.test(lemma)) return true
    if (tag === 'VERB' || /^[;:—–]$/u.test(text) || text === ',') break
  }
  return tokens
    .slice(to, to + 4)
    .some(
      ({ lemma, text }, index, all) =>
        SAYING.test(lemma) && !all.slice(0, index).some((one) => one.text === ',') && text !== ',',
    )
}

function namesEvent(noun: string): boolean {
  const sort = nounClass(noun)
  return sort === 'event' || sort === 'act'
}

/** Verbs and nouns that say what happened, the nearest to the time first. */
export function wordsBeside(
  tokens: readonly StatementToken[],
  from: number,
  to: number,
  also: RegExp | null = null,
): TellingWord[] {
  const found: TellingWord[] = []
  const look = (start: number, step: 1 | -1): void => {
    let weight = 1
    // "At six, while it was light, she was seen": behind the second mark the clause goes on.
    let outside: number | null = null
    for (let at = start; at >= 0 && at < tokens.length && weight > FAR; at += step) {
      const token = tokens[at]
      if (!token) return
      if (BARRIER.test(token.key) || BARRIER.test(token.text)) {
        if (step === 1 && tokens[at - 1]?.text === ',') outside = weight
        // "Not at a school, but in a garage": one clause.
        const contrast =
          token.key === 'but' && tokens.slice(Math.max(0, at - 8), at).some(({ tag }) => tag === 'NOT')
        weight *= contrast ? 0.95 : 0.6
      } else if (token.text === ',') {
        weight = outside === null ? weight * 0.92 : outside * 0.85
        outside = null
      } else if (token.key === 'and') weight *= 0.8
      else weight *= 0.985
      const participle = /^(?:ADJ|NOUN)$/u.test(token.tag)
        ? participleOf(token.key, tokens[at + 1]?.key ?? '')
        : null
      const part = token.tag === 'VERB' || participle !== null ? 'verb' : token.tag === 'NOUN' ? 'noun' : null
      if (part === null || token.entity !== null) continue
      const lemma = participle ?? token.lemma
      const happening =
        happeningOf(lemma, tokens[at + 1]?.key ?? '') ?? fireOf(tokens, at) ?? departureOf(tokens, at)
      if (
        happening === null &&
        also?.test(lemma) !== true &&
        (LIGHT.test(lemma) || lemma.length < 3 || (part === 'noun' && !namesEvent(lemma)))
      )
        continue
      found.push({ lemma, part, happening, weight, start: token.start, end: token.end })
    }
  }
  look(from - 1, -1)
  look(to, 1)
  return found.toSorted((a, b) => b.weight - a.weight)
}

/** "Liberated", where it was taken for an adjective. */
function participleOf(key: string, next: string): string | null {
  if (!key.endsWith('ed')) return null
  return [key.slice(0, -1), key.slice(0, -2)].find((base) => happeningOf(base, next) !== null) ?? null
}

/** "Intensive fire from mortars", "the first shells", "outgoing rounds": fire of arms, not a blaze. */
function fireOf(tokens: readonly StatementToken[], at: number): string | null {
  const { lemma = '', tag = '' } = tokens[at] ?? {}
  if (
    /^(?:shell|gun|round|mortar|rocket|missile|shot|artillery|salvo|canister|bullet|projectile)$/u.test(lemma)
  )
    return 'violence'
  if (tag === 'VERB' && /^(?:hit|strike|gun|wound)$/u.test(lemma)) return 'violence'
  if (tag === 'NOUN' && lemma === 'break') return 'collapse'
  if (lemma !== 'fire') return null
  if (tag === 'VERB') return 'violence'
  const near = tokens.slice(Math.max(0, at - 4), at + 4)
  return near.some((token) =>
    /^(?:open|mortar|gun|under|exchange|return|artillery|machine-gun|small-arms|heavy|intensive|soldier|troop|shot|tank|radar|trace)$/u.test(
      token.lemma,
    ),
  )
    ? 'violence'
    : 'blaze'
}

/** "The machine had started from the coast": a vehicle's departure. */
function departureOf(tokens: readonly StatementToken[], at: number): string | null {
  const { lemma = '', tag = '' } = tokens[at] ?? {}
  if (tag !== 'VERB' || !/^(?:start|leave)$/u.test(lemma)) return null
  if (!tokens.slice(at + 1, at + 10).some(({ key }) => key === 'from')) return null
  return tokens
    .slice(Math.max(0, at - 12), at)
    .some(
      (token) =>
        token.tag === 'NOUN' &&
        (nounClass(token.lemma) === 'vehicle' || /^(?:machine|flight)$/u.test(token.lemma)),
    )
    ? 'departure'
    : null
}
