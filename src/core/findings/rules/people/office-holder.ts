import { byText } from '../../../base/order.ts'
import { stableId } from '../../../base/stable-id.ts'
import type { RoleClaim } from '../../../claims/claim.ts'
import { foldName } from '../../../claims/names/fold.ts'
import { comparePersonNames } from '../../../claims/names/compare.ts'
import type { Discrepancy } from '../../discrepancy.ts'
import { isEnglish, primaryLanguage } from '../../../text/language.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'
import { atTheSameTime, saidTogether, sideOf, sortOfPost } from '../../people/posts.ts'

const SCORE = 0.6
/** Offices change hands: reports further apart than this may both be right. */
const SAME_TIME_DAYS = 90
/** Other names two documents must share, so that they speak of the same affairs. */
const SHARED_NAMES = 2
/** Up to so many documents somebody has chosen them for one subject: one shared name, of a holder too, is enough. */
const CHOSEN_DOCUMENTS = 100
/** Words of taking up or leaving a post, in the sentence of a claim. */
const CHANGE =
  /\b(?:resign|step(?:ped|ping|s)? down|succe(?:ed|ss)|replac|appoint|named|elect|oust|(?<!\ban? )former|outgoing|incoming|new|will become|until)/iu
/** Posts of which "ORG post NAME" often means one of several. */
const ONE_OF_SEVERAL =
  /^(?:commander|director|manager|captain|coach|head coach|trainer|secretary|governor|dean|publisher)$/u

/**
 * Rule F3 `office-holder`: different documents give one head's post of one organisation to two people at the same
 * time, no document gives both, and none speaks of anybody taking up or leaving it.
 */
export function proposeOfficeHolders(facts: CaseFacts): Discrepancy[] {
  const offices = new Map<string, RoleClaim[]>()
  const changing = new Set<string>()
  for (const claim of facts.claims) {
    const { value, polarity, rule } = claim
    if (value.group === 'co-head' || value.tenure !== 'current') changing.add(value.organisation)
    if (value.group !== 'head' || value.tenure !== 'current' || polarity !== 'affirmed') continue
    if (rule === 'C10' && ONE_OF_SEVERAL.test(value.role)) continue
    if (!isNamedInFull(facts, claim)) continue
    if (speaksOfChange(facts, claim)) changing.add(value.organisation)
    const office = `${value.organisation} ${sortOfPost(claim)}`
    offices.set(office, [...(offices.get(office) ?? []), claim])
  }
  const found: Discrepancy[] = []
  for (const claims of [...offices.values(), ...withLeaders(facts, offices)]) {
    const organisation = claims[0]?.value.organisation ?? ''
    if (changing.has(organisation)) continue
    // English reports are compared on mayors by their words (F27).
    if (facts.entity(organisation)?.kind === 'place' && !claims.some((claim) => isForeign(facts, claim)))
      continue
    const discrepancy = clashOf(facts, claims)
    if (discrepancy && !found.some(({ id }) => id === discrepancy.id)) found.push(discrepancy)
  }
  return found
}

/**
 * Who “leads” a body may be its president, chair or director. English reports are compared so by their words (F27);
 * of other languages the claims are all there is.
 */
function withLeaders(
  facts: CaseFacts,
  offices: ReadonlyMap<string, readonly RoleClaim[]>,
): (readonly RoleClaim[])[] {
  const isOther = (claim: RoleClaim): boolean => isForeign(facts, claim)
  return [...offices].flatMap(([office, claims]) => {
    const [organisation = '', sort] = office.split(' ')
    const leaders = sort === 'lead' ? [] : (offices.get(`${organisation} lead`) ?? []).filter(isOther)
    const own = claims.filter(isOther)
    return leaders.length === 0 || own.length === 0 ? [] : [[...own, ...leaders]]
  })
}

function isForeign(facts: CaseFacts, { passage }: RoleClaim): boolean {
  return !isEnglish(facts.document(passage.document)?.meta.language ?? null)
}

/** In several languages: one affair that somebody chose to follow over them. */
function areOverTongues(facts: CaseFacts, claims: readonly RoleClaim[]): boolean {
  const languages = claims.map(({ passage }) =>
    primaryLanguage(facts.document(passage.document)?.meta.language ?? null),
  )
  return facts.isChosen && new Set(languages).size > 1
}

