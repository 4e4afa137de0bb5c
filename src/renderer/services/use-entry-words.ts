import { useMemo } from 'react'
import { displayTitle } from '#core/documents/display-title.ts'
import { useCaseQuery } from '#renderer/services/case-context.tsx'
import { allTagDefinitions } from '#renderer/services/tagging.ts'
import type { CaseDatabase } from '#renderer/store/database.ts'
import { listDocuments } from '#renderer/store/queries/documents.ts'
import { changesOf } from '#renderer/store/queries/judgements.ts'
import { readPart } from '#renderer/store/queries/proposals.ts'
import { assignOutlets } from '#core/reliability/outlets-of.ts'
import { listOutletRecords } from '#renderer/store/queries/outlets.ts'
import { entryWords, type EntryWords, type Names } from './entry-words.ts'

/** What the things of the case are called now; `undefined` until it is known. */
export function useNames(): Names | undefined {
  const known = useCaseQuery(readNames)
  return useMemo(
    () =>
      known && {
        document: (id) => known.documents.get(id) ?? null,
        outlet: (id) => known.outlets.get(id) ?? null,
        tag: (id) => known.tags.get(id) ?? null,
        proposal: (id) => known.proposals.get(id) ?? null,
      },
    [known],
  )
}

async function readNames(db: CaseDatabase) {
  const [documents, records, tags, sure, possible] = await Promise.all([
    listDocuments(db),
    listOutletRecords(db),
    allTagDefinitions(db),
    readPart(db, 'discrepancies'),
    readPart(db, 'possibleDiscrepancies'),
  ])
  const { outlets } = assignOutlets(documents)
  return {
    documents: new Map(documents.map(({ id, row, meta }) => [id, displayTitle({ ...row, meta })])),
    outlets: new Map([...outlets, ...records].map(({ id, name }) => [id, name])),
    tags: new Map(tags.map(({ id, label }) => [id, label])),
    proposals: new Map([...(sure ?? []), ...(possible ?? [])].map(({ id, summary }) => [id, summary])),
  }
}

/** What an entry was about; `null` until it is read. Only rows in view ask, because an import's changes are large. */
export function useEntryWords(seq: number, names: Names | undefined): EntryWords | null {
  const changes = useCaseQuery((db) => changesOf(db, seq), [seq])
  return useMemo(() => (changes && names ? entryWords(changes, names) : null), [changes, names])
}
