import { onceEach } from '../../../base/memo.ts'
import { byText } from '../../../base/order.ts'
import { stableId } from '../../../base/stable-id.ts'
import { ENGLISH } from '../../../claims/lexicon/english.ts'
import { comparePersonNames } from '../../../claims/names/compare.ts'
import { wordSimilarity } from '../../../claims/names/spelling.ts'
import { foldName } from '../../../claims/names/fold.ts'
import type { DocumentId, Passage } from '../../../documents/source-document.ts'
import { spansOverlap } from '../../../text/span.ts'
import type { StatedPost } from '../../../statements/read-posts.ts'
import type { Discrepancy } from '../../discrepancy.ts'
import type { FindingType } from '../../finding-types.ts'
import { pairsOfStory } from '../../reading/document-pairs.ts'
import type { StoryReading } from '../../reading/story-reading.ts'
import { mayBeOfTwoStates } from '../../situations/affairs.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'
import { qualifiesPost } from '../../people/bodies-named.ts'
import { heldByEach } from '../../wording/people-words.ts'

const SCORE = 0.55
/** Posts of one document that are compared. */
const MOST_POSTS = 80
/** Posts that one person at a time holds, in each organisation. */
const SINGLE =
  /^(?:lead|chair|president|chief-executive|government|minister|director|learning|chief \p{L}+|head \p{L}+)$/u
/** Posts that a story has but one of, whatever they are of. */
const ONE_OF_ITS_NAME =
  /^(?:administrator|prime minister|speaker|ombudsman|attorney general|archbishop|king|queen|chief justice)$/u
/** Up to so many documents somebody has chosen them for one subject. */
const CHOSEN = 100
const BESIDE = 50
/** Names besides theirs that two reports share which speak of a post of nothing that is named. */
const LEAST_NAMES = 2
const CHANGE =
  /\b(?:step(?:ped|ping|s)? down|succe(?:ed|ss)|replac\p{L}+|former|outgoing|incoming|until|then|shadow|designate|new|resign\p{L}*|retire\p{L}*|(?:was|were|been|is) (?:dismissed|sacked|ousted|removed|deposed)|had (?:long )?(?:commanded|led|headed|run|chaired)|at the time)\b/iu
/** "NAME, a former major", "led by former mayor NAME": what somebody was before, and no post that changed hands. */
const OF_BEFORE =
  /\b(?:an?|once an?|himself an?|herself an?|by|under) (?:the )?(?:former|one-time|onetime|retired|ex)\b/giu
const TAKING = /\b(?:new|appointed|named|elected|chosen)\b/iu
/** Nouns behind a post that are no organisation. */
const NO_ORGANISATION =
  /^(?:man|woman|time|year|age|day|meeting|talk|case|team|delegation|group|side|campaign|effort|project|service|opposition|people|country|city|state|world)$/u

/**
 * Rule F27 `office-holder` and `identity-role`: two documents of one story give one post that one person holds at a time
 * to two people, in an organisation that is named alike or told by the same noun; no document gives both.
 */
export function proposeStatedPosts(facts: CaseFacts, reading: StoryReading): Discrepancy[] {
  const found = new Map<string, { readonly body: string; readonly proposal: Discrepancy }[]>()
  const postsOf = onceEach((id: DocumentId) =>
    comparable([...reading.postsOf(id), ...postsClaimed(facts, id)]),
  )
  for (const [document, partner] of pairsOfStory(reading)) {
    const [own, others] = [postsOf(document), postsOf(partner)]
    for (const a of own)
      for (const b of others) {
        if (a.tenure !== b.tenure || !areTwo(facts, a, b)) continue
        if (a.tenure === 'acting' ? a.role !== b.role : !isOnePost(facts, a, b)) continue
        if ((a.tenure === 'current' && mayHaveChanged(facts, a, b)) || !isOneAffair(facts, reading, a, b))
          continue
        if (givesBoth(facts, own, a, b) || givesBoth(facts, others, b, a)) continue
        const body = bodyOf(facts, a, b)
        const proposal = discrepancyOf(facts, a, b, body)
        const key = [a.person, b.person].toSorted(byText).join(' ')
        const known = found.get(key) ?? []
        // "Chairman" and "head" of one body: one question, though they alone would be of two types.
        const at = known.findIndex((one) => one.proposal.type === proposal.type || one.body === body)
        const one = known[at]
        found.set(
          key,
          one
            ? known.with(at, { ...one, proposal: withEvidence(one.proposal, proposal) })
            : [...known, { body, proposal }],
        )
      }
  }
  return [...found.values()].flat().map(({ proposal }) => proposal)
}

/** Bodies that firms, unions and the like belong to. */
const UMBRELLA = /^(?:chamber|association|federation|confederation|league|alliance|society)$/u
/** Bodies at whose head there is an office, and not merely who leads. */
const OFFICE =
  /^(?:office|agency|department|hospital|museum|prison|jail|authority|inspectorate|institute|directorate|bureau|university|court|clinic|service|commission|board|bank|station)$/u

