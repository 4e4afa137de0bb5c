import { useMemo } from 'react'
import { useCase, useObservable } from '#renderer/services/case-context.tsx'
import { useCommands } from '#renderer/services/commands.ts'
import { importProgress } from '#renderer/services/importer.ts'
import { compareDocuments, openDocument, workspace } from '#renderer/services/workspace.ts'
import type { DocumentSummary } from '#renderer/store/queries/documents.ts'
import { removeWithNotice } from './document-actions.ts'
import { importChosen } from './import-actions.ts'
import { libraryState } from './library-state.ts'
import { comparedDocuments } from './selection-bar.tsx'

/** The commands of the library. */
export function useLibraryCommands(documents: readonly DocumentSummary[] | undefined): void {
  const open = useCase()
  const { chosen } = useObservable(libraryState)
  const { view } = useObservable(workspace)
  const isImporting = useObservable(importProgress) !== null
  const hasChosen = chosen.length > 0 && (documents?.some(({ id }) => id === chosen[0]) ?? false)
  useCommands(
    useMemo(
      () => [
        {
          id: 'library.import-files',
          label: 'Import files',
          group: 'Library',
          keys: '$mod+o',
          inFields: true,
          enabled: !isImporting,
          run: () => void importChosen(open, 'files'),
        },
        {
          id: 'library.import-folder',
          label: 'Import a folder',
          group: 'Library',
          keys: '$mod+Shift+o',
          inFields: true,
          enabled: !isImporting,
          run: () => void importChosen(open, 'folder'),
        },
        {
          id: 'library.compare',
          label: 'Compare the chosen documents',
          group: 'Library',
          keys: 'c',
          // One document more beside those that are compared is set in a pane of that view.
          enabled: hasChosen && (view !== 'compare' || chosen.length > 1),
          run: () => {
            const compared = comparedDocuments(libraryState.get().chosen)
            if (compared) compareDocuments(...compared)
          },
        },
        {
          id: 'library.compare-self',
          label: 'Compare the chosen document with itself',
          group: 'Library',
          enabled: hasChosen,
          run: () => {
            const [first] = libraryState.get().chosen
            if (first !== undefined) compareDocuments(first, first)
          },
        },
        {
          id: 'library.open',
          label: 'Read the chosen document',
          group: 'Library',
          enabled: hasChosen,
          run: () => {
            const [first] = libraryState.get().chosen
            if (first !== undefined) openDocument(first)
          },
        },
        {
          id: 'library.remove',
          label:
            chosen.length > 1
              ? `Take the ${chosen.length} chosen documents out of the case`
              : 'Take the chosen document out of the case',
          group: 'Library',
          enabled: hasChosen,
          run: () => void removeWithNotice(open.store, libraryState.get().chosen),
        },
        {
          id: 'library.filter',
          label: 'Filter documents',
          group: 'Library',
          keys: '/',
          run: () => document.querySelector<HTMLInputElement>('.library-filter input')?.focus(),
        },
      ],
      [open, hasChosen, chosen.length, view, isImporting],
    ),
  )
}
