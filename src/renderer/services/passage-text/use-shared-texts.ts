import type { DocumentId } from '#core/documents/source-document.ts'
import { useMatchList, useReportingLengths } from './use-proposals.ts'
import type { BriefMatch } from '#renderer/store/pack-matches.ts'
import { measureSharedTexts, type SharedTexts } from './shared-text.ts'

const measured = new WeakMap<readonly BriefMatch[], SharedTexts>()
const NOTHING: SharedTexts = new Map()

/** Follows what the documents of the case have in common; `undefined` until it was read. Measured once for all views. */
export function useSharedTexts(): SharedTexts | undefined {
  const lengths = useReportingLengths()
  const matches = useMatchList()
  if (lengths === undefined || matches === undefined) return undefined
  return lengths && matches ? measuredOnce(lengths, matches) : NOTHING
}

function measuredOnce(lengths: ReadonlyMap<DocumentId, number>, matches: readonly BriefMatch[]): SharedTexts {
  const known = measured.get(matches)
  if (known) return known
  const made = measureSharedTexts(lengths, matches)
  measured.set(matches, made)
  return made
}
