import { nounClass } from '../lexical/noun-class.ts'
import type { StatementToken } from './sentence-tokens.ts'

/** The noun behind a number, over what describes it; also behind "of the". */
export function nounBehind(
  tokens: readonly StatementToken[],
  from: number,
): { head: string; before: string; to: number } | null {
  let start = from
  if (
    tokens[start]?.key === 'of' &&
    /^(?:the|its|their|these|those|every|our|my|his|her)$/u.test(tokens[start + 1]?.key ?? '')
  ) {
    start += 2
    while (tokens[start]?.amount != null) start++
  }
  let head = -1
  for (let at = start; at < Math.min(tokens.length, start + 5); at++) {
    const token = tokens[at]
    if (!token || token.amount !== null || token.text === ',') break
    if (token.tag === 'NOUN') head = at
    else if (head >= 0) break
    else if (
      token.tag !== 'ADJ' &&
      token.tag !== 'PROPN' &&
      !(token.tag === 'VERB' && token.form !== 'third')
    )
      break
  }
  const noun = tokens[head]
  if (noun && from === start && /^(?:member|employee)$/u.test(noun.lemma) && tokens[head + 1]?.key === 'of') {
    // "Seven members of the crew" are as many of the crew.
    const body = tokens[head + 3]
    if (body?.lemma === 'crew' && tokens[head + 2]?.tag === 'DET')
      return { head: body.lemma, before: '', to: head + 4 }
  }
  return noun ? { head: noun.lemma, before: tokens[head - 1]?.lemma ?? '', to: head + 1 } : null
}

/** "24 were crew": the noun for people that a number without one is told to be, and where it ends. */
export function nounTold(tokens: readonly StatementToken[], to: number): { head: string; to: number } | null {
  const [be, noun, next] = tokens.slice(to, to + 3)
  if (be?.lemma !== 'be' || be.form === 'base' || !noun || (noun.tag !== 'NOUN' && noun.key !== 'crew'))
    return null
  const isClosed = next === undefined || /^(?:[,.;:)]|and|or|but)$/u.test(next.text)
  return isClosed && (noun.key === 'crew' || nounClass(noun.lemma) === 'person')
    ? { head: noun.lemma, to: to + 2 }
    : null
}

/** The noun behind "the number of", a link and at most two words before the amount. */
export function numberedNoun(before: readonly StatementToken[]): string | null {
  const of = before.findLastIndex(
    ({ key }, at) => key === 'of' && /^(?:number|tally|count|total|toll)$/u.test(before[at - 1]?.lemma ?? ''),
  )
  const noun = of < 0 ? undefined : before.slice(of + 1).find(({ tag }) => tag === 'NOUN')
  const close = noun !== undefined && before.length - before.indexOf(noun) <= 3
  return close ? noun.lemma : null
}
