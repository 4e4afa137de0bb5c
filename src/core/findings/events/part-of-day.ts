const PARTS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:morning|dawn|daybreak|breakfast)\b/iu, 1],
  [/\b(?:noon|midday|lunch|lunchtime)\b/iu, 2],
  [/\bafternoon\b/iu, 3],
  [/\bevening\b/iu, 4],
  [/\b(?:night|midnight)\b/iu, 5],
]
const WEEKDAY = /\b(?:Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)\b/gu

/** Which part of a day a text names, in order; `null` where it names none or several. */
export function partOfDayIn(text: string): number | null {
  const parts = PARTS.flatMap(([word, part]) => (word.test(text) ? [part] : []))
  return parts.length === 1 ? (parts[0] ?? null) : null
}

/** Whether two texts name one and the same day, and the first an earlier part of it. */
export function isEarlierThatDay(first: string, then: string): boolean {
  const [left, right] = [first, then].map((text) => new Set(text.match(WEEKDAY) ?? []))
  const [day, other] = [[...(left ?? [])][0], [...(right ?? [])][0]]
  if (left?.size !== 1 || right?.size !== 1 || day !== other) return false
  const [a, b] = [partOfDayIn(first), partOfDayIn(then)]
  return a !== null && b !== null && a < b
}

const DAYS = ['Thursday', 'Friday', 'Saturday', 'Sunday', 'Monday', 'Tuesday', 'Wednesday'] as const

/** A text with the days that "today" and "yesterday" are by the day of publication, in days since 1970; `null` is unknown. */
export function withDayNames(text: string, published: number | null): string {
  if (published === null) return text
  const name = (day: number): string => DAYS[((day % 7) + 7) % 7] ?? ''
  return text
    .replaceAll(/\byesterday\b/giu, name(published - 1))
    .replaceAll(/\b(?:today|this(?= (?:morning|afternoon|evening)\b))\b/giu, name(published))
    .replaceAll(/\btonight\b/giu, `${name(published)} night`)
}
