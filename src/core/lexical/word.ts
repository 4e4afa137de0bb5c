/** Parts of speech that the lexical resource knows. */
export type WordPart = 'noun' | 'verb' | 'adjective'

/** A word in its base form ("resign", not "resigned"), lower case; two words of a verb with a blank ("take off"). */
export type Word = { readonly lemma: string; readonly part: WordPart }

/** What a noun names, in its most frequent sense. */
export type NounClass =
  | 'person'
  | 'group'
  | 'place'
  | 'building'
  | 'vehicle'
  | 'weapon'
  | 'event'
  | 'act'
  | 'money'
  | 'time'
  | 'measure'
  | 'body'
  | 'communication'
  | 'substance'
  | 'animal'
  | 'other'

/** What the resource holds of a word as one part of speech. */
export type Entry = {
  readonly word: Word
  /** The class of a noun; null of verbs and adjectives. */
  readonly nounClass: NounClass | null
  /** Numbers of its frequent senses that lead to another word, most frequent first. */
  readonly senses: readonly number[]
  /** Those of `senses` in which the word itself has an antonym, not only a synonym of it. */
  readonly contrasting: readonly number[]
  /** Whether the first of `senses` is the most frequent sense of the word. */
  readonly leads: boolean
  /** The verbs that a noun, or the verbs and nouns that an adjective is derived from or gives. */
  readonly derived: readonly Word[]
}
