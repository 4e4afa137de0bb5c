import { ENGLISH_QUANTITIES } from '../../claims/lexicon/english-quantities.ts'
import type { ToldAmount } from '../../statements/told-amounts.ts'
import { sharesIn } from '../../statements/told-shares.ts'
import { kinOf } from '../statements/words-kin.ts'

const LEAST_KIN = 0.6

/**
 * Whether two amounts are told of more and of some of it: "eleven league goals" and fourteen, another 21 years and 25,
 * the four hours of a meeting and the six of a ban, what fell by 14 per cent and what rose, a city of a million and those
 * it lost.
 */
export function scopesDiffer(a: ToldAmount, b: ToldAmount): boolean {
  const [less, more] = a.amount.low < b.amount.low ? [a, b] : [b, a]
  if (less.scope.rest && !more.scope.rest && (a.sort === 'duration' || a.measure !== b.measure)) return true
  if (less.scope.soFar && !more.scope.soFar) return true
  if (lastingDiffers(a, b) || lastingDiffers(b, a)) return true
  if (a.sort === 'duration' && b.sort === 'duration' && a.scope.within !== b.scope.within) return true
  // What lost 0.8 per cent, and what was 3.1 per cent.
  if (a.sort === 'share' && b.sort === 'share' && isChange(a) !== isChange(b)) return true
  if ((a.sort === 'share' || a.sort === 'money') && a.scope.gauge !== b.scope.gauge)
    if (a.scope.gauge !== '' && b.scope.gauge !== '') return true
  if (isCount(a) && a.sort === b.sort && a.scope.flow !== '' && b.scope.flow !== '')
    if (a.scope.flow !== b.scope.flow && a.measure === null && b.measure === null) return true
  return isSingledOut(less, more) || isOfPlace(less, more)
}

/** What is counted place by place as well. */
const BY_PLACE: ReadonlySet<string> = new Set([
  'dead',
  'hurt',
  'missing',
  'rescued',
  'displaced',
  'held',
  'arrested',
])

/** The smaller count is that of a hospital or a village, and the other sentence has none of its names. */
function isOfPlace(less: ToldAmount, more: ToldAmount): boolean {
  if (!less.scope.local || more.scope.local || !BY_PLACE.has(less.measure ?? less.topic?.name ?? ''))
    return false
  return ![...less.names].some((name) => more.names.has(name))
}

function isChange({ scope: { flow } }: ToldAmount): boolean {
  return flow === 'change'
}

/** A meeting of four hours, and nothing kin to a meeting beside the other. */
function lastingDiffers({ scope: { lasting } }: ToldAmount, other: ToldAmount): boolean {
  if (lasting === '' || other.sort !== 'duration') return false
  if (other.scope.lasting !== '') return !isKin(lasting, other.scope.lasting, 'noun')
  return EVENTS_THAT_LAST.test(lasting) && !other.words.some(({ lemma, part }) => isKin(lasting, lemma, part))
}

const EVENTS_THAT_LAST =
  /^(?:meeting|session|debate|hearing|trial|drive|flight|journey|trip|visit|talk|speech|concert|match|siege|standoff|stand-off|search|operation|march|walk|interview|press)$/u

function isKin(a: string, b: string, part: 'noun' | 'verb' | 'adjective'): boolean {
  return a === b || kinOf({ lemma: a, part: 'noun' }, { lemma: b, part }) >= LEAST_KIN
}

/** The smaller count is of a kind of which the other sentence does not speak, which counts all. */
function isSingledOut(less: ToldAmount, more: ToldAmount): boolean {
  const { restricting } = less.scope
  if (restricting.length === 0 || less.head !== more.head || !isCount(less)) return false
  const beside = [...more.scope.restricting, ...more.words.map(({ lemma }) => lemma), ...more.names]
  return restricting.some((word) => !beside.some((other) => isKin(word, other, 'noun')))
}

/** Letters of a text in which the other parts of a sum are looked for. */
const MOST_TEXT = 4000
/** Smaller numbers add up by chance. */
const LEAST_SUMMED = 6
const REST = /\b(?:the rest|the others|the remainder|elsewhere|of which|of whom|abroad)\b/iu

/** "281 million in cash and the remainder in stock". */
const REMAINDER = /\b(?:the (?:rest|remainder|balance)|remaining)\b/iu

/** What an amount stands in. */
export type AmountTexts = {
  readonly sentence: string
  readonly document: string
}

/**
 * Whether the texts themselves say how two amounts go together: one is the share of the other that they name (300 are a
 * third of 900), a number of the sentence makes up the difference, also of those aboard and those saved anywhere in the
 * texts, or the smaller sentence speaks of a rest.
 */
export function areReconciled(
  a: ToldAmount,
  b: ToldAmount,
  all: readonly ToldAmount[],
  textOf: (amount: ToldAmount) => AmountTexts,
): boolean {
  if (isOfPartTold(a, b, textOf)) return true
  const [one, other] = [a.amount.best, b.amount.best]
  if (one === null || other === null) return false
  if (isServed(a, b, textOf(b)) || isServed(b, a, textOf(a))) return true
  const [less, more] = one < other ? [a, b] : [b, a]
  if (areOneSentence(a, b, textOf) || areOneSentence(b, a, textOf)) return true
  if (isShareOf(Math.min(one, other), Math.max(one, other), [a, b], all, textOf)) return true
  if (!isCount(a) || !isCount(b)) return false
  if (Math.max(one, other) < LEAST_SUMMED) return false
  const gap = Math.abs(one - other)
  // "The cutters took up another 27."
  if (all.some(({ document, part, amount }) => document === less.document && part && amount.best === gap))
    return true
  const wide = a.measure !== b.measure
  return [less, more].some((amount) => {
    const { sentence, document } = textOf(amount)
    return numbersIn(wide ? document.slice(0, MOST_TEXT) : sentence).has(gap)
  })
}

