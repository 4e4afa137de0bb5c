import { wordSet, wordsWith } from './word-list.ts'

/** What may become of a person, by the words that say it. */
export type StateLexicon = {
  /** "NAME was …": participles and adjectives. */
  readonly passive: ReadonlyMap<string, string>
  /** "NAME …": verbs without an object. */
  readonly intransitive: ReadonlyMap<string, string>
  /** "… NAME": verbs with an object. */
  readonly active: ReadonlyMap<string, string>
  /** "the … of NAME". */
  readonly nouns: ReadonlyMap<string, string>
  readonly auxiliaries: ReadonlySet<string>
  /** Words that make it no fact. */
  readonly unreal: ReadonlySet<string>
  readonly negations: ReadonlySet<string>
}

/** English. */
export const ENGLISH_STATES: StateLexicon = {
  passive: wordsWith<string>(
    ['dead', 'killed assassinated murdered executed dead slain beheaded hanged'],
    ['wounded', 'wounded injured hurt'],
    ['unhurt', 'unhurt unharmed uninjured unscathed'],
    ['alive', 'alive'],
    ['arrested', 'arrested detained'],
    ['released', 'freed released'],
    ['convicted', 'convicted'],
    ['acquitted', 'acquitted cleared'],
  ),
  intransitive: wordsWith<string>(['dead', 'died drowned perished'], ['alive', 'survived'], ['born', 'born']),
  active: wordsWith<string>(
    ['dead', 'killed killing assassinated assassinating murdered murdering'],
    ['wounded', 'wounded wounding injured injuring'],
    ['arrested', 'arrested arresting detained detaining'],
    ['released', 'freed freeing released releasing'],
    ['convicted', 'convicted'],
    ['acquitted', 'acquitted'],
  ),
  nouns: wordsWith<string>(
    ['dead', 'death assassination murder killing execution'],
    ['arrested', 'arrest detention'],
    ['released', 'release'],
  ),
  auxiliaries:
    wordSet(`was is were are been being be has have had also later reportedly allegedly himself herself
    seriously critically slightly badly shot found still left confirmed declared pronounced both who first already not
    never n't wasn't isn't`),
  unreal:
    wordSet(`could would might may if to unless should can will shall would-be plot plotting planning threatened
    threatening attempted attempt conspiring nearly almost believed whether if want wanted wants hope wish tried trying
    when`),
  negations: wordSet("not never wasn't isn't weren't didn't nobody"),
}

/** States of one person that cannot both hold after one event. */
export const CLASHING_STATES: readonly (readonly [string, string])[] = [
  ['dead', 'alive'],
  ['dead', 'unhurt'],
  ['dead', 'wounded'],
  ['wounded', 'unhurt'],
  ['convicted', 'acquitted'],
]
