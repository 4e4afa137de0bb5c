import { BUILT_IN_CODES } from '#core/codebook/built-in.ts'
import { codebookOf, codeOfDefinition, type Codebook } from '#core/codebook/codebook.ts'
import type { CaseDatabase } from '../database.ts'

/** The codebook of the case: the program's codes with what the case added and changed. */
export async function readCodebook(db: CaseDatabase): Promise<Codebook> {
  const [definitions, rows] = await Promise.all([db.tagDefinitions.toArray(), db.codes.toArray()])
  return codebookOf(
    BUILT_IN_CODES,
    definitions.map((definition, index) => codeOfDefinition(definition, 1000 + index)),
    rows,
  )
}
