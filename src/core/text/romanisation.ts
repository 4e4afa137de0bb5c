import { memoised } from '../base/memo.ts'

/** Longer words are cut: no name needs more, and the distance is quadratic in the length. */
export const LONGEST_NAME_WORD = 24

/** Equal for the usual romanisations of one word of an Arabic, Persian or Cyrillic name. Takes small ASCII letters. */
export const romanisationKey: (word: string) => string = memoised(keyOf, 50_000)

function keyOf(word: string): string {
  return word
    .slice(0, LONGEST_NAME_WORD)
    .replaceAll(/shch|sch|sh|tch|ch/gu, 'S')
    .replaceAll(/(?<=[aeiou])x/gu, 'ks')
    .replaceAll(/kh|x/gu, 'H')
    .replace(/^[jy](?=e)/u, '')
    .replaceAll(/tz|ts/gu, 's')
    .replaceAll('gh', 'g')
    .replaceAll(/dh|th|zh/gu, 'd')
    .replaceAll('ph', 'f')
    .replaceAll('ck', 'k')
    .replaceAll(/dj|j/gu, 'J')
    .replaceAll(/ou|oo/gu, 'u')
    .replaceAll(/ee|ie/gu, 'i')
    .replaceAll(/[ae][iy](?=[^aeiou]|$)/gu, 'i')
    .replaceAll(/au|aw/gu, 'u')
    .replaceAll('y', 'i')
    .replaceAll(/[qc]/gu, 'k')
    .replaceAll('w', 'v')
    .replaceAll('z', 's')
    .replaceAll('t', 'd')
    .replaceAll(/(.)\1+/gu, '$1')
    .replace(/h$/u, '')
    .replaceAll('o', 'u')
    .replaceAll('e', 'i')
}
