import { OF_HANDS, rolesExclude } from '../../claims/lexicon/english-people.ts'
import type { DocumentId } from '../../documents/source-document.ts'
import { sharesWord } from './one-role.ts'
import type { RoleLink } from './role-links.ts'
import { MINISTRIES } from './role-phrases.ts'

/** Whether a document's text has all of the words. */
export type Knows = (document: DocumentId, words: readonly string[]) => boolean
/** Whether a sentence of a document has words of both and says how they belong together. */
export type Together = (document: DocumentId, a: readonly string[], b: readonly string[]) => boolean
/** Whether the two passages name one organisation, by one or two of its names, or a whole and its part. */
export type OneBody = (a: RoleLink, b: RoleLink) => boolean
export type Texts = { readonly oneBody: OneBody; readonly knows: Knows; readonly together: Together }

/** Posts at the head of a body. */
const HEADS = /^(?:head|commander-in-chief|president|chair|secretary general|chief executive|director)$/u
/** Posts that "deputy" of the same body excludes. */
const ABOVE =
  /^(?:head|commander-in-chief|president|chair|chief executive|director|prime minister|governor)$/u

const SORTS: readonly (readonly [string, RegExp])[] = [
  ['labour', /^(?:union|federation|worker|miner|docker|teacher)$/u],
  ['party', /^(?:party|democrat|liberal|socialist|conservative|labour|green|front|bloc)$/u],
  [
    'armed',
    /^(?:militia|brigade|battalion|regiment|guard|army|column|militant|rebel|insurgent|guerrilla|fighter|liberation|resistance|legion|corp|wolve|paramilitary|jihad)$/u,
  ],
  ['gang', /^(?:gang|cartel|mafia|clan|syndicate)$/u],
  ['club', /^(?:club|fc|united|rovers|wanderer|athletic)$/u],
]
const RIVAL = /\b(?:rival|enemy|hostile|opposing|opposition)\b/iu
const DESCRIBED =
  /['’]s? (?:\p{Ll}+ ){0,3}(?:main|largest|biggest|second-largest|leading|ruling|governing|oldest|strongest|opposition) (?:\p{Ll}+ ){0,2}(?:party|group|union|movement|militia|faction|bloc)\b/u
const REBEL = /^(?:rebel|insurgent|guerrilla|separatist|opposition)$/u
const STATE = /^(?:border|guard|army|police|government|state|national|garrison|custom)$/u
/** Bodies of the state: who speaks for one may speak for the government. */
const OF_STATE =
  /^(?:ministry|police|office|army|navy|cabinet|presidency|palace|command|staff|government|guard|council|department)$/u

/** Why one person seldom is both, or `null`. The links are of one person in two documents. */
export function contrary(a: RoleLink, b: RoleLink, texts: Texts): 'bodies' | 'roles' | 'denied' | null {
  // "He has pleaded not guilty" may be somebody whom nobody named.
  if ([a, b].some((one) => one.pronoun && one.role.value.startsWith('court'))) return null
  if (a.denied || b.denied) return a.denied !== b.denied && isRefused(a, b) ? 'denied' : null
  // "Who never worked for the firm", "the firm's engineer".
  if (a.role.value === 'outsider' || b.role.value === 'outsider')
    return a.role.value !== b.role.value && sharesWord(a.named, b.named) ? 'roles' : null
  if ((a.tenure === 'former' || b.tenure === 'former') && !areKin(a, b))
    return a.tenure === b.tenure && a.role.sort === 'calling' && rolesExclude(a.role, b.role) ? 'roles' : null
  if (areOfTwoBodies(a, b, texts)) return 'bodies'
  if (isHeadAndDeputy(a, b) || isHeadAndDeputy(b, a)) return 'roles'
  if (isHeadAndHand(a, b) || isHeadAndHand(b, a)) return 'roles'
  if (a.role.value === 'minister' && b.role.value === 'minister')
    return areOfTwoMinistries(a.field, b.field) ? 'roles' : null
  if (a.role.sort === 'post' && b.role.sort === 'post') return null
  if ([a, b].some(isOfNobody)) return null
  if (areKin(a, b) && (areNamedApart(a, b) || areOfTwo(a, b))) return null
  if (isCommanderAndHelper(a, b) || isCommanderAndHelper(b, a)) return 'roles'
  if (isLessons(a) || isLessons(b)) return null
  return rolesExclude(a.role, b.role) ? 'roles' : null
}

function areOfTwoMinistries(a: string | null, b: string | null): boolean {
  // "Economic", "economy"; "defence", "defense".
  if (a === null || b === null || a.slice(0, 4) === b.slice(0, 4)) return false
  return MINISTRIES.test(a) && MINISTRIES.test(b)
}

/** "His former wife", "his sister": a tie of blood does not end, and one of marriage was none of blood. */
function areKin(a: RoleLink, b: RoleLink): boolean {
  return a.role.sort === 'kin' && b.role.sort === 'kin'
}

/** "A schoolteacher's son", "the daughter of a miner": kin of nobody in the story. */
function isOfNobody({ role, words }: RoleLink): boolean {
  if (role.sort !== 'kin') return false
  return (
    /\b(?:an?|\p{Ll}+s['’]) (?:[\p{Ll}-]+ )?(?:[\p{Ll}-]+['’]s? )?(?:sons?|daughters?|child)\b/u.test(
      words,
    ) ||
    /\b(?:son|daughter|child|grandson|granddaughter|widow|wife|brother|sister) of (?:an?|two|poor|\p{Ll}+s)\b/u.test(
      words,
    )
  )
}

/** Units that a state keeps: who commands one is not its medic, cook or driver. */
const UNIT =
  /^(?:patrol|battalion|company|platoon|regiment|squadron|squad|garrison|detachment|contingent|convoy|unit|division)$/u
const HELPER =
  /^(?:doctor|physician|surgeon|medic|paramedic|nurse|orderly|cook|driver|interpreter|translator|chaplain|mechanic|clerk|journalist|reporter|photographer|cameraman)$/u

/** "Who commanded the patrol", "the medic". */
function isCommanderAndHelper(a: RoleLink, b: RoleLink): boolean {
  return (
    a.role.value === 'head' &&
    a.role.sort === 'post' &&
    a.tenure === 'current' &&
    (a.of.some((word) => UNIT.test(word)) ||
      (a.of.length === 0 && /\b(?:commander|commanded)\b/iu.test(a.words))) &&
    b.role.sort === 'calling' &&
    HELPER.test(b.role.value)
  )
}

/** A music teacher may be a cellist. */
function isLessons({ role, of }: RoleLink): boolean {
  return (
    role.value === 'teacher' &&
    of.some((word) =>
      /^(?:music|piano|violin|guitar|singing|dance|ballet|drama|art|sport|swimming|riding|ski|law|medicine)$/u.test(
        word,
      ),
    )
  )
}

/** Bands of any sort: who belongs to none leads none. */
const BAND = /^(?:group|gang|organisation|organization|movement|militia|cell|band)$/u

/** One of them says that the person is not what the other says. */
function isRefused(a: RoleLink, b: RoleLink): boolean {
  const [no, yes] = a.denied ? [a, b] : [b, a]
  if (yes.tenure !== 'current') return false
  // "Never belonged to the Union", "the Union's treasurer".
  if (no.role.value === 'member' && no.of.includes('any') && no.of.some((word) => BAND.test(word)))
    return (
      yes.role.value === 'member' ||
      (yes.role.sort === 'post' && yes.of.some((word) => SORTS.some(([, nouns]) => nouns.test(word))))
    )
  if (no.role.value === 'member' || no.role.value === 'worker')
    return (yes.role.sort === 'post' || yes.role.sort === 'tie') && sharesWord(no.named, yes.named)
  // "Held no command", "commanded the battalion".
  if (no.role.value === 'head' && no.of.length === 0) return yes.role.value === 'head'
  if (a.role.sort !== b.role.sort || a.role.value !== b.role.value) return false
  if (areNamedApart(a, b)) return false
  return a.role.sort === 'side' || a.role.sort === 'calling' || sharesWord(a.of, b.of)
}

/** The head of a body, a second time of another: the strongest; or two who fight, or stand, for others. */
function areOfTwoBodies(a: RoleLink, b: RoleLink, texts: Texts): boolean {
  const [own, other] = [tieOf(a), tieOf(b)]
  if (own === null || other === null || isOfOneBody(a.of, b.of)) return false
  if (texts.oneBody(a, b)) return false
  // "The country's main opposition party" may be any that is named.
  if (DESCRIBED.test(a.words) !== DESCRIBED.test(b.words)) return false
  if (areFoes(a.of, b.of) || areFoes(b.of, a.of)) return true
  if (a.named.length > 0 && b.named.length > 0) {
    if (isShortFor(a.named, b.named) || isShortFor(b.named, a.named)) return false
    const [sort, otherSort] = [sortOf(a), sortOf(b)]
    if (own === 'candidate' || other === 'candidate') return own === other
    if ([a, b].some(({ document }) => texts.together(document, a.named, b.named))) return false
    if (sort !== null && sort === otherSort)
      return (
        own === other || (sort !== 'club' && sort !== 'labour' && own !== 'officer' && other !== 'officer')
      )
    if (RIVAL.test(a.words) || RIVAL.test(b.words)) return true
    // A nickname of a club is a bare word.
    if (a.named.length < 2 || b.named.length < 2) return false
    if (own !== other || (sort !== null && otherSort !== null)) return false
    return texts.knows(a.document, b.named) || texts.knows(b.document, a.named)
  }
  // "A spokesman for the Column", "speaking for the government forces", who are told of the Column, too.
  const [named, plain] = a.named.length > 0 ? [a, b] : [b, a]
  return (
    own === other &&
    own !== 'candidate' &&
    named.named.length > 0 &&
    plain.named.length === 0 &&
    plain.of.some((word) => /^(?:government|army)$/u.test(word)) &&
    !named.of.some((word) => OF_STATE.test(word)) &&
    texts.knows(plain.document, named.named)
  )
}

function tieOf({ role, tenure }: RoleLink): 'head' | 'officer' | 'voice' | 'member' | 'candidate' | null {
  if (tenure !== 'current') return null
  if (role.sort === 'post')
    return HEADS.test(role.value) ? 'head' : /^(?:deputy|treasurer)$/u.test(role.value) ? 'officer' : null
  if (role.value === 'candidate') return 'candidate'
  if (role.sort !== 'tie') return null
  if (role.value === 'treasurer') return 'officer'
  if (role.value === 'spokesman' || role.value === 'negotiator') return 'voice'
  return role.value === 'member' ? 'member' : role.value === 'candidate' ? 'candidate' : null
}

function isHeadAndDeputy(a: RoleLink, b: RoleLink): boolean {
  if (
    (a.role.value !== 'deputy' && a.role.value !== 'plain member') ||
    b.role.sort !== 'post' ||
    !ABOVE.test(b.role.value)
  )
    return false
  if (areNamedApart(a, b) || a.tenure !== 'current' || b.tenure !== 'current') return false
  if (a.of.length === 0 || b.of.length === 0) return a.named.length === 0 && b.named.length === 0
  return isOfOneBody(a.of, b.of)
}

/** Where people work under a head; those who lead unions, parties and armed men had a trade before. */
const WORKPLACE =
  /^(?:station|plant|mine|hospital|clinic|factory|mill|yard|shipyard|school|museum|prison|hotel|farm|depot|terminal|refinery|office|bank|firm|company|works|laboratory|theatre|library|airport|port|quarry|cannery|foundry|brewery|warehouse|shop|store|archive|observatory|camp)$/u

/** "The head of the station", "the welder there". */
function isHeadAndHand(a: RoleLink, b: RoleLink): boolean {
  return (
    a.role.value === 'head' &&
    a.role.sort === 'post' &&
    a.of.some((word) => WORKPLACE.test(word)) &&
    b.role.sort === 'calling' &&
    OF_HANDS.test(b.role.value) &&
    !a.of.includes('security')
  )
}

/** Words that bodies of one sort have in common. */
const OF_ANY =
  /^(?:union|federation|party|front|movement|brigade|battalion|regiment|guard|army|bank|ministry|club|company|council|national|people|group|association|gang|militia|alliance|league|committee|commission|agency|institute|university|hospital|fund|group|international|general|free|new)$/u

/** They share a word beyond that for their sort. */
function isOfOneBody(a: readonly string[], b: readonly string[]): boolean {
  const [own, other] = [a, b].map((words) => words.filter((word) => !OF_ANY.test(word)))
  if (own === undefined || other === undefined || own.length === 0 || other.length === 0)
    return sharesWord(a, b)
  return sharesWord(own, other)
}

/** Both are named, and not alike. */
function areNamedApart(a: RoleLink, b: RoleLink): boolean {
  return a.named.length > 0 && b.named.length > 0 && !isOfOneBody(a.of, b.of)
}

/** "His cousin", "her brother": of two people. */
function areOfTwo(a: RoleLink, b: RoleLink): boolean {
  const [own, other] = [a, b].map(({ words, role }) =>
    new RegExp(`\\b(his|her) (?:[a-z]+ )?${role.value}\\b`, 'iu').exec(words)?.[1]?.toLowerCase(),
  )
  return own !== undefined && other !== undefined && own !== other
}

/** "the border guard unit", "the rebel brigade". */
function areFoes(a: readonly string[], b: readonly string[]): boolean {
  return (
    a.some((word) => REBEL.test(word)) &&
    !b.some((word) => REBEL.test(word)) &&
    b.some((word) => STATE.test(word))
  )
}

/** "SLM", "the Sahal Liberation Movement". */
function isShortFor(short: readonly string[], long: readonly string[]): boolean {
  const [only] = short
  return (
    short.length === 1 &&
    only !== undefined &&
    long.length > 1 &&
    long.map((word) => word[0]).join('') === only
  )
}

function sortOf({ of, words }: RoleLink): string | null {
  if (
    /\b(?:Reform|Liberal|National|Democratic|Conservative|Christian|Socialist|Free|Popular|People['’]s|Citizens['’]?|Progressive|Civic|Republican|Green) (?:\p{Lu}\p{L}+ )?(?:Union|List|Alliance|Front|League|Movement|Party|Bloc|Coalition)\b/u.test(
      words,
    )
  )
    return 'party'
  return SORTS.find(([, nouns]) => of.some((word) => nouns.test(word)))?.[0] ?? null
}
