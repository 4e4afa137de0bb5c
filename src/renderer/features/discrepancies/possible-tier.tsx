import { useMemo } from 'react'
import { useObservable } from '#renderer/services/case-context.tsx'
import { useCommands, type Command } from '#renderer/services/commands.ts'
import { inbox } from '#renderer/services/judging/inbox.ts'
import type { TieredDiscrepancy } from '#renderer/store/queries/judgements.ts'
import { Button } from '#renderer/ui/button.tsx'
import type { ListGroup } from '#renderer/ui/list-box.tsx'
import { Tooltip } from '#renderer/ui/tooltip.tsx'
import { backToList } from './back-to-list.ts'

/** A line of the inbox. */
export type Row = TieredDiscrepancy & { readonly id: string }

/** Those of the second tier below the others, under headings. */
export function tierGroups(shown: readonly Row[]): ListGroup<Row>[] {
  const of = (tier: Row['tier']): readonly Row[] => shown.filter((row) => row.tier === tier)
  return [
    { id: 'sure', title: 'Proposed', items: of('sure') },
    { id: 'possible', title: 'Possible: proposals like these were often wrong', items: of('possible') },
  ].filter(({ items }) => items.length > 0)
}

/** What was judged is shown whatever its tier (P5). */
export function isListed({ tier, decision }: Row, possible: boolean): boolean {
  return tier === 'sure' || possible || decision !== null
}

function togglePossible(): void {
  inbox.update((now) => ({ ...now, possible: !now.possible, current: null }))
  backToList()
}

/** The key of the same. */
export function usePossibleCommand(rows: readonly Row[]): void {
  const enabled = rows.some((row) => !isListed(row, false))
  const list = useMemo(
    (): readonly Command[] => [
      {
        id: 'triage.possible',
        label: 'Show or hide possible proposals',
        group: 'Triage',
        keys: 'p',
        enabled,
        run: togglePossible,
      },
    ],
    [enabled],
  )
  useCommands(list)
}

/** Shows what is only possible, with how many that nobody judged. */
export function PossibleToggle({ rows }: { readonly rows: readonly Row[] }) {
  const { possible } = useObservable(inbox)
  const count = rows.filter((row) => !isListed(row, false)).length
  if (count === 0) return null
  return (
    <Tooltip text={possible ? 'Hide possible proposals' : 'Show possible proposals, often wrong'} keys="p">
      <Button aria-pressed={possible} onPress={togglePossible}>
        Possible ({count})
      </Button>
    </Tooltip>
  )
}

/** Those that are left out, in the middle of a sentence. */
export function possibleWords(count: number): string {
  return count === 1 ? 'one that is only possible' : `${count} that are only possible`
}
