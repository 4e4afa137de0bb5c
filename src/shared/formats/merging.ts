import * as v from 'valibot'

/** Schemas of what is kept of merging two states of a case. */

const text = v.string()

const accountSchema = v.strictObject({
  /** The field's value, else the whole row; `null`: the row was taken out. */
  value: v.unknown(),
  author: text,
  time: text,
})

/** What two people judged each for themselves, and what was decided between them. */
export const differenceSchema = v.strictObject({
  id: text,
  kind: v.picklist(['field', 'row', 'history', 'twin']),
  table: text,
  key: text,
  field: text,
  accounts: v.array(accountSchema),
  agrees: v.boolean(),
  /** `choice`: place of the account taken, `null` where both stay. `null`: open. */
  outcome: v.nullable(
    v.strictObject({ choice: v.nullable(v.number()), author: text, decidedAt: text, reason: text }),
  ),
})

/** A state of a case that was merged into this one: its name, and how much of its history. */
export const mergedCaseSchema = v.strictObject({
  id: text,
  case: text,
  name: text,
  /** The number of its last entry, and what tells that entry from any other. */
  seq: v.number(),
  entry: text,
  mergedAt: text,
  author: text,
})

export type DifferenceRow = v.InferOutput<typeof differenceSchema>
export type MergedCaseRow = v.InferOutput<typeof mergedCaseSchema>
