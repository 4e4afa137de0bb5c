import { stableId } from '../../../base/stable-id.ts'
import type { Passage } from '../../../documents/source-document.ts'
import type { Count } from '../../../statements/counts.ts'
import type { Discrepancy } from '../../discrepancy.ts'
import type { ReadSentence } from '../../reading/sentences-read.ts'
import type { StoryReading } from '../../reading/story-reading.ts'
import { isShort, linesAndText } from '../../headlines/lines-above.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'
import { relationOf } from '../../statements/compare-counts.ts'
import { classOf } from '../../statements/words-kin.ts'

const MOST_SHOWN = 3
/** What a number may be rounded by. */
const MOST_ROUNDED = 0.15
const SCORE = 0.65
const SCORELINE = /\d[-–]\d/u
const DOUBT = /\b(?:feared?|fears|may|might|could|presumed|believed|thought|possibly|perhaps|unconfirmed)\b/iu
const NUMBER =
  /^(?:\d{1,3}(?:,\d{3})+|\d{1,7}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|dozens?|scores)$/u
/** The text says that its count is all: no sum with others makes the headline's. */
const ENDED =
  /\b(?:nobody|no one|no-one) else (?:was|were|is|had|has|died)\b|\bno (?:other|further|more) (?:deaths?|fatalities|casualties|victims|injuries|people|one)\b|\bthe (?:only|sole) (?:victim|fatality|death|casualty|person|one)\b|\bno more than (?:one|two|\d+)\b/iu
const LABELLED = /[^.!?\s]\s\p{Lu}\p{Ll}+s?\s(?:\d{1,3}(?:, | and | or ))*$/u
/** A headline may count those of another event beside these. */
const MOST_FACTOR = 25
/** Nouns of which a text counts many, each time others. */
const COMMON =
  /^(?:|time|day|week|month|year|hour|minute|second|point|goal|run|wicket|percent|cent|per|degree|mile|kilomet(?:er|re)|met(?:er|re)|thing|way|people|person|man|woman|one|number|place|part|game|match|set|half|quarter|set|age|case|share|january|february|march|april|may|june|july|august|september|october|november|december)$/u

/**
 * Rule F41 `headline-body`: a headline counts the dead, the hurt, the held or things of one noun otherwise than every
 * count of them below it, and no number below, nor two of them together, gives the headline's.
 */
export function proposeHeadlineCounts(reading: StoryReading, facts: CaseFacts): Discrepancy[] {
  return reading.documents.flatMap((document) => {
    const source = facts.document(document)
    const above = linesAndText(reading.sentencesOf(document), source)
    if (above.body.length === 0 || !above.lines.some(holdsNumber)) return []
    const text = source?.text ?? ''
    const { lines, body } = linesAndText(
      reading.countsOf(document).filter((count) => !isLabel(count, text)),
      source,
    )
    for (const count of lines) {
      if (isWholeOfPart(count, text)) continue
      const against = givesWords(count, text) ? [] : unlike(count, body, ENDED.test(text))
      if (against.length > 0) return [proposalOf(count, against, 'otherwise')]
      const feared = onlyFeared(count, body, text)
      if (feared.length > 0) return [proposalOf(count, feared, 'feared')]
    }
    return []
  })
}

/** "Three of nine ports": the nine are what there is, and three what the headline tells. */
function isWholeOfPart({ start }: Count, text: string): boolean {
  const [, number] =
    /(\S+) of (?:the |its |his |her |their |our |all )?$/u.exec(text.slice(Math.max(0, start - 40), start)) ??
    []
  return number !== undefined && NUMBER.test(number.toLowerCase())
}

/** The headline's words for a large number stand below it in other letters: "1,200 BILLION YEN". */
function givesWords({ text: told, end }: Count, text: string): boolean {
  return LARGE.test(told) && flat(text.slice(end)).includes(flat(told))
}

function flat(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/gu, ' ')
}

const LARGE = /\d.*\p{L}/u

/** "Gate 3", "Terminals 1, 3 and 4": a name, and no count. */
function isLabel({ headline, start, end }: Count, text: string): boolean {
  return (
    !headline &&
    /^\d{1,3}$/u.test(text.slice(start, end)) &&
    LABELLED.test(text.slice(Math.max(0, start - 40), start))
  )
}

/** A headline with a number. */
function holdsNumber(sentence: ReadSentence): boolean {
  return isShort(sentence) && sentence.words.some(({ key, text }) => NUMBER.test(key) || NUMBER.test(text))
}

