import type { LanguageWords } from './language-words.ts'

/** Share of letters in common, from both ends, from which on two words are forms of one. */
const LEAST_ALIKE = 0.6

/** Persian “nakhāhad” of “khāhad”, Turkish “gelmedi” of “geldi”. */
export function isDeniedForm(
  form: string,
  base: string,
  { prefixes, infixes }: Pick<LanguageWords, 'prefixes' | 'infixes'>,
): boolean {
  if (base.length < 3 && !prefixes.some((prefix) => prefix + base === form)) return false
  if (prefixes.some((prefix) => prefix + base === form)) return true
  return infixes.some((infix) => {
    for (let at = form.indexOf(infix, 2); at > 0; at = form.indexOf(infix, at + 1))
      if (form.slice(0, at) + form.slice(at + infix.length) === base) return true
    return false
  })
}

/** Two forms of one word, by the letters in common at the beginning and at the end. */
export function areForms(a: string, b: string): boolean {
  const least = Math.min(a.length, b.length)
  let from = 0
  while (from < least && a[from] === b[from]) from++
  let end = 0
  while (end < least - from && a.at(-1 - end) === b.at(-1 - end)) end++
  return (from + end) / Math.max(a.length, b.length) >= LEAST_ALIKE
}
