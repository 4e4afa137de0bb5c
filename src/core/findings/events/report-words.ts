import { countryOfAdjective, placeNamed } from '../../claims/lexicon/places.ts'
import { foldWord } from '../../claims/names/fold.ts'
import type { SourceDocument } from '../../documents/source-document.ts'
import { isReporting } from '../../documents/source-document.ts'
import { entriesOf } from '../../lexical/packed-words.ts'
import { commonWordTiers } from '../../matching/common-words.ts'
import { daysIn } from '../../claims/times/find-days.ts'
import { dayOf, weekdayOf } from '../../claims/times/time-value.ts'
import { stemOf } from '../../matching/stemming.ts'

/** What two reports of one event have in common: names, and words of what happened, each with what it tells (0 to 1). */
export type ReportWords = {
  readonly names: ReadonlyMap<string, number>
  /** Stems of the headline and the first words below. */
  readonly opening: ReadonlyMap<string, number>
  /** Days that the opening tells of as past: their dates, and days of the week (0 to 6) where no date is known. */
  readonly days: { readonly dates: ReadonlySet<number>; readonly weekdays: ReadonlySet<number> }
}

/** Letters of a document that are read, and words of its opening. */
const MOST_LETTERS = 12_000
const OPENING = 130
const MOST_NAMES = 200
const WORD = /\p{L}[\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{N}]+)*/gu
const OPENS_SENTENCE = /(?:^|[.!?:;—–-]["”’)]?\s+|["“‘(«\n]\s*)$/u
const CALENDAR =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mr|mrs|ms|dr|reuters|afp|ap)$/u
/** What a name tells that is a word as well ("the Lake", "Bank"), or a place that everybody knows. */
const PLAIN = 0.35
const KNOWN = 0.3
/** What a word of the opening tells by how common it is. */
const TELLING = { function: 0, 'very-common': 0.15, common: 0.45, familiar: 0.7 } as const

/**
 * The names and the words of the opening of a report; `around`, a day near to which a date without a year lies where the
 * day of publication is not known. Linear in the text, of which the first letters are read.
 */
export function reportWordsOf(
  { text, blocks, meta }: SourceDocument,
  around: number | null = null,
): ReportWords {
  const names = new Map<string, number>()
  const opening = new Map<string, number>()
  const tiers = commonWordTiers()
  let letters = 0
  let words = 0
  let openingEnd = 0
  for (const { kind, start, end } of blocks) {
    if (!isReporting(kind) || kind === 'byline' || letters > MOST_LETTERS) continue
    const piece = text.slice(start, Math.min(end, start + MOST_LETTERS - letters))
    letters += piece.length
    let before = ''
    for (const { 0: word, index } of piece.matchAll(WORD)) {
      const key = foldWord(word.replace(/['’]s$/u, ''))
      if (key.length < 3) continue
      const capital = /^\p{Lu}/u.test(word)
      const opens = OPENS_SENTENCE.test(piece.slice(Math.max(0, index - 3), index))
      const known = isWord(key)
      const named = capital && kind !== 'headline' && !(opens && known) && !CALENDAR.test(key)
      if (named && names.size < MOST_NAMES) {
        names.set(key, weightOfName(key, known))
        // "Deh Kabud" may be "Dehkabud" elsewhere: of no weight here.
        if (before !== '' && piece[index - 1] === ' ' && !names.has(before + key)) names.set(before + key, 0)
      }
      before = named ? key : ''
      words++
      if (words <= OPENING) openingEnd = start + index + word.length
      if (words > OPENING || (capital && !opens && kind !== 'headline') || CALENDAR.test(key)) continue
      const tier = tiers.get(key)
      const weight = tier === undefined ? 1 : TELLING[tier]
      if (weight > 0) opening.set(stemOf(key, 'en'), weight)
    }
  }
  return { names, opening, days: pastDaysIn(text.slice(0, openingEnd), dayOf(meta.published), around) }
}

/** The first days that a report tells of are those of what it is about. */
const MOST_TOLD = 2
/** "LARN, June 17 (Agency) - ": when it was written. */
const DATELINE_GOES_ON = /^(?:,? \d{4})?,?\s?(?:\([^()]{2,24}\))?\s?[—–-]\s/u

/** The days of an opening but for those to come, each with its date where the text or the day of publication gives it. */
function pastDaysIn(opening: string, published: number | null, around: number | null): ReportWords['days'] {
  const dates = new Set<number>()
  const weekdays = new Set<number>()
  for (const { precision, spans, weekday, relative, end } of daysIn(
    opening,
    { start: 0, end: opening.length },
    published ?? around,
  )) {
    if (precision !== 'day' || DATELINE_GOES_ON.test(opening.slice(end, end + 30))) continue
    if (weekdays.size >= MOST_TOLD) break
    const past = spans
      .filter(({ first }) => first <= (published ?? Number.POSITIVE_INFINITY))
      .toSorted((x, y) => distance(x.first, published ?? around) - distance(y.first, published ?? around))[0]
    // Without a day of publication "Friday" and "yesterday" have no date.
    if (published === null && (relative || weekday !== null)) {
      if (weekday !== null) weekdays.add(weekday)
    } else if (past) {
      dates.add(past.first)
      weekdays.add(weekdayOf(past.first))
    }
  }
  return { dates, weekdays }
}

function distance(day: number, from: number | null): number {
  return from === null ? 0 : Math.abs(day - from)
}

/** A word of the language, however it is bent. */
function isWord(key: string): boolean {
  return (
    commonWordTiers().has(key) ||
    [
      key,
      key.replace(/(?:es|s|ed|d|ing)$/u, ''),
      key.replace(/ies$/u, 'y'),
      key.replace(/(?:ed|ing)$/u, 'e'),
    ].some((form) => entriesOf(form).length > 0)
  )
}

function weightOfName(key: string, known: boolean): number {
  if (placeNamed(key) !== null || countryOfAdjective(key) !== null) return KNOWN
  return known ? PLAIN : 1
}
