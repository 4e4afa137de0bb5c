import type { Moment } from '../../statements/moments.ts'
import type { ProfileWord } from '../../statements/profile.ts'

/** How near the word must stand that says what came. */
const LEAST_NEAR = 0.55
/** What is noticed of what comes: "was heard", "was recorded". */
const NOTICED = /^(?:hear|record|register|feel|see|notice|report|wake|alert)$/u

/**
 * How near to an hour a word stands for what came over people at one moment (0 to 1): a verb ("struck", "ran aground"), or
 * a noun of which it is told that it began, was the first or was heard. Two reports of one such event that give one hour
 * each give that of the event, in whatever words.
 */
export function onsetOf(moment: Moment): number {
  const { clock, phases, words, told, saying, future, bound } = moment
  if (moment.sort !== 'clock' || !clock || clock.precision === 'part' || !told || saying || future) return 0
  if (bound !== null || phases.has('ending')) return 0
  const begins =
    phases.has('beginning') || words.some((word) => isOccurring(word) && word.weight > LEAST_NEAR)
  const near = Math.max(
    0,
    ...words.filter(({ onset, part }) => onset && (part === 'verb' || begins)).map(({ weight }) => weight),
  )
  return near < LEAST_NEAR ? 0 : near
}

function isOccurring({ lemma, doings }: ProfileWord): boolean {
  return NOTICED.test(lemma) || doings.includes('~occurrence')
}
