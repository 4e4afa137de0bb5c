import { clocksIn } from '../claims/times/clock.ts'
import type { FoundClock } from '../claims/times/clock.ts'
import type { FoundTime } from '../claims/times/time-value.ts'
import type { Span } from '../text/span.ts'
import type { Beside } from './beside.ts'
import { isOfSaying, isUnreal, wordsBeside } from './beside.ts'
import type { SentenceFrame } from './clauses.ts'
import { aroundOf, isOfOtherTime } from './counts.ts'
import type { StatementToken } from './sentence-tokens.ts'

/** A time of day with what it is the time of. The span holds the time and the nearest word that says what happened. */
export type Timed = Beside & {
  readonly clock: FoundClock
  /** The days that the sentence names, by their place. */
  readonly days: readonly (FoundTime & Span)[]
  /** "The first shells", "began": the beginning of something. */
  readonly onset: boolean
  /** "The count ended". */
  readonly ending: boolean
}

const BEGINNING = /^(?:begin|start|commence|first|beginning|outset|erupt|onset|outbreak)$/u
const ENDING = /^(?:end|finish|conclude|terminate|cease|close|last|over|halt|stop|lift)$/u

/** The times of day of a sentence with what happened at them (rule F17). Near linear in its words. */
export function timedIn(
  tokens: readonly StatementToken[],
  frame: SentenceFrame,
  published: number | null,
): Timed[] {
  const [first] = tokens
  const last = tokens.at(-1)
  if (!first || !last) return []
  const clocks = clocksIn(frame.text, { start: first.start, end: last.end })
  if (clocks.length === 0) return []
  const around = aroundOf(tokens)
  const other = isOfOtherTime(frame.times, published) || last.text === '?'
  return clocks.flatMap((clock) => {
    // "19:50 We are winding up": the time of the entry.
    if (
      clock.start === first.start &&
      /^\d/u.test(clock.text) &&
      clock.precision === 'minute' &&
      !/^\s*,/u.test(frame.text.slice(clock.end, clock.end + 3))
    )
      return []
    const at = tokens.findIndex(({ end }) => end > clock.start)
    const behind = tokens.findIndex(({ start }) => start >= clock.end)
    const to = behind < 0 ? tokens.length : behind
    const words = wordsBeside(tokens, at, to)
    const [nearest] = words
    if (isOfSaying(tokens, at, to)) return []
    const near = tokens.slice(Math.max(0, at - 12), to + 8)
    return [
      {
        document: frame.document,
        sentence: frame.sentence,
        headline: frame.headline,
        start: Math.min(clock.start, nearest?.start ?? clock.start),
        end: Math.max(clock.end, nearest?.end ?? clock.end),
        whole: { start: first.start, end: last.end },
        clock,
        days: frame.times,
        words,
        onset:
          near.some(
            ({ lemma, key }, index) =>
              BEGINNING.test(lemma) ||
              BEGINNING.test(key) ||
              (lemma === 'open' && /^(?:fire|up)$/u.test(near[index + 1]?.key ?? '')) ||
              (lemma === 'break' && near[index + 1]?.key === 'out'),
          ) || /starting/u.test(clock.text),
        ending: near.some(({ lemma, tag }) => tag === 'VERB' && ENDING.test(lemma)),
        told: !other && !isUnreal(tokens, at, to) && clock.bound === null && tokens[at - 1]?.key !== 'not',
        around,
      },
    ]
  })
}
