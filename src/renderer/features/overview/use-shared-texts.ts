import { useMemo } from 'react'
import { useAnalysis } from '#renderer/services/passage-text/use-analysis.ts'
import { useDocuments } from '#renderer/services/passage-text/use-documents.ts'
import { measureSharedTexts, type SharedTexts } from './shared-text.ts'

/** Follows what the documents of the case have in common; `undefined` until everything was read. */
export function useSharedTexts(): SharedTexts | undefined {
  const analysis = useAnalysis()
  const documents = useDocuments()
  return useMemo(
    () =>
      analysis === undefined || documents === undefined
        ? undefined
        : measureSharedTexts([...documents.values()], analysis?.matches ?? []),
    [analysis, documents],
  )
}
