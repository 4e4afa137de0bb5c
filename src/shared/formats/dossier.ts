import * as v from 'valibot'
import type { Analysis } from '#core/analysis/analysis.ts'
import {
  biasTagSchema,
  codeSchema,
  findingSchema,
  importFailureSchema,
  outletSchema,
  outsideRatingSchema,
  passageSchema,
  printedTagSchema,
  ratingSchema,
  sheetEntrySchema,
  sourceDocumentSchema,
} from './domain.ts'
import {
  assessmentSchema,
  evidenceSchema,
  replyRequestSchema,
  hypothesisCellSchema,
  hypothesisSchema,
  sourceDecisionSchema,
  weightTableSchema,
} from './judging.ts'
import { DISPOSITIONS, FINDING_TYPES } from '#core/findings/finding-types.ts'

const discrepancySchema = v.strictObject({
  id: v.string(),
  type: v.picklist(FINDING_TYPES),
  summary: v.string(),
  score: v.number(),
  tried: v.exactOptional(v.number()),
  internal: v.boolean(),
  sides: v.array(
    v.strictObject({
      value: v.string(),
      claims: v.array(v.string()),
      evidence: v.array(passageSchema),
    }),
  ),
  explanation: v.array(v.string()),
  hint: v.exactOptional(v.picklist(DISPOSITIONS)),
})

const matchReasonSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('shared-phrase'), text: v.string(), documents: v.number() }),
  v.strictObject({ kind: v.literal('shared-name'), text: v.string(), documents: v.number() }),
  v.strictObject({ kind: v.literal('shared-number'), text: v.string(), documents: v.number() }),
  v.strictObject({ kind: v.literal('score'), text: v.string(), value: v.number() }),
])

const matchSchema = v.strictObject({
  id: v.string(),
  kind: v.picklist(['verbatim', 'near', 'reworded']),
  score: v.number(),
  a: passageSchema,
  b: passageSchema,
  reasons: v.array(matchReasonSchema),
})

const quoteRowSchema = v.strictObject({
  id: v.string(),
  text: v.string(),
  reference: v.string(),
  speaker: v.nullable(v.string()),
  speakerText: v.string(),
  witnesses: v.array(
    v.strictObject({
      id: v.string(),
      passage: passageSchema,
      parts: v.array(passageSchema),
      speaker: v.nullable(v.string()),
      speakerText: v.string(),
      speakerRole: v.string(),
      verb: v.string(),
      wording: v.picklist(['verbatim', 'truncated', 'altered', 'paraphrased']),
      reattributed: v.boolean(),
      marked: v.boolean(),
      cuts: v.array(
        v.strictObject({
          where: v.picklist(['start', 'middle', 'end']),
          shown: v.picklist(['ellipsis', 'break', 'nothing']),
          text: v.string(),
        }),
      ),
      changes: v.array(
        v.strictObject({
          kind: v.picklist(['replaced', 'added', 'removed', 'bracketed']),
          reference: v.string(),
          words: v.string(),
          passage: passageSchema,
          salient: v.array(v.picklist(['number', 'name', 'negation', 'hedge'])),
        }),
      ),
      goesBeyond: v.boolean(),
    }),
  ),
})

const checkedSchema = v.strictObject({
  document: v.string(),
  nearest: v.nullable(passageSchema),
  share: v.number(),
})

const omissionSchema = v.strictObject({
  id: v.string(),
  kind: v.picklist(['statement', 'name']),
  name: v.string(),
  reported: v.array(passageSchema),
  absent: v.array(checkedSchema),
  partly: v.array(checkedSchema),
  score: v.number(),
  verdict: v.optional(
    v.strictObject({
      decision: v.picklist(['kept', 'dismissed']),
      note: v.string(),
      decidedAt: v.string(),
      author: v.string(),
    }),
  ),
})

/** The program's own proposals come from its own worker: the lists are checked to be lists, their items are not. */
const analysisSchema = v.custom<Analysis>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    ['entities', 'matches', 'leftOut', 'quotations', 'quoteLedger', 'claims', 'discrepancies', 'ties'].every(
      (list) => list in value && Array.isArray(Reflect.get(value, list)),
    ),
)

const tieSchema = v.strictObject({
  kind: v.picklist(['shared-text', 'same-credit', 'credits', 'cites', 'same-origin']),
  from: v.string(),
  on: v.string(),
  directed: v.boolean(),
  units: v.number(),
  share: v.number(),
  name: v.string(),
  passages: v.array(passageSchema),
})

const claimTableSchema = v.strictObject({
  subject: v.string(),
  attribute: v.string(),
  lines: v.array(
    v.strictObject({
      document: v.string(),
      claims: v.array(
        v.strictObject({ text: v.string(), stance: v.string(), start: v.number(), end: v.number() }),
      ),
      absent: v.nullable(v.strictObject({ author: v.string(), checkedAt: v.string() })),
    }),
  ),
})

/** What the window sends to be written; see `core/dossier/dossier.ts`. */
export const dossierSchema = v.strictObject({
  format: v.literal('variorum-dossier'),
  version: v.literal(1),
  title: v.string(),
  summary: v.string(),
  compiledAt: v.string(),
  author: v.string(),
  programVersion: v.string(),
  documents: v.array(sourceDocumentSchema),
  duplicates: v.array(v.strictObject({ file: v.string(), document: v.string(), importedAt: v.string() })),
  failures: v.array(importFailureSchema),
  findings: v.array(findingSchema),
  replyRequests: v.optional(v.array(replyRequestSchema)),
  outlets: v.array(outletSchema),
  ratings: v.array(ratingSchema),
  tags: v.array(biasTagSchema),
  tagDefinitions: v.array(printedTagSchema),
  codes: v.optional(v.array(codeSchema)),
  sheetEntries: v.optional(v.array(sheetEntrySchema)),
  outsideRatings: v.optional(v.array(outsideRatingSchema)),
  proposals: v.array(discrepancySchema),
  matches: v.optional(v.array(matchSchema)),
  statementsPrinted: v.optional(v.array(v.string())),
  outletsPrinted: v.optional(v.array(v.string())),
  quotations: v.optional(v.array(quoteRowSchema)),
  claimTables: v.optional(v.array(claimTableSchema)),
  omissions: v.optional(v.array(omissionSchema)),
  timeline: v.optional(v.boolean()),
  profile: v.optional(v.picklist(['internal', 'public'])),
  assessments: v.optional(v.array(assessmentSchema)),
  independence: v.optional(
    v.strictObject({ ties: v.array(tieSchema), decisions: v.array(sourceDecisionSchema) }),
  ),
  matrix: v.optional(
    v.strictObject({
      hypotheses: v.array(hypothesisSchema),
      evidence: v.array(evidenceSchema),
      cells: v.array(hypothesisCellSchema),
      weights: weightTableSchema,
    }),
  ),
  differences: v.optional(
    v.array(
      v.strictObject({
        table: v.string(),
        what: v.string(),
        about: v.string(),
        accounts: v.array(
          v.strictObject({
            author: v.string(),
            time: v.string(),
            lines: v.array(v.strictObject({ label: v.string(), value: v.string() })),
          }),
        ),
        outcome: v.nullable(
          v.strictObject({
            choice: v.nullable(v.number()),
            author: v.string(),
            decidedAt: v.string(),
            reason: v.string(),
          }),
        ),
      }),
    ),
  ),
  sourceSummary: v.optional(v.array(v.strictObject({ prompt: v.string(), text: v.string() }))),
  memos: v.optional(v.array(v.strictObject({ on: v.string(), text: v.string() }))),
  analysis: analysisSchema,
})
