import { byText } from '../../base/order.ts'
import { stableId } from '../../base/stable-id.ts'
import type { Passage } from '../../documents/source-document.ts'
import type { Discrepancy } from '../discrepancy.ts'
import { isContent } from '../reading/predicates.ts'
import type { ReadSentence, ReadWord } from '../reading/sentences-read.ts'
import type { StoryReading } from '../reading/story-reading.ts'

/** A time of day and the words of the clause around it. */
type Hour = {
  readonly sentence: ReadSentence
  readonly minutes: number
  readonly text: string
  readonly around: ReadonlyMap<string, ReadWord>
  readonly beside: ReadonlySet<string>
}

type Clash = {
  readonly a: Hour
  readonly b: Hour
  readonly weight: number
  readonly shared: readonly string[]
}

/** Times of day of one document that are compared. */
const MOST_HOURS = 60
const AROUND = 10
const BESIDE = 6
const LEAST = 2
/** Minutes by which two times of day of one event may differ. */
const SAME_HOUR = 90
const SAYING = /^(?:said|says|told|announced|statement|issued|update|published|updated)$/u

/**
 * Rule F17 `date-time`: clauses of two documents of one story that share a name and another word put what they speak
 * of at times of day more than an hour and a half apart.
 */
export function proposeTimesOfDay(reading: StoryReading): Discrepancy[] {
  const own = new Map(
    reading.documents
      .filter((id) => reading.partnersOf(id).length > 0)
      .map((id) => [id, reading.sentencesOf(id).flatMap(hoursIn).slice(0, MOST_HOURS)] as const),
  )
  const found = new Map<string, Discrepancy>()
  for (const [document, hours] of own) {
    for (const partner of reading.partnersOf(document)) {
      if (byText(document, partner) >= 0) continue
      const others = own.get(partner) ?? []
      for (const a of hours) {
        for (const b of others) {
          // A document that gives the other's time as well tells of two things.
          if (others.some((one) => agree(a, one)) || hours.some((one) => agree(b, one))) continue
          const evidence = weigh(a, b)
          if (evidence.weight < LEAST) continue
          const proposal = discrepancyOf({ a, b, ...evidence })
          const before = found.get(proposal.id)
          found.set(proposal.id, before ? withEvidence(before, proposal) : proposal)
        }
      }
    }
  }
  return [...found.values()]
}

function hoursIn(sentence: ReadSentence): Hour[] {
  const { words } = sentence
  return words.flatMap((word, index) => {
    const half = words[index + 1]
    const minutes = half && /^(?:am|pm)$/u.test(half.key) ? minutesOf(word.key, half.key) : null
    if (minutes === null || !half) return []
    const near = words.slice(Math.max(0, index - BESIDE), index + BESIDE)
    if (near.slice(0, BESIDE).some(({ key }) => SAYING.test(key))) return []
    const telling = (one: ReadWord): boolean => isContent(one) || one.entity !== null
    const around = words.slice(Math.max(0, index - AROUND), index + AROUND).filter(telling)
    return [
      {
        sentence,
        minutes,
        text: `${word.text}${half.gap}${half.text}`,
        around: new Map(around.map((one) => [nameOf(one), one])),
        beside: new Set(near.filter(telling).map(nameOf)),
      },
    ]
  })
}

/** Minutes since midnight of "9.40" and "pm"; `null` for what is no hour. */
function minutesOf(key: string, half: string): number | null {
  const found = /^(\d{1,2})(?:\.([0-5]\d))?$/u.exec(key)
  const hour = Number(found?.[1] ?? Number.NaN)
  if (!found || hour < 1 || hour > 12) return null
  return ((hour % 12) + (half === 'pm' ? 12 : 0)) * 60 + Number(found[2] ?? 0)
}

function nameOf({ entity, stem }: ReadWord): string {
  return entity ?? stem
}

function agree(a: Hour, b: Hour): boolean {
  const apart = Math.abs(a.minutes - b.minutes)
  return Math.min(apart, 24 * 60 - apart) <= SAME_HOUR
}

/** Words both clauses hold; without a name among them there may be two events of one sort. */
function weigh(a: Hour, b: Hour): Omit<Clash, 'a' | 'b'> {
  const shared = [...a.around.keys()].filter((name) => b.around.has(name))
  const named = shared.some((name) => {
    const word = a.around.get(name)
    return (
      word !== undefined &&
      !DAY.test(word.key) &&
      /^\p{Lu}/u.test(word.text) &&
      word.start !== a.sentence.start
    )
  })
  const weekdays = [a, b].map(({ around }) => [...around.values()].filter(({ key }) => WEEKDAY.test(key)))
  const sameDay =
    weekdays.some((own) => own.length === 0) ||
    shared.some((name) => WEEKDAY.test(a.around.get(name)?.key ?? ''))
  if (!named || !sameDay) return { weight: 0, shared: [] }
  const beside = shared.filter((name) => a.beside.has(name) && b.beside.has(name))
  return { weight: beside.length + (shared.length - beside.length) * 0.6, shared }
}

const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/u
const DAY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|march|june|july|august|april|may|january|february)$/u

function withEvidence(kept: Discrepancy, more: Discrepancy): Discrepancy {
  return {
    ...kept,
    sides: kept.sides.map((side, index) => {
      const known = new Set(side.evidence.map(({ document, start }) => `${document} ${start}`))
      const added = (more.sides[index]?.evidence ?? []).filter(
        ({ document, start }) => !known.has(`${document} ${start}`),
      )
      return { ...side, evidence: [...side.evidence, ...added] }
    }),
  }
}

function discrepancyOf({ a, b, weight, shared }: Clash): Discrepancy {
  const pair = [a, b].toSorted((x, y) => x.minutes - y.minutes)
  const told = pair.map(({ text }) => `“${text}”`).join(' against ')
  const words = shared
    .map((name) => a.around.get(name)?.text ?? '')
    .filter(Boolean)
    .slice(0, 5)
    .join(', ')
  const minutes = pair.map((one) => String(one.minutes))
  return {
    id: stableId('discrepancy', ['date-time', 'hour', ...shared.toSorted(byText).slice(0, 1), ...minutes]),
    type: 'date-time',
    summary: `${told}, said of ${words}.`,
    score: Math.round(Math.min(0.6, 0.45 + (weight - LEAST) * 0.06) * 100) / 100,
    internal: false,
    sides: pair.map(({ text, sentence: { document, start, end } }) => ({
      value: text,
      claims: [],
      evidence: [{ document, start, end } satisfies Passage],
    })),
    explanation: [
      `Rule F17: clauses of two documents of one story that speak of the same put it at ${told}.`,
      `Taken as the same because both speak of ${words}.`,
      'It is no conflict if they give the hour of two things, or in two time zones.',
    ],
  }
}
