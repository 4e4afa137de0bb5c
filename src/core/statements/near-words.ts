import { entriesOf } from '../lexical/packed-words.ts'
import { currencyOf, unitOf } from './amount-units.ts'
import type { StatementToken } from './sentence-tokens.ts'

/** A telling word near an expression: 1 right beside it, less further off, behind a mark or a word that opens a clause. */
export type NearWord = {
  readonly lemma: string
  readonly part: 'noun' | 'verb' | 'adjective'
  readonly weight: number
}

const PARTS = { NOUN: 'noun', VERB: 'verb', ADJ: 'adjective' } as const
const LIGHT =
  /^(?:be|have|do|say|tell|make|take|come|go|get|give|see|know|accord|add|year|day|time|number|one|part|more|other|place|thing|group|way|early|late|last|next|new|old|first|week|month|hour|minute|many|several|than|total|such|own|same|people|person|man|woman|official|put|set|figure|figures|amount|stand|reach|say|report|begin|find|percent|cent|pct|nautical|square|think|believe|want|need|call|keep|let|show|turn|try|happen|work|leave|morning|evening|afternoon|night)$/u
const BARRIER = /^(?:;|:|—|–|"|“|”|\(|\)|who|which|while|whereas|because|although|though|but|after|before)$/u
const STEP = 0.97
const MARK = 0.8
const CLAUSE = 0.6
const LEAST = 0.15

/** The telling words of a sentence around the tokens `[from, to)`, the nearest first. Linear in the sentence. */
export function nearWordsOf(
  tokens: readonly StatementToken[],
  from: number,
  to: number,
  head: string,
): NearWord[] {
  const found: NearWord[] = []
  const look = (start: number, step: 1 | -1): void => {
    let weight = 1
    for (let at = start; at >= 0 && at < tokens.length && weight > LEAST; at += step) {
      const token = tokens[at]
      if (!token) return
      weight *=
        BARRIER.test(token.key) || BARRIER.test(token.text) ? CLAUSE : token.text === ',' ? MARK : STEP
      const word = wordOf(tokens, at)
      if (word !== null && word.lemma !== head && !found.some(({ lemma }) => lemma === word.lemma))
        found.push({ ...word, weight })
    }
  }
  look(from - 1, -1)
  look(from, 1)
  return found.toSorted((a, b) => b.weight - a.weight).slice(0, Math.max(1, to - from) + 40)
}

function wordOf(tokens: readonly StatementToken[], at: number): Omit<NearWord, 'weight'> | null {
  const token = tokens[at]
  if (!token || token.entity !== null || token.amount !== null) return null
  if (/^(?:up|down|inside)$/u.test(token.key)) return { lemma: token.key, part: 'adjective' }
  const { tag } = token
  if (tag !== 'NOUN' && tag !== 'VERB' && tag !== 'ADJ') return null
  const part = isNoun(tokens, at) ? 'noun' : PARTS[tag]
  const lemma = part === 'verb' ? baseOf(token) : token.lemma
  if (lemma.length < 3 || LIGHT.test(lemma)) return null
  if (part === 'noun' && (unitOf(lemma, '') !== null || currencyOf(lemma) !== null)) return null
  return { lemma, part }
}

/** "The fine, of 430 million": an adjective behind an article and before no noun. */
function isNoun(tokens: readonly StatementToken[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  return (
    token?.tag === 'ADJ' &&
    before?.tag === 'DET' &&
    !/^(?:NOUN|ADJ|PROPN|NUM|VERB|CCONJ)$/u.test(next?.tag ?? '') &&
    entriesOf(token.lemma).some(({ word }) => word.part === 'noun')
  )
}

/** "Fined" is of "fine": a short verb in one consonant would double it ("finned"). */
function baseOf({ key, lemma }: StatementToken): string {
  return key === `${lemma}ed` && SHORT.test(lemma) && isVerb(`${lemma}e`) ? `${lemma}e` : lemma
}

const SHORT = /^[^aeiou]+[aeiou][^aeiouwxy]$/u

function isVerb(lemma: string): boolean {
  return entriesOf(lemma).some(({ word }) => word.part === 'verb')
}
