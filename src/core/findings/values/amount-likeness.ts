import { mayCountOneThing, valueFieldsOf } from '../../claims/lexicon/english-value-fields.ts'
import { ANYBODY, SUBGROUP } from '../../statements/count-cues.ts'
import type { ToldAmount } from '../../statements/told-amounts.ts'
import { classOf, kinOf, opposedIn } from '../statements/words-kin.ts'
import { scopesDiffer } from './amount-scopes.ts'
import { sharedSurroundings } from './surroundings.ts'

/** How much two amounts seem to be told of one thing, and by what. */
export type AmountLikeness = {
  readonly strength: number
  /** What of it the words and names around are. */
  readonly around: number
  /** Both count the same noun, or the same of people. */
  readonly counted: boolean
  readonly reasons: readonly string[]
}

/** Heads that are kin from here on are one noun. */
const LEAST_KIN = 0.6
/** A count so many times the other is of something else; so is a sum, a length or a time. */
const MOST_FACTOR = 60
const MOST_FACTOR_OF_LONG = 10
/** From this likeness on of what is counted it is the same. */
const COUNTED = 0.3
/** What harm came to people, which the other must tell of, too. */
const HARM: ReadonlySet<string> = new Set(['dead', 'hurt', 'missing', 'sick', 'displaced', 'held'])
const HARM_UNTOLD = 0.3
const FIELD_OF: Readonly<Record<string, string>> = {
  dead: 'death',
  hurt: 'injury',
  missing: 'search',
  sick: 'sick',
  displaced: 'evacuation',
  held: 'arrest',
}
/** Both stand among the first sentences. */
const LEAD_SENTENCES = 2
/** Measures of people of which one may be told as the other: those aboard were saved or died. */
const ONE_MEASURE: readonly (readonly string[])[] = [
  ['aboard', 'rescued', 'trapped'],
  ['held', 'freed'],
  ['gathered', 'gathered'],
]
const UP = /^(?:rise|increase|grow|raise|gain|climb|jump|soar|hike|growth|up|more|higher|surge|profit)$/u
const DOWN =
  /^(?:fall|drop|decline|decrease|cut|reduce|reduction|shrink|slump|loss|lose|down|less|lower|fewer|slip|plunge)$/u

/**
 * How much two amounts of one sort seem to be told of one thing: what is counted, and the words and names around them.
 * `null` where they cannot be: other currencies, nouns, measures, parts, what is asked for here and told there.
 * `strict`: reports long enough to count several groups of people, and to tell of other times.
 */
export function amountLikeness(
  a: ToldAmount,
  b: ToldAmount,
  rarity: (lemma: string) => number,
  strict: boolean,
): AmountLikeness | null {
  if (a.each !== b.each || a.part || b.part || isWish(a) !== isWish(b)) return null
  if (strict && (a.status === 'other') !== (b.status === 'other')) return null
  if (scopesDiffer(a, b)) return null
  const head = headLikeness(a, b, strict)
  const factor = factorOf(a, b)
  if (head === null || factor > (strict ? MOST_FACTOR_OF_LONG : MOST_FACTOR)) return null
  const around = sharedSurroundings(a, b, rarity)
  if (areTurned(a, b)) return null
  const strength =
    head +
    around.strength +
    (a.sentence <= LEAD_SENTENCES && b.sentence <= LEAD_SENTENCES ? 0.1 : 0) -
    (a.status === b.status ? (a.status === 'other' ? 0.1 : 0) : 0.3) -
    farness(factor) -
    (isUntold(a, b) || isUntold(b, a) ? HARM_UNTOLD : 0)
  return {
    strength,
    around: around.strength,
    counted: head >= COUNTED,
    reasons: [
      ...(a.head !== '' && b.head !== ''
        ? [a.head === b.head ? `both count “${a.head}”` : `“${a.head}” and “${b.head}” may be the same`]
        : []),
      ...(around.words.length > 0 ? [`around both stand ${around.words.slice(0, 4).join(', ')}`] : []),
    ],
  }
}

