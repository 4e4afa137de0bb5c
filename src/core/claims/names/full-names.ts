import { hasArabicScript } from '../../text/arabic-script.ts'
import { areEquivalent, isIberianGiven, isShortFormOf } from '../lexicon/given-names.ts'
import { placeNamed } from '../lexicon/places.ts'
import { comparePersonNames, WEAK_LINK } from './compare.ts'
import { foldName } from './fold.ts'
import { compoundOf, respellings, withCompounds } from './orthographies.ts'
import { wordSimilarity } from './spelling.ts'

/** A name of several words as it is compared: with its particles, and in the spellings of other systems. */
export type FullName = {
  /** Folded words without particles. */
  readonly core: readonly string[]
  /** Folded words with particles, hyphens opened. */
  readonly words: readonly string[]
  readonly respelt: readonly (readonly string[])[]
  /** As `core`, compounds of _abd_ in one spelling. */
  readonly compounds: readonly string[]
  /** The last word may be a second surname: "Renata Ibarguren-Soto", "Rosa Delgado Pinto". */
  readonly second: boolean
}

/** Letters with marks as they are written where marks are not: Müller, Mueller; Šarčev, Sharchev. */
const MARKED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ä: 'ae',
    æ: 'ae',
    ö: 'oe',
    ø: 'oe',
    ü: 'ue',
    å: 'aa',
    ß: 'ss',
    č: 'ch',
    ć: 'ch',
    ç: 'ch',
    š: 'sh',
    ş: 'sh',
    ș: 'sh',
    ž: 'zh',
    đ: 'dj',
    ð: 'd',
    þ: 'th',
    ŏ: 'eo',
    ŭ: 'eu',
  }),
)

/** What comparing needs of a name. `core` are its words without particles; `double` where people have two surnames. */
export function fullNameOf(form: string, core: readonly string[], double: boolean): FullName {
  if (hasArabicScript(core[0] ?? ''))
    return { core, words: core, respelt: [], compounds: core, second: false }
  const words = foldName(form).split(' ')
  const particles = new Set(words.filter((word) => !core.includes(word)))
  const marked = form
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[äæöøüåßčćçšşșžđðþŏŭ]/gu, (letter) => MARKED.get(letter) ?? letter)
  const other = foldName(marked)
    .split(' ')
    .filter((word) => !particles.has(word))
  const respelt = respellings(core, /\p{Script=Cyrillic}/u.test(form))
  const hyphen = /\p{L}-\p{Lu}\p{Ll}+$/u.test(form) && core.length > 2
  const iberian =
    core.length > 2 && (double || isIberianGiven(core[0] ?? '') || /\s(?:y|de la|dos|das)\s/u.test(form))
  return {
    core,
    words,
    respelt: other.join(' ') === core.join(' ') ? respelt : [...respelt, other],
    compounds: withCompounds(words).filter((word) => !particles.has(word)),
    second: hyphen || iberian,
  }
}

/**
 * Whether two full names are one person's (rule C3): their words in one spelling, in those of two systems, joined or
 * divided otherwise; then with a short given name, or with and without a second surname.
 *
 * @returns 0 to 1; `WEAK_LINK` where only a short form or a second surname ties them; 0 when they cannot be one name
 */
export function compareFullNames(a: FullName, b: FullName): number {
  const plain = comparePersonNames(a.core, b.core)
  if (plain >= 0.9) return plain
  let best = plain
  for (const other of a.respelt) best = Math.max(best, respeltScore(other, b.core))
  for (const other of b.respelt) best = Math.max(best, respeltScore(a.core, other))
  if (a.compounds.join(' ') !== a.core.join(' ') || b.compounds.join(' ') !== b.core.join(' '))
    best = Math.max(best, Math.min(comparePersonNames(a.compounds, b.compounds), 0.95))
  if (a.words.length !== b.words.length) best = Math.max(best, joinedScore(a, b), joinedScore(b, a))
  if (best >= 0.86) return best
  return shortGiven(a, b) || secondSurname(a, b) || secondSurname(b, a) ? WEAK_LINK : best
}

/** A spelling of another system must agree nearly wholly: it explains what differs. */
function respeltScore(a: readonly string[], b: readonly string[]): number {
  const score = comparePersonNames(a, b)
  return score >= 0.9 ? Math.min(score, 0.93) : 0
}

const MOST_JOINED = 3

/** Writes words of `b` together where they stand together in `a`: "Abd al-Karim", "Abdelkarim". */
function joinedScore(a: FullName, b: FullName): number {
  const left = [...a.words]
  let right = [...b.words]
  let joined = false
  for (const [index, word] of left.entries()) {
    if (word.length < 5) continue
    const compound = compoundOf(word)
    for (let from = 0; from < right.length - 1; from++) {
      for (let count = 2; count <= MOST_JOINED && from + count <= right.length; count++) {
        const run = compoundOf(right.slice(from, from + count).join(''))
        if (wordSimilarity(compound, run) < 0.93) continue
        left[index] = compound
        right = [...right.slice(0, from), compound, ...right.slice(from + count)]
        joined = true
        break
      }
    }
  }
  if (!joined) return 0
  const inCore = (words: readonly string[], { core, words: own }: FullName): string[] =>
    words.filter((word) => core.includes(word) || !own.includes(word))
  return Math.min(comparePersonNames(inCore(left, a), inCore(right, b)), 0.95)
}

/** "Kate Mossop" and "Katherine Mossop"; "Serhiy" and "Sergei", with a surname as either language writes it. */
function shortGiven(a: FullName, b: FullName): boolean {
  const [x = '', y = ''] = [a.core[0], b.core[0]]
  if (a.core.length !== b.core.length) return false
  // Only a wholly equal surname ties a short form.
  if (isShortFormOf(x, y)) return a.core.slice(1).join(' ') === b.core.slice(1).join(' ')
  if (areEquivalent(x, y) !== true) return false
  return (
    [a.core, ...a.respelt].some((one) => allAlike(one.slice(1), b.core.slice(1))) ||
    b.respelt.some((one) => allAlike(a.core.slice(1), one.slice(1)))
  )
}

/** The longer name is the shorter one and one more surname. */
function secondSurname(long: FullName, short: FullName): boolean {
  if (!long.second || long.core.length !== short.core.length + 1 || short.core.length < 2) return false
  // "Juan Carlos" has no surname yet.
  if (isIberianGiven(short.core.at(-1) ?? '') || placeNamed(short.core[0] ?? '') !== null) return false
  return allAlike(long.core.slice(0, -1), short.core)
}

function allAlike(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, index) => wordSimilarity(word, b[index] ?? '') >= 0.95)
}
