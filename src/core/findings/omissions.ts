import { byText, firstDifference } from '../base/order.ts'
import { stableId } from '../base/stable-id.ts'
import type { DocumentId, Passage, SourceDocument } from '../documents/source-document.ts'
import type { Entity } from '../claims/entity.ts'
import type { Checked, Omission } from './omission.ts'
import { findOmittedNames } from './omitted-names.ts'
import { isContent } from './reading/predicates.ts'
import type { ReadSentence } from './reading/sentences-read.ts'
import type { StoryReading } from './reading/story-reading.ts'

/** Share of the weight of the shorter of two sentences that they must have in common to say the same. */
const SAME = 0.42
/** What a passage may hold of a statement at most for the document to lack it. */
const LACKS = 0.34
/** Content words two sentences must share. */
const FEWEST_SHARED = 3
/** Share of the weight of the longer one that they must have in common. */
const LEAST_OF_LONGER = 0.2
const POST =
  /^(?:chief|execut|general|secretari|presid|minist|ministri|spokesman|spokeswoman|director|chairman|chairwoman|leader|head|governor|mayor|colonel|captain|deputi|statement|mr|mrs|dr|offic|offici)$/u
/** A year, or an amount in digits of two places or more: as telling as a word. */
const FIGURE = /^\d[\d.,]*\d$/u
/** A word in more sentences finds no pairs. */
const COMMON = 40
/** Omissions of a case, and of one document, that are given. */
const MOST = 200
const MOST_OF_ONE = 6
/** Sentences as good as the same, by which copies of one text are known; share of them that makes a copy. */
const COPIED = 0.85
const COPY_SHARE = 0.5

type Statement = {
  readonly sentence: ReadSentence
  readonly stems: ReadonlyMap<string, number>
  readonly sum: number
}

/**
 * Statements that two or more independent documents of a story report and another lacks (rule O1). Each is checked
 * against every pair of neighbouring sentences of the document that lacks it. Near linear: pairs are found by words
 * that at most 40 sentences hold, in stories of at most 12 partners.
 */
export function findOmissions(
  documents: readonly SourceDocument[],
  reading: StoryReading,
  entities: readonly Entity[],
): readonly Omission[] {
  const outlets = new Map(documents.map(({ id, meta }) => [id, meta.outlet]))
  const weigh = weights(reading)
  const told = new Map<DocumentId, readonly Statement[]>()
  for (const id of reading.documents)
    if (reading.partnersOf(id).length > 1)
      told.set(
        id,
        reading.sentencesOf(id).map((one) => statementOf(one, weigh)),
      )
  const isIndependent = independence(told, outlets)
  const tellers = pairsOf(reading, told, isIndependent)
  const found: Omission[] = []
  for (const { first, others, core } of tellers) {
    const reporting = [first, ...others]
    const has = new Set(reporting.map(({ sentence }) => sentence.document))
    const absent: Checked[] = []
    const partly: Checked[] = []
    for (const id of reading.partnersOf(first.sentence.document)) {
      if (has.has(id)) continue
      const nearest = nearestIn(told.get(id) ?? [], core)
      if (nearest.share < LACKS) absent.push({ document: id, ...nearest })
      else partly.push({ document: id, ...nearest })
    }
    if (absent.length === 0) continue
    const known = has.size + partly.length
    const weight = [...core.values()].reduce((sum, value) => sum + value, 0)
    found.push({
      id: stableId(
        'omission',
        reporting.map(({ sentence }) => `${sentence.document} ${sentence.start}`).toSorted(byText),
      ),
      kind: 'statement',
      name: '',
      reported: reporting
        .map(({ sentence: { document, start, end } }) => ({ document, start, end }))
        .toSorted((a, b) => byText(a.document, b.document)),
      absent,
      partly,
      score: scoreOf(weight, known, absent.length),
    })
  }
  const named = findOmittedNames({
    reading,
    entities,
    outlets,
    isIndependent,
    weightOf: (id) => weigh(id).weight,
    told: found,
  })
  return bounded([
    ...found,
    ...named.map(({ weight, ...one }) => ({
      ...one,
      score: scoreOf(weight, one.reported.length + one.partly.length, one.absent.length),
    })),
  ])
}

