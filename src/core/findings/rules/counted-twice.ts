import type { DocumentId } from '../../documents/source-document.ts'
import type { Count } from '../../statements/counts.ts'
import type { StoryReading } from '../reading/story-reading.ts'
import type { Clash } from '../statements/clash.ts'
import { amountKey, relationOf } from '../statements/compare-counts.ts'
import { classOf } from '../statements/words-kin.ts'
import type { CaseFacts } from './case-facts.ts'

const LEAST = 1
const STRENGTH = 1.5
const MOST = 100
/** Larger numbers are rounded here and exact there; of more times as many others are meant. */
const MOST_NUMBER = 1000
const MOST_FACTOR = 4
/** Letters before a count in which it is said that these are all. */
const BEFORE = 24
const ALL =
  /\b(?:all|all of|all the|both|every one of|exactly|each of)(?: (?:the|its|his|her|their|our|of|those|these)){0,2}\s*$/iu
/** "Another two", "the other four", "a further 3": others of the same noun. */
const OTHERS =
  /\b(?:another|other|others|further|more|additional|remaining|rest|some of|joined|each|apiece|per|half of|extra|new|second|third|first)\b/iu
/** Nouns of which any text counts several groups. */
const COMMON =
  /^(?:people|person|man|woman|child|time|day|way|thing|place|country|state|city|team|group|company|party|game|match|side|point|goal|member|player|official|expert|figure|case|step|part|home|house)$/u
const COUNTABLE = /^(?:person|vehicle|building|weapon|animal|artifact|group)$/u

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
  return counts.flatMap((whole) => {
    if (!isPlain(whole) || !ALL.test(text.slice(Math.max(0, whole.start - BEFORE), whole.start))) return []
    const others = counts.filter((other) => other !== whole && other.head === whole.head)
    // Another number of the same noun may be the part that is left, or the same told again.
    if (others.length !== 1) return []
    const [other] = others
    if (!other || !isPlain(other) || other.sentence === whole.sentence || !areApart(whole, other)) return []
    if (addsUp(whole, other, counts) || [whole, other].some((one) => namesOthers(one, text))) return []
    return [clashOf(other, whole)]
  })
}

/** An exact small number of things or people that can be counted, told of the event. */
function isPlain({ head, whole, reality, cumulative, currency, amount, times }: Count): boolean {
  return (
    whole &&
    reality === 'told' &&
    !cumulative &&
    currency === null &&
    amount.best !== null &&
    amount.qualifier === 'exact' &&
    amount.best > 1 &&
    amount.best < MOST_NUMBER &&
    times.every(({ precision }) => precision !== 'year') &&
    head.length > 2 &&
    !COMMON.test(head) &&
    COUNTABLE.test(classOf(head) ?? '')
  )
}

function areApart(a: Count, b: Count): boolean {
  if (relationOf(a, b) !== 'disjoint') return false
  const [low = 0, high = 0] = [a.amount.best ?? 0, b.amount.best ?? 0].toSorted((x, y) => x - y)
  if (high > low * MOST_FACTOR) return false
  // Each with words or names of its own: two groups.
  const own = (one: Count, other: Count): boolean => one.words.some((word) => !other.words.includes(word))
  if (own(a, b) && own(b, a)) return false
  return (
    a.entities.every((one) => b.entities.includes(one)) || b.entities.every((one) => a.entities.includes(one))
  )
}

/** A third number of the text is what the two differ by, or their sum. */
function addsUp(a: Count, b: Count, counts: readonly Count[]): boolean {
  const [left, right] = [a.amount.best ?? 0, b.amount.best ?? 0]
  return counts.some(
    (other) =>
      other !== a &&
      other !== b &&
      other.currency === null &&
      (other.amount.best === Math.abs(left - right) || other.amount.best === left + right),
  )
}

/** The words around a count speak of others of the noun. */
function namesOthers({ start, end }: Count, text: string): boolean {
  return OTHERS.test(text.slice(Math.max(0, start - BEFORE), end + BEFORE))
}

function clashOf(a: Count, b: Count): Clash {
  const [first, second] = a.start < b.start ? [a, b] : [b, a]
  return {
    rule: 'F103',
    type: 'quantity',
    link: { strength: STRENGTH, reasons: [`two places of one text count all of one noun (${a.head})`] },
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
