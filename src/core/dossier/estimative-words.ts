import { sentencesOf } from '../text/sentences.ts'
import type { Span } from '../text/span.ts'

/** Words for how likely something is (ICD 203). */
const LIKELIHOOD =
  /\b(?:almost no chance|remote(?:ly)?(?= (?:chance|possib|likel))|(?:very |highly |un)?likely|likelihood|(?:highly )?(?:im)?probabl[ey]|probability|even (?:chance|odds)|(?:almost|nearly|virtually) certain(?:ly)?)\b/iu
/** Words for how sure one is of that. */
const CONFIDENCE = /\b(?:confidence|confident(?:ly)?)\b/iu

/**
 * Sentences that give a likelihood and a confidence in one breath: ICD 203 keeps them apart, since “probably, with high
 * confidence” leaves open which of the two is meant (docs/methods/dossier.md, D27). English only. Linear.
 *
 * @returns spans in UTF-16 units
 */
export function mixedSentences(text: string): Span[] {
  const found: Span[] = []
  let at = 0
  for (const paragraph of text.split('\n')) {
    for (const span of sentencesOf(text, { start: at, end: at + paragraph.length })) {
      const words = text.slice(span.start, span.end)
      if (LIKELIHOOD.test(words) && CONFIDENCE.test(words)) found.push(span)
    }
    at += paragraph.length + 1
  }
  return found
}
