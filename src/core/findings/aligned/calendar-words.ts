/** Names of one sort in the order of the calendar, each by the beginnings that tell it from the others. */
type Names = readonly { readonly start: string; readonly longest: number }[]

/** What a language calls weekdays and months. */
export type CalendarWords = {
  /** 0 is Monday; `null` for another word. */
  readonly weekdayOf: (word: string) => number | null
  /** 0 is January. */
  readonly monthOf: (word: string) => number | null
}

/** A Monday. */
const FIRST_DAY = Date.UTC(2024, 0, 1)
const DAY = 86_400_000
/** Letters that inflection may add or take away at the end of a name. */
const ENDING = 2
const LEAST_LETTERS = 3
/** Letters that a compound adds: “Dienstagnachmittag”. */
const COMPOUND = 11

/**
 * Weekdays and months as the runtime's own data name them, in any language; a name is also known with another ending
 * (Russian “в среду”, Polish “w środę”).
 *
 * @param language a primary BCP 47 subtag; one the runtime does not know gives the names of its default
 * @param weekdays other names, each a row of seven from Monday on
 */
export function calendarWordsOf(language: string, weekdays: readonly string[] = []): CalendarWords {
  const named = (part: Intl.DateTimeFormatOptions, dates: readonly number[]): readonly string[] => {
    const format = new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...part })
    const key = 'weekday' in part ? 'weekday' : 'month'
    return dates.map((date) => format.formatToParts(date).find(({ type }) => type === key)?.value ?? '')
  }
  const days = Array.from({ length: 7 }, (_, day) => FIRST_DAY + day * DAY)
  const months = Array.from({ length: 12 }, (_, month) => Date.UTC(2024, month, 15))
  const weekdayNames = [named({ weekday: 'long' }, days), ...weekdays.map((row) => row.split(' '))].map(
    namesFrom,
  )
  // Behind the day of the month many languages have another case.
  const monthNames = [
    namesFrom(named({ month: 'long' }, months)),
    namesFrom(named({ month: 'long', day: 'numeric' }, months)),
  ]
  return {
    weekdayOf: (word) => placeInAny(weekdayNames, word),
    monthOf: (word) => placeInAny(monthNames, word),
  }
}

function placeInAny(rows: readonly Names[], word: string): number | null {
  return rows.map((names) => placeIn(names, word)).find((place) => place !== null) ?? null
}

function namesFrom(full: readonly string[]): Names {
  const lower = full.map(keyOf)
  return lower.map((name, index) => {
    let length = name.length
    while (length > Math.max(LEAST_LETTERS, name.length - ENDING)) {
      const shorter = name.slice(0, length - 1)
      if (lower.some((other, place) => place !== index && other.startsWith(shorter))) break
      length--
    }
    return { start: name.slice(0, length), longest: name.length + COMPOUND }
  })
}

function placeIn(names: Names, word: string): number | null {
  const lower = keyOf(word)
  const place = names.findIndex(
    ({ start, longest }) => start !== '' && lower.startsWith(start) && lower.length <= longest,
  )
  return place < 0 ? null : place
}

function keyOf(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(/[’ʼ‘`]/gu, "'")
}
