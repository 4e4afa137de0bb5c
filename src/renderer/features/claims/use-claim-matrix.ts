import { useMemo } from 'react'
import type { Assertions } from '#renderer/store/queries/proposals.ts'
import { claimMatrix } from '#core/comparison/claim-matrix.ts'
import { sortRows, type CellCheck, type MatrixRow } from '#core/comparison/claim-row.ts'
import { matrixColumns, type MatrixColumn } from '#core/comparison/matrix-columns.ts'
import type { Entity } from '#core/claims/entity.ts'
import type { DocumentId, Passage } from '#core/documents/source-document.ts'
import { useCaseQuery } from '#renderer/services/case-context.tsx'
import { useAssertions } from '#renderer/services/passage-text/use-proposals.ts'
import { useAllDocuments, type Documents } from '#renderer/services/passage-text/use-documents.ts'
import { listCellChecks } from '#renderer/store/queries/cells.ts'
import { dismissedDiscrepancies } from '#renderer/store/queries/judgements.ts'

/** The claims of the case in rows and columns, with what the analyst noted about cells. */
export type CaseMatrix = {
  readonly documents: Documents
  readonly entities: ReadonlyMap<string, Entity>
  /** In the order of conflicts. */
  readonly rows: readonly MatrixRow[]
  readonly columns: readonly MatrixColumn[]
  readonly checks: readonly CellCheck[]
  /** Where a document names an entity. */
  readonly mentions: (entity: string, document: DocumentId) => readonly Passage[]
}

/** Follows the claims of the case; `undefined` until they were read, `null` before the first analysis. */
export function useClaimMatrix(): CaseMatrix | null | undefined {
  const analysis = useAssertions()
  const documents = useAllDocuments()
  const checks = useCaseQuery(listCellChecks)
  const dismissed = useCaseQuery(dismissedDiscrepancies)
  const rows = useMemo(
    () => (analysis && documents && dismissed ? rowsOf(analysis, documents, dismissed) : []),
    [analysis, documents, dismissed],
  )
  const columns = useMemo(() => matrixColumns([...(documents?.values() ?? [])]), [documents])
  const entities = useMemo(
    () => new Map((analysis?.entities ?? []).map((entity) => [entity.id, entity])),
    [analysis],
  )
  const mentions = useMemo(() => mentionFinder(entities), [entities])
  return useMemo(() => {
    if (analysis === null) return null
    if (!analysis || !documents || !checks || !dismissed) return undefined
    return { documents, entities, rows, columns, checks, mentions }
  }, [analysis, documents, checks, dismissed, entities, rows, columns, mentions])
}

/** The view and the inspector show one matrix: it is made once for both. */
let latest: {
  readonly analysis: Assertions
  readonly documents: Documents
  readonly dismissed: string
  readonly rows: readonly MatrixRow[]
} | null = null

function rowsOf(
  analysis: Assertions,
  documents: Documents,
  dismissed: ReadonlySet<string>,
): readonly MatrixRow[] {
  const key = [...dismissed].join(' ')
  if (latest?.analysis !== analysis || latest.documents !== documents || latest.dismissed !== key)
    latest = { analysis, documents, dismissed: key, rows: makeRows(analysis, documents, dismissed) }
  return latest.rows
}

function makeRows(analysis: Assertions, documents: Documents, dismissed: ReadonlySet<string>): MatrixRow[] {
  const { entities, claims, discrepancies } = analysis
  const open = discrepancies.filter(({ id }) => !dismissed.has(id))
  return sortRows(
    claimMatrix({ documents: [...documents.values()], entities, claims, discrepancies: open }),
    'conflicts',
  )
}

/** Indexes the mentions of an entity when it is first asked for. */
function mentionFinder(entities: ReadonlyMap<string, Entity>): CaseMatrix['mentions'] {
  const known = new Map<string, ReadonlyMap<DocumentId, Passage[]>>()
  return (entity, document) => {
    let own = known.get(entity)
    if (!own) {
      const made = new Map<DocumentId, Passage[]>()
      for (const { passage } of entities.get(entity)?.mentions ?? []) {
        const list = made.get(passage.document)
        if (list) list.push(passage)
        else made.set(passage.document, [passage])
      }
      known.set(entity, made)
      own = made
    }
    return own.get(document) ?? []
  }
}
