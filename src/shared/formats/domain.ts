import * as v from 'valibot'
import { DISPOSITIONS, FINDING_STATUSES, FINDING_TYPES, SEVERITIES } from '#core/findings/finding-types.ts'
import { CODE_COLOURS, RELIABILITY_GRADES } from '#core/reliability/outlet.ts'
import { SHEET_ASPECTS } from '#core/reliability/outlet-sheet.ts'

/** Schemas of the domain's own types, for every border that such data crosses: messages, files, the journal. */

const offset = v.pipe(v.number(), v.integer(), v.minValue(0))
const text = v.string()
const nullableText = v.nullable(v.string())

export const sha256Schema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u))

export const passageSchema = v.strictObject({ document: text, start: offset, end: offset })

export const blockSchema = v.strictObject({
  kind: v.picklist([
    'headline',
    'heading',
    'paragraph',
    'list-item',
    'caption',
    'pull-quote',
    'byline',
    'furniture',
    'comment',
  ]),
  start: offset,
  end: offset,
})

export const documentMetaSchema = v.strictObject({
  title: nullableText,
  outlet: nullableText,
  bylines: v.array(text),
  published: nullableText,
  url: nullableText,
  language: nullableText,
})

const readerStampSchema = v.strictObject({ name: text, version: text })

export const provenanceSchema = v.strictObject({
  fileName: text,
  importedAt: text,
  sha256: sha256Schema,
  byteLength: offset,
  mediaType: text,
  encoding: text,
  reader: readerStampSchema,
  pageStarts: v.exactOptional(v.pipe(v.array(offset), v.readonly())),
})

export const metaCandidateSchema = v.strictObject({
  field: v.picklist(['title', 'outlet', 'bylines', 'published', 'url', 'language']),
  value: text,
  source: text,
})

export const readerNoteSchema = v.strictObject({ code: text, message: text })

/** What a document is without its text: small enough to list thousands. */
export const documentDescriptionEntries = {
  id: text,
  meta: documentMetaSchema,
  candidates: v.array(metaCandidateSchema),
  notes: v.array(readerNoteSchema),
  provenance: provenanceSchema,
}

export const sourceDocumentSchema = v.strictObject({
  ...documentDescriptionEntries,
  text,
  blocks: v.array(blockSchema),
})

export const anchoredPassageSchema = v.strictObject({
  document: text,
  quote: v.strictObject({
    type: v.literal('TextQuoteSelector'),
    exact: text,
    prefix: text,
    suffix: text,
  }),
  position: v.strictObject({ type: v.literal('TextPositionSelector'), start: offset, end: offset }),
})

export const findingSchema = v.strictObject({
  id: text,
  type: v.picklist(FINDING_TYPES),
  summary: text,
  sides: v.array(v.strictObject({ value: text, passages: v.array(anchoredPassageSchema) })),
  severity: v.picklist(SEVERITIES),
  status: v.picklist(FINDING_STATUSES),
  disposition: v.picklist(DISPOSITIONS),
  note: text,
  origin: v.variant('kind', [
    v.strictObject({ kind: v.literal('hand') }),
    v.strictObject({ kind: v.literal('discrepancy'), discrepancy: text }),
  ]),
  author: text,
  createdAt: text,
  updatedAt: text,
})

export const proposalDecisionSchema = v.strictObject({
  id: text,
  decision: v.picklist(['confirmed', 'dismissed', 'held']),
  finding: nullableText,
  reason: text,
  decidedAt: text,
  author: text,
  judged: v.exactOptional(
    v.strictObject({
      type: v.picklist(FINDING_TYPES),
      internal: v.boolean(),
      summary: text,
      sides: v.array(v.strictObject({ value: text, evidence: v.array(passageSchema) })),
    }),
  ),
  verdict: v.exactOptional(
    v.strictObject({ severity: v.picklist(SEVERITIES), disposition: v.picklist(DISPOSITIONS) }),
  ),
})

export const outletSchema = v.strictObject({
  id: text,
  name: text,
  domains: v.array(text),
  ownership: text,
  notes: text,
})

export const ratingSchema = v.strictObject({
  id: text,
  outlet: text,
  grade: v.picklist(RELIABILITY_GRADES),
  reason: text,
  ratedAt: text,
  author: text,
})

/** An answer on an outlet's sheet. */
export const sheetEntrySchema = v.strictObject({
  id: text,
  outlet: text,
  aspect: v.picklist(SHEET_ASPECTS),
  value: text,
  note: text,
  notedAt: text,
  author: text,
})

/** A value of a rater's list that the user brought. */
export const outsideRatingSchema = v.strictObject({
  id: text,
  outlet: text,
  rater: text,
  measure: text,
  value: text,
  scale: text,
  date: text,
  licence: text,
  url: text,
  note: text,
  list: text,
  addedAt: text,
  author: text,
})

/** A code of the case's codebook: one of the user's own, or what was changed of one that is built in. */
export const codeSchema = v.strictObject({
  id: text,
  label: text,
  description: text,
  colour: v.picklist(CODE_COLOURS),
  parent: nullableText,
  order: v.number(),
  retired: v.boolean(),
  mergedInto: nullableText,
  origin: v.picklist(['built-in', 'user', 'import']),
  source: text,
})

export const tagDefinitionSchema = v.strictObject({
  id: text,
  label: text,
  description: text,
  group: text,
  origin: v.picklist(['built-in', 'user']),
})

/** A tag as a dossier prints it. */
export const printedTagSchema = v.strictObject({
  ...tagDefinitionSchema.entries,
  colour: v.exactOptional(v.picklist(CODE_COLOURS)),
  path: v.exactOptional(v.array(text)),
})

export const biasTagSchema = v.strictObject({
  id: text,
  tag: text,
  target: v.variant('kind', [
    v.strictObject({ kind: v.literal('outlet'), outlet: text }),
    v.strictObject({ kind: v.literal('document'), document: text }),
    v.strictObject({ kind: v.literal('passage'), passage: anchoredPassageSchema }),
  ]),
  reason: text,
  taggedAt: text,
  author: text,
})

export const importFailureSchema = v.strictObject({
  file: text,
  code: v.picklist([
    'unsupported-format',
    'empty',
    'too-large',
    'unreadable',
    'not-text',
    'encrypted',
    'timed-out',
    'out-of-memory',
    'reader-crashed',
    'no-text',
    'cancelled',
  ]),
  message: text,
})
