import anyAscii from 'any-ascii'
import { memoised } from '../../base/memo.ts'

const LINK = /(?<=\p{Ll})-(?:e|i|ye|yi)(?:-|$)/u
const MOST_REMEMBERED = 50_000
/** Nothing in it is changed but capitals. */
const PLAIN = /^[A-Za-z0-9-]*$/u

/**
 * A word as names are compared: transliterated to ASCII, lower case, without accents, apostrophes (ayn and hamza
 * among them), dots and hyphens inside initialisms.
 */
export function foldWord(word: string): string {
  return PLAIN.test(word) ? word.toLowerCase() : transliterated(word)
}

const transliterated = memoised(
  (word) =>
    anyAscii(word.normalize('NFKC').replaceAll(/[’ʼ‘`´ʾʿ'.]/gu, ''))
      .toLowerCase()
      .replaceAll(/[^a-z0-9-]/gu, ''),
  MOST_REMEMBERED,
)

/** The words of a name, folded, hyphens opened, joined by one space. */
export function foldName(name: string): string {
  return name
    .split(/\s+/u)
    .flatMap((word) => foldWord(word).split('-'))
    .filter(Boolean)
    .join(' ')
}

/**
 * The words that tell a name from others: folded, hyphens opened, particles (al, bin, de) left out unless nothing
 * else is there.
 */
export function coreWords(words: readonly string[], particles: ReadonlySet<string>): string[] {
  // "Hezb-e Wahdat", "Mazar-i Gol": the Persian link between two words.
  const all = words.flatMap((word) => foldWord(word.replace(LINK, '-')).split('-')).filter(Boolean)
  const core = all.filter((word) => !particles.has(word) && word !== 'the' && word !== 'of' && word !== 'and')
  return core.length > 0 ? core : all
}