/** How telling, by weight, and how many of the documents checked report it. */
function scoreOf(weight: number, known: number, absent: number): number {
  return Math.round(Math.min(1, weight / 40) * (known / (known + absent)) * 100) / 100
}

/** Whether two documents are two reports (rule O2): of two outlets, and neither mostly a copy of the other. */
function independence(
  told: ReadonlyMap<DocumentId, readonly Statement[]>,
  outlets: ReadonlyMap<DocumentId, string | null>,
): (a: DocumentId, b: DocumentId) => boolean {
  const copies = copiesOf(told, holdersOf(told))
  return (a, b) => {
    const outlet = outlets.get(a) ?? null
    return (outlet === null || outlet !== outlets.get(b)) && !copies.has(`${a} ${b}`)
  }
}

/** The most telling first; none that is about nothing but documents of which six more telling ones are listed. */
function bounded(found: readonly Omission[]): Omission[] {
  const counts = new Map<DocumentId, number>()
  const kept: Omission[] = []
  for (const omission of found.toSorted((a, b) => firstDifference(b.score - a.score, byText(a.id, b.id)))) {
    const isNew = omission.absent.some(({ document }) => (counts.get(document) ?? 0) < MOST_OF_ONE)
    if (!isNew || kept.length >= MOST) continue
    for (const { document } of omission.absent) counts.set(document, (counts.get(document) ?? 0) + 1)
    kept.push(omission)
  }
  return kept
}

/** How telling a word is: the fewer sentences of the case hold it, the more. */
function weights(
  reading: StoryReading,
): (stem: string) => { readonly weight: number; readonly count: number } {
  const counts = new Map<string, number>()
  let sentences = 0
  for (const id of reading.documents) {
    if (reading.partnersOf(id).length < 2) continue
    for (const { words } of reading.sentencesOf(id)) {
      sentences++
      for (const stem of new Set(words.map(keyOf))) counts.set(stem, (counts.get(stem) ?? 0) + 1)
    }
  }
  return (stem) => {
    const count = counts.get(stem) ?? 1
    return { count, weight: Math.log(1 + Math.max(50, sentences) / count) }
  }
}

function keyOf({ entity, stem }: ReadSentence['words'][number]): string {
  return entity ?? stem
}

function statementOf(sentence: ReadSentence, weigh: ReturnType<typeof weights>): Statement {
  const stems = new Map<string, number>()
  for (const word of sentence.words)
    if (isContent(word) || word.entity !== null || FIGURE.test(word.key))
      stems.set(keyOf(word), weigh(keyOf(word)).weight)
  return { sentence, stems, sum: [...stems.values()].reduce((sum, value) => sum + value, 0) }
}

type Told = {
  readonly first: Statement
  readonly others: readonly Statement[]
  readonly core: ReadonlyMap<string, number>
}

/** Statements with those of other documents that say the same, each once, from the document with the least id. */
function pairsOf(
  reading: StoryReading,
  told: ReadonlyMap<DocumentId, readonly Statement[]>,
  isIndependent: (a: DocumentId, b: DocumentId) => boolean,
): Told[] {
  const holders = holdersOf(told)
  const result: Told[] = []
  const taken = new Set<Statement>()
  for (const [id, statements] of told) {
    const partners = new Set(reading.partnersOf(id))
    for (const first of statements) {
      if (taken.has(first) || first.sentence.headline || first.stems.size < FEWEST_SHARED + 1) continue
      const best = new Map<DocumentId, { readonly other: Statement; readonly share: number }>()
      for (const other of candidates(first, holders)) {
        const { document, headline } = other.sentence
        if (!partners.has(document) || headline || taken.has(other) || other === first) continue
        if (!isIndependent(id, document)) continue
        const share = shareOf(first, other)
        if (share >= SAME && share > (best.get(document)?.share ?? 0)) best.set(document, { other, share })
      }
      if (best.size === 0) continue
      const others = [...best.values()].map(({ other }) => other)
      const core = new Map([...first.stems].filter(([stem]) => others.some(({ stems }) => stems.has(stem))))
      for (const one of [first, ...others]) taken.add(one)
      result.push({ first, others, core })
    }
  }
  return result
}

