import { useMemo } from 'react'
import { useCommands, type Command } from '../commands.ts'
import { useObservable } from '../case-context.tsx'
import { workspace } from '../workspace.ts'
import { addSelectionToFinding, letGo, markSelection, tagSelection, takeSelectionAs } from './marking.ts'
import { showCounterparts } from './counterparts.ts'
import { openMarkAtSelection } from './open-mark.ts'
import { useBriefMatch } from './use-proposals.ts'

/** The commands of every view in which words can be selected: mark, tag, add to a finding, let go. */
export function usePassageCommands(group: string): void {
  const { selection, heldSelection, inspected } = useObservable(workspace)
  const match = useBriefMatch(inspected.kind === 'match' ? inspected.id : null)
  const selected = selection !== null
  const held = heldSelection !== null
  const list = useMemo(
    (): readonly Command[] => [
      {
        id: 'passage.mark',
        label: held ? 'Mark the selection as side B' : 'Mark the selection as side A',
        group,
        keys: 'n',
        run: markSelection,
      },
      { id: 'passage.tag', label: 'Tag the selection', group, keys: 't', run: tagSelection },
      {
        id: 'passage.side',
        label: 'Add the selection as a side of the finding',
        group,
        keys: 'e',
        run: addSelectionToFinding,
      },
      {
        id: 'passage.evidence',
        label: 'Use the selection as evidence for hypotheses',
        group,
        keys: 'v',
        run: () => takeSelectionAs('evidence'),
      },
      {
        id: 'passage.redact',
        label: 'Redact the selection in public dossiers',
        group,
        keys: 'x',
        run: () => takeSelectionAs('redact'),
      },
      {
        id: 'passage.open-mark',
        label: 'Show what is marked in the selection',
        group,
        keys: 'o',
        run: openMarkAtSelection,
      },
      {
        id: 'passage.counterparts',
        label: 'Possible counterparts of the sentence',
        group,
        keys: 'f',
        run: () => showCounterparts(match ? [match.a, match.b] : []),
      },
      {
        id: 'passage.let-go',
        label: 'Let the selection go',
        group,
        keys: 'Escape',
        palette: false,
        enabled: selected || held,
        run: () => void letGo(),
      },
    ],
    [group, held, selected, match],
  )
  useCommands(list)
}
