import type { Token } from '../reading/tokens.ts'
import { isCapitalised } from '../reading/tokens.ts'
import { isPost } from './lexicon.ts'

/** A word that English has and Russian does not, behind a token. */
export function zeroWidth({ end }: Token, key: string): Token {
  return { start: end, end, kind: 'word', text: '', key }
}

const MOST_BEFORE_LEADER = 5
const LEADING =
  /^(?:возглав(?:ил|ила|ляет|лял|ляла)|руковод(?:ит|ил|ила)|команд(?:ует|овал|овала)|стоит|стоял|стояла|встал|встала)$/u

/** “Штаб возглавил вице-губернатор NAME”, “во главе банды стоит NAME”: where a name stands only behind the verb, that leads. */
export function withLeaders(tokens: readonly Token[]): Token[] {
  const verb = tokens.findIndex(({ text }) => LEADING.test(text.toLowerCase()))
  const token = tokens[verb]
  if (verb < 1 || !token || token.key === 'by' || tokens[verb + 1]?.key === 'by') return [...tokens]
  const isPair = (at: number): boolean =>
    [tokens[at], tokens[at + 1]].every(
      (one) => one !== undefined && isCapitalised(one) && one.start < one.end,
    )
  const clause = tokens.slice(0, verb).findLastIndex(({ kind, text }) => kind === 'mark' && text === ',')
  const before = tokens.slice(clause + 1, verb)
  const atHead = before.findIndex(
    ({ text }, at) => text.toLowerCase() === 'во' && before[at + 1]?.text === 'главе',
  )
  if (/^[св]т/u.test(token.text) && atHead !== 0) return [...tokens]
  if (before.length === 0 || before.at(-1)?.key === 'who' || before[0]?.key === 'who') return [...tokens]
  if (before.some(({ given }) => given === true)) return [...tokens]
  const behind = tokens.slice(verb + 1, verb + 1 + MOST_BEFORE_LEADER)
  const name = behind.findIndex((_, at) => isPair(verb + 1 + at))
  if (name < 0 || behind.slice(0, name).some(({ kind, start, end }) => kind === 'mark' && start < end))
    return [...tokens]
  return [
    ...tokens.slice(0, clause + 1),
    ...(atHead === 0 ? before.slice(2) : before),
    { ...token, key: 'led' },
    zeroWidth(token, 'by'),
    ...tokens.slice(verb + 1),
  ]
}

const ADVERBIAL = /^(?:в|во|на|с|по|из|через|при|со)$/u
const LONGEST_ADVERBIAL = 8

/** “Сказала в беседе с корреспондентом NAME”: where and to whom stands between the verb and who says it. */
export function withSayers(tokens: readonly Token[]): Token[] {
  const said = tokens.findIndex(
    ({ key, kind }, at) =>
      kind === 'word' &&
      /^(?:said|says)$/u.test(key) &&
      ADVERBIAL.test(tokens[at + 1]?.text.toLowerCase() ?? ''),
  )
  if (said < 0) return [...tokens]
  for (let at = said + 2; at < said + 2 + LONGEST_ADVERBIAL; at++) {
    const token = tokens[at]
    if (!token || (token.kind === 'mark' && token.start < token.end)) return [...tokens]
    const named = isCapitalised(token) && token.given === true
    if (named || isPost([token.key])) return [...tokens.slice(0, said + 1), ...tokens.slice(at)]
  }
  return [...tokens]
}
