import type { FoundClock } from '../../claims/times/clock.ts'

const DAY = 1440
/** Minutes beyond what the words allow by which reports of one moment may differ. */
const SLACK_EXACT = 12
const SLACK = 20
/** Parts of the day are told loosely. */
const SLACK_PART = 90
/** Reports may differ by this much, and still tell of one moment that lasted. */
const CLOSE = 60

export type ClockRelation = 'same' | 'close' | 'apart' | 'unknown'

/** Whether two times of day may be one moment; `close`: within the hour. Zones that may differ are `unknown`. */
export function compareClocks(a: FoundClock, b: FoundClock): ClockRelation {
  if (!sameZone(a.zone, b.zone)) return 'unknown'
  const gap = gapBetween(a, b)
  const slack =
    a.precision === 'part' || b.precision === 'part'
      ? SLACK_PART
      : a.precision === 'minute' && b.precision === 'minute'
        ? SLACK_EXACT
        : SLACK
  if (gap <= slack) return 'same'
  return gap <= CLOSE ? 'close' : 'apart'
}

/** The least number of minutes between two times of day, round the clock. */
function gapBetween(a: FoundClock, b: FoundClock): number {
  return Math.min(
    ...a.windows.flatMap((one) =>
      b.windows.flatMap((other) =>
        [-DAY, 0, DAY].map((turn) =>
          Math.max(0, Math.max(one.first, other.first + turn) - Math.min(one.last, other.last + turn)),
        ),
      ),
    ),
  )
}

function sameZone(a: string | null, b: string | null): boolean {
  const [left, right] = [a, b].map((zone) => (zone === 'local' ? null : zone))
  return left === right
}