/** The counts below of the same, where none of them, and no other number, bears the headline's out. */
function unlike(count: Count, below: readonly Count[], ended: boolean): Count[] {
  if (
    SCORELINE.test(count.text) ||
    !count.whole ||
    count.currency !== null ||
    count.amount.best === null ||
    count.amount.qualifier === 'about'
  )
    return []
  const same = below.filter((other) => other.currency === null && countsSame(count, other))
  if (!same.some(({ whole, reality }) => whole && reality === 'told')) return []
  if (below.some((other) => bearsOut(count, other))) return []
  const best = count.amount.best
  if (ended && count.measure !== null) return withinFactor(same, best)
  const values = below.slice(0, 40).flatMap(({ amount }) => (amount.best === null ? [] : [amount.best]))
  if (values.some((a, at) => values.slice(at + 1).some((b) => a + b === best || Math.abs(a - b) === best)))
    return []
  const total = same.reduce((sum, { amount }) => sum + (amount.best ?? 0), 0)
  if (Math.abs(total - best) < best * 0.05) return []
  return withinFactor(same, best)
}

/** "A hundred" for 96, not for 62; "a few boxes" bear out no count of dockers. */
function bearsOut(count: Count, other: Count): boolean {
  if (relationOf(count, other) === 'disjoint') return false
  if (other.amount.qualifier === 'vague') return countsSame(count, other)
  const [a, b] = [count.amount.best, other.amount.best]
  return a === null || b === null || Math.abs(a - b) <= Math.max(a, b) * MOST_ROUNDED
}

function withinFactor(same: readonly Count[], best: number): Count[] {
  return same.filter(({ amount, whole, reality }) => {
    const [low, high] = [amount.low, best].toSorted((a, b) => a - b)
    return whole && reality === 'told' && (high ?? 0) <= Math.max(1, low ?? 0) * MOST_FACTOR
  })
}

/** "Forty die" over "40 are feared dead": the same number below, of the missing or under a word of doubt alone. */
function onlyFeared(count: Count, below: readonly Count[], text: string): Count[] {
  if (count.measure !== 'dead' || !count.whole || isDoubted(count, text)) return []
  const same = below.filter((other) => relationOf(count, other) !== 'disjoint' && other.head !== 'year')
  const doubted = same.filter(
    (other) =>
      /^(?:missing|trapped)$/u.test(other.measure ?? '') ||
      (other.measure === 'dead' && (other.reality === 'open' || isDoubted(other, text))),
  )
  return doubted.length === same.length ? doubted : []
}

function isDoubted({ start, end }: Count, text: string): boolean {
  const near = `${text.slice(Math.max(0, start - 40), start).replace(/^.*[.;]/su, '')} ${text.slice(end, end + 40).replace(/[.;].*$/su, '')}`
  return DOUBT.test(near)
}

function countsSame(a: Count, b: Count): boolean {
  if (a.measure !== null) return a.measure === b.measure && b.whole
  return (
    a.head === b.head &&
    !COMMON.test(a.head) &&
    classOf(a.head) !== 'time' &&
    classOf(a.head) !== 'measure' &&
    a.head.length > 2 &&
    b.measure === null
  )
}

function proposalOf(count: Count, against: readonly Count[], how: 'otherwise' | 'feared'): Discrepancy {
  const below = `${against[0]?.text ?? ''}${how === 'feared' ? ', missing or feared' : ''}`
  const what = count.measure ?? count.head
  const passage = ({ document, start, end }: Count): Passage => ({ document, start, end })
  return {
    id: stableId('discrepancy', ['headline-body', 'count', count.document, what, count.text]),
    type: 'headline-body',
    summary: `The headline says “${count.text}”, the text below it “${below}”.`,
    score: SCORE,
    internal: true,
    sides: [
      { value: count.text, claims: [], evidence: [passage(count)] },
      { value: below, claims: [], evidence: against.slice(0, MOST_SHOWN).map(passage) },
    ],
    explanation: [
      how === 'feared'
        ? `Rule F41: the headline counts ${count.text} (${what}), the text below it gives that number only of the missing or the feared.`
        : `Rule F41: the headline counts ${count.text} (${what}), and no number below it is that, alone or with another.`,
      'It is no conflict if the headline counts others as well, or speaks of another event.',
    ],
  }
}
