import { useMemo } from 'react'
import { useCommands, type Command } from '../commands.ts'

/** J and K through the rows of a list, Enter to open: the same in every list of the program. */
export function useWalkCommands(
  group: string,
  ids: readonly string[],
  current: string | null,
  select: (id: string) => void,
  open: (id: string) => void,
  openLabel = 'Open in the compare view',
): void {
  const list = useMemo((): readonly Command[] => {
    const at = current === null ? -1 : ids.indexOf(current)
    const go = (by: 1 | -1): void => {
      const next = at < 0 ? (by === 1 ? ids[0] : ids.at(-1)) : ids[at + by]
      if (next !== undefined) select(next)
    }
    const prefix = group.toLowerCase()
    return [
      { id: `${prefix}.next`, label: 'Next', group, keys: 'j', palette: false, run: () => go(1) },
      { id: `${prefix}.previous`, label: 'Previous', group, keys: 'k', palette: false, run: () => go(-1) },
      {
        id: `${prefix}.open`,
        label: openLabel,
        group,
        keys: 'o',
        enabled: at >= 0,
        run: () => {
          if (current !== null) open(current)
        },
      },
    ]
  }, [group, ids, current, select, open, openLabel])
  useCommands(list)
}
