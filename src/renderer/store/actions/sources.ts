import type { DocumentId } from '#core/documents/source-document.ts'
import {
  changesForMerge,
  changesForSplit,
  type DecisionChange,
  type SourceDecision,
} from '#core/independence/source-decision.ts'
import type { Action, CaseStore } from '../case-store.ts'
import { listSourceDecisions } from '../queries/judging.ts'
import { write, type RowWrite } from '../rows.ts'

/** Says that documents rest on one source, whatever the texts show. Decisions that hold them apart are taken back. */
export function mergeSources(store: CaseStore, documents: readonly DocumentId[], reason: string): Action {
  const id = store.newId('source')
  return {
    action: 'sources.merge',
    label: `Join ${documents.length} reports into one source`,
    plan: async (db) => {
      if (documents.length < 2) return []
      const changes = changesForMerge(await listSourceDecisions(db), documents)
      const row = { ...stamp(store, id, reason), decision: 'together' as const, documents: [...documents] }
      return [...changes.map(writeOf), write('sourceDecisions', id, row)]
    },
  }
}

/** Says that documents do not rest on what the others rest on, whatever the texts show. */
export function splitSources(
  store: CaseStore,
  documents: readonly DocumentId[],
  others: readonly DocumentId[],
  reason: string,
): Action {
  const id = store.newId('source')
  return {
    action: 'sources.split',
    label: documents.length === 1 ? 'Count a report as a source of its own' : 'Split a source',
    plan: async (db) => {
      if (documents.length === 0 || others.length === 0) return []
      const changes = changesForSplit(await listSourceDecisions(db), documents, others)
      const row = {
        ...stamp(store, id, reason),
        decision: 'apart' as const,
        documents: [...documents],
        others: [...others],
      }
      return [...changes.map(writeOf), write('sourceDecisions', id, row)]
    },
  }
}

/** Takes a decision about sources back. */
export function dropSourceDecision(id: string): Action {
  return {
    action: 'sources.drop',
    label: 'Take back a decision about sources',
    plan: () => [write('sourceDecisions', id, null)],
  }
}

function stamp(store: CaseStore, id: string, reason: string): Omit<SourceDecision, 'decision' | 'documents'> {
  return { id, reason, decidedAt: store.now(), author: store.actor() }
}

function writeOf({ id, after }: DecisionChange): RowWrite {
  return write('sourceDecisions', id, after)
}
