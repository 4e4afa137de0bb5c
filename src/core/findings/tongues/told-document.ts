import type { DocumentId } from '../../documents/source-document.ts'
import { stemOf } from '../../matching/stemming.ts'
import type { CaseFacts } from '../reading/case-facts.ts'
import type { ToldSentence, Word } from './clauses.ts'
import { toldSentences } from './clauses.ts'
import { thingsIn } from './things.ts'
import type { ToldLexicon } from './told-lexicon.ts'
import { toldLexiconFor } from './told-lexicon.ts'

/** A document whose language has a lexicon of what is told, cut into sentences. */
export type ToldDocument = {
  readonly id: DocumentId
  readonly lexicon: ToldLexicon
  readonly sentences: readonly ToldSentence[]
}

/** Two documents of one story name so many people, bodies and places in common; a known place counts half. */
const LEAST_SHARED = 2

/** The documents of a chosen case that rules F130 to F132 read, in order of their ids. */
export function toldDocuments(facts: CaseFacts): readonly ToldDocument[] {
  if (!facts.isChosen) return []
  return facts.documents.flatMap((document) => {
    const lexicon = toldLexiconFor(document.meta.language)
    return lexicon ? [{ id: document.id, lexicon, sentences: toldSentences(document, lexicon.elides) }] : []
  })
}

/** Pairs of documents that are of one story: by the names that they share, or by their matched passages. */
export function pairsOfStory(
  facts: CaseFacts,
  documents: readonly ToldDocument[],
): (readonly [ToldDocument, ToldDocument])[] {
  return documents.flatMap((a, at) =>
    documents
      .slice(at + 1)
      .flatMap((b) => (!areEnglish(a, b) && isOneStory(facts, a.id, b.id) ? [[a, b] as const] : [])),
  )
}

/** English against English is for the rules that read English in full. */
function areEnglish({ lexicon: a }: ToldDocument, { lexicon: b }: ToldDocument): boolean {
  return a.language === 'en' && b.language === 'en'
}

const NOTHING: ReadonlySet<string> = new Set()

function isOneStory(facts: CaseFacts, a: DocumentId, b: DocumentId): boolean {
  const shared = facts.sharedNames(a, b, NOTHING)
  return shared >= LEAST_SHARED || (shared > 0 && facts.matches.count(a, b) > 0)
}

/** Stems of the words of a sentence that say something, those with a small letter apart. */
export type Stems = {
  readonly language: string
  readonly all: ReadonlySet<string>
  readonly small: ReadonlySet<string>
  /** What they name in English words, for comparison with another language. */
  readonly things: ReadonlySet<string>
}

const SHORTEST = 4
/** Written without vowels, articles and what is joined. */
const SHORTEST_ARABIC = 3

/** The stems of a row of words in a language. */
export function stemsOf(
  words: readonly Word[],
  { language, numerals, scales, money, small }: ToldLexicon,
): Stems {
  const telling = words.filter(
    ({ lower }) =>
      lower.length >= (language === 'ar' ? SHORTEST_ARABIC : SHORTEST) &&
      !/^\d/u.test(lower) &&
      !numerals.has(lower) &&
      !scales.has(lower) &&
      !money.has(lower) &&
      !small.has(lower),
  )
  const stem = ({ lower }: Word): string => stemOf(lower, language)
  return {
    language,
    things: thingsIn(words, language),
    all: new Set(telling.map(stem)),
    small: new Set(telling.filter(({ capital }) => !capital).map(stem)),
  }
}

/** How many words that say something two sentences have in common: in one language their stems, in two what they name. */
export function sharedWords(a: Stems, b: Stems): number {
  return a.language === b.language ? sharedStems(a.all, b.all) : sharedStems(a.things, b.things)
}

/** How many stems two rows of words have in common. */
export function sharedStems(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((stem) => b.has(stem)).length
}
