import { FileInput, FolderOpen, Library, ListFilter, Plus } from 'lucide-react'
import { useCallback, useMemo } from 'react'
import { useCase, useObservable } from '#renderer/services/case-context.tsx'
import { importProgress } from '#renderer/services/importer.ts'
import { useSummaries } from '#renderer/services/passage-text/use-documents.ts'
import { focusWork } from '#renderer/services/work-focus.ts'
import { inspect, openDocument, workspace } from '#renderer/services/workspace.ts'
import type { DocumentSummary } from '#renderer/store/queries/documents.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { SearchField } from '#renderer/ui/fields.tsx'
import { DenseList } from '#renderer/ui/list-box.tsx'
import { MenuButton } from '#renderer/ui/menu.tsx'
import { PanelHeader } from '#renderer/ui/panel.tsx'
import {
  arrangeDocuments,
  documentTitle,
  groupDocuments,
  type LibrarySort,
  SORTS,
} from './arrange-documents.ts'
import type { NamedFile } from './collect-files.ts'
import { removeWithNotice } from './document-actions.ts'
import { DocumentRow } from './document-row.tsx'
import { ImportFailures } from './import-failures.tsx'
import { importChosen, importFiles } from './import-actions.ts'
import { ImportProgressBar } from './import-progress.tsx'
import { libraryState } from './library-state.ts'
import { SelectionBar } from './selection-bar.tsx'
import { useFileDrop } from './use-file-drop.ts'
import { useLibraryCommands } from './use-library-commands.ts'
import './library.css'

const SORT_LABELS: Readonly<Record<LibrarySort, string>> = {
  imported: 'Order of import',
  title: 'Title',
  newest: 'Newest first',
  oldest: 'Oldest first',
}

/** The documents of the case: find, choose, open, compare, bring in more. */
export function LibraryPanel() {
  const open = useCase()
  const summaries = useSummaries()
  const documents = useMemo(() => summaries && [...summaries.values()], [summaries])
  const onFiles = useCallback((files: readonly NamedFile[]) => void importFiles(open, files), [open])
  const over = useFileDrop(onFiles)
  const isEmpty = documents !== undefined && documents.length === 0
  useLibraryCommands(documents)
  const { query, sort } = useObservable(libraryState)
  const arranged = useMemo(() => arrangeDocuments(documents ?? [], { query, sort }), [documents, query, sort])
  return (
    <>
      <PanelHeader
        title={
          documents === undefined || isEmpty ? 'Documents' : titleWords(arranged.length, documents.length)
        }
        actions={
          <>
            {isEmpty ? null : <ArrangeMenu />}
            <ImportMenu />
          </>
        }
      />
      {documents === undefined ? null : isEmpty ? (
        <EmptyLibrary />
      ) : (
        <DocumentList documents={documents} arranged={arranged} />
      )}
      <ImportProgressBar />
      <ImportFailures />
      {over ? (
        <div className="drop-veil" aria-hidden>
          <FileInput size={32} strokeWidth={1.5} />
          <p>Drop files or folders to import them into “{open.info.name}”</p>
        </div>
      ) : null}
    </>
  )
}

/** How many documents there are, and how many of them the filter leaves. */
function titleWords(shown: number, all: number): string {
  return shown === all ? `Documents (${all})` : `Documents (${shown} of ${all})`
}

function DocumentList({
  documents,
  arranged,
}: {
  readonly documents: readonly DocumentSummary[]
  /** Those that the filter leaves, in the order chosen. */
  readonly arranged: readonly DocumentSummary[]
}) {
  const { store } = useCase()
  const { query, grouped, chosen } = useObservable(libraryState)
  const groups = useMemo(() => (grouped ? groupDocuments(arranged) : null), [arranged, grouped])
  const known = useMemo(() => new Set(documents.map(({ id }) => id)), [documents])
  const isMixed = useMemo(() => countLanguages(documents) > 1, [documents])
  const isDated = useMemo(() => documents.some(({ meta }) => meta.published !== null), [documents])
  const selected = chosen.filter((id) => known.has(id))
  return (
    <>
      <div className="library-filter">
        <SearchField
          label="Filter documents"
          value={query}
          onChange={(next) => libraryState.update((now) => ({ ...now, query: next }))}
        />
      </div>
      <DenseList
        label="Documents"
        {...(groups ? { groups } : { items: arranged })}
        rowHeight={46}
        textOf={documentTitle}
        selectionMode="multiple"
        selected={selected}
        onSelect={choose}
        onAction={(id) => {
          openDocument(id)
          focusWork()
        }}
        onRemove={(ids) => void removeWithNotice(store, ids)}
        empty={
          <EmptyState
            icon={ListFilter}
            title="No document has these words"
            actions={
              <Button onPress={() => libraryState.update((now) => ({ ...now, query: '' }))}>Show all</Button>
            }
          />
        }
      >
        {(document) => (
          <LibraryRow document={document} showOutlet={!grouped} showLanguage={isMixed} showDate={isDated} />
        )}
      </DenseList>
      <SelectionBar chosen={selected} />
    </>
  )
}

