import type { RoleWord } from '../../claims/lexicon/english-people.ts'
import { rolesOfWord, sidesInPhrase, sidesOfBody } from '../../claims/lexicon/english-people.ts'
import { FUNCTION_WORDS } from '../../claims/lexicon/english-names.ts'
import { ENGLISH } from '../../claims/lexicon/english.ts'
import { foldWord } from '../../claims/names/fold.ts'
import { nounClass } from '../../lexical/noun-class.ts'

/** What a description says of somebody: "the commission's acting chairman", "governor since last year". */
export type RolePhrase = {
  readonly role: RoleWord
  /** The words that tell the role ("district magistrate"), in lower case; `''` where a verb does. */
  readonly said: string
  /** Of a minister: of what. */
  readonly field: string | null
  /** Words that tell what the post is of, or whose brother, folded, without plural endings. */
  readonly of: readonly string[]
  /** Those of them that are written with a capital. */
  readonly named: readonly string[]
  /** `acting`: for the time being. */
  readonly tenure: 'current' | 'former' | 'acting' | 'other'
}

const FORMER =
  /\b(?:former|ex|late|one-time|onetime|retired|previous|outgoing|founding|then|past|ousted|deposed|sacked)\b/iu
const OTHER =
  /\b(?:managing|sporting|technical|deputy|vice|assistant|associate|shadow|co|designate|elect|incoming|next|permanent|honorary|parliamentary|junior|second|first|would-be|alleged|self-styled|one of|step-in|stand-in|spokes\p{L}+ for|aide to|adviser to|spouse|wife|husband|widow|brother|son|daughter|sister|father|mother|lawyer|friend)(?!\p{L})/iu
const ACTING = /\b(?:acting|interim|caretaker|provisional|temporary)\b/iu
/** Where a description ends. */
const END =
  /(?<=\S) (?:who|whom|whose|which|that|where|when|since|until|after|before|during|while|because|as|aged|now|and|but|or|with|by|to|(?:chosen|appointed|elected|picked|installed|hired|sent|put forward) (?:by|in|last|on|at|to|from)|told|said|says|against|is|was|has|had|than|serving|held|accused|wanted|known|working|living|employed|convicted|charged|jailed|suspected|identified|named|turned|linked|belonging|representing|fighting|running|born|dressed|wearing|carrying|hired|paid|backed|nicknamed|there|here|himself|herself|today|currently|too|still|under|through|near|whom) .*$/u
/** "Its chairman of six years": how long is no part of what a post is of. */
const SERVED =
  / (?:of|for|in|these) (?:(?:the|last|past|more|than|nearly|almost|some|over|about) )*(?:\p{Ll}+|\d+)(?:[- ]\p{Ll}+)? (?:years?|months?|weeks?|decades?|seasons?)(?= ).*$/u
/** Posts with a tie in their name. */
const COMPOUND =
  /\b(?:chief of (?:the )?(?:general |defen[cs]e |army |joint )?staff|head of state|commander in chief|editor in chief|second in command|secretary of state)\b/giu
