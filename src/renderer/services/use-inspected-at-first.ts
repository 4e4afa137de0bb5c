import { useEffect, useRef } from 'react'
import { workspace } from './workspace.ts'

/**
 * Shows the details of what a view marks when it opens and nothing else is shown: a marked cell beside “nothing chosen”
 * contradicts itself. Once a visit, so that what is closed stays closed.
 *
 * @param choose chooses what is marked; `null` while nothing can be
 */
export function useInspectedAtFirst(choose: (() => void) | null): void {
  const done = useRef(false)
  useEffect(() => {
    if (done.current || choose === null) return
    done.current = true
    if (workspace.get().inspected.kind === 'nothing') choose()
  }, [choose])
}
