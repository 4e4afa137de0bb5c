import type { DocumentId } from '../../../documents/source-document.ts'
import { ANYBODY } from '../../../statements/count-cues.ts'
import type { Count } from '../../../statements/counts.ts'
import { innerReading, tieOf, type InnerTie } from '../../inner/inner-pairs.ts'
import type { StoryReading } from '../../reading/story-reading.ts'
import type { Clash } from '../../statements/clash.ts'
import { amountKey, amountsOf, relationOf, sameDigits } from '../../statements/compare-counts.ts'
import { classOf } from '../../statements/words-kin.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'
import { askedOfAmounts } from '../../wording/differ.ts'

const LEAST = 1
/** Counts of one document that are compared. */
const MOST = 100
/** A count so many times another is of another event. */
const MOST_FACTOR = 25
/** Values of one measure from which on a document that is no live page counts several things. */
const MOST_VALUES = 3
const GROWING = /^(?:dead|hurt|missing|rescued|held|displaced|sick|freed)$/u

/**
 * Rule F42 `quantity`: within one document, two entries of a live page, or two whom it makes answer for them, count one
 * measure of people otherwise; or one person is given two ages. A later entry that counts more of what grows is an update.
 */
export function clashingInnerCounts(reading: StoryReading, facts: CaseFacts): Clash[] {
  return reading.documents.flatMap((document) => {
    if (reading.partnersOf(document).length === 0) return []
    const counts = reading
      .countsOf(document)
      .filter(
        ({ headline, whole, reality, cumulative, local }) =>
          !headline && whole && reality === 'told' && !cumulative && !local,
      )
      .slice(0, MOST)
    return [...clashingAges(counts, facts), ...clashingMeasures(document, counts, reading, facts)]
  })
}

function clashingMeasures(
  document: DocumentId,
  counts: readonly Count[],
  reading: StoryReading,
  facts: CaseFacts,
): Clash[] {
  const people = counts.filter(isOfPeople)
  const measures = new Set(people.flatMap(({ measure }) => measure ?? []))
  if (measures.size === 0 || people.length < 2) return []
  const inner = innerReading(reading, facts, document)
  const text = facts.document(document)?.text ?? ''
  return [...measures].flatMap((measure) => {
    const own = people.filter((count) => count.measure === measure)
    if (own.length < 2 || (inner.entries.length === 0 && amountsOf(own).length > MOST_VALUES)) return []
    return own.flatMap((a) =>
      own.flatMap((b) => {
        if (relationOf(a, b) !== 'disjoint' || factorOf(a, b) > MOST_FACTOR || !mayBeOne(a, b)) return []
        if ([a, b].some((count) => isCorrected(count, text))) return []
        const tie = tieOf(inner, a, b)
        // Beside a count of people that of men is one of a part.
        if (tie === null || (tie === 'speakers' && a.head !== b.head && [a, b].some(isOfSome))) return []
        return [clashOf(a, b, measure, tie)]
      }),
    )
  })
}

function clashingAges(counts: readonly Count[], facts: CaseFacts): Clash[] {
  const ages = counts.filter(({ head }) => head.startsWith('age of '))
  return ages.flatMap((a, at) =>
    ages.slice(at + 1).flatMap((b) => {
      if (a.head !== b.head || relationOf(a, b) !== 'disjoint') return []
      // "When she was 14": twice the age is another person's.
      if (factorOf(a, b) >= MOST_FACTOR_OF_AGES) return []
      const name = facts.entity(a.head.slice('age of '.length))?.name
      return name === undefined ? [] : [clashOf(a, b, `age of ${name}`, 'speakers')]
    }),
  )
}

function isOfPeople({ head, measure, currency, amount }: Count): boolean {
  return (
    measure !== null &&
    currency === null &&
    amount.best !== null &&
    (head === '' || ANYBODY.test(head) || classOf(head) === 'person' || CASES.test(head))
  )
}

const CORRECTED =
  /\b(?:correction|corrected|typing error|misprint|typo|mistaken|wrongly|in error|erroneously)\b/iu
const NEAR = 90
const CASES = /^(?:arrest|death|body|corpse|survivor|injury|casualty|detention|fatality)$/u

const MOST_FACTOR_OF_AGES = 2

/** "700 people; this was a typing error". */
function isCorrected({ start, end }: Count, text: string): boolean {
  return CORRECTED.test(text.slice(Math.max(0, start - NEAR), end + NEAR))
}

function isOfSome({ head }: Count): boolean {
  return !/^(?:|people|person|victim|other)$/u.test(head) && !CASES.test(head)
}

/** Neither counts a group that the other does not. */
function mayBeOne(a: Count, b: Count): boolean {
  const named = (count: Count): boolean => count.entities.length > 0
  if (named(a) !== named(b) && classOf(a.head) !== classOf(b.head)) return false
  if (named(a) && named(b) && !a.entities.some((one) => b.entities.includes(one))) return false
  return a.head === b.head || [a, b].some(({ head }) => head === '' || ANYBODY.test(head) || CASES.test(head))
}

function factorOf(a: Count, b: Count): number {
  const [low, high] = [a.amount.low, b.amount.low].toSorted((x, y) => x - y)
  return (high ?? 0) / Math.max(1, low ?? 0)
}

function clashOf(a: Count, b: Count, what: string, tie: InnerTie): Clash {
  const update = tie === 'entries' && GROWING.test(what) && b.amount.low > a.amount.low
  const slip = sameDigits(a, b)
  return {
    rule: 'F42',
    type: 'quantity',
    link: {
      strength: LEAST + (slip ? 1 : 0.3),
      reasons: [
        tie === 'entries'
          ? `entries of one live page both count the same (${what})`
          : `two places of one document both give the same (${what})`,
      ],
    },
    values: [a.text, b.text],
    keys: [amountKey(a.amount, a.currency), amountKey(b.amount, b.currency)],
    passages: [
      { document: a.document, start: a.start, end: a.end },
      { document: b.document, start: b.start, end: b.end },
    ],
    about: what,
    asked: askedOfAmounts(what),
    caveat: 'It is no conflict if they count different people, or at different times.',
    least: LEAST,
    ...(update ? { hint: 'superseded-update' as const } : {}),
  }
}
