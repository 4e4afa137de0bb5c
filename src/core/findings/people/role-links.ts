import { BETWEEN, rolesOfWord } from '../../claims/lexicon/english-people.ts'
import type { Span } from '../../text/span.ts'
import type { MaskedSentence, NamedPerson, PeopleRead } from './people-read.ts'
import { NAME, personAt } from './people-read.ts'
import type { RolePhrase } from './role-phrases.ts'
import { RANKED_NAME } from './pattern-parts.ts'
import { asOnlyOne, ROLE_PATTERNS } from './role-patterns.ts'
import { bodyBefore } from './bodies-before.ts'
import { inverseOf, KIN_FRAMES } from './kin-links.ts'
import { roleFramesFor } from './role-frames.ts'
import { successorsIn } from './successors.ts'
import { rolePhrase, tellingWords, tiedTo } from './role-phrases.ts'

/** A document says that a person has a role: "X, the ship's cook", "the brigade, commanded by X" (rule S23). */
export type RoleLink = Span &
  RolePhrase & {
    readonly document: string
    readonly sentence: number
    readonly person: NamedPerson
    /** As the text puts it. */
    readonly words: string
    /** It is said that the person is it not. */
    readonly denied: boolean
    /** The person is meant by "he" or "she". */
    readonly pronoun: boolean
    /** A title before the name, which may leave out what the post is of. */
    readonly title: boolean
  }

const BEFORE = new RegExp(`(?<ph>[^,.;:“”"–—()\\ue000-\\uf8ff]{3,90}), ${RANKED_NAME}`, 'gdu')
const TITLE = new RegExp(`(?<ph>(?:[\\p{L}'’-]+ ){1,7})${RANKED_NAME}`, 'gdu')
const RANKED = new RegExp(`(.)(?: (?:${BETWEEN}))+$`, 'u')
/** Where a description before a comma begins. */
const OPENS = /(?:^|\b)(?:the|an?|his|her|their|its|our|\p{L}+(?:['’]s|s['’]))\s/giu

/** Where words behind a noun make it part of something else than a description. */
const GOES_ON =
  / (?:to|who|and|or|but|that|which|when|after|before|while|as|with|by|against|is|was|were|has|had|told|said|asked) /u
/** "The administrator chosen by the judges": by whom is no part of what somebody is. */
const CHOSEN =
  / (?:chosen|appointed|elected|picked|installed|hired|sent|named|put forward) (?:by|in|last|on|at|from) .*$/u
/** Letters behind a role in which its end may be told. */
const MOST_BEHIND = 80
/** "X, chief of staff until this March": over, and not "until a successor is found". */
const UNTIL_PAST =
  /(?<=[\p{L}\p{N}]) until (?:recently|now|then|yesterday|last|this|earlier|early|late|mid|he|she|(?:19|20)\d\d|(?:January|February|March|April|May|June|July|August|September|October|November|December)|(?:a|two|three|four|five|six|seven|eight|nine|ten|\d+) (?:day|week|month|year)s? ago|(?:his|her) (?:resignation|dismissal|retirement|sacking|arrest|removal|defeat))\b/u
const CUTS =
  /\b(?:quoted|quotes|by|to|and|that|with|from|told|named|called|against|met|sued|saw|as|when|after|before|but|which|where|while|than|who|said|says|visited|sacked|arrested|killed|freed|backed|replaced|accused|including|like|between|let|made|is|was) /gu

