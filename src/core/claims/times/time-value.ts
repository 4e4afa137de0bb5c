/** How exactly a text says when, the finest first. */
export type TimePrecision = 'part-of-day' | 'day' | 'week' | 'month' | 'year'

/** A time as a text gives it: days counted from 1970-01-01, first and last. */
export type FoundTime = {
  /** `null` where the day of publication or the year would be needed and is not known. */
  readonly first: number | null
  readonly last: number | null
  readonly precision: TimePrecision
  /** `MM-DD` where month and day are named. */
  readonly monthDay: string | null
  /** 0 (Sunday) to 6. */
  readonly weekday: number | null
  /** Late in the evening or early in the morning: the day before or after may be meant elsewhere. */
  readonly edge: boolean
  /** Items `[from, to)` of the sentence. */
  readonly from: number
  readonly to: number
}

const DAY = 86_400_000

/** Days since 1970-01-01 of an ISO 8601 date (its first ten characters), `null` when it is none. */
export function dayOf(iso: string | null): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)/u.exec(iso ?? '')
  if (!match) return null
  return dayFrom(Number(match[1]), Number(match[2]), Number(match[3]))
}

/** Days since 1970-01-01 of a date of the Gregorian calendar, `null` when there is no such day. */
export function dayFrom(year: number, month: number, day: number): number | null {
  const at = new Date(Date.UTC(year, month - 1, day))
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return null
  return Math.floor(at.getTime() / DAY)
}

/** ISO 8601 date of a number of days since 1970-01-01. */
export function isoDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10)
}

/** 0 (Sunday) to 6. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7
}
