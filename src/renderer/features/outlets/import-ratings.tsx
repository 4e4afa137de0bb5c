import { FileInput } from 'lucide-react'
import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import type { Outlet } from '#core/reliability/outlet.ts'
import {
  outletOfLine,
  parseRatingList,
  type ListProblem,
  type RatingLine,
} from '#core/reliability/rating-list.ts'
import { useCase } from '#renderer/services/case-context.tsx'
import { notify } from '#renderer/services/notices.ts'
import { perform, undoNow } from '#renderer/services/perform.ts'
import { readTextFile } from '#renderer/services/read-text-file.ts'
import { addOutsideRatings } from '#renderer/store/actions/outlets.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'

/** What a chosen list came to for this case. */
type Brought = {
  readonly file: string
  readonly known: readonly { readonly outlet: Outlet; readonly line: RatingLine }[]
  readonly others: number
  readonly problems: readonly ListProblem[]
}

const MOST_SHOWN = 100

/** Brings a rater's list: says first what it holds for the outlets of this case, and what is wrong with it where. */
export function ImportRatings({ outlets }: { readonly outlets: readonly Outlet[] }) {
  const [brought, setBrought] = useState<Brought | null>(null)
  const read = async (files: FileList | null): Promise<void> => {
    const file = files?.item(0)
    if (!file) return
    const text = await readTextFile(file)
    if (!text.ok) return void notify('problem', text.error)
    const list = parseRatingList(file.name, text.value)
    const found = list.lines.map((line) => ({ line, outlet: outletOfLine(line, outlets) }))
    const known = found.flatMap(({ line, outlet }) => (outlet ? [{ line, outlet }] : []))
    setBrought({ file: file.name, known, others: found.length - known.length, problems: list.problems })
  }
  return (
    <>
      <FileTrigger
        acceptedFileTypes={['.csv', '.tsv', '.json', 'text/csv', 'application/json']}
        onSelect={(files) => void read(files)}
      >
        <Button size="small" icon={FileInput}>
          Import ratings…
        </Button>
      </FileTrigger>
      {brought ? <Preview brought={brought} onClose={() => setBrought(null)} /> : null}
    </>
  )
}

function Preview({ brought, onClose }: { readonly brought: Brought; readonly onClose: () => void }) {
  const { store } = useCase()
  const { file, known, others, problems } = brought
  const add = async (): Promise<void> => {
    if (known.length === 0) return
    const before = await store.db.outsideRatings.count()
    const rated = known.map(({ outlet, line }) => ({ outlet, rated: line.rated }))
    if (!(await perform(store, addOutsideRatings(store, file, rated)))) return
    const fresh = (await store.db.outsideRatings.count()) - before
    if (fresh === 0) notify('info', 'The case has all of these values already.')
    else notify('success', `${values(fresh)} added from ${file}.`, undoNow(store))
    onClose()
  }
  const nothing = known.length === 0
  return (
    <Dialog
      isOpen
      onClose={onClose}
      {...(nothing ? {} : { onSave: () => void add() })}
      title={`Ratings in ${file}`}
      size="large"
      footer={
        nothing ? (
          <Button variant="primary" onPress={onClose}>
            Close
          </Button>
        ) : (
          <>
            <Button onPress={onClose}>Cancel</Button>
            <Button variant="primary" onPress={() => void add()} autoFocus>
              Add {values(known.length)}
            </Button>
          </>
        )
      }
    >
      <p>
        {nothing
          ? others === 0 && problems.length > 0
            ? 'Nothing in this file could be read as a rating. '
            : 'No line is about an outlet of this case. '
          : ''}
        {others > 0
          ? `${others} ${others === 1 ? 'line is' : 'lines are'} about other outlets and will not be kept; bring the list again when their documents are here.`
          : ''}
      </p>
      {nothing ? null : (
        <table className="facts-table">
          <thead>
            <tr>
              <th scope="col">Outlet</th>
              <th scope="col">Rater</th>
              <th scope="col">Value</th>
              <th scope="col">Scale</th>
              <th scope="col">Date</th>
              <th scope="col">Licence</th>
            </tr>
          </thead>
          <tbody>
            {known.slice(0, MOST_SHOWN).map(({ outlet, line: { line, rated } }) => (
              <tr key={line}>
                <th scope="row" dir="auto">
                  {outlet.name}
                </th>
                <td dir="auto">
                  {rated.rater}
                  {rated.measure === '' ? null : <span className="muted">{rated.measure}</span>}
                </td>
                <td dir="auto">
                  <strong>{rated.value}</strong>
                </td>
                <td dir="auto">{rated.scale}</td>
                <td>{rated.date}</td>
                <td dir="auto">{rated.licence}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Problems problems={problems} readAny={known.length + others > 0} />
    </Dialog>
  )
}

function Problems({
  problems,
  readAny,
}: {
  readonly problems: readonly ListProblem[]
  /** Whether other lines of the list could be read. */
  readonly readAny: boolean
}) {
  if (problems.length === 0) return null
  return (
    <section className="list-problems" aria-label="Problems">
      <h4>
        {problems.length === 1 ? '1 problem' : `${problems.length} problems`}
        {readAny ? (problems.length === 1 ? ': this line is left out' : ': these lines are left out') : ''}
      </h4>
      <ol>
        {problems.slice(0, MOST_SHOWN).map(({ file, line, message }, index) => (
          <li key={index}>
            <code>
              {file}, line {line}
            </code>{' '}
            <span dir="auto">{message}</span>
          </li>
        ))}
      </ol>
      {problems.length > MOST_SHOWN ? <p className="muted">and {problems.length - MOST_SHOWN} more</p> : null}
    </section>
  )
}

function values(count: number): string {
  return `${count} ${count === 1 ? 'value' : 'values'}`
}