/** Whether the smaller amount's sentence is of one place, a rest or a month of which the other's says nothing. */
export function isOfPartTold(
  a: ToldAmount,
  b: ToldAmount,
  textOf: (amount: ToldAmount) => AmountTexts,
): boolean {
  if (isOfOtherMonth(textOf(a), textOf(b)) || isOfOtherMonth(textOf(b), textOf(a))) return true
  const [one, other] = [a.amount.best, b.amount.best]
  if (one === null || other === null) return false
  const [less, more] = one < other ? [a, b] : [b, a]
  if (a.sort === 'money' && REMAINDER.test(textOf(less).sentence)) return true
  if (!isCount(a) || !isCount(b)) return false
  return REST.test(textOf(less).sentence) || isOfOnePlace(less, textOf(less), textOf(more))
}

/** The whole numbers of the beginning of a text, in which the other parts of a sum stand. */
export function openingNumbers(text: string): ReadonlySet<number> {
  return numbersIn(text.slice(0, MOST_TEXT))
}

/**
 * Whether one of the texts, but neither sentence, has the number by which two counts of different measures differ.
 *
 * @param openings the numbers of either text, as `openingNumbers` gives them
 */
export function isGapInText(
  a: ToldAmount,
  b: ToldAmount,
  textOf: (amount: ToldAmount) => AmountTexts,
  openings: readonly ReadonlySet<number>[],
): boolean {
  const [one, other] = [a.amount.best, b.amount.best]
  if (one === null || other === null || a.measure === b.measure || !isCount(a) || !isCount(b)) return false
  if (Math.max(one, other) < LEAST_SUMMED) return false
  const gap = Math.abs(one - other)
  return (
    openings.some((numbers) => numbers.has(gap)) &&
    ![a, b].some((amount) => numbersIn(textOf(amount).sentence).has(gap))
  )
}

/** A sentence that has the number of the other as well says how the two go together: "five soldiers, four of them by mistake". */
function areOneSentence(a: ToldAmount, b: ToldAmount, textOf: (amount: ToldAmount) => AmountTexts): boolean {
  if (!isCount(a) || !isCount(b) || a.document === b.document || b.amount.best === null) return false
  return b.amount.best > 1 && numbersIn(textOf(a).sentence).has(b.amount.best)
}

/** Months and years. */
const MONTH =
  /\b(?:in|since|during|last) (January|February|March|April|May|June|July|August|September|October|November|December|(?:19|20)\d\d)\b/giu

/** The sentence is of months or years of which the other text says nothing. */
function isOfOtherMonth({ sentence }: AmountTexts, { document }: AmountTexts): boolean {
  const months = [...sentence.matchAll(MONTH)].map(([, month]) => month ?? '')
  return months.length > 0 && !months.some((month) => document.includes(month))
}

const LOCAL = /^(?: \p{Ll}+){0,3} (?:in|at) (\p{Lu}[\p{L}’'-]+)/u
const HERE =
  /^(?: \p{Ll}+){0,3} (?:here|in (?:this|that|our|the) (?:town|village|street|quarter|hamlet|district|neighbou?rhood|parish|house))\b/u

/** Of 30 months, 12 of them suspended, 18 are served. */
export function isServed(a: ToldAmount, b: ToldAmount, { sentence }: AmountTexts): boolean {
  if (a.sort !== 'duration' || b.sort !== 'duration') return false
  const [one, other] = [a, b].map(({ text }) => [...numbersIn(text)][0] ?? null)
  return one != null && other != null && other > one && numbersIn(sentence).has(other - one)
}

/** "Nineteen people died in Batar", and the other text, which counts more, does not name the place. */
function isOfOnePlace({ text, measure }: ToldAmount, own: AmountTexts, other: AmountTexts): boolean {
  if (measure === null) return false
  const at = own.sentence.indexOf(text)
  if (at >= 0 && HERE.test(own.sentence.slice(at + text.length))) return true
  const place = at < 0 ? null : LOCAL.exec(own.sentence.slice(at + text.length))
  return place !== null && !other.sentence.includes(place[1] ?? '')
}

function isCount({ sort }: ToldAmount): boolean {
  return sort === 'people' || sort === 'thing' || sort === 'bare'
}

const EXACT = 0.02

function isShareOf(
  less: number,
  more: number,
  pair: readonly ToldAmount[],
  all: readonly ToldAmount[],
  textOf: (amount: ToldAmount) => AmountTexts,
): boolean {
  if (pair.some(({ sort }) => sort === 'share' || sort === 'duration') || more <= 0) return false
  const part = (less / more) * 100
  const told = pair.flatMap((amount) => {
    const { document } = textOf(amount)
    return sharesIn(document.slice(0, MOST_TEXT), { start: 0, end: Math.min(MOST_TEXT, document.length) })
  })
  return [...told, ...all.filter(({ sort }) => sort === 'share')].some(
    ({ amount: { best } }) => best !== null && best > 0 && Math.abs(best - part) <= EXACT * part,
  )
}

/** The whole numbers of a text, in figures and words. */
export function numbersIn(text: string): ReadonlySet<number> {
  const found = new Set<number>()
  for (const [word] of text.toLowerCase().matchAll(/\b(?:\d{1,3}(?:,\d{3})+|\d+|[a-z]+(?:-[a-z]+)?)\b/gu)) {
    const value = /^\d/u.test(word) ? Number(word.replaceAll(',', '')) : ENGLISH_QUANTITIES.numerals.get(word)
    if (value !== undefined) found.add(value)
  }
  return found
}
