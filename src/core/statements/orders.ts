import type { SentenceFrame } from './clauses.ts'
import type { Profile, ProfileWord } from './profile.ts'
import { profileOf } from './profile.ts'
import type { StatementToken } from './sentence-tokens.ts'

/** Two happenings of which a sentence says which came first (rule S22). The span is the word that says so. */
export type Order = Profile & {
  readonly earlier: readonly ProfileWord[]
  readonly later: readonly ProfileWord[]
  /** "Only after", "not until", "already": the order is what matters. */
  readonly stressed: boolean
}

/** "Before a judge", "before dawn": no happening. */
const FORUM =
  /^(?:judge|court|jury|magistrate|tribunal|parliament|committee|panel|bench|crowd|audience|camera|dawn|daybreak|sunrise|noon|midday|midnight|dusk|sunset|nightfall|dark|christmas|easter)$/u

/** The orders that a sentence tells: "an hour before", "after", "already … when", "only once … did". Linear. */
export function ordersIn(tokens: readonly StatementToken[], frame: SentenceFrame): Order[] {
  return tokens.flatMap((token, at) => {
    const kind = orderAt(tokens, at)
    if (kind === null) return []
    const profile = profileOf(tokens, at, at + 1, token, frame)
    // "After the roof had fallen, she left": what is told of stands behind the comma.
    const opening = at <= 1
    const comma = tokens.findIndex(
      ({ text, tag }, index) =>
        index > at && (text === ',' || (tag === 'AUX' && /^(?:did|does)$/u.test(text))),
    )
    const border = opening && comma > 0 ? (tokens[comma]?.start ?? token.start) : token.start
    const behind = profile.words.filter(({ start }) => start > token.end && (!opening || start < border))
    const before = profile.words.filter(({ start }) => (opening ? start > border : start < token.start))
    if (!before.some(({ telling }) => telling) || !behind.some(({ telling }) => telling)) return []
    const near = tokens.slice(Math.max(0, at - 10), at + 1)
    return [
      {
        ...profile,
        earlier: kind === 'before' ? before : behind,
        later: kind === 'before' ? behind : before,
        stressed: near.some(({ key }) => /^(?:only|already|until)$/u.test(key)),
      },
    ]
  })
}

function orderAt(tokens: readonly StatementToken[], at: number): 'before' | 'after' | null {
  const key = tokens[at]?.key ?? ''
  const next = tokens.slice(at + 1, at + 4)
  if (key === 'before') return next.some(({ lemma }) => FORUM.test(lemma)) ? null : 'before'
  if (key === 'after' || key === 'once') return 'after'
  if (key !== 'when') return null
  return tokens.slice(Math.max(0, at - 8), at).some((token) => token.key === 'already') ? 'before' : null
}
