import type { Stretch } from './stretch.ts'

/** "1.", "10:", "£1. ": what stands before the rest of a decimal, of a time of day, of a score, of a fraction, or a sum
 * before the same in other money: "1 million (1.52 million)". */
const BEFORE = /(?:\d\s?(?:million|billion|mln|bn|m)?\s?\(|\d\s?[.:/]|\d\s?[-–]|\bmagnitude\s?[-–])\s?$/iu
/** "Then-15-year-old": an age of another day. */
const THEN = /\bthen\s?-\s?$/iu
/** The number that a quoted amount begins with. */
const NUMBER = /^\D{0,24}?\d[\d,.]*/u
/** "09:15 Twelve bodies": the hour of an entry before its first words. */
const HOUR = /^\d{1,2}[:.]\d\d(?:\s?[ap]m)?\s+(?=\p{L})/iu
const NUMERAL =
  /^(?:(?:an?|only|about|some|all|the|just)\s+){0,2}(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/iu
/** The rest of one; "10 - win", "84 - yard": a number that says of what kind something is. */
const BEHIND =
  /^(?:mm\b|cc\b|\s?[:/]\s?\d|\.\s?\d|\s?[-–]\s?\d|\s-\s(?:year|yard|win|point|game|run|goal|man|member|seat|day|week|month|hour|minute|second|foot|metre|meter|mile|km|inch|storey|story|page|lane|party|vote|star|magnitude|nation|country|hectare|acre|tonne|ton|pound|dollar|euro|percent|strong|old|long)s?\b)/iu
/** "Eight to one", of votes and chances. */
const ODDS = /^\sto\s(?:one|two|1|2)\b/iu

/** Rule F61: whether the amount of a passage is a part of another number, a score, a time of day, or a name of a kind. */
export function isPartOfNumber({ quote: whole, before, behind }: Stretch): boolean {
  const quote = whole.replace(HOUR, '')
  if (quote.length === whole.length && (BEFORE.test(before) || THEN.test(before))) return true
  const number = NUMBER.exec(quote)?.[0] ?? NUMERAL.exec(quote)?.[0]
  if (number === undefined) return false
  const rest = quote.slice(number.length) + behind
  return isScore(rest, number) || ODDS.test(rest)
}

function isScore(rest: string, number: string): boolean {
  if (!BEHIND.test(rest)) return false
  // "10-12 people" is an amount; "43-1" and "17 - 7" are none.
  const second = /^\s?[-–]\s?(\d+)/u.exec(rest)?.[1]
  const first = /(\d+)[,.]?$/u.exec(number)?.[1]
  return second === undefined || first === undefined || Number(first) >= Number(second)
}