/** One rose and one fell, was for and was against, was arrested and was charged, was fired and landed. */
export function areTurned(a: ToldAmount, b: ToldAmount): boolean {
  return goOtherWays(a, b) || voteOtherwise(a, b) || areStages(a, b) || isFiredAndLanded(a, b)
}

/** What is taken away for each doubling from half a doubling on. */
const FOR_DOUBLING = 0.06
const MOST_FOR_FACTOR = 0.3

/** Reports seldom differ by much in what they give of one thing. */
function farness(factor: number): number {
  return Math.min(MOST_FOR_FACTOR, Math.max(0, Math.log2(factor) - 0.5) * FOR_DOUBLING)
}

/** The dead of one, and the other speaks of no death beside its number. */
export function isUntold({ measure }: ToldAmount, other: ToldAmount): boolean {
  if (measure === null || other.measure !== null || !HARM.has(measure)) return false
  const field = FIELD_OF[measure] ?? ''
  return !other.words.some(({ lemma }) => valueFieldsOf(lemma).has(field))
}

/** What somebody wants or offers is no account of what is. */
export function isWish({ status }: ToldAmount): string {
  return status === 'asked' || status === 'offered' ? status : ''
}

/** What is counted, from 0 (anything of the sort) on; `null` where it differs. */
function headLikeness(a: ToldAmount, b: ToldAmount, strict: boolean): number | null {
  if (a.sort === 'money' || b.sort === 'money')
    return a.sort === b.sort && (a.currency === b.currency || a.currency === null || b.currency === null)
      ? 0.15
      : null
  const counted = (sort: ToldAmount['sort']): boolean =>
    sort === 'people' || sort === 'thing' || sort === 'bare'
  if (!counted(a.sort) || !counted(b.sort)) return a.sort === b.sort ? 0.15 : null
  const measure = measureLikeness(a, b)
  if (measure === null) return null
  if ((isOne(a) || isOne(b)) && !isOneNoun(a.head, b.head)) return null
  // "Nineteen officers" and "64" count different people where there are many.
  if (strict && (SUBGROUP.test(a.head) || SUBGROUP.test(b.head)) && !isOneNoun(a.head, b.head)) return null
  if (areGroups(a, b)) return null
  if (a.sort === 'bare' || b.sort === 'bare') return measure + 0.05
  if (mayCountOneThing(a.head, b.head) && a.head !== b.head) return measure + 0.25
  if (a.sort !== b.sort) return null
  if (a.head === b.head) return measure + (a.head === '' ? 0.1 : 0.35)
  const kin = kinOf({ lemma: a.head, part: 'noun' }, { lemma: b.head, part: 'noun' })
  if (kin >= LEAST_KIN) return measure + 0.3 * kin
  if (a.sort === 'thing') return null
  if (ANYBODY.test(a.head) || ANYBODY.test(b.head)) return measure + 0.15
  return SUBGROUP.test(a.head) && SUBGROUP.test(b.head) ? null : measure
}

const FIRED = /^(?:fire|launch|shoot|send)$/u
const LANDED = /^(?:land|hit|fall|strike|intercept|explode|down|slam)$/u

/** Rockets fired and rockets that landed are two counts. */
function isFiredAndLanded(a: ToldAmount, b: ToldAmount): boolean {
  if (![a, b].some(({ head }) => classOf(head) === 'weapon')) return false
  const has = ({ words }: ToldAmount, which: RegExp): boolean => words.some(({ lemma }) => which.test(lemma))
  return has(a, FIRED) !== has(b, FIRED) || has(a, LANDED) !== has(b, LANDED)
}

/** "12 soldiers" and "15 people" were killed: they count differently. */
export function areGroups(a: ToldAmount, b: ToldAmount): boolean {
  if (isOfSomeTrade(a, b) || isOfSomeTrade(b, a) || areOfUnits(a, b)) return true
  if (a.head === '' || b.head === '' || a.measure !== b.measure || !HARM.has(a.measure ?? '')) return false
  return SUBGROUP.test(a.head) !== SUBGROUP.test(b.head) && !isOneNoun(a.head, b.head)
}

/** Of several people each: 300 families are more than 300. */
const UNIT = /^(?:family|household|couple|team|clan)$/u

