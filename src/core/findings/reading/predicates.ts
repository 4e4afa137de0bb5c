import { ENGLISH } from '../../claims/lexicon/english.ts'
import { baseOf, ENGLISH_OUTCOMES, VAGUE_VERBS } from '../../claims/lexicon/english-verbs.ts'
import { stemOf } from '../../matching/stemming.ts'
import type { ReadSentence, ReadWord } from './sentences-read.ts'

/** Something said of a subject, or said not to be so. */
export type Predicate = {
  readonly sentence: ReadSentence
  /** Index of the verb or adjective. */
  readonly at: number
  /** Its stem, or the class of outcomes it belongs to. */
  readonly verb: string
  /** 1 or -1: what it says, with its denial. */
  readonly sign: 1 | -1
  readonly denied: boolean
  /** Whether the verb belongs to a class of outcomes. */
  readonly outcome: boolean
  /** Words of the subject: what stands before, back to the limit of the clause. */
  readonly subject: readonly ReadWord[]
  readonly passive: boolean
  /** What it happens to: the subject of a passive, the words after an active verb. */
  readonly theme: readonly ReadWord[]
  /** Content stems of the clause around. */
  readonly around: ReadonlySet<string>
}

const AUXILIARIES =
  /^(?:is|are|was|were|be|been|being|has|have|had|do|does|did|will|isnt|arent|wasnt|werent|hasnt|havent|hadnt|doesnt|dont|didnt|wont)$/u
const CONTRACTED = /^(?:isnt|arent|wasnt|werent|hasnt|havent|hadnt|doesnt|dont|didnt|wont)$/u
const NEGATION = /^(?:not|never)$/u
const REFUSING = /^(?:refused|refuses|declined|declines|failed|fails)$/u
/** "not only", "not yet", "no longer", "not all": no plain denial. */
const SOFT =
  /^(?:only|just|yet|longer|until|all|every|everyone|always|necessarily|even|merely|fully|immediately|entirely|simply|more|less|enough|so|particularly|quite|too|completely|directly)$/u
const ADVERB = /^(?:ever|also|already|then|\p{L}+ly|been|be|being|have|itself|themselves)$/u
/** Words after which nothing is told as fact. */
const UNREAL =
  /^(?:would|could|may|might|should|must|can|cannot|couldnt|wouldnt|shouldnt|if|whether|unless|to|hopes?|wants?|threaten\p{L}*|if|before|until|without|denie[sd]|deny|denying|rejected|untrue|false|wrong|rumou?rs?|alleged|allegedly|accused|accuses|accusing|suspected)$/u
const REFUTING =
  /^(?:untrue|false|wrong|rumou?rs?|hoax|myth|denie[sd]|denying|slanders?|misinformation|incorrect)$/u
/** Words with which a clause begins, for finding the subject. */
const LIMIT =
  /^(?:that|which|who|whom|but|because|while|when|where|as|and|after|before|if|although|though|since)$/u
const DETERMINER =
  /^(?:a|an|the|his|her|its|their|our|my|this|that|these|those|no|of|in|on|at|for|from|with|by|into)$/u
/** "survived by his wife". */
const SURVIVE = stemOf('survived', 'en')
const SUBJECT_WORDS = 9
const AROUND = 12

const OUTCOMES = new Map([...ENGLISH_OUTCOMES].map(([word, value]) => [stemOf(baseOf(word), 'en'), value]))

/** Words that carry meaning: no function words, longer than two letters. */
export function isContent({ key }: ReadWord): boolean {
  return key.length > 2 && !ENGLISH.functionWords.has(key) && !VAGUE_VERBS.has(key) && !AUXILIARIES.test(key)
}

/** Denials of a sentence ("was not sold", "has never been", "no goods were stored", "refused to approve"). */
export function denialsIn(sentence: ReadSentence): Predicate[] {
  const { words } = sentence
  const found: Predicate[] = []
  if (isQuestion(sentence)) return found
  for (const [index, { key }] of words.entries()) {
    let verb: number | null = null
    let before = index
    if (NEGATION.test(key) && AUXILIARIES.test(words[index - 1]?.key ?? '')) {
      verb = index + 1
      before = index - 1
      while (before > 0 && AUXILIARIES.test(words[before - 1]?.key ?? '')) before--
    } else if (key === 'never') verb = index + 1
    else if (CONTRACTED.test(key)) verb = index + 1
    else if (REFUSING.test(key) && words[index + 1]?.key === 'to') verb = index + 2
    else if (key === 'no' && isClauseStart(words, index)) {
      const auxiliary = words.slice(index + 1, index + 6).findIndex((word) => AUXILIARIES.test(word.key))
      if (auxiliary > 0) {
        verb = index + 1 + auxiliary + 1
        before = index + 1 + auxiliary
        while (AUXILIARIES.test(words[verb]?.key ?? '')) verb++
      }
    }
    if (verb === null || words.slice(Math.max(0, before - 4), before).some(({ key: w }) => UNREAL.test(w)))
      continue
    // "does not intend to resign".
    if (
      /^(?:intend|plan|going|willing|want|wish)$/u.test(words[verb]?.key ?? '') &&
      words[verb + 1]?.key === 'to'
    )
      verb += 2
    while (verb < index + 9 && ADVERB.test(words[verb]?.key ?? '')) {
      if (SOFT.test(words[verb]?.key ?? '')) break
      verb++
    }
    const word = words[verb]
    if (SOFT.test(words[verb + 1]?.key ?? '')) continue
    if (!word || SOFT.test(word.key) || !/^[\s-]*$/u.test(word.gap) || !isTelling(word)) continue
    if (words.slice(verb, verb + 6).some(({ key: w }) => w === 'until' || w === 'yet' || w === 'unless'))
      continue
    const subject = subjectBefore(words, before)
    if (subject.length > 0) found.push(predicate(sentence, verb, subject, true))
  }
  return found
}

