import { type Counterparts, holds } from './counterpart-regions.ts'
import type { Bounds } from './region.ts'
import type { Likeness } from './sentence-likeness.ts'
import type { SentenceWords } from './sentence-words.ts'

/** What weight times share must come to: that a headline is told below is to be expected. */
const LEAST = 3
const FEWEST_SHARED = 3
/** A part of a headline has at least so many content words. */
const FEWEST_OF_PART = 3
/** Sentences below a headline that are looked at. */
const MOST_BELOW = 2000

type Told = Counterparts & Likeness

/**
 * The sentence of a document that tells what its headline, or a part of it, says (rule M19): the surest counterpart
 * among the sentences below it.
 *
 * @param known the matches of the document with itself
 */
export function headlineCounterparts(
  sentences: readonly SentenceWords[],
  known: readonly Bounds[],
  likenessOf: (a: SentenceWords, b: SentenceWords) => Likeness,
): Counterparts[] {
  const below = sentences.filter(({ heading }) => !heading).slice(0, MOST_BELOW)
  return sentences.flatMap((sentence) => {
    if (!sentence.heading) return []
    const whole = surest(sentence, below, likenessOf)
    const parts: Told[] = []
    for (const part of sentence.parts) {
      const best = surest(part, below, likenessOf)
      if (best && !parts.some(({ b }) => b === best.b)) parts.push(best)
    }
    // Where its parts are told in several sentences, none of those tells the headline.
    const told = parts.length > 1 || !whole ? parts : [whole]
    return told.filter(({ a, b }) => !known.some((match) => holds(match, a, b)))
  })
}

function surest(
  part: SentenceWords,
  below: readonly SentenceWords[],
  likenessOf: (a: SentenceWords, b: SentenceWords) => Likeness,
): Told | null {
  if (part.words.length < FEWEST_OF_PART) return null
  let best: Told | null = null
  for (const b of below) {
    if (b.from < part.to) continue
    const likeness = likenessOf(part, b)
    if (!best || likeness.weight > best.weight) best = { a: part, b, ...likeness }
  }
  return best && best.shared.length >= FEWEST_SHARED && best.weight * best.share >= LEAST ? best : null
}
