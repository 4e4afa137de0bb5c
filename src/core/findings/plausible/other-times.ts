import { dayOf } from '../../claims/times/time-value.ts'
import type { Stretch } from './stretch.ts'
import { partOf } from './stretch.ts'

/** "In 2004", "the 1998 flood", "of 2003": a year by itself, and none of a full date. */
const YEAR =
  /\b(?:in|of|since|from|until|till|before|after|during|the|by|late|early|mid)[\s-]((?:1[89]|20)\d\ds?)\b(?!\s?[-–/]\s?\d)/giu
/** "Last year", "three decades ago", "a year earlier", "earlier this month". */
const AGO =
  /\b(?:(?:last|previous|past) (?:year|month|season|decade|century)(?:['’]s)?|(?:years?|months|decades?|centur(?:y|ies)) (?:ago|earlier|before)|earlier (?:this|in the) (?:year|month)|in (?:the )?(?:past|previous|recent) (?:years|decades|months|weeks))\b/iu
const MONTH =
  /\b(?:in|since|during|last|between|from|until|for|through) (january|february|march|april|june|july|august|september|october|november|december)\b(?! \d{1,2}\b)/giu

/** "Was destroyed in a quake that killed": an event told of to explain something. */
const ANOTHER =
  /\b(?:in|by|after|during|of|from) an? (?:[\p{L}\d-]+ ){0,3}(?:that|which) (?:had )?\p{L}+(?:ed|t)\b/iu
const REACH = 60
/** A report may come so many days after what it tells. */
const SOME_DAYS = 20
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/** Since when somebody has a role, which he or she still has. */
const HELD_SINCE =
  /\b(?:since|until|till|elected|appointed|named|took over|taken over|took office|sworn in|in post|joined|resigned|bought|founded|established|created|qualifying|enthroned)\b[^,;.]{0,40}/giu

type Times = {
  readonly years: ReadonlySet<string>
  readonly months: ReadonlySet<string>
  readonly ago: boolean
  /** A month is named that had gone by when the report came. */
  readonly past: boolean
}

/**
 * Rule F64: whether one sentence tells of another time than the other: another year or month named by itself ("a quake
 * in 2004 killed 600"), or of "last year", "decades ago" where the other does not.
 */
export function areOfOtherTimes(a: Stretch, b: Stretch, ofRoles = false): boolean {
  const [left, right] = [timesOf(a, ofRoles), timesOf(b, ofRoles)]
  if (differ(left.years, right.years)) return true
  return left.ago !== right.ago && !(left.ago ? isNamedIn(a, b) : isNamedIn(b, a))
}

/** "Paid 40 million last month", where the other report gives a day of that month: one time, told twice. */
function isNamedIn({ sentence, document }: Stretch, other: Stretch): boolean {
  const [year, month] = (document.meta.published ?? '').split('-').map(Number)
  if (year === undefined || month === undefined) return false
  if (/\blast year\b/iu.test(sentence)) return new RegExp(`\\b${year - 1}\\b`, 'u').test(other.document.text)
  const name = MONTHS[(month + 10) % 12] ?? ''
  return (
    /\blast month\b/iu.test(sentence) &&
    new RegExp(`\\d ${name}\\b|\\b${name} \\d`, 'iu').test(other.document.text)
  )
}

/** Whether two sentences name other months, or one of them one long before its report, as what is counted month by month does. */
export function areOfOtherMonths(a: Stretch, b: Stretch): boolean {
  const [left, right] = [timesOf(a), timesOf(b)]
  return areDisjoint(left.months, right.months) || left.past !== right.past
}

/** How far back the sentence before may begin. */
const BACK = 260
const OPENED =
  /(?:^|[.!?]["”]?\s+)(?:in|on|back in|during) (?:\p{L}+ ){0,2}(?:last (?:year|month)|(?:1[89]|20)\d\d)\b(?!.*\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|this (?:morning|week|time)|now)\b)/isu

/** Rule F64: "In April last year a quake struck. Five people died": the sentence goes on with another time. */
export function isOfTimeBefore(one: Stretch): boolean {
  const { document, from, sentence } = one
  if (OWN_DAY.test(sentence)) return false
  const match = OPENED.exec(document.text.slice(Math.max(0, from - BACK), from))
  const year = /\d{4}/u.exec(match?.[0] ?? '')?.[0]
  return match !== null && (year === undefined || year !== document.meta.published?.slice(0, 4))
}

const OWN_DAY =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|this (?:morning|week|time)|now|latest|so far)\b/iu

function differ(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size === 0 && b.size === 0) return false
  return ![...a].some((one) => b.has(one))
}

function areDisjoint(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && ![...a].some((one) => b.has(one))
}

/** The times of a sentence that are not those of its report. */
function timesOf(stretch: Stretch, ofRoles = false): Times {
  const { document } = stretch
  const sentence = ofRoles ? partOf(stretch).replace(HELD_SINCE, '') : partOf(stretch)
  const day = dayOf(document.meta.published)
  const now = day === null ? null : new Date(day * 86_400_000).getUTCFullYear()
  const near = day === null ? [] : [day, day - SOME_DAYS].map(monthOf)
  const found = (pattern: RegExp, group: number): Set<string> =>
    new Set([...sentence.matchAll(pattern)].map((match) => (match[group] ?? '').toLowerCase()))
  const months = found(MONTH, 1)
  return {
    years: new Set([...found(YEAR, 1)].filter((year) => Number.parseInt(year, 10) !== now)),
    months,
    ago: AGO.test(sentence) || ANOTHER.test(`${stretch.before.slice(-REACH)}${stretch.quote}`),
    past: day !== null && [...months].some((month) => !near.includes(month)),
  }
}

function monthOf(day: number): string {
  return MONTHS[new Date(day * 86_400_000).getUTCMonth()] ?? ''
}
