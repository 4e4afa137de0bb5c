import type { StatementToken } from './sentence-tokens.ts'

const EACH = /^(?:each|apiece|per|daily|annually|yearly|monthly|weekly|hourly|every)$/u

/** "80,000 each", "12 a day", "per person". */
export function isEach(tokens: readonly StatementToken[], to: number): boolean {
  const behind = tokens.slice(to, to + 3)
  if (behind.some(({ key }) => EACH.test(key))) return true
  return (
    /^(?:a|an)$/u.test(behind[0]?.key ?? '') &&
    /^(?:day|week|month|year|hour|head|person|family|household|litre|liter|kilo|kilogram|tonne|ton|barrel|pound|share|minute|night|piece|time)$/u.test(
      behind[1]?.lemma ?? '',
    )
  )
}