/** The posts of heads among the claims of a document. */
export function postsClaimed(facts: CaseFacts, document: string): StatedPost[] {
  return facts.claims.flatMap(({ subject, value, passage, polarity }): StatedPost[] => {
    if (passage.document !== document || polarity !== 'affirmed' || value.tenure !== 'current') return []
    const role = value.role.toLowerCase()
    const entry = ENGLISH.roles.find(({ words, group }) => words === role && group === 'head')
    if (!entry) return []
    const { organisation, tenure } = value
    return [
      { ...passage, sentence: -1, person: subject, role, sort: entry.post, organisation, words: [], tenure },
    ]
  })
}

function comparable(posts: readonly StatedPost[]): StatedPost[] {
  return posts
    .filter((post) => post.tenure === 'acting' || (post.tenure === 'current' && isTold(post)))
    .slice(0, MOST_POSTS)
}

/** It is said what the post is of, or there is but one of its name in a story. */
function isTold({ role, sort, organisation, words }: StatedPost): boolean {
  if (ONE_OF_ITS_NAME.test(role)) return true
  return (
    SINGLE.test(sort) &&
    (organisation !== null || sort === 'minister' || words.some((word) => !NO_ORGANISATION.test(word)))
  )
}

function isOnePost(facts: CaseFacts, a: StatedPost, b: StatedPost): boolean {
  // "Head" and "boss" may mean any post, "leader" and "chairman" of a party are two.
  const lead = [a, b].some(({ sort, role }) => sort === 'lead' && role !== 'leader')
  if (a.sort !== b.sort && !(lead && a.sort !== 'minister' && b.sort !== 'minister')) return false
  // Who governs a place does not direct what stands there.
  if ([a, b].some(({ role }) => role === 'governor') && a.role !== b.role) return false
  if ((a.sort === 'minister' || b.sort === 'minister') && a.role !== b.role && !sharesField(a, b))
    return false
  if (
    a.role === b.role &&
    ONE_OF_ITS_NAME.test(a.role) &&
    (a.organisation === null || b.organisation === null)
  )
    return true
  // "the interior minister" of reports of which neither names the country.
  if (a.sort === 'minister' && a.organisation === null && b.organisation === null) return sharesField(a, b)
  // "the defence minister" of a country that one of them need not name, if its report speaks of it.
  if (a.sort === 'minister' && (a.organisation === null) !== (b.organisation === null)) {
    const [named, other] = a.organisation !== null ? [a, b] : [b, a]
    return facts.entitiesIn(other.document).has(named.organisation ?? '')
  }
  return isOneOrganisation(facts, a, b)
}

/** "defence minister" and "minister of defence". */
function sharesField(a: StatedPost, b: StatedPost): boolean {
  const field = ({ role, words }: StatedPost): string[] =>
    [...role.split(' '), ...words]
      .map((word) => word.replace(/^defense$/u, 'defence'))
      .filter((word) => !/^(?:minister|secretary|of|state|affair|country|government)$/u.test(word))
  return field(a).some((word) => field(b).includes(word))
}

function isOneOrganisation(facts: CaseFacts, a: StatedPost, b: StatedPost): boolean {
  if (a.organisation !== null && b.organisation !== null)
    return a.organisation === b.organisation || isWithin(facts, a.organisation, b.organisation)
  const telling = ({ words }: StatedPost): string[] => words.filter((word) => !NO_ORGANISATION.test(word))
  if (a.organisation === null && b.organisation === null)
    return (
      telling(a).some((word) => telling(b).includes(word)) &&
      // "The chamber of mines", "the mine".
      telling(a).some((word) => UMBRELLA.test(word)) === telling(b).some((word) => UMBRELLA.test(word))
    )
  const [named, told] = a.organisation !== null ? [a, b] : [b, a]
  const name = foldName(facts.entity(named.organisation ?? '')?.name ?? '').split(' ')
  return telling(told).some((word) => word.length > 3 && name.includes(word))
}

/** "the Two Rivers Brigade", "the Rivers Brigade": all words of one name, two at least, stand in the other. */
function isWithin(facts: CaseFacts, a: string, b: string): boolean {
  const [short, long] = [a, b]
    .map((id) => foldName(facts.entity(id)?.name ?? '').split(' '))
    .toSorted((x, y) => x.length - y.length)
  return short !== undefined && short.length > 1 && short.every((word) => long?.includes(word))
}

/** Two people, not two spellings of one; a name of one word is seldom a whole one. */
function areTwo(facts: CaseFacts, a: StatedPost, b: StatedPost): boolean {
  const [one, other] = [facts.entity(a.person), facts.entity(b.person)]
  if (!one || !other || one.id === other.id) return false
  if (!one.name.includes(' ') || !other.name.includes(' ')) return false
  const [left, right] = [foldName(one.name).split(' '), foldName(other.name).split(' ')]
  const alike = (at: number): boolean => wordSimilarity(left.at(at) ?? '', right.at(at) ?? '') > 0.6
  return comparePersonNames(left, right) === 0 && !(alike(0) && alike(-1))
}

