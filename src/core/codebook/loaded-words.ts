import lexicon from '#resources/lexical/english-loaded.json'
import { groupBy } from '../base/group-by.ts'
import { wordSet } from '../claims/lexicon/word-list.ts'
import { foldWord } from '../claims/names/fold.ts'
import { wordsOf } from '../text/words.ts'

/** How a word leans: `plain` says the same without leaning; `heated` raises feeling for whomever. */
export type Lean = 'hostile' | 'favourable' | 'heated' | 'plain'

/** What words can be about, with the code that a leaning one is proposed for. */
export type Concept = {
  readonly id: string
  readonly about: string
  readonly code: string
  /** Words that say the same without leaning. */
  readonly plain: readonly string[]
  /**
   * When words of two texts are taken to be for one thing: in passages that match; also where both stand beside one
   * name; or also in documents of one story.
   */
  readonly oneThing: 'match' | 'name' | 'story'
}

/** A term of the lexicon in one of its forms; `concept` is `null` for turns that only look like one. */
export type Term = {
  /** Folded words. */
  readonly keys: readonly string[]
  /** The words as the lexicon has them: forms of one term share it. */
  readonly name: string
  readonly concept: Concept | null
  readonly lean: Lean
}

/** Words of saying: beside them a word may be the speaker's. */
export const SAYING: ReadonlySet<string> = wordSet(lexicon.saying)
/** Words after which a term is a ruling or a charge, not the text's own choice. */
export const RULINGS: ReadonlySet<string> = wordSet(lexicon.rulings)

/** The terms by their first word, longest first. */
export const LOADED_TERMS: ReadonlyMap<string, readonly Term[]> = indexTerms()

function indexTerms(): ReadonlyMap<string, readonly Term[]> {
  const terms = lexicon.except.flatMap((words) => termsOf(words, null, 'plain'))
  for (const { id, about, code, plain, loaded, oneThing } of lexicon.concepts) {
    const concept: Concept = { id, about, code, plain, oneThing: oneThingOf(oneThing) }
    const { hostile, favourable, heated } = loaded
    const leaning = [
      ['plain', plain],
      ['hostile', hostile],
      ['favourable', favourable],
      ['heated', heated],
    ] as const
    for (const [lean, list] of leaning)
      terms.push(...(list ?? []).flatMap((words) => termsOf(words, concept, lean)))
  }
  const index = groupBy(terms, ({ keys }) => keys[0] ?? '')
  for (const list of index.values()) list.sort((a, b) => b.keys.length - a.keys.length)
  return index
}

/** A term with the forms of its last word. Stems would tie words that only share their beginnings. */
function termsOf(name: string, concept: Concept | null, lean: Lean): Term[] {
  const keys = wordsOf(name).map(({ start, end }) => foldWord(name.slice(start, end)))
  const last = keys.at(-1) ?? ''
  return formsOf(last).map((form) => ({ keys: [...keys.slice(0, -1), form], name, concept, lean }))
}

/** A word with the regular endings that a noun or a verb can take; what is no word does no harm. */
function formsOf(word: string): string[] {
  if (word.length < 4 || /(?:ed|ing|s|men|ly|ous|al|ic|ent)$/u.test(word)) return [word]
  const stem = word.endsWith('y') && !/[aeiou]y$/u.test(word) ? `${word.slice(0, -1)}ie` : word
  const bare = word.endsWith('e') ? word.slice(0, -1) : word
  const plural = /(?:[sxz]|ch|sh)$/u.test(word) ? `${word}es` : `${stem}s`
  const past = stem.endsWith('e') ? `${stem}d` : `${stem}ed`
  return [...new Set([word, plural, past, `${bare}ing`])]
}

function oneThingOf(words: string): Concept['oneThing'] {
  return words === 'story' || words === 'name' ? words : 'match'
}
