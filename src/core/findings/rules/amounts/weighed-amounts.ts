import { onceEach } from '../../../base/memo.ts'
import type { DocumentId } from '../../../documents/source-document.ts'
import type { ToldAmount } from '../../../statements/told-amounts.ts'
import type { DocumentPair } from '../../reading/document-pairs.ts'
import { pairsOfStory } from '../../reading/document-pairs.ts'
import type { Plausible } from '../../plausible/plausible.ts'
import { SHORT_REPORT } from '../../reading/short-reports.ts'
import type { StoryReading } from '../../reading/story-reading.ts'
import type { Clash } from '../../statements/clash.ts'
import { amountKey } from '../../statements/compare-counts.ts'
import { numbersIn, openingNumbers } from '../../values/amount-scopes.ts'
import type { ComparedReports } from '../../weighed/amount-signs.ts'
import { isGrown } from '../../values/growing.ts'
import { isCount } from '../../values/amount-topics.ts'
import type { WeighedAmounts } from '../../weighed/weighed-amounts.ts'
import { weighAmounts } from '../../weighed/weighed-amounts.ts'
import { askedOfAmounts } from '../../wording/differ.ts'
import { textsOf } from '../../values/amount-texts.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'

/** What is less likely is not proposed. */
const LEAST = 0.65
/** A rule's own score goes from a half to .85. */
const FOR_LIKELIHOOD = 0.35 / 0.12
/** Places of two values that a proposal shows. */
const MOST_PLACES = 4

/**
 * Rule F91 `quantity`: two amounts of two reports of one story of which the signs together, weighed by what they were worth
 * in other texts, say that they are accounts of one thing. Of cases that somebody chose, and longer reports: in short ones a
 * few amounts are soon of one thing by all signs.
 */
export function clashingWeighed(reading: StoryReading, facts: CaseFacts, plausible: Plausible): Clash[] {
  if (!facts.isChosen) return []
  const compared = comparedReports(reading, facts, plausible)
  const isLong = (id: DocumentId): boolean => (facts.document(id)?.text.length ?? 0) > SHORT_REPORT
  const pairs = pairsOfStory(reading).filter((pair) => pair.every(isLong))
  return pairs.flatMap((pair) =>
    weighAmounts(compared(pair), LEAST).flatMap((places) =>
      places.slice(0, MOST_PLACES).map((one, order) => clashOf(one, order, facts)),
    ),
  )
}

/** What the weighing asks of two documents of a case; the numbers of a document are read once. */
export function comparedReports(
  reading: StoryReading,
  facts: CaseFacts,
  plausible: Plausible,
): (pair: DocumentPair) => ComparedReports {
  const textOf = (id: DocumentId): string => facts.document(id)?.text ?? ''
  const numbersOf = onceEach((id: DocumentId) => numbersIn(textOf(id)))
  const openingOf = onceEach((id: DocumentId) => openingNumbers(textOf(id)))
  return ([document, partner]) => ({
    one: reading.amountsOf(document),
    other: reading.amountsOf(partner),
    numbers: [numbersOf(document), numbersOf(partner)],
    openings: [openingOf(document), openingOf(partner)],
    length: Math.min(textOf(document).length, textOf(partner).length),
    same: reading.sameReport(document, partner)?.strength ?? null,
    textOf: (amount) => textsOf(amount, facts),
    isPlausible: (a, b) =>
      plausible.pair('quantity', { value: a.text, passage: a }, { value: b.text, passage: b }),
  })
}

function clashOf(
  { a, b, likelihood, signs, around }: WeighedAmounts,
  order: number,
  facts: CaseFacts,
): Clash {
  const clash = bareClash(a, b, (likelihood - LEAST) / (1 - LEAST), facts)
  const words = around.words.slice(0, 3)
  const reasons = [
    ...(signs['one-topic'] > 0 ? [`both tell one thing (${a.topic?.name ?? ''})`] : []),
    ...(words.length > 0 ? [`around both stand ${words.join(', ')}`] : []),
    ...(signs['surroundings-of-only-values'] > 0 ? ['each report gives one number of it'] : []),
    ...(signs['same-digits'] > 0 ? ['one number has the digits of the other in another order'] : []),
    `all signs together make it ${Math.round(likelihood * 100)} in 100 likely`,
  ]
  const strength = clash.link.strength - (order === 0 ? 0 : 0.01)
  return { ...clash, link: { strength, reasons } }
}

function bareClash(a: ToldAmount, b: ToldAmount, share: number, facts: CaseFacts): Clash {
  const hint = isGrown(a.topic?.name ?? a.measure, a, b, facts) ? { hint: 'superseded-update' as const } : {}
  return {
    rule: 'F91',
    type: 'quantity',
    link: { strength: share * FOR_LIKELIHOOD, reasons: [] },
    values: [a.text, b.text],
    keys: [amountKey(a.amount, a.currency), amountKey(b.amount, b.currency)],
    passages: [
      { document: a.document, start: a.start, end: a.end },
      { document: b.document, start: b.start, end: b.end },
    ],
    about: nameOf(a, b),
    asked: askedOfAmounts(nameOf(a, b)),
    caveat: 'It is no conflict if the texts speak of different people, things or times.',
    least: 0,
    ...hint,
  }
}

/** What both are of, in a word. */
function nameOf(a: ToldAmount, b: ToldAmount): string {
  const topic = a.topic?.name === b.topic?.name ? a.topic : null
  if (topic) return topic.extent === 'noun' ? a.head : topic.name
  if (!isCount(a)) return SORTS[a.sort] ?? 'amount'
  return a.measure ?? b.measure ?? (a.head || b.head || 'number')
}

const SORTS: Readonly<Record<string, string>> = { money: 'sum', duration: 'length of time' }
