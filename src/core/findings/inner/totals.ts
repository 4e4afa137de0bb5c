import type { ReadSentence, ReadWord } from '../reading/sentences-read.ts'
import type { Situation } from '../situations/read-situations.ts'
import { classOf, kinOf } from '../statements/words-kin.ts'

/** Of whom a state is told: the noun for them, `''` for anybody, and how many where a number says so. */
export type Group = { readonly noun: string; readonly number: string | null }

const BACK = 16
const MARK = /[,;:.!?()—–“”]/u
const LIMIT =
  /^(?:and|but|who|which|whom|whose|that|while|when|where|after|before|because|since|although|though|if|as|until|unless)$/u
const ALL = /^(?:all|every|each|everyone|everybody|both|none|nobody|no)$/u
/** They are all by themselves. */
const ANYBODY = /^(?:everyone|everybody|nobody)$/u
/** "Nearly all", "not all", "after all". */
const NOT_ALL = /^(?:not|nearly|almost|virtually|practically|after|at|of|above|in|first|for|and|on|with)$/u
/** "All day", "all along", "all but two", "no more", "no longer". */
const ELSE =
  /^(?:day|night|week|year|time|along|over|right|round|around|but|together|the|more|longer|further|other|others|sides|means|costs)$/u
const SOME = /^(?:some|several|many|most|half|dozens|scores|hundreds|few)$/u
const NUMBER =
  /^(?:\d{1,3}(?:,\d{3})*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\p{L}+)?)$/u
const BETWEEN = /^(?:of|the|our|its|his|her|their|these|those|last|single|one|a|an|own|as|many|remaining)$/u
const REACH = 6
const KIN = 0.6

/** Of whom all a state is told: "every one of the 26 workers is free", "none of the passengers was hurt". */
export function wholeAt({ sentence, from, to }: Situation): Group | null {
  const { words } = sentence
  const start = clauseStart(sentence, from)
  for (let at = start; at < to; at++) {
    const { key } = words[at] ?? { key: '' }
    const next = words[at + 1]
    if (!ALL.test(key)) continue
    if (at > 0 && words[at - 1] !== undefined && NOT_ALL.test(words[at - 1]?.key ?? '')) continue
    if (ANYBODY.test(key)) return next?.key === 'else' ? null : { noun: '', number: null }
    if (key === 'no' && next?.key === 'one')
      return words[at + 2]?.key === 'else' ? null : { noun: '', number: null }
    if (!next || (ELSE.test(next.key) && next.key !== 'the')) continue
    const group = nounBehind(words, at + 1)
    if (group !== null && (group.noun !== '' || key === 'none' || key === 'all')) return group
  }
  return null
}

/** Of how many of several a state is told: "thirty-one soldiers are still held", "two of the ten". */
export function someAt({ sentence, from }: Situation): Group | null {
  const { words } = sentence
  for (let at = from - 1; at >= clauseStart(sentence, from); at--) {
    const { key } = words[at] ?? { key: '' }
    if (!NUMBER.test(key) && !SOME.test(key)) continue
    const before = words[at - 1]?.key ?? ''
    if (/^(?:all|both|every|each|no|none|not|least|than|aged|other|another|those|these)$/u.test(before))
      return null
    const group = nounBehind(words, at + 1)
    return group === null ? null : { ...group, number: key }
  }
  return null
}

/** The same noun, or one for a sort of the other. */
export function isOneGroup(a: Group, b: Group): boolean {
  return a.noun === b.noun || kinOf({ lemma: a.noun, part: 'noun' }, { lemma: b.noun, part: 'noun' }) >= KIN
}

/** "No rider was arrested" says nothing of "three people", of whom none need be one. */
export function areOtherGroups(a: Situation, b: Situation): boolean {
  return [
    [a, b],
    [b, a],
  ].some(([one, other]) => {
    const whole = one && wholeAt(one)
    const some = other && someAt(other)
    return Boolean(whole && some && whole.noun !== '' && !isOneGroup(some, whole))
  })
}

function clauseStart({ words }: ReadSentence, from: number): number {
  for (let at = from - 1; at >= Math.max(0, from - BACK); at--) {
    const word = words[at]
    if (!word || LIMIT.test(word.key)) return at + 1
    if (MARK.test(words[at + 1]?.gap ?? '')) return at + 1
  }
  return Math.max(0, from - BACK)
}

/** The noun for people behind a quantity; `''` where it goes on with a verb. */
function nounBehind(words: readonly ReadWord[], from: number): Group | null {
  let number: string | null = null
  let noun: string | null = null
  for (const [index, { key, gap }] of words.slice(from, from + REACH).entries()) {
    if (index > 0 && MARK.test(gap) && !/^['’]\s?$/u.test(gap)) break
    if (NUMBER.test(key)) {
      number = key
      continue
    }
    if (BETWEEN.test(key)) {
      if (noun !== null) break
      continue
    }
    const person = personNoun(key)
    if (person !== null) noun = person
    else if (/^(?:are|is|was|were|has|have|had|who|them|us)$/u.test(key)) return { noun: noun ?? '', number }
    else if (noun !== null) break
  }
  return noun === null ? null : { noun, number }
}

const PEOPLE: Readonly<Record<string, string>> = {
  men: 'man',
  women: 'woman',
  people: 'people',
  children: 'child',
  crew: 'crew',
}

/** The noun in its singular where it means people, or `null`. */
function personNoun(key: string): string | null {
  const known = PEOPLE[key]
  if (known !== undefined) return known
  const bare = key.endsWith('ies') ? `${key.slice(0, -3)}y` : key.endsWith('s') ? key.slice(0, -1) : key
  return classOf(bare) === 'person' && bare !== key ? bare : null
}
