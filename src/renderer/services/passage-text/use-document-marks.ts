import { useMemo } from 'react'
import type { SourceDocument } from '#core/documents/source-document.ts'
import type { Match } from '#core/matching/match.ts'
import { listFindings } from '#renderer/store/queries/judgements.ts'
import { listRedactions } from '#renderer/store/queries/judging.ts'
import type { CaseDatabase } from '#renderer/store/database.ts'
import { listTags } from '#renderer/store/queries/outlets.ts'
import { useCaseQuery, useObservable } from '../case-context.tsx'
import { allTagDefinitions, withDefinitions, type GivenTag } from '../tagging.ts'
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
import { useDiscrepancies, usePossible, usePossibleDiscrepancies } from './use-proposals.ts'

/** All marks over a document but those of one view: matches, findings, tags, looked-at evidence, the held side. */
export function useDocumentMarks(
  document: SourceDocument | null,
  matches: readonly Match[],
): readonly DocumentMark[] {
  const findings = useCaseQuery(listFindings)
  const tags = useCaseQuery(givenTags)
  const redactions = useCaseQuery(listRedactions)
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

async function givenTags(db: CaseDatabase): Promise<GivenTag[]> {
  const [tags, definitions] = await Promise.all([listTags(db), allTagDefinitions(db)])
  return withDefinitions(tags, definitions)
}
