import type { DocumentId } from '../../documents/source-document.ts'
import { expressionEnd } from '../reading/expression-end.ts'
import type { ReadSentence } from '../reading/sentences-read.ts'
import type { SituationCue } from './situation-fields.ts'
import { NO_STATE, situationCuesAt } from './situation-fields.ts'
import { isAttributive, isDeniedObject, isHabit, isOfName, isOvertaken } from './untold.ts'

/** A state told in a sentence: words `[from, to)` of it. */
export type Situation = {
  readonly document: DocumentId
  readonly sentence: ReadSentence
  readonly cue: SituationCue
  /** The state that holds by it: a denied one of two is the other. */
  readonly state: number
  readonly denied: boolean
  readonly from: number
  readonly to: number
  /** It was so before: "had been held". */
  readonly before: boolean
  /** Of another time: "jailed in 2019", "a 2006 conviction". */
  readonly past: boolean
  /** Told as how things stand when the report is written. */
  readonly lasting: boolean
}

/** A sentence that begins so asks. */
const ASKED = /^(?:is|are|was|were|did|does|do|has|have|had|will|can|could|should|would)$/u
/** What is told behind them is somebody's wish, doubt or talk: "the rumour that", "demanded that". */
const SAID_TO_BE =
  /^(?:rumours?|demand(?:s|ed|ing)?|calls?|hopes?|hoped|fears?|feared|wish(?:es|ed)?|asked|asks|insist(?:s|ed|ing)?|urged|possibility|likelihood|suggestions?|speculation|belief|denied|denies|deny|proposal|proposed)$/u

/** What dates a saying stands before its "that". */
const WHEN =
  /^(?:on|in|at|again|yesterday|today|later|late|early|the|a|this|last|statement|interview|morning|evening|night|\p{L}+day)$/u

const DETERMINER = /^(?:the|this|that|these|his|her|its|their)$/u
const LONG_AGO =
  /\b(?:last year|year ago|years ago|years earlier|last month|months ago|in his youth|in her youth|at his first|at her first)\b/u
/** "Had two accomplices", "had to close". */
const NOT_PERFECT =
  /^(?:an?|the|no|any|some|his|her|its|their|to|only|enough|one|two|three|four|five|six|seven|eight|nine|ten|several|many)$/u
