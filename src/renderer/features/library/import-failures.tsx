import { FileX2 } from 'lucide-react'
import { adviceFor } from '#core/documents/failure-advice.ts'
import { clearFailures } from '#renderer/store/actions/documents.ts'
import { listFailures } from '#renderer/store/queries/documents.ts'
import { useCase, useCaseQuery, useObservable } from '#renderer/services/case-context.tsx'
import { perform } from '#renderer/services/perform.ts'
import { Button } from '#renderer/ui/button.tsx'
import { CopyButton } from '#renderer/ui/copy-button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { failuresShown } from './library-state.ts'

/** A line that says how many files could not be imported, and the list behind it. */
export function ImportFailures() {
  const { store } = useCase()
  const failures = useCaseQuery(listFailures) ?? []
  const open = useObservable(failuresShown)
  const setOpen = failuresShown.set
  if (failures.length === 0) return null
  const details = failures.map(({ failure }) => `${failure.file}\t${failure.code}\t${failure.message}`)
  return (
    <>
      <div className="failures-line">
        <FileX2 size={15} aria-hidden />
        <span>
          {failures.length} {failures.length === 1 ? 'file was' : 'files were'} not imported
        </span>
        <Button size="small" onPress={() => setOpen(true)}>
          Show
        </Button>
      </div>
      <Dialog
        isOpen={open}
        onClose={() => setOpen(false)}
        title="Files that were not imported"
        size="large"
        footer={
          <>
            <CopyButton label="Copy details" text={details.join('\n')} />
            <Button
              onPress={() => {
                setOpen(false)
                void perform(store, clearFailures())
              }}
            >
              Clear the list
            </Button>
            <Button variant="primary" onPress={() => setOpen(false)}>
              Close
            </Button>
          </>
        }
      >
        <table className="failures-table">
          <thead>
            <tr>
              <th scope="col">File</th>
              <th scope="col">Why</th>
              <th scope="col">What to do</th>
            </tr>
          </thead>
          <tbody>
            {failures.map(({ id, failure }) => (
              <tr key={id}>
                <td dir="auto">{failure.file}</td>
                <td>{failure.message}</td>
                <td>{adviceFor(failure.code)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Dialog>
    </>
  )
}
