import type { SentenceFrame } from './clauses.ts'
import type { StatementToken } from './sentence-tokens.ts'
import { named } from './standing-context.ts'
import type { Standing } from './standings.ts'

/** Words between "among them" and the name: "among them was the mayor, NAME". */
const MOST_BETWEEN = 8
/** With these the list of those before ends. */
const NEXT = /^(?:who|whom|whose|which|that|said|says|told)$/u

/**
 * Whom a state of several is told of by name: "killed four of its men, among them NAME", "Six were held. Among them is
 * NAME". `before`: the states of the sentence before. Linear.
 */
export function amongThem(
  tokens: readonly StatementToken[],
  frame: SentenceFrame,
  own: readonly Standing[],
  before: readonly Standing[],
): Standing[] {
  return tokens.flatMap(({ key, start }, at): Standing[] => {
    if (key !== 'among' || !/^(?:them|whom)$/u.test(tokens[at + 1]?.key ?? '')) return []
    const several = at < 2 ? before : own.filter((one) => one.theme.end <= start)
    const told = several.filter(({ theme, denied }) => !denied && isSeveral(theme))
    const states = new Set(told.map(({ state }) => state))
    const [last] = told.slice(-1)
    const token = nameBehind(tokens, at + 2)
    // "Killed three and wounded five, among them NAME": either may be meant.
    if (!last || !token || new Set([...states].map(({ field }) => field.name)).size !== states.size) return []
    if (states.size > 1 && [...states].some(({ field: { name } }) => name === 'life')) return []
    return [
      {
        ...last,
        sentence: frame.sentence,
        headline: frame.headline,
        theme: named(token),
        start,
        end: token.end,
        text: frame.text.slice(start, token.end),
        around: frame.times.length > 0 ? frame.times : last.around,
      },
    ]
  })
}

function isSeveral({ amount, text, pronoun, entity }: Standing['theme']): boolean {
  if (entity !== null) return false
  const most = amount === null ? null : (amount.best ?? amount.low)
  return (most !== null && most > 1) || pronoun === 'them' || text.endsWith('s')
}

/** The person who is named first, with what describes them before. */
function nameBehind(tokens: readonly StatementToken[], from: number): StatementToken | null {
  for (const token of tokens.slice(from, from + MOST_BETWEEN)) {
    if (NEXT.test(token.key) || /^[.;:"()]$/u.test(token.text)) return null
    if (token.tag === 'PROPN' && token.entity !== null && /\p{L}\s+\p{Lu}/u.test(token.text)) return token
  }
  return null
}
