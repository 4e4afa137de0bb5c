import { stableId } from '../../base/stable-id.ts'
import type { Passage } from '../../documents/source-document.ts'
import type { Count } from '../../statements/counts.ts'
import type { Discrepancy } from '../discrepancy.ts'
import type { ReadSentence } from '../reading/sentences-read.ts'
import type { StoryReading } from '../reading/story-reading.ts'
import { relationOf } from '../statements/compare-counts.ts'
import { classOf } from '../statements/words-kin.ts'

/** Longer lines are no headlines. */
const MOST_WORDS = 25
const MOST_SHOWN = 3
const SCORE = 0.65
const NUMBER =
  /^(?:\d{1,3}(?:,\d{3})+|\d{1,7}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|dozens?|scores)$/u
/** A headline may count those of another event beside these. */
const MOST_FACTOR = 25
/** Nouns of which a text counts many, each time others. */
const COMMON =
  /^(?:|time|day|week|month|year|hour|minute|second|point|goal|run|wicket|percent|cent|per|degree|mile|kilomet(?:er|re)|met(?:er|re)|thing|way|people|person|man|woman|one|number|place|part|game|match|set|half|quarter|set|age|case|share|january|february|march|april|may|june|july|august|september|october|november|december)$/u

/**
 * Rule F41 `headline-body`: a headline counts the dead, the hurt, the held or things of one noun otherwise than every
 * count of them below it, and no number below, nor two of them together, gives the headline's.
 */
export function proposeHeadlineCounts(reading: StoryReading): Discrepancy[] {
  return reading.documents.flatMap((document) => {
    const sentences = reading.sentencesOf(document)
    if (!sentences.some(holdsNumber) || sentences.every(({ headline }) => headline)) return []
    const counts = reading.countsOf(document)
    const below = counts.filter(({ headline }) => !headline)
    for (const count of counts.filter(({ headline }) => headline)) {
      const against = unlike(count, below)
      if (against.length > 0) return [proposalOf(count, against)]
    }
    return []
  })
}

/** A headline with a number. */
function holdsNumber({ headline, words }: ReadSentence): boolean {
  return (
    headline &&
    words.length <= MOST_WORDS &&
    words.some(({ key, text }) => NUMBER.test(key) || NUMBER.test(text))
  )
}

/** The counts below of the same, where none of them, and no other number, bears the headline's out. */
function unlike(count: Count, below: readonly Count[]): Count[] {
  if (
    !count.whole ||
    count.currency !== null ||
    count.amount.best === null ||
    count.amount.qualifier === 'about'
  )
    return []
  const same = below.filter((other) => other.currency === null && countsSame(count, other))
  if (!same.some(({ whole, told }) => whole && told)) return []
  if (below.some((other) => relationOf(count, other) !== 'disjoint')) return []
  const best = count.amount.best
  const values = below.slice(0, 40).flatMap(({ amount }) => (amount.best === null ? [] : [amount.best]))
  if (values.some((a, at) => values.slice(at + 1).some((b) => a + b === best || Math.abs(a - b) === best)))
    return []
  const total = same.reduce((sum, { amount }) => sum + (amount.best ?? 0), 0)
  if (Math.abs(total - best) < best * 0.05) return []
  return same.filter(({ amount, whole, told }) => {
    const [low, high] = [amount.low, best].toSorted((a, b) => a - b)
    return whole && told && (high ?? 0) <= Math.max(1, low ?? 0) * MOST_FACTOR
  })
}

function countsSame(a: Count, b: Count): boolean {
  if (a.measure !== null) return a.measure === b.measure && !isPartOf(b)
  return (
    a.head === b.head &&
    !COMMON.test(a.head) &&
    classOf(a.head) !== 'time' &&
    classOf(a.head) !== 'measure' &&
    a.head.length > 2 &&
    b.measure === null
  )
}

function isPartOf({ whole }: Count): boolean {
  return !whole
}

function proposalOf(count: Count, against: readonly Count[]): Discrepancy {
  const below = against[0]?.text ?? ''
  const what = count.measure ?? count.head
  const passage = ({ document, start, end }: Count): Passage => ({ document, start, end })
  return {
    id: stableId('discrepancy', ['headline-body', 'count', count.document, what, count.text]),
    type: 'headline-body',
    summary: `The headline says ${count.text}, the text below it ${below}.`,
    score: SCORE,
    internal: true,
    sides: [
      { value: count.text, claims: [], evidence: [passage(count)] },
      { value: below, claims: [], evidence: against.slice(0, MOST_SHOWN).map(passage) },
    ],
    explanation: [
      `Rule F41: the headline counts ${count.text} (${what}), and no number below it is that, alone or with another.`,
      'It is no conflict if the headline counts others as well, or speaks of another event.',
    ],
  }
}
