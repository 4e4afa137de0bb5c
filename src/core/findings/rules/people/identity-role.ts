import { byText } from '../../../base/order.ts'
import { stableId } from '../../../base/stable-id.ts'
import type { RoleClaim } from '../../../claims/claim.ts'
import type { OrganisationClass } from '../../../claims/lexicon/lexicon.ts'
import type { DocumentId } from '../../../documents/source-document.ts'
import { isEnglish } from '../../../text/language.ts'
import type { Discrepancy } from '../../discrepancy.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'
import { relationBetween } from '../../people/organisation-relation.ts'
import { atTheSameTime, saidTogether, sideOf, sortOfPost, valueOf } from '../../people/posts.ts'
import type { Side } from '../../people/posts.ts'

/** How sure one is that nobody heads two organisations of a sort at once. Left out: not reported. */
const EXCLUSIVENESS: Readonly<Record<OrganisationClass, number>> = {
  armed: 0.9,
  party: 0.85,
  government: 0.75,
  club: 0.75,
  care: 0.8,
  learning: 0.75,
  union: 0.75,
  media: 0.7,
  faith: 0.7,
  company: 0.7,
  body: 0.6,
  any: 0.6,
}
/** Nothing said of one or both sorts. */
const UNKNOWN_SORT = 0.65
const LEAST_SCORE = 0.5

/** Whether a document, read sentence by sentence, gives a person the posts in all of the organisations (F90). */
export type GivesBoth = (document: DocumentId, subject: string, organisations: readonly string[]) => boolean

/**
 * Rule F1 `identity-role`: one person is given the head's post, or speaks, in two organisations of the same sort that are neither
 * one nor parts of each other, at the same time. One proposal over all documents, and one more for each document
 * that says both by itself.
 */
export function proposeIdentityRoles(facts: CaseFacts, givesBoth: GivesBoth = () => false): Discrepancy[] {
  const bySubject = new Map<string, RoleClaim[]>()
  for (const claim of facts.claims) {
    if (!isHeldNow(claim)) continue
    const key = `${claim.value.group} ${claim.subject}`
    const own = bySubject.get(key) ?? []
    own.push(claim)
    bySubject.set(key, own)
  }
  const found: Discrepancy[] = []
  for (const claims of bySubject.values())
    found.push(...conflictsOf(facts, givesBoth, claims[0]?.subject ?? '', claims))
  return found
}

function isHeldNow({ value, polarity }: RoleClaim): boolean {
  return (
    (value.group === 'head' || value.group === 'spokesperson') &&
    polarity === 'affirmed' &&
    (value.tenure === 'current' || value.tenure === 'acting')
  )
}

function conflictsOf(
  facts: CaseFacts,
  givesBoth: GivesBoth,
  subject: string,
  claims: readonly RoleClaim[],
): Discrepancy[] {
  const byOrganisation = new Map<string, RoleClaim[]>()
  for (const claim of claims) {
    if (facts.entity(claim.value.organisation)?.kind !== 'organisation') continue
    const known = [...byOrganisation.keys()].find(
      (one) => relationBetween(facts, one, claim.value.organisation) === 'same',
    )
    const organisation = known ?? claim.value.organisation
    byOrganisation.set(organisation, [...(byOrganisation.get(organisation) ?? []), claim])
  }
  const organisations = [...byOrganisation.keys()].toSorted(byText)
  const group = conflictingGroup(facts, subject, organisations, byOrganisation)
  if (!group) return []
  const sides = group.organisations.map((organisation) => ({
    organisation,
    claims: byOrganisation.get(organisation) ?? [],
  }))
  const documents = [
    ...new Set(sides.flatMap((side) => side.claims.map(({ passage }) => passage.document))),
  ].toSorted(byText)
  const found: Discrepancy[] = []
  const together = documents.some((document) => givesBoth(document, subject, group.organisations))
  if (documents.length > 1 && !together) found.push(discrepancyOf(facts, subject, sides, group, null))
  for (const document of documents) {
    const own = sides.map((side) => ({
      ...side,
      claims: side.claims.filter(({ passage }) => passage.document === document),
    }))
    const within = own.filter((side) => side.claims.length > 0)
    if (within.length > 1) found.push(discrepancyOf(facts, subject, within, group, document))
  }
  return found.filter(({ score }) => score >= LEAST_SCORE)
}

type Group = {
  readonly organisations: readonly string[]
  readonly exclusiveness: number
  readonly context: boolean
}

