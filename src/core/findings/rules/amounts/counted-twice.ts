import type { DocumentId } from '../../../documents/source-document.ts'
import type { Count } from '../../../statements/counts.ts'
import type { StoryReading } from '../../reading/story-reading.ts'
import type { Clash } from '../../statements/clash.ts'
import { amountKey, relationOf, sameDigits } from '../../statements/compare-counts.ts'
import { classOf } from '../../statements/words-kin.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'
import type { Whole } from '../../inner/whole-counts.ts'
import { isIntroduced, wholeIn } from '../../inner/whole-counts.ts'

const LEAST = 1
/** How surely a count is told to be of all of them. */
const STRENGTH: Readonly<Record<Whole, number>> = { all: 1.5, owned: 1, known: 1 }
/** One number is the other with its digits in another order. */
const FOR_DIGITS = 0.5
/** Both have a telling word or a name. */
const FOR_WORD = 0.3
const MOST = 100
/** Larger numbers are rounded here and exact there, unless their digits are the same; of more times as many others are meant. */
const MOST_NUMBER = 1000
const MOST_FACTOR = 4
/** Letters around a count in which others of them are spoken of. */
const NEAR = 24
/** "Another two", "the other four", "a further 3": others of the same noun. */
const OTHERS =
  /\b(?:another|other|others|further|more|additional|remaining|rest|some of|joined|each|apiece|per|half of|extra)\b/iu
/** "The navy had captured eight pirates": of an earlier time. */
const BEFORE_THEN = /\bhad (?:\p{L}+ ){1,2}(?:(?:the|some|about|its|their) )?\S*$/iu
/** "The first two", "a second group of three". */
const ORDERED = /\b(?:new|second|third|fourth|first|last|next)\b/iu
/** Nouns of which any text counts several groups. */
const COMMON =
  /^(?:people|person|man|woman|child|time|day|way|thing|place|country|state|city|team|group|company|party|game|match|side|point|goal|member|player|official|expert|figure|case|step|part|home|house)$/u
const COUNTABLE = /^(?:person|vehicle|building|weapon|animal|artifact|group|communication)$/u
/** Who did something that a text tells, and words for them where nobody knows who they were. */
const WRONGDOER =
  /^(?:raider|robber|thief|burglar|intruder|attacker|assailant|gunman|kidnapper|abductor|hijacker|bandit|pirate|looter|arsonist|vandal|shooter|bomber|assassin|killer|mugger|smuggler|poacher|hostage-taker|captor)$/u
const SOMEBODY = /^(?:man|woman|youth|figure|person|people|stranger|teenager|individual)$/u

/**
 * Rule F103 `quantity`: a text counts all of one noun twice ("two thieves broke in", "all four thieves sat in the van"),
 * and no other number of it makes the one of the other.
 */
export function clashingTotals(reading: StoryReading, facts: CaseFacts): Clash[] {
  if (!facts.isChosen) return []
  return reading.documents.flatMap((document) => inText(document, reading, facts))
}

function inText(document: DocumentId, reading: StoryReading, facts: CaseFacts): Clash[] {
  const text = facts.document(document)?.text ?? ''
  const counts = reading.countsOf(document).slice(0, MOST)
  return counts.flatMap((count, at) => {
    const whole = wholeIn(count, text)
    // "All eleven of the aircraft": of all, though the words are those of a part, and whatever may be done with them.
    if (whole === null || !isPlain(count, whole === 'all')) return []
    const others = rivalsOf(count, whole, counts.slice(0, at), counts, text)
    const [other] = others
    if (!other || !isPlain(other, false) || !areApart(count, other)) return []
    if (addsUp(count, other, counts) || [count, other].some((one) => namesOthers(one, text))) return []
    const strength =
      STRENGTH[whole] +
      (sameDigits(count, other) ? FOR_DIGITS : 0) +
      (count.words.some((word) => other.words.includes(word)) ? FOR_WORD : 0)
    return strength < LEAST ? [] : [clashOf(other, count, strength)]
  })
}

