import { ENGLISH } from '../../../claims/lexicon/english.ts'
import { byText } from '../../../base/order.ts'
import { stableId } from '../../../base/stable-id.ts'
import type { Discrepancy } from '../../discrepancy.ts'
import type { FindingType } from '../../finding-types.ts'
import type { ReadSentence, ReadWord } from '../../reading/sentences-read.ts'
import type { StoryReading } from '../../reading/story-reading.ts'
import { classOf } from '../../statements/words-kin.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'

const SCORE = 0.55
const NEAR = 8
const BE = /^(?:is|was|are|be|been|being)$/u
const NOT = /^(?:not|never|neither|nor)$/u
const BELIEVE = /^(?:believe|think|accept|recogni[sz]e|agree)$/u
/** Words that make a description nothing that is affirmed. */
const UNSAID = /^(?:not|never|no|nor|former|ex|formerly|retired|ousted|deposed|longer|if|would|whether)$/u
const LEAVING =
  /^(?:laid|lay|gave|given|handed|resigned|quit|left|surrendered|relinquished|vacated|stepped|stood|retired|dismissed|removed|sacked|relieved)$/u
const POST = /^(?:post|office|job|position|role|chair|seat)$/u
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)
const SPOKESPERSON = /^spokes(?:man|woman|person|people)$/u
/** Nouns for people that are no post or calling of anybody. */
const ANYBODY =
  /^(?:man|woman|person|people|one|boy|girl|child|friend|enemy|victim|member|figure|hero|liar|fool|king|god|star|other|mr|mrs|ms|dr|lord|lady|father|mother|son|daughter|brother|sister|hand|official)$/u

/** Somebody is said not, or no longer, to be something. */
type Refused = {
  readonly name: ReadWord
  /** Base form of the noun. */
  readonly role: string
  readonly ended: boolean
  readonly sentence: ReadSentence
}

/**
 * Rule F35: one document of a story says that somebody is not (never was, is no longer) what another calls them: their
 * spokesman, a guard, the Speaker. `office-holder` where a head's office is said to have ended, else `identity-role`.
 */
export function proposeRefusedPosts(facts: CaseFacts, reading: StoryReading): Discrepancy[] {
  // Elsewhere a post was left between two reports.
  if (!facts.isChosen) return []
  const found = new Map<string, Discrepancy>()
  for (const document of reading.documents)
    for (const refused of refusedIn(reading.sentencesOf(document)))
      for (const partner of reading.partnersOf(document)) {
        const sentence = reading.sentencesOf(partner).find((one) => calls(one, refused, facts))
        if (!sentence || (refused.ended && tellsTheEnd(sentence, facts))) continue
        if (refused.ended && mayHaveEndedSince(refused, sentence, facts)) continue
        const proposal = discrepancyOf(refused, sentence)
        const known = found.get(proposal.id)
        found.set(proposal.id, known ? withMore(known, sentence) : proposal)
      }
  return [...found.values()]
}

const LEAVES =
  /\b(?:step(?:s|ped|ping)? (?:down|aside)|resign\p{L}*|quits?|gives? up|gave up|given up|leaves? (?:office|the post)|left (?:office|the post)|laid down|handed over|was (?:dismissed|sacked|removed|fired)|outgoing)\b/u

/** The other report tells the end of the post, too. */
function tellsTheEnd({ document, start, end }: ReadSentence, facts: CaseFacts): boolean {
  return LEAVES.test(facts.document(document)?.text.slice(start, end) ?? '')
}

/** The other report may be of a day before the post was left: it is older and no month before it is told. */
function mayHaveEndedSince({ sentence }: Refused, other: ReadSentence, facts: CaseFacts): boolean {
  const [later, earlier] = [facts.publishedOn(sentence.document), facts.publishedOn(other.document)]
  if (later !== null && earlier !== null && later - earlier <= 1) return false
  const document = facts.document(sentence.document)
  const text = document?.text.slice(sentence.start, sentence.end) ?? ''
  const month = MONTHS.findIndex((name) => new RegExp(`\\b${name}\\b`, 'u').test(text))
  return month < 0 || month + 1 === Number(document?.meta.published?.slice(5, 7))
}

