import type { ToldAmount } from '../../statements/told-amounts.ts'
import { compareTimes } from '../events/same-event.ts'
import { areCountedAtOnce } from './counted-at.ts'

const HOUR =
  /\b(?:by|until|till|as of) (?:about |around |early |late |mid-?)?(?:dawn|daybreak|sunrise|noon|midday|midnight|dusk|sunset|nightfall|evening|morning|afternoon|mid-morning|mid-afternoon|\d{1,2}(?:[:.]\d\d)?|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?: (?:o['’]clock|a\.?m|p\.?m|this|in the|on)))/iu
const PERIOD =
  /\b(?:(?:first|second|third|fourth|last|this|previous|next) (?:quarter|half|year|month|week|season)|quarterly|(?:a|the|full|whole|each|every|per|in one) year|as a whole|annual(?:ly)?|yearly|monthly|nine months|six months|first (?:day|night|hours?)|at first|initially|so far|in its first year|by (?:the end of )?20\d\d|since (?:19|20)\d\d|in (?:19|20)\d\d|(?:first|second|third|fourth|opening|final|last) (?:heat|round|leg|stage|set|act|phase|lap)|(?:the|a) (?:semi-?|quarter-?)?finals?)\b/giu
const ORGANISERS = /\b(?:organi[sz]er|police|authorit|official|council)/giu

/** How the amounts of a sentence add up is looked at within it; small numbers add up by chance. */
const LEAST_SUMMED = 6

/**
 * Whether two amounts are kept apart by what their sentences say: other periods, what had been said before, one place and
 * several, a crowd as organisers and as police have it (`areToldApart`), other hours or days of what is counted as it goes
 * on, or another amount of the sentence that makes up the difference.
 */
export function areApart(
  a: ToldAmount,
  b: ToldAmount,
  textOf: (amount: ToldAmount) => string,
  all: readonly ToldAmount[],
): boolean {
  return areToldApart(a, b, textOf) || areOfOtherHours(a, b, textOf) || addUpTo(a, b, all)
}

/** People counted at other hours, or on other days, of what goes on. */
export function areOfOtherHours(
  a: ToldAmount,
  b: ToldAmount,
  textOf: (amount: ToldAmount) => string,
): boolean {
  if (!isPeople(a) || !isPeople(b)) return false
  const [left, right] = [textOf(a), textOf(b)]
  if (a.measure !== null && a.measure === b.measure && !areCountedAtOnce(left, right) && daysApart(a, b))
    return true
  return hoursDiffer(left, right)
}

/** Another amount of one of the sentences makes up the difference. */
export function addUpTo(a: ToldAmount, b: ToldAmount, all: readonly ToldAmount[]): boolean {
  return addUp(a, b, all) || addUp(b, a, all)
}

/** The part of `areApart` that hardly ever keeps apart what is of one thing. */
export function areToldApart(a: ToldAmount, b: ToldAmount, textOf: (amount: ToldAmount) => string): boolean {
  const [left, right] = [textOf(a), textOf(b)]
  return (
    isLead(a, left) ||
    isLead(b, right) ||
    isOfBefore(left) !== isOfBefore(right) ||
    (a.topic?.extent === 'noun' && isOfLater(left) !== isOfLater(right)) ||
    (a.topic?.name === 'crowd' && b.topic?.name === 'crowd' && partsDiffer(left, right)) ||
    periodsDiffer(left, right) ||
    isOfPartOfTime(a, left, b, right) ||
    areOfOneAndSeveral(a, left, b, right) ||
    ((a.measure === 'gathered' || b.measure === 'gathered') && estimatesDiffer(left, right)) ||
    (a.sort === 'share' && b.sort === 'share' && areOfOtherNames(a, left, b, right))
  )
}

/** Letters behind a share in which its whole is named. */
const WHOLE = 48
const NAMED = /^[^.;:]*?\b(?:in|to|for|from|of|at|across) (?:the )?(\p{Lu}[\p{L}’'-]+)/u

/** "65 % of traffic to India" and "55 percent of voice traffic in Persia": shares of two wholes. */
function areOfOtherNames(a: ToldAmount, left: string, b: ToldAmount, right: string): boolean {
  const nameOf = ({ end, whole }: ToldAmount, text: string): string | undefined =>
    NAMED.exec(text.slice(end - whole.start, end - whole.start + WHOLE))?.[1]
  const [one, two] = [nameOf(a, left), nameOf(b, right)]
  return one !== undefined && two !== undefined && one !== two
}

/** Each sentence names days, and none of one is a day of the other. */
export function daysApart(a: ToldAmount, b: ToldAmount): boolean {
  return (
    a.times.some((one) => b.times.some((other) => compareTimes(one, other) === 'apart')) &&
    !a.times.some((one) => b.times.some((other) => compareTimes(one, other) === 'same'))
  )
}

/** "Two goals up": how far ahead, and not how many in all. */
function isLead({ head, end, whole }: ToldAmount, text: string): boolean {
  if (!/^(?:goal|point|run|try|set|shot|stroke|length|game)$/u.test(head)) return false
  return /^\s(?:up|down|ahead|behind|clear|adrift)\b/u.test(
    text.slice(end - whole.start, end - whole.start + 10),
  )
}

function isPeople({ sort }: ToldAmount): boolean {
  return sort === 'people' || sort === 'bare'
}

const SO_FAR = /\b(?:so far|to that point|at that (?:hour|point|stage))\b|^\d{1,2}[:.]\d\d\s/iu

/** Two sentences count at other hours of the day: "by noon", "by nightfall", or one of them only "so far". */
function hoursDiffer(a: string, b: string): boolean {
  if (areCountedAtOnce(a, b)) return false
  if (SO_FAR.test(a) !== SO_FAR.test(b)) return true
  const [one, two] = [HOUR.exec(a)?.[0].toLowerCase(), HOUR.exec(b)?.[0].toLowerCase()]
  return one !== undefined && two !== undefined && one !== two
}

/** "Officials had spoken of fifteen", "initial reports put it at 12": what was said before. */
const BEFORE =
  /\bhad (?:earlier |first |previously |initially |at first )?(?:spoken of|put|given|counted|reported|announced|listed|said)\b|\b(?:earlier|initial|early|first|previous) (?:reports?|counts?|figures?|estimates?|tolls?|numbers?)\b|\b(?:originally|initially|earlier) (?:put|said|reported|given|told|announced|estimated)\b/iu

function isOfBefore(sentence: string): boolean {
  return BEFORE.test(sentence)
}

const LATER =
  /^(?:but |and )?(?:later|earlier|afterwards?|then)\b|\b(?:hours|days|weeks|months|years) (?:later|earlier)\b|\b(?:earlier|just|only) (?:this|in the) (?:week|month|year)\b/iu

/** Of what may be counted anew any day, one sentence says that it is of another time. */
function isOfLater(sentence: string): boolean {
  return LATER.test(sentence.trim())
}

const PART_OF_DAY =
  /\b(?:(?:early|late|mid|height of the|end of the) )?(?:morning|noon|midday|afternoon|evening|night|midnight)\b/giu

/** A crowd in the early evening, and one since the afternoon. */
function partsDiffer(a: string, b: string): boolean {
  return differ(a, b, PART_OF_DAY)
}

function periodsDiffer(a: string, b: string): boolean {
  return differ(a, b, PERIOD)
}

const PART_OF_TIME =
  /\b(?:in|on|for|during|over|by the end of) the (?:first|opening|second|third|fourth|last|final) (?:half|quarter|day|night|hours?|week|(?:three|six|nine) months)\b|\b(?:three|six|nine) months of\b|\bin (?:a single|one|that one) (?:night|day|week|month|quarter)\b|\b(?:day|night|week|month|half|quarter|year) alone\b/iu

/** What was promised on the first day, lost in the first half of the year, and less than in all. */
function isOfPartOfTime(a: ToldAmount, left: string, b: ToldAmount, right: string): boolean {
  const [less, more] = a.amount.low < b.amount.low ? [left, right] : [right, left]
  if (a.sort === 'people' || b.sort === 'people') return false
  return PART_OF_TIME.test(less) && !PART_OF_TIME.test(more)
}

const SEVERAL_PLACES =
  /\b(?:at|in|across|from|of|over) (?:all )?(?:the |its |their )?(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|dozens of|\d{1,3}) (?:\p{L}+ ){0,2}(?:ports|towns|cities|villages|provinces|regions|districts|states|countries|sites|schools|hospitals|plants|factories|mines|stations|branches|yards|depots|camps|islands|prisons|universities)\b/iu
const TWO_PLACES = /\b(?:in|at|from|of) \p{Lu}[\p{L}’'-]+(?:, \p{Lu}[\p{L}’'-]+)* and \p{Lu}/u
const ONE_PLACE =
  /\b(?:[Aa]t|[Ii]n|[Oo]utside|[Bb]efore|[Ff]rom) (?:the )?(?:gates? of )?(?:the )?(?:\p{Lu}[\p{L}’'-]+ )?(?:port|town|city|village|province|region|district|site|school|hospital|plant|factory|mine|station|branch|yard|depot|camp|island|prison|university|gates?|\p{Lu}\p{Ll}+)\b/u

/** "At three ports 4,200 walked out", "at the gates of NAME port 1,100 stood". */
function areOfOneAndSeveral(a: ToldAmount, left: string, b: ToldAmount, right: string): boolean {
  if (!isCount(a.sort) || !isCount(b.sort)) return false
  const [less, more] = a.amount.low < b.amount.low ? [left, right] : [right, left]
  return (
    SEVERAL_PLACES.test(more) &&
    ![SEVERAL_PLACES, TWO_PLACES].some((words) => words.test(less)) &&
    ONE_PLACE.test(less)
  )
}

function estimatesDiffer(a: string, b: string): boolean {
  return differ(a, b, ORGANISERS)
}

/** Both have words of a kind, and none in common. */
function differ(a: string, b: string, words: RegExp): boolean {
  const [one, two] = [a, b].map(
    (text) => new Set([...text.matchAll(words)].map(([word]) => word.toLowerCase())),
  )
  return !!one && !!two && one.size > 0 && two.size > 0 && ![...one].some((word) => two.has(word))
}

/** "Twelve grown men and two children" are fourteen. */
function addUp(a: ToldAmount, b: ToldAmount, all: readonly ToldAmount[]): boolean {
  const [one, other] = [a.amount.best, b.amount.best]
  if (one === null || other === null || Math.max(one, other) < LEAST_SUMMED) return false
  const gap = Math.abs(one - other)
  return all.some(
    ({ document, sentence, start, amount, sort }) =>
      document === a.document &&
      sentence === a.sentence &&
      start !== a.start &&
      (sort === a.sort || (isCount(sort) && isCount(a.sort))) &&
      amount.best !== null &&
      Math.abs(amount.best - gap) < 1e-6 * Math.max(1, gap),
  )
}

function isCount(sort: ToldAmount['sort']): boolean {
  return sort === 'people' || sort === 'thing' || sort === 'bare'
}
