import type { Passage } from '../../../documents/source-document.ts'
import type { ToldAmount } from '../../../statements/told-amounts.ts'
import { pairsOfEvent } from '../../reading/document-pairs.ts'
import { SHORT_REPORT } from '../../reading/short-reports.ts'
import type { StoryReading } from '../../reading/story-reading.ts'
import type { Clash } from '../../statements/clash.ts'
import { amountKey, sameDigits } from '../../statements/compare-counts.ts'
import { areApart } from '../../values/amount-guards.ts'
import { areReconciled } from '../../values/amount-scopes.ts'
import { areGroups } from '../../values/amount-likeness.ts'
import { areOfOthers } from '../../values/amount-topics.ts'
import type { AmountPair } from '../../values/left-over-amounts.ts'
import { leftOverAmounts } from '../../values/left-over-amounts.ts'
import { isGrown } from '../../values/growing.ts'
import { sentenceOf, textsOf } from '../../values/amount-texts.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'
import { askedOfAmounts } from '../../wording/differ.ts'

/** What must tie two amounts where each report gives only one of the sort, where neither has another partner, and else. */
const LEAST_ONLY = 0.3
const LEAST_ALONE = 0.33
const LEAST = 0.4
/** How much likelier than the next partner. */
const LEAST_MARGIN = 0.12
/** Reports with more amounts than this have more that are nearly alike; each asks for so much more. */
const FEW = 5
const FOR_EACH_MORE = 0.02
/** Each thousand letters of the shorter report beyond those of a short one asks for so much more. */
const FOR_THOUSAND = 0.1
const MOST_FOR_LENGTH = 0.3
/** What must stand around two amounts of which the nouns do not say that they are one. */
const LEAST_AROUND = 0.12
const LEAST_AROUND_OF_LONG = 0.3
const FOR_UNDATED = 0.15
/** One number is the other with its digits in another order. */
const FOR_DIGITS = 0.25
/** A case of many events has many amounts of each sort, most of which nothing sets against each other. */
const FOR_LARGE = 1.2
/** Of these a noun says what is counted; of a sum, a share or a length nothing does, so that those are F84. */
const COUNTED: ReadonlySet<string> = new Set(['people', 'thing', 'bare'])
/** Places of one value that a proposal shows. */
const MOST_PLACES = 3
/**
 * Rules F44 and F84 `quantity`: of the amounts of two reports of one event what both agree on is put aside; two of what is left
 * that are each other's best partner, by what is counted and what stands around, are set against each other. Of longer
 * reports only what `isPlausible` allows.
 */
export function clashingValues(
  reading: StoryReading,
  facts: CaseFacts,
  isPlausible: (clash: Clash) => boolean,
): Clash[] {
  return pairsOfEvent(reading).flatMap(([document, partner, same]) => {
    const [all, others] = [reading.amountsOf(document), reading.amountsOf(partner)]
    if (all.length === 0 || others.length === 0) return []
    const length = Math.min(...[document, partner].map((id) => facts.document(id)?.text.length ?? 0))
    const dated = facts.publishedOn(document) !== null && facts.publishedOn(partner) !== null
    // Many documents without a day hold reports of one kind from other weeks.
    if (!dated && !facts.isChosen) return []
    const more =
      Math.max(0, Math.min(all.length, others.length) - FEW) * FOR_EACH_MORE +
      Math.min(MOST_FOR_LENGTH, (Math.max(0, length - SHORT_REPORT) / 1000) * FOR_THOUSAND) +
      (dated ? 0 : FOR_UNDATED) +
      (facts.isChosen ? 0 : FOR_LARGE)
    return leftOverAmounts(all, others, length > SHORT_REPORT).flatMap((pair) => {
      const least = (pair.only ? LEAST_ONLY : pair.margin === 1 ? LEAST_ALONE : LEAST) + more
      const digits = sameDigits(pair.a, pair.b) ? FOR_DIGITS : 0
      if (pair.strength + digits < least || pair.margin < LEAST_MARGIN) return []
      // Long reports count too many things for what stands around to tell which; F91 compares their counts.
      if (length > SHORT_REPORT && (COUNTED.has(pair.a.sort) || pair.around < LEAST_AROUND_OF_LONG)) return []
      if (!pair.counted && pair.around < LEAST_AROUND) return []
      const isKept = (a: ToldAmount, b: ToldAmount): boolean =>
        areGroups(a, b) ||
        areReconciled(a, b, [...all, ...others], (amount) => textsOf(amount, facts)) ||
        areApart(a, b, (amount) => sentenceOf(amount, facts), [...all, ...others])
      if (pair.alsoA.some((a) => pair.alsoB.some((b) => isKept(a, b)))) return []
      const clashes = clashesOf(pair, least, same.reasons, facts)
      // Of short reports what keeps amounts apart is asked above.
      return length > SHORT_REPORT ? clashes.filter(isPlausible) : clashes
    })
  })
}

