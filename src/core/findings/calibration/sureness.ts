import type { Discrepancy } from '../discrepancy.ts'

/** Of fewer proposals no share is told. */
const ENOUGH_TRIED = 3

/**
 * How sure a proposal is, as the texts tried bear it out (P4): a part of a sentence that begins with a capital, without a
 * full stop. Empty where nothing is known, as of a probable later report.
 */
export function surenessWords({ score, tried }: Pick<Discrepancy, 'score' | 'tried'>): string {
  if (tried === undefined) return ''
  if (tried < ENOUGH_TRIED) return 'Too few like this were tried to say how often they are right'
  const right = Math.round(score * 10)
  if (right <= 0) return 'Of ten like this, hardly one was right in the texts tried'
  if (right >= 10) return 'Of ten like this, nearly all were right in the texts tried'
  return `Of ten like this, about ${NUMBERS[right - 1] ?? ''} ${right === 1 ? 'was' : 'were'} right in the texts tried`
}

/** The score as a dossier prints it: “0.72 of 1: of ten like this, about seven were right in the texts tried”. */
export function scoreWords(discrepancy: Pick<Discrepancy, 'score' | 'tried'>): string {
  const words = surenessWords(discrepancy)
  const score = `${discrepancy.score.toFixed(2)} of 1`
  return words === '' ? score : `${score}: ${words.charAt(0).toLowerCase()}${words.slice(1)}`
}

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
