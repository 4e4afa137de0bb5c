import { useCallback } from 'react'
import type { Passage } from '#core/documents/source-document.ts'
import { overlapLength } from '#core/text/span.ts'
import { usePinRows } from './use-marked.ts'

/** Tells whether a pin joins words of two passages. */
export function usePinned(): (pair: { readonly a: Passage; readonly b: Passage }) => boolean {
  const pins = usePinRows()
  return useCallback(
    ({ a, b }) =>
      (pins ?? []).some((pin) => (meet(pin.a, a) && meet(pin.b, b)) || (meet(pin.a, b) && meet(pin.b, a))),
    [pins],
  )
}

function meet(one: Passage, other: Passage): boolean {
  return one.document === other.document && overlapLength(one, other) > 0
}
