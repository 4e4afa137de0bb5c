import listed from '#resources/lexical/things.json'
import { memoised } from '../../base/memo.ts'
import { barePartsOf } from './arabic-forms.ts'

/** The words of one language: whole ones, and beginnings and ends of words by their first and last three letters. */
type Words = {
  readonly whole: ReadonlyMap<string, readonly string[]>
  readonly starts: ReadonlyMap<string, readonly Part[]>
  readonly ends: ReadonlyMap<string, readonly Part[]>
}
type Part = { readonly letters: string; readonly thing: string }

/** Letters of a beginning or end by which it is found. */
const KEY = 3
const MOST_REMEMBERED = 20_000

const NO_WORDS: Words = { whole: new Map(), starts: new Map(), ends: new Map() }
const BY_LANGUAGE: ReadonlyMap<string, Words> = new Map(
  listed.languages.split(' | ').map((language, at) => [language, wordsAt(at)] as const),
)

function wordsAt(at: number): Words {
  const whole = new Map<string, string[]>()
  const starts = new Map<string, Part[]>()
  const ends = new Map<string, Part[]>()
  const add = <Value>(map: Map<string, Value[]>, key: string, value: Value): void => {
    map.set(key, [...(map.get(key) ?? []), value])
  }
  for (const [thing, row] of Object.entries(listed.things))
    for (const form of (row.split(' | ')[at] ?? '').split(' ')) {
      const letters = form.replaceAll('*', '')
      if (form.startsWith('*')) add(ends, letters.slice(-KEY), { letters, thing })
      if (form.endsWith('*')) add(starts, letters.slice(0, KEY), { letters, thing })
      if (letters === form && form !== '') add(whole, form, thing)
    }
  return { whole, starts, ends }
}

const lookedUp = memoised((key: string): readonly string[] => {
  const [language = '', word = ''] = key.split(' ')
  const { whole, starts, ends } = BY_LANGUAGE.get(language) ?? NO_WORDS
  const forms = language === 'ar' ? barePartsOf(word) : [word]
  const found = forms.flatMap((form) => [
    ...(whole.get(form) ?? []),
    ...(starts.get(form.slice(0, KEY)) ?? []).flatMap(({ letters, thing }) =>
      form.startsWith(letters) ? [thing] : [],
    ),
    ...(ends.get(form.slice(-KEY)) ?? []).flatMap(({ letters, thing }) =>
      form.endsWith(letters) ? [thing] : [],
    ),
  ])
  return [...new Set(found)]
}, MOST_REMEMBERED)

/**
 * The things or doings that a word of a language may name, by English words, alike in every language listed
 * (`resources/lexical/things.json`); none where the word or its language is not listed.
 *
 * @param lower in small letters, Arabic as `plainArabic` gives it
 */
export function thingsOf(lower: string, language: string): readonly string[] {
  return lookedUp(`${language} ${lower}`)
}

/** The things that a row of words names. */
export function thingsIn(
  words: readonly { readonly lower: string }[],
  language: string,
): ReadonlySet<string> {
  return new Set(words.flatMap(({ lower }) => thingsOf(lower, language)))
}
