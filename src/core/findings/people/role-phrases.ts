import type { RoleWord } from '../../claims/lexicon/english-people.ts'
import { rolesOfWord } from '../../claims/lexicon/english-people.ts'
import { FUNCTION_WORDS } from '../../claims/lexicon/english-names.ts'
import { ENGLISH } from '../../claims/lexicon/english.ts'
import { foldWord } from '../../claims/names/fold.ts'
import { nounClass } from '../../lexical/noun-class.ts'

/** What a description says of somebody: "the commission's acting chairman", "governor since last year". */
export type RolePhrase = {
  readonly role: RoleWord
  /** Of a minister: of what. */
  readonly field: string | null
  /** Words that tell what the post is of, or whose brother, folded, without plural endings. */
  readonly of: readonly string[]
  /** Those of them that are written with a capital. */
  readonly named: readonly string[]
  readonly tenure: 'current' | 'former' | 'other'
}

const FORMER =
  /\b(?:former|ex|late|one-time|onetime|retired|previous|outgoing|founding|then|past|ousted|deposed|sacked)\b/iu
const OTHER =
  /\b(?:acting|interim|caretaker|deputy|vice|assistant|associate|shadow|co|designate|elect|incoming|next|permanent|honorary|parliamentary|junior|second|first|would-be|alleged|self-styled|one of|step-in|stand-in|temporary|spokes\p{L}+ for|aide to|adviser to|spouse|wife|husband|widow|brother|son|daughter|sister|father|mother|lawyer|friend)(?!\p{L})/iu
/** Where a description ends. */
const END =
  /(?<=\S) (?:who|whom|whose|which|that|where|when|since|until|after|before|during|while|because|as|aged|now|and|but|or|with|by|to|told|said|says|against|is|was|has|had|than) .*$/u
const TIE = / (?:of|for|in|at|from|aboard|on) /u
const LONGEST_ROLE = 3
/** Words that tell nothing of what a post is of. */
const EMPTY =
  /^(?:the|a|an|his|her|their|its|our|my|this|that|own|long|longtime|time|new|first|only|same|current|year|years|day|veteran|chief|head|sole|and|of|for|in|at|from|on|one|two|three|old|young|popular|local|national|general|main|honourable|madame|mr|mrs|ms|dr)$/u

/** Reads a description; `null` where its head word is none of the lexicon. */
export function rolePhrase(phrase: string): RolePhrase[] {
  const whole = ` ${phrase.trim()} `.replace(END, ' ').trim()
  if (/^(?:and|or|but|who|which|that|as|with|from|while)\b/iu.test(whole)) return []
  const tie = TIE.exec(whole)
  const before = tie ? whole.slice(0, tie.index) : whole
  const behind = tie ? whole.slice(tie.index + tie[0].length) : ''
  const words = before.split(/\s+/u).filter(Boolean)
  for (let length = Math.min(LONGEST_ROLE, words.length); length > 0; length--) {
    const role = words.slice(-length).join(' ').toLowerCase()
    const roles = rolesOfWord(role)
    if (roles.length === 0) continue
    const left = words.slice(0, -length)
    const around = [...left, ...behind.split(/\s+/u)]
    const beside = left.join(' ')
    const tenure = FORMER.test(beside) ? 'former' : OTHER.test(`${beside} `) ? 'other' : 'current'
    const post = role.split(' ')
    const chief = post.length === 2 && post[0] === 'chief' ? [] : post.length > 1 ? post.slice(0, -1) : []
    return roles.map((one) => ({
      role: one,
      field: one.value === 'minister' ? fieldOf(left, behind) : null,
      of: tellingWords([...around, ...chief]),
      named: tellingWords(around.filter((word, at) => /^\p{Lu}/u.test(word) && !(at === 0 && isWord(word)))),
      tenure,
    }))
  }
  return []
}

/** A word of the language, with a capital because it opens a sentence. */
function isWord(word: string): boolean {
  return nounClass(word.toLowerCase()) !== null || FUNCTION_WORDS.has(word.toLowerCase())
}

/** "health minister", "minister of health". */
function fieldOf(left: readonly string[], behind: string): string | null {
  const tied = tellingWords(behind.split(/\s+/u))[0]
  const word = tied ?? tellingWords(left.slice(-1))[0]
  return word === undefined ? null : word.replace(/^defense$/u, 'defence')
}

export function tellingWords(words: readonly string[]): string[] {
  return words
    .flatMap((word) => foldWord(word.replace(/['’]s?$/u, '')).split('-'))
    .filter(
      (word) =>
        word.length > 2 &&
        !EMPTY.test(word) &&
        !ENGLISH.sayingVerbs.has(word) &&
        !/^\d|[^s]ed$|ing$/u.test(word),
    )
    .map((word) => (word.length > 4 ? word.replace(/(?<=[^s])s$/u, '') : word))
    .map((word) =>
      /^(?:team|delegation|side|deputation|envoy|negotiator)$/u.test(word) ? 'delegation' : word,
    )
}
