import { directionOf } from '#core/text/direction.ts'
import { useCaseQuery } from '#renderer/services/case-context.tsx'
import { awaitsDecision } from '#core/findings/carry-decisions.ts'
import { listDiscrepancies } from '#renderer/store/queries/judgements.ts'
import { Badge } from '#renderer/ui/badge.tsx'
import { Scale } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { Assertions } from '#renderer/store/queries/proposals.ts'
import { groupBy } from '#core/base/group-by.ts'
import type { Claim } from '#core/claims/claim.ts'
import type { Entity } from '#core/claims/entity.ts'
import type { Quotation } from '#core/claims/quotation.ts'
import type { Discrepancy } from '#core/findings/discrepancy.ts'
import { assertedWords } from '#renderer/services/passage-text/asserted-words.ts'
import { useDocumentsOf, wordsOfPassage } from '#renderer/services/passage-text/use-documents.ts'
import { comparePassages, inspect, openDocument } from '#renderer/services/workspace.ts'
import { Button } from '#renderer/ui/button.tsx'
import { PassageQuote } from '#renderer/ui/document-text/passage-quote.tsx'
import { titleOfClaim } from './name-facts.ts'
import { counted } from './words.ts'

const PAGE = 8

/** What is asserted of it, value by value, each with who asserts it and how surely. */
export function NameClaims({
  entity,
  claims,
  analysis,
}: {
  readonly entity: Entity
  readonly claims: readonly Claim[]
  readonly analysis: Assertions
}) {
  const names = useMemo(() => new Map(analysis.entities.map(({ id, name }) => [id, name])), [analysis])
  const values = useMemo(
    () => [...groupBy(claims, (claim) => titleOfClaim(claim, entity, names))],
    [claims, entity, names],
  )
  if (claims.length === 0) return null
  return (
    <section className="name-part">
      <h4>Asserted</h4>
      <ul className="name-values">
        {values.map(([title, own]) => (
          <li key={title}>
            <p className="name-value">
              <bdi>{title}</bdi>
              <span className="muted">
                {counted(own.length, 'time')} in{' '}
                {counted(new Set(own.map(({ passage }) => passage.document)).size, 'document')}
              </span>
            </p>
            <ClaimList claims={own} analysis={analysis} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function ClaimList({
  claims,
  analysis,
}: {
  readonly claims: readonly Claim[]
  readonly analysis: Assertions
}) {
  const [most, setMost] = useState(PAGE)
  const documents = useDocumentsOf(claims.slice(0, most).map(({ passage }) => passage.document))
  return (
    <div className="name-passages">
      {claims.slice(0, most).map((claim) => {
        const words = wordsOfPassage(documents, claim.passage)
        const published = documents?.get(claim.passage.document)?.meta.published ?? null
        return words ? (
          <PassageQuote
            key={claim.id}
            {...words}
            note={assertedWords(claim, analysis.entities, published)}
            onOpen={() => openDocument(claim.passage.document, claim.passage)}
          />
        ) : null
      })}
      {claims.length > most ? (
        <Button size="small" variant="quiet" onPress={() => setMost(most + 5 * PAGE)}>
          Show more of {claims.length}
        </Button>
      ) : null}
    </div>
  )
}

/** Words that documents give to this speaker. */
export function NameQuotations({ quotations }: { readonly quotations: readonly Quotation[] }) {
  const [most, setMost] = useState(PAGE)
  const documents = useDocumentsOf(quotations.slice(0, most).map(({ passage }) => passage.document))
  if (quotations.length === 0) return null
  return (
    <section className="name-part">
      <h4>Quoted {quotations.length === 1 ? 'once' : `${quotations.length} times`}</h4>
      <div className="name-passages">
        {quotations.slice(0, most).map(({ id, passage, speakerText, verb }) => {
          const words = wordsOfPassage(documents, passage)
          return words ? (
            <PassageQuote
              key={id}
              quote={words.quote}
              origin={words.origin}
              title={words.title}
              note={[speakerText, verb].filter((one) => one !== '').join(' ')}
              onOpen={() => openDocument(passage.document, passage)}
            />
          ) : null
        })}
        {quotations.length > most ? (
          <Button size="small" variant="quiet" onPress={() => setMost(most + 5 * PAGE)}>
            Show more of {quotations.length}
          </Button>
        ) : null}
      </div>
    </section>
  )
}

/** Proposals about it. */
export function NameDiscrepancies({ discrepancies }: { readonly discrepancies: readonly Discrepancy[] }) {
  const judged = useCaseQuery(listDiscrepancies)
  if (discrepancies.length === 0) return null
  const decided = new Map(
    judged?.map((one) => [one.discrepancy.id, awaitsDecision(one) ? null : one.decision?.decision]) ?? [],
  )
  return (
    <section className="name-part">
      <h4>Discrepancies</h4>
      <ul className="name-values">
        {discrepancies.map((discrepancy) => (
          <li key={discrepancy.id}>
            <p>
              <bdi dir={directionOf(discrepancy.summary)}>{discrepancy.summary}</bdi>{' '}
              {decided.get(discrepancy.id) ? <Badge>You {decided.get(discrepancy.id)} it</Badge> : null}
            </p>
            <div className="name-buttons">
              <Button
                size="small"
                icon={Scale}
                onPress={() => inspect({ kind: 'discrepancy', id: discrepancy.id })}
              >
                Show and judge
              </Button>
              <Button size="small" variant="quiet" onPress={() => openSides(discrepancy)}>
                Open side by side
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function openSides({ id, sides }: Discrepancy): void {
  const first = sides[0]?.evidence[0]
  const second = sides[1]?.evidence[0]
  if (first && second) comparePassages(first, second, { kind: 'discrepancy', id })
}
