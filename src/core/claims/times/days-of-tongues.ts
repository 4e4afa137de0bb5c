import { memoised } from '../../base/memo.ts'
import { primaryLanguage } from '../../text/language.ts'
import type { Span } from '../../text/span.ts'
import type { FoundDay } from './find-days.ts'
import { dayFrom, isoDay, weekdayOf } from './time-value.ts'

/** Words of a language for days, from the locale data of the platform (Unicode CLDR), in small letters. */
type Tongue = {
  /** 1 to 12. */
  readonly months: ReadonlyMap<string, number>
  /** 0 (Sunday) to 6. */
  readonly weekdays: ReadonlyMap<string, number>
  /** Days from the publication: 0 and -1. */
  readonly near: ReadonlyMap<string, number>
  readonly pattern: RegExp
}

/** A date without a year may lie this many days after the publication; else it is the last one before it. */
const AHEAD = 60
const YEAR = '(?:1[89]|20)\\d\\d'
/** Countries of one language that name the months otherwise. */
const REGIONS: Readonly<Record<string, readonly string[]>> = { ar: ['ar-EG', 'ar-SY', 'ar-DZ', 'ar-MA'] }
/** "next Tuesday" is to come: not placed. */
const COMING =
  /^\s+(?:prochaine?|próximo|próxima|que viene|prossimo|prossima|القادم|المقبل)|(?:nächste[nmrs]?|kommende[nmrs]?|volgende|komende|próximo|próxima|prossimo|prossima|будущ\p{L}+|следующ\p{L}+|ближайш\p{L}+|przyszł\p{L}+|najbliższ\p{L}+|gelecek|önümüzdeki)\s+$/iu

/**
 * The days that a sentence in a language other than English names: day and month with or without a year, days of the
 * week (the last one, the day of publication included), today and yesterday, dates in figures. Names of months and days
 * are those of the platform's locale data. `published` is the day of publication in days since 1970-01-01. Linear.
 */
export function daysInTongue(
  text: string,
  { start, end }: Span,
  published: number | null,
  language: string | null,
): FoundDay[] {
  const tongue = tongueOf(primaryLanguage(language))
  if (!tongue) return []
  const piece = text.slice(start, end)
  return [...piece.matchAll(tongue.pattern)].flatMap((match) => {
    const found = dayOfMatch(match, piece, tongue, published)
    if (!found) return []
    const from = start + match.index
    return [{ ...found, start: from, end: from + match[0].length, text: match[0] }]
  })
}

type Draft = Omit<FoundDay, 'start' | 'end' | 'text'>

function dayOfMatch(
  match: RegExpExecArray,
  piece: string,
  { months, weekdays, near }: Tongue,
  published: number | null,
): Draft | null {
  const groups = match.groups ?? {}
  const { weekday, word, date, dateMonth, dateYear, isoYear, isoMonth, isoDate } = groups
  const day = groups['day'] ?? groups['hanDay']
  const month = groups['month'] ?? groups['hanMonth']
  const year = groups['year'] ?? groups['hanYear']
  if (isoYear !== undefined) return onDay(dayFrom(Number(isoYear), Number(isoMonth), Number(isoDate)))
  if (dateYear !== undefined)
    return onDay(dayFrom(Number(dateYear), Number(figures(dateMonth)), Number(figures(date))))
  if (month !== undefined) {
    const of = Number(figures(day))
    const number = months.get(month.toLowerCase()) ?? Number(figures(month))
    if (!(number >= 1 && number <= 12) || of < 1 || of > 31) return null
    if (year !== undefined) return onDay(dayFrom(Number(figures(year)), number, of))
    const known = published === null ? null : nearestDay(number, of, published)
    return { precision: 'day', spans: spansOf(known), weekday: null, relative: false }
  }
  if (word !== undefined) {
    const by = near.get(word.toLowerCase())
    if (by === undefined || published === null) return null
    return { precision: 'day', spans: spansOf(published + by), weekday: null, relative: true }
  }
  const of = weekdays.get((weekday ?? '').toLowerCase())
  if (of === undefined) return null
  const at = match.index
  const behind = at + match[0].length
  const isComing =
    COMING.test(piece.slice(behind, behind + 12)) || COMING.test(piece.slice(Math.max(0, at - 14), at))
  const last = published === null || isComing ? null : published - ((weekdayOf(published) - of + 7) % 7)
  return { precision: 'day', spans: spansOf(last), weekday: of, relative: false }
}

function onDay(day: number | null): Draft | null {
  return day === null ? null : { precision: 'day', spans: spansOf(day), weekday: null, relative: false }
}

function spansOf(day: number | null): FoundDay['spans'] {
  return day === null ? [] : [{ first: day, last: day }]
}

