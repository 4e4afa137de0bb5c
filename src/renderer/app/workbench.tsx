import { useEffect, useMemo, useRef, useState } from 'react'
import type { CaseInfo } from '#shared/ipc/routes.ts'
import { MergeDialog } from '#renderer/features/arbitration/merge-dialog.tsx'
import { MarkDialog } from '#renderer/features/findings/mark-dialog.tsx'
import { importSource } from '#renderer/features/library/import-actions.ts'
import { LibraryPanel } from '#renderer/features/library/library-panel.tsx'
import { useCase, useObservable } from '#renderer/services/case-context.tsx'
import { keepFocus } from '#renderer/services/lost-focus.ts'
import { focusWork } from '#renderer/services/work-focus.ts'
import { workspace, type View } from '#renderer/services/workspace.ts'
import { Split, type SplitSizes } from '#renderer/ui/split.tsx'
import { AppHeader } from './app-header.tsx'
import { CommandPalette } from './command-palette.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { Inspector } from './inspector.tsx'
import { standsBeside } from './inspector-place.ts'
import { KeySheet } from './key-sheet.tsx'
import { MiddleView } from './middle-view.tsx'
import { catalogue, takePendingFiles } from './session.ts'
import { changeSettings, DEFAULT_SIZES, settings } from './settings.ts'
import { StatusBar } from './status-bar.tsx'
import { type AppDialog, useAppCommands } from './use-app-commands.ts'
import { ViewRail } from './view-rail.tsx'

/** The window with a case open: header, views, library, the view, inspector, status bar. */
export function Workbench({ cases }: { readonly cases: readonly CaseInfo[] }) {
  const [dialog, setDialog] = useState<AppDialog>(null)
  const { view, inspected } = useObservable(workspace)
  const { library, inspector } = useObservable(settings)
  const [sizes, onSizes] = useSizes()
  useAppCommands(setDialog)
  useHandedFiles()
  useFocusAcrossViews(view)
  useEffect(keepFocus, [])
  const close = useMemo(() => () => setDialog(null), [])
  const inspectedKey = inspected.kind === 'nothing' ? '' : inspected.id
  return (
    <div className="workbench">
      <AppHeader cases={cases} dialog={dialog} setDialog={setDialog} />
      <div className="workbench-body">
        <ViewRail />
        <Split
          startLabel="library"
          endLabel="inspector"
          sizes={sizes}
          defaultSizes={DEFAULT_SIZES}
          onSizes={onSizes}
          start={
            library ? (
              <aside className="column" aria-label="Library" tabIndex={-1}>
                <ErrorBoundary what="The library" resetKey="">
                  <LibraryPanel />
                </ErrorBoundary>
              </aside>
            ) : null
          }
          middle={
            <main className="column" aria-label="Work area" tabIndex={-1}>
              <ErrorBoundary what="This view" resetKey={view}>
                <MiddleView view={view} />
              </ErrorBoundary>
            </main>
          }
          end={
            (inspector || inspected.kind === 'counterparts') && standsBeside(view, inspected) ? (
              <aside className="column column-scroll" aria-label="Inspector" tabIndex={-1}>
                <ErrorBoundary what="The details" resetKey={inspectedKey}>
                  <Inspector inspected={inspected} />
                </ErrorBoundary>
              </aside>
            ) : null
          }
        />
      </div>
      <StatusBar />
      <MarkDialog />
      <MergeDialog />
      {dialog === 'palette' ? <CommandPalette onClose={close} /> : null}
      {dialog === 'keys' ? <KeySheet onClose={close} /> : null}
    </div>
  )
}

/** What had the focus goes with its view or its case: then the focus goes on to what took its place. */
function useFocusAcrossViews(view: View): void {
  const shown = useRef<View | null>(null)
  useEffect(() => {
    if (shown.current === view) return
    shown.current = view
    const { activeElement, body } = document
    if (activeElement === null || activeElement === body || activeElement.matches('main')) focusWork()
  }, [view])
}

/** Sizes follow the pointer at once and are remembered when it rests. */
function useSizes(): [SplitSizes, (sizes: SplitSizes, final: boolean) => void] {
  const { sizes } = useObservable(settings)
  const [moving, setMoving] = useState<SplitSizes | null>(null)
  return [
    moving ?? sizes,
    (next, final) => {
      setMoving(final ? null : next)
      if (final) void changeSettings(catalogue, { sizes: next })
    },
  ]
}

/** Files named on the command line, at the start and later, go into the case that is open. */
function useHandedFiles(): void {
  const open = useCase()
  useEffect(() => {
    const token = takePendingFiles()
    if (token !== null) void importSource(open, { kind: 'token', token })
    return window.desk.on((event) => {
      if (event.kind === 'open-files') void importSource(open, { kind: 'token', token: event.token })
    })
  }, [open])
}