/** The organisations that conflict with at least one other, with the surest reason among the pairs. */
function conflictingGroup(
  facts: CaseFacts,
  subject: string,
  organisations: readonly string[],
  claims: ReadonlyMap<string, readonly RoleClaim[]>,
): Group | null {
  // Someone given many posts is several people or a list read wrongly.
  if (organisations.length < 2 || organisations.length > 4) return null
  const members = new Set<string>()
  let exclusiveness = 0
  let context = false
  for (const [index, a] of organisations.entries()) {
    for (const b of organisations.slice(index + 1)) {
      const left = claims.get(a) ?? []
      const right = claims.get(b) ?? []
      const sort = isVague(facts, a, b) ? 0 : exclusivenessOf(facts.classOf(a), facts.classOf(b))
      if (sort === 0 || !postsClash(left, right) || saidTogether(left, right)) continue
      if (!atTheSameTime(left, right) || relationBetween(facts, a, b) !== 'apart') continue
      const shared = shareContext(facts, subject, a, b, left, right)
      if (!shared && !isRareName(facts, subject)) continue
      members.add(a)
      members.add(b)
      exclusiveness = Math.max(exclusiveness, sort)
      context ||= shared
    }
  }
  return members.size < 2 ? null : { organisations: [...members].toSorted(byText), exclusiveness, context }
}

const CAMP =
  /^(?:rebels?|insurgents?|militants?|guerrillas?|separatists?|opposition|government|union|army|police|gang|militia)$/u

/** One bare word against another name, one of them with nothing but perhaps sport around it: a nickname or a place as likely. */
function isVague(facts: CaseFacts, a: string, b: string): boolean {
  const sorts = [facts.classOf(a), facts.classOf(b)]
  const [own = '', other = ''] = [a, b].map((one) => (facts.entity(one)?.name ?? '').toLowerCase())
  // "The Scorpion gang", "the Scorpions"; "rebel leader".
  if (own === `${other}s` || other === `${own}s` || [own, other].some((name) => CAMP.test(name))) return true
  const bare = [a, b].filter(
    (organisation) =>
      !/[\s-]/u.test(facts.entity(organisation)?.name ?? '') && !isNamedInMarks(facts, organisation),
  )
  if (bare.length > 0 && sorts.some((sort) => sort === null || sort === 'club')) return true
  return bare.some((organisation) => isWrittenSmall(facts, organisation))
}

