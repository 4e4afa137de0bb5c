import type { Span } from '../../text/span.ts'
import { ENGLISH_TIMES } from '../lexicon/english-times.ts'
import { dayFrom, isoDay, weekdayOf } from './time-value.ts'
import { CARDINALS, ORDINALS } from '../../text/english-number-words.ts'

/** Days counted from 1970-01-01, first and last. */
export type DaySpan = { readonly first: number; readonly last: number }

/** A day, month or year as a text gives it, whatever stands around it. Offsets count in the document. */
export type FoundDay = Span & {
  readonly text: string
  readonly precision: 'day' | 'week' | 'month' | 'year'
  /** Several where it may be of the past or to come; none where the day of publication would be needed. */
  readonly spans: readonly DaySpan[]
  /** 0 (Sunday) to 6, where it is named alone. */
  readonly weekday: number | null
  /** Told as so many days from the publication: "today", "this morning". */
  readonly relative: boolean
}

type Draft = Omit<FoundDay, 'start' | 'end' | 'text'>
type Groups = Readonly<Record<string, string | undefined>>
type Reader = {
  readonly pattern: RegExp
  readonly read: (groups: Groups, published: number | null) => Draft | null
}

const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?'
const WEEKDAYS = 'Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday'
const ORDINAL_WORDS = ORDINALS.join('|')
const ORDINAL = new Map(ORDINALS.map((word, index) => [word, index + 1] as const))
const NUMBERS = new Map(CARDINALS.slice(1, 13).map((word, index) => [word, index + 1] as const))
/** Days that are told by their names, wherever they are kept. */
const FEASTS: ReadonlyMap<string, readonly [string, string]> = new Map([
  ["New Year['’]s Day", ['January', '1']],
  ["New Year['’]s Eve", ['December', '31']],
  ['Christmas Eve', ['December', '24']],
  ['Christmas Day', ['December', '25']],
  ['Boxing Day', ['December', '26']],
  ["Valentine['’]s Day", ['February', '14']],
  ['Halloween', ['October', '31']],
  ["All Saints['’] Day", ['November', '1']],
])
/** A date without a year may lie this many days after the publication; else it is the last one before it. */
const AHEAD = 300
const YEAR = '(?:1[89]|20)\\d\\d'

/** "The 15th" alone is a day where no noun follows it. */
const READERS: readonly Reader[] = [
  {
    pattern: new RegExp(
      `(?:(?<weekday>${WEEKDAYS}),? )?(?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month>${MONTHS})(?:,? (?<year>${YEAR}))?(?![\\p{L}\\d])`,
      'gu',
    ),
    read: dateOf,
  },
  {
    pattern: new RegExp(
      `(?:(?<weekday>${WEEKDAYS}),? )?(?<month>${MONTHS}) (?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>${YEAR}))?(?![\\p{L}\\d:%])`,
      'gu',
    ),
    read: dateOf,
  },
  {
    pattern: new RegExp(
      `(?:the )?(?<ordinal>${ORDINAL_WORDS}) (?:day )?of (?<month>${MONTHS})(?!\\p{L})`,
      'gu',
    ),
    read: dateOf,
  },
  {
    pattern: new RegExp(`(?<feast>${[...FEASTS.keys()].join('|')})(?!\\p{L})`, 'gu'),
    read: ({ feast }, published) => {
      const [month, day] = FEASTS.get((feast ?? '').replace(/['’]/u, "['’]")) ?? ['', '']
      return dateOf({ month, day }, published)
    },
  },
  {
    pattern: new RegExp(
      `the (?<nth>first|second|third|fourth|last) (?<weekday>${WEEKDAYS}) (?:in|of) (?<month>${MONTHS})(?!\\p{L})`,
      'gu',
    ),
    read: nthWeekday,
  },
  {
    pattern: new RegExp(
      `(?<weekday>${WEEKDAYS})(?:,? (?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)?(?= (?:and|by|at|in|near|when|after|as|that)\\b|[,.;)]|$)|, the (?<ordinal>${ORDINAL_WORDS})(?=[,.;:)]|$| (?:and|of|at|in|when|after|as)\\b))`,
      'gu',
    ),
    read: dayOfMonth,
  },
  {
    pattern: new RegExp(
      `(?<lead>(?:last|next|this coming|this|previous|following|coming) )?(?<weekday>${WEEKDAYS})(?!\\p{L}| (?:Times|Post|Herald|Mail|Night|Mirror))`,
      'gu',
    ),
    read: weekdayOnly,
  },
  {
    pattern:
      /(?:on|until|till|by|for|from|before|after|through|up to) the (?<day>\d{1,2})(?:st|nd|rd|th)(?=[,.;:)]|$| (?:and|by|at|in|when|to|as|of this month)\b)/gu,
    read: dayOfMonth,
  },
  {
    pattern: new RegExp(
      `(?<=\\b(?:in|since|until|till|by|last|next|of|from|for|early|late|mid|to|before|after|through|this|during)[ -])(?<month>${MONTHS})(?: (?:of )?(?<year>${YEAR}))?(?! ?\\d|\\p{L})`,
      'gu',
    ),
    read: monthOnly,
  },
  {
    pattern: new RegExp(
      `(?<=\\b(?:in|since|until|till|by|from|of|for|during|early|late|mid|to|before|after|through|year)[ -])(?<year>${YEAR})(?![\\d,]\\d|\\p{L}|[-–]\\d| (?:people|men|women|metres|meters|miles|km|kilomet))`,
      'gu',
    ),
    read: ({ year }) => wholeYear(Number(year)),
  },
  {
    pattern:
      /(?<![\p{L}-])(?:(?<near>yesterday|today|tonight|tomorrow)|this (?<part>morning|afternoon|evening)|(?<night>last night|overnight))(?!\p{L})/giu,
    read: relativeDay,
  },
  {
    pattern:
      /(?<![\p{L}\d])(?<count>\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a) (?<unit>day|week|month|year)s? ago(?!\p{L})/gu,
    read: ago,
  },
  {
    pattern: /(?:at|over|during|on) the weekend(?!\p{L})|(?:last|this|next) weekend(?!\p{L})/giu,
    read: (_groups, published) => {
      if (published === null) return null
      const saturday = published - ((weekdayOf(published) + 1) % 7)
      const spans = [saturday, saturday + 7].map((first) => ({ first, last: first + 1 }))
      return { precision: 'week', spans, weekday: null, relative: true }
    },
  },
  {
    // Of another day than any that is named: where it lies the sentences before may tell.
    pattern:
      /(?<!\p{L})(?:the (?:day|evening|night|morning) (?:before|after)(?=[,.;:)]|$| (?:and|but|when|in|at|on|by|from|to|as|with|for|that|it|he|she|they|of)\b)|the (?:previous|next|following) (?:day|morning|evening|night)|a day (?:earlier|later|(?:after|before)(?=[,.;:)]|$| (?:and|but|when|in|at|on|by|as|that)\b))|(?:two|three|four|five|six) days (?:earlier|later|(?:after|before)(?=[,.;:)]|$| (?:and|but|when|in|at|on|by|as|that)\b)))(?!\p{L})/giu,
    read: () => ({ precision: 'day', spans: [], weekday: null, relative: true }),
  },
  {
    pattern: /(?<![\p{L}\d])(?<turn>last|next|this) (?<unit>week|month|year)(?!\p{L})/gu,
    read: turnOf,
  },
]

