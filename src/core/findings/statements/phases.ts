import type { Moment } from '../../statements/moments.ts'
import type { Likeness } from './profile-likeness.ts'

/** What it counts that both times are beginnings or ends, or one is the beginning and the other the end. */
export function phasesOf(a: Moment, b: Moment, found: Likeness): number {
  if (isLastSeen(found)) return 0.3
  const [beginA, endA] = [phaseIn(a, 'beginning'), phaseIn(a, 'ending')]
  const [beginB, endB] = [phaseIn(b, 'beginning'), phaseIn(b, 'ending')]
  const same = (beginA && beginB ? 0.25 : 0) + (endA && endB ? 0.25 : 0)
  if (same > 0) return Math.min(same, 0.35)
  return (beginA && endB) || (beginB && endA) ? -0.5 : isBound(a) === isBound(b) ? 0 : -0.3
}

/** "Last seen on Friday", "not seen since Friday". */
function isLastSeen({ words }: Likeness): boolean {
  return words?.every(({ doings }) => doings.includes('last-seen')) === true
}

/** Whether two times are the two ends of one course of things: "began at noon", "had been done by the evening". */
export function areBeginningAndEnd(a: Moment, b: Moment, found: Likeness): boolean {
  if (isLastSeen(found)) return false
  return (phaseIn(a, 'beginning') && b.bound === 'end') || (phaseIn(b, 'beginning') && a.bound === 'end')
}

function isBound({ bound }: Moment): boolean {
  return bound !== null && bound !== 'after'
}

function phaseIn({ phases, bound }: Moment, phase: 'beginning' | 'ending'): boolean {
  const [own, other] =
    phase === 'beginning' ? (['beginning', 'end'] as const) : (['end', 'beginning'] as const)
  // "The first had been done by the evening": an end.
  return bound === own || (phases.has(phase) && bound !== other)
}
