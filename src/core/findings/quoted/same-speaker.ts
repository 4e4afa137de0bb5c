import { foldWord } from '../../claims/names/fold.ts'
import type { CaseFacts } from '../reading/case-facts.ts'
import type { Quoted } from './quoted-sentences.ts'

/** What is known of the speakers of two wordings. */
export type Speakers = 'same' | 'unknown' | 'other'

/** The same, as an explanation tells it. */
export const SPEAKERS_TOLD: Readonly<Record<Speakers, string>> = {
  unknown: 'One of them does not name the speaker.',
  same: 'Both give it to the same speaker.',
  other: 'They give it to different speakers.',
}

/** Whether one speaker is meant, by name ("Talukder" is "Faridul Talukder"). */
export function speakersOf(a: Quoted, b: Quoted, facts: CaseFacts): Speakers {
  const [one, other] = [a.quotation.speaker, b.quotation.speaker]
  if (one === null || other === null) return 'unknown'
  if (one === other) return 'same'
  const parts = [one, other].map((id) => (facts.entity(id)?.name ?? '').split(/\s+/u).map(foldWord))
  const [short = [], long = []] = parts.toSorted((x, y) => x.length - y.length)
  const last = short.at(-1) ?? ''
  return last.length > 2 && last === long.at(-1) && short.every((part) => long.includes(part))
    ? 'same'
    : 'other'
}
