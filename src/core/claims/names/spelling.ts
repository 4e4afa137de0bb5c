import { hasArabicScript, isSpelling } from '../../text/arabic-script.ts'
import { LONGEST_NAME_WORD, romanisationKey } from '../../text/romanisation.ts'

/**
 * How alike two words of names are, over the usual romanisations of Arabic, Persian and Cyrillic names. Method:
 * a romanisation key, a consonant skeleton and a weighted edit distance (docs/methods/claims.md, C3).
 * All functions take folded words (`foldWord`).
 */

const SUBSTITUTIONS = new Map<string, number>()
for (const [letters, cost] of [
  ['qkcg', 0.3],
  ['sz', 0.3],
  ['td', 0.5],
  ['vw', 0.25],
  ['pb', 0.4],
  ['jg', 0.35],
  ['jy', 0.35],
  ['iy', 0.1],
  ['ou', 0.15],
  ['ei', 0.2],
  ['ea', 0.35],
  ['ai', 0.45],
  ['ao', 0.4],
  ['fv', 0.35],
] as const) {
  for (const a of letters) for (const b of letters) if (a !== b) SUBSTITUTIONS.set(a + b, cost)
}

/** The consonants of the romanisation key, with a mark for a vowel at the start. */
export function consonantSkeleton(word: string): string {
  // Words of another script are brought together by themselves (rule C32).
  if (hasArabicScript(word)) return sameLetters(word)
  const key = romanisationKey(word)
  return (/^[aiu]/u.test(key) ? 'A' : '') + key.replaceAll(/[aiuh]/gu, '')
}

/** One spelling for a last alif that some write as ya, and for Allah within a name. */
function sameLetters(word: string): string {
  return word.replaceAll('ى', 'ي').replaceAll('الله', 'له')
}

const memo = new Map<string, number>()
const LARGEST_MEMO = 200_000

/** 0 to 1; 0.85 and more is the same word in another spelling. */
export function wordSimilarity(a: string, b: string): number {
  if (a === b) return 1
  const pair = a < b ? `${a}|${b}` : `${b}|${a}`
  const known = memo.get(pair)
  if (known !== undefined) return known
  const result = compareWords(a.slice(0, LONGEST_NAME_WORD), b.slice(0, LONGEST_NAME_WORD))
  if (memo.size >= LARGEST_MEMO) memo.clear()
  memo.set(pair, result)
  return result
}

function compareWords(a: string, b: string): number {
  const [left, right] = [hasArabicScript(a), hasArabicScript(b)]
  if (left && right) return sameLetters(a) === sameLetters(b) ? 1 : 0
  if (left || right) return isSpelling(left ? a : b, left ? b : a) ? 0.96 : 0
  if (/\d/u.test(a) || /\d/u.test(b)) return 0
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? 0.82 : 0
  if (differInGender(a, b) || differInNisba(a, b)) return 0.5
  const longer = Math.max(a.length, b.length)
  let similarity = Math.max(0, 1 - weightedDistance(a, b) / (longer * 0.62))
  if (romanisationKey(a) === romanisationKey(b)) similarity = Math.max(similarity, 0.96)
  else if (longer > 3) {
    const skeleton = consonantSkeleton(a)
    if (skeleton.length > 2 && skeleton === consonantSkeleton(b)) similarity = Math.max(similarity, 0.8)
  }
  return Math.min(a.length, b.length) <= 3 && similarity < 0.9 ? similarity * 0.7 : similarity
}

/** Mario and Maria, Daniel and Daniela: an ending that makes another person's name. */
function differInGender(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long === `${short}a` || long === `${short}e` || long === `${short}ne` || long === `${short}ina`)
    return true
  if (short.length !== long.length || short.slice(0, -1) !== long.slice(0, -1)) return false
  const ends = short.slice(-1) + long.slice(-1)
  return ends === 'ao' || ends === 'oa'
}

/** Mansour and Mansouri: an ending that makes another family's name. */
function differInNisba(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return short.length > 3 && /[^aeiouy]$/u.test(short) && (long === `${short}i` || long === `${short}y`)
}

/**
 * Whether two given names that look alike are two: one ends as a woman's does (Olga, Oleg), or a single vowel between
 * the same consonants is another than spellings exchange (Karim, Karam; but Selim, Salim and Rustam, Rostam).
 */
export function givenNamesDiffer(a: string, b: string): boolean {
  if (hasArabicScript(a + b)) return false
  if (a === b || a.length < 3 || b.length < 3) return false
  if (/a[h]?$/u.test(a) !== /a[h]?$/u.test(b) && !/e[h]?$/u.test(a) && !/e[h]?$/u.test(b)) return true
  // Robert and Rupert.
  if (labials(a) !== labials(b)) return true
  const left = a.split(/[^aeiou]+/u)
  const right = b.split(/[^aeiou]+/u)
  if (left.length !== right.length) return false
  return left.some((vowel, index) => {
    const other = right[index] ?? ''
    return vowel.length === 1 && other.length === 1 && vowel !== other && !EXCHANGED.has(vowel + other)
  })
}

function labials(word: string): string {
  return word
    .replaceAll('ph', 'f')
    .replaceAll(/[^pb]/gu, '')
    .replaceAll(/(.)\1+/gu, '$1')
}

const EXCHANGED: ReadonlySet<string> = new Set(['ae', 'ea', 'ei', 'ie', 'ou', 'uo'])

function isVowel(letter: string): boolean {
  return 'aeiouy'.includes(letter)
}

function omissionCost(word: string, index: number): number {
  const letter = word.charAt(index)
  if (letter === word.charAt(index - 1)) return 0.15
  if (letter === 'h') return 0.3
  // Akhmed and Ahmed.
  if (letter === 'k' && word.charAt(index + 1) === 'h') return 0.3
  return isVowel(letter) ? 0.5 : 1
}

function substitutionCost(a: string, b: string): number {
  if (a === b) return 0
  return SUBSTITUTIONS.get(a + b) ?? (isVowel(a) && isVowel(b) ? 0.5 : 1)
}

/** Damerau-Levenshtein distance with costs for the usual confusions of romanised names. */
function weightedDistance(a: string, b: string): number {
  let beforePrevious: number[] = []
  let previous: number[] = [0]
  for (let column = 1; column <= b.length; column++) {
    previous.push((previous[column - 1] ?? 0) + omissionCost(b, column - 1))
  }
  for (let row = 1; row <= a.length; row++) {
    const current: number[] = [(previous[0] ?? 0) + omissionCost(a, row - 1)]
    for (let column = 1; column <= b.length; column++) {
      const firstDiffers = row === 1 && column === 1 && a[0] !== b[0] ? 0.25 : 0
      let cost = Math.min(
        (previous[column] ?? 0) + omissionCost(a, row - 1),
        (current[column - 1] ?? 0) + omissionCost(b, column - 1),
        (previous[column - 1] ?? 0) +
          substitutionCost(a.charAt(row - 1), b.charAt(column - 1)) +
          firstDiffers,
      )
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (swapped) cost = Math.min(cost, (beforePrevious[column - 2] ?? 0) + 0.6)
      current.push(cost)
    }
    beforePrevious = previous
    previous = current
  }
  return previous[b.length] ?? 0
}
