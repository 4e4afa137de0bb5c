import { Button, Toolbar } from 'react-aria-components'
import { useObservable } from '#renderer/services/case-context.tsx'
import { showView, type View, workspace } from '#renderer/services/workspace.ts'
import { Badge } from '#renderer/ui/badge.tsx'
import { Tooltip } from '#renderer/ui/tooltip.tsx'
import { useCaseCounts } from './case-counts.ts'
import { VIEW_GROUPS, type ViewEntry, viewKeys } from './views.ts'
import './view-rail.css'

/** The views, down the left edge of the window. One tab stop; arrow keys move inside. */
export function ViewRail() {
  const { view } = useObservable(workspace)
  const { undecided, findings } = useCaseCounts()
  const counts: Partial<Record<View, number>> = { discrepancies: undecided, findings }
  return (
    <nav className="view-rail" aria-label="Views">
      <Toolbar orientation="vertical" aria-label="Views of the case" className="view-rail-bar">
        {VIEW_GROUPS.map(({ title, views }) => (
          <div key={title} role="group" aria-label={title} className="view-rail-group">
            {views.map((entry) => (
              <RailButton
                key={entry.id}
                entry={entry}
                isShown={view === entry.id}
                count={counts[entry.id] ?? 0}
              />
            ))}
          </div>
        ))}
      </Toolbar>
    </nav>
  )
}

function RailButton({
  entry,
  isShown,
  count,
}: {
  readonly entry: ViewEntry
  readonly isShown: boolean
  readonly count: number
}) {
  const { id, label, icon: Icon } = entry
  const toDecide = id === 'discrepancies'
  return (
    <Tooltip text={label} keys={viewKeys(entry)} placement="end">
      <Button
        className="view-rail-button"
        {...(isShown ? { 'aria-current': 'page' } : {})}
        aria-label={count > 0 ? `${label}, ${count} ${toDecide ? 'undecided' : 'recorded'}` : label}
        onPress={({ target }) => {
          // A toolbar that is entered gives the focus to the button that had it last, not to the one pressed.
          if (target instanceof HTMLElement) target.focus()
          showView(id)
        }}
      >
        <Icon size={18} aria-hidden />
        <span className="view-rail-label">{label}</span>
        {count > 0 ? (
          <span className="view-rail-count">
            <Badge tone={toDecide ? 'warn' : 'neutral'}>{count > 999 ? '999+' : count}</Badge>
          </span>
        ) : null}
      </Button>
    </Tooltip>
  )
}
