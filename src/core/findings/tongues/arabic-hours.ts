import type { Word } from './clauses.ts'
import type { Hour } from './hours.ts'
import type { ClockWords } from './told-lexicon.ts'

/** Minutes that are added to an hour or taken off it. */
const PARTS: ReadonlyMap<string, number> = new Map([
  ['نصف', 30],
  ['ربع', 15],
  ['ثلث', 20],
])
/** Ten in words, which may have been read as a number. */
const TEN = /^(?:عشره?|10)$/u
const DAY = 1440

/**
 * "The hour the fourth", "the seventh in the morning", "the hour the sixth and the half": a time of day that begins at a
 * word of Arabic; `null` where none does.
 */
export function arabicHourAt(words: readonly Word[], at: number, clock: ClockWords): Hour | null {
  const marked = clock.mark.has(words[at]?.lower ?? '')
  const from = marked ? at + 1 : at
  const lower = words[from]?.lower ?? ''
  const digits = marked && /^(?:[01]?\d|2[0-3])$/u.test(lower) ? Number(lower) : undefined
  let hour = clock.hours.get(lower) ?? digits
  if (hour === undefined || /^\d+$/u.test(words[at - 1]?.lower ?? '')) return null
  let to = from + 1
  if (TEN.test(words[to]?.lower ?? '') && hour < 3) {
    hour += 10
    to++
  }
  const minutes = minutesAt(words, to, digits === undefined ? null : (words[from]?.end ?? null))
  to = minutes?.to ?? to
  if (!marked && [clock.am, clock.pm].every((forms) => forms.find(words.slice(to, to + 1)) === null))
    return null
  return {
    minutes: (hour * 60 + (minutes?.value ?? 0) + DAY) % DAY,
    exact: minutes !== null,
    whole: hour > 12 || hour === 0,
    to,
  }
}

/** "And the half", "less a quarter", "and twenty minutes", ":30". */
function minutesAt(
  words: readonly Word[],
  at: number,
  digitsEnd: number | null,
): { readonly value: number; readonly to: number } | null {
  const [link, part, unit] = [words[at]?.lower ?? '', words[at + 1]?.lower ?? '', words[at + 2]?.lower ?? '']
  const value = PARTS.get(part) ?? PARTS.get(part.replace(/ا$/u, ''))
  if (link === 'و' && value !== undefined) return { value, to: at + 2 }
  if (link === 'الا' && value !== undefined) return { value: -value, to: at + 2 }
  if (link === 'و' && /^[0-5]?\d$/u.test(part) && unit.startsWith('دق'))
    return { value: Number(part), to: at + 3 }
  if (digitsEnd !== null && words[at]?.start === digitsEnd + 1 && /^[0-5]\d$/u.test(link))
    return { value: Number(link), to: at + 1 }
  return null
}