function speaksOfChange(facts: CaseFacts, { context }: RoleClaim): boolean {
  return CHANGE.test(facts.document(context.document)?.text.slice(context.start, context.end) ?? '')
}

/** Heads alone ("the Senate") are many organisations; one word is seldom a whole name of a person. */
function isNamedInFull(facts: CaseFacts, { subject, value }: RoleClaim): boolean {
  const organisation = facts.entity(value.organisation)
  const person = facts.entity(subject)
  if (!person) return false
  if (organisation?.kind === 'place' && value.role === 'mayor') return person.name.includes(' ')
  if (organisation?.kind !== 'organisation') return false
  const known =
    organisation.name.includes(' ') ||
    organisation.forms.length > 1 ||
    facts.classOf(organisation.id) !== null
  return known && /[\s-]/u.test(person.name)
}

function clashOf(facts: CaseFacts, claims: readonly RoleClaim[]): Discrepancy | null {
  const byHolder = new Map<string, RoleClaim[]>()
  for (const claim of claims) byHolder.set(claim.subject, [...(byHolder.get(claim.subject) ?? []), claim])
  const holders = [...byHolder.keys()].toSorted(byText)
  const [a, b] = holders
  // More than two are several bodies under one name.
  if (a === undefined || b === undefined || holders.length !== 2) return null
  const [left, right] = [byHolder.get(a) ?? [], byHolder.get(b) ?? []]
  // A dated document beside an undated one: nothing says that they are of one time.
  if (!areOverTongues(facts, claims) && new Set(claims.map(({ asOf }) => asOf === null)).size > 1) return null
  if (saidTogether(left, right) || !atTheSameTime(left, right, SAME_TIME_DAYS)) return null
  const documents = new Set(left.map(({ passage }) => passage.document))
  if (right.some(({ passage }) => documents.has(passage.document))) return null
  const words = (id: string): string[] => foldName(facts.entity(id)?.name ?? '').split(' ')
  if (
    comparePersonNames(words(a), words(b)) > 0.6 ||
    words(a).some((word) => word.length > 2 && words(b).includes(word))
  ) {
    return null
  }
  const organisation = left[0]?.value.organisation ?? ''
  const chosen = facts.size <= CHOSEN_DOCUMENTS
  const except = new Set(chosen ? [organisation] : [a, b, organisation])
  const related = left.some((x) =>
    right.some(
      (y) => facts.sharedNames(x.passage.document, y.passage.document, except) >= (chosen ? 1 : SHARED_NAMES),
    ),
  )
  return related ? discrepancyOf(facts, organisation, [a, b], [left, right]) : null
}

function discrepancyOf(
  facts: CaseFacts,
  organisation: string,
  holders: readonly string[],
  claims: readonly (readonly RoleClaim[])[],
): Discrepancy {
  const office = `${claims[0]?.[0]?.value.role ?? 'head'} of ${facts.entity(organisation)?.name ?? ''}`
  const names = holders.map((id) => facts.entity(id)?.name ?? '')
  // What words for posts mean in other languages was tried apart.
  const rule = claims.flat().every((claim) => isForeign(facts, claim)) ? 'F133' : 'F3'
  const hedged = claims.flat().some(({ hedge }) => hedge !== 'none')
  const bound = claims
    .flat()
    .flatMap(({ basis }) => basis.filter((sentence) => sentence.includes('named before it')))
  return {
    id: stableId('discrepancy', ['office-holder', organisation, ...holders]),
    type: 'office-holder',
    summary: `${names.join(' and ')} are each called ${office}.`,
    score: hedged ? SCORE - 0.1 : SCORE,
    internal: false,
    sides: claims.map((own, index) =>
      sideOf({ organisation, claims: own }, `${names[index] ?? ''}: ${office}`),
    ),
    explanation: [
      `Rule ${rule}: one post, ${office}, is given to two people, and no document speaks of anybody taking it up or leaving it.`,
      ...new Set(bound),
      ...(hedged ? ['At least one passage hedges the claim.'] : []),
      'It is no conflict if the post changed hands between the reports, if it is shared, or if the texts mean two bodies of one name.',
    ],
  }
}