/** Words of taking up or leaving a post beside it, or, in a large case, days that are not known. */
function mayHaveChanged(facts: CaseFacts, a: StatedPost, b: StatedPost): boolean {
  const beside = ({ document, start, end }: StatedPost): string =>
    (facts.document(document)?.text.slice(Math.max(0, start - BESIDE), end + BESIDE) ?? '').replace(
      OF_BEFORE,
      '',
    )
  // One report's new holder is another than the one whom the other report has just seen appointed.
  const bothNew = [a, b].every((post) => TAKING.test(beside(post)))
  const told = [a, b].map((post) => (bothNew ? beside(post).replaceAll(/\bnew\b/giu, '') : beside(post)))
  if (told.some((text) => CHANGE.test(text))) return true
  return facts.size > CHOSEN && [a, b].some(({ document }) => facts.publishedOn(document) === null)
}

/** A document that gives the post to the other one, too, tells of a change or of two posts. */
function givesBoth(
  facts: CaseFacts,
  posts: readonly StatedPost[],
  own: StatedPost,
  other: StatedPost,
): boolean {
  return posts.some((post) => post.person === other.person && isOnePost(facts, post, own))
}

/** "The finance minister" of two countries: where nothing names what the post is of, the reports must share names. */
function isOneAffair(facts: CaseFacts, reading: StoryReading, a: StatedPost, b: StatedPost): boolean {
  if (a.organisation !== null || b.organisation !== null) return true
  if (
    [a, b].every(({ sort }) => sort === 'minister') &&
    reading.sameReport(a.document, b.document) !== null &&
    [a, b].every(({ document }) => !mayBeOfTwoStates(facts, document))
  )
    return true
  const [left, right] = [facts.entitiesIn(a.document), facts.entitiesIn(b.document)]
  if (right.has(a.person) || left.has(b.person)) return true
  return facts.sharedNames(a.document, b.document, new Set([a.person, b.person])) >= LEAST_NAMES
}

/** One proposal for two people: the places of a like one are added to its sides. */
function withEvidence(known: Discrepancy, more: Discrepancy): Discrepancy {
  const place = ({ document, start }: Passage): string => `${document} ${String(start).padStart(8, '0')}`
  const sides = known.sides.map((side, index) => {
    const others = (more.sides[index]?.evidence ?? []).filter(
      (passage) =>
        !side.evidence.some((one) => one.document === passage.document && spansOverlap(one, passage)),
    )
    const evidence = [...side.evidence, ...others]
    return { ...side, evidence: evidence.toSorted((x, y) => byText(place(x), place(y))) }
  })
  return { ...known, sides }
}

/** What both posts are of, by its name or a noun. */
function bodyOf(facts: CaseFacts, a: StatedPost, b: StatedPost): string {
  return (
    facts.entity(a.organisation ?? b.organisation ?? '')?.name ??
    `the ${a.words.at(-1) ?? b.words.at(-1) ?? 'group'}`
  )
}

/** "Leader of the Harbour Guild", "sporting director", and once what the post's own name says already. */
function postOf(role: string, where: string): string {
  const noun = where.replace(/^the /u, '')
  if (role.includes(noun)) return role
  return qualifiesPost(noun) ? `${noun} ${role}` : `${role} of ${where}`
}

function discrepancyOf(facts: CaseFacts, a: StatedPost, b: StatedPost, where: string): Discrepancy {
  const name = (post: StatedPost): string => facts.entity(post.person)?.name ?? ''
  const type: FindingType =
    [a, b].every(({ sort }) => sort === 'lead') &&
    ![a, b].some(({ words }) => words.some((word) => OFFICE.test(word)))
      ? 'identity-role'
      : 'office-holder'
  const sides = [a, b].toSorted((x, y) => byText(name(x), name(y)))
  return {
    id: stableId('discrepancy', [type, 'F27', where, ...sides.map(({ person }) => person)]),
    type,
    summary: heldByEach(postOf(a.role, where), sides.map(name)),
    score: SCORE,
    internal: false,
    sides: sides.map((post) => ({
      value: `${name(post)}: ${postOf(post.role, where)}`,
      claims: [],
      evidence: [{ document: post.document, start: post.start, end: post.end }],
    })),
    explanation: [
      `Rule F27: two reports of one story give one post to two people: ${sides.map(name).join('; ')}.`,
      `Taken as one post because ${a.role === b.role ? `both are “${postOf(a.role, where)}”` : `one is “${postOf(a.role, where)}” and the other “${postOf(b.role, where)}”`}.`,
      'It is no conflict if one took over from the other, if there are two such posts, or if the organisations are not one.',
    ],
  }
}
