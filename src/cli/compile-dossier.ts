import { analyse } from '#core/analysis/analyse.ts'
import type { MatchResult } from '#core/matching/match.ts'
import type { Analysis } from '#core/analysis/analysis.ts'
import { BUILT_IN_CODES } from '#core/codebook/built-in.ts'
import type { SourceDocument } from '#core/documents/source-document.ts'
import { CALIBRATION } from '#core/findings/calibration/calibration.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { counted } from '#core/dossier/plain.ts'
import { documentsOf } from '#core/quotes/quote-row.ts'
import { outletsOf } from '#core/reliability/outlets-of.ts'
import type { Imported } from './import-documents.ts'

/** What a dossier says of itself. */
export type Imprint = {
  readonly title: string | null
  readonly author: string
  readonly compiledAt: string
  readonly programVersion: string
}

/** A dossier is for reading: the JSON holds every quotation. */
const PRINTED_QUOTATIONS = 40

/**
 * The dossier of documents nobody has judged yet: the program's proposals, and the passages that documents share.
 * Pure: the same documents and imprint give the same dossier.
 *
 * @param matched the matches of the documents
 */
export function compileDossier(
  { documents, duplicates, failures }: Imported,
  imprint: Imprint,
  matched: MatchResult,
): Dossier {
  const analysis = analyse(documents, { match: () => matched, calibration: CALIBRATION })
  return {
    format: 'variorum-dossier',
    version: 1,
    title: imprint.title ?? `Comparison of ${counted(documents.length, 'source')}`,
    summary: summaryOf(documents, analysis),
    compiledAt: imprint.compiledAt,
    author: imprint.author,
    programVersion: imprint.programVersion,
    documents,
    duplicates,
    failures,
    findings: [],
    outlets: outletsOf(documents),
    ratings: [],
    tags: [],
    tagDefinitions: [],
    codes: BUILT_IN_CODES,
    independence: { ties: analysis.ties, decisions: [] },
    proposals: analysis.discrepancies,
    matches: analysis.matches,
    quotations: analysis.quoteLedger.filter((row) => documentsOf(row) > 1).slice(0, PRINTED_QUOTATIONS),
    omissions: analysis.omissions,
    timeline: true,
    analysis,
  }
}

function summaryOf(documents: readonly SourceDocument[], analysis: Analysis): string {
  const outlets = outletsOf(documents).length
  const days = documents
    .flatMap(({ meta }) => (meta.published === null ? [] : [meta.published.slice(0, 10)]))
    .toSorted()
  const first = days[0]
  const last = days.at(-1)
  const span =
    first === undefined || last === undefined
      ? ''
      : first === last
        ? `, published ${first}`
        : `, published ${first} to ${last}`
  const from = outlets > 0 ? ` from ${counted(outlets, 'known outlet')}` : ''
  const proposed =
    analysis.discrepancies.length === 0
      ? 'The program found no statements that cannot all be true.'
      : `The program proposes ${counted(analysis.discrepancies.length, 'place')} where statements may not all be true.`
  return `${counted(documents.length, 'document')}${from}${span}. ${proposed} Nobody has judged them.`
}
