import { memoised } from '../base/memo.ts'
import { LONGEST_NAME_WORD } from './romanisation.ts'

const ARABIC = /\p{Script=Arabic}/u
const MOST_REMEMBERED = 50_000

/** Whether a text has letters of Arabic script (Arabic, Persian, Kurdish, Urdu). */
export function hasArabicScript(text: string): boolean {
  return ARABIC.test(text)
}

/**
 * A word of Arabic script as it is compared: without vowel signs, tatweel and joiners, one alif whatever it bears, the
 * letters that Persian writes otherwise as in Arabic, digits of both kinds as 0 to 9.
 */
export const plainArabic: (word: string) => string = memoised(
  (word) =>
    word
      .normalize('NFC')
      .replaceAll(/[\u0640\u200c-\u200f\u202a-\u202e\u2066-\u2069]|\p{M}/gu, '')
      .replaceAll(/[أإآٱ]/gu, 'ا')
      .replaceAll('ة', 'ه')
      .replaceAll(/[یئ]/gu, 'ي')
      .replaceAll('ک', 'ك')
      .replaceAll('ؤ', 'و')
      .replaceAll('ء', '')
      .replaceAll(/[٠-٩۰-۹]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 15)),
  MOST_REMEMBERED,
)

/** How each letter is written in Latin letters, beside doubled ones; `''` where it may be left out. */
const LETTERS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    ا: 'aa a e i o u',
    ى: 'aa a e i ee y ah',
    ب: 'b p',
    پ: 'p',
    ت: 't',
    ث: 'th s t',
    ج: 'dsch dzh dj j g zh',
    چ: 'tsch tch ch c',
    ح: 'h',
    خ: 'kh ch k x h',
    د: 'd',
    ذ: 'dh th z d',
    ر: 'r',
    ز: 'z s',
    ژ: 'zh j',
    س: 's c z',
    ش: 'sch sh ch',
    ص: 's c z',
    ض: 'dh d z',
    ط: 't th',
    ظ: 'dh th z d',
    ع: "_ a e i o u '",
    غ: 'gh g q',
    ف: 'f ph v',
    ق: 'gh q k g c',
    ك: 'ck k c q',
    گ: 'g',
    ل: 'l',
    م: 'm',
    ن: 'n',
    ه: 'h _',
    و: 'ou oo uu ow aw au w v u o',
    ي: 'iyy iy yy ii ee ei ai ie ay ey y i j e',
    ڤ: 'v',
  }).map(([letter, spellings]) => [letter, spellings.split(' ').map((one) => (one === '_' ? '' : one))]),
)
/** What a feminine ending is written as. */
const LAST_HA = ['at', 'ah', 'eh', 'et', 'h', 'a', 'e', '']
const VOWEL = /[aeiou]/u
/** A vowel that Arabic does not write. */
const SHORT_VOWEL = /^(?:ou|oo|ee|[aeiou])/u

/**
 * Whether Latin letters are a usual spelling of a word of Arabic script, letter by letter: short vowels stand only in
 * Latin, doubled letters there or not, and every other letter on both sides must be accounted for.
 *
 * @param arabic as `plainArabic` gives it, without spaces
 * @param latin folded: small ASCII letters, without spaces
 */
export function isSpelling(arabic: string, latin: string): boolean {
  const [from, to] = [arabic.slice(0, LONGEST * 2), latin.slice(0, LONGEST * 2)]
  const seen = new Set<number>()
  const agrees = (at: number, other: number, mayVowel: boolean): boolean => {
    if (at === from.length && other === to.length) return true
    const state = (at * (LONGEST * 2 + 1) + other) * 2 + Number(mayVowel)
    if (seen.has(state)) return false
    seen.add(state)
    if (at < from.length) {
      for (const spelling of spellingsAt(from, at)) {
        if (!to.startsWith(spelling, other)) continue
        const end = other + spelling.length
        if (agrees(at + 1, end, true)) return true
        // A doubled letter: "Darraji", "Abbas".
        const [first = ''] = spelling
        const doubled = spelling !== '' && !VOWEL.test(first) && to.startsWith(spelling, end)
        if (doubled && agrees(at + 1, end + spelling.length, true)) return true
        if (spelling.length > 1 && to.charAt(other) === first && to.startsWith(spelling, other + 1)) {
          if (agrees(at + 1, other + 1 + spelling.length, true)) return true
        }
      }
    }
    // No vowel that Arabic leaves out ends a word: "Mansour" is not "Mansouri".
    if (!mayVowel || at === from.length) return false
    const short = SHORT_VOWEL.exec(to.slice(other, other + 2))?.[0] ?? ''
    if (short.length > 1 && agrees(at, other + 2, false)) return true
    return short !== '' && agrees(at, other + 1, false)
  }
  return agrees(0, 0, true)
}

const LONGEST = LONGEST_NAME_WORD

function spellingsAt(word: string, at: number): readonly string[] {
  const letter = word.charAt(at)
  if (letter === 'ه' && at === word.length - 1) return LAST_HA
  return LETTERS.get(letter) ?? []
}

const CLASSES: readonly (readonly [RegExp, string])[] = [
  [/[ثذدتطضظزسص]/gu, 's'],
  [/[كقخغگجشچژ]/gu, 'k'],
  [/[بپ]/gu, 'b'],
  [/[فڤ]/gu, 'f'],
  [/م/gu, 'm'],
  [/ن/gu, 'n'],
  [/ر/gu, 'r'],
  [/ل/gu, 'l'],
]

/**
 * Consonants in wide classes, the same for a word of Arabic script and for its spellings in Latin letters, by which
 * names are brought together that `isSpelling` then compares. Takes plain Arabic or folded Latin words.
 */
export function wideSkeleton(word: string): string {
  const classed = hasArabicScript(word)
    ? CLASSES.reduce((text, [letters, one]) => text.replaceAll(letters, one), word)
    : word
        .replaceAll(/d?sch|tsch|tch|kh|gh|sh|ch|zh|dj/gu, 'k')
        .replaceAll('ph', 'f')
        .replaceAll(/[tdz]/gu, 's')
        .replaceAll(/[gjqcx]/gu, 'k')
        .replaceAll('p', 'b')
  return classed.replaceAll(/[^bfmnrlsk]/gu, '').replaceAll(/(.)\1+/gu, '$1')
}
