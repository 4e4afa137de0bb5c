import { foldWord } from '../../claims/names/fold.ts'
import type { DocumentId, SourceDocument } from '../../documents/source-document.ts'
import { dayOf } from '../../claims/times/time-value.ts'
import { countryOfAdjective, placeNamed } from '../../claims/lexicon/places.ts'

/** Which documents report on one story, for rules that compare sentences no match ties together (rule F14). */
export type Stories = {
  /** The documents of the same story as this one, in order of their ids, itself left out. */
  readonly partnersOf: (id: DocumentId) => readonly DocumentId[]
}

/** Documents of one story are published within this many days of each other. */
const SAME_TIME_DAYS = 6
const SAME_TIME_DAYS_CHOSEN = 30
/** A capitalised word of more documents is no name of one story. */
const RARE = 12
/** Names two documents must share. */
const LEAST_SHARED = 4
/** A case of at most so many documents was chosen for one subject; less ties two of them. */
const CHOSEN = 30
const LEAST_SHARED_CHOSEN = 2
/** Names of one document that are looked at, and documents it is tied to at most. */
const MOST_NAMES = 400
const MOST_PARTNERS = 12

/** Words with a capital in running text: after a small letter, a comma or a digit and a blank. */
const CAPITALISED = /(?<=[\p{Ll}\d][,]? )\p{Lu}[\p{L}’'-]{2,}/gu
const CALENDAR =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mr|mrs|dr|president|minister|ministry|government|police|council|committee|university|state|party|court|the|new|north|south|east|west|national|international|united)$/u

/**
 * Ties documents that share rare capitalised words and whose days of publication allow one story. Linear in the text;
 * each name ties at most 12 documents in a large case.
 */
export function storiesOf(documents: readonly SourceDocument[]): Stories {
  const chosen = documents.length <= CHOSEN
  const holders = new Map<string, number[]>()
  for (const [index, { text, blocks }] of documents.entries()) {
    const names = new Set<string>()
    for (const { kind, start, end } of blocks) {
      if (kind === 'comment' || kind === 'furniture') continue
      for (const [word] of text.slice(start, end).matchAll(CAPITALISED)) {
        const key = foldWord(word.replace(/['’]s$/u, ''))
        if (names.size >= MOST_NAMES) break
        if (key !== '' && !CALENDAR.test(key) && countryOfAdjective(key) === null && placeNamed(key) === null)
          names.add(key)
      }
    }
    for (const name of names) {
      const list = holders.get(name)
      if (list) list.push(index)
      else holders.set(name, [index])
    }
  }
  const shared = new Map<number, number>()
  for (const list of holders.values()) {
    if (list.length > (chosen ? CHOSEN : RARE)) continue
    for (const [at, a] of list.entries())
      for (const b of list.slice(at + 1)) {
        const key = a * documents.length + b
        shared.set(key, (shared.get(key) ?? 0) + 1)
      }
  }
  const partners = new Map<DocumentId, DocumentId[]>()
  const tie = (a: SourceDocument, b: SourceDocument): void => {
    partners.set(a.id, [...(partners.get(a.id) ?? []), b.id])
  }
  const ranked = [...shared].toSorted(([keyA, x], [keyB, y]) => y - x || keyA - keyB)
  for (const [key, count] of ranked) {
    const a = documents[Math.floor(key / documents.length)]
    const b = documents[key % documents.length]
    if (!a || !b || count < (chosen ? LEAST_SHARED_CHOSEN : LEAST_SHARED) || areFarApart(a, b, chosen))
      continue
    if ([a, b].some(({ id }) => (partners.get(id)?.length ?? 0) >= (chosen ? CHOSEN : MOST_PARTNERS)))
      continue
    tie(a, b)
    tie(b, a)
  }
  if (chosen) joinNeighbours(documents, partners)
  const ordered = new Map([...partners].map(([id, list]) => [id, list.toSorted()]))
  return { partnersOf: (id) => ordered.get(id) ?? [] }
}

/** In a case that somebody chose two documents that are both of one story with a third are of one story. */
function joinNeighbours(documents: readonly SourceDocument[], partners: Map<DocumentId, DocumentId[]>): void {
  const before = new Map([...partners].map(([id, own]) => [id, new Set(own)]))
  for (const [at, a] of documents.entries())
    for (const b of documents.slice(at + 1)) {
      const [left, right] = [before.get(a.id), before.get(b.id)]
      if (!left || !right || left.has(b.id) || areFarApart(a, b, true)) continue
      if (![...left].some((id) => right.has(id))) continue
      partners.set(a.id, [...(partners.get(a.id) ?? []), b.id])
      partners.set(b.id, [...(partners.get(b.id) ?? []), a.id])
    }
}

function areFarApart(a: SourceDocument, b: SourceDocument, chosen: boolean): boolean {
  const [left, right] = [dayOf(a.meta.published), dayOf(b.meta.published)]
  const most = chosen ? SAME_TIME_DAYS_CHOSEN : SAME_TIME_DAYS
  return left !== null && right !== null && Math.abs(left - right) > most
}
