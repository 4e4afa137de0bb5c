import type { Assertions } from '#renderer/store/queries/proposals.ts'
import type { Entity } from '#core/claims/entity.ts'
import { partsOf, refKey, type NameDecision, type NameRef } from '#core/entities/name-decision.ts'
import { useCase, useCaseQuery } from '#renderer/services/case-context.tsx'
import { shortNameOf } from '#renderer/services/passage-text/document-words.ts'
import { useSummaries, type Summaries } from '#renderer/services/passage-text/use-documents.ts'
import { performAndTell } from '#renderer/services/perform.ts'
import { dropNameDecision } from '#renderer/store/actions/names.ts'
import { listNameDecisions } from '#renderer/store/queries/names.ts'
import { Badge } from '#renderer/ui/badge.tsx'
import { Button } from '#renderer/ui/button.tsx'

/** What the analyst decided about this name, and decisions that have no effect now; each can be taken back. */
export function NameDecisions({
  entity,
  analysis,
}: {
  readonly entity: Entity
  readonly analysis: Assertions
}) {
  const { store } = useCase()
  const decisions = useCaseQuery(listNameDecisions)
  const documents = useSummaries()
  const own = (decisions ?? []).filter((one) => concerns(one, entity, analysis))
  if (own.length === 0) return null
  return (
    <section className="name-part">
      <h4>Your decisions</h4>
      <ul className="name-values">
        {own.map((decision) => (
          <li key={decision.id} className="name-decision">
            <span>
              <bdi>{decisionWords(decision, documents)}</bdi>{' '}
              <span className="muted">
                {decision.author}, {decision.decidedAt.slice(0, 10)}
              </span>{' '}
              <Standing decision={decision} analysis={analysis} />
            </span>
            <Button
              size="small"
              variant="quiet"
              onPress={() => void performAndTell(store, dropNameDecision(decision.id), 'Decision taken back')}
            >
              Take back
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Standing({
  decision,
  analysis,
}: {
  readonly decision: NameDecision
  readonly analysis: Assertions
}) {
  const standing = analysis.names?.effects[decision.id]?.standing
  if (standing === 'overruled') return <Badge tone="warn">A later decision overrules it</Badge>
  return standing === 'idle' ? <Badge tone="warn">Without effect: its names are not there now</Badge> : null
}

/** A decision concerns an entity whose parts it joins or parts; a split, also what was split off. */
function concerns(decision: NameDecision, entity: Entity, analysis: Assertions): boolean {
  const refs = decision.decision === 'same' ? [decision.kept, decision.joined] : [decision.part]
  const keys = new Set([
    ...(analysis.names?.effects[decision.id]?.parts ?? []),
    ...refs.map((ref) => refKey(ref)),
  ])
  const parts = partsOf(entity, analysis.names)
  if (parts.some(({ ref }) => keys.has(refKey(ref)))) return true
  const sources = new Set(parts.map(({ ref }) => ref.entity))
  return decision.decision === 'different'
    ? sources.has(decision.part.entity)
    : refs.some((ref) => entity.forms.includes(ref.form ?? ref.name))
}

function decisionWords(decision: NameDecision, documents: Summaries | undefined): string {
  if (decision.decision === 'same')
    return `${refWords(decision.joined, documents)} is the same as ${refWords(decision.kept, documents)}.`
  const { part } = decision
  return `${refWords(part, documents)} is another than ${part.form === null ? 'elsewhere' : `“${part.name}”`}.`
}

function refWords({ name, form, document }: NameRef, documents: Summaries | undefined): string {
  const found = document === null ? undefined : documents?.get(document)
  const where = document === null ? '' : ` in ${found ? shortNameOf(found) : 'a document that is gone'}`
  return `“${form ?? name}”${where}`
}
