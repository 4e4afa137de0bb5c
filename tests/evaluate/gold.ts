import * as v from 'valibot'
import { FINDING_TYPES } from '#core/findings/finding-types.ts'

/** What a decoy tempts to report. */
export const DECOY_KINDS = [
  'spelling',
  'rounding',
  'bounds',
  'successor',
  'namesake',
  'other event',
  'units',
  'weekday',
  'refutation',
  'comment',
  'updated count',
  'other scope',
  'time zone',
  'several posts',
  'synonym',
] as const

const Text = v.pipe(v.string(), v.minLength(1))

/** Words that stand in one document exactly once, blanks being equal to one another. */
const QuotedPassage = v.strictObject({ document: Text, quote: Text })

const Side = v.strictObject({ value: Text, passages: v.pipe(v.array(QuotedPassage), v.minLength(1)) })

const Gold = v.strictObject({
  title: Text,
  domain: Text,
  discrepancies: v.array(
    v.strictObject({
      id: Text,
      type: v.picklist(FINDING_TYPES),
      about: Text,
      internal: v.optional(v.boolean(), false),
      /** Types under which this one may also be proposed, besides those of compatible.ts. */
      also: v.optional(v.array(v.picklist(FINDING_TYPES)), []),
      sides: v.pipe(v.array(Side), v.minLength(2)),
    }),
  ),
  omissions: v.array(
    v.strictObject({
      id: Text,
      about: Text,
      reported: v.pipe(v.array(QuotedPassage), v.minLength(1)),
      absent: v.pipe(v.array(Text), v.minLength(1)),
    }),
  ),
  decoys: v.array(
    v.strictObject({
      id: Text,
      kind: v.picklist(DECOY_KINDS),
      why: Text,
      passages: v.tuple([QuotedPassage, QuotedPassage]),
    }),
  ),
  quotations: v.array(
    v.strictObject({ document: Text, quote: Text, speaker: Text, also: v.optional(v.array(Text), []) }),
  ),
})

export type QuotedPassage = v.InferOutput<typeof QuotedPassage>
export type Gold = v.InferOutput<typeof Gold>
export type GoldDiscrepancy = Gold['discrepancies'][number]
export type GoldDecoy = Gold['decoys'][number]
export type GoldQuotation = Gold['quotations'][number]

/** Reads a `gold.json`; throws with the place of the first fault. */
export function parseGold(json: string): Gold {
  return v.parse(Gold, JSON.parse(json))
}
