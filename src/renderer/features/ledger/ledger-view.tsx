import { Quote } from 'lucide-react'
import { useCallback, useMemo } from 'react'
import { CLASS_WORDS, WITNESS_CLASSES } from '#core/quotes/in-words.ts'
import { hasDifferences, type QuoteRow } from '#core/quotes/quote-row.ts'
import { useAnalysisShare } from '#renderer/services/analysis-share.ts'
import { NothingRead } from '#renderer/ui/nothing-read.tsx'
import { useObservable } from '#renderer/services/case-context.tsx'
import {
  useDocumentsOf,
  useSummaries,
  type Summaries,
} from '#renderer/services/passage-text/use-documents.ts'
import { useEntities, useQuoteLedger } from '#renderer/services/passage-text/use-proposals.ts'
import { useWalkCommands } from '#renderer/services/passage-text/use-walk-commands.ts'
import { comparePassages, openDocument, showView } from '#renderer/services/workspace.ts'
import { Badge } from '#renderer/ui/badge.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { SearchField, SelectField } from '#renderer/ui/fields.tsx'
import { WalkedList } from '#renderer/ui/walked-list.tsx'
import { ListAndDetail, ListFilter, ListView } from '#renderer/ui/list-view.tsx'
import { PanelHeader } from '#renderer/ui/panel.tsx'
import {
  classCounts,
  filterRows,
  FRESH_FILTER,
  type LedgerFilter,
  linedUp,
  SHOWN,
  speakersIn,
  spreadWords,
} from './ledger-rows.ts'
import { RowDetail } from './row-detail.tsx'
import { changeFilter, chooseRow, ledger } from './state.ts'
import { CLASS_TONES } from './witness-card.tsx'
import './ledger.css'

const NO_ROWS: readonly QuoteRow[] = []

/** Every quotation of the case with all places that give it: rows at the left, the chosen one's witnesses beside. */
export function LedgerView() {
  const quotes = useQuoteLedger()
  const entities = useEntities()
  const summaries = useSummaries()
  const { filter, row: chosenId } = useObservable(ledger)
  const rows = quotes ?? NO_ROWS
  const shown = useMemo(() => filterRows(rows, filter), [rows, filter])
  const ids = useMemo(() => shown.map(({ id }) => id), [shown])
  const names = useMemo(() => new Map((entities ?? []).map(({ id, name }) => [id, name])), [entities])
  const chosen = shown.find(({ id }) => id === chosenId) ?? shown[0] ?? null
  const open = useCallback(
    (id: string) => {
      const row = shown.find((one) => one.id === id)
      if (row && summaries) openRow(row, summaries)
    },
    [shown, summaries],
  )
  useWalkCommands('Quotations', ids, chosen?.id ?? null, chooseRow, open)
  if (quotes === undefined || summaries === undefined) return <ListView busy />
  const differing = rows.filter(hasDifferences).length
  return (
    <ListView>
      <PanelHeader
        title="Quotations"
        subtitle={
          rows.length === 0
            ? 'Who said what, and what became of it'
            : `${shown.length} of ${rows.length} shown, ${differing} that differ in more than their ends`
        }
      />
      {rows.length === 0 ? (
        <Nothing documents={summaries.size} analysed={quotes !== null} />
      ) : (
        <>
          <Filters filter={filter} rows={rows} speakers={speakersIn(rows, entities ?? [])} />
          {chosen === null ? (
            <EmptyState
              icon={Quote}
              title="No quotation fits the filter"
              text={
                filter.show === 'several'
                  ? 'No quotation of this case is given in several places in this way.'
                  : undefined
              }
              actions={
                <Button onPress={() => changeFilter({ ...FRESH_FILTER, show: 'all' })}>
                  Show all quotations
                </Button>
              }
            />
          ) : (
            <ListAndDetail
              chosen={chosen.id}
              list={
                <WalkedList
                  label="Quotations"
                  items={shown}
                  estimatedRowHeight={88}
                  chosen={chosen.id}
                  onChoose={chooseRow}
                  onAction={open}
                  wordsOf={(row) => row.text}
                >
                  {(row) => <LedgerRow row={row} />}
                </WalkedList>
              }
              detail={<ChosenRow row={chosen} names={names} />}
            />
          )}
        </>
      )}
    </ListView>
  )
}

