const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'जनवरी', 'ene', 'gen', 'янв', 'січ', 'sty', 'oca', 'يناير', 'كانون الثاني'],
  ['feb', 'फरवरी', 'fév', 'fev', 'фев', 'лют', 'lut', 'şub', 'فبراير', 'شباط'],
  ['mar', 'मार्च', 'mär', 'mrz', 'maa', 'мар', 'бер', 'مارس', 'آذار'],
  ['apr', 'अप्रैल', 'avr', 'abr', 'апр', 'кві', 'kwi', 'nis', 'أبريل', 'ابريل', 'إبريل', 'نيسان'],
  ['may', 'मई', 'mai', 'mag', 'mei', 'maj', 'maio', 'мая', 'май', 'тра', 'مايو', 'أيار'],
  ['jun', 'जून', 'juin', 'giu', 'июн', 'чер', 'cze', 'haz', 'يونيو', 'حزيران'],
  ['jul', 'जुलाई', 'juil', 'lug', 'июл', 'лип', 'lip', 'tem', 'يوليو', 'تموز'],
  ['aug', 'अगस्त', 'aoû', 'aou', 'ago', 'авг', 'сер', 'sie', 'ağu', 'أغسطس', 'اغسطس', 'آب'],
  ['sep', 'सितंबर', 'set', 'сен', 'вер', 'wrz', 'eyl', 'سبتمبر', 'أيلول'],
  ['oct', 'अक्टूबर', 'okt', 'out', 'ott', 'окт', 'жов', 'paź', 'eki', 'أكتوبر', 'اكتوبر', 'تشرين الأول'],
  ['nov', 'नवंबर', 'ноя', 'лис', 'lis', 'kas', 'نوفمبر', 'تشرين الثاني'],
  ['dec', 'दिसंबर', 'dez', 'déc', 'dic', 'дек', 'гру', 'gru', 'ara', 'ديسمبر', 'كانون الأول'],
]

const ISO =
  /(?<!\d)((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2})?)?(?![\d])/u
