import { wordSet } from './word-list.ts'

/** Words that deny, and pairs of words that exclude each other in one place of one sentence. */
export type Opposites = {
  readonly negations: ReadonlySet<string>
  /** Positive and negative forms of auxiliaries: "did", "didn't". */
  readonly contracted: ReadonlyMap<string, string>
  readonly pairs: ReadonlyMap<string, string>
}

const CONTRACTED = 'is are was were do does did has have had will would can could should must'

/** English. */
export const ENGLISH_OPPOSITES: Opposites = {
  negations: wordSet('not never'),
  contracted: new Map(
    CONTRACTED.split(' ').map(
      (word) => [word === 'will' ? 'wont' : word === 'can' ? 'cant' : `${word}nt`, word] as const,
    ),
  ),
  pairs: new Map(
    [
      'won lost',
      'passed failed',
      'approved rejected',
      'accepted rejected',
      'accepted refused',
      'guilty innocent',
      'convicted acquitted',
      'alive dead',
      'increased decreased',
      'rose fell',
      'higher lower',
      'increase decrease',
      'confirmed denied',
      'supported opposed',
      'supports opposes',
      'signed vetoed',
      'survived died',
      'legal illegal',
      'open closed',
      'profit loss',
    ].flatMap((pair) => {
      const [a = '', b = ''] = pair.split(' ')
      return [
        [a, b],
        [b, a],
      ] as const
    }),
  ),
}