/** “движения «Берегиня»”, “der Verein „Nordlicht““: other languages put the names of bodies between marks, behind what they are. */
function isNamedInMarks(facts: CaseFacts, organisation: string): boolean {
  return facts.documentsOf(organisation).some((id) => {
    const { text = '', meta } = facts.document(id) ?? {}
    if (isEnglish(meta?.language ?? null)) return false
    return facts
      .mentionsIn(organisation, id)
      .some(({ start }) => /\p{L}\s[«„“"]$/u.test(text.slice(Math.max(0, start - 3), start)))
  })
}

/** "the polygamist sect": the documents that name it so write the word small too, so it names nothing. */
function isWrittenSmall(facts: CaseFacts, organisation: string): boolean {
  const word = facts.entity(organisation)?.name.toLowerCase() ?? ''
  return facts.documentsOf(organisation).some((id) => {
    const words = facts.document(id)?.text.matchAll(/\p{L}+/gu) ?? []
    for (const [found] of words) if (found === word) return true
    return false
  })
}

function exclusivenessOf(a: OrganisationClass | null, b: OrganisationClass | null): number {
  if (a === null || b === null) return UNKNOWN_SORT
  return a === b ? EXCLUSIVENESS[a] : 0
}

/** A chair of one and a chief executive of another is nobody's contradiction; a leader of both is. */
function postsClash(a: readonly RoleClaim[], b: readonly RoleClaim[]): boolean {
  return a.some((x) =>
    b.some(
      (y) =>
        x.value.group === 'spokesperson' ||
        sortOfPost(x) === sortOfPost(y) ||
        sortOfPost(x) === 'lead' ||
        sortOfPost(y) === 'lead',
    ),
  )
}

/** Whether the documents of the two sides speak of the same affairs: else the name may be two people's. */
function shareContext(
  facts: CaseFacts,
  subject: string,
  a: string,
  b: string,
  left: readonly RoleClaim[],
  right: readonly RoleClaim[],
): boolean {
  const except = new Set([subject])
  return documentsOf(left).some((x) =>
    documentsOf(right).some(
      (y) =>
        x === y ||
        facts.mentionsIn(b, x).length > 0 ||
        facts.mentionsIn(a, y).length > 0 ||
        facts.sharedNames(x, y, except) >= 1,
    ),
  )
}

/** The documents of claims, at most twenty: enough to find what they share. */
function documentsOf(claims: readonly RoleClaim[]): DocumentId[] {
  return [...new Set(claims.map(({ passage }) => passage.document))].slice(0, 20)
}

/** Three words, or spelt in more than one way: seldom two people's name. */
function isRareName(facts: CaseFacts, subject: string): boolean {
  const entity = facts.entity(subject)
  return entity !== null && entity.name.split(/[\s-]+/u).length > 2
}

function discrepancyOf(
  facts: CaseFacts,
  subject: string,
  sides: readonly Side[],
  group: Group,
  document: DocumentId | null,
): Discrepancy {
  const person = facts.entity(subject)
  const name = person?.name ?? ''
  const claims = sides.flatMap((side) => side.claims)
  const organisations = sides.map(({ organisation }) => organisation).toSorted(byText)
  const values = sides.map((side) => valueOf(facts, side))
  return {
    id: stableId('discrepancy', [
      'identity-role',
      subject,
      ...organisations,
      document ?? '',
      ...(claims[0]?.value.group === 'spokesperson' ? ['spokesperson'] : []),
    ]),
    type: 'identity-role',
    summary: `${name} is called ${values.join(' and ')}${document === null ? '' : ' in one document'}.`,
    score: scoreOf(claims, group, document !== null),
    internal: document !== null,
    sides: sides.map((side, index) => sideOf(side, values[index] ?? '')),
    explanation: explain(facts, name, person?.forms ?? [], sides, group),
  }
}

function scoreOf(claims: readonly RoleClaim[], { exclusiveness, context }: Group, internal: boolean): number {
  let score = exclusiveness - (claims[0]?.value.group === 'spokesperson' ? 0.05 : 0)
  const hedged = claims.filter(({ hedge }) => hedge !== 'none').length
  score -= 0.15 * (hedged / claims.length)
  if (!context && !internal) score -= 0.1
  if (claims.some(({ assertedBy }) => assertedBy !== 'outlet')) score -= 0.05
  if (internal || new Set(claims.map(({ passage }) => passage.document)).size > 2) score += 0.05
  return Math.round(Math.max(0, Math.min(0.99, score)) * 100) / 100
}

function explain(
  facts: CaseFacts,
  name: string,
  forms: readonly string[],
  sides: readonly Side[],
  { context }: Group,
): string[] {
  const claims = sides.flatMap((side) => side.claims)
  const names = sides.map(({ organisation }) => facts.entity(organisation)?.name ?? '')
  const sentences = [
    `Rule F1: one person is given the post of ${claims[0]?.value.group === 'spokesperson' ? 'a spokesperson' : 'the head'} in organisations that no text of the case calls one, or part of one another: ${names.join('; ')}.`,
  ]
  if (forms.length > 1) sentences.push(`Names taken as ${name}: ${forms.join(', ')}.`)
  for (const { organisation } of sides) {
    const entity = facts.entity(organisation)
    if (entity && entity.forms.length > 1)
      sentences.push(`Names taken as ${entity.name}: ${entity.forms.join(', ')}.`)
  }
  sentences.push(
    ...new Set(
      claims.flatMap(({ basis }) => basis.filter((sentence) => sentence.includes('named before it'))),
    ),
  )
  const hedged = claims.filter(({ hedge }) => hedge !== 'none')
  if (hedged.length > 0)
    sentences.push(
      `${hedged.length} of ${claims.length} passages hedge the claim (${[...new Set(hedged.map(({ hedge }) => hedge))].toSorted(byText).join(', ')}).`,
    )
  if (claims.some(({ value }) => value.tenure === 'acting'))
    sentences.push('One passage calls the post an acting one.')
  const dates = [
    ...new Set(claims.map(({ asOf }) => asOf?.slice(0, 10)).filter((date) => date !== undefined)),
  ].toSorted(byText)
  if (dates.length > 1) sentences.push(`The documents are of ${dates.join(', ')}.`)
  sentences.push(
    `It is no conflict if the post changed hands between the reports, if one person may head both, if one organisation is part of the other, or if two people share the name${context ? '' : ', which nothing else in these documents rules out'}.`,
  )
  return sentences
}
