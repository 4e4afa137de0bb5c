import type { SourceDocument } from '../../documents/source-document.ts'
import { ENGLISH_TIMES } from '../lexicon/english-times.ts'
import { dayFrom, dayOf, isoDay } from './time-value.ts'

/** A dateline stands in the first letters of the text below the headline. */
const OPENING = 160
/** Reports of one case that somebody chose are written so few days after one another. */
const MOST_DAYS = 45
const MONTHS = [...ENGLISH_TIMES.months.keys()].join('|')
/** "PORT SANDRO, February 11 -", "Larn, 6 May (Agency) —", "PORT SANDRO, Feb. 11" alone on its line. */
const DATELINE = new RegExp(
  `^\\p{Lu}[\\p{L}\\p{M}.'’ -]{1,40}(?:, ?\\p{Lu}[\\p{L}\\p{M}.'’ -]{1,40}){0,2},? (?:(?<month>${MONTHS})\\.? (?<day>\\d{1,2})|(?<first>\\d{1,2}) (?<behind>${MONTHS})\\.?)(?: ?\\([^()\\n]{2,40}\\))?(?:\\s*[—–-]|\\s*$)`,
  'imu',
)

/**
 * The documents with a day of publication where it is not known but a dateline has day and month: of the year that
 * lies nearest to the other documents of the case. A dateline that lies far from them says nothing.
 */
export function withDatelineDays(documents: readonly SourceDocument[]): readonly SourceDocument[] {
  const known = documents.flatMap(({ meta }) => dayOf(meta.published) ?? [])
  if (known.length === 0 || known.length === documents.length) return documents
  return documents.map((document) => {
    if (document.meta.published !== null) return document
    const day = datelineDay(document, known)
    return day === null ? document : { ...document, meta: { ...document.meta, published: isoDay(day) } }
  })
}

function datelineDay({ text, blocks }: SourceDocument, known: readonly number[]): number | null {
  const opening = blocks.find(({ kind }) => kind === 'paragraph')
  if (!opening) return null
  const line = text.slice(opening.start, Math.min(opening.end, opening.start + OPENING))
  const groups = DATELINE.exec(line)?.groups
  const month = ENGLISH_TIMES.months.get((groups?.['month'] ?? groups?.['behind'] ?? '').toLowerCase())
  if (!groups || month === undefined) return null
  const day = Number(groups['day'] ?? groups['first'])
  const years = new Set(known.map((one) => Number(isoDay(one).slice(0, 4))))
  const candidates = [...years]
    .flatMap((year) => [year - 1, year, year + 1])
    .flatMap((year) => dayFrom(year, month, day) ?? [])
    .map((one) => ({ one, far: Math.min(...known.map((other) => Math.abs(other - one))) }))
    .toSorted((a, b) => a.far - b.far || a.one - b.one)
  const [best] = candidates
  return best && best.far <= MOST_DAYS ? best.one : null
}
