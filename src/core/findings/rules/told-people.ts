import { onceEach } from '../../base/memo.ts'
import { byText } from '../../base/order.ts'
import { stableId } from '../../base/stable-id.ts'
import { rolesExclude } from '../../claims/lexicon/english-people.ts'
import { foldName } from '../../claims/names/fold.ts'
import type { DocumentId } from '../../documents/source-document.ts'
import type { Discrepancy } from '../discrepancy.ts'
import type { FindingType } from '../finding-types.ts'
import { isOnePost, sharesWord, typeOfPost } from '../people/one-role.ts'
import type { PeopleRead } from '../people/people-read.ts'
import { areTwoPeople, isOnePerson, readPeople } from '../people/people-read.ts'
import type { RoleLink } from '../people/role-links.ts'
import { roleLinksIn } from '../people/role-links.ts'
import { pairsOfEvent } from '../reading/document-pairs.ts'
import type { StoryReading } from '../reading/story-reading.ts'
import type { CaseFacts } from './case-facts.ts'

const SCORE = 0.5
/** How sure it must be that two reports are of one event where they name nobody's post alike. */
const SURE = 0.7
/** Each side of a match, a race or a trial has one. */
const TWO_SIDES = /^(?:captain|coach)$/u
const MOST_LINKS = 60
/** Days between two reports beyond which a post may have changed hands. */
const MOST_DAYS = 30
const CHANGE =
  /\b(?:step(?:ped|ping|s)? down|succe(?:ed|ss)|replac\p{L}+|former|outgoing|incoming|designate|resign\p{L}*|retire\p{L}*|at the time|appointed|elected|sworn in|new|took over|takes over)\b/iu

export type PeopleTold = { readonly read: PeopleRead; readonly links: readonly RoleLink[] }

