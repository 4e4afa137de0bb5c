import type { StatementToken } from './sentence-tokens.ts'

/** "A case of cholera" is cholera. */
const MEASURING = /^(?:case|instance|act|trace|drop|gram|piece|kind|sort|form|type|round|member)$/u

/** The first word of a part of speech from a place on, or -1. */
export function nextOf(tokens: readonly StatementToken[], from: number, to: number, tag: string): number {
  for (let at = from; at < to; at++)
    if (tokens[at]?.tag === tag && !(tag === 'NOUN' && isCompounded(tokens, at))) return at
  return -1
}

/** The head of the noun group that begins at a place, or -1; of "a case of cholera" the last. */
export function headAfter(tokens: readonly StatementToken[], from: number, to: number): number {
  for (let at = from; at < to && at < from + 6; at++) {
    const tag = tokens[at]?.tag ?? ''
    if (tag === 'NOUN' && !isCompounded(tokens, at)) {
      if (!MEASURING.test(tokens[at]?.lemma ?? '') || tokens[at + 1]?.key !== 'of') return at
      at++
      continue
    }
    if (!/^(?:DET|ADJ|NOUN|NUM|PROPN|ADV|VERB|PUNCT|PART)$/u.test(tag)) return -1
  }
  return -1
}

/** The head of the group right before a verb, of "the wages for December" the first noun; or -1. */
export function subjectHead(tokens: readonly StatementToken[], from: number, verb: number): number {
  for (let at = verb - 1; at >= from; at--) {
    const tag = tokens[at]?.tag ?? ''
    if (tag === 'NOUN' || tag === 'PROPN') {
      const preposition = groupBefore(tokens, at).from - 1
      if (preposition < from || tokens[preposition]?.tag !== 'ADP') return tag === 'NOUN' ? at : -1
      const head = preposition - 1
      return head >= from && tokens[head]?.tag === 'NOUN' && isFirstGroup(tokens, from, head) ? head : -1
    }
    if (!/^(?:AUX|ADV)$/u.test(tag)) return -1
  }
  return -1
}

/** Nothing but the group of a noun stands before it. */
function isFirstGroup(tokens: readonly StatementToken[], from: number, head: number): boolean {
  return tokens
    .slice(from, groupBefore(tokens, head).from)
    .every(({ tag }) => /^(?:CCONJ|SCONJ|ADV|PUNCT|PRON)$/u.test(tag))
}

/** The first part of a compound: "distress" in "distress call". */
export function isCompounded(tokens: readonly StatementToken[], at: number): boolean {
  const next = tokens[at + 1]
  return next?.tag === 'NOUN' && next.entity === null && next.start - (tokens[at]?.end ?? 0) <= 1
}

/** Where the group of a noun begins, and whether it is a known thing. */
export function groupBefore(
  tokens: readonly StatementToken[],
  at: number,
): { from: number; definite: boolean } {
  let from = at
  while (
    from > 0 &&
    /^(?:NOUN|ADJ|NUM|PROPN|DET|PART)$/u.test(tokens[from - 1]?.tag ?? '') &&
    at - from < 7
  ) {
    from--
    if (tokens[from]?.tag === 'DET') break
  }
  const first = tokens[from]
  const definite =
    /^(?:the|this|that|these|those|his|her|its|their|our|my)$/u.test(first?.key ?? '') ||
    /^(?:his|her|its|their|our|my)$/u.test(tokens[from - 1]?.key ?? '') ||
    (first?.tag === 'PROPN' && /^['’]?s?$/u.test(tokens[from + 1]?.key ?? '-'))
  return { from, definite }
}
