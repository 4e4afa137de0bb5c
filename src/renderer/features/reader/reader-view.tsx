import { BookOpenText, ChevronDown, ChevronUp, Columns2, Grid3x3, Scale, Search } from 'lucide-react'
import { useCallback, useMemo } from 'react'
import type { SourceDocument } from '#core/documents/source-document.ts'
import type { Match } from '#core/matching/match.ts'
import { awaitsDecision } from '#core/findings/carry-decisions.ts'
import { useCaseQuery, useObservable } from '#renderer/services/case-context.tsx'
import { useCommands, type Command } from '#renderer/services/commands.ts'
import { showCounterparts } from '#renderer/services/passage-text/counterparts.ts'
import { passageMark } from '#renderer/services/passage-text/document-marks.ts'
import { fullOriginOf, headingOf, titleOf } from '#renderer/services/passage-text/document-words.ts'
import { isInComment } from '#renderer/services/passage-text/find-in-text.ts'
import {
  addSelectionToFinding,
  lastFinding,
  markSelection,
  tagSelection,
} from '#renderer/services/passage-text/marking.ts'
import { openMark } from '#renderer/services/passage-text/open-mark.ts'
import { useDocument } from '#renderer/services/passage-text/use-documents.ts'
import { useMatchesOf } from '#renderer/services/passage-text/use-proposals.ts'
import { useDocumentMarks } from '#renderer/services/passage-text/use-document-marks.ts'
import { useHeat } from '#renderer/services/passage-text/use-heat.ts'
import { useHeld } from '#renderer/services/passage-text/use-held.ts'
import { useHeldPlace } from '#renderer/services/passage-text/held-place.ts'
import { usePane } from '#renderer/services/passage-text/use-pane.ts'
import { usePassageCommands } from '#renderer/services/passage-text/use-passage-commands.ts'
import { useSelectionPlace } from '#renderer/services/passage-text/use-selection-place.ts'
import { setPane, showView, workspace } from '#renderer/services/workspace.ts'
import { listDiscrepancies } from '#renderer/store/queries/judgements.ts'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { DocumentHeading, DocumentPane } from '#renderer/ui/document-text/document-pane.tsx'
import { FindBar } from '#renderer/ui/document-text/find-bar.tsx'
import { HeatStrip } from '#renderer/ui/document-text/heat-strip.tsx'
import { HeldBar, SelectionToolbar } from '#renderer/ui/document-text/selection-toolbar.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { PanelHeader } from '#renderer/ui/panel.tsx'
import { useFind } from './use-find.ts'
import { useMatchWalk } from './use-match-walk.ts'
import './reader.css'

/** One document, with everything that was found and marked in it. */
export function ReaderView() {
  const { reading } = useObservable(workspace)
  const document = useDocument(reading)
  if (reading === null || document === null) return <NothingOpen />
  if (document === undefined || document.id !== reading) return <div className="reader" aria-busy />
  return <Reader key={document.id} document={document} />
}

/** What to do while no document is open: read one, or see what was found in all of them. */
function NothingOpen() {
  const count = useCaseQuery((db) => db.documents.count())
  const proposals = useCaseQuery(listDiscrepancies)
  if (count === undefined || proposals === undefined) return <div className="reader" aria-busy />
  const undecided = proposals.filter(awaitsDecision).length
  return (
    <EmptyState
      icon={BookOpenText}
      title="No document open"
      text={
        count === 0
          ? 'Import documents, then choose one in the library to read it here.'
          : 'Choose a document in the library to read it here. Matching passages and your findings are marked in its text.'
      }
      actions={
        <>
          {undecided > 0 ? (
            <Button variant="primary" icon={Scale} onPress={() => showView('discrepancies')}>
              {undecided === 1 ? 'Judge 1 discrepancy' : `Judge ${undecided} discrepancies`}
            </Button>
          ) : null}
          {count > 1 ? (
            <Button icon={Grid3x3} onPress={() => showView('overview')}>
              See who shares text
            </Button>
          ) : null}
        </>
      }
    />
  )
}

const NO_MATCHES: readonly Match[] = []