/**
 * The days, months and years of a sentence in order, bounds ("until Sunday") and what is to come among them (rule S20).
 * `published` is the day of publication in days since 1970-01-01. Linear in the sentence.
 */
export function daysIn(text: string, { start, end }: Span, published: number | null): FoundDay[] {
  const piece = text.slice(start, end)
  const found: FoundDay[] = []
  for (const { pattern, read } of READERS)
    for (const match of piece.matchAll(pattern)) {
      const from = start + match.index
      const to = from + match[0].length
      if (found.some((other) => other.start < to && from < other.end)) continue
      const draft = read(match.groups ?? {}, published)
      if (draft) found.push({ ...draft, start: from, end: to, text: match[0] })
    }
  return found.toSorted((a, b) => a.start - b.start)
}

function monthNumber(name: string | undefined): number | null {
  return ENGLISH_TIMES.months.get((name ?? '').toLowerCase().replace('.', '')) ?? null
}

function weekdayNumber(name: string | undefined): number | null {
  return ENGLISH_TIMES.weekdays.get((name ?? '').toLowerCase()) ?? null
}

function onDay(day: number | null): Draft | null {
  return day === null
    ? null
    : {
        precision: 'day',
        spans: [{ first: day, last: day }],
        weekday: null,
        relative: false,
      }
}

/** "Saturday, September 13", "4 May 2031", "the thirtieth of October". */
function dateOf({ month, day, ordinal, year, weekday }: Groups, published: number | null): Draft | null {
  const number = monthNumber(month)
  const of = ordinal === undefined ? Number(day) : (ORDINAL.get(ordinal) ?? 0)
  if (number === null || of < 1 || of > 31) return null
  if (year !== undefined) return onDay(dayFrom(Number(year), number, of))
  if (published === null) return { precision: 'day', spans: [], weekday: null, relative: false }
  const known = yearsAround(published)
    .map((one) => dayFrom(one, number, of))
    .filter((one) => one !== null)
  // Either may be meant; what is compared is told of the same side of the publication.
  const around = known.filter((one) => one <= published + AHEAD && one >= published - 365)
  // "Thursday 12 March": of the year in which it is one, if there is.
  const named = weekdayNumber(weekday)
  const fitting = around.filter((one) => named !== null && weekdayOf(one) === named)
  const near = fitting.length > 0 ? fitting : around
  return near.length === 0
    ? null
    : {
        precision: 'day',
        spans: near.map((one) => ({ first: one, last: one })),
        weekday: null,
        relative: false,
      }
}

function yearsAround(published: number): number[] {
  const year = Number(isoDay(published).slice(0, 4))
  return [year - 1, year, year + 1]
}

