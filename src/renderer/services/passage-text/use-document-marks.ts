import { useMemo } from 'react'
import type { SourceDocument } from '#core/documents/source-document.ts'
import type { Match } from '#core/matching/match.ts'
import { useObservable } from '../case-context.tsx'
import { workspace } from '../workspace.ts'
import {
  evidenceMarks,
  findingMarks,
  matchMarks,
  passageMark,
  possibleMarks,
  redactionMarks,
  tagMarks,
  type DocumentMark,
} from './document-marks.ts'
import { useFindings, useGivenTags, useRedactions } from './use-marked.ts'
import { useDiscrepancies, usePossible, usePossibleDiscrepancies } from './use-proposals.ts'

/** All marks over a document but those of one view: matches, findings, tags, looked-at evidence, the held side. */
export function useDocumentMarks(
  document: SourceDocument | null,
  matches: readonly Match[],
): readonly DocumentMark[] {
  const findings = useFindings()
  const tags = useGivenTags()
  const redactions = useRedactions()
  const proposed = useDiscrepancies()
  const possibly = usePossibleDiscrepancies()
  const possible = usePossible()
  const { inspected, heldSelection } = useObservable(workspace)
  return useMemo(() => {
    if (!document) return []
    const active = (kind: typeof inspected.kind): string | null =>
      inspected.kind === kind && 'id' in inspected ? inspected.id : null
    const judging = active('discrepancy')
    const discrepancy = [...(proposed ?? []), ...(possibly ?? [])].find(({ id }) => id === judging) ?? null
    const opened = inspected.kind === 'counterparts' ? inspected.chosen : active('possible')
    const pair = possible?.find(({ id }) => id === opened) ?? null
    return [
      ...matchMarks(matches, document.id, active('match')),
      ...findingMarks(findings ?? [], document.id, active('finding')),
      ...tagMarks(tags ?? [], document.id),
      ...redactionMarks(redactions ?? [], document.id),
      ...evidenceMarks(discrepancy, document.id),
      ...possibleMarks(pair, document.id),
      ...passageMark(heldSelection, document.id, 'held'),
    ]
  }, [document, matches, findings, tags, redactions, proposed, possibly, possible, inspected, heldSelection])
}
