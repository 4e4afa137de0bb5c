import {
  ArrowRightLeft,
  BookOpen,
  CircleHelp,
  Columns2,
  FileOutput,
  Flag,
  Grid3x3,
  History,
  Moon,
} from 'lucide-react'
import {
  Newspaper,
  PanelLeft,
  PanelRight,
  Redo2,
  Scale,
  Search,
  Sun,
  SunMoon,
  Undo2,
  User,
  TextSearch,
} from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import type { CaseInfo } from '#shared/ipc/routes.ts'
import { useCase, useObservable } from '#renderer/services/case-context.tsx'
import { redo, undo } from '#renderer/services/perform.ts'
import { showView, type View, workspace } from '#renderer/services/workspace.ts'
import { Badge } from '#renderer/ui/badge.tsx'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { MenuButton } from '#renderer/ui/menu.tsx'
import { Tooltip } from '#renderer/ui/tooltip.tsx'
import { useCaseCounts } from './case-counts.ts'
import { CaseSwitcher } from './case-switcher.tsx'
import { AnalystDialog } from './analyst-dialog.tsx'
import { SavedState } from './saved-state.tsx'
import { catalogue } from './session.ts'
import { changeSettings, settings, type Theme } from './settings.ts'
import { type AppDialog, useUndoStack } from './use-app-commands.ts'
import { VIEWS } from './views.ts'
import './app-header.css'

const VIEW_ICONS: Readonly<Record<View, LucideIcon>> = {
  read: BookOpen,
  compare: Columns2,
  matches: ArrowRightLeft,
  discrepancies: Scale,
  findings: Flag,
  outlets: Newspaper,
  dossier: FileOutput,
  history: History,
  search: TextSearch,
  overview: Grid3x3,
}

/** The one bar at the top: the case, the views, undo, saved state and the window's own settings. */
export function AppHeader({
  cases,
  dialog,
  setDialog,
}: {
  readonly cases: readonly CaseInfo[]
  readonly dialog: AppDialog
  readonly setDialog: (dialog: AppDialog) => void
}) {
  const { store } = useCase()
  const { library, inspector } = useObservable(settings)
  const stack = useUndoStack()
  const undoLabel = stack.undo.at(-1)?.label
  const redoLabel = stack.redo.at(-1)?.label
  return (
    <header className="app-header">
      <IconButton
        label={library ? 'Hide the library' : 'Show the library'}
        icon={PanelLeft}
        keys="$mod+b"
        isPressed={library}
        onPress={() => void changeSettings(catalogue, { library: !library })}
      />
      <CaseSwitcher cases={cases} dialog={dialog} setDialog={setDialog} />
      <ViewTabs />
      <div className="app-header-end">
        <IconButton
          label={undoLabel === undefined ? 'Nothing to undo' : `Undo: ${undoLabel}`}
          icon={Undo2}
          keys="$mod+z"
          isDisabled={undoLabel === undefined}
          onPress={() => void undo(store)}
        />
        <IconButton
          label={redoLabel === undefined ? 'Nothing to redo' : `Redo: ${redoLabel}`}
          icon={Redo2}
          keys="$mod+Shift+z"
          isDisabled={redoLabel === undefined}
          onPress={() => void redo(store)}
        />
        <SavedState />
        <span className="app-header-line" />
        <IconButton label="Search" icon={Search} keys="$mod+k" onPress={() => setDialog('palette')} />
        <ThemeMenu />
        <AnalystButton onPress={() => setDialog('analyst')} />
        <IconButton label="Keys" icon={CircleHelp} keys="?" onPress={() => setDialog('keys')} />
        <IconButton
          label={inspector ? 'Hide the inspector' : 'Show the inspector'}
          icon={PanelRight}
          keys="$mod+i"
          isPressed={inspector}
          onPress={() => void changeSettings(catalogue, { inspector: !inspector })}
        />
      </div>
      {dialog === 'analyst' ? <AnalystDialog onClose={() => setDialog(null)} /> : null}
    </header>
  )
}

function ViewTabs() {
  const { view } = useObservable(workspace)
  const { undecided, findings } = useCaseCounts()
  const count = (id: View): number => (id === 'discrepancies' ? undecided : id === 'findings' ? findings : 0)
  return (
    <nav className="view-tabs" aria-label="Views">
      {VIEWS.map(({ id, label }, index) => {
        const Icon = VIEW_ICONS[id]
        const number = count(id)
        return (
          <Tooltip key={id} text={label} keys={`Alt+${index + 1}`}>
            <AriaButton
              className="view-tab"
              {...(view === id ? { 'aria-current': 'page' } : {})}
              aria-label={
                number > 0
                  ? `${label}, ${number} ${id === 'discrepancies' ? 'undecided' : 'recorded'}`
                  : label
              }
              onPress={() => showView(id)}
            >
              <Icon size={16} aria-hidden />
              <span>{label}</span>
              {number > 0 ? (
                <Badge tone={id === 'discrepancies' ? 'warn' : 'neutral'}>{shortCount(number)}</Badge>
              ) : null}
            </AriaButton>
          </Tooltip>
        )
      })}
    </nav>
  )
}

function shortCount(number: number): string {
  return number > 999 ? '999+' : String(number)
}

const THEMES: readonly { readonly id: Theme; readonly label: string; readonly icon: LucideIcon }[] = [
  { id: 'system', label: 'As the system', icon: SunMoon },
  { id: 'light', label: 'Light', icon: Sun },
  { id: 'dark', label: 'Dark', icon: Moon },
]

function ThemeMenu() {
  const { theme } = useObservable(settings)
  const icon = THEMES.find(({ id }) => id === theme)?.icon ?? SunMoon
  const items = THEMES.map(({ id, label }) => ({
    id,
    label,
    isSelected: id === theme,
    onAction: () => void changeSettings(catalogue, { theme: id }),
  }))
  return <MenuButton label="Theme" icon={icon} groups={[{ id: 'theme', title: 'Theme', items }]} />
}

function AnalystButton({ onPress }: { readonly onPress: () => void }) {
  const { analyst } = useObservable(settings)
  return (
    <Tooltip text="Your name, as the history notes it">
      <Button variant="quiet" icon={User} className="analyst-button" onPress={onPress}>
        <span className="truncate">{analyst.trim() || 'Your name'}</span>
      </Button>
    </Tooltip>
  )
}
