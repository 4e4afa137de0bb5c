import { useMemo } from 'react'
import { useCase, useCaseView } from '#renderer/services/case-context.tsx'
import { useCommands } from '#renderer/services/commands.ts'
import { selectionReaders } from '#renderer/services/passage-text/marking.ts'
import { perform } from '#renderer/services/perform.ts'
import { setBlind } from '#renderer/store/actions/credibility.ts'
import { mergeDialog } from '#renderer/features/arbitration/state.ts'
import { toggleInspector } from './inspector-place.ts'
import { focusNextRegion } from './regions.ts'
import { catalogue, openCaseFile, saveCaseFile } from './session.ts'
import { changeSettings, settings, type Theme } from './settings.ts'
import { useUndoing } from './use-undoing.ts'
import { viewCommands } from './views.ts'

/** The dialog of the app that is open. */
export type AppDialog =
  | 'palette'
  | 'keys'
  | 'analyst'
  | 'new-case'
  | 'rename-case'
  | 'delete-case'
  | 'deleted-cases'
  | null

/** Enter and leave blind mode. */
export const BLIND_KEYS = '$mod+Shift+l'

/** Registers the commands that every view has. */
export function useAppCommands(setDialog: (dialog: AppDialog) => void): void {
  const { store, info } = useCase()
  const { isBlind } = useCaseView()
  const { undo, redo } = useUndoing()
  useCommands(
    useMemo(
      () => [
        {
          id: 'app.undo',
          label: undo === null ? 'Undo' : `Undo: ${undo.label}`,
          group: 'Case',
          keys: '$mod+z',
          enabled: undo !== null,
          run: () => undo?.run(),
        },
        {
          id: 'app.redo',
          label: redo === null ? 'Redo' : `Redo: ${redo.label}`,
          group: 'Case',
          keys: '$mod+Shift+z',
          enabled: redo !== null,
          run: () => redo?.run(),
        },
        {
          id: 'app.blind',
          label: isBlind ? 'Leave blind mode' : 'Enter blind mode: hide who published what is not graded',
          group: 'Case',
          keys: BLIND_KEYS,
          inFields: true,
          run: () => void perform(store, setBlind(store, !isBlind)),
        },
      ],
      [store, undo, redo, isBlind],
    ),
  )
  useCommands(
    useMemo(
      () => [
        ...viewCommands(),
        {
          id: 'app.palette',
          label: 'Search commands, documents and outlets',
          group: 'Window',
          keys: '$mod+k',
          inFields: true,
          palette: false,
          run: () => {
            // The field of the palette takes the focus, and what is selected in a text may not have been told of yet.
            for (const read of selectionReaders) read()
            setDialog('palette')
          },
        },
        { id: 'app.keys', label: 'Show the keys', group: 'Window', keys: '?', run: () => setDialog('keys') },
        {
          id: 'app.library',
          label: 'Show or hide the library',
          group: 'Window',
          keys: '$mod+b',
          inFields: true,
          run: () => void changeSettings(catalogue, { library: !settings.get().library }),
        },
        {
          id: 'app.inspector',
          label: 'Show or hide the inspector',
          group: 'Window',
          keys: '$mod+i',
          inFields: true,
          run: toggleInspector,
        },
        {
          id: 'app.region.next',
          label: 'Next part of the window',
          group: 'Window',
          keys: 'F6',
          inFields: true,
          palette: false,
          run: () => focusNextRegion(1),
        },
        {
          id: 'app.region.previous',
          label: 'Part of the window before',
          group: 'Window',
          keys: 'Shift+F6',
          inFields: true,
          palette: false,
          run: () => focusNextRegion(-1),
        },
        ...themeCommand('system', 'Theme: as the system'),
        ...themeCommand('light', 'Theme: light'),
        ...themeCommand('dark', 'Theme: dark'),
        {
          id: 'app.analyst',
          label: 'Set the analyst’s name',
          group: 'Window',
          run: () => setDialog('analyst'),
        },
        { id: 'app.case.new', label: 'New case', group: 'Case', run: () => setDialog('new-case') },
        {
          id: 'app.case.rename',
          label: 'Rename this case',
          group: 'Case',
          run: () => setDialog('rename-case'),
        },
        {
          id: 'app.case.save-file',
          label: 'Save this case as a file',
          group: 'Case',
          run: () => void saveCaseFile(info.id),
        },
        {
          id: 'app.case.open-file',
          label: 'Open a case file',
          group: 'Case',
          run: () => void openCaseFile(),
        },
        {
          id: 'app.case.merge',
          label: 'Merge another case into this one',
          group: 'Case',
          run: () => mergeDialog.set(true),
        },
        {
          id: 'app.case.delete',
          label: 'Delete this case',
          group: 'Case',
          run: () => setDialog('delete-case'),
        },
        {
          id: 'app.case.restore',
          label: 'Restore a deleted case',
          group: 'Case',
          run: () => setDialog('deleted-cases'),
        },
      ],
      [setDialog, info.id],
    ),
  )
}

function themeCommand(theme: Theme, label: string) {
  const run = (): void => void changeSettings(catalogue, { theme })
  return [{ id: `app.theme.${theme}`, label, group: 'Window', run }]
}
