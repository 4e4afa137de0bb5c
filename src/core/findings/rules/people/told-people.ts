import { onceEach } from '../../../base/memo.ts'
import { byText } from '../../../base/order.ts'
import { stableId } from '../../../base/stable-id.ts'
import { rolesExclude } from '../../../claims/lexicon/english-people.ts'
import { foldName } from '../../../claims/names/fold.ts'
import type { DocumentId } from '../../../documents/source-document.ts'
import type { Discrepancy } from '../../discrepancy.ts'
import type { FindingType } from '../../finding-types.ts'
import type { Texts } from '../../people/contrary-roles.ts'
import { contrary } from '../../people/contrary-roles.ts'
import { isOnePost, sharesWord, typeOfPost } from '../../people/one-role.ts'
import { postAsked } from '../../people/post-asked.ts'
import type { PeopleRead } from '../../people/people-read.ts'
import { readPeople } from '../../people/people-read.ts'
import { areTwoPeople, isOnePerson } from '../../people/same-person.ts'
import type { RoleLink } from '../../people/role-links.ts'
import { roleLinksIn } from '../../people/role-links.ts'
import type { StoryReading } from '../../reading/story-reading.ts'
import { mayBeOfTwoStates, pairsOfAffair } from '../../situations/affairs.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'
import { givesBoth, headsIn } from './told-heads.ts'
import { relationBetween } from '../../people/organisation-relation.ts'
import { calledBoth, heldByEach } from '../../wording/people-words.ts'

const SCORE = 0.5
const SCORE_OF_BODIES = 0.7
/** How sure it must be that two reports are of one event where they name nobody's post alike. */
const SURE = 0.7
/** The same where a post is of a place that the other report names. */
const SURE_OF_PLACE = 0.55
/** What a president is of says nothing of which state. */
const OF_A_STATE = /^(?:republic|state|nation|federation|kingdom|union|country)$/u
/** Each side of a match, a race or a trial has one. */
const TWO_SIDES = /^(?:captain|coach)$/u
const SHIP =
  /^(?:ship|vessel|tanker|trawler|freighter|ferry|barge|tug|boat|coaster|frigate|corvette|yacht|submarine|cutter)$/u
const TWO_SHIPS =
  /\b(?:collid\p{L}+|collisions?|ramm(?:ed|ing)|(?:both|two|other|second|three) (?:ships|vessels|boats|ship|vessel|boat|tankers|trawlers|ferries))\b/iu
/** Posts of which a state has one. */
const OF_STATE =
  /^(?:minister|prime minister|chief justice|attorney general|ombudsman|archbishop|chief of staff|king|queen)$/u
const MOST_LINKS = 60
/** Days between two reports beyond which a post may have changed hands. */
const MOST_DAYS = 30
const CHANGE =
  /\b(?:step(?:ped|ping|s)? down|succe(?:ed|ss)|replac\p{L}+|former|outgoing|incoming|designate|resign\p{L}*|retire\p{L}*|(?:was|were|been|is) (?:dismissed|sacked|ousted|removed|deposed)|had (?:long )?(?:commanded|led|headed|run|chaired)|at the time|appointed|elected|sworn in|new|took over|takes over)\b/iu

/** Taken up some time ago, so no change between two reports of one event. */
const SINCE =
  /\b(?:took over|taken over|appointed|elected|sworn in)(?=[^,;]{0,60}\b(?:in (?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter|the (?:spring|summer|autumn|winter)|\d{4})|last (?:year|month|spring|summer|autumn|winter)|years? ago|months ago|since)\b)|\bhad (?:long )?(?:commanded|led|headed|run|chaired)(?=[^.;]{0,60}\bsince\b)/giu

export type PeopleTold = { readonly read: PeopleRead; readonly links: readonly RoleLink[] }

