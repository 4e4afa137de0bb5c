import { Grid3x3 } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import type { DocumentSummary } from '#renderer/store/queries/documents.ts'
import { useAnalysisShare } from '#renderer/services/analysis-share.ts'
import { NothingRead } from '#renderer/ui/nothing-read.tsx'
import { useObservable } from '#renderer/services/case-context.tsx'
import { useCommands, type Command } from '#renderer/services/commands.ts'
import { useSummaries } from '#renderer/services/passage-text/use-documents.ts'
import { useAnalysed } from '#renderer/services/passage-text/use-proposals.ts'
import { useInspectedAtFirst } from '#renderer/services/use-inspected-at-first.ts'
import { compareDocuments, inspect } from '#renderer/services/workspace.ts'
import { SelectField } from '#renderer/ui/fields.tsx'
import type { GridPlace } from '#renderer/ui/grid/steps.ts'
import { ListView } from '#renderer/ui/list-view.tsx'
import { PanelHeader } from '#renderer/ui/panel.tsx'
import { arrangeDocuments, ARRANGEMENTS, type Arrangement } from './arrange.ts'
import { Matrix } from './matrix.tsx'
import { overview, pairInspected } from './state.ts'
import { useSharedTexts } from '#renderer/services/passage-text/use-shared-texts.ts'
import { pairWords } from './words.ts'
import '#renderer/ui/grid/grid.css'
import './overview.css'

/** Who shares text with whom: all documents of the case against each other. */
export function OverviewView() {
  const analysed = useAnalysed()
  const documents = useSummaries()
  const shared = useSharedTexts()
  const { arrangement, row, column } = useObservable(overview)
  const [hovered, setHovered] = useState<GridPlace | null>(null)
  const arranged = useMemo(
    () => (documents && shared ? arrangeDocuments([...documents.values()], shared, arrangement) : []),
    [documents, shared, arrangement],
  )
  const current = useMemo(() => {
    const at = (id: string | null, fallback: number): number => {
      const found = arranged.findIndex((document) => document.id === id)
      return found < 0 ? Math.min(fallback, Math.max(0, arranged.length - 1)) : found
    }
    return { row: at(row, 0), column: at(column, 1) }
  }, [arranged, row, column])
  const move = useCallback((place: GridPlace) => choose(arranged, place), [arranged])
  useInspectedAtFirst(arranged.length > 1 ? () => move(current) : null)
  const open = useCallback(
    (place: GridPlace) => {
      choose(arranged, place)
      const pair = documentsAt(arranged, place)
      if (pair) compareDocuments(pair[0].id, pair[1].id)
    },
    [arranged],
  )
  useOverviewCommands(arranged.length > 0, current, open)
  if (analysed === undefined || documents === undefined || shared === undefined) {
    return <ListView busy />
  }
  const pair = documentsAt(arranged, hovered ?? current)
  return (
    <ListView>
      <PanelHeader
        title="Overview"
        subtitle={`How much of each of ${arranged.length} documents stands in each other`}
        actions={
          arranged.length < 2 ? undefined : (
            <SelectField
              label="Order"
              hideLabel
              value={arrangement}
              options={ARRANGEMENTS}
              onChange={arrange}
            />
          )
        }
      />
      {arranged.length < 2 || analysed === null ? (
        <Nothing documents={arranged.length} />
      ) : (
        <>
          <Matrix
            documents={arranged}
            shared={shared}
            current={current}
            onMove={move}
            onHover={setHovered}
            onOpen={open}
          />
          <Legend />
          <footer className="grid-current-place">
            <p>{pair ? pairWords(pair[0], pair[1], shared) : ''}</p>
          </footer>
        </>
      )}
    </ListView>
  )
}

/** What the marks of the cells mean. */
function Legend() {
  return (
    <dl className="overview-legend muted">
      <div>
        <dt>
          <b>4</b> 60%
        </dt>
        <dd>matches, and their share of the row’s text</dd>
      </div>
      <div>
        <dt>
          <span className="overview-ramp" role="img" aria-label="Shade" />
        </dt>
        <dd>none to all of it</dd>
      </div>
      <div>
        <dt>
          <span className="overview-own" role="img" aria-label="Dashed" />
        </dt>
        <dd>what a document repeats of itself</dd>
      </div>
    </dl>
  )
}

function arrange(arrangement: Arrangement): void {
  overview.update((now) => ({ ...now, arrangement }))
}

function choose(arranged: readonly DocumentSummary[], place: GridPlace): void {
  const pair = documentsAt(arranged, place)
  if (!pair) return
  const [row, column] = pair
  overview.update((now) => ({ ...now, row: row.id, column: column.id }))
  inspect(pairInspected(row.id, column.id))
}

function documentsAt(
  arranged: readonly DocumentSummary[],
  place: GridPlace,
): readonly [DocumentSummary, DocumentSummary] | null {
  const row = arranged[place.row]
  const column = arranged[place.column]
  return row && column ? [row, column] : null
}

function useOverviewCommands(enabled: boolean, current: GridPlace, open: (place: GridPlace) => void): void {
  const list = useMemo((): readonly Command[] => {
    const group = 'Overview'
    return [
      {
        id: 'overview.open',
        label: 'Open the pair in the compare view',
        group,
        keys: 'o',
        enabled,
        run: () => open(current),
      },
      {
        id: 'overview.order',
        label: 'Next order of the documents',
        group,
        keys: 's',
        enabled,
        run: () => {
          const at = ARRANGEMENTS.findIndex(({ id }) => id === overview.get().arrangement)
          const next = ARRANGEMENTS[(at + 1) % ARRANGEMENTS.length]
          if (next) arrange(next.id)
        },
      },
    ]
  }, [enabled, current, open])
  useCommands(list)
}

function Nothing({ documents }: { readonly documents: number }) {
  const share = useAnalysisShare()
  return (
    <NothingRead
      icon={Grid3x3}
      doing="Comparing the documents"
      share={documents < 2 ? undefined : share}
      otherwise={
        documents < 2
          ? {
              title: 'Nothing to compare yet',
              text: 'Import two documents or more: this table shows who shares text with whom.',
            }
          : { title: 'Not compared yet' }
      }
    />
  )
}
