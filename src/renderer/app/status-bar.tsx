import { useEffect, useState } from 'react'
import { Info, TriangleAlert } from 'lucide-react'
import { assertNever } from '#core/base/invariant.ts'
import { analysisState } from '#renderer/services/analysis-runner.ts'
import { useObservable } from '#renderer/services/case-context.tsx'
import { commands, type Command } from '#renderer/services/commands.ts'
import { importProgress } from '#renderer/services/importer.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { ProgressBar } from '#renderer/ui/progress-bar.tsx'
import { useCaseCounts } from './case-counts.ts'
import { UncomparedDialog } from './uncompared-dialog.tsx'
import { settings } from './settings.ts'
import './status-bar.css'

const MAX_HINTS = 5

/** What runs, how much the case holds, and which keys the view has. */
export function StatusBar() {
  const isImporting = useObservable(importProgress) !== null
  const isComparing = useObservable(analysisState).kind === 'running'
  return (
    <footer className="status-bar" aria-label="Status" aria-busy={isImporting || isComparing}>
      <ImportStatus />
      <AnalysisStatus />
      <Counts />
      <KeyHints />
      <span className="status-hint status-all-keys">
        <Kbd keys="?" /> All keys
      </span>
    </footer>
  )
}

function ImportStatus() {
  const progress = useObservable(importProgress)
  const { library } = useObservable(settings)
  // The library shows it in full.
  if (progress === null || library) return null
  const { done, total, current, failed } = progress
  return (
    <div className="status-task">
      <ProgressBar label="Importing" share={total === 0 ? null : done / total} hideLabel />
      <span className="truncate" dir="auto">
        Importing {done} of {total}
        {failed > 0 ? `, ${failed} failed` : ''}
        {current === null ? '' : `: ${current}`}
      </span>
      <Button size="small" variant="quiet" onPress={progress.cancel}>
        Cancel
      </Button>
    </div>
  )
}

function AnalysisStatus() {
  const state = useObservable(analysisState)
  switch (state.kind) {
    case 'idle':
      return null
    case 'running':
      return <Comparing share={state.share} cancel={state.cancel} />
    case 'cancelled':
      return <span className="status-note">Comparison cancelled: it runs again when documents change</span>
    case 'failed':
      return (
        <span className="status-note status-problem" title={state.message}>
          <TriangleAlert size={13} aria-hidden /> Comparison failed: {state.message}
        </span>
      )
    default:
      return assertNever(state)
  }
}

function Comparing({ share, cancel }: { readonly share: number; readonly cancel: () => void }) {
  // What ends at once is not worth showing.
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 200)
    return () => clearTimeout(timer)
  }, [])
  if (!isLong) return null
  return (
    <div className="status-task">
      <ProgressBar label="Comparing documents" share={share} hideLabel />
      <span>Comparing documents</span>
      <Button size="small" variant="quiet" onPress={cancel}>
        Cancel
      </Button>
    </div>
  )
}

function Counts() {
  const { documents, matches, undecided, findings, complete, uncompared } = useCaseCounts()
  const [isTold, setTold] = useState(false)
  const parts = [
    plural(documents, 'document'),
    plural(matches, 'match', 'matches'),
    `${undecided} undecided`,
    plural(findings, 'finding'),
  ]
  return (
    <>
      <span className="status-counts">{parts.join(' · ')}</span>
      {complete ? null : (
        <Button size="small" variant="quiet" icon={Info} onPress={() => setTold(true)}>
          Not everything could be compared
        </Button>
      )}
      {isTold ? <UncomparedDialog uncompared={uncompared} onClose={() => setTold(false)} /> : null}
    </>
  )
}

function KeyHints() {
  const all = useObservable(commands)
  const hints = keyHints(all)
  return (
    <span className="status-hints">
      {hints.map(({ id, label, keys }) => (
        <span key={id} className="status-hint">
          <Kbd keys={keys ?? ''} /> {label}
        </span>
      ))}
    </span>
  )
}

/** The commands whose keys are worth a place below: those of the view before those of the library, each name once. */
export function keyHints(list: readonly Command[]): Command[] {
  const able = list.filter(
    ({ id, keys, enabled }) => keys !== undefined && enabled !== false && !id.startsWith('app.'),
  )
  const isLibrary = ({ id }: Command): boolean => id.startsWith('library.')
  const ordered = [...able.filter((command) => !isLibrary(command)), ...able.filter(isLibrary)]
  const named = new Set<string>()
  return ordered.filter(({ label }) => !named.has(label) && named.add(label)).slice(0, MAX_HINTS)
}

function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}