/** A row that follows by itself whether its document is shown, so that thousands of others need not be asked. */
function LibraryRow(props: Omit<Parameters<typeof DocumentRow>[0], 'isShown'>) {
  const { reading, panes, view } = useObservable(workspace)
  const shown = view === 'compare' ? panes : view === 'read' ? [reading] : []
  return <DocumentRow {...props} isShown={shown.includes(props.document.id)} />
}

/** Languages, not their countries: `en-GB` and `en-US` are one. */
function countLanguages(documents: readonly DocumentSummary[]): number {
  return new Set(documents.flatMap(({ meta }) => meta.language?.split('-')[0] ?? [])).size
}

/** One chosen document is opened where documents are read, and only described where something else is done. */
function choose(ids: readonly string[]): void {
  libraryState.update((now) => ({ ...now, chosen: ids }))
  const [only] = ids
  if (ids.length !== 1 || only === undefined) return
  if (workspace.get().view === 'read') openDocument(only)
  else inspect({ kind: 'document', id: only })
}

function arrange(change: { sort?: LibrarySort; grouped?: boolean }): () => void {
  return () => libraryState.update((now) => ({ ...now, ...change }))
}

function ArrangeMenu() {
  const { sort, grouped } = useObservable(libraryState)
  return (
    <MenuButton
      label="Arrange documents"
      icon={ListFilter}
      groups={[
        {
          id: 'group',
          title: 'Show',
          items: [
            { id: 'grouped', label: 'By outlet', isSelected: grouped, onAction: arrange({ grouped: true }) },
            { id: 'flat', label: 'As one list', isSelected: !grouped, onAction: arrange({ grouped: false }) },
          ],
        },
        {
          id: 'sort',
          title: 'Order',
          items: SORTS.map((id) => ({
            id,
            label: SORT_LABELS[id],
            isSelected: id === sort,
            onAction: arrange({ sort: id }),
          })),
        },
      ]}
    />
  )
}

function ImportMenu() {
  const open = useCase()
  const isRunning = useObservable(importProgress) !== null
  return (
    <MenuButton
      label="Import documents"
      icon={Plus}
      isDisabled={isRunning}
      groups={[
        {
          id: 'import',
          title: 'Import',
          items: [
            {
              id: 'files',
              label: 'Files…',
              icon: FileInput,
              keys: '$mod+o',
              onAction: () => void importChosen(open, 'files'),
            },
            {
              id: 'folder',
              label: 'Folder…',
              icon: FolderOpen,
              keys: '$mod+Shift+o',
              onAction: () => void importChosen(open, 'folder'),
            },
          ],
        },
      ]}
    />
  )
}

function EmptyLibrary() {
  const open = useCase()
  const progress = useObservable(importProgress)
  if (progress !== null) return <div className="library-space" />
  return (
    <div className="library-empty">
      <EmptyState
        icon={Library}
        title="Start with the documents"
        steps={[
          'Import the articles that tell of the same events: files, a whole folder, or drop them anywhere on this window.',
          'Read two side by side in Compare, and look through Matches and Discrepancies.',
          'Confirm what holds, mark what the program missed, and export it as a Dossier.',
        ]}
        actions={
          <>
            <Button variant="primary" icon={FileInput} onPress={() => void importChosen(open, 'files')}>
              Import files
            </Button>
            <Button icon={FolderOpen} onPress={() => void importChosen(open, 'folder')}>
              Folder
            </Button>
          </>
        }
      />
    </div>
  )
}