/** The roles that a document gives to people (rule S23). */
export function roleLinksIn(document: string, read: PeopleRead): RoleLink[] {
  const found: RoleLink[] = []
  for (const sentence of read.sentences) {
    if (sentence.headline || !/[\ue000-\uf8fe]/u.test(sentence.text)) continue
    const add = (
      from: number,
      to: number,
      person: NamedPerson | null,
      roles: readonly RolePhrase[],
      title: boolean,
      denied = false,
    ): void => {
      if (!person) return
      const words = sentence.text.slice(from, to)
      // "X was deputy to Y, the founder, until three years ago".
      const ended =
        UNTIL_PAST.test(
          `${words}${/^ until\b[^,.;:()]*/u.exec(sentence.text.slice(to, to + MOST_BEHIND))?.[0] ?? ''}`,
        ) ||
        (/\b(?:was|were|had been|served)\b/u.test(words) &&
          /\buntil\b/u.test(sentence.text.slice(from, to + MOST_BEHIND).split(/[.;]/u)[0] ?? ''))
      const body = /^(?:Its|Their)\b/u.test(words) ? bodyBefore(read.sentences, sentence.index) : null
      for (const given of roles) {
        const told = ended ? { ...given, tenure: 'former' as const } : given
        const role =
          body !== null && told.role.sort === 'post' && told.of.length === 0 ? ofBody(told, body) : told
        const known = found.findIndex(
          (one) =>
            one.sentence === sentence.index &&
            one.person === person &&
            one.denied === denied &&
            one.role.value === role.role.value &&
            one.role.sort === role.role.sort &&
            (one.field === role.field || one.field === null || role.field === null),
        )
        // "Minister X, who holds the portfolio of health": the fuller words.
        if (known >= 0 && ((found[known]?.of.length ?? 0) > 0 || role.of.length === 0)) continue
        found.splice(known >= 0 ? known : found.length, known >= 0 ? 1 : 0, {
          ...role,
          document,
          sentence: sentence.index,
          start: sentence.start + from,
          end: sentence.start + to,
          person,
          words,
          title,
          denied,
          pronoun: sentence.pronouns.some((at) => from <= at && at < to),
        })
      }
    }
    beforeComma(sentence, read, add)
    titles(sentence, read, add)
    for (const { pattern, read: roles } of ROLE_PATTERNS)
      for (const match of sentence.text.matchAll(pattern)) {
        const at = match.indices?.groups?.['n'] ?? match.indices?.groups?.['m']
        if (at)
          add(
            match.index,
            match.index + match[0].length,
            personAt(read, sentence.text, at[0]),
            roles(match.groups ?? {}),
            false,
          )
      }
    for (const { start, end, person, words } of read.described.filter(
      (one) => one.sentence === sentence.index,
    ))
      add(start - sentence.start, end - sentence.start, person, rolePhrase(words), false)
    kin(sentence, read, add)
    kinOfSubject(sentence, read, add)
    holding(sentence, read, add)
    for (const { from, to, person, role } of successorsIn(sentence, read))
      add(from, to, person, [role], false)
    framed(sentence, read, add)
    refused(sentence, read, add)
  }
  return found
}

/** "Its leader": of the body of the sentence before. */
function ofBody(role: RolePhrase, body: string): RolePhrase {
  const words = body.split(/\s+/u)
  return {
    ...role,
    of: tellingWords(words),
    named: tellingWords(
      words.filter((word, at) => /^\p{Lu}/u.test(word) && !(at === 0 && /^The$/u.test(word))),
    ),
  }
}

type Add = (
  from: number,
  to: number,
  person: NamedPerson | null,
  roles: readonly RolePhrase[],
  title: boolean,
  denied?: boolean,
) => void

/** "Spoke for an hour", "belonged to him". */
const NO_BODY =
  /^(?:(?:an?|the|some|about|more|than|nearly|only|just|his|her|their|first|second|last|few|two|three|four|five|\d+) )*(?:hours?|minutes?|time|days?|moment|while|long|all|many|himself|herself|itself|themselves|them|him|her|me|us|it|peace|years?|weeks?|months?|life|good|granted|free|another|past|car|house)\b/u
