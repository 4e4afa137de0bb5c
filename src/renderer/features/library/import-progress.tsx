import { useCaseView, useObservable } from '#renderer/services/case-context.tsx'
import { importProgress } from '#renderer/services/importer.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ProgressBar } from '#renderer/ui/progress-bar.tsx'

/** The running import: how far, which file, and a way to stop it. */
export function ImportProgressBar() {
  const progress = useObservable(importProgress)
  const { isBlind } = useCaseView()
  if (progress === null) return null
  const { step, done, total, failed, cancel } = progress
  // The name of a file may tell its source.
  const current = isBlind ? null : progress.current
  return (
    <section className="import-progress" aria-label="Import">
      <ProgressBar
        label={step === 'reading' ? `${done} of ${total} files read` : `${done} of ${total} files taken in`}
        share={total === 0 ? null : done / total}
      />
      <div className="import-progress-current">
        <span className="truncate muted" dir="auto" title={current ?? undefined}>
          {current ?? (isBlind ? '' : 'Finishing…')}
        </span>
        {failed > 0 ? <span className="import-failed">{failed} failed</span> : null}
        <Button size="small" onPress={cancel}>
          Cancel
        </Button>
      </div>
    </section>
  )
}