function Reader({ document }: { readonly document: SourceDocument }) {
  const matches = useMatchesOf([document.id])?.get(document.id) ?? NO_MATCHES
  const baseMarks = useDocumentMarks(document, matches)
  const pane = usePane(0, document, baseMarks)
  useHeldPlace(pane.scroller, pane.root, document.id)
  const find = useFind(document, pane.reveal)
  const marks = useMemo(
    () => [...baseMarks, ...passageMark(pane.flashing, document.id, 'flash'), ...find.marks],
    [baseMarks, pane.flashing, find.marks, document.id],
  )
  const place = useSelectionPlace(pane, baseMarks)
  const known = useObservable(lastFinding)
  const heat = useHeat(pane, baseMarks)
  const held = useHeld()
  const walk = useMatchWalk(document, matches, pane)
  usePassageCommands('Reader')
  useReaderCommands(walk.step, find.open, document.id)
  const onOpen = useCallback((ids: readonly string[]) => openMark(ids), [])
  const inComments =
    isInComment(document.blocks, pane.flashing) ||
    isInComment(document.blocks, find.places[find.current] ?? null)
  return (
    <div className="reader">
      <PanelHeader
        title={titleOf(document)}
        subtitle={matches.length === 0 ? 'No matching passages' : walk.words}
        actions={
          <>
            <IconButton label="Find in document" icon={Search} keys="$mod+f" onPress={find.open} />
            <IconButton
              label="Previous match"
              icon={ChevronUp}
              keys="["
              isDisabled={matches.length === 0}
              onPress={() => walk.step(-1)}
            />
            <IconButton
              label="Next match"
              icon={ChevronDown}
              keys="]"
              isDisabled={matches.length === 0}
              onPress={() => walk.step(1)}
            />
            <Button size="small" icon={Columns2} onPress={() => compareWithin(document.id)}>
              Compare
            </Button>
          </>
        }
      />
      {find.isOpen ? (
        <FindBar
          query={find.query}
          onQuery={find.setQuery}
          count={find.places.length}
          current={find.current}
          limited={find.limited}
          onStep={find.step}
          onClose={() => {
            find.close()
            pane.scroller.current?.focus({ preventScroll: true })
          }}
        />
      ) : null}
      <DocumentPane
        label={`Text of ${titleOf(document)}`}
        scroller={pane.scroller}
        root={pane.root}
        onKeyDown={pane.onKeyDown}
        onOpen={onOpen}
        text={document.text}
        blocks={document.blocks}
        marks={marks}
        revealComments={inComments}
        header={
          <DocumentHeading
            title={headingOf(document)}
            origin={fullOriginOf(document)}
            notes={document.notes.map((note) => note.message)}
          />
        }
        floating={
          place ? (
            <SelectionToolbar
              {...place}
              side={held.passage ? 'B' : 'A'}
              onMark={markSelection}
              onTag={tagSelection}
              onCounterparts={() => showCounterparts()}
              onAddSide={known === null ? null : addSelectionToFinding}
            />
          ) : null
        }
        strip={
          <HeatStrip
            ticks={heat}
            onPick={(id, share) => {
              pane.scrollToShare(share)
              openMark([id])
            }}
          />
        }
      />
      {held.passage ? (
        <HeldBar
          quote={held.quote}
          origin={held.origin}
          hasSelection={pane.selected !== null}
          onMark={markSelection}
          onShow={held.show}
          onCancel={held.cancel}
        />
      ) : null}
    </div>
  )
}

function compareWithin(id: string): void {
  setPane(0, id)
  showView('compare')
}

function useReaderCommands(step: (by: 1 | -1) => void, openFind: () => void, document: string): void {
  const list = useMemo((): readonly Command[] => {
    const group = 'Reader'
    return [
      { id: 'reader.next', label: 'Next match', group, keys: ']', run: () => step(1) },
      { id: 'reader.previous', label: 'Previous match', group, keys: '[', run: () => step(-1) },
      { id: 'reader.next-f8', label: 'Next match', group, keys: 'F8', palette: false, run: () => step(1) },
      {
        id: 'reader.previous-f8',
        label: 'Previous match',
        group,
        keys: 'Shift+F8',
        palette: false,
        run: () => step(-1),
      },
      {
        id: 'reader.find',
        label: 'Find in document',
        group,
        keys: '$mod+f',
        inFields: true,
        run: openFind,
      },
      {
        id: 'reader.compare',
        label: 'Compare this document with another',
        group,
        run: () => compareWithin(document),
      },
    ]
    // The callers make these functions anew with each change that matters.
  }, [step, openFind, document])
  useCommands(list)
}
