import { groupBy } from '#core/base/group-by.ts'
import { useObservable } from '#renderer/services/case-context.tsx'
import { commands, type Command } from '#renderer/services/commands.ts'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import './key-sheet.css'

const LISTS: readonly { readonly keys: string; readonly label: string }[] = [
  { keys: 'ArrowUp', label: 'Row above' },
  { keys: 'ArrowDown', label: 'Row below' },
  { keys: 'Shift+ArrowDown', label: 'Choose one more' },
  { keys: 'Enter', label: 'Open' },
  { keys: 'Escape', label: 'Choose nothing, close' },
]

/** All keys that do something now. Those of other views are listed when the view is shown. */
export function KeySheet({ onClose }: { readonly onClose: () => void }) {
  const groups = groupCommands(useObservable(commands))
  return (
    <Dialog isOpen onClose={onClose} title="Keys" size="large">
      <div className="key-sheet">
        {groups.map(([group, list]) => (
          <KeyGroup key={group} title={group} rows={list} />
        ))}
        <KeyGroup title="Lists" rows={LISTS} />
      </div>
      <p className="muted">Each view has keys of its own: open the view, then this sheet.</p>
    </Dialog>
  )
}

function KeyGroup({
  title,
  rows,
}: {
  readonly title: string
  readonly rows: readonly { readonly keys?: string | undefined; readonly label: string }[]
}) {
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {rows.map(({ keys, label }) => (
          <li key={`${keys} ${label}`}>
            <span>{label}</span>
            <Kbd keys={keys ?? ''} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Commands with keys under their headings: the view's own first, then the app's. */
export function groupCommands(list: readonly Command[]): [string, Command[]][] {
  const keyed = list.filter(({ keys }) => keys !== undefined)
  const groups = [...groupBy(keyed, ({ group }) => group)]
  return [...groups.filter((group) => !isOfApp(group)), ...groups.filter(isOfApp)]
}

function isOfApp([, list]: [string, Command[]]): boolean {
  return list.every(({ id }) => id.startsWith('app.'))
}
