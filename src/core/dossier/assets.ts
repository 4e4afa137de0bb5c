/** One id of a vocabulary in words. */
export type Term = { readonly id: string; readonly label: string; readonly description: string }

/** The vocabularies a dossier is printed with, from `resources/vocabularies`. */
export type Vocabulary = {
  readonly findingTypes: readonly Term[]
  readonly severities: readonly Term[]
  readonly statuses: readonly Term[]
  readonly dispositions: readonly Term[]
  readonly grades: readonly Term[]
  /** Grades of credibility, `1` to `6`. */
  readonly credibility: readonly Term[]
}

/** What a writer needs beside the dossier; read from `resources` by whoever calls it. */
export type DossierAssets = {
  /** The text of `resources/dossier.css`, put into the page as it is. */
  readonly stylesheet: string
  readonly vocabulary: Vocabulary
}

/** The label of an id; the id itself where the vocabulary lacks it, so that nothing is hidden. */
export function labelOf(terms: readonly Term[], id: string): string {
  return terms.find((term) => term.id === id)?.label ?? id
}

/** The sentence of an id; empty where the vocabulary lacks it. */
export function descriptionOf(terms: readonly Term[], id: string): string {
  return terms.find((term) => term.id === id)?.description ?? ''
}
