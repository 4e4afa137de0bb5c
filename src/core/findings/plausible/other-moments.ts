import { dayOf } from '../../claims/times/time-value.ts'
import type { Stretch } from './stretch.ts'
import { partOf } from './stretch.ts'

const ASKING =
  /\b(?:ask|urg|request|petition|implor|beg|entreat|mov|appeal|appli|apply)(?:e|es|ed|s|ged|ging|ing)?\b(?: \p{L}+){0,5} to \p{L}+\b[^,;:.]*$/iu

/** Rule F105: whether a time ends what is asked for, and may be that of the asking: "asked the court to lift the ban on Friday". */
export function isOfRequest({ before }: Stretch): boolean {
  return ASKING.test(before)
}

const UNDONE = /\b(?:did|does|do|has|have|had|was|were)(?: not| never|n['’]t)\b|\bnever \p{L}+ed\b/iu
/** "Did not come until nine", "was not told before Friday": these give a time all the same. */
const ALL_THE_SAME =
  /\b(?:until|till|before|earlier|sooner|later|only|just|merely|but|yet|not on|not at|not in)\b/iu

/** Rule F105: whether one tells when it was done, the other when it was not: "won the race in 2021", "did not win a race in 2024". */
export function areDoneAndUndone(a: Stretch, b: Stretch): boolean {
  const [left, right] = [a, b].map((one) => {
    const part = partOf(one)
    return UNDONE.test(part) && !ALL_THE_SAME.test(part)
  })
  return left !== right
}

const OF_THIS_DAY = /\b(?:this (?:morning|afternoon|evening)|today|tonight|last night|yesterday)\b/giu
const WEEKDAY =
  /\b(?:on )?(?:early |late )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:['’]s)?(?: (?:morning|afternoon|evening|night))?\b/giu
const WORD = /[\p{L}\p{N}]+/gu
/** Share of the words of the longer that two editions of one sentence have in common. */
const LEAST_ALIKE = 0.8
/** Words that a sentence must have to be known again. */
const LEAST_WORDS = 7

function besideTimes(text: string): ReadonlySet<string> {
  return new Set(text.replaceAll(OF_THIS_DAY, ' ').replaceAll(WEEKDAY, ' ').toLowerCase().match(WORD) ?? [])
}

/**
 * Rule F105: whether two sentences are one, of which an edition tells the day that another calls "this morning": the page
 * may be of a later day than its words.
 */
export function areEditions(a: Stretch, b: Stretch): boolean {
  if (isDayBefore(a, b) || isDayBefore(b, a)) return true
  const has = ({ sentence }: Stretch, pattern: RegExp): boolean => sentence.search(pattern) >= 0
  if (![a, b].some((one) => has(one, OF_THIS_DAY) && !has(one, WEEKDAY))) return false
  if (![a, b].some((one) => has(one, WEEKDAY) && !has(one, OF_THIS_DAY))) return false
  const [left, right] = [besideTimes(a.sentence), besideTimes(b.sentence)]
  if (Math.min(left.size, right.size) < LEAST_WORDS) return false
  const shared = [...left].filter((word) => right.has(word)).length
  return shared / Math.max(left.size, right.size) >= LEAST_ALIKE
}

const THIS = /\bthis (morning|afternoon|evening)\b/iu
const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

/** "This morning" on a page of Tuesday, "Monday morning": the page may have come a day after its words. */
function isDayBefore(now: Stretch, named: Stretch): boolean {
  const part = THIS.exec(now.quote)?.[1]?.toLowerCase()
  const day = dayOf(now.document.meta.published)
  if (part === undefined || day === null) return false
  const before = DAYS[new Date((day - 1) * 86_400_000).getUTCDay()] ?? ''
  return named.quote.toLowerCase().includes(`${before} ${part}`)
}

const ANOTHER = /\b(?:another|a separate|a second|a third|an earlier|a later|a previous)\b/iu
const NUMBERED =
  /\bthe (?:first|second|third|last|latest|stronger|weaker) (?:attack|strike|raid|blast|explosion|bombing|shooting|quake|earthquake|tremor|shock|crash|wave)\b(?! (?:of|was|came)\b)/iu

/** Rule F105: whether one tells of another such event: "in a separate attack earlier in the day", "the first quake struck". */
export function areOfAnother(a: Stretch, b: Stretch): boolean {
  const [left, right] = [a, b].map((one) => ANOTHER.test(partOf(one)) || NUMBERED.test(one.sentence))
  return left !== right
}

const TARGET =
  /\b(?:attack|strike|raid|assault|bombing|blast|shelling|mission)s?\b[^.;]{0,30}?\b(?:on|against|that (?:damaged|hit|struck|sank|destroyed|killed|wounded)) (?:an?|the|its|his|her|their|two|three|several)? ?((?:[\p{L}\p{N}.’'-]+ ?){1,5})/iu
const DAY =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:morning|afternoon|evening|night|a|the|in|on|of|at|by|and|that)\b/giu

/** Rule F105: whether both name what was attacked, without a word in common: "an attack on Friday that damaged a ship". */
export function areOfTwoTargets(a: Stretch, b: Stretch): boolean {
  const [left, right] = [a, b].map(({ quote, before, behind }) => {
    const told = `${before.slice(-12)}${quote}${behind.slice(0, 70)}`
    const target = TARGET.exec(told)?.[1]
      ?.replaceAll(DAY, ' ')
      .toLowerCase()
      .match(/\p{L}{3,}/gu)
    return target && target.length > 0 ? target : null
  })
  return !!left && !!right && !left.some((word) => right.includes(word))
}

const YEAR_BEHIND = /^[^.;,]{0,50}?\b(?:in|of) (1[89]\d\d|20\d\d)\b/u

/** Rule F105: whether a day is one of a year that the report is not of: "hit by the Boxing Day quake in 2004". */
export function isOfAnotherYear({ quote, behind, document }: Stretch): boolean {
  const year = YEAR_BEHIND.exec(behind)?.[1]
  const published = document.meta.published?.slice(0, 4)
  return (
    year !== undefined &&
    published !== undefined &&
    year !== published &&
    !/\b(?:1[89]|20)\d\d\b/u.test(quote)
  )
}