const TIE = / (?:of|for|in|at|from|aboard|on) /u
const LONGEST_ROLE = 4
const OWN = /['’]s own |\bin-house\b/u
const FROM_OUTSIDE = 'the firm: from outside'
/** Words that tell nothing of what a post is of. */
const EMPTY =
  /^(?:deputy|known|called|dubbed|so-called|vice|ordinary|simple|plain|mere|junior|supreme|the|a|an|his|her|their|its|our|my|this|that|own|long|longtime|time|new|first|only|same|current|year|years|day|veteran|chief|head|sole|and|of|for|in|at|from|on|one|two|three|old|young|popular|local|national|general|main|honourable|madame|mr|mrs|ms|dr)$/u

/** Reads a description; `null` where its head word is none of the lexicon. */
export function rolePhrase(phrase: string): RolePhrase[] {
  const whole = ` ${phrase.trim()} `
    // "NAME's driver".
    .replace(/[\ue000-\uf8ff]+/gu, 'one')
    .replace(SERVED, ' ')
    .replace(COMPOUND, (words) => words.replaceAll(' ', '-'))
    .replace(END, ' ')
    .trim()
  if (
    /^(?:and|or|but|who|whose|whom|which|that|as|with|from|while|is|was|are|were|has|had|no|not|never|neither)\b/iu.test(
      whole,
    )
  )
    return []
  const tie = TIE.exec(whole)
  const before = tie ? whole.slice(0, tie.index) : whole
  const behind = tie ? whole.slice(tie.index + tie[0].length) : ''
  const words = before.split(/\s+/u).filter(Boolean)
  const found: RolePhrase[] = []
  const add = (one: RoleWord, left: readonly string[], role: string): void => {
    const around = [...left, ...behind.split(/\s+/u)]
    const beside = left.join(' ')
    const post = role.split(' ')
    const chief = post.length === 2 && post[0] === 'chief' ? [] : post.length > 1 ? post.slice(0, -1) : []
    found.push({
      role: one,
      said: role,
      field: one.value === 'minister' ? fieldOf(left, behind) : null,
      of: tellingWords([...around, ...chief]),
      named: tellingWords(around.filter((word, at) => /^\p{Lu}/u.test(word) && !(at === 0 && isWord(word)))),
      tenure: tenureOf(beside),
    })
  }
  for (let length = Math.min(LONGEST_ROLE, words.length); length > 0; length--) {
    const said = words.slice(-length).join(' ').toLowerCase()
    const role = said === 'master' && isShip(behind) ? 'skipper' : said
    const left = words.slice(0, -length)
    const sorts = new Set(found.map((one) => one.role.sort))
    for (const one of rolesOfWord(role)) {
      // "The firm's own safety inspector" is not from outside.
      if (sorts.has(one.sort) || (OWN.test(before) && one.value === FROM_OUTSIDE)) continue
      add(one, left, role)
      // "The leader of the drivers' union": of its side.
      if (one.sort === 'post' || one.sort === 'tie')
        for (const value of sidesOfBody([...left, ...behind.split(/\s+/u)].map((word) => word.toLowerCase())))
          add({ sort: 'side', value }, left, role)
    }
  }
  for (const one of found.filter(({ role }) => role.value === 'head')) {
    if (one.of.includes('security') && !one.of.includes('council'))
      found.push({ ...one, role: { sort: 'calling', value: 'guard' } })
  }
  // "The firm's own inspector", "an independent scientist".
  if (found.length > 0 || /\b(?:expert|scientist|consultant|adviser|inspector|analyst)s?$/u.test(before)) {
    if (OWN.test(before)) add({ sort: 'side', value: 'the firm: of the firm' }, words, '')
    if (/\b(?:independent|outside|external|freelance)\b/u.test(before))
      add({ sort: 'side', value: FROM_OUTSIDE }, words, '')
  }
  if (tie) for (const value of sidesInPhrase(whole.toLowerCase())) add({ sort: 'side', value }, [], '')
  return found
}

function tenureOf(beside: string): RolePhrase['tenure'] {
  if (FORMER.test(beside)) return 'former'
  if (OTHER.test(`${beside} `)) return 'other'
  return ACTING.test(beside) ? 'acting' : 'current'
}

/** What a body says of those tied to it: the tie, and the classes that it makes them one of. */
export function tiedTo(org: string, role: RoleWord): RolePhrase[] {
  const words = org.split(/\s+/u)
  const common = {
    said: '',
    field: null,
    of: tellingWords(words),
    named: tellingWords(words.filter((word) => /^\p{Lu}/u.test(word))),
    tenure: FORMER.test(org) ? ('former' as const) : ('current' as const),
  }
  const sides = sidesOfBody(words.map((word) => word.toLowerCase()))
  const head = role.sort === 'post' && role.value === 'head'
  const own: RoleWord =
    head &&
    words.some((word) => /^(?:inquiry|enquiry|investigation|probe|manhunt)$/u.test(word)) &&
    !/\b(?:public|parliamentary|independent|judicial)\b/u.test(org)
      ? { sort: 'post', value: 'chief investigator' }
      : role
  return [own, ...sides.map((value) => ({ sort: 'side' as const, value }))].map((one) => ({
    ...common,
    role: one,
  }))
}

/** "The master of the Calder Star", "of the tanker"; not of ceremonies, nor of an order. */
function isShip(behind: string): boolean {
  return (
    /^(?:the |a )?(?:[\p{Ll}-]+ ){0,2}?(?:ship|vessel|tanker|trawler|freighter|ferry|barge|tug|boat|coaster|bulker|carrier|\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)$/u.test(
      behind,
    ) && !/\b(?:Lodge|Order|Ceremonies|College|House|School|Rolls|Hounds)\b/u.test(behind)
  )
}

/** A word of the language, with a capital because it opens a sentence. */
function isWord(word: string): boolean {
  return nounClass(word.toLowerCase()) !== null || FUNCTION_WORDS.has(word.toLowerCase())
}

/** What ministries are of, without plural endings. */
export const MINISTRIES =
  /^(?:interior|defence|defense|health|finance|foreign|education|transport|justice|agriculture|energy|labour|labor|trade|environment|culture|mine|mining|water|work|public|housing|tourism|industry|information|planning|sport|treasury|economy|economic|home|security|fishery|forestry|communication|science|migration|commerce|oil|petroleum|railway|land|youth|welfare|social)$/u

/** "health minister", "minister of health". */
function fieldOf(left: readonly string[], behind: string): string | null {
  const tied = tellingWords(behind.split(/\s+/u))[0]
  const own = tellingWords(left.slice(-1))[0]
  // "The interior minister of X".
  const word = own !== undefined && MINISTRIES.test(own) ? own : (tied ?? own)
  return word === undefined ? null : word.replace(/^defense$/u, 'defence')
}

const CALENDAR =
  /^(?:january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|spring|summer|autumn|winter|yesterday|today)$/u

/** The folded words of a description that tell which body, thing or person is meant: no articles, days, verbs of saying. */
export function tellingWords(words: readonly string[]): string[] {
  return words
    .flatMap((word) => foldWord(word.replace(/['’]s?$/u, '')).split('-'))
    .filter(
      (word) =>
        word.length > 2 &&
        !EMPTY.test(word) &&
        !ENGLISH.sayingVerbs.has(word) &&
        !CALENDAR.test(word) &&
        !/^\d|[^s]ed$|ing$/u.test(word),
    )
    .map((word) => (word.length > 4 ? word.replace(/(?<=[^s])s$/u, '') : word))
    .map((word) =>
      /^(?:team|delegation|side|deputation|envoy|negotiator)$/u.test(word) ? 'delegation' : word,
    )
}
