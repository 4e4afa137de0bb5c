import type { Span } from '../../text/span.ts'
import type { ToldSentence, Word } from './clauses.ts'
import { englishHourAt } from './english-hours.ts'
import { isElsewhen } from './counts.ts'
import type { Stems, ToldDocument } from './told-document.ts'
import { stemsOf } from './told-document.ts'
import { arabicHourAt } from './arabic-hours.ts'
import type { ToldLexicon } from './told-lexicon.ts'

/** A time of day that a document tells of something that happened then. */
export type ToldHour = Span & {
  /** Since midnight; two where it may be before or after noon. */
  readonly minutes: readonly number[]
  /** Minutes that it may be off. */
  readonly slack: number
  /** 0 (Sunday) to 6; `null` where none is named. */
  readonly weekday: string | null
  /** Its sentence tells that something began or happened. */
  readonly onset: boolean
  readonly stems: Stems
}

const HALF_DAY = 720
const DAY = 1440
/** “About ten”, and an hour without minutes. */
const SLACK = { about: 25, hour: 15, exact: 4 }

/** The times of day that a document tells (rule F132); “from”, “until” and “after” an hour are none. */
export function hoursTold({ sentences, lexicon }: ToldDocument): ToldHour[] {
  return sentences.flatMap((sentence, index) => {
    if (isElsewhen(sentence, sentences[index - 1], lexicon)) return []
    const { words } = sentence
    const isDay = (word: Word): boolean =>
      lexicon.clock.weekdays.some(([, forms]) => forms.find([word]) !== null)
    const stems = stemsOf(
      words.filter((word) => !isDay(word)),
      lexicon,
    )
    const found: ToldHour[] = []
    for (let at = 0; at < words.length; at++) {
      const hour = hourAt(words, at, lexicon)
      if (!hour) continue
      const near = words.slice(Math.max(0, at - NEAR), hour.to + NEAR)
      const days = lexicon.clock.weekdays.filter(([, forms]) => forms.find(words) !== null)
      if (!isBound(words, at, lexicon) && !isUnreal(sentence, words[at], lexicon) && !isOfZone(near))
        found.push({
          start: words[at]?.start ?? 0,
          end: words[hour.to - 1]?.end ?? 0,
          minutes: halvesOf(hour, near, lexicon),
          slack: isAbout(words, at, lexicon) ? SLACK.about : hour.exact ? SLACK.exact : SLACK.hour,
          weekday: days.length === 1 ? (days[0]?.[0] ?? null) : null,
          onset: lexicon.onsets.find(words) !== null,
          stems,
        })
      at = hour.to - 1
    }
    return found
  })
}

/** Words around an hour among which a half of the day stands. */
const NEAR = 4

export type Hour = {
  readonly minutes: number
  readonly exact: boolean
  readonly whole: boolean
  readonly to: number
}

/** Before a number of hours that tells when, and not how long. */
const BEFORE_HOURS = /^(?:в|около|примерно|к|с|до|после|à|vers|était|a|las|la|às|as|das|alle|le)$/u
/** Before “midnight” and “noon”, where they tell an hour. */
const BEFORE_NAMED = /^(?:um|gegen|в|около|à|vers|avant|après|a|la|de|el|da|do|di|dopo)$/u

function hourAt(words: readonly Word[], at: number, lexicon: ToldLexicon): Hour | null {
  const { clock, language } = lexicon
  if (language === 'ar') return arabicHourAt(words, at, clock)
  if (language === 'en') return englishHourAt(words, at, lexicon)
  const lower = words[at]?.lower ?? ''
  const digits = /^([01]?\d|2[0-3])[.:]([0-5]\d)$/u.exec(lower)
  const marked = clock.mark.has(words[at + 1]?.lower ?? '')
  const announced = clock.before.has(words[at - 1]?.lower ?? '')
  if (digits && (marked || announced || lower.includes(':') || language === 'ru')) {
    const minutes = Number(digits[1]) * 60 + Number(digits[2])
    if (
      !marked &&
      !announced &&
      !lower.includes(':') &&
      !/^(?:в|около|примерно)$/u.test(words[at - 1]?.lower ?? '')
    )
      return null
    return { minutes, exact: true, whole: true, to: marked ? at + 2 : at + 1 }
  }
  const named = clock.named.get(lower)
  if (named !== undefined && BEFORE_NAMED.test(words[at - 1]?.lower ?? ''))
    return { minutes: named * 60, exact: false, whole: true, to: at + 1 }
  const half = clock.half.has(lower)
  const word = words[half ? at + 1 : at]?.lower ?? ''
  const told = clock.hours.get(word)
  const value = /^(?:[01]?\d|2[0-4])$/u.test(word) ? Number(word) : told
  if (value === undefined) return null
  if (half) {
    const before = value === 0 ? 24 : value
    return { minutes: (before * 60 - 30 + DAY) % DAY, exact: true, whole: before > 12, to: at + 2 }
  }
  const isAlone = announced && isHourAlone(words, at, value, { clock })
  const partOfDay = [clock.am, clock.pm].some((forms) => forms.find(words.slice(at + 1, at + 2)) !== null)
  if (
    !marked &&
    !isAlone &&
    !(partOfDay && language === 'ru' && /^(?:в|около|примерно)$/u.test(words[at - 1]?.lower ?? ''))
  )
    return null
  // “Zwei Stunden”, “восемь часов”: how long it took, unless “at” stands before it.
  if (language !== 'de' && marked && !BEFORE_HOURS.test(words[at - 1]?.lower ?? '')) return null
  const behind = words[at + 2]?.lower ?? ''
  const isMinute =
    /^[0-5]?\d$/u.test(behind) && (language === 'de' || (behind.length === 2 && words[at + 1]?.lower === 'h'))
  const digitsTo = marked ? at + (isMinute && language !== 'de' ? 3 : 2) : at + 1
  const past = isMinute ? NO_PART : partPast(words, digitsTo)
  const minute = isMinute ? Number(behind) : past.minutes
  return {
    minutes: (value * 60 + minute + DAY) % DAY,
    exact: minute !== 0,
    whole: value > 12 || value === 0,
    to: digitsTo + past.words,
  }
}

