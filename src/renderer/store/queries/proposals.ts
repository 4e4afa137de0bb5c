import type { Analysis } from '#core/analysis/analysis.ts'
import type { DocumentId } from '#core/documents/source-document.ts'
import type { Match } from '#core/matching/match.ts'
import type { AnalysisPart, AnalysisParts, CaseDatabase, MatchListRow } from '../database.ts'
import { packMatches, unpackMatches, type BriefMatch } from '../pack-matches.ts'

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

/** What the program proposes, without the matches and what was left out of them, and without words that lean. */
export type Assertions = Omit<Analysis, 'matches' | 'leftOut' | 'wording'>

/** Everything the program proposes but the matches, or `null` before the first analysis. */
export async function currentAssertions(db: CaseDatabase): Promise<Assertions | null> {
  const [current, entities, quotations, quoteLedger, claims, discrepancies, ties, omissions, names] =
    await Promise.all([
      readPart(db, 'current'),
      readPart(db, 'entities'),
      readPart(db, 'quotations'),
      readPart(db, 'quoteLedger'),
      readPart(db, 'claims'),
      readPart(db, 'discrepancies'),
      readPart(db, 'ties'),
      readPart(db, 'omissions'),
      readPart(db, 'names'),
    ])
  if (!current) return null
  return {
    entities: entities ?? [],
    quotations: quotations ?? [],
    quoteLedger: quoteLedger ?? [],
    claims: claims ?? [],
    discrepancies: discrepancies ?? [],
    ties: ties ?? [],
    omissions: omissions ?? [],
    ...(names ? { names } : {}),
    complete: current.complete,
  }
}

/**
 * Everything the program proposes at once, or `null` before the first analysis. Large in a large case: for what is made
 * of the whole case, as a dossier, never for a view.
 */
export async function currentAnalysis(db: CaseDatabase): Promise<Analysis | null> {
  const [assertions, index, leftOut, wording, lists] = await Promise.all([
    currentAssertions(db),
    readPart(db, 'index'),
    readPart(db, 'leftOut'),
    readPart(db, 'wording'),
    db.matchLists.toArray(),
  ])
  if (!assertions || !index) return null
  const byId = new Map(lists.flatMap(({ matches }) => matches.map((match) => [match.id, match])))
  return {
    ...assertions,
    leftOut: leftOut ?? [],
    wording: wording ?? [],
    matches: index.ids.flatMap((id) => byId.get(id) ?? []),
  }
}

/** So many lists are handed to the store at once: a longer while would hold up the window. */
const BATCH = 100

/**
 * Keeps the program's proposals. Not an action: nobody judged anything, so nothing goes into the journal.
 *
 * @param lengths UTF-16 units of each document's own reporting
 */
export async function keepAnalysis(
  db: CaseDatabase,
  fingerprint: string,
  analysis: Analysis,
  lengths: ReadonlyMap<DocumentId, number>,
): Promise<void> {
  const {
    matches,
    leftOut,
    complete,
    entities,
    quotations,
    quoteLedger,
    claims,
    discrepancies,
    ties,
    omissions,
    wording,
    names,
  } = analysis
  const lists = listByDocument(matches)
  const stamps = new Map([...lists].map(([id, list]) => [id, stampOf(list)]))
  const index = packMatches(matches)
  await db.transaction('rw', [db.analysis, db.matchLists], async () => {
    const before = (await readPart(db, 'stamps')) ?? new Map<DocumentId, number>()
    const changed = [...lists].filter(([id]) => before.get(id) !== stamps.get(id))
    for (let at = 0; at < changed.length; at += BATCH) {
      const rows = changed.slice(at, at + BATCH).map(([document, list]): MatchListRow => {
        return { document, matches: list }
      })
      await db.matchLists.bulkPut(rows)
    }
    await db.matchLists.bulkDelete([...before.keys()].filter((id) => !lists.has(id)))
    await db.analysis.bulkPut([
      { id: 'index', value: index },
      { id: 'lengths', value: lengths },
      { id: 'stamps', value: stamps },
      { id: 'leftOut', value: leftOut },
      { id: 'entities', value: entities },
      { id: 'quotations', value: quotations },
      { id: 'quoteLedger', value: quoteLedger },
      { id: 'claims', value: claims },
      { id: 'discrepancies', value: discrepancies },
      { id: 'ties', value: ties },
      { id: 'omissions', value: omissions ?? [] },
      { id: 'wording', value: wording ?? [] },
      { id: 'names', value: names ?? null },
      { id: 'current', value: { fingerprint, complete, matches: matches.length } },
    ])
  })
}

function listByDocument(matches: readonly Match[]): ReadonlyMap<DocumentId, readonly Match[]> {
  const lists = new Map<DocumentId, Match[]>()
  const add = (id: DocumentId, match: Match): void => {
    const list = lists.get(id)
    if (list) list.push(match)
    else lists.set(id, [match])
  }
  for (const match of matches) {
    add(match.a.document, match)
    if (match.b.document !== match.a.document) add(match.b.document, match)
  }
  return lists
}

/** A number that two lists share only if they are the same (52 bits; FNV-1a over what a match shows). */
function stampOf(list: readonly Match[]): number {
  let low = 0x811c9dc5
  let high = 0x1b873593
  const take = (words: string): void => {
    for (let at = 0; at < words.length; at++) {
      low = Math.imul(low ^ words.charCodeAt(at), 0x01000193)
      high = Math.imul(high ^ words.charCodeAt(at), 0x85ebca6b)
    }
  }
  for (const { id, kind, score, a, b, reasons } of list) {
    take(`${id} ${kind} ${score} ${a.document} ${a.start} ${a.end} ${b.document} ${b.start} ${b.end}`)
    for (const reason of reasons) {
      take(`${reason.kind} ${reason.text} ${reason.kind === 'score' ? reason.value : reason.documents}`)
    }
  }
  return (high >>> 12) * 2 ** 32 + (low >>> 0)
}
