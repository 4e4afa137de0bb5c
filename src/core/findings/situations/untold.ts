import type { ReadWord } from '../reading/sentences-read.ts'

type Words = readonly ReadWord[]

const MARK = /[;:,.!?()—–"“”]/u
const ARTICLE = /^(?:an?|such|another|any)$/u
const PARTICIPLE = /(?:ed|en|wn|un|nt|lt|ld|st)$/u
/** What may stand behind a participle that is the predicate: "a driver killed in", "a man held on". */
const LINK =
  /^(?:in|on|at|by|for|from|with|to|of|as|and|or|but|when|while|after|before|since|because|during|under|over|near|off|out|up|down|away|today|yesterday|so|who|which|that|is|was|are|were|has|had|have|will|would|\d.*|.+ly|.+day)$/u

/** "A drowned harbour", "another closed shop": a participle between an article and its noun tells nothing that happened. */
export function isAttributive(words: Words, from: number, to: number): boolean {
  const [before, own, noun] = [words[from - 1], words[from], words[to]]
  if (!before || !own || !noun || to !== from + 1 || !ARTICLE.test(before.key)) return false
  return PARTICIPLE.test(own.key) && noun.gap === ' ' && own.gap === ' ' && !LINK.test(noun.key)
}

const CLAUSE = /^(?:and|but|that|who|which|when|while|because|as|if|where|than)$/u
const BEHIND_OBJECT = /^(?:from|in|for|by|with|at|on|to|about|against|over|but|except)$/u

/**
 * "Gain nothing from a flooded town", "knew nothing about the convoy": the word denies what the verb before it acts upon,
 * and nothing behind the preposition.
 */
export function isDeniedObject(words: Words, at: number): boolean {
  const [before, own, behind] = [words[at - 1], words[at], words[at + 1]]
  if (!before || !own || !behind || !/^(?:nothing|nobody|none)$/u.test(own.key)) return false
  if (MARK.test(own.gap) || CLAUSE.test(before.key)) return false
  return BEHIND_OBJECT.test(behind.key) && !MARK.test(behind.gap)
}

const OVERTAKEN =
  /^(?:(?:(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|some|a few|several|\d+) (?:minutes?|hours?|days?|weeks?|months?) (?:later|after that|afterwards)|(?:minutes|hours|days|weeks|months) later|the (?:next|following) (?:day|morning|evening|night|week)|not an hour later|soon afterwards|since then|then)\b)/u

/** The sentence behind goes on with what came next: "Two days later he packed his box". */
export function isOvertaken(next: Words | undefined): boolean {
  return (
    next !== undefined &&
    OVERTAKEN.test(
      next
        .slice(0, 5)
        .map(({ key }) => key)
        .join(' '),
    )
  )
}

const CAPITAL = /^\p{Lu}[\p{L}’'-]/u

/** "Lindmere Sports Consulting": a word of a name in a sentence of small letters tells nothing. */
export function isOfName(words: Words, from: number, to: number): boolean {
  const own = words.slice(from, to)
  if (from === 0 || !own.every(({ text }) => CAPITAL.test(text))) return false
  const before = words[from - 1]
  if (!before || from < 2 || own[0]?.gap !== ' ' || !CAPITAL.test(before.text)) return false
  return words.filter(({ text }) => CAPITAL.test(text)).length * 2 < words.length
}

/** "We do not attack those who bring bread": what somebody is not wont to do says nothing of one occasion. */
export function isHabit(words: Words, negation: number, from: number): boolean {
  const before = words[negation - 1]?.key ?? ''
  const own = words[negation]
  const auxiliary = own && /^(?:don['’]?t|dont)$/iu.test(own.text) ? own.key : before
  return (
    /^(?:do|don['’]?t|dont)$/u.test(auxiliary) &&
    from - negation <= 2 &&
    words.slice(0, negation).some(({ key }) => /^(?:we|i|you)$/u.test(key)) &&
    words
      .slice(from + 1, from + 4)
      .some(({ key }) => /^(?:those|anyone|anybody|people|civilians|women|children|each|whoever)$/u.test(key))
  )
}