/** What the documents of a chosen case say of people, each read once. */
export function peopleByDocument(facts: CaseFacts, reading: StoryReading): (id: DocumentId) => PeopleTold {
  return onceEach((id) => {
    const document = facts.document(id)
    const read: PeopleRead = document
      ? readPeople(document, reading.sentencesOf(id), facts)
      : { people: [], sentences: [] }
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
  for (const [document, partner, same] of pairsOfEvent(reading)) {
    const [own, other] = [told(document), told(partner)]
    for (const proposal of [...holders(facts, same.strength, own, other), ...roles(own, other)])
      if (!found.has(proposal.id)) found.set(proposal.id, proposal)
  }
  return [...found.values()]
}

/** F52: one post, two people. */
function holders(facts: CaseFacts, strength: number, own: PeopleTold, other: PeopleTold): Discrepancy[] {
  const found: Discrepancy[] = []
  for (const a of own.links)
    for (const b of other.links) {
      if (!isOnePost(a, b) || !areTwoPeople(a.person, b.person)) continue
      if (a.person.words.length < 2 || b.person.words.length < 2) continue
      if (mayHaveChanged(facts, a, b) || !isOfOneThing(facts, strength, [a, own], [b, other])) continue
      if (isHeldByTwo(own.links, a, b) || isHeldByTwo(other.links, b, a)) continue
      const type = typeOfPost(a, b)
      const post = `${a.role.value}${a.field === null ? '' : ` (${a.field})`}`
      found.push(
        proposalOf('F52', type, post, [
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

/** A document gives the post to somebody else as well: two posts of one name, or a change. */
function isHeldByTwo(links: readonly RoleLink[], own: RoleLink, other: RoleLink): boolean {
  return links.some(
    (link) => (isOnePost(link, own) || isOnePost(link, other)) && !isOnePerson(link.person, own.person),
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
    if (!link.named.every((word) => text.includes(word))) return false
  }
  const namesBoth =
    own.read.people.some((one) => isOnePerson(one, b.person)) ||
    other.read.people.some((one) => isOnePerson(one, a.person))
  // Two documents alone were set side by side to be compared.
  const sure = facts.size === 2 || strength >= SURE
  return namesBoth || (sure && !TWO_SIDES.test(a.role.value))
}

function mayHaveChanged(facts: CaseFacts, a: RoleLink, b: RoleLink): boolean {
  const [first, second] = [facts.publishedOn(a.document), facts.publishedOn(b.document)]
  if (first !== null && second !== null && Math.abs(first - second) > MOST_DAYS) return true
  return [a, b].some(({ words }) => CHANGE.test(words))
}

/** F51: one person, two roles. */
function roles(own: PeopleTold, other: PeopleTold): Discrepancy[] {
  const found: Discrepancy[] = []
  for (const a of own.links)
    for (const b of other.links) {
      if (!isOnePerson(a.person, b.person) || !excludes(a, b)) continue
      if (agrees(own.links, a, b) || agrees(other.links, b, a)) continue
      found.push(
        proposalOf('F51', 'identity-role', a.person.name, [
          { link: a, also: [], value: a.role.value },
          { link: b, also: [], value: b.role.value },
        ]),
      )
    }
  return found
}

function excludes(a: RoleLink, b: RoleLink): boolean {
  // "Who never worked for the firm", "the firm's engineer".
  if (a.role.value === 'outsider' || b.role.value === 'outsider')
    return a.role.value !== b.role.value && sharesWord(a.named, b.named)
  if (a.tenure === 'former' || b.tenure === 'former') return false
  if (a.role.value === 'candidate' && b.role.value === 'candidate') return ofTwo(a, b)
  if (a.role.sort === 'post' && b.role.sort === 'post')
    return (
      a.role.value === 'head' &&
      b.role.value === 'head' &&
      ((ofTwo(a, b) && sortOf(a) !== null && sortOf(a) === sortOf(b)) || areFoes(a.of, b.of))
    )
  if (a.role.sort === 'kin' && b.role.sort === 'kin' && ofTwo(a, b)) return false
  return rolesExclude(a.role, b.role)
}

/** Both are named, and not alike. */
function ofTwo(a: RoleLink, b: RoleLink): boolean {
  return a.named.length > 0 && b.named.length > 0 && !sharesWord(a.of, b.of)
}

const SORTS: readonly (readonly [string, RegExp])[] = [
  ['labour', /^(?:union|federation|worker|alliance|miner|docker|teacher)$/u],
  ['party', /^(?:party|front|bloc|coalition)$/u],
]

/** "the border guard unit", "the rebel brigade". */
function areFoes(a: readonly string[], b: readonly string[]): boolean {
  const [rebels, others] = [a, b].map((words) => words.some((word) => REBEL.test(word)))
  if (rebels === others) return false
  return (rebels === true ? b : a).some((word) => STATE.test(word))
}

const REBEL = /^(?:rebel|insurgent|guerrilla|separatist|opposition)$/u
const STATE = /^(?:border|guard|army|police|government|state|national|garrison|customs)$/u

function sortOf({ of }: RoleLink): string | null {
  return SORTS.find(([, words]) => of.some((word) => words.test(word)))?.[0] ?? null
}

/** The document also says of the person what agrees with the other's word. */
function agrees(links: readonly RoleLink[], own: RoleLink, other: RoleLink): boolean {
  return links.some((link) => {
    if (link === own || !isOnePerson(link.person, own.person)) return false
    if (link.role.sort === 'post' || link.role.value === 'candidate')
      return (
        link.role.value === other.role.value &&
        (own.role.value !== other.role.value || sharesWord(link.of, other.of))
      )
    return link.role.sort === other.role.sort && !rolesExclude(link.role, other.role)
  })
}

type Side = { readonly link: RoleLink; readonly also: readonly RoleLink[]; readonly value: string }

function proposalOf(
  rule: string,
  type: FindingType,
  about: string,
  both: readonly [Side, Side],
): Discrepancy {
  const sides = both.toSorted((x, y) => byText(x.value, y.value))
  const values = sides.map(({ value }) => value)
  return {
    id: stableId('discrepancy', [type, rule, about, ...values]),
    type,
    summary: `${about}: ${values.join(' against ')}.`,
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
        ? `Rule F52: two reports of one story give what one person is, ${about}, to two people: ${values.join('; ')}.`
        : `Rule F51: two reports of one story say of ${about} what one person seldom is at once: ${values.join('; ')}.`,
      rule === 'F52'
        ? 'It is no conflict if one took over from the other, or if there are two such posts.'
        : 'It is no conflict if the person is both, was one before the other, or if two people share the name.',
    ],
  }
}
