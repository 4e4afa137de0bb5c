import { ANYBODY } from '../../statements/count-cues.ts'
import type { ToldAmount } from '../../statements/told-amounts.ts'
import { relationOf, sameDigits } from '../statements/compare-counts.ts'
import { addUpTo, areOfOtherHours, daysApart } from '../values/amount-guards.ts'
import { areGroups, areTurned, factorOf, isOneNoun, isUntold, isWish } from '../values/amount-likeness.ts'
import type { AmountTexts } from '../values/amount-scopes.ts'
import { isGapInText, isOfPartTold, scopesDiffer } from '../values/amount-scopes.ts'
import type { SharedSurroundings } from '../values/surroundings.ts'
import { areOneTopic, isCount, isNear, isOfSome } from '../values/amount-topics.ts'

/**
 * What speaks for or against two amounts being accounts of one thing (rule F91), each weighed by what it was worth. What
 * other tools would make a condition is a sign here: of fresh texts a condition keeps out as many right pairs as wrong ones.
 */
export const AMOUNT_SIGNS = [
  'one-topic',
  'one-vague-noun',
  'two-vague-nouns',
  'one-noun',
  'other-nouns',
  'surroundings',
  'surroundings-of-one-noun',
  'surroundings-of-only-values',
  'harm-untold',
  'doublings',
  'far-apart',
  'same-digits',
  'money',
  'share',
  'of-some',
  'of-groups',
  'one-wished',
  'one-supposed',
  'other-scopes',
  'of-a-part-told',
  'gap-in-text',
  'adds-up',
  'turned',
  'other-hours',
  'other-days',
  'implausible',
  'answered',
  'number-given',
  'number-in-text',
  'headlines',
  'amounts',
  'length',
  'no-event',
  'same-report',
] as const
export type AmountSign = (typeof AMOUNT_SIGNS)[number]
/** How much of each sign there is. */
export type AmountSigns = Readonly<Record<AmountSign, number>>

/** Two documents whose amounts are compared, and what is known of them beside their amounts. */
export type ComparedReports = {
  readonly one: readonly ToldAmount[]
  readonly other: readonly ToldAmount[]
  /** The whole numbers of each text. */
  readonly numbers: readonly [ReadonlySet<number>, ReadonlySet<number>]
  /** Those of the beginning of each (`openingNumbers`). */
  readonly openings: readonly ReadonlySet<number>[]
  /** UTF-16 units of the shorter text. */
  readonly length: number
  /** How sure it is that both report one event, `null` where it is not (F46). */
  readonly same: number | null
  readonly textOf: (amount: ToldAmount) => AmountTexts
  /** Whether nothing keeps two passages from being about one thing, whatever rule sets them against each other (F60 to F69). */
  readonly isPlausible: (a: ToldAmount, b: ToldAmount) => boolean
}

/** A number so many times the other tells less than its doublings say. */
const FAR_FACTOR = 8
/** The length from which on reports are longer than usual ones. */
const USUAL_LENGTH = 1000

/** How surely two amounts are told of one thing: 0 not at all, 1 perhaps, 2 by one noun or measure, 3 by one topic. */
type Question = 0 | 1 | 2 | 3
const ASKED: Question = 2

