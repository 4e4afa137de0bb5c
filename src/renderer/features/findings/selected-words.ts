import type { Passage } from '#core/documents/source-document.ts'
import { useCaseQuery } from '#renderer/services/case-context.tsx'

/** The words of a passage; `undefined` until they were read. */
export function useSelectedWords({ document, start, end }: Passage): string | undefined {
  return useCaseQuery(
    async (db) => (await db.texts.get(document))?.text.slice(start, end) ?? '',
    [document, start, end],
  )
}