type PartPast = { readonly minutes: number; readonly words: number }

const NO_PART: PartPast = { minutes: 0, words: 0 }
const JOINS: ReadonlyMap<string, number> = new Map([
  ...['y', 'e', 'et'].map((word) => [word, 1] as const),
  ...['menos', 'meno', 'moins'].map((word) => [word, -1] as const),
])

/** Behind an hour: “y media”, “e un quarto”, “moins le quart”. */
function partPast(words: readonly Word[], at: number): PartPast {
  const sign = JOINS.get(words[at]?.lower ?? '')
  if (sign === undefined) return NO_PART
  const article = /^(?:un|um|le)$/u.test(words[at + 1]?.lower ?? '') ? 1 : 0
  const part = words[at + 1 + article]?.lower ?? ''
  if (/^(?:cuarto|quarto|quart)$/u.test(part)) return { minutes: sign * 15, words: 2 + article }
  return /^(?:media|mezza|mezzo|meia|demie?)$/u.test(part) && sign > 0
    ? { minutes: 30, words: 2 + article }
    : NO_PART
}

/** “A las diez.”, “alle due del pomeriggio”, and not “a las diez familias”. */
function isHourAlone(
  words: readonly Word[],
  at: number,
  value: number,
  { clock }: Pick<ToldLexicon, 'clock'>,
): boolean {
  if (value > 24) return false
  const next = words[at + 1]
  const day = [clock.am, clock.pm].some((forms) => forms.find(words.slice(at + 1, at + 4)) !== null)
  const apart = next === undefined || next.start - (words[at]?.end ?? 0) > 1
  return day || apart || partPast(words, at + 1).words > 0
}

/** Both halves of the day, unless the hour or a word beside it says which. */
function halvesOf({ minutes, whole }: Hour, near: readonly Word[], { clock }: ToldLexicon): number[] {
  if (whole || minutes >= HALF_DAY) return [minutes % DAY]
  const [am, pm] = [clock.am.find(near) !== null, clock.pm.find(near) !== null]
  if (pm && !am) return [minutes + HALF_DAY]
  return am ? [minutes] : [minutes, minutes + HALF_DAY]
}

function isBound(words: readonly Word[], at: number, { clock }: ToldLexicon): boolean {
  const [before, two] = [words[at - 1]?.lower ?? '', words[at - 2]?.lower ?? '']
  return clock.bounds.has(before) && !/^(?:kurz|peu|poco|pouco)$/u.test(two)
}

/** The hour of a zone that is named, which need not be that of the place. */
const ZONE = /^(?:мск|московскому|московского|гринвичу|grinwich|greenwich|غرينتش)$/u

/** “EST”, and not the French “est”. */
const SHORT_ZONE = /^(?:gmt|utc|msk|cet|mez|est|pst)$/u

function isOfZone(near: readonly Word[]): boolean {
  return near.some(({ lower, capital }) => ZONE.test(lower) || (capital && SHORT_ZONE.test(lower)))
}

/** What is to happen, or may. */
function isUnreal({ clauses }: ToldSentence, at: Word | undefined, { unreal }: ToldLexicon): boolean {
  const clause = clauses.find(({ start, end }) => at !== undefined && start <= at.start && end >= at.end)
  return clause !== undefined && unreal.find(clause.words) !== null
}

function isAbout(words: readonly Word[], at: number, { clock }: ToldLexicon): boolean {
  return clock.about.find(words.slice(Math.max(0, at - 2), at)) !== null
}
