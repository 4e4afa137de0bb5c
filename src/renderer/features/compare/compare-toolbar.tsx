import {
  ArrowLeftRight,
  ChevronDown,
  ChevronUp,
  Diff,
  Link2,
  Link2Off,
  List,
  Pin,
  SquareSplitHorizontal,
} from 'lucide-react'
import { addPane, MOST_PANES } from '#renderer/services/workspace.ts'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { swapPanes, type CompareWalk } from './use-compare-commands.ts'
import type { PlacedMatch } from './use-comparison.ts'

/** The tools of the comparison. */
export function CompareToolbar({
  walk,
  walked,
  active,
  locked,
  toggleLock,
  panes,
  pins,
  pinHere,
  listed,
  toggleList,
}: {
  readonly walk: CompareWalk
  readonly walked: readonly PlacedMatch[]
  readonly active: PlacedMatch | null
  readonly locked: boolean
  readonly toggleLock: () => void
  /** How many panes there are. */
  readonly panes: number
  /** How many pins stand between the documents shown. */
  readonly pins: number
  readonly pinHere: () => void
  readonly listed: boolean
  readonly toggleList: () => void
}) {
  const none = walked.length === 0
  return (
    <header className="compare-tools">
      <IconButton
        label="Previous match"
        icon={ChevronUp}
        keys="["
        isDisabled={none}
        onPress={() => walk.match(-1)}
      />
      <span className="compare-count" role="status">
        {countWords(walked, active)}
      </span>
      <IconButton
        label="Next match"
        icon={ChevronDown}
        keys="]"
        isDisabled={none}
        onPress={() => walk.match(1)}
      />
      <IconButton
        label="Next difference"
        icon={Diff}
        keys="F7"
        isDisabled={none}
        onPress={() => walk.difference(1)}
      />
      <span className="compare-line" />
      <IconButton
        label={locked ? 'Scrolling is locked, passage to passage' : 'Scrolling is free'}
        icon={locked ? Link2 : Link2Off}
        keys="l"
        isPressed={locked}
        onPress={toggleLock}
      />
      <IconButton label="Pin two places to each other" icon={Pin} keys="p" onPress={pinHere} />
      <Button
        variant="quiet"
        icon={List}
        aria-expanded={listed}
        aria-label={pins === 1 ? '1 pin' : `${pins} pins`}
        onPress={toggleList}
      >
        {pins}
      </Button>
      <span className="compare-line" />
      <IconButton label="Swap the panes" icon={ArrowLeftRight} keys="$mod+\" onPress={swapPanes} />
      <IconButton
        label={panes >= MOST_PANES ? 'Four panes are the most' : 'Add a pane'}
        icon={SquareSplitHorizontal}
        keys="a"
        isDisabled={panes >= MOST_PANES}
        onPress={addPane}
      />
    </header>
  )
}

function countWords(walked: readonly PlacedMatch[], active: PlacedMatch | null): string {
  if (walked.length === 0) return 'No matches'
  if (active) return `${walked.indexOf(active) + 1} of ${walked.length}`
  return walked.length === 1 ? '1 match' : `${walked.length} matches`
}
