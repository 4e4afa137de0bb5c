import type { AmountQualifier } from '../quantities/amount.ts'

/** Something that is counted, and the words that say so. */
export type Measure = {
  readonly id: string
  /** `people`: counts persons only; `things`: counts what `objects` lists, and each is a measure of its own. */
  readonly counts: 'people' | 'things'
  /** Singular nouns that may be counted, for `things`. */
  readonly objects: ReadonlySet<string>
  /** "N people were …", "N …": participles and adjectives. */
  readonly passive: ReadonlySet<string>
  /** "… N people": past tense, gerund, present. */
  readonly active: ReadonlySet<string>
  /** "N people …": verbs without an object. */
  readonly intransitive: ReadonlySet<string>
  /** "N …": plural and singular nouns. */
  readonly nouns: ReadonlySet<string>
  /** Words for people or effects that "no …" denies: "no casualties". */
  readonly none: ReadonlySet<string>
  /** Counts of this measure grow while an event is reported. */
  readonly grows: boolean
}

/** Everything the reading of quantities knows about a language. Words are folded as in `foldWord`. */
export type QuantityLexicon = {
  readonly numerals: ReadonlyMap<string, number>
  readonly scales: ReadonlyMap<string, number>
  /** "dozens": from, to. */
  readonly vague: ReadonlyMap<string, readonly [number, number]>
  readonly articles: ReadonlySet<string>
  readonly dozen: string
  readonly half: string
  readonly quarter: string
  readonly and: string
  readonly zero: ReadonlySet<string>
  /** "no one", "nobody". */
  readonly nobody: ReadonlySet<string>
  /** Phrases before a number, the longest first. */
  readonly before: readonly { readonly words: readonly string[]; readonly qualifier: AmountQualifier }[]
  /** Phrases after a number. */
  readonly after: readonly { readonly words: readonly string[]; readonly qualifier: AmountQualifier }[]
  readonly measures: readonly Measure[]
  /** Two measures in one number: "killed or wounded". */
  readonly combined: ReadonlyMap<string, string>
  /** Nouns for people in general: people, persons, victims. */
  readonly people: ReadonlySet<string>
  readonly humanNouns: ReadonlySet<string>
  /** Irregular plurals of human nouns. */
  readonly singulars: ReadonlyMap<string, string>
  /** Words that end a noun phrase. */
  readonly stops: ReadonlySet<string>
  readonly auxiliaries: ReadonlySet<string>
  /** Prepositions that may part a noun from its verb: "people in the town were killed". */
  readonly placing: ReadonlySet<string>
  /** Words that make a count one share: another, more, others. */
  readonly sharing: ReadonlySet<string>
  /** Words that make a count one over a time. */
  readonly lasting: ReadonlySet<string>
  /** Words before a verb that make it no fact. */
  readonly unreal: ReadonlySet<string>
  readonly units: ReadonlyMap<string, { readonly unit: string; readonly factor: number }>
  readonly currencies: ReadonlyMap<string, string>
}