function nearestDay(month: number, day: number, published: number): number | null {
  const year = Number(isoDay(published).slice(0, 4))
  for (const candidate of [year + 1, year, year - 1]) {
    const at = dayFrom(candidate, month, day)
    if (at !== null && at <= published + AHEAD) return at
  }
  return null
}

/** Figures of Arabic and Persian as those of English. */
function figures(text: string | undefined): string {
  return (text ?? '').replaceAll(/[٠-٩۰-۹]/gu, (figure) => String((figure.codePointAt(0) ?? 0) & 0xf))
}

const tongueOf = memoised((language: string): Tongue | null => {
  if (Intl.DateTimeFormat.supportedLocalesOf([language]).length === 0) return null
  const months = new Map<string, number>()
  const weekdays = new Map<string, number>()
  const near = new Map<string, number>()
  for (const locale of REGIONS[language] ?? [language]) {
    for (let month = 0; month < 12; month++)
      for (const name of monthNames(locale, month)) months.set(name, month + 1)
    for (let day = 0; day < 7; day++)
      for (const name of weekdayForms(partsOf(locale, { weekday: 'long' }, 4 + day).get('weekday') ?? ''))
        weekdays.set(name, day)
    const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
    for (const by of [0, -1]) near.set(relative.format(by, 'day').toLowerCase(), by)
  }
  return {
    months,
    weekdays,
    near,
    pattern: patternOf([...months.keys()], [...weekdays.keys()], [...near.keys()]),
  }
}, 40)

/** The month alone and beside a day: languages with cases have both. */
function monthNames(locale: string, month: number): string[] {
  return [{ month: 'long' } as const, { month: 'long', day: 'numeric' } as const]
    .map((options) => partsOf(locale, options, 10, month).get('month')?.toLowerCase() ?? '')
    .filter((name) => /^\p{L}[\p{L}\p{M} ]+$/u.test(name))
}

/** "среда, среду", "środa, środę", "terça-feira, terça": cases and short forms of a name. */
function weekdayForms(name: string): string[] {
  const whole = name.toLowerCase().replace(/^(?:יום) /u, '')
  const bent = /[aа]$/u.test(whole)
    ? ['ę', 'ą', 'у', 'u'].map((ending) => whole.slice(0, -1) + ending)
    : whole.endsWith('я')
      ? [`${whole.slice(0, -1)}ю`]
      : []
  return [whole, ...bent, ...(whole.endsWith('-feira') ? [whole.slice(0, -'-feira'.length)] : [])].filter(
    (form) => form.length >= 3,
  )
}

function partsOf(
  locale: string,
  options: Intl.DateTimeFormatOptions,
  day: number,
  month = 0,
): Map<string, string> {
  // 4 January 1970 was a Sunday.
  const at = new Date(Date.UTC(1970, month, day))
  const format = new Intl.DateTimeFormat(locale, {
    ...options,
    timeZone: 'UTC',
    calendar: 'gregory',
    numberingSystem: 'latn',
  })
  return new Map(format.formatToParts(at).map(({ type, value }) => [type, value]))
}

function patternOf(months: readonly string[], weekdays: readonly string[], near: readonly string[]): RegExp {
  const of = (names: readonly string[]): string =>
    names.length === 0 ? '(?!)' : names.toSorted((a, b) => b.length - a.length).join('|')
  const figure = '[\\d٠-٩۰-۹]'
  // A name joined to "in" or "the" in Arabic and Hebrew, and any other, stands alone.
  const alone = (group: string): string => `(?<![\\p{L}\\p{M}\\d])(?:[وبلף]?|ב)${group}(?![\\p{L}\\p{M}])`
  return new RegExp(
    [
      `(?<![\\d])(?<isoYear>${YEAR})-(?<isoMonth>\\d\\d)-(?<isoDate>\\d\\d)(?!\\d)`,
      `(?<![\\d./])(?<date>${figure}{1,2})[./](?<dateMonth>${figure}{1,2})[./](?<dateYear>${YEAR})(?!\\d)`,
      `(?<!${figure})(?<day>${figure}{1,2})(?:er|º|ª|\\.)? (?:de |ב)?(?<month>${of(months)})(?![\\p{L}\\p{M}])(?:,? (?:de |del )?(?<year>${YEAR}|١[٨٩]${figure}{2}|٢٠${figure}{2}|۱[۸۹]${figure}{2}|۲۰${figure}{2})(?!${figure}))?`,
      '(?:(?<hanYear>\\d{4})年)?(?<hanMonth>\\d{1,2})月(?<hanDay>\\d{1,2})日',
      // German and Dutch join the part of the day to it: "Montagabend".
      alone(
        `(?<weekday>${of(weekdays)})(?:(?:vor|nach)?mittag|morgen|früh|abend|nacht|ochtend|(?:na)?middag|avond)?`,
      ),
      alone(`(?<word>${of(near)})`),
    ].join('|'),
    'giu',
  )
}
