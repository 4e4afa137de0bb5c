import { dayPartAt } from '../lexicon/english-day-parts.ts'
import type { ClockToken } from './clock-tokens.ts'

/** A part of the day in minutes since midnight; the last may lie on the next day. */
export type PartOfDay = {
  readonly first: number
  readonly last: number
  /** Noon and midnight are points. */
  readonly point: boolean
  /** Index behind it. */
  readonly to: number
}

/** Wide on purpose: where day breaks and evening begins depends on the place, the season and the writer. */
const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  noon: [720, 720],
  midday: [720, 720],
  midnight: [1440, 1440],
  dawn: [210, 450],
  daybreak: [210, 450],
  sunrise: [240, 480],
  dusk: [960, 1290],
  sunset: [960, 1290],
  sundown: [960, 1290],
  nightfall: [960, 1320],
  lunchtime: [660, 870],
  morning: [180, 725],
  afternoon: [720, 1110],
  evening: [960, 1425],
  night: [1080, 1800],
  overnight: [1140, 1860],
}
/** Parts that are told with a day or a word before them: "Sunday evening", "this morning", "in the afternoon". */
const TOLD =
  /^(?:the|this|that|last|at|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day|early|late|same|next|following|in|by|before|after|of)$/u
const POINT = /^(?:noon|midday|midnight)$/u
const NEAR = 7

/** The part of the day that is told at a place, or `null`. */
export function partOfDayAt(tokens: readonly ClockToken[], at: number): PartOfDay | null {
  const key = tokens[at]?.key ?? ''
  const part = dayPartAt(tokens, at)
  if (part) return { first: part.first, last: part.last, point: false, to: at + part.length }
  const sun = sunAt(tokens, at)
  if (sun) return sun
  const range = Object.hasOwn(PARTS, key) ? PARTS[key] : undefined
  if (!range) return null
  const before = tokens[at - 1]?.key ?? ''
  const [first, last] = range
  if (POINT.test(key))
    return tokens[at]?.capital === true && at > 0 ? null : { first, last, point: true, to: at + 1 }
  if (key !== 'overnight' && key !== 'dawn' && !TOLD.test(before)) return null
  const early = tokens.slice(Math.max(0, at - 2), at).some((token) => token.key === 'early')
  const late = tokens.slice(Math.max(0, at - 2), at).some((token) => token.key === 'late')
  // "before dawn" is night.
  if (/^(?:dawn|daybreak|sunrise)$/u.test(key) && before === 'before')
    return { first: 0, last: last - 30, point: false, to: at + 1 }
  if (/^(?:nightfall|dusk|sunset|sundown)$/u.test(key) && before === 'before')
    return { first: 600, last, point: false, to: at + 1 }
  if (/^(?:nightfall|dusk|sunset|sundown)$/u.test(key) && before === 'after')
    return {
      first,
      last: /^(?:shortly|just|soon)$/u.test(tokens[at - 2]?.key ?? '') ? last + 60 : 1800,
      point: false,
      to: at + 1,
    }
  return {
    first: late ? first + (last - first) / 3 : key === 'morning' && early ? 0 : first,
    last: early ? last - (last - first) / 4 : last,
    point: false,
    to: at + 1,
  }
}

/** "As the sun came up", "when the sun was setting". */
function sunAt(tokens: readonly ClockToken[], at: number): PartOfDay | null {
  if (tokens[at]?.key !== 'sun' || tokens[at - 1]?.key !== 'the') return null
  if (!/^(?:as|when|before|after|while|until)$/u.test(tokens[at - 2]?.key ?? '')) return null
  const turn = /^(?:was|had|is)$/u.test(tokens[at + 1]?.key ?? '') ? at + 2 : at + 1
  const verb = tokens[turn]?.key ?? ''
  const particle = tokens[turn + 1]?.key ?? ''
  const rises =
    /^(?:rose|rising|risen|rises)$/u.test(verb) || (/^(?:came|coming|come)$/u.test(verb) && particle === 'up')
  const sets =
    /^(?:set|setting|sets|sank|sinking)$/u.test(verb) ||
    (/^(?:went|going|gone)$/u.test(verb) && particle === 'down')
  const range = rises ? PARTS['sunrise'] : sets ? PARTS['sunset'] : undefined
  if (!range) return null
  return {
    first: range[0],
    last: range[1],
    point: false,
    to: /^(?:up|down)$/u.test(particle) ? turn + 2 : turn + 1,
  }
}

/** A part of the day beside an hour ends here. */
const STOP = /^(?:[.;!?()]|and|but|when|while|who|which)$/u

/** The part of the day beside an hour: "four in the morning", "last night at half past six". */
export function partOfDayNear(tokens: readonly ClockToken[], from: number, to: number): PartOfDay | null {
  for (let at = to; at < Math.min(tokens.length, to + NEAR); at++) {
    if (STOP.test(tokens[at]?.key ?? '')) break
    const part = partOfDayAt(tokens, at)
    if (part) return part
  }
  for (let at = from - 1; at >= Math.max(0, from - NEAR); at--) {
    if (STOP.test(tokens[at]?.key ?? '')) break
    const part = partOfDayAt(tokens, at)
    if (part && part.to <= from) return part
  }
  return null
}
