import { byText } from '../../../base/order.ts'
import { stableId } from '../../../base/stable-id.ts'
import type { RoleClaim } from '../../../claims/claim.ts'
import type { DocumentId } from '../../../documents/source-document.ts'
import type { Discrepancy } from '../../discrepancy.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'
import { atTheSameTime, saidTogether, sideOf, sortOfPost, valueOf } from '../../people/posts.ts'

/** "Leader" is often said loosely of anybody high up, so this is never as sure as two organisations. */
const SCORE = 0.6
const SCORE_WITHIN = 0.65
const HEDGED = 0.1

/**
 * Rule F2 `identity-role`: one person is the head of an organisation in one place and its deputy head in another, at
 * the same time. "ORG leader NAME" alone does not make a head here: it may mean one of several.
 */
export function proposeHeadsAndDeputies(facts: CaseFacts): Discrepancy[] {
  const groups = new Map<string, RoleClaim[]>()
  for (const claim of facts.claims) {
    if (claim.polarity !== 'affirmed' || claim.value.tenure !== 'current') continue
    if (claim.value.group !== 'head' && claim.value.group !== 'deputy') continue
    if (facts.entity(claim.value.organisation)?.kind !== 'organisation') continue
    const key = `${claim.subject} ${claim.value.organisation}`
    groups.set(key, [...(groups.get(key) ?? []), claim])
  }
  const found: Discrepancy[] = []
  for (const claims of groups.values()) {
    const clash = clashOf(claims)
    if (!clash) continue
    const documents = [...new Set(claims.map(({ passage }) => passage.document))].toSorted(byText)
    if (documents.length > 1) found.push(discrepancyOf(facts, clash, null))
    for (const document of documents) {
      const within = clashOf(claims.filter(({ passage }) => passage.document === document))
      if (within) found.push(discrepancyOf(facts, within, document))
    }
  }
  return found
}

type Clash = { readonly heads: readonly RoleClaim[]; readonly deputies: readonly RoleClaim[] }

function clashOf(claims: readonly RoleClaim[]): Clash | null {
  const deputies = claims.filter(({ value }) => value.group === 'deputy' && secondOf(value.role) !== null)
  const heads = claims.filter(
    (claim) =>
      claim.value.group === 'head' &&
      deputies.some(({ value }) => secondOf(value.role) === sortOfPost(claim)),
  )
  const definite = heads.some(({ rule }) => rule !== 'C10')
  if (!definite || deputies.length === 0 || saidTogether(heads, deputies) || !atTheSameTime(heads, deputies))
    return null
  return { heads, deputies }
}

/** The post somebody is second to: `lead` for deputy head and second-in-command, `null` where it is no such post. */
function secondOf(role: string): string | null {
  if (/^(?:second[- ]in[- ]command|number two|deputy)$/u.test(role)) return 'lead'
  const post = /^(?:deputy|vice)[- ](.+)$/u.exec(role)?.[1]
  if (post === undefined) return null
  return /^(?:leader|head|chief|commander|boss)$/u.test(post) ? 'lead' : post.replace(/^chair\w*$/u, 'chair')
}

function discrepancyOf(
  facts: CaseFacts,
  { heads, deputies }: Clash,
  document: DocumentId | null,
): Discrepancy {
  const claims = [...heads, ...deputies]
  const subject = claims[0]?.subject ?? ''
  const organisation = claims[0]?.value.organisation ?? ''
  const person = facts.entity(subject)
  const group = facts.entity(organisation)
  const sides = [heads, deputies].map((own) => ({ organisation, claims: own }))
  const values = sides.map((side) => valueOf(facts, side))
  const hedged = claims.some(({ hedge }) => hedge !== 'none')
  const explanation = [
    'Rule F2: one person is called the head and the deputy head of one organisation.',
    ...[person, group].flatMap((entity) =>
      entity && entity.forms.length > 1 ? [`Names taken as ${entity.name}: ${entity.forms.join(', ')}.`] : [],
    ),
    ...(hedged ? ['At least one passage hedges the claim.'] : []),
    'It is no conflict if “leader” is said loosely of one of several, or if the post changed hands between the reports.',
  ]
  return {
    id: stableId('discrepancy', ['identity-role', subject, organisation, 'head-and-deputy', document ?? '']),
    type: 'identity-role',
    summary: `${person?.name ?? ''} is called ${values.join(' and ')}${document === null ? '' : ' in one document'}.`,
    score: (document === null ? SCORE : SCORE_WITHIN) - (hedged ? HEDGED : 0),
    internal: document !== null,
    sides: sides.map((side, index) => sideOf(side, values[index] ?? '')),
    explanation,
  }
}