const TOLD = { denied: false, before: false } as const
const MOST_SENTENCES = 150
const MOST_BACK = 7
/** Words back in which a clause may begin with "no" or "not one". */
const MOST_NONE = 12
const BOUNDARY = /[;:.!?()—–"“”]|,/u
const REACH = { gap: 6, boundary: BOUNDARY } as const
/** Words that open a clause of its own: what denies in front of them denies nothing behind. */
const CLAUSE_OPENER = /^(?:before|after|until|till|when|while|because|since|although|though|unless|if)$/u
const NEGATION = /^(?:no|not|never|none|nobody|nothing|nor|neither|without|hardly|scarcely|cannot)$/u
const CONTRACTED = /n['’]t$/iu
const UNREAL =
  /^(?:if|whether|could|may|might|would|should|must|will|can|hopes?|hoped|hoping|fears?|feared|demands?|demanded|demanding|calls?|urged?|urges|urging|plans?|planned|threats?|threaten(?:s|ed|ing)?|until|unless|accused|suspicion|claiming|risks?|attempt(?:s|ed|ing)?|tried|try|tries|alleged|allegedly|charged|suspected|expected|likely|wants?|wanted|asked|asks|seek|seeks|sought|promised?|vow(?:s|ed)?|pledged?|ought|before|rumours?|claims?|almost|nearly|once|proposed?|proposes|favou?rs?|considers?|considering|mulls|eyes|guilty|acquitted|cleared|investigating|whatever)$/u
/** An infinitive behind them was done: "was able to", "decided to". */
const DONE_TO =
  /^(?:able|forced|managed|decided|pleased|chose|went|came|began|started|helped|had|happened|refused|declined|failed|appeared|seem|seems|seemed|enough|lived|turned|voted|agreed|agree|agrees)$/u

/** The states that the sentences of a document tell. Linear: each place looks a few words ahead and back. */
export function situationsIn(document: DocumentId, sentences: readonly ReadSentence[]): Situation[] {
  return sentences
    .slice(0, MOST_SENTENCES)
    .flatMap((sentence, at) => inSentence(document, sentence, sentences[at + 1]))
}

function inSentence(
  document: DocumentId,
  sentence: ReadSentence,
  next: ReadSentence | undefined,
): Situation[] {
  const found: Situation[] = []
  if (sentence.words.length === 0 || ASKED.test(sentence.words[0]?.key ?? '')) return found
  for (const [from, { key, text }] of sentence.words.entries()) {
    // A title is no verb.
    if (text === 'Miss') continue
    for (const cue of situationCuesAt(key)) {
      const to = matchEnd(sentence, from, cue)
      if (to === null || isOfName(sentence.words, from, to)) continue
      const standing = cue.state === NO_STATE ? TOLD : standingAt(sentence, from, to, cue)
      found.push({
        document,
        sentence,
        cue,
        state: standing === null ? NO_STATE : standing.denied ? 1 - cue.state : cue.state,
        denied: standing?.denied === true,
        from,
        to,
        before:
          standing?.before === true ||
          (cue.lasting ? isEnded : isPast)(sentence, from, to) ||
          isOvertaken(next?.words),
        past: isLongAgo(sentence, from, to) || (!cue.lasting && isDated(sentence, from, to)),
        lasting: cue.lasting || standing?.denied === true || isPresent(sentence, from, cue.field.order),
      })
    }
  }
  return found.filter(
    (one) => one.state !== NO_STATE && !found.some((other) => other !== one && covers(other, one)),
  )
}

/** The words behind a place, up to a mark or a relative clause. */
function clauseBehind(words: ReadSentence['words'], to: number): string {
  const keys: string[] = []
  for (const { key, gap } of words.slice(to, to + 9)) {
    if (BOUNDARY.test(gap) || /^(?:who|which|that|and|but)$/u.test(key)) break
    keys.push(key)
  }
  return `${keys.join(' ')} `
}

/** "Jailed in 2019", "a 2006 conviction", "his former prison". */
function isDated({ words }: ReadSentence, from: number, to: number): boolean {
  if (/^(?:\S+ ){0,3}(?:in|since|from) (?:1[89]|20)\d\d\b/u.test(clauseBehind(words, to))) return true
  const before = words.slice(Math.max(0, from - 2), from).map(({ key }) => key)
  // "The former minister's release" is of now.
  if (before[0] === 'former' && before.length === 2 && words[from - 1]?.text.endsWith('’s')) return false
  return before.some((key) => /^(?:(?:1[89]|20)\d\d|former|formerly|previously|earlier)$/u.test(key))
}

/** "Closed since Friday", "without power before it returned", "after a week in prison". */
function isPast(sentence: ReadSentence, from: number, to: number): boolean {
  const { words } = sentence
  const behind = clauseBehind(words, to)
  if (
    /\b(?:ago|earlier|(?:since|in) (?:january|february|march|april|may|june|july|august|september|october|november|december))\b/u.test(
      behind,
    )
  )
    return true
  if (/\b(?:before|until|when) \S/u.test(behind)) return true
  return words
    .slice(Math.max(0, from - 5), from)
    .some(({ key }) => /^(?:after|spent|following|ended)$/u.test(key))
}

/** The first words of a sentence. */
function openingOf(words: ReadSentence['words']): string {
  return `${words
    .slice(0, 6)
    .map(({ key }) => key)
    .join(' ')} `
}

/** "Last year jurors could not agree". */
function isLongAgo({ words }: ReadSentence, from: number, to: number): boolean {
  // "In 1987 two trains touched, without casualties."
  if (/^(?:back )?(?:in|during) (?:\S+ ){0,2}(?:1[89]|20)\d\d\b/u.test(openingOf(words))) return true
  return LONG_AGO.test(
    words
      .slice(Math.max(0, from - 9), to + 6)
      .map(({ key }) => key)
      .join(' '),
  )
}

/** "Remained closed until", "spent an hour without power before". */
function isEnded({ words }: ReadSentence, from: number, to: number): boolean {
  const lasts = words
    .slice(from, to)
    .some(({ key }) => /^(?:is|are|remains?|stays?|keeps?|stands?|lies)$/u.test(key))
  if (!lasts && /\b(?:before|until) \S/u.test(clauseBehind(words, to))) return true
  return words.slice(Math.max(0, from - 5), from).some(({ key }) => /^(?:spent|following)$/u.test(key))
}

/** What a headline tells lasts, unless it is a step that others follow. */
function isPresent({ words, headline }: ReadSentence, from: number, order: string): boolean {
  if (headline && order !== 'forward') return true
  return words
    .slice(Math.max(0, from - 3), from)
    .some(({ key }) => /^(?:is|are|remains?|stays?|still|be|lies|lie)$/u.test(key))
}

/** A longer expression of the field stands around it: "not guilty". */
function covers(a: Situation, b: Situation): boolean {
  if (a.cue.field !== b.cue.field || a.to <= b.from || b.to <= a.from) return false
  const [left, right] = [weightOf(a), weightOf(b)]
  if (a.cue.state === NO_STATE && left >= Math.floor(right)) return true
  if (b.cue.state === NO_STATE) return false
  return left > right || (left === right && a.cue.state !== b.cue.state && a.from < b.from)
}

function weightOf({ cue }: Situation): number {
  return cue.elements.filter((element) => element !== null).length + (cue.negative ? 0.5 : 0)
}

function matchEnd(
  { words }: ReadSentence,
  from: number,
  { elements, negative }: SituationCue,
): number | null {
  return expressionEnd(words, from, elements, { ...REACH, stop: negative ? CLAUSE_OPENER : NEGATION })
}

const CHARGED =
  /^(?:acquit(?:s|ted|ting|tal)?|clear(?:s|ed|ing)?|accus(?:e|es|ed|ing|ation|ations)|suspect(?:s|ed)?|suspicion|absolve[sd]?|exonerate[sd]?|innocent)$/u
const MOST_CHARGED = 14

/** "Acquitted the mayor, NAME, of taking bribes": what he is said to have done. */
function isOfCharge(words: ReadSentence['words'], from: number): boolean {
  const near = words.slice(Math.max(0, from - 4), from)
  const of = near.findLastIndex(({ key }) => key === 'of')
  if (of < 0) return false
  const at = from - near.length + of
  return words.slice(Math.max(0, at - MOST_CHARGED), at).some(({ key }) => CHARGED.test(key))
}

/** How an expression stands in its clause, or `null` where it tells nothing. */
function standingAt(
  { words }: ReadSentence,
  from: number,
  to: number,
  { negative, field }: SituationCue,
): { readonly denied: boolean; readonly before: boolean } | null {
  if (isOfCharge(words, from) || isAttributive(words, from, to) || isDeniedObject(words, from)) return null
  let denied = false
  let before = false
  for (let at = from - 1; at >= Math.max(0, from - MOST_NONE); at--) {
    const word = words[at]
    const next = words[at + 1]
    if (!word || !next || BOUNDARY.test(next.gap)) break
    const { key, text } = word
    if (key === 'that' && isSaidToBe(words, at)) return null
    if (/^(?:and|but|who|which|after|when|because|while|as|since|although|though|that)$/u.test(key)) break
    const far = at < from - MOST_BACK
    if (
      far &&
      !/^(?:no|none|nobody|neither|nothing)$/u.test(key) &&
      !(key === 'not' && /^(?:one|a|single)$/u.test(next.key))
    )
      continue
    if (NEGATION.test(key) || CONTRACTED.test(text)) {
      if (/^(?:only|just|until|yet)$/u.test(next.key) && key === 'not' && next.key !== 'yet') return null
      if (isHabit(words, at, from)) return null
      if (isDeniedObject(words, at)) continue
      denied = true
      continue
    }
    if (key === 'had' && !NOT_PERFECT.test(next.key)) {
      before = true
      continue
    }
    if (key === 'to' && at >= from - 2 && !DONE_TO.test(words[at - 1]?.key ?? '') && isVerb(next.key))
      return null
    if (/^(?:refused?|refuses|declined?|failed|fails|unable|denied|denies)$/u.test(key) && at >= from - 3) {
      denied = !denied
      continue
    }
    if (key === 'until') return null
    if (UNREAL.test(key) && at >= from - 4) return null
  }
  // "No group claimed the killing" denies the claim.
  if (denied && DETERMINER.test(words[from - 1]?.key ?? '')) return null
  const object = BOUNDARY.test(words[to]?.gap ?? '') ? '' : (words[to]?.key ?? '')
  if (/^(?:nobody|none|nothing|neither)$/u.test(object) || (object === 'no' && words[to + 1]?.key === 'one'))
    denied = !denied
  else if (hasNoObject(words, to)) {
    // "Freed no rebel" tells nothing of anybody else.
    if (field.of === 'person') return null
    denied = !denied
  }
  if (denied && !negative && field.firm) return null
  return { denied: denied && !negative, before }
}

/** Behind them "no" denies nothing that was done: "signed no later than Friday", "spoke to no avail". */
const NO_OBJECT =
  /^(?:fewer|less|more|later|earlier|longer|sooner|further|better|doubt|wonder|matter|avail|end)$/u

/** "Signed no paper", "put his name to no document", "arrested no one". */
function hasNoObject(words: ReadSentence['words'], to: number): boolean {
  const at = words[to]?.key === 'to' ? to + 1 : to
  return (
    words[at]?.key === 'no' &&
    !NO_OBJECT.test(words[at + 1]?.key ?? '') &&
    words.slice(to, at + 2).every(({ gap }) => !BOUNDARY.test(gap))
  )
}

/** "Denied that", "denied on Tuesday that", "the rumour, she said, that". */
function isSaidToBe(words: ReadSentence['words'], that: number): boolean {
  let at = that - 1
  while (at > that - 5 && WHEN.test(words[at]?.key ?? '')) at--
  return SAID_TO_BE.test(words[at]?.key ?? '')
}

/** "To" before a verb, not before a noun: "back to work" is read as an expression of its own. */
function isVerb(key: string): boolean {
  return !/(?:ed|ing|the|a|an|his|her|their|its)$/u.test(key)
}
