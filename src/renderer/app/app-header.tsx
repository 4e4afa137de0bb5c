import {
  CircleHelp,
  EyeOff,
  Moon,
  PanelLeft,
  PanelRight,
  Redo2,
  Search,
  Sun,
  SunMoon,
  Undo2,
  User,
} from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { CaseInfo } from '#shared/ipc/routes.ts'
import { useCase, useCaseView, useObservable } from '#renderer/services/case-context.tsx'
import { perform } from '#renderer/services/perform.ts'
import { setBlind } from '#renderer/store/actions/credibility.ts'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { MenuButton } from '#renderer/ui/menu.tsx'
import { Tooltip } from '#renderer/ui/tooltip.tsx'
import { CaseSwitcher } from './case-switcher.tsx'
import { AnalystDialog } from './analyst-dialog.tsx'
import { toggleInspector } from './inspector-place.ts'
import { SavedState } from './saved-state.tsx'
import { catalogue } from './session.ts'
import { changeSettings, settings, type Theme } from './settings.ts'
import { type AppDialog, BLIND_KEYS } from './use-app-commands.ts'
import { useUndoing } from './use-undoing.ts'
import './app-header.css'

/** The one bar at the top: the case, undo, saved state and the window's own settings. */
export function AppHeader({
  cases,
  dialog,
  setDialog,
}: {
  readonly cases: readonly CaseInfo[]
  readonly dialog: AppDialog
  readonly setDialog: (dialog: AppDialog) => void
}) {
  const { library, inspector } = useObservable(settings)
  const { isBlind, hidden } = useCaseView()
  const { undo, redo } = useUndoing()
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
      <div className="app-header-end">
        <IconButton
          label={undo === null ? 'Nothing to undo' : `Undo: ${undo.label}`}
          icon={Undo2}
          keys="$mod+z"
          isDisabled={undo === null}
          onPress={() => undo?.run()}
        />
        <IconButton
          label={redo === null ? 'Nothing to redo' : `Redo: ${redo.label}`}
          icon={Redo2}
          keys="$mod+Shift+z"
          isDisabled={redo === null}
          onPress={() => redo?.run()}
        />
        <SavedState />
        {isBlind ? <BlindBadge hidden={hidden} /> : null}
        <span className="app-header-line" />
        <IconButton
          label="Find a command, document or outlet"
          icon={Search}
          keys="$mod+k"
          onPress={() => setDialog('palette')}
        />
        <ThemeMenu />
        <AnalystButton onPress={() => setDialog('analyst')} />
        <IconButton label="Keys" icon={CircleHelp} keys="?" onPress={() => setDialog('keys')} />
        <IconButton
          label={inspector ? 'Hide the inspector' : 'Show the inspector'}
          icon={PanelRight}
          keys="$mod+i"
          isPressed={inspector}
          onPress={toggleInspector}
        />
      </div>
      {dialog === 'analyst' ? <AnalystDialog onClose={() => setDialog(null)} /> : null}
    </header>
  )
}

/** Says that sources are hidden, and shows them again. */
function BlindBadge({ hidden }: { readonly hidden: number }) {
  const { store } = useCase()
  return (
    <Tooltip text="Leave blind mode" keys={BLIND_KEYS}>
      <Button
        variant="quiet"
        icon={EyeOff}
        className="blind-badge"
        aria-label={`Blind: ${hiddenWords(hidden)}. Leave blind mode`}
        onPress={() => void perform(store, setBlind(store, false))}
      >
        <span className="truncate">Blind: {hiddenWords(hidden)}</span>
      </Button>
    </Tooltip>
  )
}

function hiddenWords(hidden: number): string {
  return hidden === 1 ? '1 source hidden' : `${hidden} sources hidden`
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
