import { directionOf } from '#core/text/direction.ts'
import { Check, Columns2, Scale } from 'lucide-react'
import { otherAccounts, type CellClaim, type MatrixRow } from '#core/comparison/claim-row.ts'
import { useCase } from '#renderer/services/case-context.tsx'
import { assertedWords } from '#renderer/services/passage-text/asserted-words.ts'
import { sideLetter, sideTone } from '#renderer/services/passage-text/terms.ts'
import { wordsOfPassage } from '#renderer/services/passage-text/use-documents.ts'
import { perform } from '#renderer/services/perform.ts'
import { comparePassages, inspect, openDocument } from '#renderer/services/workspace.ts'
import { checkCell, uncheckCell } from '#renderer/store/actions/names.ts'
import { Badge } from '#renderer/ui/badge.tsx'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { PassageQuote } from '#renderer/ui/document-text/passage-quote.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { PanelHeader, PanelSection } from '#renderer/ui/panel.tsx'
import { cellStates, checkedCell, type CellState } from './cell-state.ts'
import { ClaimCredibility } from './claim-credibility.tsx'
import { cellInspected, cellOf } from './state.ts'
import { useClaimMatrix, type CaseMatrix } from './use-claim-matrix.ts'
import { placeWords, sidesOf, timesWords } from './words.ts'
import './claims.css'

/** Mentions that are listed; the reader shows all. */
const MOST_MENTIONS = 20

/** One cell of the claim matrix: every claim in it with its passage, or what is known where there is none. */
export function CellInspector({ id }: { readonly id: string }) {
  const matrix = useClaimMatrix()
  if (!matrix) return null
  const { row: rowId, document } = cellOf(id)
  const row = matrix.rows.find((one) => one.id === rowId)
  const column = matrix.columns.find((one) => one.document === document)
  if (!row || !column) {
    return (
      <EmptyState
        title="This cell is gone"
        text="The documents were analysed anew since, or one was removed."
      />
    )
  }
  const state = cellStates(matrix, row)(document)
  return (
    <>
      <PanelHeader title={row.name} subtitle={`${row.attribute.label}, ${placeWords(column)}`} />
      {row.discrepancies.map((discrepancy) => (
        <PanelSection key={discrepancy.id}>
          <p dir={directionOf(discrepancy.summary)}>{discrepancy.summary}</p>
          <Button
            size="small"
            icon={Scale}
            onPress={() => inspect({ kind: 'discrepancy', id: discrepancy.id })}
          >
            Show the discrepancy
          </Button>
        </PanelSection>
      ))}
      <CellContent matrix={matrix} row={row} document={document} state={state} />
    </>
  )
}

function CellContent({
  matrix,
  row,
  document,
  state,
}: {
  readonly matrix: CaseMatrix
  readonly row: MatrixRow
  readonly document: string
  readonly state: CellState
}) {
  const { store } = useCase()
  switch (state.kind) {
    case 'claims':
      return (
        <PanelSection
          title={
            state.cell.claims.length === 1 ? 'Asserted' : `Asserted ${timesWords(state.cell.claims.length)}`
          }
        >
          <ul className="cell-claims">
            {state.cell.claims.map((shown) => (
              <li key={shown.claim.id}>
                <ClaimEntry matrix={matrix} row={row} shown={shown} />
              </li>
            ))}
          </ul>
        </PanelSection>
      )
    case 'checked':
      return (
        <PanelSection title="Absent (checked)">
          <p>
            {state.check.author} looked into this document and noted on {state.check.checkedAt.slice(0, 10)}{' '}
            that it says nothing of this.
          </p>
          <Button size="small" onPress={() => void perform(store, uncheckCell(state.check.id))}>
            Take back
          </Button>
          <Mentions matrix={matrix} row={row} document={document} />
        </PanelSection>
      )
    case 'named':
    case 'unchecked':
      return (
        <PanelSection title="Not checked">
          <p>
            The program found no such claim in this document
            {state.kind === 'named' ? `, which names ${row.name} ${timesWords(state.passages.length)}` : ''}.
            That does not mean that there is none.
          </p>
          <Button
            size="small"
            icon={Check}
            onPress={() => void perform(store, checkCell(store, checkedCell(row, document)))}
          >
            Note: absent (checked)
          </Button>
          <Mentions matrix={matrix} row={row} document={document} />
        </PanelSection>
      )
  }
}

function ClaimEntry({
  matrix,
  row,
  shown,
}: {
  readonly matrix: CaseMatrix
  readonly row: MatrixRow
  readonly shown: CellClaim
}) {
  const { claim, text } = shown
  const words = wordsOfPassage(matrix.documents, claim.passage)
  if (!words) return null
  const inspected = cellInspected(row.id, claim.passage.document)
  const published = matrix.documents.get(claim.passage.document)?.meta.published ?? null
  const [other] = otherAccounts(row, { document: claim.passage.document, claims: [shown] })
  const asserted = assertedWords(claim, [...matrix.entities.values()], published)
  return (
    <>
      <p className="cell-value">
        {sidesOf(shown, row).map((side) => (
          <Badge key={side} tone={sideTone(side)}>
            {sideLetter(side)}
          </Badge>
        ))}
        <bdi>{text}</bdi>
      </p>
      <PassageQuote
        {...words}
        note={[asserted, ...claim.basis].filter((one) => one !== undefined).join(' ') || undefined}
        onOpen={() => {
          openDocument(claim.passage.document, claim.passage)
          inspect(inspected)
        }}
        actions={
          other ? (
            <IconButton
              size="small"
              icon={Columns2}
              label="Beside the other account"
              onPress={() => comparePassages(claim.passage, other, inspected)}
            />
          ) : undefined
        }
      />
      <ClaimCredibility claim={claim} statement={text} row={row} />
    </>
  )
}

function Mentions({
  matrix,
  row,
  document,
}: {
  readonly matrix: CaseMatrix
  readonly row: MatrixRow
  readonly document: string
}) {
  const passages = row.subjects.flatMap((subject) => matrix.mentions(subject, document))
  if (passages.length === 0) return null
  return (
    <ul className="cell-claims">
      {passages.slice(0, MOST_MENTIONS).map((passage) => {
        const words = wordsOfPassage(matrix.documents, passage)
        return words ? (
          <li key={passage.start}>
            <PassageQuote
              {...words}
              onOpen={() => {
                openDocument(document, passage)
                inspect(cellInspected(row.id, document))
              }}
            />
          </li>
        ) : null
      })}
    </ul>
  )
}
