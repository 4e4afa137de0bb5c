import type { StatementToken } from './sentence-tokens.ts'
import { headAfter, nextOf, subjectHead } from './word-groups.ts'

/**
 * How a word is denied: by its own "no" or "without", as subject or object of a denied verb, as that verb, in what somebody
 * denies, or as another word for what happened ("it was no vote").
 */
export type DenialKind = 'none' | 'without' | 'subject' | 'object' | 'verb' | 'denied' | 'label'

/** How a word is denied, and the verb that says what is denied of a noun, or `null` ("there was no warning"). */
export type Denied = { readonly kind: DenialKind; readonly verb: string | null }

const DENIER =
  /^(?:not|n['’]?t|never|no|none|nobody|nothing|neither|nor|without|cannot|can['’]?t|\p{L}+n['’]t|(?:did|was|were|has|have|had|does|do|is|are|wo)nt|(?:did|was|were|has|have|had|does|is|are)n)$/u
/** Verbs that deny what follows them up to the end of the sentence. */
const DENYING = /^(?:deny|refute)$/u
const UNDONE = /^(?:refuse|fail|decline|neglect|forget|lack)$/u
/** "not only", "not yet", "no longer": no plain denial. */
const SOFT =
  /^(?:only|just|yet|longer|until|always|necessarily|even|merely|fully|immediately|entirely|simply|enough|particularly|quite|completely|directly|more|less|less|far|later|fewer|all|every|everyone|everything|doubt|matter|wonder|so|other|further|normally|usually|generally|often|really|exactly|easily)$/u
const NO_MOMENT = /^(?:point|time|moment|stage|way|circumstance)$/u
/** Deniers that are a subject or object themselves: what stands behind the verb is what nobody did it to. */
const NO_BODY = /^(?:nobody|nothing|none|neither|nor)$/u
/** "The siren stayed silent" says that it did not sound. */
const STAYING = /^(?:stay|remain|be|stand)$/u
const SOUNDING =
  /^(?:siren|alarm|bell|horn|foghorn|klaxon|whistle|loudspeaker|megaphone|tannoy|gong|buzzer|bleeper)$/u
const SOUNDLESS = /^(?:silent|mute|soundless)$/u

/** Whether a word denies: "not", "nobody", "failed". */
export function isDenier({ key, lemma }: StatementToken): boolean {
  return DENIER.test(key) || UNDONE.test(lemma)
}

/** "X denied that …"; "a denied claim" and "was denied access" deny nothing behind them. */
export function isDenying(tokens: readonly StatementToken[], at: number): boolean {
  const token = tokens[at]
  const before = tokens[at - 1]
  if (!token || token.tag !== 'VERB' || !DENYING.test(token.lemma)) return false
  return !/^(?:DET|ADP|ADJ|AUX|NOT|PART)$/u.test(before?.tag ?? '') || token.form === 'ing'
}

/** What each denial of a segment denies, by place; `null` where words stand beside a denial that may not reach them. */
export function denialsIn(
  tokens: readonly StatementToken[],
  from: number,
  to: number,
  opened: boolean,
): Map<number, Denied | null> {
  const reach = new Map<number, Denied | null>()
  const deny = (at: number, kind: DenialKind, verb = -1): void => {
    if (at >= 0) reach.set(at, { kind, verb: tokens[verb]?.lemma ?? null })
  }
  const beside = (): void => {
    for (let other = from; other < to; other++) if (!reach.has(other)) reach.set(other, null)
  }
  if (opened) {
    // "… denied that tear gas had been used": the subject, the verb and what it acts upon.
    beside()
    const verb = nextOf(tokens, from, to, 'VERB')
    deny(subjectHead(tokens, from, verb), 'denied', verb)
    deny(headAfter(tokens, verb + 1, to), 'denied', verb)
    deny(verb, 'verb')
  }
  if (isDoublyDenied(tokens, from, to)) {
    beside()
    return reach
  }
  for (let at = from; at < to; at++) {
    const token = tokens[at]
    if (!token) continue
    if (SOUNDLESS.test(token.key) && STAYING.test(tokens[at - 1]?.lemma ?? '')) {
      const head = from + tokens.slice(from, at).findLastIndex(({ lemma }) => SOUNDING.test(lemma))
      if (head >= from) reach.set(head, { kind: 'subject', verb: 'sound' })
    }
    if (isDenying(tokens, at)) {
      // "… denied using tear gas", "denied any contact".
      beside()
      const verb = tokens[at + 1]?.form === 'ing' ? at + 1 : -1
      deny(verb, 'verb')
      deny(headAfter(tokens, Math.max(at, verb) + 1, to), verb < 0 ? 'label' : 'denied', verb)
      continue
    }
    const undone = token.tag === 'VERB' && UNDONE.test(token.lemma)
    if (!DENIER.test(token.key) && !undone) continue
    // "No. 9".
    if (token.key === 'no' && tokens[at + 1]?.tag === 'NUM') continue
    beside()
    if (SOFT.test(tokens[at + 1]?.key ?? '') || SOFT.test(tokens[at + 2]?.key ?? '')) continue
    const head = headAfter(tokens, at + 1, to)
    const verb = nextOf(tokens, at + 1, to, 'VERB')
    // "At no point did the firm receive any notice."
    const moment = token.key === 'no' && NO_MOMENT.test(tokens[at + 1]?.lemma ?? '')
    const body = isNobody(tokens, at)
    const behind = /^(?:no|none|nobody|nothing|neither|nor|without)$/u.test(token.key) && !moment && !body
    const single = token.tag === 'NOT' && /^(?:a|an|one|any)$/u.test(tokens[at + 1]?.key ?? '')
    if (behind || single) {
      // "No warning was given", "without a warrant", "not a siren sounded", "it was no accident".
      const label = isLabel(tokens, from, at)
      const governing = verbOf(tokens, from, at, head, to)
      deny(head, label ? 'label' : token.key === 'without' ? 'without' : 'none', governing)
      if (token.key !== 'without' && !label) deny(verb, 'verb')
      if (/^(?:neither|nor|no)$/u.test(token.key) && !label)
        for (let next = head + 1; next > 0 && next < to && next < head + 4; next++)
          if (/^(?:or|nor|and)$/u.test(tokens[next]?.key ?? ''))
            deny(headAfter(tokens, next + 1, to), 'none', governing)
    } else {
      // "The warning was not given": the noun before the verb, the verb, and the noun behind it.
      deny(verb, 'verb')
      if (!undone && !moment && !body) deny(subjectHead(tokens, from, at), 'subject', verb)
      // "At no time was a line thrown", "never was a warning given".
      const turned = tokens[at + (moment ? 2 : 1)]
      if (turned?.tag === 'AUX' && verb > at + 1)
        deny(headAfter(tokens, at + (moment ? 3 : 2), verb), 'subject', verb)
      const object = headAfter(tokens, (verb < 0 ? at : verb) + 1, to)
      deny(object, verb < 0 && !moment ? 'label' : 'object', verb)
    }
  }
  return reach
}

/** "Nobody stopped the mixer", "no one had been told": the denier is the subject, not a word of the noun behind it. */
function isNobody(tokens: readonly StatementToken[], at: number): boolean {
  const one = tokens[at]?.key === 'no' && tokens[at + 1]?.key === 'one'
  if (!one && !NO_BODY.test(tokens[at]?.key ?? '')) return false
  return /^(?:VERB|AUX)$/u.test(tokens[at + (one ? 2 : 1)]?.tag ?? '')
}

/** "No family is left without a roof": every family has one. */
function isDoublyDenied(tokens: readonly StatementToken[], from: number, to: number): boolean {
  const own = tokens.slice(from, to).filter(({ key }) => DENIER.test(key))
  return (
    own.length > 1 && own.some(({ key }) => key === 'without') && own.some(({ key }) => key !== 'without')
  )
}

/** The verb of "no warning was given" or of "received no warning"; -1 for "there was no warning". */
function verbOf(
  tokens: readonly StatementToken[],
  from: number,
  denier: number,
  head: number,
  to: number,
): number {
  const behind = nextOf(tokens, head + 1, to, 'VERB')
  const own = tokens[behind]
  const auxiliary = tokens.slice(head + 1, Math.max(head + 1, behind)).some(({ tag }) => tag === 'AUX')
  // "There was not a crane moving" says nothing of the crane itself.
  const beside = behind === head + 1 && (own?.form === 'past' || own?.form === 'ing')
  if (own && (auxiliary || own.form === 'third' || beside)) return behind
  const before = tokens.slice(from, denier)
  if (before.some(({ key }) => key === 'there')) return -1
  // "It had had no dispute".
  const last = before.findLastIndex(({ tag }) => tag === 'VERB' || tag === 'AUX')
  if (before[last]?.tag === 'AUX') return -1
  return last < 0 ? -1 : from + last
}

/** "What took place was no vote": another word for it, not that there was none. */
function isLabel(tokens: readonly StatementToken[], from: number, denier: number): boolean {
  const before = tokens[denier - 1]
  return (
    before?.tag === 'AUX' &&
    /^(?:be|is|was|are|were|['’]s)$/u.test(before.lemma) &&
    !tokens.slice(from, denier).some(({ key }) => key === 'there')
  )
}