/** The one other value of the noun that a text gives; none where it gives several. */
function rivalsOf(
  count: Count,
  whole: Whole,
  before: readonly Count[],
  counts: readonly Count[],
  text: string,
): Count[] {
  const same = counts.filter((other) => other !== count && other.head === count.head)
  if (same.length === 0 && whole !== 'owned' && WRONGDOER.test(count.head)) {
    // "Three men dropped through the skylight": no other count of people may be those that are known.
    const people = before.filter(
      ({ head, amount }) => (amount.best ?? 2) > 1 && (SOMEBODY.test(head) || WRONGDOER.test(head)),
    )
    return people.length === 1 && people.every((one) => isSomebody(one, text)) ? people : []
  }
  const unlike = same.filter((other) => relationOf(count, other) === 'disjoint')
  const [first] = unlike
  if (!first) return []
  if (whole !== 'all' && first.start > count.start) return []
  return unlike.every((other) => relationOf(first, other) !== 'disjoint') ? [first] : []
}

/** "Three men in black broke in": people of whom nothing else is told. */
function isSomebody(count: Count, text: string): boolean {
  return (
    count.measure === null && count.amount.best !== null && count.amount.best > 1 && isIntroduced(count, text)
  )
}

/** A number of things or people that can be counted, told of the event. */
function isPlain(
  { head, whole, reality, cumulative, currency, amount, times }: Count,
  isAll: boolean,
): boolean {
  return (
    (whole || isAll) &&
    (reality === 'told' || (isAll && reality === 'open')) &&
    !cumulative &&
    currency === null &&
    amount.best !== null &&
    amount.best > 1 &&
    times.every(({ precision }) => precision !== 'year' && precision !== 'month') &&
    head.length > 2 &&
    (COUNTABLE.test(classOf(head) ?? '') || SOMEBODY.test(head))
  )
}

function areApart(a: Count, b: Count): boolean {
  if (a.sentence === b.sentence || relationOf(a, b) !== 'disjoint') return false
  if (a.head === b.head && COMMON.test(a.head)) return false
  const [low = 0, high = 0] = [a.amount.best ?? 0, b.amount.best ?? 0].toSorted((x, y) => x - y)
  if (high > low * MOST_FACTOR || (high >= MOST_NUMBER && !sameDigits(a, b))) return false
  // Each with words or names of its own: two groups.
  const own = (one: Count, other: Count): boolean => one.words.some((word) => !other.words.includes(word))
  if (own(a, b) && own(b, a) && !sameDigits(a, b)) return false
  return (
    a.entities.every((one) => b.entities.includes(one)) || b.entities.every((one) => a.entities.includes(one))
  )
}

/** Another number of such, or one without a noun, is what the two differ by, or their sum. */
function addsUp(a: Count, b: Count, counts: readonly Count[]): boolean {
  const [left, right] = [a.amount.best ?? 0, b.amount.best ?? 0]
  const sort = classOf(a.head)
  return counts.some(
    (other) =>
      other !== a &&
      other !== b &&
      other.currency === null &&
      (classOf(other.head) === sort || classOf(other.head) === null) &&
      (other.amount.best === Math.abs(left - right) || other.amount.best === left + right),
  )
}

/** The words around a count speak of others of the noun. */
function namesOthers({ start, end }: Count, text: string): boolean {
  const before = text.slice(Math.max(0, start - NEAR), start)
  return (
    BEFORE_THEN.test(before) ||
    ORDERED.test(before + text.slice(start, end)) ||
    OTHERS.test(text.slice(Math.max(0, start - NEAR), end + NEAR))
  )
}

function clashOf(a: Count, b: Count, strength: number): Clash {
  const [first, second] = a.start < b.start ? [a, b] : [b, a]
  return {
    rule: 'F103',
    type: 'quantity',
    link: { strength, reasons: [`two places of one text count all of one noun (${a.head})`] },
    values: [first.text, second.text],
    keys: [amountKey(first.amount, first.currency), amountKey(second.amount, second.currency)],
    passages: [
      { document: first.document, start: first.start, end: first.end },
      { document: second.document, start: second.start, end: second.end },
    ],
    about: a.head,
    caveat: 'It is no conflict if others of them are counted, or some had come or gone.',
    least: LEAST,
    question: `${a.document} ${a.head}`,
  }
}
