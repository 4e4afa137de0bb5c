import type { ToldAmount } from '../../statements/told-amounts.ts'
import { compareTimes } from '../events/same-event.ts'
import { areCountedAtOnce } from './counted-at.ts'

const HOUR =
  /\b(?:by|until|till|as of) (?:about |around |early |late |mid-?)?(?:dawn|daybreak|sunrise|noon|midday|midnight|dusk|sunset|nightfall|evening|morning|afternoon|mid-morning|mid-afternoon|\d{1,2}(?:[:.]\d\d)?|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?: (?:o['’]clock|a\.?m|p\.?m|this|in the|on)))/iu
const PERIOD =
  /\b(?:(?:first|second|third|fourth|last|this|previous|next) (?:quarter|half|year|month|week|season)|quarterly|(?:a|the|full|whole|each|every|per|in one) year|as a whole|annual(?:ly)?|yearly|monthly|nine months|six months|first (?:day|night|hours?)|at first|initially|so far|in its first year|by (?:the end of )?20\d\d|since (?:19|20)\d\d|in (?:19|20)\d\d)\b/giu
const ORGANISERS = /\b(?:organi[sz]ers?|police|authorities|officials|council)\b/giu
const LETTERS = 8

/** How the amounts of a sentence add up is looked at within it; small numbers add up by chance. */
const LEAST_SUMMED = 6

/**
 * Whether two amounts are kept apart by what their sentences say: other hours of the day of what is counted as it goes
 * on, other periods, a crowd as organisers and as police have it, or another amount of the sentence that makes up the
 * difference.
 */
export function areApart(
  a: ToldAmount,
  b: ToldAmount,
  textOf: (amount: ToldAmount) => string,
  all: readonly ToldAmount[],
): boolean {
  const [left, right] = [textOf(a), textOf(b)]
  if (isLead(a, left) || isLead(b, right)) return true
  const atOnce = areCountedAtOnce(left, right)
  if (
    !atOnce &&
    isPeople(a) &&
    isPeople(b) &&
    a.measure !== null &&
    a.measure === b.measure &&
    daysApart(a, b)
  )
    return true
  if (isPeople(a) && isPeople(b) && hoursDiffer(left, right)) return true
  if (periodsDiffer(left, right)) return true
  if ((a.measure === 'gathered' || b.measure === 'gathered') && estimatesDiffer(left, right)) return true
  return addUp(a, b, all) || addUp(b, a, all)
}

/** Each sentence names days, and none of one is a day of the other. */
function daysApart(a: ToldAmount, b: ToldAmount): boolean {
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
export function hoursDiffer(a: string, b: string): boolean {
  if (areCountedAtOnce(a, b)) return false
  if (SO_FAR.test(a) !== SO_FAR.test(b)) return true
  const [one, two] = [HOUR.exec(a)?.[0].toLowerCase(), HOUR.exec(b)?.[0].toLowerCase()]
  return one !== undefined && two !== undefined && one !== two
}

function periodsDiffer(a: string, b: string): boolean {
  const [one, two] = [a, b].map(
    (text) => new Set([...text.matchAll(PERIOD)].map(([word]) => word.toLowerCase())),
  )
  if (!one || !two || (one.size === 0 && two.size === 0)) return false
  return ![...one].some((word) => two.has(word)) && one.size > 0 && two.size > 0
}

function estimatesDiffer(a: string, b: string): boolean {
  const [one, two] = [a, b].map(
    (text) => new Set([...text.matchAll(ORGANISERS)].map(([word]) => word.toLowerCase().slice(0, LETTERS))),
  )
  return (
    one !== undefined &&
    two !== undefined &&
    one.size > 0 &&
    two.size > 0 &&
    ![...one].some((word) => two.has(word))
  )
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

/** Letters around a place in which its sentence is looked for. */
const REACH = 600

/** The sentence around a place, as marks and lines part it: enough to look for words in it. */
export function wordsAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - REACH), start)
  const behind = text.slice(end, end + REACH)
  const opened = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('. '), before.lastIndexOf('? '))
  const closed = behind.search(/[.!?](?:["”’)]|\s|$)|\n/u)
  return (
    before.slice(opened + 1) + text.slice(start, end) + (closed < 0 ? behind : behind.slice(0, closed + 1))
  )
}
