import { isEnglish } from '../../text/language.ts'
import type { Stretch } from './stretch.ts'

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu
const LEAST_WORDS = 5
const LEAST_ALIKE = 0.85
const NEGATION = /^(?:no|not|never|none|nobody|nothing|neither|nor|without|cannot|\p{L}+n['’]t)$/u
/** What says of a deed that it did not come to pass, in words other than "not". */
const FORESTALLED =
  /\b(?:refus(?:e[sd]?|ing|al)|resist(?:ed|s|ing)?|reject(?:ed|s|ing)?|declin(?:e[sd]?|ing)|den(?:y|ies|ied|ying|ial)|avoid(?:ed|s|ing)?|spared|sav(?:ed|es?) from|escap(?:ed?|es|ing)|prevent(?:ed|s|ing)?|fail(?:ed|s|ing|ure)? to|lack(?:ed|s)?|instead of|rather than|ruled out|abandon(?:ed|s)?|deadlock(?:ed|s)?|distanc(?:ed|es|ing) \p{L}+sel(?:f|ves) from|(?:difficult|hard|impossible|unable) (?:for \p{L}+ )?to|need(?:ed|s)? to|lost (?:\p{L}+ ){0,3}(?:appeal|bid)|(?:barely|hardly|scarcely|seldom) (?!an?\b|\d|one\b|two\b|three\b)\p{L}+)\b/iu

/** Rule F65: whether two sentences are the same words, with as many negations: copies do not contradict each other. */
export function areCopies(a: Stretch, b: Stretch): boolean {
  // In other languages who compared the sentences looked for what denies in them.
  if (!isEnglish(a.document.meta.language)) return false
  const [left, right] = [wordsOf(a.sentence), wordsOf(b.sentence)]
  if (left.length < LEAST_WORDS || right.length < LEAST_WORDS) return false
  if (negations(left) !== negations(right)) return false
  const others = new Set(right)
  const shared = new Set(left.filter((word) => others.has(word)))
  return shared.size / Math.max(new Set(left).size, others.size) >= LEAST_ALIKE
}

/** "No more than a warning": something after all. */
export function isLimit({ quote }: Stretch): boolean {
  return /^(?:no|not|nothing) (?:more|less|fewer|other) than\b|\bnot a (?:cent|penny|crown|dollar|euro) (?:above|over|more|less|below)\b/iu.test(
    quote,
  )
}

/** Whether what a passage seems to tell is told as forestalled or refused: "was spared a sentence". */
export function isForestalled({ quote, before }: Stretch): boolean {
  return FORESTALLED.test(quote) || FORESTALLED.test(before.slice(-40))
}

function wordsOf(sentence: string): string[] {
  return [...sentence.toLowerCase().matchAll(WORD)].map(([word]) => word)
}

function negations(words: readonly string[]): number {
  return words.filter((word) => NEGATION.test(word)).length
}
