import { CARDINALS, ORDINALS } from '../../text/english-number-words.ts'

/** Nouns of places that are told apart by a number or a letter, by the noun that stands for all of their kind. */
const KINDS: readonly (readonly [kind: string, nouns: string])[] = [
  ['kilometre', 'km kilometre kilometer'],
  ['mile', 'mile milepost milestone'],
  ['gate', 'gate'],
  ['pier', 'pier berth quay jetty'],
  ['terminal', 'terminal'],
  ['ward', 'ward'],
  ['shaft', 'shaft'],
  ['platform', 'platform'],
  ['block', 'block'],
  ['room', 'room suite'],
  ['cell', 'cell'],
  ['sector', 'sector zone'],
  ['checkpoint', 'checkpoint'],
  ['junction', 'junction interchange'],
  ['exit', 'exit'],
  ['hall', 'hall hangar'],
  ['reactor', 'reactor'],
  ['furnace', 'furnace'],
  ['well', 'well borehole'],
  ['tunnel', 'tunnel'],
  ['station', 'station'],
  ['camp', 'camp'],
  ['route', 'highway route motorway'],
  ['floor', 'floor storey story'],
  ['carriage', 'carriage coach car wagon'],
]
const BY_NOUN = new Map(
  KINDS.flatMap(([kind, nouns]) => nouns.split(' ').map((noun) => [noun, kind] as const)),
)

/** Every noun that a number may follow, in the singular. */
export const NUMBERED_NOUNS: readonly string[] = [...BY_NOUN.keys()]

/** Nouns that an ordinal may stand before: "the third floor". */
export const COUNTED_NOUNS: readonly string[] = [
  'floor',
  'storey',
  'story',
  'carriage',
  'coach',
  'car',
  'wagon',
]

const MOST = 15
const WORDS = CARDINALS.slice(1, MOST + 1)
const ORDINAL = ORDINALS.slice(0, MOST)

/** Words for so many: "two". */
export const COUNT_WORDS: readonly string[] = WORDS

/** Words that number a place: "two", "third". */
export const NUMBER_WORDS: readonly string[] = [...WORDS, ...ORDINAL]

/** The noun for all of its kind: "hall" for "hangar". */
export function kindOfNumbered(noun: string): string {
  return BY_NOUN.get(noun) ?? noun
}

/** A number or letter in one form: "two" and "2", "third" and "3rd", "b" and "B". */
export function plainNumber(text: string): string {
  const small = text.toLowerCase()
  const word = Math.max(WORDS.indexOf(small), ORDINAL.indexOf(small))
  if (word >= 0) return String(word + 1)
  return small.replace(/^0+(?=\d)/u, '').replace(/(?<=\d)(?:st|nd|rd|th)$/u, '')
}