/** The posts that sentences refuse to somebody, in order. Looks a bounded way around each word. */
function refusedIn(sentences: readonly ReadSentence[]): Refused[] {
  return sentences.flatMap((sentence, index) => {
    const { words } = sentence
    return words.flatMap((word, at): Refused[] => {
      const own = { sentence, ended: false }
      // "NAME is not and has never been a ROLE", "NAME was never their ROLE".
      if (NOT.test(word.key) && (BE.test(words[at - 1]?.key ?? '') || BE.test(words[at + 1]?.key ?? ''))) {
        const name = nameBefore(words, at)
        const role = refusedBehind(words, at + 1)
        return name && role !== null
          ? [{ ...own, name, role, ended: words.some(({ key }) => key === 'since') }]
          : []
      }
      // "We do not believe that NAME was his ROLE".
      if (BELIEVE.test(word.key) && NOT.test(words[at - 1]?.key ?? '')) {
        const be = words.findIndex(({ key }, place) => place > at && place < at + NEAR && BE.test(key))
        const name = be > 0 ? nameBefore(words, be) : null
        const role = be > 0 ? refusedBehind(words, be + 1) : null
        return name && role !== null ? [{ ...own, name, role }] : []
      }
      // "NAME does not speak for the union".
      if (word.key === 'speak' && NOT.test(words[at - 1]?.key ?? '') && words[at + 1]?.key === 'for') {
        const name = nameBefore(words, at - 1)
        return name ? [{ ...own, name, role: 'spokesman' }] : []
      }
      // "NAME is no longer the ROLE".
      if (word.key === 'longer' && words[at - 1]?.key === 'no') {
        const name = nameBefore(words, at - 1)
        const role = roleBehind(words, at + 1)
        return name && role !== null ? [{ ...own, name, role, ended: true }] : []
      }
      // "NAME laid down the office of ROLE", "stepped down as ROLE", "handed over that post".
      if (LEAVING.test(word.key)) {
        const office = words.slice(at + 1, at + 6).findIndex(({ key }) => POST.test(key) || key === 'as')
        const name = office < 0 ? null : (nameBefore(words, at) ?? nameMeant(words, at))
        if (!name) return []
        const role =
          roleBehind(words, at + 1 + office + 1) ??
          roleBefore(words, at) ??
          roleBefore(sentences[index - 1]?.words ?? [], sentences[index - 1]?.words.length ?? 0)
        return role === null ? [] : [{ ...own, name, role, ended: true }]
      }
      return []
    })
  })
}

/** The last word of the name that is the subject before a verb. */
function nameBefore(words: readonly ReadWord[], at: number): ReadWord | null {
  for (let index = at - 1; index >= Math.max(0, at - 6); index--) {
    const word = words[index]
    if (!word || /[.;:]/u.test(words[index + 1]?.gap ?? '')) return null
    if (isName(word, index)) return word
    if (word.key === 'he' || word.key === 'she') return word.entity === null ? null : word
  }
  return null
}

/** "he handed over": the only name before. */
function nameMeant(words: readonly ReadWord[], at: number): ReadWord | null {
  if (!words.slice(Math.max(0, at - 4), at).some(({ key }) => key === 'he' || key === 'she')) return null
  return words.slice(0, at).find((word, index) => word.entity !== null && isName(word, index)) ?? null
}

