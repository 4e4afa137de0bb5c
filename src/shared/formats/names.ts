import * as v from 'valibot'
import type { CellCheck } from '#core/comparison/claim-row.ts'
import type { NameDecision } from '#core/entities/name-decision.ts'

const nameRefSchema = v.strictObject({
  entity: v.string(),
  kind: v.picklist(['person', 'organisation', 'place']),
  name: v.string(),
  form: v.nullable(v.string()),
  document: v.nullable(v.string()),
})

const decided = { id: v.string(), decidedAt: v.string(), author: v.string() }

/** A decision of the analyst about names. */
export const nameDecisionSchema: v.GenericSchema<NameDecision> = v.variant('decision', [
  v.strictObject({ ...decided, decision: v.literal('same'), kept: nameRefSchema, joined: nameRefSchema }),
  v.strictObject({ ...decided, decision: v.literal('different'), part: nameRefSchema }),
])

/** A cell of the claim matrix that was looked into. */
export const cellCheckSchema: v.GenericSchema<CellCheck> = v.strictObject({
  id: v.string(),
  document: v.string(),
  subject: v.string(),
  name: v.string(),
  attribute: v.string(),
  checkedAt: v.string(),
  author: v.string(),
})
