import type { Analysis } from '#core/analysis/analysis.ts'
import type { DocumentId } from '#core/documents/source-document.ts'
import type { Match } from '#core/matching/match.ts'
import type { AnalysisPart, AnalysisParts, CaseDatabase } from '../database.ts'
import { unpackMatches, type BriefMatch } from '../pack-matches.ts'

/** One part of what the program proposes now, or `null` before the first analysis. */
export async function readPart<P extends AnalysisPart>(
  db: CaseDatabase,
  part: P,
): Promise<AnalysisParts[P] | null> {
  const row = await db.analysis.get(part)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- rows are stored under the name of their part
  return row ? (row.value as AnalysisParts[P]) : null
}

/** Which documents the kept proposals are about. */
export async function analysedFingerprint(db: CaseDatabase): Promise<string | null> {
  return (await readPart(db, 'current'))?.fingerprint ?? null
}

/** All matches of the case without the words of their reasons, in the order of the analysis. */
export async function listMatches(db: CaseDatabase): Promise<BriefMatch[] | null> {
  const index = await readPart(db, 'index')
  return index && unpackMatches(index)
}

/** The matches that touch each of these documents, in the order of the analysis. */
export async function matchesOf(
  db: CaseDatabase,
  documents: readonly DocumentId[],
): Promise<ReadonlyMap<DocumentId, readonly Match[]>> {
  const rows = await db.matchLists.bulkGet([...documents])
  return new Map(documents.map((id, index) => [id, rows[index]?.matches ?? []]))
}

/** What the program proposes, without matches, what was left out of them, words that lean and all that is only possible. */
export type Assertions = Omit<
  Analysis,
  'matches' | 'possibleCounterparts' | 'leftOut' | 'wording' | 'possibleDiscrepancies'
>

/** Everything the program proposes but the matches, or `null` before the first analysis. */
export async function currentAssertions(db: CaseDatabase): Promise<Assertions | null> {
  const [
    current,
    entities,
    quotations,
    quoteLedger,
    claims,
    discrepancies,
    ties,
    omissions,
    tellings,
    names,
  ] = await Promise.all([
    readPart(db, 'current'),
    readPart(db, 'entities'),
    readPart(db, 'quotations'),
    readPart(db, 'quoteLedger'),
    readPart(db, 'claims'),
    readPart(db, 'discrepancies'),
    readPart(db, 'ties'),
    readPart(db, 'omissions'),
    readPart(db, 'tellings'),
    readPart(db, 'names'),
  ])
  // Matches are kept first: before the first analysis has ended there is nothing else.
  if (!current || !entities) return null
  return {
    entities,
    quotations: quotations ?? [],
    quoteLedger: quoteLedger ?? [],
    claims: claims ?? [],
    discrepancies: discrepancies ?? [],
    ties: ties ?? [],
    omissions: omissions ?? [],
    tellings: tellings ?? [],
    ...(names ? { names } : {}),
    complete: current.complete,
    ...(current.uncompared ? { uncompared: current.uncompared } : {}),
  }
}

/**
 * Everything the program proposes at once, or `null` before the first analysis. Large in a large case: for what is made
 * of the whole case, as a dossier, never for a view.
 */
export async function currentAnalysis(db: CaseDatabase): Promise<Analysis | null> {
  const [assertions, index, leftOut, wording, possible, possibleDiscrepancies, lists] = await Promise.all([
    currentAssertions(db),
    readPart(db, 'index'),
    readPart(db, 'leftOut'),
    readPart(db, 'wording'),
    readPart(db, 'possible'),
    readPart(db, 'possibleDiscrepancies'),
    db.matchLists.toArray(),
  ])
  if (!assertions || !index) return null
  const byId = new Map(lists.flatMap(({ matches }) => matches.map((match) => [match.id, match])))
  return {
    ...assertions,
    leftOut: leftOut ?? [],
    wording: wording ?? [],
    possibleCounterparts: possible ?? [],
    possibleDiscrepancies: possibleDiscrepancies ?? [],
    matches: index.ids.flatMap((id) => byId.get(id) ?? []),
  }
}
