import { CAUSED_BY, CAUSES, EFFECT_GROUPS, SCHEDULED } from '../../claims/lexicon/english-causes.ts'
import type { CauseClass } from './cause-words.ts'
import { causeWords } from './cause-words.ts'
import { expressionsIn } from '../reading/expressions.ts'
import type { ReadSentence, ReadWord } from '../reading/sentences-read.ts'
import { isContent } from '../reading/predicates.ts'

/** What a sentence gives, or refuses, as the cause of something that happened. */
export type CauseTold = {
  /** Groups of EFFECT_GROUPS; `any` for what happened. */
  readonly effects: ReadonlySet<string>
  /** Stems of what it is the cause of, for telling one death from another. */
  readonly about: ReadonlySet<string>
  readonly cause: readonly ReadWord[]
  /** Classes of causes that its words tell. */
  readonly classes: readonly CauseClass[]
  readonly denied: boolean
  readonly text: string
  readonly sentence: ReadSentence
}

const MOST = 60
const NEAR = 14
const LONGEST = 12
const NOT = /^(?:not|never|no|nor|didnt|wasnt|isnt|werent|nothing|neither|cannot)$/u
const UNREAL = /^(?:if|whether|could|would|may|might|can|should|what|why|how)$/u
const LIMIT = /^(?:that|which|who|but|while|when|where|although|said|says|saying|whereas|according)$/u
const PRONOUN = /^(?:it|this|that|they)$/u
const CAUSE_NOUN = /^(?:cause|culprit|trigger)$/u
/** What may stand between "is" and "cause". */
const GRADE =
  /^(?:the|a|an|one|likely|probable|possible|real|true|main|chief|most|only|sole|direct|root|immediate|\p{L}+est)$/u
/** What points to a cause. */
const SIGN = /^(?:findings?|indications?|evidence|signs?|everything|results?|traces|all|clues?)$/u
/** "Died of his injuries" leaves open what brought them; "the cause has been found" gives none. */
const NO_CAUSE =
  /^(?:injury|injuries|wounds?|burns|found|established|known|identified|determined|unknown|unclear|clear|being)$/u
/** What came or was traced from somewhere is what stands right before. */
const COMING = /^(?:came|come)$/u
const BE = /^(?:is|was|were|are|be|been)$/u

/** The causes that a document gives or refuses, in order; bounded looks around each word. */
export function causesTold(sentences: readonly ReadSentence[]): CauseTold[] {
  return sentences
    .flatMap((sentence, at) => {
      const found = causesIn(sentence)
      // "A fire at another clinic in 2019 killed three. It was blamed on a gas bottle."
      return found.filter(
        ({ effects }) => !isOfYear(sentence) && !(effects.has('any') && isOfYear(sentences[at - 1])),
      )
    })
    .slice(0, MOST)
}

/** A sentence that names a year, or says that it speaks of another, tells of something else. */
function isOfYear(sentence: ReadSentence | undefined): boolean {
  return sentence?.words.some(({ key }) => /^(?:1[89]|20)\d\d$|^another$/u.test(key)) === true
}

