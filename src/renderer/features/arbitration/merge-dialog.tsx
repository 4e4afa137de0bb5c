import { FolderOpen, GitMerge } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { CaseInfo } from '#shared/ipc/routes.ts'
import { useCase, useObservable } from '#renderer/services/case-context.tsx'
import { ask } from '#renderer/services/desk.ts'
import { mergeOther } from '#renderer/services/merge-other.ts'
import { notify } from '#renderer/services/notices.ts'
import { undoNow } from '#renderer/services/perform.ts'
import { showView } from '#renderer/services/workspace.ts'
import type { MergeReport } from '#renderer/store/merging/merge-case.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { ProgressBar } from '#renderer/ui/progress-bar.tsx'
import { mergeDialog } from './state.ts'
import './arbitration.css'

/** Chooses a colleague's case, here or in a file, and merges it into the one that is open. */
export function MergeDialog() {
  const isOpen = useObservable(mergeDialog)
  return isOpen ? <OpenDialog onClose={() => mergeDialog.set(false)} /> : null
}

function OpenDialog({ onClose }: { readonly onClose: () => void }) {
  const open = useCase()
  const [cases, setCases] = useState<readonly CaseInfo[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  /** What is being done, in words. */
  const [doing, setDoing] = useState<string | null>(null)
  useEffect(() => {
    let gone = false
    void ask('case:list', {}).then((listed) => {
      if (gone) return
      if (listed.ok) setCases(listed.value.cases.filter(({ id }) => id !== open.info.id).toReversed())
      else setProblem(listed.error.message)
    })
    return () => {
      gone = true
    }
  }, [open.info.id])
  const merge = async (other: CaseInfo): Promise<void> => {
    setProblem(null)
    setDoing(`Merging “${other.name}”`)
    const merged = await mergeOther(open, other)
    setDoing(null)
    if (!merged.ok) {
      setProblem(`“${other.name}” was not merged: ${merged.error.message}`)
      return
    }
    onClose()
    tell(other.name, merged.value)
    if (merged.value.differing > 0) showView('arbitration')
  }
  const tell = (name: string, report: MergeReport): void => {
    if (report.rows === 0) notify('info', `“${name}” holds nothing that is not here already.`)
    else notify('success', `Merged “${name}”: ${reportWords(report)}`, undoNow(open.store))
  }
  const fromFile = async (): Promise<void> => {
    setProblem(null)
    setDoing('Opening a case file')
    const opened = await ask('case:open-file', {})
    setDoing(null)
    if (!opened.ok) setProblem(opened.error.message)
    else if (opened.value !== null)
      await (opened.value.id === open.info.id ? tellSame() : merge(opened.value))
  }
  const tellSame = (): void => setProblem('This file is the case that is open, as it is now.')
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`Merge into “${open.info.name}”`}
      // What has begun is done whole; undo takes it back.
      footer={<Button onPress={onClose}>{doing === null ? 'Cancel' : 'Go on in the background'}</Button>}
    >
      <p className="muted">
        Documents, findings, grades, tags and everything else of both are kept. What you judged differently is
        listed under Arbitration. The other case stays as it is, and the merge can be undone.
      </p>
      {problem === null ? null : <p role="alert">{problem}</p>}
      {doing === null ? (
        <>
          {cases?.length === 0 ? (
            <p>There is no other case here. A colleague’s comes as a file, saved by “Save as a file…”.</p>
          ) : null}
          <ul className="merge-cases">
            {(cases ?? []).map((one) => (
              <li key={one.id}>
                <span>
                  <span dir="auto">{one.name}</span>
                  <span className="muted">Made on {one.createdAt.slice(0, 10)}</span>
                </span>
                <Button
                  size="small"
                  icon={GitMerge}
                  aria-label={`Merge ${one.name}`}
                  onPress={() => void merge(one)}
                >
                  Merge
                </Button>
              </li>
            ))}
          </ul>
          <p>
            <Button icon={FolderOpen} onPress={() => void fromFile()}>
              Merge a case file…
            </Button>
          </p>
        </>
      ) : (
        <ProgressBar label={doing} share={null} />
      )}
    </Dialog>
  )
}

function reportWords({ documents, differing, agreeing, rows }: MergeReport): string {
  const parts = [
    documents > 0 ? `${documents} new ${documents === 1 ? 'document' : 'documents'}` : '',
    differing > 0 ? `${differing} to decide` : '',
    agreeing > 0 ? `${agreeing} agreed` : '',
  ].filter((part) => part !== '')
  return parts.length > 0 ? parts.join(', ') : `${rows} new or changed ${rows === 1 ? 'record' : 'records'}`
}