function nthWeekday({ nth, weekday, month }: Groups, published: number | null): Draft | null {
  const [number, of] = [monthNumber(month), weekdayNumber(weekday)]
  if (number === null || of === null || published === null) return null
  const spans = yearsAround(published).flatMap((year) => {
    const first = dayFrom(year, number, 1)
    if (first === null) return []
    const initial = first + ((of - weekdayOf(first) + 7) % 7)
    const days = [0, 7, 14, 21, 28].map((later) => initial + later)
    const inside = days.filter((day) => Number(isoDay(day).slice(5, 7)) === number)
    const day = nth === 'last' ? inside.at(-1) : inside[(ORDINAL.get(nth ?? '') ?? 1) - 1]
    return day === undefined || day > published + AHEAD || day < published - 365
      ? []
      : [{ first: day, last: day }]
  })
  return spans.length === 0 ? null : { precision: 'day', spans, weekday: null, relative: false }
}

/** "Thursday 11", "Wednesday, the tenth", "until the 15th": of the months around the publication. */
function dayOfMonth({ day, ordinal, weekday }: Groups, published: number | null): Draft | null {
  const of = ordinal === undefined ? Number(day) : (ORDINAL.get(ordinal) ?? 0)
  if (of < 1 || of > 31 || published === null) return null
  const named = weekdayNumber(weekday)
  const [year = 0, month = 1] = isoDay(published).split('-').map(Number)
  const spans = [-1, 0, 1].flatMap((turn) => {
    const at = new Date(Date.UTC(year, month - 1 + turn, 1))
    const found = dayFrom(at.getUTCFullYear(), at.getUTCMonth() + 1, of)
    if (found === null || Math.abs(found - published) > 31) return []
    return named === null || weekdayOf(found) === named ? [{ first: found, last: found }] : []
  })
  return spans.length === 0 ? null : { precision: 'day', spans, weekday: null, relative: false }
}

/** "Sunday": the last one, the day of publication included, or the next. */
function weekdayOnly({ weekday, lead }: Groups, published: number | null): Draft | null {
  const of = weekdayNumber(weekday)
  if (of === null) return null
  const back = published === null ? null : published - ((weekdayOf(published) - of + 7) % 7)
  return {
    precision: 'day',
    spans:
      back === null
        ? []
        : [
            ...(/^(?:next|coming|this coming)/u.test(lead ?? '') ? [] : [{ first: back, last: back }]),
            ...(/^(?:last|previous)/u.test(lead ?? '') ? [] : [{ first: back + 7, last: back + 7 }]),
          ],
    weekday: of,
    relative: false,
  }
}

function monthOnly({ month, year }: Groups, published: number | null): Draft | null {
  const number = monthNumber(month)
  if (number === null) return null
  const years = year !== undefined ? [Number(year)] : published === null ? [] : yearsAround(published)
  const spans = years.flatMap((one) => {
    const first = dayFrom(one, number, 1)
    const next = number === 12 ? dayFrom(one + 1, 1, 1) : dayFrom(one, number + 1, 1)
    if (first === null || next === null) return []
    if (year === undefined && published !== null && (first > published + AHEAD || next < published - 365))
      return []
    return [{ first, last: next - 1 }]
  })
  return spans.length === 0 ? null : { precision: 'month', spans, weekday: null, relative: false }
}

function wholeYear(year: number): Draft | null {
  const [first, next] = [dayFrom(year, 1, 1), dayFrom(year + 1, 1, 1)]
  if (first === null || next === null) return null
  return { precision: 'year', spans: [{ first, last: next - 1 }], weekday: null, relative: false }
}

function relativeDay({ near, night }: Groups, published: number | null): Draft | null {
  if (published === null) return null
  const word = near?.toLowerCase()
  const by = word === 'yesterday' ? -1 : word === 'tomorrow' ? 1 : 0
  const first = published + by - (night === undefined ? 0 : 1)
  return { precision: 'day', spans: [{ first, last: published + by }], weekday: null, relative: true }
}

/** Days in a unit, and how many the words may be off. */
const UNITS: Readonly<Record<string, readonly [number, number]>> = {
  day: [1, 0],
  week: [7, 4],
  month: [30, 20],
  year: [365, 250],
}

function ago({ count, unit }: Groups, published: number | null): Draft | null {
  const number = count === 'a' ? 1 : (NUMBERS.get(count ?? '') ?? Number(count))
  const [days, slack] = UNITS[unit ?? ''] ?? [1, 0]
  if (published === null) return null
  const at = published - number * days
  return {
    precision: unit === 'day' ? 'day' : unit === 'week' ? 'week' : unit === 'month' ? 'month' : 'year',
    spans: [{ first: at - slack, last: at + slack }],
    weekday: null,
    relative: true,
  }
}

function turnOf({ turn, unit }: Groups, published: number | null): Draft | null {
  if (published === null) return null
  const [days] = UNITS[unit ?? ''] ?? [7]
  const by = turn === 'last' ? -days : turn === 'next' ? days : 0
  return {
    precision: unit === 'week' ? 'week' : unit === 'month' ? 'month' : 'year',
    spans: [{ first: published + by - days, last: published + by + days }],
    weekday: null,
    relative: true,
  }
}
