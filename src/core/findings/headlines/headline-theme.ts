import { isContent } from '../reading/predicates.ts'
import type { ReadSentence, ReadWord } from '../reading/sentences-read.ts'
import { classOf } from '../statements/words-kin.ts'
import type { OutcomeField } from './outcome-fields.ts'
import type { WordingAt } from './wordings.ts'

/** Of whom or what a headline tells an outcome: names and stems, and whether it is a person. */
export type Theme = {
  readonly keys: ReadonlySet<string>
  readonly person: boolean
  /** A person whom the text never calls so: anybody in it may be meant. */
  readonly anybody: boolean
  readonly words: string
}

const SUBJECT_WORDS = 6
const OBJECT_WORDS = 4
const MARK = /[,;:“”"()—–?!]/u
const LIMIT = /^(?:that|which|who|but|because|while|when|as|and|after|before|if|although|since|over|amid)$/u
const PREPOSITION = /^(?:in|on|at|by|for|from|with|to|of|after|as|over|amid|against|under|near|during|into)$/u
/** Sentences looked back over for whom a pronoun means. */
const BACK = 3
const PRONOUN = /^(?:he|she|him|her|his|it|they|them|its|their)$/u
const OTHER = /^(?:his|her|their|whose|another|other)$/u
const PERSONAL = /^(?:he|she|him|her|his)$/u
/** Words that stand for anybody. */
const GENERIC =
  /^(?:peopl|person|year|day|new|old|first|last|top|more|two|three|four|five|six|seven|eight|nine|ten|former|man|men|woman|women)$/u

/** The theme of a wording in a headline: its subject, and what an active verb acts upon; `null` without one. */
export function themeOf({ sentence, from, to }: WordingAt, of: OutcomeField['theme']): Theme | null {
  const { words } = sentence
  if (of === 'any') return { keys: new Set(), person: false, anybody: true, words: 'what it reports' }
  const subject: ReadWord[] = []
  for (let at = from - 1; at >= 0 && at >= from - SUBJECT_WORDS; at--) {
    const word = words[at]
    if (!word || LIMIT.test(word.key)) break
    subject.unshift(word)
    // "Teacher, 64, dies": what stands between commas is put in.
    if (MARK.test(word.gap) && (!word.gap.includes(',') || subject.some(isTelling))) break
  }
  const object: ReadWord[] = []
  for (let at = to; at < words.length && at < to + OBJECT_WORDS; at++) {
    const word = words[at]
    if (!word || MARK.test(word.gap) || LIMIT.test(word.key) || PREPOSITION.test(word.key)) break
    object.push(word)
  }
  // Behind a preposition stands what the subject is tied to, not what it is.
  const cut = subject.findIndex(({ key }) => PREPOSITION.test(key))
  const own = (cut > 0 ? subject.slice(0, cut) : subject).filter(isTelling)
  const telling = of === 'subject' && own.length > 0 ? own : [...own, ...object.filter(isTelling)]
  if (telling.length === 0) return null
  return {
    keys: new Set(telling.flatMap((word) => [keyOf(word), ...commonNoun(word)])),
    person: telling.some(({ key }) => classOf(key) === 'person'),
    anybody: false,
    words: telling.map(({ text }) => text).join(' '),
  }
}

/**
 * A theme with the people whom a sentence of the text ties to its noun ("the minister, NAME"), so that they are known
 * where only their name stands.
 */
export function widened(theme: Theme, body: readonly ReadSentence[]): Theme {
  if (!theme.person) return theme
  const keys = new Set(theme.keys)
  const known = new Set(body.flatMap(({ words }) => words.flatMap((word) => [keyOf(word), word.stem])))
  const people = [...theme.keys].filter((key) => key.startsWith('entity-') || classOf(key) === 'person')
  const anybody = !people.some((key) => known.has(key))
  for (const { words } of body)
    for (const [index, { stem, entity }] of words.entries())
      // "Prince NAME", and "the prince" known as him, are the headline's prince.
      if (entity !== null && theme.keys.has(stem)) keys.add(entity)
      else if (theme.keys.has(stem))
        for (const other of words.slice(Math.max(0, index - 4), index + 5))
          if (other.entity !== null) keys.add(other.entity)
  const introduced = nameIntroduced(theme, body)
  if (introduced !== null) keys.add(introduced)
  return { ...theme, keys, anybody }
}

/**
 * "The president has suspended the police chief. NAME SURNAME keeps his rank": whom the lead tells by a noun, the next
 * sentence names. The entity, `null` where the lead names its people or the next sentence begins otherwise.
 */
function nameIntroduced(theme: Theme, [lead, next]: readonly ReadSentence[]): string | null {
  const [first, second] = next?.words ?? []
  if (!lead || !first || !second || first.entity === null || second.entity !== first.entity) return null
  const told = lead.words.some(({ stem, key }) => theme.keys.has(stem) && classOf(key) === 'person')
  return told && !lead.words.some(({ entity }) => entity === first.entity) ? first.entity : null
}

/** Whether a place below speaks of the theme: its sentence says so, or a pronoun that stands for it. */
export function isAbout(
  theme: Theme,
  { sentence, from, to }: WordingAt,
  body: readonly ReadSentence[],
): boolean {
  const { words } = sentence
  if (theme.keys.size === 0) return true
  if (isOfAnother({ sentence, from }, theme)) return false
  const near = words.slice(Math.max(0, from - 12), to + 6)
  if (near.some((word) => has(theme, word))) return true
  const pronoun = words.slice(Math.max(0, from - 9), from + 3).find(({ key }) => PRONOUN.test(key))
  if (theme.anybody) return pronoun !== undefined || near.some(({ entity }) => entity !== null)
  const at = body.indexOf(sentence)
  const stoodBefore = (back: number): boolean =>
    body.slice(Math.max(0, at - back), at).some((one) => one.words.some((word) => has(theme, word)))
  // "Guilty, said the court": told of whom the sentence before speaks.
  if (!pronoun) return from === 0 && stoodBefore(1)
  if (pronoun.entity !== null) return theme.keys.has(pronoun.entity)
  if (
    PERSONAL.test(pronoun.key) &&
    !theme.person &&
    ![...theme.keys].some((key) => key.startsWith('entity-'))
  )
    return false
  return stoodBefore(BACK)
}

/** Words back in which somebody else or something else may be named. */
const OTHERS_BACK = 10

/** "His driver died", "of another killing he was cleared": told of somebody tied to the person, or of something else. */
export function isOfAnother(
  { sentence: { words }, from }: Pick<WordingAt, 'sentence' | 'from'>,
  theme: Theme | null,
): boolean {
  const first = Math.max(0, from - OTHERS_BACK)
  const at = words.slice(first, from).findLastIndex(({ key }) => OTHER.test(key))
  if (at < 0) return false
  if (/^(?:another|other)$/u.test(words[first + at]?.key ?? '')) return true
  return words
    .slice(first + at + 1, Math.min(from, first + at + 4))
    .some(
      (word) =>
        word.entity === null && classOf(word.key) === 'person' && (theme === null || !has(theme, word)),
    )
}

function isTelling(word: ReadWord): boolean {
  return (isContent(word) || word.entity !== null) && !GENERIC.test(word.stem) && !/^\d/u.test(word.key)
}

/** "Lake Irgiz" is "the lake" below. */
function commonNoun({ entity, key, stem }: ReadWord): string[] {
  return entity !== null && /^(?:place|building|vehicle|group)$/u.test(classOf(key) ?? '') ? [stem] : []
}

function has({ keys }: Theme, word: ReadWord): boolean {
  return keys.has(keyOf(word)) || (word.entity === null && keys.has(word.stem))
}

function keyOf({ entity, stem }: ReadWord): string {
  return entity ?? stem
}
