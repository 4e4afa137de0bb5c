import type { NounClass } from './word.ts'

/** Nouns whose first sense in WordNet is not the one of news, or that it lacks. */
const LISTED: readonly (readonly [NounClass, string])[] = [
  ['act', 'protest resignation signing'],
  ['building', 'school church hospital clinic mosque temple synagogue cathedral prison jail shop'],
  ['event', 'blast disaster blackout shutdown stampede derailment airstrike shootout'],
  [
    'person',
    'fan rebel detainee jihadist asylum-seeker paramilitary commuter medic midfielder first-responder lifeguard cameraman',
  ],
  ['place', 'village town city country district suburb region province'],
  ['vehicle', 'tram drone minibus speedboat'],
  ['weapon', 'missile rocket knife'],
]

/** Nouns with the class that news gives them, where the first sense of WordNet has another. */
export const NEWS_NOUNS: ReadonlyMap<string, NounClass> = new Map(
  LISTED.flatMap(([name, words]) => words.split(' ').map((word): [string, NounClass] => [word, name])),
)

/** Verbs of nouns where WordNet has no pointer, or another first. */
export const NEWS_VERBS: ReadonlyMap<string, string> = new Map([
  ['airstrike', 'strike'],
  ['sale', 'sell'],
  ['theft', 'steal'],
  ['loss', 'lose'],
  ['closure', 'close'],
])