function isName(word: ReadWord, index: number): boolean {
  return /^\p{Lu}[\p{Ll}’'-]/u.test(word.text) && (index > 0 || word.entity !== null)
}

/** Behind these stands what somebody else is: "is not related to the owner", "was not seen by the guard". */
const OF_ANOTHER =
  /^(?:to|by|with|from|in|on|at|about|against|that|than|because|when|after|before|until|where|who)$/u

/** What somebody is said not to be: a noun that the words behind "not" name themselves. */
function refusedBehind(words: readonly ReadWord[], from: number): string | null {
  const end = words.slice(from, from + NEAR).findIndex(({ key }) => OF_ANOTHER.test(key))
  return roleBehind(end < 0 ? words : words.slice(0, from + end), from)
}

/** The noun of a post within a few words behind a place, before a mark. */
function roleBehind(words: readonly ReadWord[], from: number): string | null {
  for (const [index, word] of words.slice(from, from + NEAR).entries()) {
    if (index > 0 && /[,;:.(–—]/u.test(word.gap)) return null
    const role = roleOf(word)
    // "to Anna Driver": a name that is no known one.
    const beside = [words[from + index - 1], words[from + index + 1]]
    const inName = /^\p{Lu}/u.test(word.text) && beside.some((one) => /^\p{Lu}/u.test(one?.text ?? ''))
    if (role === null || inName) continue
    // "security commissioner": the last of a row of nouns.
    const next = words[from + index + 1]
    const later = next && /^\s*$/u.test(next.gap) ? roleOf(next) : null
    return later ?? role
  }
  return null
}

function roleBefore(words: readonly ReadWord[], at: number): string | null {
  for (let index = at - 1; index >= Math.max(0, at - 14); index--) {
    const word = words[index]
    const previous = words[index - 1]
    if (!word) return null
    const two = `${previous?.key ?? ''} ${word.key}`
    if (
      ENGLISH.roles.some(({ words: role, group }) => group === 'head' && (role === two || role === word.key))
    )
      return word.key
  }
  return null
}

function roleOf({ key, text, entity }: ReadWord): string | null {
  const noun = key.replace(/(?<=[^s])s$/u, '')
  if (SPOKESPERSON.test(noun)) return 'spokesman'
  if (ANYBODY.test(noun) || noun.length < 4) return null
  if (ENGLISH.roles.some(({ words }) => words === noun)) return noun
  if (/^\p{Lu}/u.test(text) && entity !== null) return null
  return classOf(noun) === 'person' ? noun : null
}

/** Whether a sentence calls the person just that: the noun before the name, or behind it as a description. */
function calls(sentence: ReadSentence, refused: Refused, facts: CaseFacts): boolean {
  const { words } = sentence
  const { name, role } = refused
  for (const [index, word] of words.entries()) {
    if (!isSame(words, index, name, facts)) continue
    const before = words.slice(Math.max(0, index - NEAR), index)
    const behind = words.slice(index + 1, index + NEAR)
    const isRole = (one: ReadWord): boolean => (roleOf(one) ?? one.key) === role && !/[^s]s$/u.test(one.text)
    if ([...before, ...behind].some(({ key }) => UNSAID.test(key)) || ofAnother(words, index, refused))
      continue
    const title = before.findLastIndex(isRole)
    if (title >= 0 && !hasOther(before.slice(title + 1), name, word)) return true
    // "NAME, the union's spokesman": behind a comma, or told by "is".
    const first = behind[0]
    if (!first || !(first.gap.includes(',') || BE.test(first.key))) continue
    const told = behind.findIndex(isRole)
    if (told >= 0 && !hasOther(behind.slice(0, told), name, word)) return true
  }
  return false
}

/** Each names what the post is of, and they name others. */
function ofAnother(words: readonly ReadWord[], at: number, { sentence, name }: Refused): boolean {
  const named = (around: readonly ReadWord[]): Set<string> =>
    new Set(around.flatMap(({ entity }) => (entity === null || entity === name.entity ? [] : [entity])))
  const own = words[at]?.entity ?? null
  const here = named(words.slice(Math.max(0, at - NEAR), at + NEAR).filter(({ entity }) => entity !== own))
  const there = named(sentence.words)
  return here.size > 0 && there.size > 0 && ![...here].some((entity) => there.has(entity))
}

/** Another person is named between. */
function hasOther(words: readonly ReadWord[], name: ReadWord, word: ReadWord): boolean {
  return words.some(
    ({ entity, text, key, gap }) =>
      /[.;:]/u.test(gap) ||
      (entity !== null && entity !== name.entity && entity !== word.entity && /^\p{Lu}/u.test(text)) ||
      key === 'and',
  )
}

/** The same person: the same entity, the same last name, or the initials. */
function isSame(words: readonly ReadWord[], at: number, name: ReadWord, facts: CaseFacts): boolean {
  const word = words[at]
  if (!word || facts.entity(name.entity ?? '')?.kind === 'organisation') return false
  if (name.entity !== null && word.entity === name.entity) return true
  const person = facts.entity(name.entity ?? '')?.name ?? name.text
  const last = person.split(/[\s-]+/u).at(-1) ?? ''
  if (last.length > 2 && word.text.split('-').at(-1) === last) return true
  const initials = person.includes(' ') ? `${person[0] ?? ''}${last[0] ?? ''}` : ''
  const pieces = [word, words[at + 1]].map((one) => (one?.text ?? '').replaceAll(/[^\p{L}]/gu, ''))
  if (initials === '') return false
  return pieces[0] === initials || (pieces[0]?.length === 1 && pieces.join('') === initials)
}

function discrepancyOf({ name, role, ended, sentence }: Refused, other: ReadSentence): Discrepancy {
  const head = ENGLISH.roles.some(
    ({ words, group, post }) =>
      (words === role || words.endsWith(` ${role}`)) && group === 'head' && post !== 'lead',
  )
  const type: FindingType = ended && (head || role === 'speaker') ? 'office-holder' : 'identity-role'
  return {
    id: stableId('discrepancy', [type, 'F35', name.entity ?? name.key, role]),
    type,
    summary: `${name.text} is called ${role} in one report, and ${ended ? 'no longer' : 'not'} so in another.`,
    score: SCORE,
    internal: false,
    sides: [
      { value: role, claims: [], evidence: [passageOf(other)] },
      { value: `not ${role}`, claims: [], evidence: [passageOf(sentence)] },
    ],
    explanation: [
      `Rule F35: one report says that ${name.text} is not, or no longer, what another calls them: ${role}.`,
      'Taken as one person by the name, and as one post by its noun.',
      'It is no conflict if the post was left between the reports, or if two things are meant by it.',
    ],
  }
}

function withMore(proposal: Discrepancy, sentence: ReadSentence): Discrepancy {
  const [first, ...others] = proposal.sides
  if (!first) return proposal
  const evidence = [...first.evidence, passageOf(sentence)].toSorted(
    (a, b) => byText(a.document, b.document) || a.start - b.start,
  )
  return { ...proposal, sides: [{ ...first, evidence }, ...others] }
}

function passageOf({ document, start, end }: ReadSentence): { document: string; start: number; end: number } {
  return { document, start, end }
}
