import { stableId } from '../base/stable-id.ts'
import type { Passage } from '../documents/source-document.ts'
import type { RoleClaim } from './claim.ts'
import { isolated, withIsolatedNames } from '../text/direction.ts'
import type { EntityIndex } from './entities-of.ts'
import type { Speaker } from './quotes/speakers.ts'
import type { ReadQuote } from './reading/read.ts'
import type { DocumentContext } from './roles/context.ts'
import type { RoleFact } from './roles/role-fact.ts'
import type { Participant } from './roles/participants.ts'

/** Makes claims of the posts found, each with its passage, context and reasons. */
export function claimsOf(
  contexts: readonly DocumentContext[],
  facts: readonly (readonly RoleFact[])[],
  speakers: readonly ReadonlyMap<ReadQuote, Speaker>[],
  entities: EntityIndex,
): RoleClaim[] {
  const claims = new Map<string, RoleClaim>()
  for (const [index, context] of contexts.entries()) {
    for (const fact of facts[index] ?? []) {
      const claim = claimOf(context, fact, speakers[index] ?? new Map<ReadQuote, Speaker>(), entities)
      if (claim && !claims.has(claim.id)) claims.set(claim.id, claim)
    }
  }
  return [...claims.values()]
}

function claimOf(
  context: DocumentContext,
  fact: RoleFact,
  speakers: ReadonlyMap<ReadQuote, Speaker>,
  entities: EntityIndex,
): RoleClaim | null {
  const subject = entities.idOf(fact.holder.cluster)
  const organisation = entities.idOf(fact.organisation.cluster)
  if (subject === null || organisation === null) return null
  const { document } = context.reading
  const passage: Passage = { document: document.id, ...fact.span }
  const quote = context.reading.sentences[fact.sentence]?.quote ?? null
  const speaker = quote ? speakers.get(quote)?.cluster : null
  const basis = [
    joinSentence('person', fact.holder, entities),
    joinSentence('organisation', fact.organisation, entities),
  ]
    .filter((sentence) => sentence !== '')
    .map(withIsolatedNames)
  return {
    id: stableId('claim', [document.id, fact.span.start, fact.span.end, subject, organisation, fact.group]),
    kind: 'role',
    subject,
    value: {
      role: fact.role,
      organisation,
      group: fact.group,
      tenure: fact.tenure,
      text: `${fact.tenure === 'current' ? '' : `${fact.tenure} `}${fact.role} of ${isolated(entities.nameOf(fact.organisation.cluster))}`,
    },
    asOf: document.meta.published,
    assertedBy: (speaker && entities.idOf(speaker)) ?? 'outlet',
    hedge: fact.hedge,
    polarity: fact.denied ? 'denied' : 'affirmed',
    passage,
    context: contextOf(context, fact),
    rule: fact.rule,
    basis,
  }
}

/** The sentence, and the ones back to the name that a description or pronoun stands for. */
function contextOf(context: DocumentContext, fact: RoleFact): Passage {
  const { sentences, document } = context.reading
  let start = fact.span.start
  let end = fact.span.end
  const involved = [fact.sentence, fact.holder.antecedent?.sentence, fact.organisation.antecedent?.sentence]
  for (const index of involved) {
    const sentence = index === undefined ? null : sentences[index]
    if (!sentence) continue
    start = Math.min(start, sentence.start)
    end = Math.max(end, sentence.end)
  }
  return { document: document.id, start, end }
}

function joinSentence(
  role: 'person' | 'organisation',
  participant: Participant,
  entities: EntityIndex,
): string {
  const name = entities.nameOf(participant.cluster)
  const { antecedent, form } = participant
  if (antecedent) {
    const named = antecedent.form === name ? `“${name}”` : `“${antecedent.form}” (${name})`
    return `“${form}” is taken as ${named}, the ${role} named before it.`
  }
  return form === name ? '' : `“${form}” is taken as another form of the name “${name}”.`
}
