import type { Passage } from '../../../documents/source-document.ts'
import type { ToldAmount } from '../../../statements/told-amounts.ts'
import { pairsOfEvent, pairsOfStory } from '../../reading/document-pairs.ts'
import { SHORT_REPORT } from '../../reading/short-reports.ts'
import type { StoryReading } from '../../reading/story-reading.ts'
import type { Clash } from '../../statements/clash.ts'
import { amountKey, sameDigits } from '../../statements/compare-counts.ts'
import { areApart } from '../../values/amount-guards.ts'
import { areReconciled } from '../../values/amount-scopes.ts'
import { rarityIn } from '../../values/left-over-amounts.ts'
import { sharedSurroundings } from '../../values/surroundings.ts'
import type { TopicalPair } from '../../values/topical-amounts.ts'
import { areOfOthers, isCount, topicalPairs } from '../../values/topical-amounts.ts'
import { isGrown } from '../../values/growing.ts'
import { sentenceOf, textsOf } from '../../values/amount-texts.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'
import { askedOfAmounts } from '../../wording/differ.ts'

/** What two amounts of one topic are worth before what is around them, of a topic of which texts give many, and of one noun. */
const BASE = 0.4
const BASE_OF_MANY = 0.05
const BASE_OF_NOUN = 0.3
/** Each report gives one value of the topic. */
const FOR_ONLY = 0.15
const LEAD_SENTENCES = 2
const FOR_LEAD = 0.1
/** One number is the other with its digits in another order. */
const FOR_DIGITS = 0.2
/** For each doubling from half a doubling on. */
const FOR_DOUBLING = 0.1
const LEAST = 0.5
/** Each thousand letters of the shorter report beyond those of a short one asks for so much more. */
const FOR_THOUSAND = 0.03
const MOST_FOR_LENGTH = 0.1
const FOR_UNDATED = 0.15
/** A case of many events has many amounts of each topic. */
const FOR_LARGE = 0.5
/** Days between two reports of one event. */
const MOST_DAYS = 3
/** Places of one value that a proposal shows. */
const MOST_PLACES = 4

/**
 * Rule F85 `quantity`: of one topic (those aboard, a prison term, a fine), or of one noun, two reports of one story give one
 * amount each, and not the same.
 */
export function clashingTopics(
  reading: StoryReading,
  facts: CaseFacts,
  isPlausible: (clash: Clash) => boolean,
): Clash[] {
  const pairs = facts.isChosen ? pairsOfStory(reading) : pairsOfEvent(reading)
  return pairs.flatMap(([document, partner]) => {
    const days = [document, partner].map((id) => facts.publishedOn(id))
    if (days[0] != null && days[1] != null && Math.abs(days[0] - days[1]) > MOST_DAYS) return []
    const [all, others] = [reading.amountsOf(document), reading.amountsOf(partner)]
    if (all.length === 0 || others.length === 0) return []
    const length = Math.min(...[document, partner].map((id) => facts.document(id)?.text.length ?? 0))
    const dated = !days.includes(null)
    const least =
      LEAST +
      Math.min(MOST_FOR_LENGTH, (Math.max(0, length - SHORT_REPORT) / 1000) * FOR_THOUSAND) +
      (dated ? 0 : FOR_UNDATED) +
      (facts.isChosen ? 0 : FOR_LARGE)
    const rarity = rarityIn([all, others])
    return topicalPairs(
      { amounts: all, text: facts.document(document)?.text ?? '' },
      { amounts: others, text: facts.document(partner)?.text ?? '' },
    ).flatMap((pair) => {
      const strength = strengthOf(pair, rarity)
      if (strength === null) return []
      if (strength < least) return []
      const isKept = (a: ToldAmount, b: ToldAmount): boolean =>
        areReconciled(a, b, [...all, ...others], (amount) => textsOf(amount, facts)) ||
        areApart(a, b, (amount) => sentenceOf(amount, facts), [...all, ...others])
      const [as, bs] = [alike(pair.a, all), alike(pair.b, others)]
      if (as.some((a) => bs.some((b) => isKept(a, b)))) return []
      const clashes = clashesOf(pair, strength, least, facts)
      const asked = length > SHORT_REPORT || reading.sameReport(document, partner) === null
      return asked ? clashes.filter(isPlausible) : clashes
    })
  })
}

function strengthOf({ a, b, only }: TopicalPair, rarity: (lemma: string) => number): number | null {
  const lead = a.sentence <= LEAD_SENTENCES && b.sentence <= LEAD_SENTENCES
  const [low = 1, high = 1] = [a, b].map(({ amount }) => amount.best ?? amount.low).toSorted((x, y) => x - y)
  const around = sharedSurroundings(a, b, rarity)
  const extent = a.topic?.extent ?? 'many'
  if (extent !== 'one' && around.words.length === 0) return null
  return (
    (extent === 'one' ? BASE : isOneNoun(a, b) ? BASE_OF_NOUN : BASE_OF_MANY) +
    around.strength +
    (sameDigits(a, b) ? FOR_DIGITS : 0) +
    (only ? FOR_ONLY : 0) +
    (lead ? FOR_LEAD : 0) -
    Math.max(0, Math.log2(high / Math.max(low, 1e-9)) - 0.5) * FOR_DOUBLING
  )
}

function isOneNoun(a: ToldAmount, b: ToldAmount): boolean {
  return a.topic?.extent === 'noun' || (a.sort === 'thing' && a.head !== '' && a.head === b.head)
}

/** All places where a document gives the number of the amount, whatever it tells of it there. */
function alike(amount: ToldAmount, all: readonly ToldAmount[]): ToldAmount[] {
  return all.filter(
    (one) =>
      one === amount ||
      (one.amount.best === amount.amount.best &&
        one.currency === amount.currency &&
        (one.sort === amount.sort || (isCount(one) && isCount(amount)))),
  )
}

function clashesOf(
  { topic, a, b, alsoA, alsoB }: TopicalPair,
  strength: number,
  least: number,
  facts: CaseFacts,
): Clash[] {
  const places = alsoA
    .slice(0, MOST_PLACES)
    .flatMap((one) => alsoB.slice(0, MOST_PLACES).map((other) => [one, other] as const))
  const what = a.topic?.extent === 'noun' ? a.head : topic
  const hint = isGrown(topic, a, b, facts) ? { hint: 'superseded-update' as const } : {}
  return places.map(([one, other], order) => ({
    rule: 'F85',
    type: 'quantity' as const,
    link: {
      strength: strength - (order === 0 ? 0 : 0.01),
      reasons: [`both tell one thing (${what}), and neither gives the other's amount of it`],
    },
    values: [one.text, other.text] as const,
    keys: [amountKey(one.amount, one.currency), amountKey(other.amount, other.currency)] as const,
    passages: [
      { document: one.document, start: one.start, end: one.end },
      { document: other.document, start: other.start, end: other.end },
    ] as const,
    about: what,
    asked: askedOfAmounts(what),
    caveat: 'It is no conflict if the texts speak of different people, things or times.',
    least,
    ...hint,
  }))
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