/** The statements that hold each word. */
function holdersOf(told: ReadonlyMap<DocumentId, readonly Statement[]>): Map<string, Statement[]> {
  const holders = new Map<string, Statement[]>()
  for (const statements of told.values())
    for (const statement of statements)
      for (const stem of statement.stems.keys()) {
        const list = holders.get(stem)
        if (list) list.push(statement)
        else holders.set(stem, [statement])
      }
  return holders
}

function candidates(first: Statement, holders: ReadonlyMap<string, readonly Statement[]>): Set<Statement> {
  const counts = new Map<Statement, number>()
  for (const stem of first.stems.keys()) {
    const list = holders.get(stem) ?? []
    if (list.length <= COMMON) for (const other of list) counts.set(other, (counts.get(other) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count >= FEWEST_SHARED).map(([other]) => other))
}

function shareOf(a: Statement, b: Statement): number {
  let shared = 0
  let count = 0
  for (const [stem, weight] of a.stems)
    if (b.stems.has(stem)) {
      shared += weight
      // Names and posts together say who, not what.
      if (!stem.startsWith('entity-') && !POST.test(stem)) count++
    }
  const [short, long] = [Math.min(a.sum, b.sum), Math.max(a.sum, b.sum)]
  return count < FEWEST_SHARED || shared < long * LEAST_OF_LONGER ? 0 : shared / Math.max(1, short)
}

/** Pairs of documents of which one is mostly a copy of the other: not independent. */
function copiesOf(
  told: ReadonlyMap<DocumentId, readonly Statement[]>,
  holders: ReadonlyMap<string, readonly Statement[]>,
): Set<string> {
  const same = new Map<string, number>()
  for (const [id, statements] of told)
    for (const first of statements)
      for (const other of candidates(first, holders))
        if (
          other.sentence.document !== id &&
          shareOf(first, other) >= COPIED &&
          shareOf(other, first) >= COPIED
        ) {
          const key = `${id} ${other.sentence.document}`
          same.set(key, (same.get(key) ?? 0) + 1)
        }
  const copies = new Set<string>()
  for (const [key, count] of same) {
    const [a = '', b = ''] = key.split(' ')
    const shorter = Math.min(told.get(a)?.length ?? 0, told.get(b)?.length ?? 0)
    if (count >= shorter * COPY_SHARE) {
      copies.add(`${a} ${b}`)
      copies.add(`${b} ${a}`)
    }
  }
  return copies
}

function passageOf({ document, start, end }: ReadSentence): Passage {
  return { document, start, end }
}

/** The sentence, with the one after it, that holds most of a statement. */
function nearestIn(
  statements: readonly Statement[],
  core: ReadonlyMap<string, number>,
): { readonly nearest: Passage | null; readonly share: number } {
  const sum = [...core.values()].reduce((total, value) => total + value, 0)
  const key = [...core].toSorted(([a, x], [b, y]) => y - x || byText(a, b))[0]?.[0] ?? ''
  const figures = [...core.keys()].filter((stem) => FIGURE.test(stem))
  let best: { readonly nearest: Passage | null; readonly share: number } = { nearest: null, share: 0 }
  for (const [index, { sentence, stems }] of statements.entries()) {
    const next = statements[index + 1]
    let own = 0
    let both = 0
    for (const [stem, weight] of core) {
      if (stems.has(stem)) own += weight
      if (stems.has(stem) || next?.stems.has(stem) === true) both += weight
    }
    const share = Math.round((Math.max(own, both) / Math.max(1, sum)) * 100) / 100
    // The most telling word beside another one, or the same figure: perhaps told, in few words.
    const inFew = (stems.has(key) || next?.stems.has(key) === true) && both > (core.get(key) ?? 0)
    const sameFigure = figures.some((figure) => stems.has(figure))
    if (inFew || sameFigure) return { nearest: passageOf(sentence), share: Math.max(share, LACKS) }
    if (own > 0 && share > best.share) best = { nearest: passageOf(sentence), share }
  }
  return best
}