/** The two places that are likest, and the other places of the two values. */
function clashesOf(pair: AmountPair, least: number, same: readonly string[], facts: CaseFacts): Clash[] {
  const { a, b, alsoA, alsoB } = pair
  const places: [ToldAmount, ToldAmount][] = [
    [a, b],
    ...alsoA
      .filter((one) => one !== a)
      .slice(0, MOST_PLACES)
      .map((one): [ToldAmount, ToldAmount] => [one, b]),
    ...alsoB
      .filter((one) => one !== b)
      .slice(0, MOST_PLACES)
      .map((one): [ToldAmount, ToldAmount] => [a, one]),
  ]
  const hint = isGrown(a.measure ?? b.measure, a, b, facts) ? { hint: 'superseded-update' as const } : {}
  return places.map(([one, other], order) => ({
    rule: COUNTED.has(a.sort) ? 'F44' : 'F84',
    type: 'quantity' as const,
    link: {
      strength: pair.strength - (order === 0 ? 0 : 0.01),
      reasons: [
        `the reports are of one event (${same.join('; ')})`,
        ...(pair.reasons.length > 0 ? pair.reasons : ['no other amount of the sort is left in either']),
      ],
    },
    values: [one.text, other.text] as const,
    keys: [keyOf(one), keyOf(other)] as const,
    passages: [
      { document: one.document, start: one.start, end: one.end },
      { document: other.document, start: other.start, end: other.end },
    ] as const,
    about: aboutOf(a, b),
    asked: askedOfAmounts(aboutOf(a, b)),
    caveat: 'It is no conflict if the texts speak of different people, things or times.',
    least,
    ...hint,
  }))
}

function keyOf({ amount, currency, sort }: ToldAmount): string {
  return `${sort === 'people' || sort === 'thing' ? 'bare' : sort} ${amountKey(amount, currency)}`
}

function aboutOf(a: ToldAmount, b: ToldAmount): string {
  const nouns = {
    money: 'sum',
    share: 'share',
    distance: 'distance',
    duration: 'length of time',
    weight: 'weight',
    area: 'area',
    volume: 'volume',
    speed: 'speed',
    power: 'power',
  } as const
  if (a.sort !== 'people' && a.sort !== 'thing' && a.sort !== 'bare') return nouns[a.sort]
  return a.measure ?? b.measure ?? (a.head || b.head || 'number')
}

/** Leaves out the proposals of other rules about amounts that are told to be of different things. */
export function withoutOtherTopics(reading: StoryReading, clashes: readonly Clash[]): Clash[] {
  const at = ({ document, start, end }: Passage): ToldAmount | undefined =>
    reading.amountsOf(document).find((amount) => amount.start < end && start < amount.end)
  return clashes.filter(({ passages: [one, other] }) => {
    const [a, b] = [at(one), at(other)]
    return !a || !b || !areOfOthers(a, b)
  })
}
