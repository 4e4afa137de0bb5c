import { functionWordKeys } from '../../matching/common-words.ts'
import { plainArabic } from '../../text/arabic-script.ts'
import { thingsOf } from '../tongues/things.ts'
import { denialWordsOf, foldedWord } from './denial-words.ts'
import { readWording } from './lost-denials.ts'

/** A quoted sentence by what its words name in any language. */
export type SpokenWords = {
  /** For each telling word the things that it may name; none for words that are not listed. */
  readonly named: readonly (readonly string[])[]
  readonly denied: boolean
  readonly numbers: readonly string[]
}

/** How far two sentences in two languages say the same. */
export type Translation = {
  /** Telling words of the one that name what words of the other do. */
  readonly shared: number
  /** Of the telling words of the side that has more. */
  readonly share: number
}

const SHORTEST = 3
const WORD = /[\p{L}\p{M}]+|\d+(?:[.,]\d+)*/gu

/**
 * What a quoted sentence names and whether it denies; `null` for questions and where a negation says “only”. Linear.
 *
 * @param language two-letter code
 */
export function spokenWords(text: string, language: string): SpokenWords | null {
  const plain = language === 'en' ? withWholeNegations(text) : text
  const read = readWording(plain, denialWordsOf(language))
  if (!read) return null
  const small = functionWordKeys(language)
  const words = [...plain.matchAll(WORD)].map(([word]) => word)
  const denials = new Set(read.denials.map(({ key }) => key))
  const named = words.flatMap((word) => {
    if (/^\d/u.test(word)) return []
    const lower = language === 'ar' ? plainArabic(word) : word.toLowerCase().replaceAll('ё', 'е')
    const things = thingsOf(lower, language)
    if (things.length > 0) return [things]
    const key = foldedWord(word)
    const tells = word.length >= SHORTEST && !small.has(key) && !small.has(lower) && !denials.has(key)
    return tells ? [things] : []
  })
  return {
    named,
    denied: read.denials.length > 0,
    numbers: words.filter((word) => /^\d/u.test(word)).map((word) => word.replaceAll(/[.,](?=\d{3})/gu, '')),
  }
}

/** “Wasn't” is “was not”; “no one” denies as “nobody” does. */
function withWholeNegations(text: string): string {
  return text
    .replaceAll(/\bcan['’]t\b|\bcannot\b/giu, 'can not')
    .replaceAll(/\bwon['’]t\b/giu, 'will not')
    .replaceAll(/n['’]t\b/giu, ' not')
    .replaceAll(/\bno[ -]one\b/giu, 'nobody')
}

/** Words that are not listed count half: many of them are small words. */
function weightOf({ named }: SpokenWords): number {
  return named.reduce((sum, things) => sum + (things.length > 0 ? 1 : 0.5), 0)
}

/** How much two sentences in two languages have in common: each word is the counterpart of one word at most. */
export function translationOf(a: SpokenWords, b: SpokenWords): Translation {
  let rest = [...b.named]
  let shared = 0
  for (const things of a.named) {
    const met = rest.find((others) => others.some((thing) => things.includes(thing)))
    if (!met) continue
    rest = rest.filter((others) => others !== met)
    shared++
  }
  const most = Math.max(weightOf(a), weightOf(b))
  return { shared, share: most === 0 ? 0 : shared / most }
}