/** What the documents of a chosen case say of people, each read once. */
export function peopleByDocument(facts: CaseFacts, reading: StoryReading): (id: DocumentId) => PeopleTold {
  return onceEach((id) => {
    const document = facts.document(id)
    const read: PeopleRead = document
      ? readPeople(document, reading.sentencesOf(id), facts)
      : { people: [], described: [], sentences: [], genders: new Map() }
    return { read, links: roleLinksIn(id, read).slice(0, MOST_LINKS) }
  })
}

/**
 * Rules F51 and F52: in a case that somebody chose, reports of one story give one post or part of which there is one to two
 * people (F52), or one person two that exclude each other (F51).
 */
export function proposeToldPeople(
  facts: CaseFacts,
  reading: StoryReading,
  told: (id: DocumentId) => PeopleTold,
): Discrepancy[] {
  if (!facts.isChosen) return []
  const found = new Map<string, Discrepancy>()
  const texts = textsOf(facts)
  for (const [document, partner, strength] of pairsOfAffair(facts, reading)) {
    const [own, other] = [told(document), told(partner)]
    for (const proposal of [...holders(facts, strength, own, other), ...roles(facts, own, other, texts)])
      if (!found.has(proposal.id)) found.set(proposal.id, proposal)
  }
  return [...found.values()]
}

const TOGETHER =
  /\b(?:part|wing|arm|branch|faction|parent|subsidiary|unit|member|affiliate\p{L}*|formerly|known as|renamed|merged|umbrella|both|coalition|alliance)\b/iu

