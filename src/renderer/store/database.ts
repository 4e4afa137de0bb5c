import { Dexie, type Table } from 'dexie'
import type { Analysis } from '#core/analysis/analysis.ts'
import type {
  CaseRow,
  CaseTable,
  DocumentRow,
  FailureRow,
  ImportRow,
  PinRow,
  TextRow,
} from '#shared/formats/case-rows.ts'
import type { JournalEntry, RowChange } from '#shared/formats/journal.ts'

/** A journal entry without its changes: what history, undo and redo need to know of all entries at once. */
export type JournalHeader = Omit<JournalEntry, 'changes'>

/** Where the store stands: the last entry it holds, and how many rows each table must have. */
export type StoreState = {
  readonly id: 'head'
  readonly seq: number
  readonly hash: string
  readonly counts: Readonly<Partial<Record<CaseTable, number>>>
}

/** The program's proposals for the documents that `fingerprint` names. Not journalled: they can be made again. */
export type AnalysisRow = {
  readonly id: 'current'
  readonly fingerprint: string
  /** Kept by an earlier version of the program, it has no ledger of quotations and no list of what was left out. */
  readonly analysis: Omit<Analysis, 'quoteLedger' | 'leftOut'> &
    Partial<Pick<Analysis, 'quoteLedger' | 'leftOut'>>
}

/** The schema of each version of the store. A version that was released is never edited, only followed by a next one. */
export const SCHEMA_VERSIONS: readonly {
  readonly version: number
  readonly stores: Readonly<Record<string, string>>
}[] = [
  {
    version: 1,
    stores: {
      documents: '&id, order',
      texts: '&id',
      imports: '&id, document, importedAt',
      failures: '&id, failedAt',
      outlets: '&id, name',
      ratings: '&id, outlet',
      tags: '&id, tag',
      tagDefinitions: '&id',
      findings: '&id, updatedAt',
      decisions: '&id, decision',
      journal: '&seq, group',
      changes: '&seq',
      state: '&id',
      analysis: '&id',
    },
  },
  { version: 2, stores: { pins: '&id, createdAt' } },
  { version: 3, stores: { nameDecisions: '&id, decidedAt', cellChecks: '&id, document' } },
]

/** One case's IndexedDB database. Only `store/` writes to it, and only `applyEntries` to the case's tables. */
export class CaseDatabase extends Dexie {
  declare readonly documents: Table<DocumentRow, string>
  declare readonly texts: Table<TextRow, string>
  declare readonly imports: Table<ImportRow, string>
  declare readonly failures: Table<FailureRow, string>
  declare readonly outlets: Table<CaseRow<'outlets'>, string>
  declare readonly ratings: Table<CaseRow<'ratings'>, string>
  declare readonly tags: Table<CaseRow<'tags'>, string>
  declare readonly tagDefinitions: Table<CaseRow<'tagDefinitions'>, string>
  declare readonly findings: Table<CaseRow<'findings'>, string>
  declare readonly decisions: Table<CaseRow<'decisions'>, string>
  declare readonly pins: Table<PinRow, string>
  declare readonly nameDecisions: Table<CaseRow<'nameDecisions'>, string>
  declare readonly cellChecks: Table<CaseRow<'cellChecks'>, string>
  declare readonly journal: Table<JournalHeader, number>
  declare readonly changes: Table<{ readonly seq: number; readonly changes: readonly RowChange[] }, number>
  declare readonly state: Table<StoreState, string>
  declare readonly analysis: Table<AnalysisRow, string>

  /**
   * @param name see `caseDatabaseName`
   * @param upTo opens the database as an older version of the program would: for upgrade tests only
   */
  constructor(name: string, upTo = SCHEMA_VERSIONS.length) {
    // Relaxed durability, the browser's default, loses every recent write at a power cut.
    super(name, { chromeTransactionDurability: 'strict' })
    for (const { version, stores } of SCHEMA_VERSIONS.slice(0, upTo)) this.version(version).stores(stores)
  }
}

/** The name of a case's database. */
export function caseDatabaseName(caseId: string): string {
  return `variorum-${caseId}`
}
