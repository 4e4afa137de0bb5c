import * as v from 'valibot'
import { CASE_TABLES } from './case-rows.ts'

/** One row before and after; `null` where it did not or does not exist. */
export const rowChangeSchema = v.strictObject({
  table: v.picklist(CASE_TABLES),
  key: v.string(),
  before: v.unknown(),
  after: v.unknown(),
})

/**
 * One change the user made, as it stands in the journal. `seq` counts from 1 without gaps. Undo and redo are
 * entries of their own that name the entry they take back or bring back: the journal only grows.
 */
export const journalEntrySchema = v.strictObject({
  seq: v.pipe(v.number(), v.integer(), v.minValue(1)),
  time: v.string(),
  actor: v.string(),
  /** e.g. `finding.create`. */
  action: v.string(),
  /** What it was, for people: "Mark an inconsistency". */
  label: v.string(),
  kind: v.picklist(['do', 'undo', 'redo']),
  /** The `seq` that an undo or redo is about. */
  target: v.nullable(v.number()),
  /** Entries of one user action (an import in batches) share a group and are undone together. */
  group: v.nullable(v.string()),
  changes: v.array(rowChangeSchema),
})

export type RowChange = v.InferOutput<typeof rowChangeSchema>
export type JournalEntry = v.InferOutput<typeof journalEntrySchema>

/** The last entry of a journal: its number and the hash of the chain up to it. `seq` 0: an empty journal. */
export const journalHeadSchema = v.strictObject({ seq: v.number(), hash: v.string() })
export type JournalHead = v.InferOutput<typeof journalHeadSchema>

/** What a step of a check of the chain found. */
export const chainCheckSchema = v.strictObject({
  /** The last entry that holds, and the sum after it; give it back to go on. */
  checked: journalHeadSchema,
  /** How many entries there are. */
  total: v.number(),
  /**
   * The first thing that does not hold. `changed` and `cut` name an entry; the whole journal was `deleted`, `replaced` by
   * another one that holds in itself, or something was `added` behind it.
   */
  broken: v.nullable(
    v.strictObject({
      seq: v.nullable(v.number()),
      what: v.picklist(['changed', 'cut', 'deleted', 'replaced', 'added']),
    }),
  ),
  isDone: v.boolean(),
})
export type ChainCheck = v.InferOutput<typeof chainCheckSchema>
