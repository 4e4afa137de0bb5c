import { kinship } from '../../lexical/kinship.ts'
import type { ReadWord } from '../reading/sentences-read.ts'
import { classOf } from '../statements/words-kin.ts'
import type { Situation } from './read-situations.ts'

/** Telling words that both sentences have, those of the states left out. */
export function sharedWords(a: Situation, b: Situation): string[] {
  const left = tellingWords(a)
  const right = tellingWords(b)
  const shared: string[] = []
  for (const word of left) {
    if (shared.length > 4) break
    if (right.some((other) => other.stem === word.stem || isKin(word, other))) shared.push(word.text)
  }
  return shared
}

function isKin(a: ReadWord, b: ReadWord): boolean {
  const [left, right] = [a, b].map(({ key }) => singular(key))
  if (left === undefined || right === undefined || classOf(left) === null || classOf(right) === null)
    return false
  return kinship({ lemma: left, part: 'noun' }, { lemma: right, part: 'noun' }).score >= 0.75
}

const PLAIN =
  /^(?:about|after|also|been|before|being|from|have|into|more|most|only|other|over|said|says|some|than|that|their|them|then|there|they|this|were|when|which|while|whom|will|with|year|years|monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|evening|night|noon|early|late|last|first|people|still|would|could|where|what|told|here|hours?|days?|weeks?|months?|minutes?|second|third|fourth|january|february|march|april|june|july|august|september|october|november|december|today|yesterday|tomorrow|later|earlier|again|between|against|under|according|spokesman|spokeswoman|statement|reported|announced|three|four|five|seven|eight|nine|hundred|thousand|million)$/u

function tellingWords({ sentence, from, to, cue: { elements } }: Situation): ReadWord[] {
  const seen = new Set<string>()
  return sentence.words.filter(({ key, stem }, at) => {
    // "No gale warning": the words between those of the expression are no part of it.
    const isOfState = at >= from && at < to && elements.some((element) => element?.has(key) === true)
    if (isOfState || key.length < 4 || PLAIN.test(key) || seen.has(stem)) return false
    seen.add(stem)
    return true
  })
}

/** A noun without the mark of the plural. */
export function singular(key: string): string {
  return key.endsWith('s') && !key.endsWith('ss') ? key.slice(0, -1) : key
}