const COMPACT = /(?<!\d)((?:19|20)\d\d)(\d{2})(\d{2})(?:T(\d{2})(\d{2}))?(?!\d)/u
const DAY_MONTH_YEAR =
  /(?<![\d\p{L}])(\d{1,2})(?:st|nd|rd|th|er|\.|º)?(?:\s|-|\/){1,2}(?:de\s|d['’])?([\p{L}\p{M}]{2,12}(?:\s(?:الثاني|الأول))?)\.?,?(?:\s|-|\/){1,2}(?:de\s)?((?:19|20)\d\d)(?!\d)/iu
const MONTH_DAY_YEAR =
  /(?<!\p{L})(\p{L}{3,12})\.?\s{1,2}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,2}((?:19|20)\d\d)(?!\d)/iu
const DOTTED = /(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?((?:19|20)\d\d)(?!\d)/u
const SLASHED = /(?<!\d)(\d{1,2})[/-](\d{1,2})[/-]((?:19|20)\d\d)(?!\d)/u

const HAN = /(?<!\d)((?:19|20)\d\d)\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/u

/** A date found in a line. `ambiguous`: day and month could be the other way round. */
export type FoundDate = { readonly iso: string; readonly ambiguous: boolean }

/**
 * The first date of a short line, in the forms that mastheads and meta tags use (rule I33): ISO 8601, `3 March 2024`,
 * `March 3, 2024`, `3.3.2024`, `03/11/2024` (ambiguous; read day first unless that is impossible), months in eleven
 * languages, `2024年3月15日`, Arabic-Indic and Devanagari digits. Times are kept only where the form says them exactly.
 *
 * @returns ISO 8601 date or date and time, as precise as the text
 */
export function findDate(line: string): FoundDate | null {
  const text = westernDigits(line.slice(0, 300))
  const iso = ISO.exec(text)
  if (iso) {
    const date = dateOf(iso[1], iso[2], iso[3])
    if (date) return { iso: date + timeOf(iso), ambiguous: false }
  }
  const han = HAN.exec(text)
  const hanDate = han && dateOf(han[1], han[2], han[3])
  if (hanDate) return { iso: hanDate, ambiguous: false }
  const compact = COMPACT.exec(text)
  if (compact) {
    const date = dateOf(compact[1], compact[2], compact[3])
    if (date) return { iso: date, ambiguous: false }
  }
  const named = DAY_MONTH_YEAR.exec(text)
  const namedDate = named && dateOf(named[3], monthNumber(named[2] ?? ''), named[1])
  if (namedDate) return { iso: namedDate, ambiguous: false }
  const american = MONTH_DAY_YEAR.exec(text)
  const americanDate = american && dateOf(american[3], monthNumber(american[1] ?? ''), american[2])
  if (americanDate) return { iso: americanDate, ambiguous: false }
  const dotted = DOTTED.exec(text)
  const dottedDate = dotted && dateOf(dotted[3], dotted[2], dotted[1])
  if (dottedDate) return { iso: dottedDate, ambiguous: false }
  return slashedDate(text)
}

function slashedDate(text: string): FoundDate | null {
  const found = SLASHED.exec(text)
  if (!found) return null
  const dayFirst = dateOf(found[3], found[2], found[1])
  const monthFirst = dateOf(found[3], found[1], found[2])
  const iso = dayFirst ?? monthFirst
  return iso ? { iso, ambiguous: dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst } : null
}

/** A date in the path of an address: `/2024/03/05/`, `/2024-03-05-`, `/20240305/`. */
export function dateInUrl(url: string): string | null {
  const found =
    /[/_-]((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?:\D|$)/u.exec(url) ??
    /\/((?:19|20)\d\d)(\d{2})(\d{2})(?:\D|$)/u.exec(url)
  return found ? dateOf(found[1], found[2], found[3]) : null
}

/** Whether a line is a date and little else: `Published: 3 March 2024, 10:14 GMT`. */
export function isDateLine(line: string): boolean {
  if (
    line.length > 120 ||
    !/\d|[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/u.test(line) ||
    findDate(line) === null
  )
    return false
  const words = line.match(/\p{L}{2,}/gu) ?? []
  if (words.length <= 4) return true
  return words.length <= 12 && PUBLISHED_LABEL.test(line)
}

const PUBLISHED_LABEL =
  /^(?:first |originally )?(?:published|posted|updated|last updated|last modified|date|dated|issued|created|veröffentlicht|erschienen|aktualisiert|stand|datum|publié|mis à jour|publicado|actualizado|pubblicato|gepubliceerd|опубликовано|обновлено|дата|نشر|تاريخ|آخر تحديث)/iu

function dateOf(
  year: string | undefined,
  month: string | number | null | undefined,
  day: string | undefined,
): string | null {
  const y = Number(year)
  const m = Number(month ?? 0)
  const d = Number(day)
  if (!(y >= 1900 && m >= 1 && m <= 12 && d >= 1 && d <= daysIn(y, m))) return null
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}

function timeOf(iso: RegExpExecArray): string {
  const [, , , , hour, minute, second, zone] = iso
  if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59) return ''
  const offset = zone === undefined || zone === 'Z' ? (zone ?? '') : `${zone.slice(0, 3)}:${zone.slice(-2)}`
  return `T${hour}:${minute}${second === undefined ? '' : `:${second}`}${offset}`
}

function monthNumber(name: string): number | null {
  const lower = name.toLowerCase()
  const whole = MONTHS.findIndex((names) =>
    names.some((month) => (month.length > 3 || /[\u0900-\u097f]/u.test(month)) && lower.startsWith(month)),
  )
  if (whole >= 0) return whole + 1
  const short = MONTHS.findIndex((names) => names.includes(lower.slice(0, 3)))
  return short >= 0 ? short + 1 : null
}

function westernDigits(text: string): string {
  return text
    .replace(/[\u0660-\u0669]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/gu, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[\u0966-\u096f]/gu, (digit) => String(digit.charCodeAt(0) - 0x966))
}
