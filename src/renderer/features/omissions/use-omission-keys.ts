import { useLayoutEffect, useMemo, useRef } from 'react'
import { useCommands, type Command } from '#renderer/services/commands.ts'

/** Keys for what the buttons do; registered once, doing what the latest drawing says. */
export function useOmissionKeys(actions: {
  readonly onMark: () => void
  readonly onKeep: () => void
  readonly onDismiss: () => void
  readonly onWrite: () => void
  readonly onTag: () => void
  readonly onRead: () => void
  readonly onStep: (by: 1 | -1) => void
}): void {
  const latest = useRef(actions)
  useLayoutEffect(() => {
    latest.current = actions
  })
  const list = useMemo((): readonly Command[] => {
    const group = 'Omissions'
    return [
      {
        id: 'omissions.keep',
        label: 'Keep it, or take that back',
        group,
        keys: 'y',
        run: () => latest.current.onKeep(),
      },
      {
        id: 'omissions.dismiss',
        label: 'Dismiss it, or take that back',
        group,
        keys: 'x',
        run: () => latest.current.onDismiss(),
      },
      {
        id: 'omissions.note',
        label: 'Write why',
        group,
        keys: 'm',
        run: () => latest.current.onWrite(),
      },
      {
        id: 'omissions.mark',
        label: 'Make a finding of it',
        group,
        keys: 'n',
        run: () => latest.current.onMark(),
      },
      {
        id: 'omissions.tag',
        label: 'Tag the words that tell it',
        group,
        keys: 't',
        run: () => latest.current.onTag(),
      },
      {
        id: 'omissions.read',
        label: 'Read the place in its document',
        group,
        keys: 'r',
        run: () => latest.current.onRead(),
      },
      {
        id: 'omissions.place.next',
        label: 'Next place',
        group,
        keys: ']',
        palette: false,
        run: () => latest.current.onStep(1),
      },
      {
        id: 'omissions.place.previous',
        label: 'Place before',
        group,
        keys: '[',
        palette: false,
        run: () => latest.current.onStep(-1),
      },
    ]
  }, [])
  useCommands(list)
}