function causesIn(sentence: ReadSentence): CauseTold[] {
  const { words } = sentence
  const found: CauseTold[] = []
  const add = (
    effect: readonly ReadWord[],
    cause: readonly ReadWord[],
    around: readonly ReadWord[],
  ): void => {
    const effects = effectsOf(effect)
    const content = cause.filter((word) => isTelling(word))
    // "Because she would not sign": short words may be all there is.
    const telling =
      content.length > 0 ? content : cause.filter(({ key }) => key.length > 3 && !UNREAL.test(key))
    if (effects.size === 0 || telling.length === 0 || around.some(({ key }) => UNREAL.test(key))) return
    if (NO_CAUSE.test(telling[0]?.key ?? '')) return
    found.push({
      effects,
      about: new Set(effect.filter((word) => isTelling(word)).map(({ stem }) => stem)),
      cause: telling,
      classes: expressionsIn(cause, causeWords().causes).map(({ tells }) => tells),
      denied: around.some(({ key }) => NOT.test(key)),
      text: cause.map(({ text, gap }, at) => (at === 0 ? text : `${gap}${text}`)).join(''),
      sentence,
    })
  }
  for (const [index, word] of words.entries()) {
    const next = words[index + 1]
    const before = clauseBefore(words, index)
    const around = words.slice(Math.max(0, index - 4), index)
    for (const [first, second] of CAUSED_BY) {
      if (!first.test(word.key) || !next || !second.test(next.key)) continue
      const isBecause = word.key === 'because'
      const from = index + (isBecause && next.key !== 'of' ? 1 : 2)
      const own = /^(?:died|dies|perished)$/u.test(word.key) ? [...before, word] : before
      if (COMING.test(word.key) && !hasHappened(before.slice(-1))) continue
      if (word.key === 'due' && SCHEDULED.test(words[index + 2]?.key ?? '')) continue
      if (word.key === 'work' && !BE.test(words[index - 2]?.key ?? '')) continue
      const refused = isBecause ? before : around
      const first2 = words[index - 1]?.key === 'a' && words[index - 2]?.key === 'as'
      add(first2 ? words.slice(from, from + 20) : own, clauseAfter(words, from), refused)
    }
    if (
      CAUSES.test(word.key) &&
      !isMoved(words, index) &&
      !BE.test(words[index - 1]?.key ?? '') &&
      next?.key !== 'by'
    ) {
      // "It was not the wind that started the fire".
      const own = words[index - 1]?.key === 'that' ? clauseBefore(words, index - 1) : before
      const effect = [...clauseAfter(words, index + 1), ...(word.key === 'ruined' ? [word] : [])]
      add(effect, causeBefore(words, index), own)
    }
    if (word.key === 'blame' && words[index - 1]?.key === 'to' && BE.test(words[index - 2]?.key ?? ''))
      add([{ ...word, key: 'incident' }], clauseBefore(words, index - 2), around)
    // "The likeliest cause was a spark", "a spark is the likeliest cause".
    if (CAUSE_NOUN.test(word.key)) {
      const effect = next?.key === 'of' ? words.slice(index + 2, index + 6) : []
      const general = effectsOf(effect).size > 0 ? effect : [word]
      const be = words.slice(index + 1, index + 7).findIndex(({ key }) => BE.test(key))
      if (be >= 0) add(general, clauseAfter(words, index + be + 2), words.slice(index + 1, index + be + 4))
      const back = around.findIndex(({ key }) => BE.test(key))
      const between = around.slice(back + 1)
      if (back >= 0 && between.every(({ key }) => GRADE.test(key)))
        add(general, clauseBefore(words, index - around.length + back), around)
    }
    if (
      /^points?$|^pointed$/u.test(word.key) &&
      next?.key === 'to' &&
      around.some(({ key }) => SIGN.test(key))
    )
      add([{ ...word, key: 'incident' }], clauseAfter(words, index + 2), around)
  }
  return found
}

/** "Brought the affair to an end", "brought him to court": no cause. */
function isMoved(words: readonly ReadWord[], at: number): boolean {
  if (words[at]?.key !== 'brought') return false
  const behind = words.slice(at + 1, at + 9)
  const to = behind.findIndex(({ key }) => key === 'to')
  return (
    to >= 0 &&
    behind
      .slice(to + 1, to + 4)
      .some(({ key }) =>
        /^(?:end|close|conclusion|light|court|trial|justice|life|land|shore|hospital|safety|attention|notice|market|mind)$/u.test(
          key,
        ),
      )
  )
}

function causeBefore(words: readonly ReadWord[], at: number): ReadWord[] {
  const own = clauseBefore(words, words[at - 1]?.key === 'that' ? at - 1 : at)
  return own.filter(({ key }) => !NOT.test(key) && key !== 'it' && !BE.test(key))
}

function isTelling(word: ReadWord): boolean {
  return word.entity !== null || (isContent(word) && !word.key.endsWith('ly'))
}

/** The groups of the words of an effect; a pronoun alone means what happened. */
function effectsOf(words: readonly ReadWord[]): Set<string> {
  const found = new Set<string>()
  for (const { key } of words)
    for (const [group, pattern] of EFFECT_GROUPS) if (pattern.test(key)) found.add(group)
  if (found.size > 0) return found
  const [only] = words.filter(({ key }) => !NOT.test(key) && key !== 'did' && !BE.test(key))
  if (only && words.length <= 3 && (PRONOUN.test(only.key) || CAUSE_NOUN.test(only.key))) found.add('any')
  return found
}

/** "The blast came from", not "the dead came from". */
function hasHappened(words: readonly ReadWord[]): boolean {
  return [...effectsOf(words)].some((effect) => effect !== 'death')
}

function clauseBefore(words: readonly ReadWord[], at: number): ReadWord[] {
  const part: ReadWord[] = []
  for (let index = at - 1; index >= Math.max(0, at - NEAR); index--) {
    const word = words[index]
    if (!word || LIMIT.test(word.key)) break
    part.unshift(word)
    if (/[;:“”"()—–]/u.test(word.gap)) break
  }
  return part
}

function clauseAfter(words: readonly ReadWord[], from: number): ReadWord[] {
  const part: ReadWord[] = []
  for (const word of words.slice(from, from + LONGEST)) {
    if (part.length > 0 && (LIMIT.test(word.key) || /[,;:“”"()—–]/u.test(word.gap))) break
    part.push(word)
  }
  return part
}
