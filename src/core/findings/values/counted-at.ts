/** Parts of a day in which a count is closed, by the words that reports have for them. */
const PARTS: readonly (readonly [string, RegExp])[] = [
  ['midnight', /^midnight$/u],
  ['late', /^(?:evening|night|nightfall|dusk|sunset|close|end)$/u],
  ['noon', /^(?:noon|midday)$/u],
  ['afternoon', /^afternoon$/u],
  ['early', /^(?:morning|dawn|daybreak|sunrise)$/u],
]
const PART =
  'midnight|evening|nightfall|night|dusk|sunset|close|end|noon|midday|afternoon|morning|dawn|daybreak|sunrise'
/** "By midnight", "up to midnight", "at the close of Wednesday", "on Saturday night", "in its evening bulletin", "as of 20:00". */
const CLOSED = new RegExp(
  String.raw`\b(?:by|until|till|up to|as of|at|on) (?:the |about |around |early |late )*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day )?(${PART})\b|\b(${PART})(?:['’]s)? (?:list|bulletin|count|tally|report|update|figures?|toll|briefing|register|round-up)\b|\bas of (\d{1,2})[:.]\d\d\b`,
  'giu',
)
const DAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/giu
/** Letters on either side in which the day of it stands. */
const NEAR = 26
const EVENING = 18
const NOON = 12

type Closing = { readonly part: string; readonly days: ReadonlySet<string> }

function closingsOf(sentence: string): Closing[] {
  return [...sentence.matchAll(CLOSED)].flatMap((match): Closing[] => {
    const [all, closed, list, hour] = match
    const word = (closed ?? list ?? '').toLowerCase()
    const part =
      hour === undefined
        ? PARTS.find(([, words]) => words.test(word))?.[0]
        : Number(hour) >= EVENING
          ? 'late'
          : Number(hour) === NOON
            ? 'noon'
            : undefined
    if (part === undefined) return []
    const near = sentence.slice(Math.max(0, match.index - NEAR), match.index + all.length + NEAR)
    return [{ part, days: new Set([...near.matchAll(DAY)].map(([day]) => day.toLowerCase())) }]
  })
}

/**
 * Whether two sentences say that they count up to the same part of one day ("by midnight", "in its evening bulletin"): then
 * the greater number is no later state of the smaller.
 */
export function areCountedAtOnce(a: string, b: string): boolean {
  return closingsOf(a).some((one) =>
    closingsOf(b).some(
      (other) =>
        one.part === other.part &&
        (one.days.size === 0 || other.days.size === 0 || [...one.days].some((day) => other.days.has(day))),
    ),
  )
}
