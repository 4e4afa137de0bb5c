import { useMemo } from 'react'
import type { Passage } from '#core/documents/source-document.ts'
import { useCommands, type Command } from '#renderer/services/commands.ts'
import { counterpartsAt } from '#renderer/services/passage-text/counterparts.ts'
import { inspect } from '#renderer/services/workspace.ts'

/** F in the list of matches: what else may report the same as the first passage of the row; `null` while none is chosen. */
export function useCounterpartsCommand(passage: Passage | null): void {
  const list = useMemo(
    (): readonly Command[] => [
      {
        id: 'matches.counterparts',
        label: 'Possible counterparts of the first passage',
        group: 'Matches',
        keys: 'f',
        enabled: passage !== null,
        run: () => {
          if (passage) inspect(counterpartsAt(passage))
        },
      },
    ],
    [passage],
  )
  useCommands(list)
}
