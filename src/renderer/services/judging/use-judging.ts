import { sourceClusters } from '#core/independence/source-clusters.ts'
import type { Assessment } from '#core/credibility/credibility.ts'
import type { ReplyRequest } from '#core/findings/reply-request.ts'
import type { SourceDecision } from '#core/independence/source-decision.ts'
import type { SourceCluster, SourceTie } from '#core/independence/tie.ts'
import type { CaseDatabase } from '#renderer/store/database.ts'
import { listDocuments } from '#renderer/store/queries/documents.ts'
import {
  listAssessments,
  listMemos,
  listReplyRequests,
  listSourceDecisions,
} from '#renderer/store/queries/judging.ts'
import { readPart } from '#renderer/store/queries/proposals.ts'
import { saveMemo } from '#renderer/store/actions/credibility.ts'
import { useCase } from '../case-context.tsx'
import { perform } from '../perform.ts'
import { sharedQuery } from '../passage-text/shared-query.ts'

/** The sources of a case: which reports are one, why, and what the analyst decided about it. */
export type CaseSources = {
  readonly clusters: readonly SourceCluster[]
  readonly ties: readonly SourceTie[]
  readonly decisions: readonly SourceDecision[]
}

/** Parts the documents of a case into sources, with the analyst's decisions over what the texts show. */
export async function loadSources(db: CaseDatabase): Promise<CaseSources> {
  const [documents, ties, decisions] = await Promise.all([
    listDocuments(db),
    readPart(db, 'ties'),
    listSourceDecisions(db),
  ])
  return { clusters: sourceClusters(documents, ties ?? [], decisions), ties: ties ?? [], decisions }
}

/** Follows which reports are one source: one copy for all views. `undefined` until it was read. */
export const useSources: () => CaseSources | undefined = sharedQuery(loadSources)

/** Follows all credibility grades, oldest first. */
export const useAssessments: () => readonly Assessment[] | undefined = sharedQuery(listAssessments)

/** Follows the requests for comment on all findings. */
export const useReplyRequests: () => readonly ReplyRequest[] | undefined = sharedQuery(listReplyRequests)

/** Follows the remarks for those who work on the case, by what they are on. */
export const useMemos: () => ReadonlyMap<string, string> | undefined = sharedQuery(
  async (db) => new Map((await listMemos(db)).map(({ id, text }) => [id, text])),
)

/** The remark on something and how to save it; `undefined` until it was read. */
export function useMemoOn(
  on: string,
): { readonly text: string; readonly save: (text: string, visit: string) => void } | undefined {
  const { store } = useCase()
  const memos = useMemos()
  return (
    memos && {
      text: memos.get(on) ?? '',
      save: (text, visit) => void perform(store, { ...saveMemo(store, on, text), group: visit }),
    }
  )
}
