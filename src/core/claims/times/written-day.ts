import type { SourceDocument } from '../../documents/source-document.ts'
import { isEnglish } from '../../text/language.ts'
import type { Span } from '../../text/span.ts'
import { ENGLISH_TIMES } from '../lexicon/english-times.ts'
import { behindDateline } from './dateline.ts'
import { daysInTongue } from './days-of-tongues.ts'
import { dayOf, isoDay } from './time-value.ts'

/** The day that the head of a report gives: a day of a month, with its year or not, or a day of the week alone. */
export type WrittenDay = {
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
  /** 0 (Sunday) to 6. */
  readonly weekday: number | null
}

/** A paragraph of more letters is prose, before which the lines of the head stand. */
const PROSE = 160
/** Blocks at the head of a report, and lines in one, that are looked at. */
const MOST_BLOCKS = 5
const MOST_LINES = 4
const MONTH = namesOf(ENGLISH_TIMES.months)
const WEEKDAY = 'sunday|monday|tuesday|wednesday|thursday|friday|saturday'
const DATE = `(?:(?<weekday>${WEEKDAY}),? (?:the )?)?(?:(?<month>${MONTH})\\.? (?<day>\\d{1,2})(?!\\d)(?:st|nd|rd|th)?|(?<first>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<behind>${MONTH})\\.?)(?!\\p{L})(?:,? (?<year>(?:19|20)\\d\\d)\\b)?`
const PLACES = "\\p{Lu}[\\p{L}\\p{M}.'’ -]{1,40}(?:, ?\\p{Lu}[\\p{L}\\p{M}.'’ -]{1,40}){0,2}"
/** "PORT SANDRO, February 11 -", "Larn, 6 May (Agency) —", "Larn, 6 May. /Agency/", "PORT SANDRO, Feb. 11" alone on its line. */
const DATELINE = new RegExp(
  `^(?<place>${PLACES}),? ${DATE}(?:\\s*[—–-]|\\s*$|\\.? ?(?:\\([^()\\n]{2,60}\\)|/[^/\\n]{2,60}/)(?:\\s*[—–:.-]|\\s*$|\\s+(?=\\p{Lu})))`,
  'imu',
)
const DATE_IN_LINE = new RegExp(`(?<!\\p{L})${DATE}`, 'iu')
/** "La Tribuna, Thursday night", "By our correspondent, Friday, 15.30". */
const WEEKDAY_AT_END = new RegExp(
  `(?:^|, |[–—|] ?)(?<weekday>${WEEKDAY})(?: (?:early|late|morning|midday|afternoon|evening|night|edition))*(?:,? \\d{1,2}[.:h]\\d\\d(?: ?[ap]\\.?m\\.?)?(?: \\p{Lu}{3,4})?)?\\.?$`,
  'iu',
)
/** "Wednesday. The market did not open." */
const WEEKDAY_AT_HEAD = new RegExp(`^(?<weekday>${WEEKDAY})\\. (?=\\p{Lu})`, 'iu')
/** Small words of lines that say who wrote where and when. */
const CREDIT = new Set(
  'by of the a an from our for in on at and to with as de correspondent correspondents reporter reporters staff team desk newsroom editor editors writer writers bureau agency agencies wire service news newspaper paper press radio television online website site page live blog update updates updated last first published posted issued dated date translated translation unofficial official original english edition issue number no evening morning afternoon night midday noon daily weekly special statement note notice release immediate communiqué bulletin report reports reporting circular letter memo message local time times gmt utc am pm monitoring section supplement opinion analysis comment column business sport sports markets world international national regional foreign own'.split(
    ' ',
  ),
)
const MOST_BEHIND = 40

/** Reads the day of a report from its dateline or from the lines between headline and text. */
export function writtenDay({ text, blocks, meta }: SourceDocument): WrittenDay | null {
  const head = blocks
    .filter(({ kind }) => kind !== 'headline' && kind !== 'comment' && kind !== 'furniture')
    .slice(0, MOST_BLOCKS)
  if (!isEnglish(meta.language)) return dayInDatelines(text, head, meta.language)
  for (const { start, end, kind } of head) {
    const opening = text.slice(start, Math.min(end, start + PROSE))
    const dateline = DATELINE.exec(opening)?.groups ?? WEEKDAY_AT_HEAD.exec(opening)?.groups
    if (dateline && isCredit(dateline['place'] ?? '')) return dayIn(dateline)
    if (kind === 'paragraph' && end - start > PROSE && !opening.includes('\n')) return null
    for (const line of text.slice(start, end).split('\n').slice(0, MOST_LINES)) {
      const day = line.length <= PROSE ? dayOfLine(line) : null
      if (day) return day
    }
    if (kind === 'paragraph' && end - start > PROSE) return null
  }
  return null
}

