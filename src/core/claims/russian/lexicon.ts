import listed from '#resources/lexical/russian.json'
import { ENGLISH } from '../lexicon/english.ts'

const ENDING =
  /^(?:а|у|ом|е|ы|ов|ам|ами|ах|я|ю|ем|ём|и|ей|ев|ям|ями|ях|ь|ью|й|ой|ою|ого|ому|ым|им|ый|ий|ая|ую|юю|ые|ие|ых|их|ыми|ими|ое|ее|его|ему|ья|ьи|ью|ец|ца|цу|цем|цы|цев|цам)?$/u
const PLURAL = /(?:ы|ов|ам|ами|ах|ям|ями|ях|ев)$/u
const LONGEST_ENDING = 3

/** Phrases of small letters, the longest first; a key for each word, `-` for what is read as nothing. */
export const PHRASES: readonly { readonly words: readonly string[]; readonly keys: readonly string[] }[] =
  Object.entries(listed.phrases)
    .map(([words, keys]) => ({ words: words.split(' '), keys: keys.split(' ') }))
    .toSorted((a, b) => b.words.length - a.words.length)

/** Given names in the nominative, ё as е. */
export const GIVEN: ReadonlySet<string> = new Set(listed.given.replaceAll('ё', 'е').split(/\s+/u))
/** To whom something is said: “сказал журналистам”. */
export const HEARERS: ReadonlySet<string> = new Set(listed.hearers.split(' '))

/** Ministries and services by their letters. */
export const MINISTRIES: ReadonlySet<string> = new Set(listed.ministries.split(' '))
/** Legal forms, which stand before a name as a noun for the body would. */
export const LEGAL: ReadonlyMap<string, readonly string[]> = byForm(listed.legal)

const FORMS = byForm(listed.words)
const STEMS = byForm(listed.stems)
const POSTS: ReadonlySet<string> = new Set(
  ENGLISH.roles.flatMap(({ words, group }) => (group === 'senior' ? [] : [words])),
)

function byForm(entries: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  return new Map(
    Object.entries(entries).flatMap(([keys, forms]) =>
      forms.split(' ').map((form) => [form, keys.split(' ')] as const),
    ),
  )
}

/** English keys of a word in small letters, whatever its case; `null` where none stands for it. */
export function keysOf(lower: string): readonly string[] | null {
  const own = FORMS.get(lower)
  if (own) return own
  for (let cut = lower.length; cut >= Math.max(3, lower.length - LONGEST_ENDING); cut--) {
    const keys = STEMS.get(lower.slice(0, cut))
    if (!keys || !ENDING.test(lower.slice(cut))) continue
    // Several who hold a post are no single head.
    return isPost(keys) && PLURAL.test(lower.slice(cut)) ? ['several', ...keys] : keys
  }
  return null
}

/** Whether English keys are a post. */
export function isPost(keys: readonly string[]): boolean {
  return POSTS.has(keys.join(' ')) || keys.at(-1) === 'minister'
}

/** Whether English keys are a body's. */
export function isBody(keys: readonly string[]): boolean {
  const key = keys.at(-1) ?? ''
  return ENGLISH.organisationHeads.has(key) || ENGLISH.organisationNouns.has(key)
}
