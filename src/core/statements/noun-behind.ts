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

/** The noun behind "the number of", a link and at most two words before the amount. */
export function numberedNoun(before: readonly StatementToken[]): string | null {
  const of = before.findLastIndex(
    ({ key }, at) => key === 'of' && /^(?:number|tally|count|total|toll)$/u.test(before[at - 1]?.lemma ?? ''),
  )
  const noun = of < 0 ? undefined : before.slice(of + 1).find(({ tag }) => tag === 'NOUN')
  const close = noun !== undefined && before.length - before.indexOf(noun) <= 3
  return close ? noun.lemma : null
}