/** Any year tells month and day alike, one of 366 days all of them. */
const SOME_DAY = dayOf('2000-07-01')

/** "TORV, 12. Mai (Agentur) - ": the day of a month in a dateline of another language. */
function dayInDatelines(text: string, blocks: readonly Span[], language: string | null): WrittenDay | null {
  for (const { start } of blocks) {
    const span = { start, end: behindDateline(text, start) }
    const [found] = daysInTongue(text, span, SOME_DAY, language)
    const [day] = found?.spans ?? []
    if (!found || !day || found.weekday !== null || found.relative) continue
    const [year = 0, month = 0, date = 0] = isoDay(day.first).split('-').map(Number)
    return { year: found.text.includes(String(year)) ? year : null, month, day: date, weekday: null }
  }
  return null
}

/** "World News, Monday 12 June, 21:00 GMT": of a line of more pieces one must have the date. */
function dayOfLine(line: string): WrittenDay | null {
  for (const piece of line.split(/(?<=[.!?])\s+(?=\p{Lu})|[();|]/u)) {
    const found = DATE_IN_LINE.exec(piece)
    if (!found?.groups) continue
    const behind = piece.slice(found.index + found[0].length)
    if (behind.length <= MOST_BEHIND && isCredit(piece.slice(0, found.index)) && isCredit(behind))
      return dayIn(found.groups)
  }
  const groups = WEEKDAY_AT_END.exec(line)?.groups
  return groups && isCredit(line) ? dayIn(groups) : null
}

/** "By our correspondent | Monday 12 June | 3 min read": a line that says when a report was written, and no sentence. */
export function tellsOfWriting(line: string): boolean {
  return line.length <= PROSE && dayOfLine(line) !== null
}

/** Names, and small words of credits: no sentence. */
function isCredit(words: string): boolean {
  return (words.match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? []).every(
    (word) => /\p{Lu}/u.test(word) || word.length === 1 || CREDIT.has(word),
  )
}

function dayIn(groups: Readonly<Record<string, string | undefined>>): WrittenDay | null {
  const named = (groups['month'] ?? groups['behind'])?.toLowerCase()
  const month = named === undefined ? null : (ENGLISH_TIMES.months.get(named) ?? null)
  const number = groups['day'] ?? groups['first']
  const { year, weekday } = groups
  return {
    year: year === undefined ? null : Number(year),
    month,
    day: number === undefined ? null : Number(number),
    weekday: weekday === undefined ? null : (ENGLISH_TIMES.weekdays.get(weekday.toLowerCase()) ?? null),
  }
}

function namesOf(names: ReadonlyMap<string, number>): string {
  return [...names.keys()].toSorted((a, b) => b.length - a.length).join('|')
}

const NAMED_DAYS = new RegExp(
  `(?<!\\p{L})(?:${WEEKDAY}),? (?:the )?(?:(?:${MONTH})\\.? \\d{1,2}\\b(?!:)|\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${MONTH})\\b)`,
  'giu',
)

/** The days of months that a text names with their day of the week: "Tuesday, 16 September". */
export function namedDays(text: string): WrittenDay[] {
  return [...text.matchAll(NAMED_DAYS)].flatMap(([words]) => {
    const groups = DATE_IN_LINE.exec(words)?.groups
    return (groups && dayIn(groups)) ?? []
  })
}

const WEEKDAYS = new RegExp(`(?<!\\p{L})(?:${WEEKDAY})(?!\\p{L})`, 'giu')

/** The days of the week that a text names, in order. */
export function namedWeekdays(text: string): number[] {
  return [...text.matchAll(WEEKDAYS)].flatMap(
    ([word]) => ENGLISH_TIMES.weekdays.get(word.toLowerCase()) ?? [],
  )
}
