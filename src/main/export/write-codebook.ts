import { BUILT_IN_CODES } from '#core/codebook/built-in.ts'
import { codebookOf, codeOfDefinition } from '#core/codebook/codebook.ts'
import { renderQdc } from '#core/codebook/qdc.ts'
import type { Codebook } from '#core/codebook/codebook.ts'
import type { Dossier } from '#core/dossier/dossier.ts'

/** The dossier's codebook as REFI-QDA (`.qdc`). Equal dossiers give equal bytes (docs/methods/codebook.md, C7). */
export function writeCodebook(dossier: Dossier): string {
  return renderQdc(codebookOfDossier(dossier), `Variorum ${dossier.programVersion}`.trim())
}

/**
 * The codebook that the dossier's tags are from; where it was not given, the definitions of its tags alone, and where
 * it has none of these either, the codes that every case begins with.
 */
export function codebookOfDossier({ codes = [], tagDefinitions }: Dossier): Codebook {
  const own =
    codes.length > 0 ? codes : tagDefinitions.map((definition, index) => codeOfDefinition(definition, index))
  // The format knows no codebook without a code.
  return codebookOf(own.length > 0 ? own : BUILT_IN_CODES)
}