function textsOf(facts: CaseFacts): Texts {
  const folded = onceEach((id: DocumentId) => foldName(facts.document(id)?.text ?? ''))
  const sentences = onceEach((id: DocumentId) =>
    (facts.document(id)?.text ?? '')
      .split(/(?<=[.!?”"])\s+/u)
      .map((text) => ({ text, folded: foldName(text) })),
  )
  const bodiesIn = ({ document, start, end }: RoleLink): string[] =>
    [...facts.entitiesIn(document)].filter(
      (id) =>
        facts.entity(id)?.kind === 'organisation' &&
        facts.mentionsIn(id, document).some((one) => one.start < end && start < one.end),
    )
  return {
    oneBody: (a, b) =>
      bodiesIn(a).some((one) => bodiesIn(b).some((other) => relationBetween(facts, one, other) !== 'apart')),
    knows: (id, words) => words.length > 0 && words.every((word) => folded(id).includes(word)),
    together: (id, a, b) =>
      sentences(id).some(
        (one) =>
          [a, b].every((words) => words.every((word) => one.folded.includes(word))) &&
          TOGETHER.test(one.text),
      ),
  }
}

/** F52: one post, two people. */
function holders(facts: CaseFacts, strength: number, own: PeopleTold, other: PeopleTold): Discrepancy[] {
  const found: Discrepancy[] = []
  for (const a of own.links)
    for (const b of other.links) {
      if (!areTwoPeople(a.person, b.person)) continue
      if (!isOnePost(a, b) && !isOfOneHouse(facts, [a, own], [b, other])) continue
      if (a.person.words.length < 2 || b.person.words.length < 2) continue
      if (mayHaveChanged(facts, a, b) || !isOfOneThing(facts, strength, [a, own], [b, other])) continue
      if (isHeldByTwo(own.links, a, b) || isHeldByTwo(other.links, b, a)) continue
      const type = typeOfPost(a, b)
      const post = `${a.role.value}${a.field === null ? '' : ` (${a.field})`}`
      found.push(
        proposalOf('F52', type, { about: post, asked: postAsked(facts, a, b) }, [
          {
            link: a,
            also: own.links.filter((link) => isOnePerson(link.person, b.person)),
            value: a.person.name,
          },
          {
            link: b,
            also: other.links.filter((link) => isOnePerson(link.person, a.person)),
            value: b.person.name,
          },
        ]),
      )
    }
  return found
}

/** Posts of which each firm, club or body has one. */
const OF_A_HOUSE = /^(?:chief executive|chair|director|editor|rector|principal|dean|harbour master)$/u

/**
 * "X, the chief executive" where Y is somebody else, "Y, Lindmark's chief executive": one report does not say of what, but
 * knows the other's body and the other's holder.
 */
function isOfOneHouse(
  facts: CaseFacts,
  [a, own]: readonly [RoleLink, PeopleTold],
  [b, other]: readonly [RoleLink, PeopleTold],
): boolean {
  if (!OF_A_HOUSE.test(a.role.value) || a.role.value !== b.role.value || a.role.sort !== 'post') return false
  if ([a, b].some(({ tenure, denied }) => tenure !== 'current' || denied)) return false
  const [plain, named] = a.of.length === 0 ? [a, b] : [b, a]
  const people = (plain === a ? own : other).read.people
  const text = foldName(facts.document(plain.document)?.text ?? '')
  return (
    plain.of.length === 0 &&
    named.named.length > 0 &&
    named.named.every((word) => text.includes(word)) &&
    people.some((one) => isOnePerson(one, named.person))
  )
}

/** A document gives the post to somebody else as well: two posts of one name, or a change. */
function isHeldByTwo(links: readonly RoleLink[], own: RoleLink, other: RoleLink): boolean {
  return links.some(
    (link) =>
      ((isOnePost(link, own) || isOnePost(link, other)) && !isOnePerson(link.person, own.person)) ||
      // "Chief Executive X … Y, its chief executive": two houses, of which one is not named beside each.
      (OF_A_HOUSE.test(link.role.value) &&
        link.role.value === other.role.value &&
        isOnePerson(link.person, other.person)),
  )
}

/**
 * Of a post of which one report does not say what it is of: the reports are surely of one event, or one names both
 * people, and knows what the other's post is of.
 */
function isOfOneThing(
  facts: CaseFacts,
  strength: number,
  [a, own]: readonly [RoleLink, PeopleTold],
  [b, other]: readonly [RoleLink, PeopleTold],
): boolean {
  if (sharesWord(a.of, b.of) && a.role.value !== 'minister') return true
  for (const [link, document] of [
    [a, b.document],
    [b, a.document],
  ] as const) {
    const text = foldName(facts.document(document)?.text ?? '')
    if (!link.named.every((word) => OF_A_STATE.test(word) || text.includes(beginningOf(word)))) return false
  }
  if (
    strength > 0 &&
    OF_STATE.test(a.role.value) &&
    [a.document, b.document].every((id) => !mayBeOfTwoStates(facts, id))
  )
    return true
  if (a.role.value === 'chief investigator') return true
  // One ship: "the tanker", and a name that the other report knows.
  if (
    a.role.value === 'captain' &&
    [a, b].some(({ of }) => of.some((word) => SHIP.test(word))) &&
    [a, b].every(({ of, named }) => named.length > 0 || of.some((word) => SHIP.test(word))) &&
    [a.document, b.document].every((id) => !TWO_SHIPS.test(facts.document(id)?.text ?? ''))
  )
    return true
  const tied = [a, b].some(({ named }) => named.some((word) => !OF_A_STATE.test(word)))
  const namesBoth =
    own.read.people.some((one) => isOnePerson(one, b.person)) ||
    other.read.people.some((one) => isOnePerson(one, a.person))
  // Two documents alone were set side by side to be compared.
  const sure = facts.size === 2 || strength >= (tied ? SURE_OF_PLACE : SURE)
  return namesBoth || (sure && !TWO_SIDES.test(a.role.value))
}

/** "Orrin", "Orrish": a place, and the word made of it. */
function beginningOf(word: string): string {
  return word.slice(0, Math.max(4, word.length - 2))
}

/** Whether a post may have changed hands between two reports: a month lies between them, or one speaks of a change. */
export function mayHaveChanged(facts: CaseFacts, a: RoleLink, b: RoleLink): boolean {
  const [first, second] = [facts.publishedOn(a.document), facts.publishedOn(b.document)]
  if (first !== null && second !== null && Math.abs(first - second) > MOST_DAYS) return true
  // Who comes next is what is told.
  if (a.role.value === 'successor') return false
  return [a, b].some(({ words }) => CHANGE.test(words.replace(SINCE, '')))
}

/** F51: one person, two roles. */
function roles(facts: CaseFacts, own: PeopleTold, other: PeopleTold, texts: Texts): Discrepancy[] {
  const found: Discrepancy[] = []
  const seen = new Set<string>()
  for (const a of own.links)
    for (const b of other.links) {
      if (!isOnePerson(a.person, b.person)) continue
      const why = contrary(a, b, texts)
      if (why === null || agrees(own.links, a, b) || agrees(other.links, b, a)) continue
      const bodies = [a, b].map((one) => one.of.join(' '))
      if (
        why === 'bodies' &&
        [[a, own] as const, [b, other] as const].some(([{ document, person }, told]) =>
          givesBoth(
            facts.document(document)?.text ?? '',
            headsIn(facts, document, told),
            person.words,
            bodies,
          ),
        )
      )
        continue
      // "A shepherd", "a militant" are of two trades and of two sides: one question.
      const key = `${a.start} ${b.start}`
      if (seen.has(key)) continue
      seen.add(key)
      const proposal = proposalOf('F51', 'identity-role', { about: a.person.name, asked: a.person.name }, [
        { link: a, also: [], value: valueOf(a) },
        { link: b, also: [], value: valueOf(b) },
      ])
      found.push(why === 'bodies' ? { ...proposal, score: SCORE_OF_BODIES } : proposal)
    }
  return found
}

function valueOf({ role, of, field, denied }: RoleLink): string {
  if (role.value === 'minister' && field !== null) return `minister (${field})`
  const value = role.value.replace(/^[^:]*: /u, '')
  const body = role.sort === 'post' || role.sort === 'tie' || role.value === 'candidate' ? of.join(' ') : ''
  return `${denied ? 'not ' : ''}${value}${body === '' ? '' : ` (${body})`}`
}

/** The document also says of the person what agrees with the other's word. */
function agrees(links: readonly RoleLink[], own: RoleLink, other: RoleLink): boolean {
  return links.some((link) => {
    if (link === own || link.denied !== other.denied || !isOnePerson(link.person, own.person)) return false
    if (link.role.value === 'minister' && own.role.value === 'minister')
      return link.field !== null && other.field !== null && sharesWord([link.field], [other.field])
    if (link.role.sort === 'post' || link.role.sort === 'tie' || link.role.value === 'candidate')
      return (
        link.role.value === other.role.value &&
        (own.role.value !== other.role.value || sharesWord(link.of, other.of))
      )
    if (link.role.sort === 'side') return link.role.value === other.role.value
    return link.role.sort === other.role.sort && !rolesExclude(link.role, other.role)
  })
}

type Side = { readonly link: RoleLink; readonly also: readonly RoleLink[]; readonly value: string }

function proposalOf(
  rule: string,
  type: FindingType,
  { about, asked }: { readonly about: string; readonly asked: string },
  both: readonly [Side, Side],
): Discrepancy {
  const sides = both.toSorted((x, y) => byText(x.value, y.value))
  const values = sides.map(({ value }) => value)
  return {
    id: stableId('discrepancy', [type, rule, about, ...values]),
    type,
    summary: rule === 'F52' ? heldByEach(asked, values) : calledBoth(asked, values),
    score: SCORE,
    internal: false,
    sides: sides.map(({ link, also, value }) => ({
      value,
      claims: [],
      evidence: [link, ...also.filter((one) => one.start !== link.start)].map(({ document, start, end }) => ({
        document,
        start,
        end,
      })),
    })),
    explanation: [
      rule === 'F52'
        ? `Rule F52: two reports of one story give what one person is, ${asked}, to two people: ${values.join('; ')}.`
        : `Rule F51: two reports of one story say of ${asked} what one person seldom is at once: ${values.join('; ')}.`,
      rule === 'F52'
        ? 'It is no conflict if one took over from the other, or if there are two such posts.'
        : 'It is no conflict if the person is both, was one before the other, or if two people share the name.',
    ],
  }
}
