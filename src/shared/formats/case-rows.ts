import * as v from 'valibot'
import {
  biasTagSchema,
  blockSchema,
  codeSchema,
  documentDescriptionEntries,
  documentMetaSchema,
  findingSchema,
  importFailureSchema,
  outletSchema,
  outsideRatingSchema,
  passageSchema,
  proposalDecisionSchema,
  ratingSchema,
  sheetEntrySchema,
  tagDefinitionSchema,
} from './domain.ts'
import {
  assessmentSchema,
  caseSettingSchema,
  evidenceSchema,
  hypothesisCellSchema,
  hypothesisSchema,
  memoSchema,
  redactionSchema,
  replyRequestSchema,
  sourceDecisionSchema,
} from './judging.ts'
import { differenceSchema, mergedCaseSchema } from './merging.ts'
import { cellCheckSchema, nameDecisionSchema } from './names.ts'

/**
 * The rows of a case that a person made or brought, one schema a table. These, and only these, go through the
 * journal; proposals of the program are made anew from them. Version 1: a change of any shape needs a new version of
 * the store, an upgrade, and a frozen fixture of the old shape.
 */
export const CASE_FORMAT_VERSION = 1

export const caseRowSchemas = {
  /** A document without its text. `edited` holds what the analyst changed of `meta`; `order` is the import order. */
  documents: v.strictObject({
    ...documentDescriptionEntries,
    edited: v.partial(documentMetaSchema),
    order: v.number(),
  }),
  /** The text of the document with the same id. */
  texts: v.strictObject({ id: v.string(), text: v.string(), blocks: v.array(blockSchema) }),
  /** One row for each time a file was brought in, duplicates too. */
  imports: v.strictObject({
    id: v.string(),
    document: v.string(),
    fileName: v.string(),
    importedAt: v.string(),
    duplicate: v.boolean(),
  }),
  /** Files that could not be imported, until the analyst clears them. */
  failures: v.strictObject({ id: v.string(), failedAt: v.string(), failure: importFailureSchema }),
  outlets: outletSchema,
  ratings: ratingSchema,
  tags: biasTagSchema,
  tagDefinitions: tagDefinitionSchema,
  findings: findingSchema,
  decisions: proposalDecisionSchema,
  /** Two passages that the analyst holds to be counterparts; offsets in UTF-16 units of the documents' texts. */
  pins: v.strictObject({
    id: v.string(),
    a: passageSchema,
    b: passageSchema,
    createdAt: v.string(),
    author: v.string(),
  }),
  /** What the analyst decided about names: which are one, which are not. */
  nameDecisions: nameDecisionSchema,
  /** Cells of the claim matrix that the analyst looked into and found to say nothing. */
  cellChecks: cellCheckSchema,
  /** Credibility grades of claims and of accounts of findings; the newest of each is in force. */
  assessments: assessmentSchema,
  /** Which documents rest on one source, and which do not. */
  sourceDecisions: sourceDecisionSchema,
  hypotheses: hypothesisSchema,
  evidence: evidenceSchema,
  hypothesisCells: hypothesisCellSchema,
  redactions: redactionSchema,
  memos: memoSchema,
  /** Requests for comment on findings, with their answers. */
  replyRequests: replyRequestSchema,
  caseSettings: caseSettingSchema,
  /** What analysts noted on the sheets of outlets. */
  sheetEntries: sheetEntrySchema,
  /** What raters outside the case say of outlets, from lists that the user brought. */
  outsideRatings: outsideRatingSchema,
  /** Codes of the user's own, and built-in ones that were changed. */
  codes: codeSchema,
  /** What colleagues whose cases were merged judged each for themselves. */
  differences: differenceSchema,
  mergedCases: mergedCaseSchema,
} as const

export type CaseTable = keyof typeof caseRowSchemas
export type CaseRow<T extends CaseTable> = v.InferOutput<(typeof caseRowSchemas)[T]>
export type DocumentRow = CaseRow<'documents'>
export type TextRow = CaseRow<'texts'>
export type ImportRow = CaseRow<'imports'>
export type PinRow = CaseRow<'pins'>
export type RedactionRow = CaseRow<'redactions'>
export type MemoRow = CaseRow<'memos'>
export type FailureRow = CaseRow<'failures'>

export const CASE_TABLES = Object.keys(caseRowSchemas).filter(isCaseTable)

/** Whether a name is a table of the case. */
export function isCaseTable(name: string): name is CaseTable {
  return Object.hasOwn(caseRowSchemas, name)
}
