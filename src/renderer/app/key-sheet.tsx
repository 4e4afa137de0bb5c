import { groupBy } from '#core/base/group-by.ts'
import { useObservable } from '#renderer/services/case-context.tsx'
import { commands, type Command } from '#renderer/services/commands.ts'
import { workspace } from '#renderer/services/workspace.ts'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import './key-sheet.css'

/** A line of the sheet: what happens, and the keys that each make it happen. */
export type KeyRow = {
  readonly label: string
  readonly keys: readonly string[]
  /** False where the keys do nothing as things stand, for want of something chosen, say. */
  readonly able: boolean
}

const LISTS: readonly KeyRow[] = [
  { label: 'Row above', keys: ['ArrowUp'], able: true },
  { label: 'Row below', keys: ['ArrowDown'], able: true },
  { label: 'Choose one more', keys: ['Shift+ArrowDown'], able: true },
  { label: 'Open', keys: ['Enter'], able: true },
  { label: 'Choose nothing, close', keys: ['Escape'], able: true },
]

/** The keys of a text that has the focus. */
const TEXTS: readonly KeyRow[] = [
  { label: 'Select the next sentence, or the one before', keys: ['ArrowDown', 'ArrowUp'], able: true },
  { label: 'Select the next word, or the one before', keys: ['ArrowRight', 'ArrowLeft'], able: true },
  { label: 'Select more, or less', keys: ['Shift+ArrowRight', 'Shift+ArrowDown'], able: true },
  { label: 'Mark what is selected', keys: ['Enter'], able: true },
]

/**
 * The keys of the view and of the app; those that do nothing as things stand are told apart, so that one learns that they
 * are there. Those of other views are listed when the view is shown.
 */
export function KeySheet({ onClose }: { readonly onClose: () => void }) {
  const groups = keyGroups(useObservable(commands))
  const { view } = useObservable(workspace)
  return (
    <Dialog isOpen onClose={onClose} title="Keys" size="large">
      <div className="key-sheet">
        {view === 'read' || view === 'compare' ? <KeyGroup title="In a text" rows={TEXTS} /> : null}
        {groups.map(([group, list]) => (
          <KeyGroup key={group} title={group} rows={list} />
        ))}
        <KeyGroup title="Lists" rows={LISTS} />
      </div>
      <p className="muted">
        {groups.flatMap(([, rows]) => rows).every(({ able }) => able)
          ? ''
          : 'Pale keys do nothing just now: they need something chosen, or something to undo. '}
        Each view has keys of its own: open the view, then this sheet.
      </p>
    </Dialog>
  )
}

function KeyGroup({ title, rows }: { readonly title: string; readonly rows: readonly KeyRow[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {rows.map(({ keys, label, able }) => (
          <li key={label} className={able ? undefined : 'key-sheet-idle'}>
            <span>
              {label}
              {able ? null : <span className="visually-hidden"> (does nothing just now)</span>}
            </span>
            <span className="key-sheet-keys">
              {keys.map((one) => (
                <Kbd key={one} keys={one} />
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/**
 * Commands with keys under their headings: the view's own first, then the library's, then the app's. Commands of the same name in one
 * group are one line with several keys.
 */
export function keyGroups(list: readonly Command[]): [string, KeyRow[]][] {
  const keyed = list.filter(({ keys }) => keys !== undefined)
  const groups = [...groupBy(keyed, ({ group }) => group)]
  const ordered = RANKS.flatMap((prefix) => groups.filter((group) => rankOf(group) === prefix))
  return ordered.map(([group, members]) => [
    group,
    [...groupBy(members, ({ label }) => label)].map(([label, same]) => ({
      label,
      keys: same.flatMap(({ keys }) => keys ?? []),
      able: same.some(({ enabled }) => enabled !== false),
    })),
  ])
}

const RANKS = ['', 'library.', 'app.']

function rankOf([, list]: readonly [string, readonly Command[]]): string {
  return RANKS.find((prefix) => prefix !== '' && list.every(({ id }) => id.startsWith(prefix))) ?? ''
}