/** What speaks for and against two amounts of two documents, told in `around` of the same, being of one thing. */
export function amountSigns(
  a: ToldAmount,
  b: ToldAmount,
  around: SharedSurroundings,
  { one, other, numbers, openings, length, same, textOf, isPlausible }: ComparedReports,
): AmountSigns {
  const [vagueA, vagueB] = [isVague(a), isVague(b)]
  const factor = factorOf(a, b)
  const only = [valuesLike(a, one), valuesLike(b, other)].every((count) => count <= 1)
  const oneNoun = a.head !== '' && a.head === b.head
  const given = [givenIn(a, other, numbers[1]), givenIn(b, one, numbers[0])]
  const sum = (of: (one: Given) => boolean): number => given.filter(of).length
  return {
    'one-topic': Number(isOneTopic(a, b) && a.topic?.extent === 'one'),
    'one-vague-noun': Number(vagueA !== vagueB),
    'two-vague-nouns': Number(vagueA && vagueB),
    'one-noun': Number(oneNoun),
    'other-nouns': Number(!vagueA && !vagueB && !isOneNoun(a.head, b.head)),
    surroundings: around.strength,
    'surroundings-of-one-noun': oneNoun ? around.strength : 0,
    'surroundings-of-only-values': only ? around.strength : 0,
    'harm-untold': Number(isUntold(a, b) || isUntold(b, a)),
    doublings: Math.max(0, Math.log2(factor) - 0.5),
    'far-apart': Number(factor > FAR_FACTOR),
    'same-digits': Number(sameDigits(a, b)),
    money: Number(a.sort === 'money'),
    share: Number(a.sort === 'share'),
    'of-some': [a, b].filter(isOfSome).length,
    'of-groups': Number(areGroups(a, b)),
    'one-wished': Number(isWish(a) !== isWish(b)),
    'one-supposed': Number((a.status === 'other') !== (b.status === 'other')),
    'other-scopes': Number(scopesDiffer(a, b)),
    'of-a-part-told': Number(isOfPartTold(a, b, textOf)),
    'gap-in-text': Number(isGapInText(a, b, textOf, openings)),
    turned: Number(areTurned(a, b)),
    'adds-up': Number(addUpTo(a, b, [...one, ...other])),
    'other-hours': Number(areOfOtherHours(a, b, (amount) => textOf(amount).sentence)),
    'other-days': Number(daysApart(a, b)),
    implausible: Number(!isPlausible(a, b)),
    answered: sum(({ answered }) => answered),
    'number-given': sum(({ number }) => number),
    'number-in-text': sum(({ inText }) => inText),
    headlines: [a, b].filter(({ headline }) => headline).length,
    amounts: Math.log2(1 + Math.min(one.length, other.length)),
    length: Math.log(Math.max(1, length) / USUAL_LENGTH),
    'no-event': Number(same === null),
    'same-report': same ?? 0,
  }
}

/** Whether a document gives the number of the other, too: of the same thing, of anything, or at all. */
type Given = { readonly answered: boolean; readonly number: boolean; readonly inText: boolean }

function givenIn(a: ToldAmount, others: readonly ToldAmount[], numbers: ReadonlySet<number>): Given {
  const { best } = a.amount
  return {
    answered: others.some((other) => questionOf(a, other) >= ASKED && isNear(a, other)),
    number:
      best !== null && others.some((other) => sortOf(other) === sortOf(a) && other.amount.best === best),
    inText: best !== null && numbers.has(best),
  }
}

/** How many values a document gives of what the amount is of. */
function valuesLike(amount: ToldAmount, all: readonly ToldAmount[]): number {
  const found: ToldAmount[] = []
  for (const one of all)
    if (questionOf(amount, one) >= ASKED && !found.some((known) => relationOf(known, one) !== 'disjoint'))
      found.push(one)
  return found.length
}

function questionOf(a: ToldAmount, b: ToldAmount): Question {
  if (sortOf(a) !== sortOf(b) || areOtherCurrencies(a, b)) return 0
  if (isOneTopic(a, b)) return 3
  if ((!isVague(a) && a.head === b.head) || (a.measure !== null && a.measure === b.measure)) return 2
  return areOneTopic(a, b) || (!isVague(a) && !isVague(b) && isOneNoun(a.head, b.head)) ? 1 : 0
}

/** Whether both amounts are of the same listed topic. */
export function isOneTopic(a: ToldAmount, b: ToldAmount): boolean {
  return a.topic !== null && a.topic.name === b.topic?.name
}

/** People, or a number without a noun. */
function isVague({ head }: ToldAmount): boolean {
  return head === '' || ANYBODY.test(head)
}

/** What is measured: `count` for people and things, else a sum, share, length and so on. */
export function sortOf(amount: ToldAmount): string {
  return isCount(amount) ? 'count' : amount.sort
}

function areOtherCurrencies(a: ToldAmount, b: ToldAmount): boolean {
  return a.currency !== null && b.currency !== null && a.currency !== b.currency
}
