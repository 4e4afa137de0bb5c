import type { StatementToken } from './sentence-tokens.ts'

const EACH = /^(?:each|apiece|per|daily|annually|yearly|monthly|weekly|hourly|every)$/u

/** Nouns for those of whom each gets as much. */
const GETTING =
  /^(?:family|household|person|man|woman|child|victim|survivor|passenger|worker|employee|relative|widow|widower|heir|deceased|dead|death|house|home|farmer|member|player|resident|patient|claimant|pensioner|adult|head)$/u
/** Tokens around the amount in which they stand. */
const NEAR = 9

/** "80,000 each", "12 a day", "per person", "400 to the next of kin of each victim", "promised every family 400". */
export function isEach(tokens: readonly StatementToken[], to: number, from = to): boolean {
  if (isForEach(clause(tokens, to, 1)) || isForEach(clause(tokens, from - 1, -1))) return true
  const behind = tokens.slice(to, to + 3)
  if (behind.some(({ key }) => EACH.test(key))) return true
  return (
    /^(?:a|an)$/u.test(behind[0]?.key ?? '') &&
    /^(?:day|week|month|year|hour|head|person|family|household|litre|liter|kilo|kilogram|tonne|ton|barrel|pound|share|minute|night|piece|time)$/u.test(
      behind[1]?.lemma ?? '',
    )
  )
}

/** "To the family of each victim", "each bereaved family a payment of": of one of those who get it. */
function isForEach(words: readonly StatementToken[]): boolean {
  return words.some(
    ({ key }, at) =>
      /^(?:each|every|per)$/u.test(key) &&
      words.slice(at + 1, at + 4).some(({ lemma }) => GETTING.test(lemma)),
  )
}

/** The tokens from a place on in one direction, up to a mark or another amount; what stands in brackets is stepped over. */
function clause(tokens: readonly StatementToken[], start: number, step: 1 | -1): StatementToken[] {
  const found: StatementToken[] = []
  const [open, close] = step > 0 ? ['(', ')'] : [')', '(']
  let inside = false
  for (let at = start; found.length < NEAR; at += step) {
    const token = tokens[at]
    if (!token || /^[,;:.!?]$/u.test(token.text)) break
    if (token.text === open) inside = true
    else if (token.text === close) inside = false
    else if (!inside && token.amount !== null) break
    else if (!inside) found.push(token)
  }
  return step > 0 ? found : found.toReversed()
}
