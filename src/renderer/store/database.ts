import type { Uncompared } from '#core/matching/search-bounds.ts'
import { Dexie, type Table } from 'dexie'
import type { Analysis } from '#core/analysis/analysis.ts'
import type { DocumentId } from '#core/documents/source-document.ts'
import type { DecidedNames } from '#core/entities/name-decision.ts'
import type { Omission } from '#core/findings/omission.ts'
import type { Match } from '#core/matching/match.ts'
import type {
  CaseRow,
  CaseTable,
  DocumentRow,
  FailureRow,
  ImportRow,
  MemoRow,
  PinRow,
  RedactionRow,
  TextRow,
} from '#shared/formats/case-rows.ts'
import type { JournalEntry, RowChange } from '#shared/formats/journal.ts'
import type { PackedMatches } from './pack-matches.ts'

/** A journal entry without its changes: what history, undo and redo need to know of all entries at once. */
export type JournalHeader = Omit<JournalEntry, 'changes'>

/** Where the store stands: the last entry it holds, and how many rows each table must have. */
export type StoreState = {
  readonly id: 'head'
  readonly seq: number
  readonly hash: string
  readonly counts: Readonly<Partial<Record<CaseTable, number>>>
}

/**
 * The program's proposals, part by part, so that a view reads no more than it shows. Not journalled: they can be made
 * again. Matches and what goes with them are written as soon as they are known, the rest when the analysis has ended.
 */
export type AnalysisParts = {
  /** What the proposals are about (`fingerprint` names the documents; empty while only the matches are of now), and how much there is. */
  readonly current: {
    readonly fingerprint: string
    readonly complete: boolean
    readonly matches: number
    /** Absent where nothing was left uncompared, and in analyses made before it was kept. */
    readonly uncompared?: Uncompared
  }
  /** All matches without their reasons, packed. */
  readonly index: PackedMatches
  /** Sentences that may report the same thing though no match holds them. */
  readonly possible: NonNullable<Analysis['possibleCounterparts']>
  /** UTF-16 units of each document's own reporting. */
  readonly lengths: ReadonlyMap<DocumentId, number>
  /** What each row of `matchLists` holds, so that only those that changed are written again. */
  readonly stamps: ReadonlyMap<DocumentId, number>
  readonly entities: Analysis['entities']
  readonly quotations: Analysis['quotations']
  /** What was no match because it was boilerplate. */
  readonly leftOut: Analysis['leftOut']
  readonly quoteLedger: Analysis['quoteLedger']
  readonly claims: Analysis['claims']
  readonly discrepancies: Analysis['discrepancies']
  /** Those that are only possible; none in a case that was analysed before there were tiers. */
  readonly possibleDiscrepancies: NonNullable<Analysis['possibleDiscrepancies']>
  /** Words that lean, with what other documents call the same. */
  readonly wording: NonNullable<Analysis['wording']>
  /** Why documents are no independent reports. */
  readonly ties: Analysis['ties']
  /** What several reports tell and others lack. */
  readonly omissions: readonly Omission[]
  /** What sentences tell of days; none in a case that was analysed before they were read. */
  readonly tellings: NonNullable<Analysis['tellings']>
  /** What decisions about names came to; `null` where there are none. */
  readonly names: DecidedNames | null
}

export type AnalysisPart = keyof AnalysisParts
export type AnalysisRow = {
  [P in AnalysisPart]: { readonly id: P; readonly value: AnalysisParts[P] }
}[AnalysisPart]

/** The matches that touch a document, also those within it, in the order of the analysis. */
export type MatchListRow = { readonly document: DocumentId; readonly matches: readonly Match[] }

/** The schema of each version of the store. A version that was released is never edited, only followed by a next one. */
export const SCHEMA_VERSIONS: readonly {
  readonly version: number
  readonly stores: Readonly<Record<string, string>>
  /** Tables that hold nothing but what can be made again, in a shape that this version no longer reads. */
  readonly clears?: readonly string[]
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
  // The proposals of older versions stood in one row; they are made anew.
  { version: 4, stores: { matchLists: '&document' }, clears: ['analysis'] },
  {
    version: 5,
    stores: {
      assessments: '&id, gradedAt',
      sourceDecisions: '&id, decidedAt',
      hypotheses: '&id, order',
      evidence: '&id, order',
      hypothesisCells: '&id, hypothesis, evidence',
      redactions: '&id, markedAt',
      memos: '&id',
      caseSettings: '&id',
    },
  },
  {
    version: 6,
    stores: { sheetEntries: '&id, outlet', outsideRatings: '&id, outlet', codes: '&id, parent' },
  },
  { version: 7, stores: { differences: '&id, table', mergedCases: '&id, mergedAt' } },
  { version: 8, stores: { replyRequests: '&id, finding' } },
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
  declare readonly assessments: Table<CaseRow<'assessments'>, string>
  declare readonly sourceDecisions: Table<CaseRow<'sourceDecisions'>, string>
  declare readonly hypotheses: Table<CaseRow<'hypotheses'>, string>
  declare readonly evidence: Table<CaseRow<'evidence'>, string>
  declare readonly hypothesisCells: Table<CaseRow<'hypothesisCells'>, string>
  declare readonly redactions: Table<RedactionRow, string>
  declare readonly memos: Table<MemoRow, string>
  declare readonly replyRequests: Table<CaseRow<'replyRequests'>, string>
  declare readonly caseSettings: Table<CaseRow<'caseSettings'>, string>
  declare readonly sheetEntries: Table<CaseRow<'sheetEntries'>, string>
  declare readonly outsideRatings: Table<CaseRow<'outsideRatings'>, string>
  declare readonly codes: Table<CaseRow<'codes'>, string>
  declare readonly differences: Table<CaseRow<'differences'>, string>
  declare readonly mergedCases: Table<CaseRow<'mergedCases'>, string>
  declare readonly journal: Table<JournalHeader, number>
  declare readonly changes: Table<{ readonly seq: number; readonly changes: readonly RowChange[] }, number>
  declare readonly state: Table<StoreState, string>
  declare readonly analysis: Table<AnalysisRow, AnalysisPart>
  declare readonly matchLists: Table<MatchListRow, DocumentId>

  /**
   * @param name see `caseDatabaseName`
   * @param upTo opens the database as an older version of the program would: for upgrade tests only
   */
  constructor(name: string, upTo = SCHEMA_VERSIONS.length) {
    // Relaxed durability, the browser's default, loses every recent write at a power cut.
    super(name, { chromeTransactionDurability: 'strict' })
    for (const { version, stores, clears = [] } of SCHEMA_VERSIONS.slice(0, upTo)) {
      const made = this.version(version).stores(stores)
      if (clears.length > 0) {
        made.upgrade(async (transaction) => {
          for (const table of clears) await transaction.table(table).clear()
        })
      }
    }
  }
}

/** The name of a case's database. */
export function caseDatabaseName(caseId: string): string {
  return `variorum-${caseId}`
}