const DENIES = /\b(?:not|never|no)\b|n['’]t\b/u

/** Ties of kin told of both, or by what one calls the other. */
function kin({ text }: MaskedSentence, read: PeopleRead, add: Add): void {
  for (const { pattern, read: roles } of KIN_FRAMES)
    for (const match of text.matchAll(pattern))
      for (const group of ['n', 'm']) {
        const at = match.indices?.groups?.[group]
        const [from, to] = [match.index, match.index + match[0].length]
        if (at) add(from, to, personAt(read, text, at[0]), roles(match.groups ?? {}), false)
      }
}

const HIS_KIN = new RegExp(
  `^(?:His|Her) (?:(?:elder|older|younger|eldest|youngest|little|late|only|twin|\\p{Ll}+-year-old) )?(?<kin>\\p{Ll}+(?:-in-law)?),? (?<m>${NAME})`,
  'du',
)

/** "X sat in the road. His niece Y was found": of whom the sentence before is about. */
function kinOfSubject(sentence: MaskedSentence, read: PeopleRead, add: Add): void {
  const match = HIS_KIN.exec(sentence.text)
  const before = read.sentences[read.sentences.findIndex(({ index }) => index === sentence.index) - 1]
  if (!match || !before || before.headline || sentence.start - before.end > 1) return
  // The only one whom the sentence before names, at its head.
  const opening = new RegExp(`^(?:[^,;:“”"\\ue000-\\uf8ff]{0,30} )?(${NAME})(?! and )`, 'du').exec(
    before.text,
  )
  const at = opening?.indices?.[1]?.[0]
  const named = new Set([...before.text.matchAll(/[\ue000-\uf8fe]/gu)].map(([sign]) => sign))
  if (at === undefined || named.size !== 1) return
  const person = personAt(read, before.text, at)
  if (person !== personAt(read, sentence.text, match.indices?.groups?.['m']?.[0] ?? -1))
    add(0, match[0].length, person, inverseOf(match.groups?.['kin'] ?? ''), false)
}

const POST_THERE = '(?:the|that|this) (?:post|job|office|position|role)'
/** "That is X, who has held the post since January"; "the post is held by X". */
const HOLDING: readonly RegExp[] = [
  new RegExp(
    `${RANKED_NAME},?(?: who)?(?: (?:has|had|is|was|now|currently|long))* (?:held|holds|fills|filled|occupies|occupied|got|has had|took) ${POST_THERE}\\b(?! of)`,
    'gdu',
  ),
  new RegExp(
    `\\b(?:The|That|This) (?:post|job|office|position|role)(?: (?:is|was|has|been|now|currently|today))* (?:held|filled|occupied)(?: since [\\p{L}\\d ]{2,20}?)? by ${RANKED_NAME}`,
    'gdu',
  ),
]

/** Of a post that the sentence before ends with: "… are checked by its medical director." */
function holding(sentence: MaskedSentence, read: PeopleRead, add: Add): void {
  const before = read.sentences[read.sentences.findIndex(({ index }) => index === sentence.index) - 1]
  if (!before || before.headline || sentence.start - before.end > 1) return
  const post = /\b(?:the|its|their|a|an) ((?:[\p{L}'’-]+ ){0,5}[\p{L}'’-]+)[.?]["”]?\s*$/u.exec(
    before.text,
  )?.[1]
  if (post === undefined) return
  for (const pattern of HOLDING)
    for (const match of sentence.text.matchAll(pattern)) {
      const at = match.indices?.groups?.['n']
      const roles = rolePhrase(post).filter(({ role }) => role.sort === 'post')
      if (at)
        add(match.index, match.index + match[0].length, personAt(read, sentence.text, at[0]), roles, false)
    }
}

/** "X served as a medic and held no command": the second half with its subject, at the same places. */
function secondHalves({ text }: MaskedSentence): string[] {
  const subject =
    /^(?:[Tt]he [\p{L} ]{2,20}, )?([\ue000-\uf8fe])\uf8ff*/u.exec(text) ??
    /([\ue000-\uf8fe])\uf8ff*,? (?:\d\d, )?who /u.exec(text)
  const sign = subject?.[1]
  if (sign === undefined) return []
  const from = subject?.index ?? 0
  return [...text.matchAll(/ (and|but|then) (?=\p{Ll}+)/gu)]
    .filter(({ index }) => index > from)
    .slice(0, 3)
    .map(({ index, 1: word = '' }) => {
      const start = index + 1
      return ' '.repeat(start) + sign + '\uf8ff'.repeat(word.length - 1) + text.slice(start + word.length)
    })
}

/** The frames of the list: "X negotiates for the companies", "X never bore arms". */
function framed(sentence: MaskedSentence, read: PeopleRead, add: Add): void {
  for (const text of [sentence.text, ...secondHalves(sentence)]) framedIn(text, read, add)
}

function framedIn(text: string, read: PeopleRead, add: Add): void {
  for (const { pattern, role } of roleFramesFor(text))
    for (const match of text.matchAll(pattern)) {
      const at = match.indices?.groups?.['n']
      if (!at) continue
      const org = match.groups?.['org'] ?? ''
      if (NO_BODY.test(org)) continue
      const denied =
        DENIES.test(match.groups?.['w'] ?? '') ||
        /^(?:no|neither)\b/u.test(org) ||
        /\bno command\b/u.test(match[0])
      const person = personAt(read, text, at[0])
      add(match.index, match.index + match[0].length, person, tiedTo(org, role), false, denied)
    }
}

const REFUSED = new RegExp(
  `${RANKED_NAME}(?:,? who)?,? (?:is|was|has|had|are|were)? ?(?:(?:is|was|been|has) )?(?:and (?:has|had) )?(?:not an?|not the|not|never an?|never the|never|no)(?: (?:and|or) (?:has|had|was) never)?(?: been)?(?: an?| the)? (?<ph>[^,.;:“”"–—()\\ue000-\\uf8ff]{3,60})`,
  'gdu',
)
const INSTEAD = /^(?<no>.*?) but (?:an?|the|his|her|its) (?<yes>.+)$/u

/** "X is no journalist but a gunman of the cell". */
function refused({ text }: MaskedSentence, read: PeopleRead, add: Add): void {
  for (const match of text.matchAll(REFUSED)) {
    const at = match.indices?.groups?.['n']
    if (!at) continue
    const phrase = match.groups?.['ph'] ?? ''
    const instead = INSTEAD.exec(phrase)?.groups
    const person = personAt(read, text, at[0])
    const [from, to] = [match.index, match.index + match[0].length]
    add(from, to, person, rolePhrase(instead?.['no'] ?? phrase), false, true)
    if (instead) add(from, to, person, rolePhrase(instead['yes'] ?? ''), false)
  }
}

/** Trades of which a thing has one: "the driver of the express, X". */
const ONE_OF_A_THING =
  /^(?:the )(?:[\p{Ll}-]+ )?(?:driver|pilot|co-pilot|conductor|surgeon|signalman|stationmaster|postmaster|organist|choirmaster|helmsman|navigator|author|architect|organiser|organizer|singer|drummer|ringleader|sculptor|composer|host) of (?:the|its|their|his|her|flight|train)\b/iu

/** "the vessel's captain, X": the last group of words before the comma that ends with a role. */
function beforeComma({ text, pronouns }: MaskedSentence, read: PeopleRead, add: Add): void {
  for (const match of text.matchAll(BEFORE)) {
    const phrase = match.groups?.['ph'] ?? ''
    const at = match.indices?.groups?.['n']
    // "… the mayor, he said" introduces nobody.
    if (!at || pronouns.includes(at[0])) continue
    const starts = [...phrase.matchAll(OPENS)].map(({ index }) => index).toReversed()
    for (const start of [...starts, 0]) {
      const own = phrase.slice(start).replace(CHOSEN, '')
      // "Asked the judge to be lenient, X …".
      const roles = GOES_ON.test(own) ? [] : rolePhrase(own)
      if (roles.length === 0) continue
      const only = ONE_OF_A_THING.test(own)
      add(
        match.index + start,
        match.index + match[0].length,
        personAt(read, text, at[0]),
        only ? roles.map(asOnlyOne(own)) : roles,
        false,
      )
      break
    }
  }
}

/** "union president X". */
function titles({ text, pronouns }: MaskedSentence, read: PeopleRead, add: Add): void {
  for (const match of text.matchAll(TITLE)) {
    const phrase = (match.groups?.['ph'] ?? '').trimEnd()
    const at = match.indices?.groups?.['n']
    // "… the mayor, he said" introduces nobody.
    if (!at || pronouns.includes(at[0])) continue
    const starts = [...phrase.matchAll(OPENS)].map(({ index, 0: word }) =>
      /['’]s? $|s['’] $/u.test(word) ? index : index + word.length,
    )
    // "The paper quoted union chairman X".
    for (const { index, 0: word } of `${phrase} `.matchAll(CUTS)) starts.push(index + word.length)
    starts.sort((a, b) => a - b)
    // "Speaker of the People's Assembly X".
    const tied = [...phrase.matchAll(/(?<![\p{L}-])(\p{L}+(?:-\p{L}+)?) of /gu)].find(({ 1: word = '' }) =>
      rolesOfWord(word.toLowerCase()).some(({ sort }) => sort === 'post'),
    )
    const from = tied?.index ?? starts.at(-1) ?? 0
    const whole = phrase.slice(from)
    // "Head of Mission Ambassador X": what stands between is no part of the post, but "Chief Justice X" is one.
    const short = whole.replace(RANKED, '$1')
    const full = rolePhrase(whole)
    const own =
      short === whole || full.some(({ role }) => /^(?:chief justice|presiding judge)$/u.test(role.value))
        ? whole
        : short
    if (own !== whole)
      add(
        match.index + from,
        match.index + match[0].length,
        personAt(read, text, at[0]),
        full.filter(({ role }) => role.sort === 'rank'),
        true,
      )
    // "Captain X" is a rank, "the team's captain X" a post.
    // "Speaker of the People's Assembly X"; not "a spokesman for President X".
    const last = own.split(' ').at(-1) ?? ''
    const isTied = / (?:of|for|in|at) /u.test(own)
    const isWhole = /^\p{Lu}/u.test(last) && rolesOfWord(last.toLowerCase()).length === 0
    const roles = isTied && !isWhole && !/^head of/iu.test(own) ? [] : rolePhrase(own)
    const kept = roles.filter(
      ({ role }) =>
        !(role.sort === 'post' && role.value === 'captain' && own.endsWith('Captain')) &&
        !(role.sort === 'kin' && /\p{Lu}\p{L}+$/u.test(own)) &&
        !(role.sort === 'rank' && !/\p{Lu}\p{L}+$/u.test(own)),
    )
    add(match.index + from, match.index + match[0].length, personAt(read, text, at[0]), kept, true)
  }
}