function Filters({
  filter,
  rows,
  speakers,
}: {
  readonly filter: LedgerFilter
  readonly rows: readonly QuoteRow[]
  readonly speakers: readonly { readonly id: string; readonly label: string }[]
}) {
  const single = rows.filter(({ witnesses }) => witnesses.length === 1).length
  return (
    <ListFilter>
      <SearchField label="Filter by words" value={filter.text} onChange={(text) => changeFilter({ text })} />
      <SelectField
        label="Show"
        hideLabel
        value={filter.show}
        onChange={(show) => changeFilter({ show })}
        options={SHOWN.map(({ id, label }) => ({
          id,
          label: id === 'single' ? `${label} (${single})` : label,
        }))}
      />
      <SelectField
        label="Class"
        hideLabel
        value={filter.cls}
        onChange={(cls) => changeFilter({ cls })}
        options={[
          { id: 'all' as const, label: 'All classes' },
          ...WITNESS_CLASSES.map((id) => ({ id, label: CLASS_WORDS[id] })),
        ]}
      />
      <SelectField
        label="Speaker"
        hideLabel
        value={filter.speaker}
        onChange={(speaker) => changeFilter({ speaker })}
        options={[{ id: 'all', label: 'All speakers' }, ...speakers]}
      />
    </ListFilter>
  )
}

function LedgerRow({ row }: { readonly row: QuoteRow }) {
  return (
    <div className="list-row">
      <span className="list-row-words list-row-quote" dir="auto">
        {row.text}
      </span>
      <span className="list-row-line">
        <bdi>{row.speakerText === '' ? 'No speaker named' : row.speakerText}</bdi>
        <span className="list-row-end">{spreadWords(row)}</span>
      </span>
      <span className="ledger-row-classes">
        {classCounts(row).map(({ cls, count }) => (
          <Badge key={cls} tone={CLASS_TONES[cls]}>
            {count} {CLASS_WORDS[cls].toLowerCase()}
          </Badge>
        ))}
      </span>
    </div>
  )
}

function ChosenRow({ row, names }: { readonly row: QuoteRow; readonly names: ReadonlyMap<string, string> }) {
  const documents = useDocumentsOf(row.witnesses.map(({ passage }) => passage.document))
  return documents ? <RowDetail row={row} documents={documents} names={names} /> : null
}

/** Reads the only witness, or shows the reference beside the first that differs. */
function openRow(row: QuoteRow, documents: Summaries): void {
  const { base, witness } = ledger.get()
  const all = linedUp(row, documents)
  const left = all.find(({ id }) => id === base) ?? all[0]
  const right = all.find((one) => one.id === witness && one !== left) ?? all.find((one) => one !== left)
  if (left && right) comparePassages(left.passage, right.passage)
  else if (left) openDocument(left.passage.document, left.passage)
}

function Nothing({ documents, analysed }: { readonly documents: number; readonly analysed: boolean }) {
  const share = useAnalysisShare()
  return (
    <NothingRead
      icon={Quote}
      doing="Comparing quotations"
      share={share}
      otherwise={
        documents > 0 && analysed
          ? {
              title: 'No quotations found',
              text: 'No document of this case gives anybody’s words in quotation marks. Words that several documents share stand among the matches.',
              actions: <Button onPress={() => showView('matches')}>Go to the matches</Button>,
            }
          : {
              title: documents === 0 ? 'No documents yet' : 'Not analysed yet',
              text: 'Every quotation of the case is listed here, with all documents that give it: whole, cut, changed, told in other words, or given to somebody else.',
              steps: [
                'Import two or more documents about one affair.',
                'Wait until they are compared.',
                'Walk the quotations with J and K.',
              ],
            }
      }
    />
  )
}