function areOfUnits(a: ToldAmount, b: ToldAmount): boolean {
  return a.head !== '' && b.head !== '' && UNIT.test(a.head) !== UNIT.test(b.head)
}

/** 4,000 dockers, and 6,000 people of whom something else is told. */
function isOfSomeTrade(less: ToldAmount, more: ToldAmount): boolean {
  return (
    less.sort === 'people' &&
    more.sort === 'people' &&
    less.measure !== more.measure &&
    less.amount.low < more.amount.low &&
    !ANYBODY.test(less.head) &&
    /^(?:people|person)$/u.test(more.head)
  )
}

function isOne({ amount }: ToldAmount): boolean {
  return amount.best === 1
}

/** Whether two nouns, in their base forms, may count one thing: the same, or kin. */
export function isOneNoun(a: string, b: string): boolean {
  return (
    a === b ||
    mayCountOneThing(a, b) ||
    kinOf({ lemma: a, part: 'noun' }, { lemma: b, part: 'noun' }) >= LEAST_KIN
  )
}

function measureLikeness({ measure: a }: ToldAmount, { measure: b }: ToldAmount): number | null {
  if (a === null || b === null) return 0
  if (a === b) return 0.4
  return ONE_MEASURE.some((group) => group.includes(a) && group.includes(b)) ? 0.2 : null
}

const ARRESTED = /^(?:arrest|detain|round|apprehend)$/u
const CHARGED = /^(?:charge|convict|sentence|indict|jail|imprison)$/u

/** Of those arrested some are charged. */
function areStages(a: ToldAmount, b: ToldAmount): boolean {
  if (a.sort !== 'people' || b.sort !== 'people') return false
  const stageOf = ({ words }: ToldAmount): string =>
    words.find(({ lemma, weight }) => weight > 0.7 && (ARRESTED.test(lemma) || CHARGED.test(lemma)))?.lemma ??
    ''
  const [left, right] = [stageOf(a), stageOf(b)]
  return (ARRESTED.test(left) && CHARGED.test(right)) || (CHARGED.test(left) && ARRESTED.test(right))
}

const AGAINST = /^(?:against|oppose|opposition|reject|vote-down)$/u

/** Votes for and votes against. */
function voteOtherwise(a: ToldAmount, b: ToldAmount): boolean {
  if (a.measure !== 'votes' && b.measure !== 'votes') return false
  const [left, right] = [a, b].map(({ words }) =>
    words.some(({ lemma, weight }) => weight > 0.75 && AGAINST.test(lemma)),
  )
  return left !== right
}

/** One rose and one fell: not one thing told otherwise in its number. */
function goOtherWays(a: ToldAmount, b: ToldAmount): boolean {
  const near = (one: ToldAmount) => {
    const words = one.words.filter(({ weight }) => weight > 0.6)
    const turn = words.findIndex(({ lemma }) => UP.test(lemma) || DOWN.test(lemma))
    // What fell as something else soared fell.
    return words.filter(({ lemma }, index) => index <= turn || !(UP.test(lemma) || DOWN.test(lemma)))
  }
  if (a.sort !== 'share' && a.sort !== 'money') return false
  const ups = [a, b].map((one) => near(one).some(({ lemma }) => UP.test(lemma)))
  const downs = [a, b].map((one) => near(one).some(({ lemma }) => DOWN.test(lemma)))
  if ((ups[0] && downs[1] && !downs[0] && !ups[1]) === true) return true
  if ((downs[0] && ups[1] && !ups[0] && !downs[1]) === true) return true
  return near(a)
    .slice(0, 4)
    .some(
      (one) =>
        one.part !== 'adjective' &&
        near(b)
          .slice(0, 4)
          .some((other) => opposedIn(one, other) !== null && classOf(one.lemma) !== 'person'),
    )
}

/** How many times the smaller of two amounts the larger is; 1 where that cannot be told. */
export function factorOf(a: ToldAmount, b: ToldAmount): number {
  const [low, high] = [a, b].map(({ amount }) => amount.best ?? amount.low).toSorted((x, y) => x - y)
  if (low === undefined || high === undefined || low <= 0) return 1
  return high / low
}
