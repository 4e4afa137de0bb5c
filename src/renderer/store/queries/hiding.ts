import { seenDocuments, tellingWords } from '#core/credibility/blind.ts'
import { groupBy } from '#core/base/group-by.ts'
import type { CaseDatabase } from '../database.ts'
import { isBlind, listAssessments } from './judging.ts'

/** What blind mode hides now: documents that may be seen, and words that tell the source of the others. */
export type HidingState = {
  readonly seen: readonly string[]
  readonly words: readonly string[]
  /** How many documents have a hidden source. */
  readonly hidden: number
}

/** Works out what is hidden; `null` where blind mode is off. */
export async function readHiding(db: CaseDatabase): Promise<HidingState | null> {
  if (!(await isBlind(db))) return null
  const [documents, imports, findings, assessments] = await Promise.all([
    db.documents.orderBy('order').toArray(),
    db.imports.toArray(),
    db.findings.toArray(),
    listAssessments(db),
  ])
  const seen = seenDocuments(findings, assessments)
  const files = groupBy(imports, ({ document }) => document)
  const hidden = documents.filter(({ id }) => !seen.has(id))
  const words = tellingWords(
    hidden.map(({ id, meta, edited, candidates, provenance }) => ({
      metas: [meta, edited],
      candidates,
      fileNames: [provenance.fileName, ...(files.get(id) ?? []).map(({ fileName }) => fileName)],
    })),
  )
  return { seen: [...seen].toSorted(), words, hidden: hidden.length }
}
