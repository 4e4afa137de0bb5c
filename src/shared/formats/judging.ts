import * as v from 'valibot'
import { CREDIBILITY_GRADES, type Assessment } from '#core/credibility/credibility.ts'
import {
  CELL_RATINGS,
  EVIDENCE_WEIGHTS,
  type Evidence,
  type Hypothesis,
  type HypothesisCell,
  type WeightTable,
} from '#core/hypotheses/hypothesis.ts'
import { REPLY_OUTCOMES, type ReplyRequest } from '#core/findings/reply-request.ts'
import type { SourceDecision } from '#core/independence/source-decision.ts'
import { anchoredPassageSchema } from './domain.ts'

/** Schemas of what an analyst judges beyond findings: credibility, independence, hypotheses, what is not for the public. */

const text = v.string()
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const credibilitySchema = v.picklist(CREDIBILITY_GRADES)
const weightSchema = v.picklist(EVIDENCE_WEIGHTS)

const credibilityTargetSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('claim'),
    claim: text,
    statement: text,
    passage: anchoredPassageSchema,
  }),
  v.strictObject({
    kind: v.literal('account'),
    finding: text,
    statement: text,
    passage: anchoredPassageSchema,
  }),
])

/** A credibility grade that somebody gave. */
export const assessmentSchema: v.GenericSchema<Assessment> = v.strictObject({
  id: text,
  target: credibilityTargetSchema,
  grade: credibilitySchema,
  reason: text,
  exception: text,
  reports: count,
  independent: count,
  blind: v.boolean(),
  gradedAt: text,
  author: text,
})

const decided = { id: text, decidedAt: text, author: text, reason: text }

/** Which documents rest on one source, and which do not. */
export const sourceDecisionSchema: v.GenericSchema<SourceDecision> = v.variant('decision', [
  v.strictObject({ ...decided, decision: v.literal('together'), documents: v.array(text) }),
  v.strictObject({
    ...decided,
    decision: v.literal('apart'),
    documents: v.array(text),
    others: v.array(text),
  }),
])

export const hypothesisSchema: v.GenericSchema<Hypothesis> = v.strictObject({
  id: text,
  text,
  order: v.number(),
  createdAt: text,
  author: text,
})

export const evidenceSchema: v.GenericSchema<Evidence> = v.strictObject({
  id: text,
  text,
  passages: v.array(anchoredPassageSchema),
  graded: v.nullable(credibilityTargetSchema),
  credibility: v.nullable(credibilitySchema),
  relevance: weightSchema,
  order: v.number(),
  createdAt: text,
  author: text,
})

export const hypothesisCellSchema: v.GenericSchema<HypothesisCell> = v.strictObject({
  id: text,
  hypothesis: text,
  evidence: text,
  rating: v.picklist(CELL_RATINGS),
  passages: v.array(anchoredPassageSchema),
  note: text,
  ratedAt: text,
  author: text,
})

export const weightTableSchema: v.GenericSchema<WeightTable> = v.strictObject({
  low: v.number(),
  medium: v.number(),
  high: v.number(),
  byGrade: v.tuple([weightSchema, weightSchema, weightSchema, weightSchema, weightSchema, weightSchema]),
})

/** Words that no public dossier may hold. */
export const redactionSchema = v.strictObject({
  id: text,
  passage: anchoredPassageSchema,
  reason: text,
  markedAt: text,
  author: text,
})

/** A remark for those who work on the case; never in a public dossier. `id` names what it is on, e.g. `finding …`. */
export const memoSchema = v.strictObject({ id: text, text, updatedAt: text, author: text })

/** A request for comment on a finding. */
export const replyRequestSchema: v.GenericSchema<ReplyRequest> = v.strictObject({
  id: text,
  finding: text,
  to: text,
  passage: v.nullable(anchoredPassageSchema),
  question: text,
  sentOn: text,
  deadline: text,
  respondedOn: text,
  outcome: v.picklist(REPLY_OUTCOMES),
  response: text,
  createdAt: text,
  updatedAt: text,
  author: text,
})

/** How a case is worked on: one row a setting. */
export const caseSettingSchema = v.variant('id', [
  v.strictObject({ id: v.literal('blind'), on: v.boolean(), changedAt: text, author: text }),
  v.strictObject({ id: v.literal('weights'), weights: weightTableSchema, changedAt: text, author: text }),
])
