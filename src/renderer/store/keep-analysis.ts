import type { MatchedCase } from '#core/analysis/analyse.ts'
import type { Analysis } from '#core/analysis/analysis.ts'
import type { DocumentId } from '#core/documents/source-document.ts'
import type { Match } from '#core/matching/match.ts'
import type { CaseDatabase, MatchListRow } from './database.ts'
import { packMatches } from './pack-matches.ts'
import { readPart } from './queries/proposals.ts'

/** So many lists are handed to the store at once: a longer while would hold up the window. */
const BATCH = 100

/** Of no state of the case: until the rest is kept, the proposals are to be made anew. */
const IN_THE_MAKING = ''

/**
 * Keeps the matches of an analysis before the rest of it is known. Not an action: nobody judged anything, so nothing
 * goes into the journal.
 *
 * @param lengths UTF-16 units of each document's own reporting
 */
export async function keepMatches(
  db: CaseDatabase,
  matched: MatchedCase,
  lengths: ReadonlyMap<DocumentId, number>,
): Promise<void> {
  await db.transaction('rw', [db.analysis, db.matchLists], async () => {
    await putMatches(db, matched, lengths)
    const { complete, matches, uncompared } = matched
    await db.analysis.put({
      id: 'current',
      value: {
        fingerprint: IN_THE_MAKING,
        complete,
        matches: matches.length,
        ...(uncompared ? { uncompared } : {}),
      },
    })
  })
}

/**
 * Keeps the program's proposals, matches included. Not an action either.
 *
 * @param lengths UTF-16 units of each document's own reporting
 */
export async function keepAnalysis(
  db: CaseDatabase,
  fingerprint: string,
  analysis: Analysis,
  lengths: ReadonlyMap<DocumentId, number>,
): Promise<void> {
  const { matches, complete, entities, quotations, quoteLedger, claims, discrepancies, ties } = analysis
  const { possibleDiscrepancies, omissions, wording, tellings, names, uncompared } = analysis
  await db.transaction('rw', [db.analysis, db.matchLists], async () => {
    await putMatches(db, analysis, lengths)
    await db.analysis.bulkPut([
      { id: 'entities', value: entities },
      { id: 'quotations', value: quotations },
      { id: 'quoteLedger', value: quoteLedger },
      { id: 'claims', value: claims },
      { id: 'discrepancies', value: discrepancies },
      { id: 'possibleDiscrepancies', value: possibleDiscrepancies ?? [] },
      { id: 'ties', value: ties },
      { id: 'omissions', value: omissions ?? [] },
      { id: 'wording', value: wording ?? [] },
      { id: 'tellings', value: tellings ?? [] },
      { id: 'names', value: names ?? null },
      {
        id: 'current',
        value: { fingerprint, complete, matches: matches.length, ...(uncompared ? { uncompared } : {}) },
      },
    ])
  })
}

/** Writes the lists that changed, within a transaction. */
async function putMatches(
  db: CaseDatabase,
  { matches, possibleCounterparts, leftOut }: MatchedCase,
  lengths: ReadonlyMap<DocumentId, number>,
): Promise<void> {
  const lists = listByDocument(matches)
  const stamps = new Map([...lists].map(([id, list]) => [id, stampOf(list)]))
  const kept = await readPart(db, 'stamps')
  const before = kept ?? new Map<DocumentId, number>()
  const changed = [...lists].filter(([id]) => before.get(id) !== stamps.get(id))
  const gone = [...before.keys()].filter((id) => !lists.has(id))
  for (let at = 0; at < changed.length; at += BATCH) {
    const rows = changed.slice(at, at + BATCH).map(([document, list]): MatchListRow => {
      return { document, matches: list }
    })
    await db.matchLists.bulkPut(rows)
  }
  await db.matchLists.bulkDelete(gone)
  await db.analysis.bulkPut([
    { id: 'lengths', value: lengths },
    { id: 'leftOut', value: leftOut },
    { id: 'possible', value: possibleCounterparts ?? [] },
  ])
  // What has not changed is not written, so that no view is made anew for it.
  if (kept === null || changed.length > 0 || gone.length > 0)
    await db.analysis.bulkPut([
      { id: 'index', value: packMatches(matches) },
      { id: 'stamps', value: stamps },
    ])
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
