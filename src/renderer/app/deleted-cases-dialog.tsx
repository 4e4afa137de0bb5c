import { useEffect, useState } from 'react'
import type { CaseInfo } from '#shared/ipc/routes.ts'
import { ask } from '#renderer/services/desk.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { restoreCase } from './session.ts'
import './deleted-cases-dialog.css'

/** The cases in the trash, newest first, each with the way back. */
export function DeletedCasesDialog({ onClose }: { readonly onClose: () => void }) {
  const [cases, setCases] = useState<readonly CaseInfo[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    let gone = false
    void ask('case:deleted', {}).then((listed) => {
      if (gone) return
      if (listed.ok) setCases(listed.value.cases.toReversed())
      else setProblem(listed.error.message)
    })
    return () => {
      gone = true
    }
  }, [])
  return (
    <Dialog isOpen onClose={onClose} title="Deleted cases" footer={<Button onPress={onClose}>Close</Button>}>
      {problem === null ? null : <p role="alert">{problem}</p>}
      {cases?.length === 0 ? <EmptyState title="The trash is empty" /> : null}
      <ul className="deleted-cases">
        {(cases ?? []).map(({ id, name, createdAt }) => (
          <li key={id}>
            <span>
              <span dir="auto">{name}</span>
              <span className="muted">Made on {createdAt.slice(0, 10)}</span>
            </span>
            <Button
              size="small"
              aria-label={`Restore ${name}`}
              onPress={() => {
                onClose()
                void restoreCase(id)
              }}
            >
              Restore
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
