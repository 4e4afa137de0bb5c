import { useCallback, useMemo } from 'react'
import type { Passage } from '#core/documents/source-document.ts'
import { useCase } from '#renderer/services/case-context.tsx'
import { useCommands, type Command } from '#renderer/services/commands.ts'
import { pinPassages } from '#renderer/services/passage-text/pin-passages.ts'

/** Pins the pair that is looked at, by button and by Shift+F; `null` while none is. */
export function usePinCommand(pair: { readonly a: Passage; readonly b: Passage } | null): () => void {
  const { store } = useCase()
  const pin = useCallback(() => {
    if (pair) void pinPassages(store, pair.a, pair.b)
  }, [store, pair])
  const list = useMemo(
    (): readonly Command[] => [
      {
        id: 'counterparts.pin',
        label: 'Pin this pair as counterparts',
        group: 'Counterparts',
        keys: 'Shift+f',
        enabled: pair !== null,
        run: pin,
      },
    ],
    [pin, pair],
  )
  useCommands(list)
  return pin
}
