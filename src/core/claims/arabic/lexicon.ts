import listed from '#resources/lexical/arabic.json'
import { plainArabic } from '../../text/arabic-script.ts'
import { placeNamed } from '../lexicon/places.ts'
import { foldName } from '../names/fold.ts'

/** A row of words, without articles, and what it stands for. */
export type Phrase<Value> = { readonly words: readonly string[]; readonly value: Value }
/** Phrases by their first word, the longest first. */
export type Phrases<Value> = ReadonlyMap<string, readonly Phrase<Value>[]>

/** What is known of Arabic (rule C31). Forms are plain, without article. */
export type ArabicLexicon = {
  /** English keys of small words, of nouns and verbs that rules ask for. */
  readonly words: ReadonlyMap<string, readonly string[]>
  readonly phrases: Phrases<readonly string[]>
  /** Verbs of saying, of leading and founding: the subject follows them. */
  readonly said: ReadonlyMap<string, string>
  readonly verbs: ReadonlyMap<string, string>
  readonly led: ReadonlySet<string>
  readonly leadership: ReadonlySet<string>
  /** What is done to those counted, and what those counted are. */
  readonly harm: ReadonlyMap<string, string>
  readonly states: ReadonlyMap<string, string>
  readonly counted: ReadonlyMap<string, string>
  readonly numerals: ReadonlyMap<string, number>
  readonly bounds: ReadonlyMap<string, string>
  readonly posts: Phrases<string>
  readonly named: ReadonlySet<string>
  readonly portfolios: ReadonlySet<string>
  /** Words behind a post that change it, in English. */
  readonly modifiers: ReadonlyMap<string, string>
  readonly titles: ReadonlyMap<string, string>
  readonly heads: ReadonlyMap<string, string>
  readonly described: ReadonlySet<string>
  readonly generic: ReadonlySet<string>
  readonly nationalities: ReadonlyMap<string, string>
  /** Places by their words, articles among them. */
  readonly places: Phrases<string>
  readonly districts: ReadonlySet<string>
  readonly given: ReadonlySet<string>
  /** Given names that are words as well. */
  readonly ambiguous: ReadonlySet<string>
  /** Given names that have an article, behind a post or a verb of saying: "al-Sadiq". */
  readonly articled: ReadonlySet<string>
  /** First and second halves of names of two words: "Nur al-Din", "Fadl Allah". */
  readonly compounding: ReadonlySet<string>
  readonly compounded: ReadonlySet<string>
  readonly noNames: ReadonlySet<string>
  /** What words of bodies' names are in English. */
  readonly bodies: ReadonlyMap<string, readonly string[]>
}

type Rows = Readonly<Record<string, string>>

function forms(row: string): string[] {
  return withoutArticles(row).split(' ').map(plainArabic).filter(Boolean)
}

function wordsBy(rows: Rows): Map<string, string> {
  const map = new Map<string, string>()
  for (const [key, row] of Object.entries(rows))
    for (const form of forms(row)) if (!map.has(form)) map.set(form, key)
  return map
}

function phrasesFrom<Value>(entries: readonly (readonly [string, Value])[]): Phrases<Value> {
  const map = new Map<string, Phrase<Value>[]>()
  for (const [row, value] of entries) {
    const words = row.split(/[ -]/u).map(plainArabic)
    const list = map.get(words[0] ?? '') ?? []
    list.push({ words, value })
    map.set(words[0] ?? '', list)
  }
  for (const list of map.values()) list.sort((a, b) => b.words.length - a.words.length)
  return map
}

/** Form and value of every form of every row. */
function formsOf(rows: Rows): (readonly [string, string])[] {
  return Object.entries(rows).flatMap(([value, row]) => row.split(' ').map((form) => [form, value] as const))
}

function withoutArticles(row: string): string {
  return row.replaceAll(/(?<=^|[ -])ال(?=\S{2})/gu, '')
}

