import type { ClockToken } from './clock-tokens.ts'

const LETTERS = /^(?:gmt|utc|cet|cest|est|edt|pst|pdt|bst|ist|zulu|msk|eet|eest|sast|hkt|jst)$/u
/** Names of one zone in words. */
const SAME = new Map([
  ['utc', 'gmt'],
  ['zulu', 'gmt'],
  ['greenwich', 'gmt'],
  ['greenwich mean', 'gmt'],
  ['universal', 'gmt'],
  ['coordinated universal', 'gmt'],
  ['central european', 'cet'],
  ['moscow', 'msk'],
])
const MARK = /^[.;:!?)\u2013\u2014]$/u
/** How far behind the hour its zone may stand: "4.42 in the afternoon, Greenwich Mean Time". */
const REACH = 8
/** "Prime Time", "On Monday time ran out" name no zone. */
const NO_ZONE =
  /^(?:prime|first|last|second|third|half|full|extra|real|big|good|old|daily|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/u

/** Whether the letters name a zone: "GMT". */
export function isZone(key: string): boolean {
  return LETTERS.test(key)
}

/**
 * The zone told behind an hour: its letters in small ("gmt"), a name before _time_ ("istanbul"), "local", or `null`.
 * @param from the first token behind the hour
 */
export function zoneBehind(tokens: readonly ClockToken[], from: number): string | null {
  for (let at = from; at < Math.min(tokens.length, from + REACH); at++) {
    const token = tokens[at]
    if (!token || MARK.test(token.key) || /^\d/u.test(token.key)) return null
    if (at < from + 2 && (isZone(token.key) || token.key === 'local')) return SAME.get(token.key) ?? token.key
    if (token.key === 'time') return nameBefore(tokens, from, at)
  }
  return null
}

/** The capitals right before _time_: "Greenwich Mean", "Istanbul". */
function nameBefore(tokens: readonly ClockToken[], from: number, at: number): string | null {
  if (tokens[at - 1]?.key === 'local') return 'local'
  let start = at
  while (start > from && tokens[start - 1]?.capital === true) start--
  const name = tokens
    .slice(start, at)
    .map(({ key }) => key)
    .join(' ')
  if (name === '' || NO_ZONE.test(name)) return null
  return SAME.get(name) ?? name
}