/** The predicate a verb makes at a place of a sentence, when it is affirmed as a fact; else `null`. */
export function affirmedAt(sentence: ReadSentence, at: number): Predicate | null {
  const { words } = sentence
  const word = words[at]
  if (!word || isQuestion(sentence) || words.some(({ key }) => REFUTING.test(key))) return null
  if (!isVerbForm(sentence, at)) return null
  const before = words.slice(Math.max(0, at - 8), at)
  if (before.some(({ key }) => UNREAL.test(key) || NEGATION.test(key) || CONTRACTED.test(key) || isNone(key)))
    return null
  if (
    words
      .slice(at + 1, at + 4)
      .some(({ key }) => NEGATION.test(key) || /^(?:nothing|nobody|none|neither)$/u.test(key))
  )
    return null
  const subject = subjectBefore(words, at)
  return subject.length === 0 ? null : predicate(sentence, at, subject, false)
}

/** Verbs of a sentence that belong to a class of outcomes and are affirmed. */
export function outcomesIn(sentence: ReadSentence): Predicate[] {
  return sentence.words.flatMap((word, index) => {
    if (!OUTCOMES.has(word.stem)) return []
    const found = affirmedAt(sentence, index)
    return found ? [found] : []
  })
}

function predicate(
  sentence: ReadSentence,
  at: number,
  subject: readonly ReadWord[],
  denied: boolean,
): Predicate {
  const stem = sentence.words[at]?.stem ?? ''
  const outcome = OUTCOMES.get(stem)
  const sign = (outcome?.sign ?? 1) * (denied ? -1 : 1)
  const passive = isPassive(sentence.words, at)
  const around = new Set(
    sentence.words
      .slice(Math.max(0, at - AROUND), at + AROUND)
      .filter((word, index, all) => isContent(word) && all[index]?.stem !== stem)
      .map((word) => word.stem),
  )
  return {
    sentence,
    at,
    verb: outcome ? `class ${outcome.class}` : stem,
    sign: sign > 0 ? 1 : -1,
    denied,
    outcome: outcome !== undefined,
    subject,
    passive,
    theme: passive ? subject : themeAfter(sentence.words, at),
    around,
  }
}

function isNone(key: string): boolean {
  return /^(?:(?:had|did|was|is|does|were|have|has|do)n|no|nobody|none|neither|nor|nothing|without|hardly|barely|nearly|almost)$/u.test(
    key,
  )
}

function isQuestion({ words }: ReadSentence): boolean {
  return /^(?:who|what|why|how|did|does|is|are|was|were|do|if)$/u.test(words[0]?.key ?? '')
}

function isClauseStart(words: readonly ReadWord[], index: number): boolean {
  return index === 0 || /[“"‘,:;]/u.test(words[index]?.gap ?? '') || words[index - 1]?.key === 'that'
}

function isTelling({ key }: ReadWord): boolean {
  return key.length > 3 && !VAGUE_VERBS.has(key) && !ENGLISH.functionWords.has(key) && !/\d/u.test(key)
}

/** "-ed", an irregular past, a participle after an auxiliary, or in a headline the present. */
function isVerbForm({ words, headline }: ReadSentence, at: number): boolean {
  const word = words[at]
  const before = words[at - 1]
  if (!word || !before || DETERMINER.test(before.key) || /[-/]/u.test(word.gap)) return false
  if (words[at + 1]?.key === 'by' && word.stem === SURVIVE) return false
  if (AUXILIARIES.test(before.key) || /^(?:stand|standing|stood|left|remained|stayed)$/u.test(before.key))
    return true
  if (word.key.endsWith('ed') || baseOf(word.key) !== word.key) return true
  return headline && word.key.endsWith('s') && /^\p{Lu}/u.test(before.text)
}

/** The words before a verb, back to the limit of its clause; the mark of a title or an apposition may stand between. */
function subjectBefore(words: readonly ReadWord[], at: number): ReadWord[] {
  const subject: ReadWord[] = []
  for (let index = at - 1; index >= 0 && index >= at - SUBJECT_WORDS; index--) {
    const word = words[index]
    if (!word || LIMIT.test(word.key)) break
    subject.unshift(word)
    if (/[,;:“”"‘()—–]/u.test(word.gap)) break
  }
  return subject.filter((word) => isContent(word) || word.entity !== null)
}

function isPassive(words: readonly ReadWord[], at: number): boolean {
  return words
    .slice(Math.max(0, at - 3), at)
    .some(({ key }) => /^(?:is|are|was|were|been|being|isnt|arent|wasnt|werent|standing|stood)$/u.test(key))
}

/** The words an active verb acts upon, up to a mark or the next clause. */
function themeAfter(words: readonly ReadWord[], at: number): ReadWord[] {
  const theme: ReadWord[] = []
  for (const word of words.slice(at + 1, at + 6)) {
    if (
      LIMIT.test(word.key) ||
      /[,;:“”"()—–]/u.test(word.gap) ||
      /^(?:in|on|at|by|for|from|with|to)$/u.test(word.key)
    )
      break
    theme.push(word)
  }
  return theme.filter((word) => isContent(word) || word.entity !== null)
}
