import type { DocumentId } from '../../../documents/source-document.ts'
import type { ToldAmount } from '../../../statements/told-amounts.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'
import { pairsOfStory } from '../../reading/document-pairs.ts'
import type { StoryReading } from '../../reading/story-reading.ts'
import type { Clash } from '../../statements/clash.ts'
import { amountKey } from '../../statements/compare-counts.ts'
import { sentenceOf } from '../../values/amount-texts.ts'
import { isNear } from '../../values/amount-topics.ts'
import { factorOf } from '../../values/amount-likeness.ts'

const STRENGTH = 1
const LEAST = 0.5
/** A sum so many times the other is one of another thing. */
const MOST_FACTOR = 12
/** For whom a death is paid. */
const BEREAVED =
  /\b(?:bereaved|relatives?|famil(?:y|ies)|next[- ]of[- ]kin|kin|widows?|widowers?|heirs|deceased|dead|deaths?|victims?|dependants?|dependents?)\b/iu
/** Of a wage nobody says so: "the families of the victims are paid 300 each". */
const OF_DEATH = /\b(?:bereaved|next[- ]of[- ]kin|deceased|dead|victims?)\b/iu
/** The hurt, and those whose things were lost, get other sums. */
const OTHERS =
  /\b(?:injur(?:ed|y|ies)|wounded|hurt|survivors?|displaced|homes?|houses?|cattle|livestock|boats|crops)\b/iu
/** What is paid first, or besides. */
const SHARE =
  /\b(?:interim|initial(?:ly)?|advance|instal?ments?|first (?:payment|part)|down payment|a further|an? (?:additional|extra)|in addition|on top of|top up|besides|another)\b/iu
/** Those who may pay beside one another. */
const PAYERS: readonly RegExp[] = [
  /\b(?:prime minister|union government|central government|cent(?:re|er)|federal|national (?:government|relief))\b/iu,
  /\b(?:chief minister|state government|provincial|regional|municipal|city council|mayor|governor)\b/iu,
  /\b(?:insurers?|insurance|policy)\b/iu,
  /\b(?:company|firm|owners?|operator|airline|employer|railways?)\b/iu,
  /\b(?:charity|foundation|church|temple|trust|donors?|fund)\b/iu,
]

/**
 * Rule F124 `quantity`: two reports of one story give one sum otherwise that is paid for each of the dead, each only one, in
 * one currency, where nothing says that others pay, or pay the rest.
 */
export function clashingSumsForEach(reading: StoryReading, facts: CaseFacts): Clash[] {
  if (!facts.isChosen) return []
  const sumsOf = (document: DocumentId): readonly ToldAmount[] =>
    reading.amountsOf(document).filter((amount) => isForTheDead(amount, sentenceOf(amount, facts)))
  return pairsOfStory(reading).flatMap(([document, partner]) => {
    const [own, others] = [sumsOf(document), sumsOf(partner)]
    const [a, b] = [own[0], others[0]]
    if (!a || !b || a.currency !== b.currency || isNear(a, b) || factorOf(a, b) > MOST_FACTOR) return []
    // A report with two such sums tells of two payers.
    if (!own.every((one) => isNear(one, a)) || !others.every((one) => isNear(one, b))) return []
    return payOfOthers(sentenceOf(a, facts), sentenceOf(b, facts)) ? [] : [clashOf(a, b)]
  })
}

function isForTheDead(
  { start, end, whole, sort, each, status, topic, currency }: ToldAmount,
  sentence: string,
): boolean {
  return (
    sort === 'money' &&
    each &&
    currency !== null &&
    status === 'told' &&
    (topic?.name === 'compensation' || (topic?.name === 'salary' && OF_DEATH.test(sentence))) &&
    BEREAVED.test(sentence) &&
    !OTHERS.test(clauseOf(start - whole.start, end - whole.start, sentence)) &&
    !SHARE.test(sentence)
  )
}

const CUT = /[,;:()–—]|\band\b/giu

/** What stands around a stretch of a sentence, between marks and "and". */
function clauseOf(from: number, to: number, sentence: string): string {
  const cuts = [...sentence.matchAll(CUT)].map(({ index }) => index)
  return sentence.slice(
    cuts.findLast((at) => at < from) ?? 0,
    cuts.find((at) => at >= to),
  )
}

/** Each sentence names a payer of a sort that the other does not. */
function payOfOthers(a: string, b: string): boolean {
  const [left, right] = [a, b].map((text) => PAYERS.filter((payer) => payer.test(text)))
  if (!left || !right || left.length === 0 || right.length === 0) return false
  return !left.some((payer) => right.includes(payer))
}

function clashOf(a: ToldAmount, b: ToldAmount): Clash {
  return {
    rule: 'F124',
    type: 'quantity',
    link: { strength: STRENGTH, reasons: ['each report gives one sum for each of the dead'] },
    values: [a.text, b.text],
    keys: [amountKey(a.amount, a.currency), amountKey(b.amount, b.currency)],
    passages: [
      { document: a.document, start: a.start, end: a.end },
      { document: b.document, start: b.start, end: b.end },
    ],
    about: 'compensation',
    asked: 'the sum paid for each of the dead',
    caveat: 'It is no conflict if two pay, one after or beside the other.',
    least: LEAST,
  }
}
