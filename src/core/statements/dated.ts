import type { FoundTime } from '../claims/times/time-value.ts'
import type { Span } from '../text/span.ts'
import type { Beside } from './beside.ts'
import type { TellingWord } from './beside.ts'
import { isOfSaying, isUnreal, wordsBeside } from './beside.ts'
import type { SentenceFrame } from './clauses.ts'
import { aroundOf } from './counts.ts'
import type { StatementToken } from './sentence-tokens.ts'

/** A day or month with what it is the time of. */
export type Dated = Beside & { readonly time: FoundTime; readonly text: string }

/** "since Monday", "until May", "by Friday", "before the 5th": no day at which it happened. */
const BOUND = /^(?:since|until|till|by|before|after|from|through|of|every|each|between|to|next|not)$/u

/** The days and months of a sentence with what happened then (rule F21). Near linear in its words. */
export function datedIn(tokens: readonly StatementToken[], frame: SentenceFrame): Dated[] {
  const [first] = tokens
  const last = tokens.at(-1)
  if (!first || !last || frame.times.length === 0 || last.text === '?') return []
  const around = aroundOf(tokens)
  return frame.times.flatMap((time) => {
    if (!/^(?:day|part-of-day|month)$/u.test(time.precision)) return []
    const at = tokens.findIndex(({ end }) => end > time.start)
    const behind = tokens.findIndex(({ start }) => start >= time.end)
    const to = behind < 0 ? tokens.length : behind
    if (at < 0 || isOfSaying(tokens, at, to)) return []
    const words = ownWords(tokens, at, wordsBeside(tokens, at, to))
    const [nearest] = words
    const bound = tokens.slice(Math.max(0, at - 2), at).some(({ key }) => BOUND.test(key))
    return [
      {
        document: frame.document,
        sentence: frame.sentence,
        headline: frame.headline,
        start: Math.min(time.start, nearest?.start ?? time.start),
        end: Math.max(time.end, nearest?.end ?? time.end),
        whole: { start: first.start, end: last.end } satisfies Span,
        words,
        told: !bound && !isUnreal(tokens, at, to),
        around,
        time,
        text: frame.text.slice(time.start, time.end),
      },
    ]
  })
}

/** What other words count for where the day is that of a verb right before it. */
const OTHERS = 0.3

/** "Was charged Saturday with the murder", "were coping Saturday with his death": the day is the verb's. */
function ownWords(
  tokens: readonly StatementToken[],
  at: number,
  words: readonly TellingWord[],
): readonly TellingWord[] {
  const verb = tokens[at - 1]
  if (verb?.tag !== 'VERB' || /^(?:NOUN|ADJ)$/u.test(tokens[at - 2]?.tag ?? '')) return words
  return words
    .map((word) => (word.start === verb.start ? word : { ...word, weight: word.weight * OTHERS }))
    .toSorted((a, b) => b.weight - a.weight)
}
