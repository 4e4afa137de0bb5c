import type { Analysis } from '../analysis/analysis.ts'
import type { ImportFailure } from '../documents/failure.ts'
import type { Code } from '../codebook/code.ts'
import type { ClaimTable } from '../comparison/claim-table.ts'
import type { Assessment } from '../credibility/credibility.ts'
import type { SourceDocument } from '../documents/source-document.ts'
import type { Discrepancy } from '../findings/discrepancy.ts'
import type { DecidedOmission } from '../findings/omission.ts'
import type { Finding } from '../findings/finding.ts'
import type { ReplyRequest } from '../findings/reply-request.ts'
import type { Matrix } from '../hypotheses/hypothesis.ts'
import type { SourceDecision } from '../independence/source-decision.ts'
import type { SourceTie } from '../independence/tie.ts'
import type { Match } from '../matching/match.ts'
import type { QuoteRow } from '../quotes/quote-row.ts'
import type { SheetEntry } from '../reliability/outlet-sheet.ts'
import type { OutsideRating } from '../reliability/outside-rating.ts'
import type { BiasTag, Outlet, Rating, TagDefinition } from '../reliability/outlet.ts'

/** The same bytes imported again under another name, or again under the same one. */
export type DuplicateImport = {
  readonly file: string
  readonly document: string
  readonly importedAt: string
}

/** Ties between the documents, and decisions that win over them. */
export type Independence = {
  readonly ties: readonly SourceTie[]
  readonly decisions: readonly SourceDecision[]
}

/** A prompt of the source summary with what was answered. */
export type SummaryAnswer = { readonly prompt: string; readonly text: string }

/** What two people judged each for themselves, in words, and what was decided between them. */
export type DossierDifference = {
  /** The table of the case that it is in. */
  readonly table: string
  /** What kind of thing: "Proposal", "Finding: severity". */
  readonly what: string
  /** What it is about, in the words of the case; may be empty. */
  readonly about: string
  /** Two, in an order that does not depend on who merged whom. */
  readonly accounts: readonly {
    readonly author: string
    /** ISO 8601; empty where it is not known. */
    readonly time: string
    readonly lines: readonly { readonly label: string; readonly value: string }[]
  }[]
  /** `choice`: place of the account taken, `null` where both stay. `null`: open. */
  readonly outcome: {
    readonly choice: number | null
    readonly author: string
    readonly decidedAt: string
    readonly reason: string
  } | null
}

/**
 * All that a dossier is made from: plain data, so that the window can hand it to the process that writes files and the
 * command line can make it without a window. Every writer is a pure function of this, so equal dossiers give
 * equal bytes.
 */
export type Dossier = {
  readonly format: 'variorum-dossier'
  readonly version: 1
  readonly title: string
  readonly summary: string
  /** ISO 8601, UTC: when it was compiled. Injected. */
  readonly compiledAt: string
  readonly author: string
  readonly programVersion: string
  /** With the analyst's edits of title, outlet, date … already applied to `meta`. In the order to print. */
  readonly documents: readonly SourceDocument[]
  readonly duplicates: readonly DuplicateImport[]
  readonly failures: readonly ImportFailure[]
  /** The analyst's judgements, in the order to print. */
  readonly findings: readonly Finding[]
  /** Requests for comment on findings, with their answers; absent or empty: nobody was asked. */
  readonly replyRequests?: readonly ReplyRequest[] | undefined
  readonly outlets: readonly Outlet[]
  readonly ratings: readonly Rating[]
  readonly tags: readonly BiasTag[]
  readonly tagDefinitions: readonly TagDefinition[]
  /** The codebook the tags are from, for formats that hold one; absent: the definitions alone. */
  readonly codes?: readonly Code[] | undefined
  /** What analysts noted on the sheets of the outlets, with its history; absent or empty: nothing. */
  readonly sheetEntries?: readonly SheetEntry[] | undefined
  /** What raters outside the case say of the outlets; absent or empty: nothing. */
  readonly outsideRatings?: readonly OutsideRating[] | undefined
  /**
   * Unjudged proposals, printed apart and labelled as such. The window leaves this empty unless the analyst asks;
   * the command line, where nobody judged, fills it.
   */
  readonly proposals: readonly Discrepancy[]
  /** Matching passages to print side by side, unjudged as well; absent or empty: none are printed. */
  readonly matches?: readonly Match[] | undefined
  /** Statements that the matches share, to print in this order, each by the id of one of its matches; absent: all. */
  readonly statementsPrinted?: readonly string[] | undefined
  /** Ids of outlets to print in this order; absent: all that are given or that documents name. */
  readonly outletsPrinted?: readonly string[] | undefined
  /** Quotations to print with all their witnesses, compared by the program; absent or empty: none are printed. */
  readonly quotations?: readonly QuoteRow[] | undefined
  /** Rows of the claim matrix to print, one line for each document; absent or empty: none are printed. */
  readonly claimTables?: readonly ClaimTable[] | undefined
  /** What several reports tell and others leave out, with what was decided about it; absent or empty: none is printed. */
  readonly omissions?: readonly DecidedOmission[] | undefined
  /** Whether the timeline is printed; the JSON has it always. Absent: no. */
  readonly timeline?: boolean | undefined
  /** For whom it is made; a public one went through `publicDossier`. Absent: for those who work on the case. */
  readonly profile?: 'internal' | 'public' | undefined
  /** Credibility grades of accounts and claims. */
  readonly assessments?: readonly Assessment[] | undefined
  /** Why reports are not independent, and what the analyst decided about it; absent: no counts are printed. */
  readonly independence?: Independence | undefined
  /** Hypotheses with their evidence; absent or empty: none are printed. */
  readonly matrix?: Matrix | undefined
  /** What analysts whose cases were merged judged differently; absent or empty: none is printed. */
  readonly differences?: readonly DossierDifference[] | undefined
  /** What the analyst says of the sources, prompt by prompt. */
  readonly sourceSummary?: readonly SummaryAnswer[] | undefined
  /** Remarks for those who work on the case, by what they are on: `finding …`, `document …`, `outlet …`. Never in a public dossier. */
  readonly memos?: readonly { readonly on: string; readonly text: string }[] | undefined
  /** The analysis behind it; only the JSON writer prints it whole. */
  readonly analysis: Analysis
}
