import { LoaderCircle, TriangleAlert } from 'lucide-react'
import { useEffect } from 'react'
import { CaseProvider, useObservable } from '#renderer/services/case-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { showCutWords } from '#renderer/ui/cut-words.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { Notices } from './notices.tsx'
import { createCase, session, startSession, switchCase } from './session.ts'
import { settings } from './settings.ts'
import { useKeyDispatch } from './use-key-dispatch.ts'
import { Workbench } from './workbench.tsx'
import './app.css'

let started: Promise<void> | null = null

/** The whole window. */
export function App() {
  const now = useObservable(session)
  useKeyDispatch()
  useTheme()
  useEffect(() => showCutWords(document), [])
  useEffect(() => {
    // React may run effects twice; the window starts once.
    started ??= startSession()
  }, [])
  return (
    <ErrorBoundary what="The window" resetKey={now.kind}>
      {now.kind === 'open' ? (
        <CaseProvider value={now.open}>
          <Workbench key={now.open.info.id} cases={now.cases} />
        </CaseProvider>
      ) : now.kind === 'starting' ? (
        <main className="app-centre" aria-busy>
          <LoaderCircle className="app-spinner" size={20} aria-hidden />
          <p className="muted">{now.what}</p>
        </main>
      ) : (
        <main className="app-centre">
          <EmptyState
            icon={TriangleAlert}
            title="The case could not be opened"
            text={now.message}
            actions={
              <>
                {now.cases.map((info) => (
                  <Button key={info.id} onPress={() => void switchCase(info.id)}>
                    Open “{info.name}”
                  </Button>
                ))}
                <Button onPress={() => void createCase('New case')}>New case</Button>
              </>
            }
          />
        </main>
      )}
      <Notices />
    </ErrorBoundary>
  )
}

function useTheme(): void {
  const { theme } = useObservable(settings)
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = theme
  }, [theme])
}
