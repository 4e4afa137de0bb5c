import * as v from 'valibot'

/** Names of folders that are cases; a copy that a person made beside one is none. */
export const CASE_ID = /^case-[0-9a-z-]{4,40}$/u

/** What `case.json` in a case's folder says. */
export const caseManifestSchema = v.object({
  format: v.literal('variorum-case'),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  id: v.pipe(v.string(), v.regex(CASE_ID)),
  name: v.string(),
  createdAt: v.string(),
})
export type CaseManifest = v.InferOutput<typeof caseManifestSchema>
