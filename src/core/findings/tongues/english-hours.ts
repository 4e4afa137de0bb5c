import type { Word } from './clauses.ts'
import type { Hour } from './hours.ts'
import type { ToldLexicon } from './told-lexicon.ts'

const NOON = 12
const TELLING = /^(?:at|around|about|by|from|until|till|before|after|since|shortly)$/u

/** The time of day that begins at a word of English: “7:20 p.m.”, “at 19:20”, “eleven o'clock”, “half past six”, “at noon”. */
export function englishHourAt(words: readonly Word[], at: number, { clock }: ToldLexicon): Hour | null {
  const lower = words[at]?.lower ?? ''
  const told = TELLING.test(words[at - 1]?.lower ?? '')
  const named = clock.named.get(lower)
  if (named !== undefined) return told ? { minutes: named * 60, exact: false, whole: true, to: at + 1 } : null
  const past = lower === 'half' && words[at + 1]?.lower === 'past'
  const first = past ? at + 2 : at
  const time = timeOf(words[first]?.lower ?? '', clock.hours)
  if (!time) return null
  const half = halfAt(words, first + 1)
  const minutes = (time.hour % 24) * 60 + (past ? 30 : (time.minute ?? 0))
  const exact = past || time.minute !== null
  if (half) {
    if (time.hour > NOON) return null
    const shift = half.pm ? (time.hour === NOON ? 0 : NOON * 60) : time.hour === NOON ? -NOON * 60 : 0
    return { minutes: minutes + shift, exact, whole: true, to: half.to }
  }
  const clocked = /^o['’]clock$/u.test(words[first + 1]?.lower ?? '')
  // “At 19:20”, “at half past six”; a bare “at seven” counts something else as often.
  if (!clocked && !past && time.minute === null) return null
  if (time.minute !== null && !told && !(words[first]?.lower ?? '').includes(':')) return null
  return { minutes, exact, whole: time.hour > NOON || time.hour === 0, to: first + (clocked ? 2 : 1) }
}

function timeOf(
  lower: string,
  hours: ReadonlyMap<string, number>,
): { readonly hour: number; readonly minute: number | null } | null {
  const digits = /^([01]?\d|2[0-3])(?:[:.]([0-5]\d))?$/u.exec(lower)
  if (digits) return { hour: Number(digits[1]), minute: digits[2] === undefined ? null : Number(digits[2]) }
  const hour = hours.get(lower)
  return hour === undefined ? null : { hour, minute: null }
}

/** “p.m.”, cut at its points, “pm”, “in the morning”. */
function halfAt(words: readonly Word[], at: number): { readonly pm: boolean; readonly to: number } | null {
  const [first = '', second = '', third = ''] = words.slice(at, at + 3).map(({ lower }) => lower)
  if (/^[ap]$/u.test(first) && second === 'm') return { pm: first === 'p', to: at + 2 }
  if (/^[ap]\.?m$/u.test(first)) return { pm: first.startsWith('p'), to: at + 1 }
  const part = first === 'in' && second === 'the' ? third : ''
  if (/^(?:morning|afternoon|evening)$/u.test(part)) return { pm: part !== 'morning', to: at + 3 }
  return null
}