/** Countries as the runtime names them in Arabic, with their names in English. */
function countries(): (readonly [string, string])[] {
  const [own, english] = ['ar', 'en'].map(
    (language) => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }),
  )
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCodePoint(65 + index))
  const none = new Set(forms(listed['no-places']))
  return letters.flatMap((a) =>
    letters.flatMap((b) => {
      const [form, name] = [own?.of(a + b), english?.of(a + b)]
      if (form === undefined || name === undefined || none.has(plainArabic(form))) return []
      return [[form.replaceAll(/\s+/gu, '-'), name] as const]
    }),
  )
}

function bodyWords(): Map<string, string[]> {
  const map = new Map<string, string[]>()
  for (const rows of [listed['names-in-bodies'], listed.heads])
    for (const [key, row] of Object.entries(rows))
      for (const form of forms(row)) map.set(form, [...(map.get(form) ?? []), key])
  return map
}

/** Read once. */
export const ARABIC: ArabicLexicon = {
  words: new Map([...wordsBy(listed.words)].map(([form, keys]) => [form, keys.split(' ')] as const)),
  phrases: phrasesFrom(
    Object.entries(listed.phrases).map(([row, keys]) => [withoutArticles(row), keys.split(' ')] as const),
  ),
  said: wordsBy(listed.said),
  verbs: wordsBy(listed.verbs),
  led: new Set(forms(listed.led)),
  leadership: new Set(forms(listed.leadership)),
  harm: wordsBy(listed.harm),
  states: wordsBy(listed.states),
  counted: wordsBy(listed.counted),
  numerals: new Map([...wordsBy(listed.numerals)].map(([form, key]) => [form, Number(key)] as const)),
  bounds: wordsBy(listed.bounds),
  posts: phrasesFrom(formsOf(listed.posts)),
  named: new Set(forms(listed.named)),
  portfolios: new Set(forms(listed.portfolios)),
  modifiers: wordsBy({
    former: listed.former,
    acting: listed.acting,
    designate: listed.incoming,
    new: listed.neutral,
  }),
  titles: wordsBy(listed.titles),
  heads: wordsBy(listed.heads),
  described: new Set(forms(listed.described)),
  generic: new Set(forms(listed.generic)),
  nationalities: new Map(
    [...wordsBy(listed.nationalities)].flatMap(([form, key]) => [
      [form, key],
      [`${form}ه`, key],
      [`${form}ين`, key],
      [`${form}ون`, key],
    ]),
  ),
  places: phrasesFrom(
    [...formsOf(listed.places), ...countries()].map(
      ([form, name]) => [form, placeNamed(foldName(name)) ?? name] as const,
    ),
  ),
  districts: new Set(forms(listed.districts)),
  given: new Set(forms(listed.given)),
  ambiguous: new Set(forms(listed.ambiguous)),
  articled: new Set(forms(listed['given-with-article'])),
  compounding: new Set(forms(listed['given-compounds'])),
  compounded: new Set(forms(listed.compounded)),
  noNames: new Set(forms(listed['no-names'])),
  bodies: bodyWords(),
}

/** Whether a plain form without article is a word of the lexicon. */
export function isKnown(lexicon: ArabicLexicon, form: string): boolean {
  const { words, phrases, said, verbs, led, leadership, harm, states, counted, numerals, bounds } = lexicon
  return (
    [words, phrases, said, verbs, harm, states, counted, numerals, bounds].some((map) => map.has(form)) ||
    [led, leadership, lexicon.given, lexicon.noNames, lexicon.generic, lexicon.described].some((set) =>
      set.has(form),
    ) ||
    [lexicon.posts, lexicon.modifiers, lexicon.titles, lexicon.heads, lexicon.bodies].some((map) =>
      map.has(form),
    ) ||
    lexicon.nationalities.has(form) ||
    lexicon.places.has(form) ||
    lexicon.districts.has(form) ||
    lexicon.portfolios.has(form) ||
    lexicon.named.has(form)
  )
}
