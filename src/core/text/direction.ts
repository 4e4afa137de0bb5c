const LETTER =
  '[\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}\\p{Script=Adlam}]'
const RIGHT_TO_LEFT = new RegExp(LETTER, 'u')
const ISOLATE = /\u2068[^\u2069]*\u2069/gu
/** Words that stand between isolates already, or a run of words of such a script with what stands within it. */
const RUN = new RegExp(`\u2068[^\u2069]*\u2069|${LETTER}(?:[\\p{M}\\p{N}\\s“”"«»'’\\-]*${LETTER})*`, 'gu')

/**
 * Whether the first letter is written from right to left; letters between isolates count only where there are no others.
 */
export function isRightToLeft(text: string): boolean {
  const first = /\p{L}/u.exec(text.replaceAll(ISOLATE, '')) ?? /\p{L}/u.exec(text)
  return RIGHT_TO_LEFT.test(first?.[0] ?? '')
}

/**
 * For `dir` of a sentence that is the program's or the analyst's. `auto` would take it from the first name in it, as
 * browsers do not pass over isolates there.
 */
export function directionOf(text: string): 'ltr' | 'rtl' {
  return isRightToLeft(text) ? 'rtl' : 'ltr'
}

/**
 * Words that stand within a sentence of the program: those of a script written from right to left between Unicode's
 * isolates (U+2068, U+2069), so that the sentence around keeps its order wherever it is shown.
 */
export function isolated(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text
}

/** A sentence of the program, in Latin letters, with every name in it that is written from right to left between isolates. */
export function withIsolatedNames(sentence: string): string {
  if (!RIGHT_TO_LEFT.test(sentence) || !/\p{Script=Latin}/u.test(sentence)) return sentence
  return sentence.replaceAll(RUN, (run) => (run.startsWith('\u2068') ? run : `\u2068${run}\u2069`))
}
